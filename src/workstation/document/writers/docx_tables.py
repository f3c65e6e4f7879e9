"""Tables of a Word file: real ones with a header row and merged cells, and photos laid out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from workstation.document.writers.docx_markup import paragraph, w
from workstation.document.writers.office_sheet import Placed, Sheet, lay_out
from workstation.document.writers.office_words import COLUMN_MM
from workstation.domain import tree

TWIPS_PER_MM = 1440 / 25.4
COLUMN = round(COLUMN_MM * TWIPS_PER_MM)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ALIGNS = {"center": "center", "right": "right", "justify": "both"}
_HAIR = 20
_FULL = w("tblW", w="5000", type="pct")

# Without a paragraph between them two tables become one in Word.
_GAP = paragraph("TableGap")


def write_table(
    block: tree.Table, words: Callable[[tuple[tree.Inline, ...]], str], color: str
) -> str:
    """Return a table with thin lines in `color` (six hex digits)."""
    sheet = lay_out(block)
    edges = (w(side, val="single", sz=4, space=0, color=color) for side in _SIDES)
    rows = _rows(sheet)
    written = (
        _row(row, words, header=block.attrs.header and not place) for place, row in enumerate(rows)
    )
    grid = [COLUMN // sheet.columns] * sheet.columns
    return _GAP + _table(grid, w("tblBorders", *edges), written) + _GAP


def write_layout(rows: Iterable[Sequence[tuple[str, float]]]) -> str:
    """Return cells (finished paragraphs) side by side, without any lines.

    Each cell tells its share of the width; where rows are parted differently, cells span the
    columns of the finer grid.
    """
    parted = [_parted(row) for row in rows]
    edges = sorted({0, *(edge for row in parted for _, edge in row)})
    written = (w("tr", w("trPr", w("cantSplit")), *_side_by_side(row, edges)) for row in parted)
    grid = [right - left for left, right in pairwise(edges)]
    return _table(grid, w("tblLayout", type="fixed"), written) + _GAP


def _parted(row: Sequence[tuple[str, float]]) -> list[tuple[str, int]]:
    """Return cells with their right edges; what a row leaves free is an empty cell."""
    shares = accumulate(share for _, share in row)
    parted = [(cell, round(share * COLUMN)) for (cell, _), share in zip(row, shares, strict=True)]
    # A hair's breadth at the end of a full row is rounding.
    if parted[-1][1] < COLUMN - _HAIR:
        return [*parted, (paragraph("Picture"), COLUMN)]
    return [*parted[:-1], (parted[-1][0], COLUMN)]


def _side_by_side(row: list[tuple[str, int]], edges: list[int]) -> Iterator[str]:
    left = 0
    for cell, right in row:
        columns = edges.index(right) - edges.index(left)
        span = w("gridSpan", val=columns) if columns > 1 else ""
        yield _cell(cell, right - left, span)
        left = right


def _table(columns: Sequence[int], properties: str, rows: Iterable[str]) -> str:
    grid = w("tblGrid", *(w("gridCol", w=width) for width in columns))
    return w("tbl", w("tblPr", _FULL, w("jc", val="center"), properties), grid, *rows)


def _rows(sheet: Sheet) -> list[list[tuple[Placed, bool]]]:
    """Return per row its cells in order, each with whether it goes on from the row above."""
    rows: list[list[tuple[Placed, bool]]] = [[] for _ in range(sheet.rows)]
    for cell in sheet.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            rows[row].append((cell, row > cell.row))
    return [sorted(row, key=lambda entry: entry[0].column) for row in rows]


def _row(
    row: list[tuple[Placed, bool]],
    words: Callable[[tuple[tree.Inline, ...]], str],
    *,
    header: bool,
) -> str:
    properties = w("trPr", w("tblHeader")) if header else ""
    return w("tr", properties, *(_spanning(cell, words, goes_on, header) for cell, goes_on in row))


def _spanning(
    cell: Placed,
    words: Callable[[tuple[tree.Inline, ...]], str],
    goes_on: bool,  # noqa: FBT001 - the pair that `_rows` yields, taken apart
    header: bool,  # noqa: FBT001 - same
) -> str:
    style = "TableHead" if header else "TableText"
    align = _ALIGNS.get(cell.align, "left" if cell.align else "")
    said = w("jc", val=align) if align else ""
    inner = paragraph(style, "" if goes_on else words(cell.content), properties=said)
    merged = w("vMerge", val="continue" if goes_on else "restart") if cell.rowspan > 1 else ""
    span = w("gridSpan", val=cell.colspan) if cell.colspan > 1 else ""
    return _cell(inner, 0, span + merged + w("vAlign", val="center"))


def _cell(inner: str, width: int, properties: str = "") -> str:
    measure = w("tcW", w=width, type="dxa" if width else "auto")
    return w("tc", w("tcPr", measure, properties), inner)
