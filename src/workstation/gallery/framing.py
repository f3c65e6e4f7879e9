"""A crop about faces: whole heads inside it where they fit, as many as fit where they do not.

Who crops a photo of people means the people. The crop is the biggest of its shape, so it can only
be moved to and fro; it is moved so that it cuts nobody, as far as faces were found.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from workstation.gallery.cooking import crop_of_ratio, shares_of_ratio
from workstation.gallery.recipes import Box

_WHOLE: Final = 10_000
_ASIDE, _ABOVE, _BELOW = 12, 25, 18
"""How much of a face's width and height, in per cent, hair, ears and chin reach beyond it."""

_HEADS_AT: Final = 42
"""Per cent of a crop's height above which the middle of the heads stands: people have bodies."""

_EDGE: Final = 8
"""Per cent of a face's width and height by which a found box may well be off."""


class _Span(NamedTuple):
    """From where to where something reaches along one side."""

    start: int
    end: int


def head_of(face: Box) -> Box:
    """Return the place of a whole head about a face, as far as the picture reaches."""
    wide, high = face.right - face.left, face.bottom - face.top
    return Box(
        max(0, face.left - wide * _ASIDE // 100),
        max(0, face.top - high * _ABOVE // 100),
        min(_WHOLE, face.right + wide * _ASIDE // 100),
        min(_WHOLE, face.bottom + high * _BELOW // 100),
    )


def crop_about(
    size: tuple[int, int], ratio: tuple[int, int], focus: tuple[int, int], faces: Sequence[Box]
) -> Box:
    """Return the biggest crop of a ratio about faces; about `focus` where there are none.

    `size` is in pixels; `faces` and `focus` are per 10,000 of the picture that is cropped.
    """
    if not faces:
        return crop_of_ratio(size, ratio, focus)
    across, down = shares_of_ratio(size, ratio)
    heads = [head_of(one) for one in faces]
    left = _start(
        [_Span(one.left, one.right) for one in heads],
        [_Span(one.left, one.right) for one in faces],
        across,
        50,
    )
    top = _start(
        [_Span(one.top, one.bottom) for one in heads],
        [_Span(one.top, one.bottom) for one in faces],
        down,
        _HEADS_AT,
    )
    return Box(left, top, left + across, top + down)


def _start(heads: list[_Span], faces: list[_Span], length: int, at: int) -> int:
    """Return where a crop of this length starts; `at` per cent of it is where heads shall lie."""
    for spans in (heads, faces):
        if _fit(spans, length):
            return _about(spans, length, at)
    for spans in (heads, faces):
        inside = _most_whole(spans, length)
        if inside:
            return _about(inside, length, at)
    return _about(faces[:1], length, 50)  # the biggest one's middle


def _fit(spans: Sequence[_Span], length: int) -> bool:
    return max(one.end for one in spans) - min(one.start for one in spans) <= length


def _about(spans: Sequence[_Span], length: int, at: int) -> int:
    """Return the start that lays spans where they shall lie, moved so that all stay inside."""
    first, last = min(one.start for one in spans), max(one.end for one in spans)
    start = (first + last) // 2 - length * at // 100
    if last - first <= length:
        start = min(max(start, last - length), first)
    return min(max(start, 0), _WHOLE - length)


def _most_whole(spans: Sequence[_Span], length: int) -> list[_Span]:
    """Return the spans that a crop shows whole where it shows most; big ones count for more."""
    best: list[_Span] = []
    for first in spans:
        inside = [
            one for one in spans if first.start <= one.start and one.end <= first.start + length
        ]
        if _sum(inside) > _sum(best):
            best = inside
    return best


def _sum(spans: Sequence[_Span]) -> int:
    return sum(one.end - one.start for one in spans)


def cuts(box: Box, place: Box) -> bool:
    """Tell whether a place lies partly in a crop, and partly outside."""
    across = place.left < box.right and place.right > box.left
    down = place.top < box.bottom and place.bottom > box.top
    within = (
        box.left <= place.left
        and place.right <= box.right
        and box.top <= place.top
        and place.bottom <= box.bottom
    )
    return across and down and not within


def cuts_face(box: Box, face: Box) -> bool:
    """Tell whether a crop cuts a face: its edge alone may lie outside, for it is a guess."""
    wide, high = face.right - face.left, face.bottom - face.top
    core = Box(
        face.left + wide * _EDGE // 100,
        face.top + high * _EDGE // 100,
        face.right - wide * _EDGE // 100,
        face.bottom - high * _EDGE // 100,
    )
    return cuts(box, core)
