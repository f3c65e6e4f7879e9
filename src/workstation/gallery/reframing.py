"""Another frame for a photo: what is covered stays on what it covers.

Covered places are told as parts of the cropped picture. When a photo is turned, straightened or
cropped otherwise, each place is followed back to the master and into the new frame, outwards to
whole parts, so that no edge of a face comes to light. A place outside the frame is dropped.
"""

import math
from collections.abc import Iterable
from typing import Final

import msgspec

from workstation.gallery.cooking import straightened_size
from workstation.gallery.recipes import Box, Covered, Recipe

_WHOLE: Final = 10_000
Point = tuple[float, float]


def reframed(
    recipe: Recipe, size: tuple[int, int], *, turn: int, tilt: int, crop: Box | None
) -> Recipe:
    """Return a recipe in another frame; `size` is the master's in pixels."""
    bare = msgspec.structs.replace(recipe, turn=turn, tilt=tilt, crop=crop, covered=())
    same = (recipe.turn, recipe.tilt, recipe.crop) == (turn, tilt, crop)
    if same or not recipe.covered:
        return msgspec.structs.replace(bare, covered=recipe.covered)
    moved = (_followed(one, recipe, bare, size) for one in recipe.covered)
    return msgspec.structs.replace(bare, covered=tuple(one for one in moved if one is not None))


def point_in(recipe: Recipe, size: tuple[int, int], point: tuple[int, int]) -> tuple[int, int]:
    """Return where a point of the master lies in the frame, per 10,000 and within it."""
    x, y = _into((point[0] / _WHOLE, point[1] / _WHOLE), recipe, size)
    return (
        min(_WHOLE, max(0, round(x * _WHOLE))),
        min(_WHOLE, max(0, round(y * _WHOLE))),
    )


def boxes_in(recipe: Recipe, size: tuple[int, int], boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return boxes of the master where they lie in the frame; without those outside it.

    Of one that reaches over the edge, the part within is returned.
    """
    found = (_around(_into(one, recipe, size) for one in _corners(box)) for box in boxes)
    return tuple(one for one in found if one is not None)


def boxes_upright(turn: int, boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return boxes of a turned picture as boxes of the master."""
    found = (_around(_quarter(one, -turn) for one in _corners(box)) for box in boxes)
    return tuple(one for one in found if one is not None)


def _corners(box: Box) -> list[Point]:
    return [(x / _WHOLE, y / _WHOLE) for x in (box.left, box.right) for y in (box.top, box.bottom)]


def _followed(
    place: Covered, before: Recipe, after: Recipe, size: tuple[int, int]
) -> Covered | None:
    corners = _corners(place.box)
    found = _around(_into(_back(corner, before, size), after, size) for corner in corners)
    return msgspec.structs.replace(place, box=found) if found is not None else None


def _around(points: Iterable[Point]) -> Box | None:
    """Return the box around points, as far as it lies in the picture; None for none of it."""
    across, down = zip(*points, strict=True)
    # A hundredth of a part is the noise of sines, not a part that must be covered.
    left, top = (max(0, math.floor(min(one) * _WHOLE + 0.01)) for one in (across, down))
    right, bottom = (min(_WHOLE, math.ceil(max(one) * _WHOLE - 0.01)) for one in (across, down))
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def _back(point: Point, recipe: Recipe, size: tuple[int, int]) -> Point:
    """Return where a point of the cropped picture lies on the master, in shares."""
    x, y = point
    if recipe.crop is not None:
        x, y = (
            _uncropped(x, recipe.crop.left, recipe.crop.right),
            _uncropped(y, recipe.crop.top, recipe.crop.bottom),
        )
    if recipe.tilt:
        x, y = _tilted((x, y), -recipe.tilt, _turned(size, recipe.turn), inner_first=True)
    return _quarter((x, y), -recipe.turn)


def _into(point: Point, recipe: Recipe, size: tuple[int, int]) -> Point:
    """Return where a point of the master lies in the cropped picture, in shares."""
    x, y = _quarter(point, recipe.turn)
    if recipe.tilt:
        x, y = _tilted((x, y), recipe.tilt, _turned(size, recipe.turn), inner_first=False)
    if recipe.crop is not None:
        crop = recipe.crop
        x = (x * _WHOLE - crop.left) / (crop.right - crop.left)
        y = (y * _WHOLE - crop.top) / (crop.bottom - crop.top)
    return x, y


def _uncropped(share: float, low: int, high: int) -> float:
    return (low + share * (high - low)) / _WHOLE


def _turned(size: tuple[int, int], turn: int) -> tuple[int, int]:
    return (size[1], size[0]) if turn % 180 else size


def _quarter(point: Point, turn: int) -> Point:
    x, y = point
    match turn % 360:
        case 90:
            return 1 - y, x
        case 180:
            return 1 - x, 1 - y
        case 270:
            return y, 1 - x
    return x, y


def _tilted(point: Point, tilt: int, size: tuple[int, int], *, inner_first: bool) -> Point:
    """Turn a point about the middle, between the turned picture and its straightened part."""
    inner = straightened_size(*size, abs(tilt))
    before, after = (inner, size) if inner_first else (size, inner)
    angle = math.radians(tilt / 10)
    x, y = (point[0] - 0.5) * before[0], (point[1] - 0.5) * before[1]
    across = x * math.cos(angle) - y * math.sin(angle)
    down = x * math.sin(angle) + y * math.cos(angle)
    return across / after[0] + 0.5, down / after[1] + 0.5
