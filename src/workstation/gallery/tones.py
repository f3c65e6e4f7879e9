"""Tones: brightness, contrast and warmth as three tables of 256 levels, and an honest automatic.

A table costs the same whatever it holds, so that a slider is followed on a whole screen. What a
reader would notice as false is left alone: the automatic moves lightness only, never hue, so that
flags, banners and gold keep their colour, and it does less the less is wrong.
"""

import math
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from workstation.gallery.recipes import Recipe

LEVELS: Final = 256
_WHITE: Final = 255
_CLIPPED: Final = 0.004
"""So much of a photo may be pure black or white: lamps, black suits."""

_MOST_STRETCH: Final = 1.5
_MIDDLE: Final = (88.0, 148.0)
"""Where the mean of a well exposed photo lies; outside it the automatic helps half the way."""

_GAMMAS: Final = (0.72, 1.3)
_WARMTH: Final = 0.0022
"""Per step, of the red and blue levels: at 100 a lamp's yellow is daylight's."""

_DULL: Final = 34
_FULL: Final = 74
"""How far from grey skin, grass and skies stay, and how far flags, banners and gold are."""

_KEPT: Final = 230
_VIVID: Final = [
    round(_KEPT * min(1.0, max(0.0, (abs(level - 128) - _DULL) / (_FULL - _DULL))))
    for level in range(LEVELS)
]
Table = list[int]


def toned(pixels: Image.Image, recipe: Recipe) -> Image.Image:
    """Return the pixels in the tones of a recipe. Grey pictures stay grey."""
    if recipe.auto:
        pixels = _lightness_only(pixels, automatic(pixels))
    curve = _through(_exposed(recipe.brightness), _contrasted(recipe.contrast))
    bands = pixels.getbands()
    if curve != _identity() or (recipe.warmth and len(bands) > 1):
        pixels = pixels.point(_tables(curve, recipe.warmth, bands))
    if recipe.sharpen:
        pixels = _sharpened(pixels, recipe.sharpen)
    return pixels


def automatic(pixels: Image.Image) -> Table:
    """Return the curve that mends exposure and contrast, the identity where nothing is wrong."""
    histogram = pixels.convert("L").histogram()
    dark, light = _ends(histogram)
    span = max(light - dark, round(_WHITE / _MOST_STRETCH))
    middle = (light + dark) / 2
    start = min(max(middle - span / 2, 0.0), float(_WHITE - span))
    stretched = [_level((level - start) * _WHITE / span) for level in range(LEVELS)]
    mean = _mean(histogram, stretched)
    return [_bent(level, _helping(mean)) for level in stretched]


def _lightness_only(pixels: Image.Image, curve: Table) -> Image.Image:
    """Bend lightness alone: one curve over red, green and blue would turn reds and golds."""
    if curve == _identity():
        return pixels
    if pixels.mode == "L":
        return pixels.point(curve)
    alpha = pixels.getchannel("A") if pixels.mode == "RGBA" else None
    light, blue, red = pixels.convert("RGB").convert("YCbCr").split()
    mended = light.point(curve)
    # A flag that gets darker glares: its colour stays and its lightness goes.
    vivid = ImageChops.lighter(blue.point(_VIVID), red.point(_VIVID))
    mended = ImageChops.lighter(mended, Image.composite(light, mended, vivid))
    mended = Image.merge("YCbCr", (mended, blue, red)).convert("RGB")
    if alpha is not None:
        mended.putalpha(alpha)
    return mended


def _bent(level: int, gamma: float) -> int:
    """Return a level on a curve that keeps black and white where they are."""
    return _level(_WHITE * (level / _WHITE) ** gamma)


def _helping(mean: float) -> float:
    low, high = _MIDDLE
    wanted = min(max(mean, low), high)
    if wanted == mean or not 1 < mean < _WHITE - 1:
        return 1.0
    whole = math.log(wanted / _WHITE) / math.log(mean / _WHITE)
    return min(max(1 + (whole - 1) / 2, _GAMMAS[0]), _GAMMAS[1])


def _ends(histogram: Sequence[int]) -> tuple[int, int]:
    few = sum(histogram) * _CLIPPED
    dark, seen = 0, 0
    while dark < LEVELS - 1 and (seen := seen + histogram[dark]) <= few:
        dark += 1
    light, seen = LEVELS - 1, 0
    while light > dark and (seen := seen + histogram[light]) <= few:
        light -= 1
    return dark, light


def _mean(histogram: Sequence[int], curve: Table) -> float:
    total = sum(histogram) or 1
    return sum(count * level for count, level in zip(histogram, curve, strict=True)) / total


def _exposed(strength: int) -> Table:
    gamma = 2 ** (-strength / 100)
    return [_bent(level, gamma) for level in range(LEVELS)]


def _contrasted(strength: int) -> Table:
    """Return an S around the middle: steeper or flatter there, black and white where they are."""
    share = strength / 100
    if not share:
        return _identity()
    table = []
    for level in range(LEVELS):
        place = level / _WHITE
        bent = place * place * (3 - 2 * place)
        flat = place + (place - bent)
        aim = bent if share > 0 else flat
        table.append(_level(_WHITE * (place + (aim - place) * abs(share))))
    return table


def _tables(curve: Table, warmth: int, bands: tuple[str, ...]) -> Table:
    shares = {"R": 1 + warmth * _WARMTH, "B": 1 - warmth * _WARMTH}
    whole: Table = []
    for band in bands:
        if band == "A":
            whole += _identity()
        else:
            whole += [_level(level * shares.get(band, 1.0)) for level in curve]
    return whole


def _sharpened(pixels: Image.Image, strength: int) -> Image.Image:
    """Raise edges against their neighbours; at published sizes they are a pixel wide."""
    share = strength / 100
    weights = (0.0, -share, 0.0, -share, 1 + 4 * share, -share, 0.0, -share, 0.0)
    edges = ImageFilter.Kernel((3, 3), weights, scale=1)
    if pixels.mode != "RGBA":
        return pixels.filter(edges)
    sharp = pixels.convert("RGB").filter(edges)
    sharp.putalpha(pixels.getchannel("A"))
    return sharp


def _through(first: Table, then: Table) -> Table:
    return [then[level] for level in first]


def _identity() -> Table:
    return list(range(LEVELS))


def _level(value: float) -> int:
    return min(_WHITE, max(0, round(value)))
