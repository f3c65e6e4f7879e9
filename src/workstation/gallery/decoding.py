"""From a picture's bytes to upright sRGB pixels that carry nothing else.

The one door to the decoder. Formats are allow-listed, sizes are bounded before it is called, and
what leaves here has no metadata that an encoder could pick up by itself.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PIL import Image, ImageCms

from workstation.domain.errors import Refused
from workstation.gallery.headers import MAX_PIXELS, Header, check_pixels
from workstation.gallery.shrinking import comes_apart, light_and_colours, shrunk

# Headers are checked before; this bounds what a file may still claim further inside.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# Oddities that the decoder reads past are no news to anybody. Set once for the process, because
# `catch_warnings` is not safe in the threads that import photographs.
warnings.filterwarnings("ignore", module=r"PIL\.")

MAX_PROFILE = 1_000_000
"""Bytes of a colour profile that are believed; a bigger one is ignored and sRGB assumed."""

_DECODERS = {"heic": "HEIF"}
"""Names of decoders, where they differ from those of the formats; letters of either size count."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DECODER_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    struct.error,
    RuntimeError,
    ZeroDivisionError,
    OverflowError,
    AssertionError,
    Image.DecompressionBombError,
)
"""Pillow's readers raise all of these on hostile files, whatever they document."""


@contextmanager
def decoder_errors(name: str) -> Iterator[None]:
    """Turn whatever the decoder raises on a bad file into `bad_picture`.

    Raises:
        Refused: `bad_picture` (reasons `truncated` and `damaged`).
    """
    try:
        yield
    except _DECODER_ERRORS as error:
        reason = "truncated" if "truncated" in str(error) else "damaged"
        raise Refused("bad_picture", name=name, reason=reason) from error


def open_picture(data: bytes, header: Header, name: str) -> Image.Image:
    """Return the picture, its first frame not yet decoded.

    Raises:
        Refused: `bad_picture`; `picture_too_large` when the header lied about its size.
    """
    with decoder_errors(name):
        picture = Image.open(
            io.BytesIO(data), formats=[_DECODERS.get(header.format, header.format)]
        )
    check_pixels(header, picture.width * picture.height, name)
    return picture


def decode(
    data: bytes,
    header: Header,
    *,
    name: str = "",
    long_side: int,
    sampling: Image.Resampling = Image.Resampling.LANCZOS,
    gap: float = 2.0,
    in_parts: bool = False,
) -> Image.Image:
    """Return upright sRGB pixels (mode L, RGB or RGBA), the long side at most `long_side`.

    `gap` is how many times bigger than wanted a JPEG is decoded before `sampling` shrinks it:
    1.0 is the fastest. `in_parts`: of a large JPEG they may be YCbCr, which takes half the memory;
    they are good for nothing but encoding.

    Raises:
        Refused: `bad_picture`, or `unsupported_picture` for pixels of an unusual kind.
    """
    picture = open_picture(data, header, name)
    with decoder_errors(name):
        profile = picture.info.get("icc_profile", b"")
        if in_parts and header.reducible and comes_apart(picture, long_side * gap):
            part = partial(_part, data, header, name)
            pixels = light_and_colours(part, picture.size, long_side, sampling)
        else:
            _skip_detail(picture, long_side * gap)
            picture.load()
            pixels = shrunk(_plain_mode(picture, name), long_side, sampling, gap)
        del picture  # the whole of it, which what follows would keep
        pixels = _to_srgb(pixels, profile)
        # The TIFF reader turns the picture itself.
        if header.orientation in _TURNS and header.format != "tiff":
            pixels = pixels.transpose(_TURNS[header.orientation])
    pixels.info = {}
    return pixels


def _skip_detail(picture: Image.Image, long_side: float) -> None:
    """Have the decoder skip detail that shrinking would throw away; only JPEG's can.

    The size asked for has the picture's own proportions, because the decoder goes by the axis
    that it may reduce least.
    """
    scale = long_side / max(picture.size)
    if scale < 1:
        picture.draft(None, (round(picture.width * scale), round(picture.height * scale)))


def _part(data: bytes, header: Header, name: str, mode: str, size: tuple[int, int]) -> Image.Image:
    """Return the picture in a mode that only JPEG's can be decoded to, no smaller than `size`."""
    picture = open_picture(data, header, name)
    picture.draft(mode, size)
    picture.load()
    return picture


def _plain_mode(picture: Image.Image, name: str) -> Image.Image:
    """Return the picture as L, RGB, RGBA or CMYK, the kinds that shrink and convert well."""
    mode = picture.mode
    if mode in ("L", "RGB", "RGBA", "CMYK") and "transparency" not in picture.info:
        return picture
    if mode.startswith("I;16"):
        # A plain conversion would clip at 255 and turn nearly everything white.
        return picture.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if mode in ("LA", "PA") or "transparency" in picture.info:
        return picture.convert("RGBA")
    if mode == "1":
        return picture.convert("L")
    if mode in ("P", "YCbCr", "RGBX"):
        return picture.convert("RGB")
    raise Refused("unsupported_picture", name=name, format=mode)


def _to_srgb(pixels: Image.Image, profile: bytes) -> Image.Image:
    """Return the pixels in sRGB; a missing, broken or unfitting profile counts as sRGB."""
    plain = pixels.convert("RGB") if pixels.mode == "CMYK" else pixels
    if not 0 < len(profile) <= MAX_PROFILE:
        return plain
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if ImageCms.getProfileDescription(source).strip().startswith("sRGB"):
            return plain
        if pixels.mode == "YCbCr":
            pixels = plain = pixels.convert("RGB")
        converted = ImageCms.profileToProfile(
            pixels,
            source,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGBA" if pixels.mode == "RGBA" else "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return plain
    return plain if converted is None else converted
