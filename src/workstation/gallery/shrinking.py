"""Shrinking large pictures in little memory.

The decoder keeps four bytes for each pixel, and shrinking at one go keeps half the picture once
more. So a large picture is shrunk in bands. A JPEG that has its colours at half its size anyway
(4:2:0, as phones and most cameras write) is decoded twice, its lightness first and then its
colours at half the scale: no colour is lost, no pixel ever takes more than a byte, and leaving out
the colours of the large picture saves what decoding twice costs.
"""

from collections.abc import Callable, Iterator
from typing import Final

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

IN_BANDS_FROM: Final = 5_500_000
"""Pixels that are shrunk in bands: more than a master has. Here memory begins to matter."""

APART_FROM: Final = 8_000_000
"""Pixels, after the decoder has skipped what it can, that are decoded in two parts."""

_ROWS: Final = 256
"""Rows of the small picture that are made at a time."""

_SCALES: Final = (8, 4, 2)
_HALVED: Final = 2
"""How the decoder numbers 4:2:0."""

_RED_GREEN_BLUE: Final = [*b"RGB"]
_BANDABLE: Final = ("L", "RGB", "CMYK")
"""Pixels without transparency: the others would be converted anew for each band."""

_SEAMLESS: Final = (Image.Resampling.BOX, Image.Resampling.BILINEAR, Image.Resampling.HAMMING)
"""Without negative weights, so that no level is cut off between going across and going down."""

Size = tuple[int, int]
Band = tuple[int, int, int, int]


def shrunk(
    pixels: Image.Image,
    long_side: int,
    sampling: Image.Resampling,
    gap: float,
    large: int = IN_BANDS_FROM,
) -> Image.Image:
    """Return pixels with their long side at most `long_side`; what is handed in may change.

    `gap` is how many times bigger than wanted a picture is quickly reduced before `sampling`.
    """
    near = max(pixels.size) < 2 * gap * long_side
    plain = pixels.mode in _BANDABLE and sampling in _SEAMLESS
    if near and plain and pixels.width * pixels.height > large:
        return _in_bands(pixels, within(pixels.size, long_side), sampling)
    pixels.thumbnail((long_side, long_side), sampling, reducing_gap=gap)
    return pixels


def within(size: Size, long_side: int) -> Size:
    """Return a size in the same proportions, the long side at most `long_side`."""
    share = min(1.0, long_side / max(size))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _in_bands(pixels: Image.Image, size: Size, sampling: Image.Resampling) -> Image.Image:
    if size == pixels.size:
        return pixels
    made = Image.new(pixels.mode, size)
    for band in _bands(size):
        made.paste(_band(pixels, size, band, sampling), band[:2])
    return made


def _bands(size: Size) -> Iterator[Band]:
    width, height = size
    for top in range(0, height, _ROWS):
        yield 0, top, width, min(top + _ROWS, height)


def _band(pixels: Image.Image, size: Size, band: Band, sampling: Image.Resampling) -> Image.Image:
    """Return a band of what resizing to `size` would give."""
    step = pixels.height / size[1]
    _, top, width, bottom = band
    # Pixels outside the box count as well, so that no seam shows.
    box = (0, top * step, pixels.width, min(bottom * step, pixels.height))
    return pixels.resize((width, bottom - top), sampling, box)


def comes_apart(picture: Image.Image, wanted: float, large: int = APART_FROM) -> bool:
    """Tell whether light and colours of a picture are better decoded one after the other.

    `wanted` are the pixels of the long side that are needed; the picture is not decoded yet.
    """
    scale = next((one for one in _SCALES if max(picture.size) >= one * wanted), 1)
    return (
        isinstance(picture, JpegImageFile)
        and get_sampling(picture) == _HALVED
        and [layer[0] for layer in picture.layer] != _RED_GREEN_BLUE
        and picture.info.get("adobe_transform") != 0
        and picture.width * picture.height > large * scale * scale
    )


def light_and_colours(
    decoded: Callable[[str, Size], Image.Image],
    size: Size,
    long_side: int,
    sampling: Image.Resampling,
) -> Image.Image:
    """Return a JPEG of that size as YCbCr pixels, its long side `long_side`.

    `decoded` returns it in a mode, at the smallest scale at which it is no smaller than told.
    """
    made = within(size, long_side)
    light = decoded("L", made)
    half = ((light.width - 1) // 2, (light.height - 1) // 2)
    light = light.resize(made, sampling)
    colours = decoded("YCbCr", half).split()
    whole = Image.new("YCbCr", made)
    for band in _bands(made):
        # Enlarged as decoders do it themselves. Putting together holds up all other threads, but
        # of a band it takes no time.
        parts = (_band(one, made, band, Image.Resampling.BILINEAR) for one in colours[1:])
        whole.paste(Image.merge("YCbCr", (light.crop(band), *parts)), band[:2])
    return whole
