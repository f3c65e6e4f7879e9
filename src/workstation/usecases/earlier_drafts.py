"""An earlier draft in hand again: the whole of it, or single changes since then taken back."""

from collections.abc import Collection

import msgspec

from workstation.document.choosing import rejected
from workstation.domain.content import Content
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.store.pictures import photo_row
from workstation.usecases.articles import Saved
from workstation.usecases.desk import Desk
from workstation.usecases.editing import Edited, as_edited, in_hand, save_edited
from workstation.usecases.finished_pictures import remember_picture


def earlier_draft(desk: Desk, article: ArticleId, revision: RevisionId) -> Edited:
    """Return everything an editor may change as an earlier draft had it, to go on from.

    Finished pictures whose photos are not on this PC are remembered, for they could not be made
    again.

    Raises:
        Refused: `not_found`, `text_purged`, `text_damaged`.
        Unavailable: `text_missing`.
    """
    standing = desk.standing(article)
    if revision not in standing.known:
        raise Refused("not_found", kind="revision", id=revision)
    content = desk.content(revision)
    _remember_pictures(desk, content)
    return as_edited(content)


def without_changes(
    desk: Desk, article: ArticleId, older: RevisionId, changes: Collection[str]
) -> Edited:
    """Return what is in hand without some of the changes made to it since an earlier draft.

    Raises:
        Refused: as `earlier_draft`.
        Unavailable: `text_missing`.
    """
    before = earlier_draft(desk, article, older)
    hand = in_hand(desk, article).edited
    return msgspec.structs.replace(hand, doc=rejected(before.doc, hand.doc, changes))


def restore_draft(desk: Desk, article: ArticleId, revision: RevisionId) -> Saved:
    """Save an earlier draft as the next revision; the history in between stays.

    Raises:
        Refused: as `earlier_draft`; `not_allowed`; `draft_waiting` where something is typed here
            that nobody else has; `several_heads`.
        Unavailable: as `save_edited`.
    """
    edited = earlier_draft(desk, article, revision)
    hand = in_hand(desk, article)
    if hand.typed:
        raise Refused("draft_waiting", article=article)
    if len(hand.base) > 1:
        raise Refused("several_heads", heads=[str(one) for one in hand.base])
    return save_edited(desk, article, edited, hand.base)


def _remember_pictures(desk: Desk, content: Content) -> None:
    for photo, picture in content.pictures.items():
        row = desk.store.read(photo_row, photo)
        if row is None or desk.store.blobs.has(row[0]):
            continue
        remember_picture(desk, photo, row[0], picture)
