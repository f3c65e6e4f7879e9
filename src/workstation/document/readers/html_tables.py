"""Tables of a page: those that hold data stay tables, those of photos become a photo group.

A table that only arranges text is opened up by whoever walks the page.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from lxml import html

from workstation.document.readers.html_lines import Draft, Line, visible
from workstation.document.readers.html_look import is_hidden, whole_number
from workstation.document.readers.html_photo_tables import Cells, photos_laid_out
from workstation.document.runs import has_words, joined
from workstation.domain import tree
from workstation.domain.importing import Loss

ROW_LIMIT = 500
SPAN_LIMIT = 50

ReadCell = Callable[[html.HtmlElement], list[Draft]]

_ALIGNS: dict[str, tree.Align] = {"left": "left", "center": "center", "right": "right"}
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})


def is_grid(table: html.HtmlElement) -> bool:
    """Tell whether a table has columns, and no table or film inside that they would break."""
    if any(next(table.iterdescendants(tag), None) is not None for tag in ("table", "iframe")):
        return False
    return max((len(_cells(row)) for row in _rows(table)), default=0) > 1


def read_grid(
    table: html.HtmlElement,
    cell: ReadCell,
    new_id: Callable[[], str],
    lost: Callable[[Loss], None],
    *,
    office: bool,
) -> list[Draft]:
    """Return what a table with columns becomes, and what stood in it outside its cells.

    A photo stands in no cell. In a table of Word's it goes behind; a web page arranges with tables.
    """
    elements = [_cells(row) for row in _rows(table)]
    cells: Cells = [[cell(element) for element in row] for row in elements]
    around = [draft for caption in table.iterchildren("caption") for draft in cell(caption)]
    strays = [draft for stray in _strays(table) for draft in _stray(stray, cell)]
    if any(isinstance(draft, tree.Image) for row in cells for one in row for draft in one):
        if group := photos_laid_out(cells, new_id):
            return [*around, group, *strays]
        if not office:
            return [*around, *(draft for row in cells for one in row for draft in one), *strays]
    inner = list(chain.from_iterable(chain.from_iterable(cells)))
    others = [draft for draft in inner if not isinstance(draft, Line)]
    for draft in others:
        if isinstance(draft, tree.Image):
            lost(Loss("picture_moved", draft.attrs.photo, draft.attrs.id))
    rows = _trimmed([_row(*pair) for pair in zip(elements, cells, strict=True)])
    return [*around, *_parts(rows, _has_header(cells), new_id, lost), *others, *strays]


def _parts(
    rows: list[tree.TableRow],
    header: bool,  # noqa: FBT001 - one of three facts about the table
    new_id: Callable[[], str],
    lost: Callable[[Loss], None],
) -> Iterator[tree.Table]:
    if len(rows) > ROW_LIMIT:
        lost(Loss("table_split", str(len(rows))))
    for start in range(0, len(rows), ROW_LIMIT):
        attrs = tree.TableAttrs(new_id(), header and not start)
        yield tree.Table(attrs, tuple(rows[start : start + ROW_LIMIT]))


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table:
        if child.tag == "tr" and not is_hidden(child):
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child if row.tag == "tr" and not is_hidden(row))


def _cells(row: html.HtmlElement) -> list[html.HtmlElement]:
    return [child for child in row if child.tag in {"td", "th"}]


def _row(elements: list[html.HtmlElement], cells: list[list[Draft]]) -> tree.TableRow:
    return tree.TableRow(tuple(map(_cell, elements, cells)))


def _cell(element: html.HtmlElement, drafts: list[Draft]) -> tree.TableCell:
    lines = [line for line in drafts if isinstance(line, Line)]
    parted = chain.from_iterable((tree.HardBreak(), *_words(line)) for line in lines)
    align = _ALIGNS.get(next((line.align for line in lines), ""), "")
    attrs = tree.CellAttrs(_span(element, "colspan"), _span(element, "rowspan"), align)
    return tree.TableCell(attrs, joined(list(parted)[1:]))


def _words(line: Line) -> tuple[tree.Inline, ...]:
    return (tree.Text(line.label), *line.content) if line.label else line.content


def _span(element: html.HtmlElement, name: str) -> int:
    return min(max(whole_number(element.get(name), 1), 1), SPAN_LIMIT)


def _has_header(cells: Cells) -> bool:
    """Say whether the first row names the columns: it alone is bold in every cell."""
    return len(cells) > 1 and _is_bold(cells[0]) and not _is_bold(cells[1])


def _is_bold(row: list[list[Draft]]) -> bool:
    lines = [[draft for draft in cell if isinstance(draft, Line)] for cell in row]
    return bool(lines) and all(cell and all(line.bold for line in cell) for cell in lines)


def _trimmed(rows: list[tree.TableRow]) -> list[tree.TableRow]:
    """Return the rows without empty ones at the end and empty columns at the right.

    A spreadsheet hands over all that was marked, a thousand empty rows as well.
    """
    last = max((at for at, row in enumerate(rows) if _has_words(row)), default=0)
    kept = rows[: last + 1]
    while all(len(row.content) > 1 and _is_blank(row.content[-1]) for row in kept):
        kept = [tree.TableRow(row.content[:-1]) for row in kept]
    return kept


def _has_words(row: tree.TableRow) -> bool:
    return any(has_words(cell.content) for cell in row.content)


def _is_blank(cell: tree.TableCell) -> bool:
    attrs = cell.attrs
    return not has_words(cell.content) and attrs.colspan == attrs.rowspan == 1


def _strays(table: html.HtmlElement) -> Iterator[html.HtmlElement | str]:
    """Yield what stands between the cells, which a browser shows above the table."""
    sections = [child for child in table if child.tag in _SECTIONS]
    for part in (table, *sections, *_rows(table)):
        if words := (part.text or "").strip():
            yield words
        for child in part:
            if not _has_place(child.tag, part.tag) or (child.tag == "tr" and is_hidden(child)):
                yield child  # a row that a filter hides is told as any other hidden words
            if words := (child.tail or "").strip():
                yield words


def _has_place(tag: str, outer: str) -> bool:
    if outer == "tr":
        return tag in {"td", "th"}
    return tag == "tr" or (outer == "table" and tag in _SECTIONS | {"caption"})


def _stray(stray: html.HtmlElement | str, cell: ReadCell) -> list[Draft]:
    if not isinstance(stray, str):
        return cell(stray)
    words = visible(" ".join(stray.split()))
    return [Line(content=(tree.Text(words),))] if words else []
