"""Tables as Markdown: pipes where pipes can say it, else the fenced form with spans."""

from collections.abc import Sequence

import msgspec

from workstation.document.notation import fenced, write_attributes
from workstation.document.runs import joined
from workstation.document.writers.markdown_runs import write_runs
from workstation.domain import tree

_RULES = {"": "---", "left": ":---", "right": "---:", "center": ":---:"}
_CELL_DEFAULTS = {"colspan": 1, "rowspan": 1, "align": ""}


def write_table(table: tree.Table) -> str:
    """Return the table; what reads back is the same table."""
    if table.attrs.header and _is_plain(table.content):
        rule = [_RULES[cell.attrs.align] for cell in table.content[0].content]
        head, *rows = [_line([_words(cell) for cell in row.content]) for row in table.content]
        return "\n".join([head, _line(rule), *rows])
    header = write_attributes({"header": table.attrs.header}, {"header": False})
    lines = [_line([_cell(cell) for cell in row.content]) for row in table.content]
    return fenced("table", header, lines)


def _is_plain(rows: Sequence[tree.TableRow]) -> bool:
    aligns = [cell.attrs.align for cell in rows[0].content]
    return (
        bool(aligns)
        and "justify" not in aligns
        and all(
            [cell.attrs.align for cell in row.content] == aligns
            and all(cell.attrs.colspan == cell.attrs.rowspan == 1 for cell in row.content)
            for row in rows
        )
    )


def _cell(cell: tree.TableCell) -> str:
    span = write_attributes(msgspec.to_builtins(cell.attrs), _CELL_DEFAULTS)
    words = _words(cell)
    if span:
        return f"{{{span}}} {words}"
    return f"\\{words}" if words.startswith("{") else words


def _words(cell: tree.TableCell) -> str:
    return write_runs(joined(cell.content))


def _line(cells: Sequence[str]) -> str:
    return "".join(["|", *(f" {cell} |" for cell in cells)])
