"""The square of a photo for 九宫格: the biggest there is, about what matters in the photo."""

from typing import Final, NamedTuple

from workstation.gallery.cooking import crop_of_ratio
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import Made
from workstation.gallery.headers import read_header
from workstation.gallery.interest import interest
from workstation.gallery.published import make_published
from workstation.gallery.recipes import Box, Recipe
from workstation.gallery.reframing import reframed
from workstation.gallery.watermarks import Stamp

_LOOKED_AT: Final = 256
_WHOLE: Final = 10_000


class Original(NamedTuple):
    """What a finished picture with a watermark was made of: its mark would be cut."""

    master: bytes
    recipe: Recipe
    stamp: Stamp


def square_box(finished: bytes) -> Box:
    """Return where the square lies in a finished picture, as many pixels wide as high.

    Raises:
        Refused: as `decode`.
    """
    header = read_header(finished)
    focus = interest(decode(finished, header, long_side=_LOOKED_AT))
    about = crop_of_ratio(header.upright, (1, 1), focus)
    side = min(header.upright)
    (left, right), (top, bottom) = (
        _whole_pixels(place, side, length)
        for place, length in zip((about.left, about.top), header.upright, strict=True)
    )
    return Box(left, top, right, bottom)


def cuts(box: Box, place: Box) -> bool:
    """Tell whether a place lies partly in a square, and partly outside."""
    across = place.left < box.right and place.right > box.left
    down = place.top < box.bottom and place.bottom > box.top
    within = (
        box.left <= place.left
        and place.right <= box.right
        and box.top <= place.top
        and place.bottom <= box.bottom
    )
    return across and down and not within


def _whole_pixels(place: int, side: int, length: int) -> tuple[int, int]:
    """Return both edges of a square along one side, so that they fall between two pixels."""
    first = min(round(place * length / _WHOLE), length - side)
    return -(-first * _WHOLE // length), (first + side) * _WHOLE // length


def make_square(finished: bytes, original: Original | None = None) -> Made:
    """Return the square of a finished picture that is uploaded.

    From the `original` comes the same part, with covered places on what they cover and the
    watermark inside the square.

    Raises:
        Refused: as `make_published`.
    """
    box = square_box(finished)
    if original is None:
        return make_published(finished, Recipe(crop=box))
    master, recipe, stamp = original
    size, crop = read_header(master).upright, _within(recipe.crop, box)
    cut = reframed(recipe, size, turn=recipe.turn, tilt=recipe.tilt, crop=crop)
    return make_published(master, cut, stamp=stamp)


def _within(outer: Box | None, box: Box) -> Box:
    """Return a part of a part as a part of the whole."""
    if outer is None:
        return box
    across, down = outer.right - outer.left, outer.bottom - outer.top
    return Box(
        outer.left + box.left * across // _WHOLE,
        outer.top + box.top * down // _WHOLE,
        outer.left + box.right * across // _WHOLE,
        outer.top + box.bottom * down // _WHOLE,
    )
