"""Tables of a Word file as blocks: real tables, photos laid out in a table, and mere frames."""

import re
from collections.abc import Callable, Iterator

import msgspec

from workstation.document.readers.docx_inline import inline
from workstation.document.readers.docx_lines import (
    Break,
    Cell,
    Grid,
    Inner,
    Line,
    Losses,
    Part,
    Shown,
    Span,
    words,
)
from workstation.document.readers.docx_type import face_of
from workstation.domain import tree

MAX_ROWS = 500
MAX_PHOTO_CAPTION = 60
_FIGURES = re.compile(r"^[\d.,，%％‰/:：\-－+年月日元人次名分秒 ]+$")


class Photo(msgspec.Struct, frozen=True):
    """A photo of a table that only lays out photos, with its caption."""

    shown: Shown
    caption: tuple[Inner, ...] = ()


def unframed(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Yield `parts` with tables of a single cell opened: they are frames around text."""
    for part in parts:
        if isinstance(part, Grid) and len(part.rows) == 1 and len(part.rows[0]) == 1:
            yield from unframed(part.rows[0][0].parts)
        elif not isinstance(part, Grid) or part.rows:
            yield part


def photos_laid_out(grid: Grid) -> tuple[Photo, ...]:
    """Return the photos of a table that holds nothing but photos and captions, else nothing.

    A caption stands under its photo in the same cell, or in the cell below.
    """
    photos: list[Photo] = []
    below: tuple[Cell, ...] = ()
    for row, following in zip(grid.rows, (*grid.rows[1:], ()), strict=True):
        if not all(_is_photo_or_caption(cell) for cell in row):
            return ()
        if any(map(pictures_in, row)):
            below = following if _are_captions(following, len(row)) else ()
            if any(text_in(cell) and not pictures_in(cell) for cell in row):
                return ()
            photos += _photos(row, below)
        elif any(map(text_in, row)) and row is not below:
            return ()
    return tuple(photos)


def _photos(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> Iterator[Photo]:
    for place, cell in enumerate(row):
        for shown in pictures_in(cell):
            own = cell_pieces(cell)
            under = cell_pieces(below[place]) if below else ()
            yield Photo(shown, own + ((Break(),) if own and under else ()) + under)


def _are_captions(row: tuple[Cell, ...], size: int) -> bool:
    return len(row) == size and any(map(text_in, row)) and not any(map(pictures_in, row))


def _is_photo_or_caption(cell: Cell) -> bool:
    return (
        len(pictures_in(cell)) <= 1
        and len(text_in(cell)) <= MAX_PHOTO_CAPTION
        and all(isinstance(part, Line | Shown) for part in cell.parts)
    )


def tables(grid: Grid, new_id: Callable[[], str], losses: Losses) -> Iterator[tree.Table]:
    """Yield the grid as a table, or as several where it has more rows than one may have."""
    if len(grid.rows) > MAX_ROWS:
        losses.add("table_split", str(len(grid.rows)))
    for start in range(0, len(grid.rows), MAX_ROWS):
        rows = grid.rows[start : start + MAX_ROWS]
        header = start == 0 and (grid.header or _looks_like_header(rows))
        content = tuple(tree.TableRow(tuple(_cell(cell, losses) for cell in row)) for row in rows)
        yield tree.Table(tree.TableAttrs(new_id(), header), content)


def _cell(cell: Cell, losses: Losses) -> tree.TableCell:
    first = next((part for part in cell.parts if isinstance(part, Line)), None)
    align: tree.Align = "center" if first and first.form.align == "center" else ""
    if first and first.form.align == "right":
        align = "right"
    if any(isinstance(part, Grid) for part in cell.parts):
        losses.add("nested_table_flattened", text_in(cell))
    attrs = tree.CellAttrs(cell.colspan, cell.rowspan, align)
    return tree.TableCell(attrs, inline(cell_pieces(cell), losses))


def pictures_in(cell: Cell) -> tuple[Shown, ...]:
    """Return the pictures in a cell, those of tables inside it included."""
    found: list[Shown] = []
    for part in cell.parts:
        if isinstance(part, Shown):
            found.append(part)
        elif isinstance(part, Grid):
            found += (shown for row in part.rows for inner in row for shown in pictures_in(inner))
    return tuple(found)


def text_in(cell: Cell) -> str:
    """Return the words in a cell."""
    return words(cell_pieces(cell))


def cell_pieces(cell: Cell) -> tuple[Inner, ...]:
    """Return everything written in a cell as one run; lines are parted by breaks."""
    found: list[Inner] = []
    for pieces in _cell_lines(cell):
        found += [Break(), *pieces] if found else pieces
    return tuple(found)


def _cell_lines(cell: Cell) -> Iterator[tuple[Inner, ...]]:
    for part in cell.parts:
        if isinstance(part, Line):
            mark = "• " if part.label and part.label.bullet else ""
            label = part.label.text if part.label else ""
            yield ((Span(mark + label),) if mark + label else ()) + part.pieces
        elif isinstance(part, Grid):
            for row in part.rows:
                for inner in row:
                    yield from _cell_lines(inner)


def _looks_like_header(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Say whether the first row names the columns: all of it bold, or words above figures."""
    first, rest = rows[0], rows[1:]
    if not rest or not all(map(text_in, first)):
        return False
    lines = [part for cell in first for part in cell.parts if isinstance(part, Line)]
    if all(face_of(line).bold for line in lines):
        return True
    return any(_names_figures(place, rows) for place in range(len(first)))


def _names_figures(place: int, rows: tuple[tuple[Cell, ...], ...]) -> bool:
    if any(len(row) != len(rows[0]) for row in rows) or _FIGURES.match(text_in(rows[0][place])):
        return False
    return all(_FIGURES.match(text_in(row[place])) for row in rows[1:])
