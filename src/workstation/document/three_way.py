"""Both changes of one paragraph in one wording, for a person to agree to.

Merging itself never mixes words (`domain.tree_merge`): it leaves both versions. Where the two
changed different passages, this is the wording that says what both meant. It is offered, never
taken, and never made where a change touches words in quotation marks: what somebody said is not
for a machine to put together.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec

from workstation.document.difference_fields import content_fields, form_fields
from workstation.document.rewording import reworded
from workstation.document.wording import ENDS, compare_words
from workstation.domain import tree
from workstation.domain.tree_text import block_text, inline_text

OPENING, CLOSING = "“‘「『", "”’」』"


class _Edit(NamedTuple):
    """Letters of the base from `start` to `end` give way to `words`."""

    start: int
    end: int
    words: str


def both_changes(base: str, ours: tree.Block, theirs: tree.Block) -> tree.Block | None:
    """Return the block that says what both sides changed of the words `base`.

    None where a person has to write it: both changed one clause, a change touches words in
    quotation marks, more than words differs, or the block is a verbatim quotation.
    """
    if not isinstance(ours, tree.TextBlock) or not isinstance(theirs, tree.TextBlock):
        return None
    if not _differ_in_words_alone(ours, theirs):
        return None
    mine = {*_edits(base, inline_text(ours.content))}
    edits = sorted(mine | {*_edits(base, inline_text(theirs.content))})
    theirs_alone = set(edits) - mine
    for earlier, later in pairwise(edits):
        by_one_side = (earlier in theirs_alone) == (later in theirs_alone)
        between = base[earlier.end : later.start]
        if later.start < earlier.end or not (by_one_side or any(end in between for end in ENDS)):
            return None
    if any(_touches_quotation(base, edit) for edit in edits):
        return None
    words = _applied(base, edits)
    return msgspec.structs.replace(ours, content=reworded(ours.content, words))


def _differ_in_words_alone(ours: tree.TextBlock, theirs: tree.TextBlock) -> bool:
    return (
        not isinstance(ours, tree.Quotation)
        and not (form_fields(ours, theirs) or content_fields(ours, theirs))
        and all(block_text(side) == inline_text(side.content) for side in (ours, theirs))
    )


def _edits(base: str, side: str) -> Iterator[_Edit]:
    """Yield what a side made of the base, as stretches of the base with what came for them."""
    start = end = 0
    words = ""
    for piece in (*compare_words(base, side), None):
        if piece is not None and piece.kind == "deleted":
            end += len(piece.text)
        elif piece is not None and piece.kind == "inserted":
            words += piece.text
        else:
            if words or end > start:
                yield _Edit(start, end, words)
            start = end = end + (len(piece.text) if piece is not None else 0)
            words = ""


def _touches_quotation(base: str, edit: _Edit) -> bool:
    if any(mark in OPENING + CLOSING for mark in edit.words + base[edit.start : edit.end]):
        return True
    before = base[: edit.start]
    open_ones = sum(before.count(mark) for mark in OPENING)
    return open_ones > sum(before.count(mark) for mark in CLOSING)


def _applied(base: str, edits: list[_Edit]) -> str:
    words = base
    for edit in reversed(edits):
        words = words[: edit.start] + edit.words + words[edit.end :]
    return words
