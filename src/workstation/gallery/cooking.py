"""Cooking a recipe: from a master's pixels to those of the photo as it shall be seen."""

import math
from typing import Final

from PIL import Image

from workstation.gallery.covering import covered, pixel_box
from workstation.gallery.recipes import Box, Recipe
from workstation.gallery.tones import toned

_TURNS: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
_WHOLE: Final = 10_000


def cooked(pixels: Image.Image, recipe: Recipe) -> Image.Image:
    """Return the pixels as a recipe makes them, its mark excepted (`watermarks.marked`)."""
    return covered(toned(shaped(pixels, recipe), recipe), recipe.covered)


def shaped(
    pixels: Image.Image, recipe: Recipe, sampling: Image.Resampling = Image.Resampling.BICUBIC
) -> Image.Image:
    """Return the pixels turned, straightened and cropped; a plainer `sampling` is quicker."""
    if recipe.turn:
        pixels = pixels.transpose(_TURNS[recipe.turn])
    if recipe.tilt:
        pixels = _straightened(pixels, recipe.tilt / 10, sampling)
    if recipe.crop is not None:
        pixels = pixels.crop(pixel_box(recipe.crop, pixels.size))
    return pixels


def shaped_size(width: int, height: int, recipe: Recipe) -> tuple[int, int]:
    """Return the size in pixels that a picture of this size has after `shaped`."""
    if recipe.turn in {90, 270}:
        width, height = height, width
    if recipe.tilt:
        width, height = straightened_size(width, height, recipe.tilt)
    if recipe.crop is not None:
        left, top, right, bottom = pixel_box(recipe.crop, (width, height))
        width, height = right - left, bottom - top
    return width, height


def _straightened(pixels: Image.Image, degrees: float, sampling: Image.Resampling) -> Image.Image:
    """Turn about the middle and keep the biggest part of the same proportions without corners."""
    inner = straightened_size(*pixels.size, round(degrees * 10))
    turned = pixels.rotate(-degrees, sampling)
    left, top = (pixels.width - inner[0]) // 2, (pixels.height - inner[1]) // 2
    return turned.crop((left, top, left + inner[0], top + inner[1]))


def straightened_size(width: int, height: int, tilt: int) -> tuple[int, int]:
    """Return the size of what straightening by `tilt` tenths of a degree leaves."""
    angle = math.radians(abs(tilt) / 10)
    grown_w = width * math.cos(angle) + height * math.sin(angle)
    grown_h = width * math.sin(angle) + height * math.cos(angle)
    share = min(width / grown_w, height / grown_h)
    return max(1, int(width * share)), max(1, int(height * share))


def crop_of_ratio(size: tuple[int, int], ratio: tuple[int, int], focus: tuple[int, int]) -> Box:
    """Return the biggest crop of a ratio whose middle lies as near to `focus` as it can.

    `size` is in pixels, `ratio` as (47, 20) for 2.35:1, `focus` per 10,000: where what matters is.
    """
    across, down = shares_of_ratio(size, ratio)
    left = min(max(focus[0] - across // 2, 0), _WHOLE - across)
    top = min(max(focus[1] - down // 2, 0), _WHOLE - down)
    return Box(left, top, left + across, top + down)


def shares_of_ratio(size: tuple[int, int], ratio: tuple[int, int]) -> tuple[int, int]:
    """Return width and height, per 10,000, of the biggest crop of a ratio."""
    width, height = size
    return (
        min(_WHOLE, _WHOLE * height * ratio[0] // (width * ratio[1])),
        min(_WHOLE, _WHOLE * width * ratio[1] // (height * ratio[0])),
    )
