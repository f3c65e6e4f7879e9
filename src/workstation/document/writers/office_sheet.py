"""Tables on paper: every cell at its place in a grid without gaps or overlaps.

A tree may hold rows of different lengths and spans that reach beyond the table; Word calls a file
damaged where its grid does not add up.
"""

from collections.abc import Iterator

import msgspec

from workstation.domain import tree

MAX_COLUMNS = 63
"""What Word can hold; the content of further cells goes into the last one of their row."""


class Placed(msgspec.Struct, frozen=True):
    """A cell with its place (from 0) and the rows and columns it covers."""

    row: int
    column: int
    rowspan: int
    colspan: int
    content: tuple[tree.Inline, ...] = ()
    align: tree.Align = ""


class Sheet(msgspec.Struct, frozen=True):
    """A table laid out: `cells` by row and column, covering the grid exactly once."""

    rows: int
    columns: int
    cells: tuple[Placed, ...]


def lay_out(table: tree.Table) -> Sheet:
    """Return the table's grid; gaps are filled with empty cells."""
    rows = len(table.content)
    taken: set[tuple[int, int]] = set()
    cells: list[Placed] = []
    for row, line in enumerate(table.content):
        for cell in line.content:
            if placed := _placed(cell, row, rows, taken):
                cells.append(placed)
                taken |= set(_covered(placed))
            elif cell.content:
                cells[-1] = _with_more(cells[-1], cell.content)
    columns = max((column + 1 for _, column in taken), default=1)
    cells += (
        Placed(row, column, 1, 1)
        for row in range(rows)
        for column in range(columns)
        if (row, column) not in taken
    )
    return Sheet(rows, columns, tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _placed(
    cell: tree.TableCell, row: int, rows: int, taken: set[tuple[int, int]]
) -> Placed | None:
    rowspan = min(cell.attrs.rowspan, rows - row)
    for span in dict.fromkeys((cell.attrs.colspan, 1)):
        for column in range(MAX_COLUMNS - span + 1):
            if all((row, place) not in taken for place in range(column, column + span)):
                return Placed(row, column, rowspan, span, cell.content, cell.attrs.align)
    return None


def _covered(cell: Placed) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.rowspan):
        for column in range(cell.column, cell.column + cell.colspan):
            yield row, column


def _with_more(cell: Placed, content: tuple[tree.Inline, ...]) -> Placed:
    return msgspec.structs.replace(cell, content=(*cell.content, tree.HardBreak(), *content))
