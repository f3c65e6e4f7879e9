"""The published copy of a picture, as WeChat's picture upload takes it: JPEG or PNG below 1 MB."""

import math
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageStat

from workstation.domain.errors import Refused
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import HALF_COLOUR, QUALITY, Made, as_jpeg, as_png
from workstation.gallery.headers import read_header
from workstation.gallery.stripping import strip_jpeg

MAX_BYTES = 980_000
"""Two per cent below a million: the platform's documentation does not say which megabyte."""

LONG_SIDE = 1_440

_LOWEST_QUALITY = 60
_GROWTH = 0.06
"""How the logarithm of a JPEG's size grows per step of quality, the cautious end of what
photographs show (0.060 to 0.070 between 85 and 95)."""

_SHRINK = 0.8
_SMALLEST_SIDE = 64
_VISIBLE = 6.0
"""Root mean square of 256 levels from which a reduced palette shows as bands."""


def make_published(
    master: bytes, *, max_bytes: int = MAX_BYTES, long_side: int = LONG_SIDE
) -> Made:
    """Return the copy that is uploaded into an article, at most `max_bytes`.

    Only a first frame is left of an animation, because the upload takes no GIF.

    Raises:
        Refused: `picture_too_large` when no size fits the bound, and what `make_master` raises.
    """
    header = read_header(master)
    fits = max(header.width, header.height) <= long_side and len(master) <= max_bytes
    if fits and header.format == "jpeg" and strip_jpeg(master) == master:
        return Made(master, "jpeg", header.width, header.height)
    pixels = decode(master, header, long_side=long_side)
    for made in _attempts(pixels, max_bytes, graphic=header.format != "jpeg"):
        if made.bytes <= max_bytes:
            return made
    raise Refused("picture_too_large", name="", measure="bytes", limit=max_bytes)


def _attempts(pixels: Image.Image, max_bytes: int, *, graphic: bool) -> Iterator[Made]:
    """Yield ever smaller files, the best-looking first."""
    if graphic:
        yield as_png(pixels)
        yield from _with_palette(pixels)
    yield as_jpeg(pixels)
    yield from _halved_colour(pixels, max_bytes)
    while min(pixels.size) * _SHRINK >= _SMALLEST_SIDE:
        smaller = (round(pixels.width * _SHRINK), round(pixels.height * _SHRINK))
        pixels = pixels.resize(smaller, Image.Resampling.LANCZOS)
        yield from _halved_colour(pixels, max_bytes)


def _halved_colour(pixels: Image.Image, max_bytes: int) -> Iterator[Made]:
    """Yield the pixels in 4:2:0: at full quality, then at the quality that should just fit.

    One estimate replaces a search, because the size follows the quality so evenly.
    """
    full = as_jpeg(pixels, chroma=HALF_COLOUR)
    yield full
    excess = math.log(1.03 * full.bytes / max_bytes)
    quality = max(_LOWEST_QUALITY, QUALITY - max(1, math.ceil(excess / _GROWTH)))
    yield as_jpeg(pixels, quality, HALF_COLOUR)
    if quality > _LOWEST_QUALITY:
        yield as_jpeg(pixels, _LOWEST_QUALITY, HALF_COLOUR)


def _with_palette(pixels: Image.Image) -> Iterator[Made]:
    """Yield the picture in 256 colours, unless that shows."""
    method = Image.Quantize.FASTOCTREE if pixels.mode == "RGBA" else Image.Quantize.MEDIANCUT
    reduced = pixels.quantize(256, method=method, dither=Image.Dither.NONE)
    difference = ImageChops.difference(pixels, reduced.convert(pixels.mode))
    if max(ImageStat.Stat(difference).rms) < _VISIBLE:
        yield as_png(reduced)
