"""Tables of a page: those that hold data stay tables, those that only arrange are opened up."""

from collections.abc import Callable, Iterator
from itertools import chain

from lxml import html

from workstation.document.readers.html_lines import Draft, Line
from workstation.document.readers.html_look import whole_number
from workstation.document.runs import joined
from workstation.domain import tree

ROW_LIMIT = 500
SPAN_LIMIT = 50

_ALIGNS: dict[str, tree.Align] = {"left": "left", "center": "center", "right": "right"}


def is_data_table(table: html.HtmlElement) -> bool:
    """Tell whether a table holds data: more than one column, no photos, no table inside."""
    if any(
        next(table.iterdescendants(tag), None) is not None for tag in ("table", "img", "iframe")
    ):
        return False
    rows = [sum(child.tag in {"td", "th"} for child in row) for row in table.iter("tr")]
    return bool(rows) and max(rows) > 1


def table_of(
    table: html.HtmlElement,
    cell: Callable[[html.HtmlElement], list[Draft]],
    new_id: Callable[[], str],
) -> list[Draft]:
    """Return the table and what stood in it outside its cells."""
    rows: list[tree.TableRow] = []
    others: list[Draft] = []
    header = False
    for row in table.iter("tr"):
        cells = [child for child in row if child.tag in {"td", "th"}]
        header = header or (not rows and bool(cells) and all(c.tag == "th" for c in cells))
        read = [(child, cell(child)) for child in cells]
        others += [draft for _, drafts in read for draft in drafts if not isinstance(draft, Line)]
        rows.append(tree.TableRow(tuple(_cell(child, drafts) for child, drafts in read)))
    captions = [draft for caption in table.iter("caption") for draft in cell(caption)]
    strays = [Line(content=(tree.Text(words),)) for words in _stray_words(table)]
    parts: list[Draft] = [
        tree.Table(
            tree.TableAttrs(new_id(), header and not start),
            tuple(rows[start : start + ROW_LIMIT]),
        )
        for start in range(0, len(rows), ROW_LIMIT)
    ]
    return [*captions, *parts, *others, *strays]


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


def _stray_words(table: html.HtmlElement) -> Iterator[str]:
    """Yield words between the cells, which a browser shows above the table."""
    for part in table.iter("table", "thead", "tbody", "tfoot", "tr"):
        for words in (part.text, *(child.tail for child in part)):
            if words and (text := " ".join(words.split())):
                yield text
