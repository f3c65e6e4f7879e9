"""Found faces on a photo as its recipe has it: which the crop cuts, which are still uncovered."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

import msgspec

from workstation.gallery.framing import cuts_face, head_of
from workstation.gallery.recipes import Box, Covered, Recipe
from workstation.gallery.reframing import boxes_in

_WHOLE: Final = 10_000
_LOOKED_AT: Final = (20, 50, 80)
"""Per cent of a face's width and height where it must be covered: eyes, nose, mouth, cheeks."""


class FacesThere(NamedTuple):
    """Faces of the turned and straightened photo, whether the crop cuts each, and what to cover.

    `uncovered` are places about whole heads, from left to right, of the cropped picture as covered
    places are.
    """

    faces: tuple[Box, ...] = ()
    cut: tuple[bool, ...] = ()
    uncovered: tuple[Box, ...] = ()


def faces_there(recipe: Recipe, size: tuple[int, int], found: Sequence[Box]) -> FacesThere:
    """Return where faces of the master lie now; `size` is the master's in pixels."""
    bare = msgspec.structs.replace(recipe, crop=None, covered=())
    faces = boxes_in(bare, size, found)
    crop = recipe.crop or Box(0, 0, _WHOLE, _WHOLE)
    return FacesThere(
        faces,
        tuple(cuts_face(crop, one) for one in faces),
        tuple(_uncovered(faces, crop, recipe.covered)),
    )


def faces_shown(recipe: Recipe, size: tuple[int, int], found: Sequence[Box]) -> int:
    """Return how many faces of the master the cropped photo shows at least half of."""
    middles = [
        ((one.left + one.right) // 2, (one.top + one.bottom) // 2)
        for one in faces_there(recipe, size, found).faces
    ]
    crop = recipe.crop or Box(0, 0, _WHOLE, _WHOLE)
    return sum(crop.left <= x <= crop.right and crop.top <= y <= crop.bottom for x, y in middles)


def _uncovered(faces: Iterable[Box], crop: Box, covered: Sequence[Covered]) -> Iterator[Box]:
    for face in sorted(faces, key=lambda one: one.left):
        seen = [one for one in _points(_within(face, crop)) if all(0 <= p <= _WHOLE for p in one)]
        if not all(any(_covers(place, one) for place in covered) for one in seen):
            left, top, right, bottom = _within(head_of(face), crop)
            yield Box(max(0, left), max(0, top), min(_WHOLE, right), min(_WHOLE, bottom))


def _within(box: Box, crop: Box) -> tuple[int, int, int, int]:
    """Return a box as parts of a crop, outwards; it may reach beyond."""
    wide, high = crop.right - crop.left, crop.bottom - crop.top
    return (
        (box.left - crop.left) * _WHOLE // wide,
        (box.top - crop.top) * _WHOLE // high,
        -(-(box.right - crop.left) * _WHOLE // wide),
        -(-(box.bottom - crop.top) * _WHOLE // high),
    )


def _points(box: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = box
    for x, y in product(_LOOKED_AT, _LOOKED_AT):
        yield left + (right - left) * x // 100, top + (bottom - top) * y // 100


def _covers(place: Covered, point: tuple[int, int]) -> bool:
    box = place.box
    across = (point[0] - box.left) / (box.right - box.left) * 2 - 1
    down = (point[1] - box.top) / (box.bottom - box.top) * 2 - 1
    if place.round:
        return across**2 + down**2 <= 1
    return abs(across) <= 1 and abs(down) <= 1
