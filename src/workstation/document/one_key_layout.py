"""一键排版: an article's blocks in the order and looks of its column, with one key.

Deterministic: no clock, no chance, ids that follow from what was there. Idempotent: laid out twice
is laid out once. It drops no word and never touches a verbatim quotation (原文引用); only
`punctuation`, which nobody gets unasked, changes signs.
"""

from collections.abc import Callable, Collection
from typing import Final, Literal, get_args

import msgspec

from workstation.document.frames import (
    AS_IT_IS,
    Frame,
    parted,
    side_of,
    with_frame,
)
from workstation.document.layout_lists import with_lists
from workstation.document.layout_looks import with_one_look
from workstation.document.layout_pictures import with_captions, with_groups
from workstation.document.layout_text import (
    Blocks,
    derived_id,
    paragraphs_as_body,
    split_at_gaps,
    trimmed,
    with_headings,
    without_blanks,
)
from workstation.document.punctuation import apply_repairs, propose_repairs
from workstation.domain import tree

Rule = Literal[
    "blanks", "paragraphs", "headings", "lists", "captions", "photos", "looks", "frame",
    "punctuation",
]  # fmt: skip
RULES: Final[tuple[Rule, ...]] = get_args(Rule)
USUAL: Final[tuple[Rule, ...]] = tuple(rule for rule in RULES if rule != "punctuation")

_MOST_ROUNDS: Final = 12
"""One rule's work may call for another's; more rounds than this no article has needed."""


class Change(msgspec.Struct, frozen=True):
    """What one rule did to one block; None: it was not there before, or is not there after."""

    rule: Rule
    before: tree.Block | None
    after: tree.Block | None

    @property
    def block(self) -> str:
        """Return the block's id."""
        block = self.after or self.before
        return block.attrs.id if block is not None else ""


class LaidOut(msgspec.Struct, frozen=True):
    """A document laid out, and what was done to it in the order of the rules."""

    doc: tree.Doc
    changes: tuple[Change, ...]


def lay_out(doc: tree.Doc, *, frame: Frame = AS_IT_IS, rules: Collection[Rule] = USUAL) -> LaidOut:
    """Return the document laid out by some of the rules."""
    laid, told = doc, _Told()
    for _ in range(_MOST_ROUNDS):
        before = laid
        for rule in RULES:
            if rule in rules:
                after = _applied(rule, laid, frame)
                told.note(rule, laid, after)
                laid = after
        if laid == before:
            break
    return LaidOut(laid, told.changes())


def _applied(rule: Rule, doc: tree.Doc, frame: Frame) -> tree.Doc:
    return _framed(doc, frame) if rule == "frame" else _within(doc, _ON_BLOCKS[rule])


def _repaired(blocks: Blocks) -> Blocks:
    doc = tree.Doc(blocks)
    return apply_repairs(doc, propose_repairs(doc)).content


_ON_BLOCKS: Final[dict[Rule, Callable[[Blocks], Blocks]]] = {
    "blanks": lambda blocks: without_blanks(trimmed(blocks)),
    "paragraphs": lambda blocks: paragraphs_as_body(split_at_gaps(blocks)),
    "headings": with_headings,
    "lists": with_lists,
    "captions": with_captions,
    "photos": with_groups,
    "looks": with_one_look,
    "punctuation": _repaired,
}


def _within(doc: tree.Doc, rule: Callable[[Blocks], Blocks]) -> tree.Doc:
    """Return the document with a rule applied between header and footer, which are the office's."""
    head, own, foot = parted(doc)
    return tree.Doc((*head, *rule(own), *foot))


def _framed(doc: tree.Doc, frame: Frame) -> tree.Doc:
    """Return the document with banner and sign-off, where missing, inside header and footer."""
    head, own, foot = parted(doc)
    blocks = list(own)
    everything = (*doc.content, *(frame.head or ()), *(frame.foot or ()))
    taken = {block.attrs.id for block in everything}
    if not any(isinstance(block, tree.Banner) for block in everything):
        at = next((n for n, one in enumerate(blocks) if side_of(one) != "head"), len(blocks))
        identity = derived_id("laid out banner", taken)
        blocks.insert(at, tree.Banner(tree.StyledAttrs(id=identity)))
    if not any(isinstance(block, tree.SignOff) for block in everything):
        at = next((n for n, one in enumerate(blocks) if side_of(one) == "foot"), len(blocks))
        identity = derived_id("laid out sign-off", taken)
        blocks.insert(at, tree.SignOff(tree.StyledAttrs(id=identity)))
    return with_frame(tree.Doc((*head, *blocks, *foot)), frame)


class _Told:
    """What was done so far, by rule and block: the first state and the last."""

    def __init__(self) -> None:
        self._found: dict[tuple[Rule, str], Change] = {}

    def note(self, rule: Rule, before: tree.Doc, after: tree.Doc) -> None:
        """Note what a rule made of a document."""
        old = {block.attrs.id: block for block in before.content}
        new = {block.attrs.id: block for block in after.content}
        for identity in (*old, *(one for one in new if one not in old)):
            one, other = old.get(identity), new.get(identity)
            if one != other:
                first = self._found.get((rule, identity))
                self._found[rule, identity] = Change(rule, first.before if first else one, other)

    def changes(self) -> tuple[Change, ...]:
        """Return what is worth telling: a picture that went into a group went nowhere."""
        return tuple(
            change
            for (rule, _), change in sorted(
                self._found.items(), key=lambda pair: RULES.index(pair[0][0])
            )
            if change.before != change.after
            and (change.after is not None or rule in {"blanks", "frame"})
        )
