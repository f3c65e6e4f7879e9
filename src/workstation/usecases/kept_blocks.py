"""Blocks that the office keeps for many articles: what may be kept, and its photos' way.

What is kept travels to every PC, so it passes the same gate as a note: nothing private, nothing
secret, no photo that must not be shown.
"""

from typing import Final

import msgspec

from workstation.document.block_ids import with_fresh_ids
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.revisions import with_photos
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import photos_used, plain_text
from workstation.store.pictures import photo_row
from workstation.store.receipts import send_blob
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Change, Desk
from workstation.usecases.photo_library import photos_named

MOST_BLOCKS: Final = 200


def checked_blocks(desk: Desk, doc: tree.Doc, *, most: int = MOST_BLOCKS) -> tree.Doc:
    """Return blocks that may be kept.

    Raises:
        Refused: `nothing_to_keep`, `too_much_to_keep`, `invalid_document`, `article_too_long`,
            `blocked_by_findings`, `photos_not_cleared`, `not_found` for an unknown photo.
    """
    if not doc.content:
        raise Refused("nothing_to_keep")
    if len(doc.content) > most:
        raise Refused("too_much_to_keep", count=len(doc.content), limit=most)
    refuse_private_words(plain_text(checked(doc)))
    used = photos_used(doc)
    known = {one.id: one for one in photos_named(desk, used)} if used else {}
    for photo in used:
        if photo not in known:
            raise Refused("not_found", kind="photo", id=photo)
    if kept := [one.id for one in known.values() if one.stays_here]:
        raise Refused("photos_not_cleared", count=len(kept), photos=[str(one) for one in kept])
    return doc


def kept_words(change: Change, doc: tree.Doc) -> str:
    """Return blocks as the words of a register, and send their photos along."""
    for photo in photos_used(doc):
        row = change.desk.store.read(photo_row, photo)
        if row is not None:
            change.desk.store.write(send_blob, row[0])
    return msgspec.json.encode(doc).decode()


def is_here(desk: Desk, photo: str) -> bool:
    """Tell whether a photo can be shown on this PC."""
    row = desk.store.read(photo_row, photo)
    return row is not None and desk.store.blobs.has(row[0])


def all_here(desk: Desk, doc: tree.Doc) -> bool:
    """Tell whether all photos of some blocks can be shown on this PC."""
    return all(is_here(desk, photo) for photo in photos_used(doc))


def as_fresh(desk: Desk, doc: tree.Doc) -> tree.Doc:
    """Return kept blocks for an article: with new ids, and without photos that are not here."""
    here = {photo: photo for photo in photos_used(doc) if is_here(desk, photo)}
    return with_fresh_ids(with_photos(doc, here))
