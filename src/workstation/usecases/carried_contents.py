"""What goes into a package: what a receiver lacks, through the gate that the shared folder has.

Only cut segments go, with texts and pictures that they name: drafts and photos that were held back
are in none of them. What is purged is not here to be carried. With one article the segments all
go, for a chain has no holes; the words and pictures of other articles stay behind.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from workstation.domain.errors import Unavailable
from workstation.domain.ids import ArticleId, DeviceId
from workstation.store import carried_rows
from workstation.store.carried_rows import RevisionRow, SegmentName
from workstation.store.photo_queries import leaving
from workstation.store.receipt_rows import held_receipts
from workstation.sync.segment import Segment, read_header
from workstation.sync.share import Share
from workstation.sync.texts import TextObject
from workstation.usecases.desk import Desk
from workstation.usecases.handed_out import handed_out
from workstation.usecases.received import put_receipt
from workstation.usecases.sending import send_entries, send_request, tell_ends, texts_for

_SHORT = 16

Advance = Callable[[int, int], None]
"""Hears how much of how much is done; what it raises ends the work and leaves nothing."""
Have = Mapping[DeviceId, int]
"""Up to which segment of each PC a receiver holds everything."""


class _Pictured(msgspec.Struct):
    """The one part of a revision's words that is read here: ten thousand of them take a second."""

    pictures: dict[str, msgspec.Raw] = {}


_photos_decoder = msgspec.json.Decoder(_Pictured)


class Contents(NamedTuple):
    """What was put together: facts, objects (texts and pictures), and pictures not here yet.

    `own` is the last of this PC's own segments in it.
    """

    facts: int
    pictures: int
    absent: int
    own: int
    objects: frozenset[str]


def known_to_have(desk: Desk, receiver: DeviceId) -> dict[DeviceId, int]:
    """Return what a PC holds by its receipt; nothing where it never gave one."""
    receipt = desk.store.read(held_receipts).get(receiver)
    if receipt is None:
        return {}
    have = {
        device: seq for device, (seq, name) in receipt.got.items() if _ours(desk, device, seq, name)
    }
    return {**have, receiver: desk.store.log.last_segment(receiver)[0]}


def _ours(desk: Desk, device: DeviceId, seq: int, begins: str) -> bool:
    """Tell whether a receipt speaks of the chain that is here; of another branch, all is sent."""
    last, _ = desk.store.log.last_segment(device)
    return seq > last or desk.store.read(carried_rows.held_segment, device, seq, begins) is not None


def put_together(
    desk: Desk, share: Share, have: Have, article: ArticleId | None, advance: Advance
) -> Contents:
    """Fill an empty place with what a receiver lacks.

    Raises:
        Unavailable: the place is full.
    """
    send_entries(desk, share)
    send_request(desk, share)
    segments = list(_lacking(desk, have))
    pictures = sorted(_pictures(desk, have, article))
    total = len(segments) + len(pictures)
    wanted = None if article is None else _words_of(desk, article)
    facts, objects = 0, set[str]()
    for done, one in enumerate(segments, start=1):
        advance(done, total)
        segment = _as_stored(desk.store.read(carried_rows.segment_named, one.device, one.hash), one)
        texts = _beside(desk, segment, wanted)
        share.texts.put(segment, texts)
        share.segments.put(segment)
        objects.update(text.id for text in texts)
        facts += segment.header.count
    for device in sorted({one.device for one in segments}):
        tell_ends(desk, share, device)
    own = max((one for one in segments if one.device == desk.device), default=None)
    put_receipt(desk, share, (own.seq, own.hash[:_SHORT]) if own else (0, ""))
    carried = set[str]()
    for done, blob in enumerate(pictures, start=len(segments) + 1):
        advance(done, total)
        if _put_picture(desk, share, blob):
            carried.add(blob)
    return Contents(
        facts=facts,
        pictures=len(carried),
        absent=len(pictures) - len(carried),
        own=own.seq if own else 0,
        objects=frozenset(objects | carried),
    )


class Weight(NamedTuple):
    """What a package would hold, as far as can be told beforehand."""

    facts: int
    pictures: int
    bytes: int


def weigh(desk: Desk, have: Have, article: ArticleId | None) -> Weight:
    """Return about how much would go to a receiver."""
    segments = list(_lacking(desk, have))
    texts: set[str] | None = None if article is None else _words_of(desk, article)
    if article is None and have:
        texts = {
            text
            for one in segments
            for text in read_header(
                desk.store.read(carried_rows.segment_named, one.device, one.hash)
            ).texts
        }
    pictures = _pictures(desk, have, article)
    paths = [desk.store.blobs.path(blob) for blob in pictures if desk.store.blobs.has(blob)]
    return Weight(
        facts=sum(
            desk.store.read(carried_rows.facts_beyond, device, have.get(device, 0))
            for device in desk.store.log.devices()
        ),
        pictures=len(pictures),
        bytes=sum(path.stat().st_size for path in paths)
        + desk.store.read(carried_rows.weight_of_texts, texts)
        + sum(
            desk.store.read(carried_rows.weight_of_segment, one.device, one.hash)
            for one in segments
        ),
    )


def _lacking(desk: Desk, have: Have) -> Iterator[SegmentName]:
    cloned = desk.cloned
    for one in desk.store.read(carried_rows.segment_names):
        # A cloned PC publishes nothing more under its key, in packages neither.
        stopped = cloned and one.device == desk.device and one.seq > _published(desk)
        if one.seq > have.get(one.device, 0) and not stopped:
            yield one


def _published(desk: Desk) -> int:
    return max(desk.store.values.number("sent_seq"), handed_out(desk))


def _as_stored(raw: bytes, name: SegmentName) -> Segment:
    """Return a segment that was verified when it was kept: its facts are not read once more."""
    return Segment(read_header(raw), (), raw, name.hash)


def _beside(desk: Desk, segment: Segment, wanted: set[str] | None) -> list[TextObject]:
    return [
        text
        for text in texts_for(desk, segment.header)
        if (wanted is None or text.id in wanted) and not desk.store.log.is_purged(text.id)
    ]


def _put_picture(desk: Desk, share: Share, blob: str) -> bool:
    try:
        share.blobs.put(desk.store.blobs.read(blob))
    except Unavailable as error:
        if error.code != "blob_missing":
            raise
        return False  # on its way to this PC, or damaged here
    return True


def _words_of(desk: Desk, article: ArticleId) -> set[str]:
    photos = set[str]()
    for one in _revisions(desk, {}, article):
        photos |= _photos_in(desk, one)
    about = {f"article/{article}", f"album/{article}", *(f"photo/{one}" for one in photos)}
    return desk.store.read(carried_rows.texts_about, about)


def _pictures(desk: Desk, have: Have, article: ArticleId | None) -> set[str]:
    """Return the blobs that what is carried names: finished pictures, themes, masters of photos.

    Of one article everything, for the receiver may have had its facts without its pictures.
    """
    blobs, used, picked = set[str](), set[str](), set[str]()
    for revision in _revisions(desk, have if article is None else {}, article):
        blobs.update(revision.pictures)
        used |= _photos_in(desk, revision)
    if article is None:
        for device, seq, photo in desk.store.read(carried_rows.photos_spoken_of):
            if seq > have.get(device, 0):
                picked.add(photo)
    for photo, one in desk.store.read(leaving, used | picked).items():
        if not one.kept_here and (photo in used or one.picked):
            blobs.add(one.master)
    return {blob for blob in blobs if not desk.store.log.is_purged(blob)}


def _revisions(desk: Desk, have: Have, article: ArticleId | None) -> Iterator[RevisionRow]:
    for one in desk.store.read(carried_rows.shared_revisions):
        if one.seq > have.get(one.device, 0) and article in (None, one.article):
            yield one


def _photos_in(desk: Desk, revision: RevisionRow) -> set[str]:
    """Return the photos that a shared revision uses: with it, their masters were shared."""
    words = desk.store.log.read_text(revision.text)
    try:
        return set(_photos_decoder.decode(words or b"{}").pictures)
    except ValueError:
        return set()
