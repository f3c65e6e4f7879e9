"""The square of a photo for 九宫格: the biggest there is, about what matters in the photo."""

from collections.abc import Callable
from typing import Final, NamedTuple

from workstation.gallery.encoding import Made
from workstation.gallery.headers import read_header
from workstation.gallery.published import make_published
from workstation.gallery.recipes import Box, Recipe
from workstation.gallery.reframing import reframed
from workstation.gallery.seen import sight_of
from workstation.gallery.sights import Sight
from workstation.gallery.watermarks import Stamp

_WHOLE: Final = 10_000


class Original(NamedTuple):
    """What a finished picture with a watermark was made of: its mark would be cut."""

    master: bytes
    recipe: Recipe
    stamp: Stamp


def make_square(
    finished: bytes,
    original: Original | None = None,
    look: Callable[[bytes], Sight] = sight_of,
) -> Made:
    """Return the square of a finished picture that is uploaded.

    From the `original` comes the same part, with covered places on what they cover and the
    watermark inside the square. `look` tells what is seen in the picture.

    Raises:
        Refused: as `make_published`.
    """
    box = look(finished).square
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
