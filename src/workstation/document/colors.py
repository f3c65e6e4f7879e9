"""Colours as numbers: how bright they look, and how well words in one are read on another."""

import colorsys
import re
from typing import NamedTuple

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_LARGEST = 255

ENOUGH = 4.5
ENOUGH_LARGE = 3.0
"""The contrasts that WCAG 2 asks of words; large ones are of 24 px, or of 18 px in bold."""

_LARGE, _LARGE_BOLD = 24, 18


class Rgb(NamedTuple):
    """An opaque colour, each part 0 to 255."""

    red: float
    green: float
    blue: float


WHITE = Rgb(_LARGEST, _LARGEST, _LARGEST)


def parse_color(text: str) -> Rgb | None:
    """Return what `#rgb`, `#rrggbb` or `rgb(r, g, b)` says; None for anything else."""
    if found := _HEX.fullmatch(text.strip()):
        digits = found[1] if len(found[1]) > 3 else "".join(one * 2 for one in found[1])  # noqa: PLR2004 - the short form
        return Rgb(*bytes.fromhex(digits))
    if (found := _RGB.fullmatch(text.strip())) and all(
        int(part) <= _LARGEST for part in found.groups()
    ):
        return Rgb(*(float(part) for part in found.groups()))
    return None


def whole(color: Rgb) -> Rgb:
    """Return a colour of whole parts, as `hex_color` can say it."""
    return Rgb(*(max(0, min(_LARGEST, round(part))) for part in color))


def hex_color(color: Rgb) -> str:
    """Return a colour as `#rrggbb`."""
    return "#" + bytes(int(part) for part in whole(color)).hex()


def brightness(color: Rgb) -> float:
    """Return how bright a colour looks, 0 to 255 (W3C's “perceived brightness”)."""
    return (color.red * 299 + color.green * 587 + color.blue * 114) / 1000


def lightness(color: Rgb) -> float:
    """Return the lightness of HSL in per cent."""
    return (max(color) + min(color)) / 2 / _LARGEST * 100


def with_lightness(color: Rgb, value: float) -> Rgb:
    """Return a colour of the same hue and saturation and that lightness in per cent."""
    hue, _, saturation = colorsys.rgb_to_hls(*(part / _LARGEST for part in color))
    return Rgb(*(part * _LARGEST for part in colorsys.hls_to_rgb(hue, value / 100, saturation)))


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of words and ground, 1 to 21 (WCAG 2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(size: float, *, bold: bool) -> float:
    """Return the contrast that words of a size in pixels need."""
    return ENOUGH_LARGE if size >= (_LARGE_BOLD if bold else _LARGE) else ENOUGH


def _luminance(color: Rgb) -> float:
    red, green, blue = (_linear(part / _LARGEST) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
