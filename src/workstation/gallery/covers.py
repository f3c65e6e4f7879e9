"""Covers: the part of a master that heads an article, cropped where the editor said.

A crop is (left, top, right, bottom) per 10,000 of width and height, so that it means the same on
every size of one photograph, and has no fractions to disagree about.
"""

import math
from collections.abc import Sequence

from PIL import Image

from workstation.domain.errors import Refused
from workstation.gallery.cooking import shaped
from workstation.gallery.covering import FINEST, covered
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import Made, as_jpeg, on_white
from workstation.gallery.framing import crop_about
from workstation.gallery.headers import read_header
from workstation.gallery.masters import LONG_SIDE
from workstation.gallery.recipes import NOTHING, Box, Recipe
from workstation.gallery.tones import toned

Crop = tuple[int, int, int, int]

WHOLE = 10_000
LEAD = (900, 383)
"""Width and height of the first article's cover."""

SQUARE = (500, 500)
"""Width and height of the cover in a list and on a shared card."""


def default_crop(width: int, height: int, ratio_w: int, ratio_h: int) -> Crop:
    """Return the biggest centred crop of a `width` x `height` picture with the given ratio."""
    if width * ratio_h > height * ratio_w:
        kept = WHOLE * height * ratio_w // (width * ratio_h)
        margin = (WHOLE - kept) // 2
        return margin, 0, WHOLE - margin, WHOLE
    kept = WHOLE * width * ratio_h // (height * ratio_w)
    margin = (WHOLE - kept) // 2
    return 0, margin, WHOLE, WHOLE - margin


def crop_sparing(size: tuple[int, int], ratio: tuple[int, int], faces: Sequence[Box]) -> Crop:
    """Return the biggest crop with a ratio that cuts no face; the middle where none is known.

    `size` is in pixels; `faces` are per 10,000 of the same picture.
    """
    if not faces:
        return default_crop(*size, *ratio)
    about = crop_about(size, ratio, (0, 0), faces)
    return about.left, about.top, about.right, about.bottom


def make_cover(
    master: bytes, crop: Crop, width: int, height: int, recipe: Recipe = NOTHING
) -> Made:
    """Return the cropped part of a photo as a JPEG of exactly `width` x `height` pixels.

    The crop is of the photo as its recipe makes it.

    Raises:
        Refused: `bad_crop` when the crop is empty or reaches outside, and what `make_master`
            raises.
    """
    left, top, right, bottom = crop
    if not (0 <= left < right <= WHOLE and 0 <= top < bottom <= WHOLE):
        raise Refused("bad_crop", crop=",".join(map(str, crop)))
    header = read_header(master)
    pixels = toned(shaped(on_white(decode(master, header, long_side=LONG_SIDE)), recipe), recipe)
    across, down = pixels.width / WHOLE, pixels.height / WHOLE
    shrinking = max((right - left) * across / width, (bottom - top) * down / height, 1.0)
    pixels = covered(pixels, recipe.covered, math.ceil(FINEST * shrinking))
    box = (left * across, top * down, right * across, bottom * down)
    return as_jpeg(pixels.resize((width, height), Image.Resampling.LANCZOS, box=box))
