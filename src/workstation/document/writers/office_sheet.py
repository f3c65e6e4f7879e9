"""Tables on paper: every cell at its place in a grid without gaps or overlaps.

A tree may hold rows of different lengths and spans that reach beyond the table; Word calls a file
damaged where its grid does not add up.
"""

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
    taken: list[set[int]] = [set() for _ in range(rows)]
    cells: list[Placed] = []
    for row, line in enumerate(table.content):
        start = 0
        for cell in line.content:
            placed = _placed(cell, row, rows - row, _free(taken[row], start, cell.attrs.colspan))
            if placed:
                cells.append(placed)
                start = placed.column + placed.colspan
                for covered in taken[row : row + placed.rowspan]:
                    covered |= set(range(placed.column, start))
            elif cell.content:
                cells[-1] = _with_more(cells[-1], cell.content)
    columns = max((max(covered, default=0) + 1 for covered in taken), default=1)
    cells += (
        Placed(row, column, 1, 1)
        for row in range(rows)
        for column in range(columns)
        if column not in taken[row]
    )
    return Sheet(rows, columns, tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _free(taken: set[int], start: int, colspan: int) -> range:
    """Return the next columns that are free, fewer than `colspan` where no more are left."""
    column = next((place for place in range(start, MAX_COLUMNS) if place not in taken), MAX_COLUMNS)
    end = column
    while end < min(column + colspan, MAX_COLUMNS) and end not in taken:
        end += 1
    return range(column, end)


def _placed(cell: tree.TableCell, row: int, rows: int, columns: range) -> Placed | None:
    if not columns:
        return None
    rowspan = min(cell.attrs.rowspan, rows)
    return Placed(row, columns.start, rowspan, len(columns), cell.content, cell.attrs.align)


def _with_more(cell: Placed, content: tuple[tree.Inline, ...]) -> Placed:
    return msgspec.structs.replace(cell, content=(*cell.content, tree.HardBreak(), *content))
