"""Tables of a Word file as rows of cells with their spans."""

from collections.abc import Iterator

from workstation.document.readers.docx_drawings import ReadParts
from workstation.document.readers.docx_lines import Cell, Grid, Losses, Part
from workstation.document.readers.docx_xml import Element, W, child, number, switch, tag_of, value

MAX_SPAN = 50
_WRAPPERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"}


class _Building:
    """A cell that may still grow downwards."""

    def __init__(self, parts: tuple[Part, ...], colspan: int) -> None:
        self.parts = parts
        self.colspan = colspan
        self.rowspan = 1

    def done(self) -> Cell:
        return Cell(self.parts, self.colspan, self.rowspan)


def read_grid(table: Element, read_parts: ReadParts, losses: Losses) -> Grid:
    """Return a table; cells merged downwards are one cell, deleted rows are counted as lost."""
    rows: list[list[_Building]] = []
    open_cells: dict[int, _Building] = {}
    header = False
    for row in _children(table, f"{W}tr"):
        properties = child(row, f"{W}trPr")
        if child(properties, f"{W}del") is not None:
            losses.count("deletions_dropped")
            continue
        started = _row(row, open_cells, read_parts)
        if started:
            header = header or (not rows and bool(switch(properties, f"{W}tblHeader")))
            rows.append(started)
    return Grid(tuple(tuple(cell.done() for cell in row) for row in rows), header)


def _row(row: Element, open_cells: dict[int, _Building], read_parts: ReadParts) -> list[_Building]:
    """Return the cells that start in `row`; grow those of `open_cells` that reach into it."""
    column = min(max(number(value(row, f"{W}trPr", f"{W}gridBefore")) or 0, 0), MAX_SPAN)
    started = [_Building((), column)] if column else []
    grown: list[_Building] = []
    still_open: dict[int, _Building] = {}
    for element in _children(row, f"{W}tc"):
        span, merge = _spans(element)
        cell = open_cells.get(column) if merge == "continue" else None
        if cell is not None and cell.rowspan < MAX_SPAN:
            cell.parts += read_parts(element)
            grown.append(cell)
        else:
            cell = _Building(read_parts(element), span)
            started.append(cell)
        if merge:
            still_open[column] = cell
        column += span
    open_cells.clear()
    open_cells.update(still_open)
    for cell in grown if started else ():
        cell.rowspan += 1
    return started


def _spans(cell: Element) -> tuple[int, str]:
    properties = child(cell, f"{W}tcPr")
    span = number(value(properties, f"{W}gridSpan")) or 1
    merged = child(properties, f"{W}vMerge")
    merge = "" if merged is None else str(merged.get(f"{W}val", "continue"))
    return min(max(span, 1), MAX_SPAN), merge


def _children(parent: Element, tag: str) -> Iterator[Element]:
    for node in parent:
        if node.tag == tag:
            yield node
        elif tag_of(node) in _WRAPPERS:
            yield from _children(node, tag)
