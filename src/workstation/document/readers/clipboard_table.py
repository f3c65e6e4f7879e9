"""Lines parted by tabs, as spreadsheets and databases copy their cells: a table."""

from collections.abc import Callable

from workstation.document.readers.html_lines import visible
from workstation.domain import tree

FEWEST_ROWS = 2
MOST_ROWS = 500


def table_of_text(text: str, new_id: Callable[[], str]) -> tuple[tree.Table, ...]:
    """Return a table where each line has the same number of tabs, else nothing."""
    lines = [line for line in text.splitlines() if line.strip()]
    tabs = {line.count("\t") for line in lines}
    if not FEWEST_ROWS <= len(lines) <= MOST_ROWS or len(tabs) > 1 or 0 in tabs:
        return ()
    rows = tuple(tree.TableRow(tuple(map(_cell, line.split("\t")))) for line in lines)
    return (tree.Table(tree.TableAttrs(new_id()), rows),)


def _cell(words: str) -> tree.TableCell:
    text = visible(words).strip()
    return tree.TableCell(content=(tree.Text(text),) if text else ())
