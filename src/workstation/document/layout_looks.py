"""One-key layout of looks: blocks of one kind wear one variant, the one most of them wear."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from workstation.document.layout_text import Blocks
from workstation.domain import tree

_STYLED = (tree.Quote, tree.Lead, tree.Divider, tree.Image)


def with_one_look(blocks: Blocks) -> Blocks:
    """Return headings of each level, quotes, leads, dividers and pictures in one variant each.

    Among equals the one that comes first wins.
    """
    kinds = {kind_of(block) for block in blocks} - {""}
    wanted = {kind: _usual(block for block in blocks if kind_of(block) == kind) for kind in kinds}
    return tuple(_dressed(block, wanted.get(kind_of(block), "")) for block in blocks)


def kind_of(block: tree.Block) -> str:
    """Return the kind of block whose looks belong together; empty for one that has no choice."""
    if isinstance(block, tree.Heading):
        return f"heading{block.attrs.level}"
    return type(block).__name__.lower() if isinstance(block, _STYLED) else ""


def _style(block: tree.Block) -> str:
    return str(getattr(block.attrs, "style", ""))


def _usual(blocks: Iterable[tree.Block]) -> str:
    # `most_common` keeps the order of first appearance among equals.
    return Counter(map(_style, blocks)).most_common(1)[0][0]


def _dressed(block: tree.Block, style: str) -> tree.Block:
    if not kind_of(block) or _style(block) == style:
        return block
    attrs = msgspec.structs.replace(block.attrs, style=style)
    return msgspec.structs.replace(block, attrs=attrs)
