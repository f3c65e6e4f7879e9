"""Made pictures: bytes that hold pixels and nothing else, the same for the same pixels."""

import io
from tempfile import TemporaryFile
from typing import IO

import msgspec
from PIL import Image

QUALITY = 92
"""The highest JPEG quality we write; above it files grow and nobody sees why."""

FULL_COLOUR = 0
"""Chroma kept at full resolution (4:4:4): on red banners the visible lever, more than quality."""

HALF_COLOUR = 2
"""Chroma at half resolution (4:2:0)."""

_LONG = 500_000
"""Pixels that take so long to encode that no other thread should wait for it."""


class Made(msgspec.Struct, frozen=True):
    """A picture made by us: `format` is jpeg, png or gif; sides in pixels; no metadata."""

    data: bytes
    format: str
    width: int
    height: int

    @property
    def bytes(self) -> int:
        """Return the size of the file in bytes."""
        return len(self.data)


def as_jpeg(
    pixels: Image.Image,
    quality: int = QUALITY,
    chroma: int = FULL_COLOUR,
    *,
    progressive: bool = False,
) -> Made:
    """Return the pixels as a JPEG; what was transparent becomes white.

    Progressive ones are a tenth smaller and show sooner, and cost about twice the time.
    """
    flat = on_white(pixels)
    return Made(_jpeg(flat, quality, chroma, progressive=progressive), "jpeg", *flat.size)


def _jpeg(flat: Image.Image, quality: int, chroma: int, *, progressive: bool) -> bytes:
    """Return the bytes that the encoder writes.

    Into a file it writes beside all other threads; into memory it would hold them up, the window
    as well, for as long as it takes. The file has no name that anybody could open.
    """
    large = flat.width * flat.height > _LONG
    try:
        with TemporaryFile() if large else io.BytesIO() as out:
            return _written(out, flat, quality, chroma, progressive=progressive)
    except OSError:
        # The library has room for a byte per pixel, which noise exceeds; or the disk is full.
        return _written(io.BytesIO(), flat, quality, chroma, progressive=False)


def _written(
    out: IO[bytes], flat: Image.Image, quality: int, chroma: int, *, progressive: bool
) -> bytes:
    flat.save(
        out,
        "JPEG",
        quality=quality,
        subsampling=chroma,
        progressive=progressive,
        optimize=progressive,
    )
    out.seek(0)
    return out.read()


def as_png(pixels: Image.Image, *, optimised: bool = False) -> Made:
    """Return the pixels as a PNG, without loss."""
    out = io.BytesIO()
    pixels.save(out, "PNG", optimize=optimised)
    return Made(out.getvalue(), "png", *pixels.size)


def on_white(pixels: Image.Image) -> Image.Image:
    """Return the pixels without transparency, laid on white paper."""
    if pixels.mode != "RGBA":
        return pixels
    paper = Image.new("RGB", pixels.size, "white")
    paper.paste(pixels, mask=pixels.getchannel("A"))
    return paper


def is_see_through(pixels: Image.Image) -> bool:
    """Tell whether any pixel is not fully opaque."""
    if pixels.mode != "RGBA":
        return False
    lowest = pixels.getchannel("A").getextrema()[0]
    return isinstance(lowest, int | float) and lowest < 255  # noqa: PLR2004 - opaque


def has_few_colours(pixels: Image.Image) -> bool:
    """Tell whether 256 colours are enough: a chart, a logo, a screenshot, not a photograph."""
    return pixels.getcolors(256) is not None
