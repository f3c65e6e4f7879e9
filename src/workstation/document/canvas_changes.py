"""What the page of the editor reports of a document, and what it is told: only what differs.

Both ways carry changed blocks and, where blocks came, went or moved, the order of all. What comes
from the page is hostile until it is read here: it is bounded, decoded into the types of the tree,
brought into its one form, and checked as a whole document before anybody else sees it.
"""

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

import msgspec

from workstation.document.runs import clean, joined, ordered_marks, with_runs
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import block_text, inline_runs

_Order: TypeAlias = tuple[str, ...]

MAX_REPORT: Final = 8_000_000
"""Characters of one report: a whole document of the greatest length with marks on every word."""

_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls that turn the direction of writing: Chinese needs none, and they make text lie."""

_LINES: Final = re.compile("[\n\r\u2028\u2029]+")


class Changes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Blocks that are new or differ, and the order of all; no order: as it was."""

    blocks: tuple[tree.Block, ...] = ()
    order: tuple[tree.Id, ...] | None = None


def read_blocks(raw: object) -> tuple[tree.Block, ...]:
    """Return the blocks of plain JSON values in their one form.

    Raises:
        Refused: `invalid_document` with the place of the first fault.
    """
    try:
        found = msgspec.convert(_tidied(raw), tuple[tree.Block, ...])
    except (msgspec.ValidationError, RecursionError) as error:
        raise Refused("invalid_document", reason=str(error)) from error
    return tuple(_in_one_form(block) for block in found)


def read_changes(raw: object, order: object = None) -> Changes:
    """Return what the page reported, from plain JSON values.

    Raises:
        Refused: as `read_blocks`.
    """
    try:
        ids = msgspec.convert(order, tuple[tree.Id, ...] | None)
    except (msgspec.ValidationError, RecursionError) as error:
        raise Refused("invalid_document", reason=str(error)) from error
    return Changes(read_blocks(raw), ids)


def with_changes(doc: tree.Doc, changes: Changes) -> tree.Doc:
    """Return the document as it is after the changes; blocks that stayed are the same values.

    Raises:
        Refused: `invalid_document` (the order names a block nobody has, or one twice; a block is
            not in the order); `article_too_long`, also for too many blocks.
    """
    return Reported(doc).take(changes)


class Reported:
    """A document that grows by reports; what did not change is not looked at again.

    Reports of a long article come several times a second, and whoever types waits for whoever
    reads them; so lengths and ids of blocks that stayed are remembered.
    """

    def __init__(self, doc: tree.Doc) -> None:
        self.doc = doc
        self._known = {block.attrs.id: block for block in doc.content}
        self._lengths: dict[str, int] | None = None
        self._photos = {one: _photos(block) for one, block in self._known.items() if _photos(block)}

    def take(self, changes: Changes) -> tree.Doc:
        """Return the document after the changes, and go on from it.

        Raises:
            Refused: as `with_changes`; then nothing was changed.
        """
        changed = {block.attrs.id: block for block in changes.blocks}
        order = changes.order if changes.order is not None else tuple(self._known)
        after = _ordered(self._known | changed, changed, len(changes.blocks), order)
        photos = {one: ids for one, ids in self._photos.items() if one in after}
        photos |= {one: _photos(block) for one, block in changed.items()}
        _check_unique(order, photos)
        lengths = self._lengths or {one: _length(block) for one, block in self._known.items()}
        lengths = {one: lengths[one] for one in order if one not in changed} | {
            one: _length(block) for one, block in changed.items()
        }
        if (length := sum(lengths.values())) > tree.MAX_CHARACTERS:
            raise Refused("article_too_long", characters=length, limit=tree.MAX_CHARACTERS)
        self._known, self._lengths, self._photos = after, lengths, photos
        self.doc = tree.Doc(tuple(after.values()))
        return self.doc


def _ordered(
    known: Mapping[str, tree.Block], changed: Mapping[str, tree.Block], given: int, order: _Order
) -> dict[str, tree.Block]:
    if len(changed) < given or not changed.keys() <= set(order):
        raise Refused("invalid_document", reason="a changed block stands twice or nowhere")
    if len(order) > tree.MAX_BLOCKS:
        raise Refused("article_too_long", blocks=len(order), limit=tree.MAX_BLOCKS)
    return {identity: _named(known, identity) for identity in order}


def _check_unique(order: _Order, photos: Mapping[str, tuple[str, ...]]) -> None:
    inner = [one for ids in photos.values() for one in ids]
    if len({*order, *inner}) < len(order) + len(inner):
        raise Refused("invalid_document", reason="an id stands twice")


def _photos(block: tree.Block) -> tuple[str, ...]:
    if not isinstance(block, tree.PhotoGroup):
        return ()
    return tuple(photo.attrs.id for photo in block.content)


def _length(block: tree.Block) -> int:
    return len(block_text(block))


def changes_between(before: tree.Doc, after: tree.Doc) -> Changes:
    """Return what makes `after` of `before`."""
    old = {block.attrs.id: block for block in before.content}
    order = tuple(block.attrs.id for block in after.content)
    blocks = tuple(block for block in after.content if old.get(block.attrs.id) != block)
    return Changes(blocks, None if order == tuple(old) else order)


def _named(known: Mapping[str, tree.Block], identity: str) -> tree.Block:
    try:
        return known[identity]
    except KeyError as error:
        raise Refused("invalid_document", reason=f"no block {identity}") from error


def _tidied(raw: object) -> object:
    """Return plain values without characters that no text may hold, and without empty runs."""
    if isinstance(raw, str):
        return _TURNING.sub("", clean(raw))
    if isinstance(raw, list):
        return [one for one in map(_tidied, raw) if not _is_empty_run(one)]
    if isinstance(raw, dict):
        return {key: _tidied(value) for key, value in raw.items()}
    return raw


def _is_empty_run(one: object) -> bool:
    return isinstance(one, dict) and one.get("type") == "text" and one.get("text") == ""


def _in_one_form(block: tree.Block) -> tree.Block:
    """Return a block with its runs joined, marks in order, and breaks as breaks."""
    return with_runs(block, [joined(map(_run, _parted(run))) for run in inline_runs(block)])


def _run(piece: tree.Inline) -> tree.Inline:
    if isinstance(piece, tree.Text):
        return tree.Text(piece.text, ordered_marks(piece.marks))
    return piece


def _parted(run: tuple[tree.Inline, ...]) -> list[tree.Inline]:
    """Return a run with a `HardBreak` for every line that stood within a text."""
    pieces: list[tree.Inline] = []
    for piece in run:
        if not isinstance(piece, tree.Text) or not _LINES.search(piece.text):
            pieces.append(piece)
            continue
        for at, line in enumerate(_LINES.split(piece.text)):
            pieces += [tree.HardBreak()] if at else []
            pieces += [tree.Text(line, piece.marks)] if line else []
    return pieces
