"""Tables on the page: columns by their content, merged cells, rows parted where a page ends."""

from bisect import bisect_left
from itertools import accumulate

import msgspec
from reportlab.platypus import Flowable
from typing_extensions import override

from workstation.document.writers.office_sheet import Placed, Sheet
from workstation.document.writers.pdf_passage import draw_aligned, hue
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
    """How a table is set: points, and colours as #rrggbb; no `line`, no lines and no fill."""

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


class _Part(msgspec.Struct, frozen=True):
    """Some rows of a table: their cells in order, and the heights of all rows of the whole."""

    rows: range
    cells: tuple[Cell, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights[self.rows.start : self.rows.stop])


class Table(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Cells in a grid; `head` is repeated on every page, `body` parted where a page ends."""

    def __init__(self, head: _Part, body: _Part, widths: list[float], kind: Type) -> None:
        super().__init__()
        self._head = head
        self._body = body
        self._widths = widths
        self._kind = kind
        self.width = sum(widths)
        self.height = head.height + body.height
        self.spaceBefore = self.spaceAfter = 10

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        rows, heights = self._body.rows, self._body.heights
        end, used = rows.start, self._head.height
        while end < rows.stop and used + heights[end] <= aH:
            used += heights[end]
            end += 1
        if rows.start < end < rows.stop:
            return self._parted(end, 0)
        room = int((aH - used - 2 * _PAD) // self._kind.leading)
        if end == rows.start and end < rows.stop and heights[end] > _TALL and room > 1:
            return self._parted(end + 1, room)
        return []

    def _parted(self, end: int, room: int) -> list[Flowable]:
        """Return the table cut before row `end`; with `room`, after so many lines of the last."""
        first = end - 1 if room else end
        body = self._body
        index = bisect_left(body.cells, end, key=lambda cell: cell.row)
        pairs = [self._cut(cell, first, room) for cell in body.cells[:index]]
        above = tuple(upper for upper, _ in pairs)
        below = tuple(lower for _, lower in pairs if lower)
        higher, lower = list(body.heights), list(body.heights)
        if room:
            higher[first] = room * self._kind.leading + 2 * _PAD
            lower[first] = 0.0
        _make_room(lower, below, self._kind)
        parts = (
            _Part(range(body.rows.start, end), above, tuple(higher)),
            _Part(range(first, body.rows.stop), below + body.cells[index:], tuple(lower)),
        )
        return [Table(self._head, part, self._widths, self._kind) for part in parts]

    def _cut(self, cell: Cell, first: int, room: int) -> tuple[Cell, Cell | None]:
        """Return what of a cell stands above the cut in or before row `first`, and the rest."""
        end = cell.row + cell.rowspan
        if end <= first:
            return cell, None
        whole = sum(self._body.heights[cell.row : first])
        fitting = room + (int((whole - 2 * _PAD) // self._kind.leading) if whole else 0)
        shown = first + 1 - cell.row if room else first - cell.row
        upper = msgspec.structs.replace(cell, rowspan=shown, lines=cell.lines[:fitting])
        rest = cell.lines[fitting:]
        start = max(cell.row, first)
        return upper, msgspec.structs.replace(cell, row=start, rowspan=end - start, lines=rest)

    @override
    def draw(self) -> None:
        self.canv.setLineWidth(0.5)
        if self._kind.line:
            self.canv.setStrokeColor(hue(self._kind.line))
            self.canv.setFillColor(hue(self._kind.head_fill))
        self._draw_part(self._head, self.height, filled=True)
        self._draw_part(self._body, self.height - self._head.height, filled=False)

    def _draw_part(self, part: _Part, top: float, *, filled: bool) -> None:
        heights = part.heights[part.rows.start : part.rows.stop]
        tops = [top - down for down in accumulate(heights, initial=0.0)]
        lefts = list(accumulate(self._widths, initial=0.0))
        for cell in part.cells:
            row = cell.row - part.rows.start
            left, right = lefts[cell.column], lefts[cell.column + cell.colspan]
            box = (left, tops[row + cell.rowspan], right - left, tops[row])
            self._draw_cell(cell, box, filled=filled)

    def _draw_cell(
        self, cell: Cell, box: tuple[float, float, float, float], *, filled: bool
    ) -> None:
        kind = self._kind
        left, bottom, width, top = box
        if kind.line:
            self.canv.rect(left, bottom, width, top - bottom, stroke=1, fill=filled)
        spare = top - bottom - len(cell.lines) * kind.leading
        start = top - (spare / 2 if kind.line else _PAD)
        for place, line in enumerate(cell.lines):
            baseline = start - place * kind.leading - (kind.leading + kind.size * 0.72) / 2
            inner = width - 2 * _PAD
            draw_aligned(self.canv, line, (left + _PAD, baseline), inner, cell.align)


def table(cells: tuple[Cell, ...], widths: list[float], kind: Type, *, header: bool) -> Table:
    """Return a table of `cells` in order; a low first row repeats where `header` says so."""
    rows = max(cell.row + cell.rowspan for cell in cells)
    heights = [0.0] * rows
    _make_room(heights, cells, kind)
    first = [cell for cell in cells if cell.row == 0]
    repeats = header and heights[0] < _TALL / 4 and all(cell.rowspan == 1 for cell in first)
    head = 1 if repeats and rows > 1 else 0
    split = len(first) if head else 0
    return Table(
        _Part(range(head), cells[:split], tuple(heights)),
        _Part(range(head, rows), cells[split:], tuple(heights)),
        widths,
        kind,
    )


def _make_room(heights: list[float], cells: tuple[Cell, ...], kind: Type) -> None:
    """Raise `heights` until each cell finds room: the last of its rows takes what is lacking."""
    for cell in sorted(cells, key=lambda cell: cell.row + cell.rowspan):
        need = max(1, len(cell.lines)) * kind.leading + 2 * _PAD
        end = cell.row + cell.rowspan
        heights[end - 1] += max(0.0, need - sum(heights[cell.row : end]))


def _longest(signs: list[Sign]) -> float:
    longest = width = 0.0
    for sign in signs:
        width = 0.0 if sign.sign == BREAK else width + sign.width
        longest = max(longest, width)
    return longest
