"""The master of a photograph: the one clean copy that is shared, and that all else is made from.

Upright, sRGB, at most `LONG_SIDE` pixels, no metadata at all: neither position nor serial number
nor an older version in a thumbnail. See state.md 7.
"""

from PIL import Image

from workstation.gallery.decoding import decode, decoder_errors, open_picture
from workstation.gallery.encoding import (
    Made,
    as_jpeg,
    as_png,
    has_few_colours,
    is_see_through,
)
from workstation.gallery.headers import Header, read_header
from workstation.gallery.stripping import strip_gif, strip_jpeg

LONG_SIDE = 2_560
"""Pixels; enough for a full-screen look and every published size."""

MAX_UNTOUCHED = 3_000_000
"""Bytes; a bigger JPEG is saved with a quality that nobody sees, and is made new."""

MAX_GRAPHIC = 2_000_000
"""Bytes; a PNG above this is a photograph in disguise and becomes a JPEG."""

MAX_ANIMATION = 1_000_000
"""Bytes; WeChat's bound for a picture in an article. Bigger animations keep their first frame."""

MAX_ANIMATION_PIXELS = 100_000_000
"""Pixels of all frames together, because each of them is decoded once to see that it is whole."""

_SAMPLING = Image.Resampling.HAMMING
"""Half the time of Lanczos at 12 MP, and this close to the original size nobody can tell."""


def make_master(data: bytes, name: str = "", known: Header | None = None) -> Made:
    """Return the master of a picture. The same bytes always give the same master.

    A JPEG that is upright, small enough and without a colour profile keeps its pixels to the
    bit, and so does a small animation; everything else is made new. `known` is the header, where
    somebody has read it already.

    Raises:
        Refused: `bad_picture`, `picture_too_large`, `unsupported_picture`.
    """
    header = known or read_header(data, name)
    kept = None
    if max(header.width, header.height) <= LONG_SIDE:
        if header.format == "jpeg" and header.orientation == 1:
            kept = _clean_jpeg(data, header, name)
        elif header.format == "gif" and header.frames > 1:
            kept = _clean_animation(data, header, name)
    return kept or _from_pixels(data, header, name)


def _clean_jpeg(data: bytes, header: Header, name: str) -> Made | None:
    stripped = strip_jpeg(data)
    if stripped is None or len(stripped) > MAX_UNTOUCHED:
        return None
    decode(stripped, header, name=name, long_side=LONG_SIDE)
    return Made(stripped, "jpeg", header.width, header.height)


def _clean_animation(data: bytes, header: Header, name: str) -> Made | None:
    stripped = strip_gif(data)
    pixels = header.width * header.height * header.frames
    if stripped is None or len(stripped) > MAX_ANIMATION or pixels > MAX_ANIMATION_PIXELS:
        return None
    picture = open_picture(stripped, header, name)
    with decoder_errors(name):
        for frame in range(header.frames):
            picture.seek(frame)
            picture.load()
    return Made(stripped, "gif", header.width, header.height)


def _from_pixels(data: bytes, header: Header, name: str) -> Made:
    # No larger than needed: a photograph of 24 MP takes half the memory of one of 12.
    pixels = decode(
        data,
        header,
        name=name,
        long_side=LONG_SIDE,
        sampling=_SAMPLING,
        gap=1.0,
        in_parts=True,
    )
    if header.format != "jpeg" and _is_graphic(pixels):
        graphic = as_png(pixels)
        if graphic.bytes <= MAX_GRAPHIC:
            return graphic
    return as_jpeg(pixels)


def _is_graphic(pixels: Image.Image) -> bool:
    return is_see_through(pixels) or has_few_colours(pixels)
