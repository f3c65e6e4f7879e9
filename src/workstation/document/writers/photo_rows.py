"""Rows of photos beside each other: every photo whole, and all of a row equally high.

Two or three photos stand in a row and fill its width. A last row that is not full is no higher than
the row above it: one photo left over is not blown up. Everything is a share of the row's width, the
margins too, so that heights stay equal on every screen.
`ui/canvas/web/blocks/photo_rows.ts` reckons the same; the parity test compares.
"""

from collections.abc import Sequence
from typing import Final

ROW_PADDING: Final = "0.6%"
_PADDING: Final = 60
_WHOLE: Final = 10_000


def photo_widths(
    ratios: Sequence[float], columns: int, gap: float
) -> tuple[tuple[float, ...], ...]:
    """Return, row by row, the shares of the width that photos fill.

    `ratios` are widths by heights; `gap` is the share that each photo's margins take beside it.
    """
    rows: list[tuple[float, ...]] = []
    height = 0.0
    for start in range(0, len(ratios), columns):
        row = ratios[start : start + columns]
        fitting = (1 - gap * len(row)) / sum(row)
        height = fitting if len(row) == columns or not rows else min(height, fitting)
        rows.append(tuple(ratio * height for ratio in row))
    return tuple(rows)


def cell_widths(ratios: Sequence[float], columns: int) -> tuple[int, ...]:
    """Return the widths of cells, `ROW_PADDING` around each photo included, per 10,000."""
    around = 2 * _PADDING
    rows = photo_widths(ratios, columns, around / _WHOLE)
    return tuple(int(share * _WHOLE) + around for row in rows for share in row)


def per_cent(width: int) -> str:
    """Return a width per 10,000 as style sheets say it."""
    return f"{width / 100:.4g}"
