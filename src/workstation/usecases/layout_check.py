"""排版检查: what WeChat would change or show wrongly, by the block it stands in.

The lint speaks of elements; here its faults find the blocks they come from, so that an editor is
led to the place and not to a path.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from workstation.document.writers.lint import Fault, lint_wechat
from workstation.document.writers.lint_tree import read_tree
from workstation.usecases.previewing import Material, wechat_body

_MARK: Final = re.compile(r"<!--b:([a-z2-7]+)-->")
_OUTER: Final = len("<section>")


class LayoutFault(NamedTuple):
    """A broken rule, and the block that breaks it; empty where it is the whole article."""

    rule: str
    block: str


def layout_faults(made: Material) -> tuple[LayoutFault, ...]:
    """Return what WeChat would change or show wrongly of an article; each once per block."""
    marked = wechat_body(made, marked=True)
    html = _MARK.sub("", marked)
    blocks = dict(_blocks_by_place(marked))
    faults = (_located(one, blocks) for one in lint_wechat(html, ("picture:",)))
    return tuple(dict.fromkeys(faults))


def _located(fault: Fault, blocks: dict[str, str]) -> LayoutFault:
    _, _, inner = fault.place.partition("/")
    return LayoutFault(fault.rule, blocks.get(inner.partition("/")[0], ""))


def _blocks_by_place(marked: str) -> Iterator[tuple[str, str]]:
    """Yield, for each element right below the outermost, its place there and its block."""
    counts: Counter[str] = Counter()
    parts = _MARK.split(marked[_OUTER:])
    for block, html in zip(parts[1::2], parts[2::2], strict=True):
        top, _ = read_tree(html)
        for node in top.children:
            counts[node.tag] += 1
            yield f"{node.tag}[{counts[node.tag]}]", block
