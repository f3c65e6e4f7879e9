"""Several photos as one picture: collage, contact sheet, before and after, long image.

A sheet is laid out first, as boxes in pixels, and painted then: the same boxes serve the preview
in the window. Rows are justified, every photo whole and all of a row equally high, so that nobody
is cut; only the grid cuts to squares, about each photo's own middle of interest.
"""

import itertools
from collections.abc import Sequence
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageFont

from workstation.gallery.encoding import on_white

GAP: Final = 12
MARGIN: Final = 24
MOST_HIGH: Final = 1.6
"""A last row that is not full is no higher than so many times the rows above it."""


class Placed(NamedTuple):
    """One photo of a sheet: its number, its box in pixels, and the part of it that shows."""

    photo: int
    left: int
    top: int
    width: int
    height: int


class Layout(NamedTuple):
    """A sheet: its size, where each photo lies, and where lines of words stand (top of each)."""

    width: int
    height: int
    photos: tuple[Placed, ...]
    words: tuple[tuple[int, str], ...] = ()


def justified(
    ratios: Sequence[float], *, width: int, row_height: int, gap: int = GAP
) -> tuple[Placed, ...]:
    """Return rows that fill the width, each as near to `row_height` as the photos allow.

    `ratios` are widths by heights. Rows are broken where the sum of all their deviations is the
    least, not where a row happens to be full.
    """
    rows = _broken(ratios, width, row_height, gap)
    placed: list[Placed] = []
    top, above = 0, float(row_height)
    for first, last in rows:
        row = ratios[first:last]
        room = width - gap * (len(row) - 1)
        height = room / sum(row)
        if last == len(ratios) and height > above * MOST_HIGH:
            height = above
        left = 0.0
        for number, ratio in enumerate(row, first):
            wide = ratio * height
            placed.append(
                Placed(number, round(left), top, max(1, round(left + wide) - round(left)),
                       max(1, round(height)))
            )  # fmt: skip
            left += wide + gap
        top, above = top + round(height) + gap, height
    return tuple(placed)


def _broken(
    ratios: Sequence[float], width: int, row_height: int, gap: int
) -> list[tuple[int, int]]:
    best: list[tuple[float, int]] = [(0.0, 0)]
    for last in range(1, len(ratios) + 1):
        choices = []
        for first in range(max(0, last - 12), last):
            room = width - gap * (last - first - 1)
            height = room / sum(ratios[first:last])
            off = abs(height - row_height) / row_height
            if last == len(ratios) and height > row_height:
                off /= 2  # a last row may stay short
            choices.append((best[first][0] + off * off, first))
        best.append(min(choices))
    rows: list[tuple[int, int]] = []
    last = len(ratios)
    while last:
        first = best[last][1]
        rows.append((first, last))
        last = first
    return rows[::-1]


def squares(count: int, *, width: int, columns: int = 3, gap: int = GAP) -> tuple[Placed, ...]:
    """Return a grid of squares (九宫格)."""
    side = (width - gap * (columns - 1)) // columns
    return tuple(
        Placed(n, n % columns * (side + gap), n // columns * (side + gap), side, side)
        for n in range(count)
    )


def collage(ratios: Sequence[float], *, width: int, row_height: int) -> Layout:
    """Return one picture of many, whole ones in justified rows within a margin."""
    inner = justified(ratios, width=width - 2 * MARGIN, row_height=row_height)
    return _framed(inner, width)


def contact_sheet(
    ratios: Sequence[float], captions: Sequence[str], *, width: int, columns: int, line: int
) -> Layout:
    """Return equal fields with a line of words under each: 手抄党章, one page of each member."""
    gap, room = GAP, width - 2 * MARGIN
    wide = (room - gap * (columns - 1)) // columns
    high = round(wide / max(0.5, min(1.6, sum(ratios) / max(1, len(ratios)))))
    placed, words = [], []
    for number, ratio in enumerate(ratios):
        left = MARGIN + number % columns * (wide + gap)
        top = MARGIN + number // columns * (high + line + gap)
        fit_w = min(wide, round(high * ratio))
        fit_h = min(high, round(wide / ratio))
        placed.append(
            Placed(number, left + (wide - fit_w) // 2, top + (high - fit_h) // 2, fit_w, fit_h)
        )
        words.append((top + high, captions[number] if number < len(captions) else ""))
    rows = -(-len(ratios) // columns)
    height = 2 * MARGIN + rows * (high + line) + max(0, rows - 1) * gap
    return Layout(width, height, tuple(placed), tuple(words))


def before_after(ratios: Sequence[float], *, width: int) -> Layout:
    """Return two photos side by side at one height."""
    room = width - GAP * (len(ratios[:2]) - 1)
    pair = justified(ratios[:2], width=width, row_height=round(room / sum(ratios[:2])))
    return Layout(width, max(one.height for one in pair), pair)


def long_image(ratios: Sequence[float], *, width: int, gap: int = GAP) -> Layout:
    """Return photos under each other, each across the width."""
    top, placed = 0, []
    for number, ratio in enumerate(ratios):
        height = max(1, round(width / ratio))
        placed.append(Placed(number, 0, top, width, height))
        top += height + gap
    return Layout(width, max(1, top - gap), tuple(placed))


def _framed(inner: Sequence[Placed], width: int) -> Layout:
    moved = tuple(one._replace(left=one.left + MARGIN, top=one.top + MARGIN) for one in inner)
    return Layout(width, max(one.top + one.height for one in moved) + MARGIN, moved)


def painted(
    layout: Layout,
    photos: Sequence[Image.Image],
    *,
    font: ImageFont.FreeTypeFont | None = None,
    ink: str = "#3f3f3f",
) -> Image.Image:
    """Return the sheet on white paper; what a box does not fit is cut about its middle."""
    paper = Image.new("RGB", (layout.width, layout.height), "white")
    for one in layout.photos:
        paper.paste(_filling(on_white(photos[one.photo]), one), (one.left, one.top))
    draw = ImageDraw.Draw(paper)
    for one, (top, words) in zip(layout.photos, layout.words, strict=False):
        if font is not None and words:
            middle = one.left + one.width / 2
            draw.text((middle, top + GAP / 2), words, fill=ink, font=font, anchor="ma")
    return paper


def _filling(photo: Image.Image, one: Placed) -> Image.Image:
    scale = max(one.width / photo.width, one.height / photo.height)
    wide, high = min(photo.width, one.width / scale), min(photo.height, one.height / scale)
    left, top = (photo.width - wide) / 2, (photo.height - high) / 2
    return photo.convert("RGB").resize(
        (one.width, one.height),
        Image.Resampling.LANCZOS,
        box=(left, top, left + wide, top + high),
        reducing_gap=2.0,
    )


def slices(height: int, limit: int) -> tuple[tuple[int, int], ...]:
    """Return how a long picture is cut: pieces of equal height, none above `limit` pixels."""
    count = max(1, -(-height // limit))
    edges = [height * n // count for n in range(count + 1)]
    return tuple(itertools.pairwise(edges))
