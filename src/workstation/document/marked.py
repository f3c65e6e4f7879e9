"""An article as a reader's paper shows it: whole, in reading order, with what changed marked.

One shape serves 全文 and 改动: without a base everything stands as it is. Blocks that went stand
where they stood; the parts of a split block and of a merged one are told as one.
"""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from workstation.document.difference import Change, Comparison, frame_fields
from workstation.document.difference_fields import FieldChange
from workstation.document.marked_blocks import Counted, MarkedBlock, counted
from workstation.document.marked_parts import MarkedPhoto, marked_photos, marked_rows
from workstation.document.spans import (
    Kind,
    Run,
    Spans,
    compare_runs,
    compare_texts,
    plain_span,
    spans_of,
)
from workstation.document.wording import ChangedFact, changed_facts
from workstation.domain import tree
from workstation.domain.content import Content, Picture
from workstation.domain.tree_text import footnotes, inline_runs

SHOWN_FIELDS = ("title", "author", "digest", "source")
COVER = "cover"


class MarkedContent(msgspec.Struct, frozen=True):
    """Everything a reader sees of a revision, marked against another one or against none.

    `heads` are title, author line, digest and source in this order, `facts` what of each of them
    wants checking; `cover` holds the wide cover,
    both of them where it was replaced; `fields` is what changed beside words and pictures.
    """

    heads: dict[str, Spans]
    blocks: tuple[MarkedBlock, ...]
    cover: tuple[MarkedPhoto, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    counted: Counted = Counted()
    facts: dict[str, tuple[ChangedFact, ...]] = {}


def whole_content(content: Content) -> MarkedContent:
    """Return a content as it stands, with nothing marked (全文)."""
    return MarkedContent(
        heads={name: plain_span(getattr(content, name)) for name in SHOWN_FIELDS},
        blocks=tuple(_stands(block, content.pictures) for block in content.doc.content),
        cover=_cover(content, "equal"),
    )


def marked_content(base: Content, new: Content, *, names: Collection[str] = ()) -> MarkedContent:
    """Return the new content with everything marked that differs from the base (改动)."""
    blocks = tuple(_Marking(base, new, names).blocks())
    heads = {
        name: compare_texts(getattr(base, name), getattr(new, name), names=names)
        for name in SHOWN_FIELDS
    }
    fields = frame_fields(base, new)
    same_cover = base.cover == new.cover
    cover = _cover(new, "equal") if same_cover else (
        *_cover(base, "deleted"), *_cover(new, "inserted")
    )  # fmt: skip
    facts = {
        name: changed_facts(getattr(base, name), getattr(new, name), names=names)
        for name in SHOWN_FIELDS
    }
    return MarkedContent(heads, blocks, cover, fields, counted(blocks, heads, cover, fields), facts)


def _cover(content: Content, kind: Kind) -> tuple[MarkedPhoto, ...]:
    if content.cover is None:
        return ()
    wide = content.cover.wide_picture
    return (MarkedPhoto(kind, COVER, wide.blob, wide.width, wide.height),)


def _stands(
    block: tree.Block,
    pictures: dict[str, Picture],
    kind: Kind = "equal",
    changes: tuple[Change, ...] = (),
) -> MarkedBlock:
    return MarkedBlock(
        block=block,
        kind=kind,
        spans=spans_of(text_run(block), kind),
        beside=plain_span(words_beside(block), kind),
        notes=tuple(plain_span(words, kind) for words in footnotes(block)),
        photos=marked_photos(None, block, {}, pictures, kind=kind),
        rows=marked_rows(None, block, kind=kind),
        changes=changes,
    )


def text_run(block: tree.Block) -> Run:
    """Return the block's own text; a picture, group or table has none beside its parts."""
    if isinstance(block, tree.Image | tree.PhotoGroup | tree.Table):
        return ()
    if isinstance(block, tree.ListItem) and block.attrs.kind == "label" and block.attrs.label:
        return [tree.Text(block.attrs.label), *block.content]
    return [node for run in inline_runs(block) for node in run]


def words_beside(block: tree.Block) -> str:
    """Return the words that stand beside a block's text."""
    match block:
        case tree.Quotation(attrs=attrs):
            return attrs.source
        case tree.PhotoGroup(attrs=attrs):
            return attrs.caption
        case tree.FollowCard(attrs=attrs):
            return attrs.text
        case tree.Media(attrs=attrs):
            return attrs.title
        case _:
            return ""


class _Marking:
    """Walks the new version and puts each change where its block stands."""

    def __init__(self, base: Content, new: Content, names: Collection[str]) -> None:
        self._base, self._new, self._names = base, new, names
        compared = Comparison(base.doc.content, new.doc.content, names)
        self._paired = compared.paired
        self._at: dict[int, list[Change]] = {}
        for (place, _), change in compared.placed():
            self._at.setdefault(place, []).append(change)
        self._old = {block.attrs.id: block for block in base.doc.content}
        self._told_elsewhere = {
            place
            for kept, halves in self._paired.splits.items()
            for place in halves
            if place != kept
        }

    def blocks(self) -> Iterator[MarkedBlock]:
        """Yield all blocks in reading order."""
        yield from self._gone(-1)
        for place, block in enumerate(self._new.doc.content):
            if place not in self._told_elsewhere:
                yield self._here(place, block)
            yield from self._gone(place)

    def _gone(self, place: int) -> Iterator[MarkedBlock]:
        for change in self._at.get(place, []):
            if change.kind == "deleted":
                block = self._old[change.block]
                yield _stands(block, self._base.pictures, "deleted", (change,))

    def _here(self, place: int, block: tree.Block) -> MarkedBlock:
        changes = tuple(one for one in self._at.get(place, []) if one.kind != "deleted")
        if place not in self._paired.partner:
            return _stands(block, self._new.pictures, "inserted", changes)
        before = self._base.doc.content[self._paired.partner[place]]
        parted = place in self._paired.splits or place in self._paired.mergers
        if before == block and not parted and self._pictures_stand(block):
            return _stands(block, self._new.pictures, "equal", changes)
        return self._differs(place, before, block, changes)

    def _pictures_stand(self, block: tree.Block) -> bool:
        old, new = (
            marked_photos(None, block, {}, one.pictures, kind="equal")
            for one in (self._base, self._new)
        )
        return old == new

    def _differs(
        self, place: int, before: tree.Block, block: tree.Block, changes: tuple[Change, ...]
    ) -> MarkedBlock:
        names = self._names
        old_run, new_run = self._runs(place, before, block)
        notes = [*footnotes(before)], [*footnotes(block)]
        return MarkedBlock(
            block=block,
            spans=compare_runs(old_run, new_run, names=names),
            beside=compare_texts(words_beside(before), words_beside(block), names=names),
            notes=tuple(_paired_notes(*notes, names)),
            photos=marked_photos(
                before, block, self._base.pictures, self._new.pictures, names=names
            ),
            rows=marked_rows(before, block, names=names),
            changes=changes,
        )

    def _runs(self, place: int, before: tree.Block, block: tree.Block) -> tuple[Run, Run]:
        paired = self._paired
        if place in paired.splits:
            parts = [self._new.doc.content[one] for one in paired.splits[place]]
            return text_run(before), _together(parts)
        if place in paired.mergers:
            parts = [self._base.doc.content[one] for one in paired.mergers[place]]
            return _together(parts), text_run(block)
        return text_run(before), text_run(block)


def _together(parts: Sequence[tree.Block]) -> Run:
    first, *others = parts
    run = [*text_run(first)]
    for one in others:
        run += [tree.HardBreak(), *text_run(one)]
    return run


def _paired_notes(before: list[str], after: list[str], names: Collection[str]) -> Iterator[Spans]:
    for place in range(max(len(before), len(after))):
        old = before[place] if place < len(before) else ""
        new = after[place] if place < len(after) else ""
        yield compare_texts(old, new, names=names)
