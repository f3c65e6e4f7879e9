"""Tables on the page: columns by their content, merged cells, rows parted where a page ends."""

import msgspec
from reportlab.platypus import Flowable
from typing_extensions import override

from workstation.document.writers.office_sheet import Placed, Sheet
from workstation.document.writers.pdf_passage import draw_aligned
from workstation.document.writers.pdf_setting import BREAK, Line, Sign, break_lines
from workstation.domain.tree import Align

_PAD = 4
_NARROWEST, _WIDEST = 3, 20
"""Of a column's share, in characters: a long text does not squeeze the others to nothing."""
_TALL = 400
"""A row higher than this is parted inside; a lower one moves to the next page whole. Points."""


class Cell(msgspec.Struct, frozen=True):
    """One cell, set: its place in the grid and its lines."""

    row: int
    column: int
    rowspan: int
    colspan: int
    lines: tuple[Line, ...]
    align: Align


class Type(msgspec.Struct, frozen=True):
    """How a table is set: points, and colours as #rrggbb (empty for no lines and no fill)."""

    size: float
    leading: float
    line: str = ""
    head_fill: str = ""


def column_widths(
    sheet: Sheet, signs: list[tuple[Placed, list[Sign]]], width: float
) -> list[float]:
    """Return the width of each column, in points, by the longest line in it."""
    shares = [float(_NARROWEST)] * sheet.columns
    for cell, content in signs:
        if cell.colspan == 1:
            size = content[0].look.size if content else 1
            longest = _longest(content) / size + 1
            shares[cell.column] = min(_WIDEST, max(shares[cell.column], longest))
    return [width * share / sum(shares) for share in shares]


def set_cells(signs: list[tuple[Placed, list[Sign]]], widths: list[float]) -> tuple[Cell, ...]:
    """Return the cells with their text broken into lines."""
    cells = []
    for cell, content in signs:
        inner = sum(widths[cell.column : cell.column + cell.colspan]) - 2 * _PAD
        lines = break_lines(content, max(inner, 1))
        cells.append(
            Cell(cell.row, cell.column, cell.rowspan, cell.colspan, lines, cell.align or "left")
        )
    return tuple(cells)


class Table(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Cells in a grid; `head` is the number of rows (0 or 1) repeated on every page."""

    def __init__(self, cells: tuple[Cell, ...], widths: list[float], kind: Type, head: int) -> None:
        super().__init__()
        self._cells = cells
        self._widths = widths
        self._kind = kind
        self._heights = _heights(cells, kind)
        is_low = sum(self._heights[:head]) < _TALL / 4
        self._head = head if is_low and not _spans_over(cells, head) else 0
        self.width = sum(widths)
        self.height = sum(self._heights)
        self.spaceBefore = self.spaceAfter = 10

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        rows, used = 0, 0.0
        while rows < len(self._heights) and used + self._heights[rows] <= aH:
            used += self._heights[rows]
            rows += 1
        if rows > self._head:
            return self._parted(rows, 0)
        room = int((aH - used - 2 * _PAD) // self._kind.leading)
        if rows == self._head and self._heights[rows] > _TALL and room > 1:
            return self._parted(rows + 1, room)
        return []

    def _parted(self, rows: int, room: int) -> list[Flowable]:
        """Return the table cut behind `rows`; with `room`, inside their last one."""
        above, below = [], [cell for cell in self._cells if cell.row < self._head]
        for cell in self._cells:
            upper, lower = self._cut(cell, rows, room)
            above += [upper] if upper else []
            below += [lower] if lower else []
        if not any(cell.row >= self._head for cell in below):
            return []
        return [Table(tuple(part), self._widths, self._kind, self._head) for part in (above, below)]

    def _cut(self, cell: Cell, rows: int, room: int) -> tuple[Cell | None, Cell | None]:
        first = rows - 1 if room else rows
        end = cell.row + cell.rowspan
        if end <= first:
            return cell, None
        moved = first - self._head
        if cell.row >= rows:
            return None, msgspec.structs.replace(cell, row=cell.row - moved)
        fitting = room if cell.row == first else self._fitting(cell, rows, room)
        upper = msgspec.structs.replace(
            cell, rowspan=min(end, rows) - cell.row, lines=cell.lines[:fitting]
        )
        start = max(cell.row, first)
        lower = msgspec.structs.replace(
            cell, row=start - moved, rowspan=end - start, lines=cell.lines[fitting:]
        )
        return upper, lower

    def _fitting(self, cell: Cell, rows: int, room: int) -> int:
        whole = self._heights[cell.row : rows - 1 if room else rows]
        return room + int((sum(whole) - 2 * _PAD) // self._kind.leading)

    @override
    def draw(self) -> None:
        tops = [self.height - sum(self._heights[:row]) for row in range(len(self._heights) + 1)]
        lefts = [sum(self._widths[:column]) for column in range(len(self._widths) + 1)]
        for cell in self._cells:
            box = (lefts[cell.column], tops[cell.row + cell.rowspan])
            self._draw(cell, *box, lefts[cell.column + cell.colspan], tops[cell.row])

    def _draw(self, cell: Cell, left: float, bottom: float, right: float, top: float) -> None:
        kind, canvas = self._kind, self.canv
        if kind.line:
            canvas.setLineWidth(0.5)
            canvas.setStrokeColor(kind.line)
            is_filled = bool(kind.head_fill) and cell.row < self._head
            canvas.setFillColor(kind.head_fill if is_filled else "#ffffff")
            canvas.rect(left, bottom, right - left, top - bottom, stroke=1, fill=int(is_filled))
        spare = top - bottom - len(cell.lines) * kind.leading
        start = top - (spare / 2 if kind.line else _PAD)
        for place, line in enumerate(cell.lines):
            baseline = start - place * kind.leading - (kind.leading + kind.size * 0.72) / 2
            width = right - left - 2 * _PAD
            draw_aligned(canvas, line, (left + _PAD, baseline), width, cell.align)


def _heights(cells: tuple[Cell, ...], kind: Type) -> list[float]:
    heights = [0.0] * max(cell.row + cell.rowspan for cell in cells)
    for cell in sorted(cells, key=lambda cell: cell.rowspan):
        need = max(1, len(cell.lines)) * kind.leading + 2 * _PAD
        last = cell.row + cell.rowspan
        heights[last - 1] += max(0.0, need - sum(heights[cell.row : last]))
    return heights


def _spans_over(cells: tuple[Cell, ...], head: int) -> bool:
    return any(cell.row < head < cell.row + cell.rowspan for cell in cells)


def _longest(signs: list[Sign]) -> float:
    longest = width = 0.0
    for sign in signs:
        width = 0.0 if sign.sign == BREAK else width + sign.width
        longest = max(longest, width)
    return longest
