"""What the photo list shows: a small picture, how sharp it is, and what it resembles."""

from operator import mul
from statistics import quantiles

import msgspec
from PIL import Image, ImageFilter

from workstation.gallery.decoding import decode
from workstation.gallery.encoding import as_jpeg, on_white
from workstation.gallery.headers import Header, read_header
from workstation.gallery.published import finished_pixels
from workstation.gallery.recipes import Recipe

_QUALITY = 82
SIDE = 504
"""Pixels of the long side; a 12 MP photograph decodes to this at an eighth, with nothing left to
shrink. Enough for the largest cell at double density, and to tell sharp from blurred."""

_TILES = 8
_LEVELS = range(256)
_SQUARES = tuple(level * level for level in _LEVELS)
_EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)


def thumbnail(data: bytes, size: int, known: Header | None = None) -> bytes:
    """Return an upright JPEG of the picture, its long side at most `size` pixels.

    `known` is the header, where somebody has read it already.

    Raises:
        Refused: `bad_picture`, `picture_too_large`, `unsupported_picture`.
    """
    return as_jpeg(_small(data, size, known), _QUALITY).data


def edited_thumbnail(data: bytes, recipe: Recipe, size: int) -> bytes:
    """Return a small JPEG of a master as its recipe makes it.

    Raises:
        Refused: as `thumbnail`.
    """
    pixels = finished_pixels(data, read_header(data), recipe, size)
    return as_jpeg(on_white(pixels), _QUALITY).data


class Look(msgspec.Struct, frozen=True):
    """What one decoding of a picture tells: a small JPEG of it, its `sharpness` and `likeness`."""

    small: bytes
    sharpness: int
    likeness: str


def look_at(data: bytes, known: Header | None = None) -> Look:
    """Return what the photo list shows of a picture, decoding it once for all of it.

    `known` is the header, where somebody has read it already.

    Raises:
        Refused: as `thumbnail`.
    """
    pixels = _small(data, SIDE, known)
    grey = pixels.convert("L")
    return Look(as_jpeg(pixels, _QUALITY).data, _sharpness(grey), _likeness(grey))


def _sharpness(grey: Image.Image) -> int:
    """Return how sharp the sharpest tenth of a picture is: a variance, 0 for a flat surface.

    For ranking shots of one scene, never for rejecting: night, fog and soft backgrounds are low
    too. Tiles are judged one by one, so that a sharp face before a soft wall counts as sharp.
    """
    # The filter copies the outermost pixels; they are no edges.
    edges = grey.filter(_EDGES).crop((1, 1, max(2, grey.width - 1), max(2, grey.height - 1)))
    variances = [_variance(tile) for tile in _tiles(edges)]
    return round(quantiles(variances, n=10, method="inclusive")[-1])


def _variance(tile: Image.Image) -> float:
    """Return the variance of a grey picture; `ImageStat` would take four times as long."""
    levels: list[int] = tile.histogram()
    whole = sum(levels)
    total = sum(map(mul, levels, _LEVELS))
    return float((sum(map(mul, levels, _SQUARES)) - total * total / whole) / whole)


def _likeness(grey: Image.Image) -> str:
    """Return 64 bits in hex that differ in few places between shots of one scene.

    Each bit says whether the picture gets brighter from one cell of a 9 x 8 grid to the next.
    Taken upright, because the same scene held sideways would look like another.
    """
    grid = grey.resize((9, 8), Image.Resampling.BOX)
    cells = grid.tobytes()
    bits = 0
    for at in range(len(cells)):
        if at % 9 < 8:  # noqa: PLR2004 - the last cell of a row has no neighbour
            bits = bits << 1 | (cells[at + 1] > cells[at])
    return f"{bits:016x}"


def _small(data: bytes, long_side: int, known: Header | None = None) -> Image.Image:
    header = known or read_header(data)
    return on_white(
        decode(data, header, long_side=long_side, sampling=Image.Resampling.BICUBIC, gap=1.0)
    )


def _tiles(picture: Image.Image) -> list[Image.Image]:
    across, down = picture.width / _TILES, picture.height / _TILES
    boxes = [
        (int(x * across), int(y * down), int((x + 1) * across), int((y + 1) * down))
        for y in range(_TILES)
        for x in range(_TILES)
    ]
    tiles = [picture.crop(box) for box in boxes if box[0] < box[2] and box[1] < box[3]]
    return tiles if len(tiles) > 1 else [picture, picture]
