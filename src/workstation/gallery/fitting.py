"""Fitting a picture into a number of bytes: at most three encodings, the best-looking that fits.

Colour at full resolution (4:4:4) first, because that is what shows on red banners. What does not
fit is written with half the colour, at a quality reckoned from the first file's size: the
logarithm of a JPEG's size follows the quality so evenly that no search is needed. Below `LOWEST`
the picture gets smaller instead of worse.
"""

import math
from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageChops, ImageStat

from workstation.domain.errors import Refused
from workstation.gallery.encoding import FULL_COLOUR, HALF_COLOUR, Made, as_jpeg, as_png

HIGHEST: Final = 95
"""Below it the grain of a dark hall suffers measurably; above it only files grow."""

_FULL_FROM: Final = 94
"""Less quality than this in full colour is worse than all of it in half the colour."""

LOWEST: Final = 85
"""The lowest quality we write: below it squares show in skies and faces."""

_HALVED: Final = 0.72
"""What 4:2:0 leaves of a photograph's bytes in 4:4:4."""

_LESS: Final = (0.060, 0.088)
_MORE: Final = (0.078, 0.130)
"""The logarithm of a JPEG's size grows so much per step of quality, up to 92 and above it: the
cautious end for going down, and for going up."""

_KNEE: Final = 92

_MARGIN: Final = 1.02
_PACKED: Final = 0.92
"""What is left of a plain JPEG's bytes in a progressive one, where a picture is full of detail."""

_SMALLEST_SIDE: Final = 64
_VISIBLE: Final = 6.0
"""Root mean square of 256 levels from which a reduced palette shows as bands."""


def fitted(pixels: Image.Image, max_bytes: int, *, graphic: bool = False) -> Made:
    """Return pixels as a file of at most `max_bytes`; a `graphic` stays without loss if it can.

    Raises:
        Refused: `picture_too_large` when no size fits the bound.
    """
    if graphic:
        for made in _without_loss(pixels):
            if made.bytes <= max_bytes:
                return made
    made = _in_this_size(pixels, max_bytes)
    return made if made.bytes <= max_bytes else _smaller(pixels, made.bytes, max_bytes)


def _smaller(pixels: Image.Image, written: int, max_bytes: int) -> Made:
    """Return the picture in fewer pixels; in all of them it takes `written` bytes at `LOWEST`."""
    share = min(0.95, (max_bytes / (written * _MARGIN)) ** 0.55)
    size = (round(pixels.width * share), round(pixels.height * share))
    if min(size) < min(_SMALLEST_SIDE, *pixels.size):
        raise Refused("picture_too_large", name="", measure="bytes", limit=max_bytes)
    pixels = pixels.resize(size, Image.Resampling.LANCZOS)
    made = as_jpeg(pixels, LOWEST, HALF_COLOUR, progressive=True)
    return made if made.bytes <= max_bytes else _smaller(pixels, made.bytes, max_bytes)


def _in_this_size(pixels: Image.Image, max_bytes: int) -> Made:
    """Return the best file that fits, or the smallest that we would write."""
    first = as_jpeg(pixels, HIGHEST, FULL_COLOUR, progressive=True)
    if first.bytes <= max_bytes:
        return first
    quality = _quality_for(first.bytes, max_bytes, HIGHEST)
    if quality >= _FULL_FROM:
        second = as_jpeg(pixels, quality, FULL_COLOUR, progressive=True)
        if second.bytes <= max_bytes:
            return second
        return as_jpeg(pixels, HIGHEST, HALF_COLOUR, progressive=True)
    return _in_half_colour(
        pixels, max_bytes, _quality_for(round(first.bytes * _HALVED), max_bytes, HIGHEST)
    )


def _in_half_colour(pixels: Image.Image, max_bytes: int, quality: int) -> Made:
    """Return the best file in half the colour, or one in fewer pixels where none would fit.

    What it is to be is tried plainly, at a fifth of the time.
    """
    trial = as_jpeg(pixels, quality, HALF_COLOUR, progressive=False)
    expected = round(trial.bytes * _PACKED)
    if quality == LOWEST and expected > max_bytes:
        return _smaller(pixels, expected, max_bytes)
    better = _quality_for(expected, max_bytes, quality)
    return as_jpeg(pixels, better, HALF_COLOUR, progressive=True)


def _quality_for(size: int, max_bytes: int, quality: int) -> int:
    """Return the quality at which a file of `size` in `quality` should just fit."""
    excess = math.log(_MARGIN * size / max_bytes)
    while excess > 0 and quality > LOWEST:
        excess -= _LESS[quality > _KNEE]
        quality -= 1
    while quality < HIGHEST and excess + _MORE[quality >= _KNEE] <= 0:
        excess += _MORE[quality >= _KNEE]
        quality += 1
    return quality


def _without_loss(pixels: Image.Image) -> Iterator[Made]:
    """Yield the picture as a PNG: as it is, then in 256 colours, unless that shows."""
    yield as_png(pixels, optimised=True)
    method = Image.Quantize.FASTOCTREE if pixels.mode == "RGBA" else Image.Quantize.MEDIANCUT
    reduced = pixels.quantize(256, method=method, dither=Image.Dither.NONE)
    difference = ImageChops.difference(pixels, reduced.convert(pixels.mode))
    if max(ImageStat.Stat(difference).rms) < _VISIBLE:
        yield as_png(reduced, optimised=True)
