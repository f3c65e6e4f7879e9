"""Tables of a Markdown text: the usual pipes, or a fenced table with spans and no header."""

import re
from collections.abc import Callable, Sequence
from itertools import chain, repeat
from typing import Any

import msgspec

from workstation.document.notation import Attributes, read_attributes
from workstation.document.readers.attributes import block_attrs
from workstation.document.readers.markdown_runs import Runs
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.importing import Loss

ROW_LIMIT = 500
CELL_LIMIT = 50_000

_PREFIX = re.compile(r"\{([a-z0-9= ]+)\}[ \t]*")


def table_blocks(
    meta: dict[str, Any],
    cell: Callable[[str], Runs],
    new_id: Callable[[], str],
    lost: Callable[[Loss], None],
) -> list[tree.Block]:
    """Return the table; one of more than 500 rows is continued in further tables.

    Raises:
        Refused: `too_many_blocks` (blocks, limit), counting cells.
    """
    sources: list[list[str]] = meta["rows"]
    if (count := sum(map(len, sources))) > CELL_LIMIT:
        raise Refused("too_many_blocks", blocks=count, limit=CELL_LIMIT)
    if "aligns" in meta:
        attributes: Attributes = {"header": "yes"}
        rows = [_piped_row(row, meta["aligns"], cell) for row in sources]
    else:
        attributes, readable = read_attributes(meta["attributes"])
        if not readable:
            lost(Loss("bad_attributes", meta["attributes"][:200]))
        rows = [
            tree.TableRow(tuple(_fenced_cell(source, cell) for source in row)) for row in sources
        ]
    blocks: list[tree.Block] = []
    for start in range(0, len(rows), ROW_LIMIT):
        attrs = block_attrs(tree.TableAttrs, new_id(), attributes if not start else {}, lost)
        blocks.append(tree.Table(attrs, tuple(rows[start : start + ROW_LIMIT])))
    return blocks


def _piped_row(
    row: Sequence[str], aligns: list[tree.Align], cell: Callable[[str], Runs]
) -> tree.TableRow:
    unruled: repeat[tree.Align] = repeat("")
    return tree.TableRow(
        tuple(
            tree.TableCell(tree.CellAttrs(align=align), cell(source))
            for source, align in zip(row, chain(aligns, unruled), strict=False)
        )
    )


def _fenced_cell(source: str, cell: Callable[[str], Runs]) -> tree.TableCell:
    prefix = _PREFIX.match(source)
    if prefix:
        attributes, _ = read_attributes(prefix[1])
        try:
            attrs = msgspec.convert(attributes, tree.CellAttrs, strict=False)
        except msgspec.ValidationError:
            return tree.TableCell(content=cell(source))
        return tree.TableCell(attrs, cell(source[prefix.end() :]))
    return tree.TableCell(content=cell(source))
