"""Purging: what should never have been shared disappears from every PC and from the share.

Chains, signatures and digests still verify; readers show 已清除.
"""

from collections.abc import Collection, Iterable

from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, BlobHash, DeviceId, ObjectId, RevisionId
from workstation.store import purges
from workstation.store.drafts import drop_draft, forget_journal
from workstation.store.facts import texts_of_article, texts_of_revision
from workstation.store.photo_queries import shared_blobs
from workstation.store.pictures import blobs_of_photo, forget_renders, rendered_from
from workstation.sync.segment import read_header
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.kept_packages import purge_kept_parts
from workstation.usecases.office import require_administrator
from workstation.usecases.pack_purging import purge_packs
from workstation.usecases.strangers import purge_strangers

ALL_FOLDERS = 256
LOOKED_THROUGH = 16
"""So many of the folders of pictures are looked through at a look of the window."""


def purge_article(desk: Desk, article: ArticleId) -> int:
    """Purge all texts and pictures of an article; return how many objects went.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    known = desk.standing(article).known
    texts = desk.store.read(texts_of_article, article)
    blobs = sorted(_pictures_of(desk, article, known))
    with desk.change() as change:
        change.record(
            "purge",
            bodies.Purge(
                texts=tuple(ObjectId(one) for one in texts),
                blobs=tuple(BlobHash(one) for one in blobs),
            ),
        )
    carry_out_purges(desk, None)
    return len(texts) + len(blobs)


def _pictures_of(desk: Desk, article: ArticleId, revisions: Iterable[RevisionId]) -> set[str]:
    """Return the pictures made from an article's photos, masters and originals included.

    Photos that another article shows stay, and so do themes and the covers that ship with them.
    """
    found: set[str] = set()
    for revision in revisions:
        try:
            content = desk.content(revision)
        except NewsroomError:
            continue
        kept = set()
        for photo, picture in content.pictures.items():
            if desk.store.read(purges.used_elsewhere, picture.blob, article):
                kept.add(photo)
                continue
            own = desk.store.read(blobs_of_photo, photo)
            if desk.store.read(purges.shown_elsewhere, photo, article):
                kept.add(photo)
                # A small master is its own picture.
                found |= {picture.blob} - set(own)
            else:
                found |= {picture.blob, *own}
        cover = content.cover
        if cover is not None and cover.photo and cover.photo not in kept:
            found |= {cover.wide_picture.blob, cover.square_picture.blob}
    return found


def purge_revision(desk: Desk, revision: RevisionId) -> int:
    """Purge the text of one revision, from whichever PCs it was saved; return how many went.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    texts = desk.store.read(texts_of_revision, revision)
    if not texts:
        raise Refused("not_found", kind="revision", id=revision)
    with desk.change() as change:
        named = tuple(ObjectId(one) for one in texts)
        change.record("purge", bodies.Purge(texts=named, blobs=()))
    carry_out_purges(desk, None)
    return len(texts)


def carry_out_purges(
    desk: Desk, share: Share | None, *, thorough: bool = True, strangers: bool = True
) -> None:
    """Remove the bytes of everything purged, here and, where given, on the share.

    Called at every sync: a PC that did not know of the purge may have brought a text again. Not
    `thorough`, and nothing having been purged since the last time, only what may hold such a text
    by its name is read; without `strangers`, no file there that nobody's PC named.
    """
    named = desk.store.read(purges.purged)
    if share is not None and named:
        _purge_on_share(desk, share, named, thorough=thorough, strangers=strangers)
    purge_kept_parts(desk)
    desk.store.thumbnails.remove(named)
    _forget_renders(desk, named)
    left = desk.store.read(purges.purged_but_here)
    removed = [
        name for name in named if desk.store.blobs.has(name) and desk.store.blobs.remove(name)
    ]
    if not left and not removed:
        return
    with desk.store.writing():
        desk.store.log.remove_texts(left)
        for article in desk.store.words.forget_texts(left):
            desk.store.write(forget_journal, article)
            if desk.store.read(purges.is_emptied, article):
                desk.store.write(drop_draft, article)
        desk.store.write(purges.forget_wanted, named)
    desk.store.scrub()


def _forget_renders(desk: Desk, named: Collection[str]) -> None:
    """Remove what was rendered here from purged masters and never stood in a revision."""
    rendered = desk.store.read(rendered_from, named)
    if not rendered:
        return
    for blob in rendered - desk.store.read(shared_blobs):
        if desk.store.blobs.has(blob):
            desk.store.blobs.remove(blob)
    with desk.store.writing():
        desk.store.write(forget_renders, named)


def _purge_on_share(
    desk: Desk, share: Share, named: list[str], *, thorough: bool, strangers: bool
) -> None:
    mark = sha256_hex("".join(named).encode())
    everything = thorough or desk.store.values.get("purged_mark") != mark
    ids = {ObjectId(one) for one in named}
    if everything:
        share.texts.purge(ids)
    else:
        clean = _without(desk, ids)
        share.texts.purge(ids, lambda device, of: (device, of.seq, of.segment) in clean)
    turn = desk.store.values.number("blobs_turn")
    prefixes = range(turn, turn + (ALL_FOLDERS if everything else LOOKED_THROUGH))
    share.blobs.purge_all(named, {f"{number % ALL_FOLDERS:02x}" for number in prefixes})
    purge_packs(desk, share, named)
    if everything or strangers:
        purge_strangers(desk, share, named)
    if everything:
        with desk.store.writing():
            desk.store.values.put(purged_mark=mark)


def _without(desk: Desk, ids: Collection[ObjectId]) -> set[tuple[DeviceId, int, str]]:
    """Return the segments held here beside which none of these texts travels."""
    return {
        (stored.device, stored.seq, stored.hash[:12])
        for stored in desk.store.log.segments()
        if not set(ids).intersection(read_header(stored.raw).texts)
    }
