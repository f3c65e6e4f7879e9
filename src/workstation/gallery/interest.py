"""Where what matters probably lies: the first proposal of a crop, for a person to correct.

Nothing is recognised. People hold cameras so that what they mean is sharp and near the middle; the
sharpest parts, weighted towards it, are a better guess than the middle alone.
"""

from typing import Final

from PIL import Image, ImageFilter, ImageStat

_SIDE: Final = 256
_TILES: Final = 12
_EDGES: Final = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
_MIDDLE: Final = (5_000, 4_600)
"""Faces stand a little above the middle."""

_PULL: Final = 0.35
"""How much of the way to the middle a guess is drawn back: it may be wrong."""


def interest(pixels: Image.Image) -> tuple[int, int]:
    """Return the point about which to crop, per 10,000 of width and height."""
    grey = pixels.convert("L")
    grey.thumbnail((_SIDE, _SIDE))
    edges = grey.filter(_EDGES).crop((1, 1, max(2, grey.width - 1), max(2, grey.height - 1)))
    across, down, whole = 0.0, 0.0, 0.0
    for x in range(_TILES):
        for y in range(_TILES):
            weight = _sharpness(edges, x, y) * _nearness(x, y)
            across += weight * (x + 0.5) / _TILES
            down += weight * (y + 0.5) / _TILES
            whole += weight
    if not whole:
        return _MIDDLE
    found = (across / whole * 10_000, down / whole * 10_000)
    left, top = (
        round(point + (middle - point) * _PULL)
        for point, middle in zip(found, _MIDDLE, strict=True)
    )
    return left, top


def _sharpness(edges: Image.Image, x: int, y: int) -> float:
    left, right = x * edges.width // _TILES, (x + 1) * edges.width // _TILES
    top, bottom = y * edges.height // _TILES, (y + 1) * edges.height // _TILES
    if left >= right or top >= bottom:
        return 0.0
    return float(ImageStat.Stat(edges.crop((left, top, right, bottom))).var[0])


def _nearness(x: int, y: int) -> float:
    """Return the weight of a tile: what stands at the very edge is seldom meant."""
    middle = (_TILES - 1) / 2
    away = max(abs(x - middle), abs(y - middle)) / middle
    return 1.0 - 0.7 * away**2
