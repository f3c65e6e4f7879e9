"""Where pasted blocks go in a document: into the line of the cursor, or behind its block.

Pure. Ids stay with the words that were there before; of what is split off, the rest gets a new one.
A verbatim quotation is never parted by blocks, and nothing goes behind the sign-off.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from workstation.document.block_edits import place_of
from workstation.document.runs import has_words, joined
from workstation.domain import tree
from workstation.domain.tree_text import CLOSING, end_of_text

_Run = tuple[tree.Inline, ...]
BEHIND = -1


class Spot(msgspec.Struct, frozen=True):
    """Where the cursor stands: in `block`, what lies from `start` to `end` is replaced.

    Places count as the canvas counts: UTF-16 units of text, one for a break or a note. Without a
    place it is behind the block; without a block, the end of the text.
    """

    block: str = ""
    start: int = BEHIND
    end: int = BEHIND


@dataclass(frozen=True)
class Placed:
    """The document with the blocks in it, and where the cursor stands behind them."""

    doc: tree.Doc
    block: str
    at: int


def put_in(
    doc: tree.Doc, spot: Spot, blocks: Sequence[tree.Block], new_id: Callable[[], str]
) -> Placed:
    """Return the document with `blocks` at the cursor."""
    if not blocks:
        return Placed(doc, spot.block, max(0, spot.start))
    place = place_of(doc, spot.block)
    target = doc.content[place] if place >= 0 else None
    if isinstance(target, CLOSING):
        return _behind(doc, -1, blocks)
    if not isinstance(target, tree.TextBlock) or spot.start == BEHIND:
        return _behind(doc, place, blocks)
    head, tail = _around(target.content, spot)
    if len(blocks) == 1 and isinstance(blocks[0], tree.TextBlock) and _joins(target, blocks[0]):
        words = (*head, *line_of(blocks[0]))
        merged = msgspec.structs.replace(target, content=joined((*words, *tail)))
        return Placed(_between(doc, place, (merged,)), target.attrs.id, length(words))
    if isinstance(target, tree.Quotation):
        return _behind(doc, place, blocks)
    return _parted(doc, place, (head, tail), blocks, new_id)


def line_of(block: tree.TextBlock) -> _Run:
    """Return the words of a text block as they stand within a line; a label is part of them."""
    if isinstance(block, tree.ListItem) and block.attrs.label:
        return joined((tree.Text(block.attrs.label), *block.content))
    return block.content


def length(run: Sequence[tree.Inline]) -> int:
    """Return how long a run is as the canvas counts."""
    return sum(_length(piece) for piece in run)


def _length(piece: tree.Inline) -> int:
    if not isinstance(piece, tree.Text):
        return 1
    return len(piece.text) + sum(letter > "\uffff" for letter in piece.text)


def _joins(target: tree.TextBlock, block: tree.TextBlock) -> bool:
    """Say whether a single block becomes words of the cursor's line; an empty line is taken."""
    return isinstance(block, tree.Paragraph) or has_words(target.content)


def _behind(doc: tree.Doc, place: int, blocks: Sequence[tree.Block]) -> Placed:
    """Put blocks behind a block, else at the end of the text; an empty line there is taken."""
    at = place + 1 if place >= 0 else end_of_text(doc)
    last = doc.content[at - 1] if at else None
    kept = at - 1 if isinstance(last, tree.Paragraph) and not last.content else at
    new = tree.Doc((*doc.content[:kept], *blocks, *doc.content[at:]))
    return Placed(new, blocks[-1].attrs.id, _end_of(blocks[-1]))


def _parted(
    doc: tree.Doc,
    place: int,
    around: tuple[_Run, _Run],
    blocks: Sequence[tree.Block],
    new_id: Callable[[], str],
) -> Placed:
    target, (head, tail) = doc.content[place], around
    if not isinstance(target, tree.TextBlock):
        return _behind(doc, place, blocks)
    new = list(blocks)
    before: list[tree.Block] = []
    if head or _is_labelled(target):
        first = new[0]
        if isinstance(first, tree.Paragraph):
            new.pop(0)
            head = joined((*head, *first.content))
        before = [msgspec.structs.replace(target, content=head)]
    last = (before + new)[-1]
    end = _end_of(last)
    after: list[tree.Block] = []
    if tail and isinstance(last, tree.Paragraph) and new:
        new[-1] = msgspec.structs.replace(last, content=joined((*last.content, *tail)))
    elif tail:
        after = [_rest(target, new_id() if before else target.attrs.id, tail)]
    return Placed(_between(doc, place, (*before, *new, *after)), last.attrs.id, end)


def _rest(target: tree.TextBlock, identity: str, tail: _Run) -> tree.Block:
    """Return what stood behind the cursor as a block; a label stays with the words before."""
    if identity != target.attrs.id and (
        isinstance(target, tree.Heading)
        or (isinstance(target, tree.ListItem) and target.attrs.kind == "label")
    ):
        return tree.Paragraph(tree.ParagraphAttrs(identity), tail)
    attrs = msgspec.structs.replace(target.attrs, id=identity)
    return msgspec.structs.replace(target, attrs=attrs, content=tail)


def _is_labelled(block: tree.TextBlock) -> bool:
    return isinstance(block, tree.ListItem) and bool(block.attrs.label)


def _end_of(block: tree.Block) -> int:
    return length(block.content) if isinstance(block, tree.TextBlock | tree.Image) else 0


def _between(doc: tree.Doc, place: int, blocks: Sequence[tree.Block]) -> tree.Doc:
    return tree.Doc((*doc.content[:place], *blocks, *doc.content[place + 1 :]))


def _around(run: _Run, spot: Spot) -> tuple[_Run, _Run]:
    start = max(0, spot.start)
    head, rest = _cut(run, start)
    return head, _cut(rest, max(0, spot.end - start))[1]


def _cut(run: _Run, at: int) -> tuple[_Run, _Run]:
    """Return the parts of a run before and after a place; no letter is cut in two."""
    left: list[tree.Inline] = []
    right: list[tree.Inline] = []
    for piece in run:
        if right or at <= 0:
            right.append(piece)
        elif at >= _length(piece) or not isinstance(piece, tree.Text):
            left.append(piece)
        else:
            count = _letters(piece.text, at)
            left += [tree.Text(piece.text[:count], piece.marks)] if count else []
            right.append(tree.Text(piece.text[count:], piece.marks))
        at -= _length(piece)
    return tuple(left), tuple(right)


def _letters(text: str, units: int) -> int:
    """Return how many letters lie within so many UTF-16 units."""
    count = 0
    for letter in text:
        units -= 2 if letter > "\uffff" else 1
        if units < 0:
            break
        count += 1
    return count
