"""The published copy of a picture: for an article, as permanent material, as a card's thumb.

Never larger in pixels than the master, and the master itself wherever it fits and is clean: each
encoding loses a little. Made from pixels alone, so that nothing private can come along.
"""

from typing import Final, NamedTuple

from PIL import Image

from workstation.gallery.cooking import shaped, shaped_size
from workstation.gallery.covering import covered
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import Made
from workstation.gallery.fitting import fitted
from workstation.gallery.headers import Header, read_header
from workstation.gallery.recipes import NOTHING, Recipe
from workstation.gallery.tones import toned
from workstation.gallery.traces import has_private_metadata
from workstation.gallery.watermarks import Stamp, stamped


class Budget(NamedTuple):
    """What a use takes: bytes, pixels of the long side, and kinds of files."""

    max_bytes: int
    long_side: int
    kinds: tuple[str, ...] = ("jpeg", "png")


MAX_BYTES: Final = 980_000
"""Two per cent below a million: the platform's documentation does not say which megabyte."""

LONG_SIDE: Final = 1_440

BODY: Final = Budget(MAX_BYTES, LONG_SIDE)
MATERIAL: Final = Budget(9_800_000, 2_560, ("jpeg", "png", "gif"))
THUMB: Final = Budget(64_000, 600, ("jpeg",))


def make_published(
    master: bytes,
    recipe: Recipe = NOTHING,
    *,
    stamp: Stamp | None = None,
    budget: Budget = BODY,
) -> Made:
    """Return the copy that is uploaded, what its recipe says done to it, within the budget.

    Only a first frame is left of an animation, because the upload takes no GIF.

    Raises:
        Refused: `picture_too_large` when no size fits the bound, and what `make_master` raises.
    """
    header = read_header(master)
    if recipe == NOTHING and _fits_as_it_is(master, header, budget):
        return Made(master, header.format, header.width, header.height)
    graphic = "png" in budget.kinds and header.format != "jpeg"
    pixels = finished_pixels(master, header, recipe, budget.long_side)
    if stamp is not None and recipe.mark is not None:
        pixels = stamped(pixels, stamp, recipe.mark.corner)
    return fitted(pixels, budget.max_bytes, graphic=graphic)


def finished_pixels(master: bytes, header: Header, recipe: Recipe, long_side: int) -> Image.Image:
    """Return the pixels of a master as a recipe makes them, at most `long_side`, without mark.

    They are shrunk before anything is done to their tones: sharpening and the squares of covered
    places are reckoned in the pixels that readers see.
    """
    width, height = header.upright
    wanted = max(shaped_size(width, height, recipe))
    share = min(1.0, long_side / wanted)
    pixels = decode(master, header, long_side=-int(-max(width, height) * share // 1))
    pixels = shaped(pixels, recipe)
    pixels.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
    return covered(toned(pixels, recipe), recipe.covered)


def _fits_as_it_is(master: bytes, header: Header, budget: Budget) -> bool:
    return (
        header.format in budget.kinds
        and (header.frames == 1 or header.format == "gif")
        and max(header.width, header.height) <= budget.long_side
        and len(master) <= budget.max_bytes
        and header.orientation == 1
        and header.whole
        and not has_private_metadata(master)
    )
