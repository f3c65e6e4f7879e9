"""One-key layout of lists: paragraphs numbered alike become items. No word is added or dropped."""

import re
from collections.abc import Iterable
from typing import Final

from workstation.document.layout_text import Blocks
from workstation.document.runs import joined
from workstation.domain import tree

_LABELS: Final = (
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]\d{1,2}[）)]"),
    re.compile(r"[①-⑳]"),
    re.compile(r"[•●▪■◆➤]"),
)
_FEWEST_ITEMS: Final = 2


def with_lists(blocks: Blocks) -> Blocks:
    """Return paragraphs numbered alike, two or more in a row, as items with those labels."""
    made: list[tree.Block] = []
    run: list[tree.Paragraph] = []
    family = -1
    for block in blocks:
        found = _family(block)
        if found != family or found < 0:
            made += _as_items(run, family)
            run, family = [], found
        if isinstance(block, tree.Paragraph) and found >= 0:
            run.append(block)
        else:
            made.append(block)
    return (*made, *_as_items(run, family))


def _family(block: tree.Block) -> int:
    """Return which kind of label a paragraph begins with; -1 for none."""
    if not isinstance(block, tree.Paragraph) or block.attrs.align in {"center", "right"}:
        return -1
    words = _first_words(block)
    found = (
        place
        for place, label in enumerate(_LABELS)
        if (it := label.match(words)) and words[it.end() :].strip()
    )
    return next(found, -1)


def _first_words(block: tree.Paragraph) -> str:
    first = block.content[0] if block.content else None
    return first.text if isinstance(first, tree.Text) else ""


def _as_items(run: Iterable[tree.Paragraph], family: int) -> list[tree.Block]:
    paragraphs = list(run)
    if len(paragraphs) < _FEWEST_ITEMS:
        return [*paragraphs]
    return [_item(block, _LABELS[family]) for block in paragraphs]


def _item(block: tree.Paragraph, label: re.Pattern[str]) -> tree.ListItem:
    first = block.content[0]
    words = _first_words(block)
    found = label.match(words)
    end = found.end() if found else 0
    marks = first.marks if isinstance(first, tree.Text) else ()
    rest = tree.Text(words[end:].lstrip(), marks)
    attrs = tree.ListItemAttrs(id=block.attrs.id, kind="label", label=words[:end])
    return tree.ListItem(attrs, joined((rest, *block.content[1:])))
