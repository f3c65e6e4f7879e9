"""Hints for whoever chooses: what is probably blurred, too dark or too bright. Never a verdict.

Sharpness only ranks: shots of one moment among each other, and a single shot against what is usual
in its album. Night, fog and soft backgrounds are low too, so nothing is put aside by a hint.
"""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final, Literal

from PIL import Image

from workstation.gallery.decoding import decode
from workstation.gallery.encoding import on_white
from workstation.gallery.headers import read_header

Exposure = Literal["", "dark", "bright"]

SOFTER: Final = 0.3
"""Of the sharpest in its stack; a shot held steady reaches two thirds, also when it is nearer."""

UNUSUAL: Final = 0.15
"""Of what is usual in the album."""

ENOUGH: Final = 5
"""Photos from which on an album has something usual."""

_SIDE: Final = 120
_LEVELS: Final = 256
_DARK_HALF, _DARK_TOP = 34, 120
_CLOSED, _CLOSED_PART = 250, 0.3
_BRIGHT_FOOT: Final = 140


def blurred(sharpness: Mapping[str, int], stacks: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the photos that are probably blurred, of an album's photos with their sharpness."""
    found: set[str] = set()
    stacked: set[str] = set()
    for stack in stacks:
        best = max(sharpness[one] for one in stack)
        stacked.update(stack)
        found.update(one for one in stack if sharpness[one] < SOFTER * best)
    if len(sharpness) >= ENOUGH:
        usual = median(sharpness.values())
        alone = sharpness.keys() - stacked
        found.update(one for one in alone if sharpness[one] < UNUSUAL * usual)
    return frozenset(found)


def exposure(picture: Image.Image) -> Exposure:
    """Tell whether a small picture is mostly black, or closed in its lights with no dark at all."""
    levels = picture.convert("L").histogram()
    whole = sum(levels)
    if not whole:
        return ""
    if _level_at(levels, whole, 0.5) < _DARK_HALF and _level_at(levels, whole, 0.97) < _DARK_TOP:
        return "dark"
    closed = sum(levels[_CLOSED:]) / whole
    if closed > _CLOSED_PART and _level_at(levels, whole, 0.1) > _BRIGHT_FOOT:
        return "bright"
    return ""


def exposure_of(data: bytes) -> Exposure:
    """Tell the same of a picture file.

    Raises:
        Refused: `bad_picture`, `picture_too_large`, `unsupported_picture`.
    """
    small = decode(data, read_header(data), long_side=_SIDE, gap=1.0)
    return exposure(on_white(small))


def _level_at(levels: Sequence[int], whole: int, part: float) -> int:
    """Return the level below which that part of all pixels lies."""
    counted = 0
    for level in range(_LEVELS):
        counted += levels[level]
        if counted >= part * whole:
            return level
    return _LEVELS - 1
