"""Blocks as a paper shows them, and how much changed in them, counted as people point at it."""

from collections.abc import Collection

import msgspec

from workstation.document.difference import Change
from workstation.document.difference_fields import FieldChange
from workstation.document.marked_parts import MarkedPhoto, MarkedRow
from workstation.document.spans import Kind, Spans, changed_places, count_of
from workstation.domain import tree


class MarkedBlock(msgspec.Struct, frozen=True):
    """One block. `kind` says how it stands as a whole; `changes` are what the comparison told.

    `beside` are the words that stand beside the text: the source of a quotation, the common
    caption of a group, the words of a card. `notes` are its footnotes.
    """

    block: tree.Block
    kind: Kind = "equal"
    spans: Spans = ()
    beside: Spans = ()
    notes: tuple[Spans, ...] = ()
    photos: tuple[MarkedPhoto, ...] = ()
    rows: tuple[MarkedRow, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def moved(self) -> bool:
        """Tell whether it stood elsewhere."""
        return any(one.kind == "moved" for one in self.changes)

    @property
    def form(self) -> tuple[FieldChange, ...]:
        """What changed and shows in neither words nor pictures: form, addresses, descriptions."""
        told = (field for one in self.changes for field in one.fields)
        shown = {"photo", "photos"}
        if any(row.kind != "equal" for row in self.rows):
            shown.add("cells")
        return tuple(one for one in told if one.field not in shown)


class Counted(msgspec.Struct, frozen=True):
    """How much changed, as the head of a page says it. `places` counts what one would point at."""

    inserted: int = 0
    deleted: int = 0
    moved: int = 0
    form: int = 0
    photos: int = 0
    places: int = 0


def counted(
    blocks: tuple[MarkedBlock, ...],
    heads: dict[str, Spans],
    cover: tuple[MarkedPhoto, ...],
    fields: tuple[FieldChange, ...],
) -> Counted:
    """Return how much of an article changed: its heads, blocks, cover and other fields."""
    total = _count_words(heads.values(), Counted())
    for block in blocks:
        total = _with_block(total, block)
    total = _with_photos(total, cover)
    return msgspec.structs.replace(
        total, form=total.form + len(fields), places=total.places + len(fields)
    )


def _count_words(runs: Collection[Spans], so_far: Counted) -> Counted:
    return msgspec.structs.replace(
        so_far,
        inserted=so_far.inserted + sum(count_of(run, "inserted") for run in runs),
        deleted=so_far.deleted + sum(count_of(run, "deleted") for run in runs),
        places=so_far.places + sum(changed_places(run) for run in runs),
    )


def _with_block(total: Counted, block: MarkedBlock) -> Counted:
    if block.kind != "equal":
        came = int(block.kind == "inserted")
        return msgspec.structs.replace(
            total,
            inserted=total.inserted + came,
            deleted=total.deleted + 1 - came,
            places=total.places + 1,
        )
    moved, form = int(block.moved), int(bool(block.form))
    total = msgspec.structs.replace(
        total,
        moved=total.moved + moved,
        form=total.form + form,
        places=total.places + moved + form,
    )
    kept = [one for one in block.photos if one.kind == "equal"]
    own = [block.spans, block.beside, *block.notes, *(c.spans for r in block.rows for c in r.cells)]
    words = [*own, *(words for one in kept for words in (one.caption, one.credit))]
    return _with_photos(_count_words(words, total), block.photos)


def _with_photos(total: Counted, photos: tuple[MarkedPhoto, ...]) -> Counted:
    went = sum(one.kind == "deleted" for one in photos)
    came = sum(one.kind == "inserted" for one in photos)
    both = min(went, came)
    return msgspec.structs.replace(
        total,
        photos=total.photos + both,
        inserted=total.inserted + came - both,
        deleted=total.deleted + went - both,
        places=total.places + max(went, came),
    )
