"""Receiving: what the share has and this home has not, verified before it is kept.

Everything is kept together with what it stands for: the log itself is the cursor. Nothing is ever
concluded from absence.
"""

from workstation.domain import bodies
from workstation.domain.clock import after_seeing
from workstation.domain.errors import NewsroomError
from workstation.domain.facts import Fact
from workstation.domain.ids import BlobHash, DeviceId
from workstation.store import receipts
from workstation.store.facts import insert_facts, want_blobs
from workstation.store.log import StoredSegment
from workstation.store.photo_queries import offer_photos
from workstation.sync.inner import inner_ok
from workstation.sync.segment import Segment, follows, open_segment, read_header
from workstation.sync.share import Share
from workstation.sync.wire import BadFile
from workstation.usecases.chain import verify_chain, why_not
from workstation.usecases.desk import Desk

ENTRIES = "membership"
"""Stands for a device where the quarantine holds membership entries, which have none."""


def receive_from(desk: Desk, share: Share) -> int:
    """Take in whatever can be taken in from a place that holds files of the office.

    Nothing is sent or deleted there. Returns how many facts were new.

    Raises:
        Unavailable: the place cannot be reached.
    """
    receive_entries(desk, share)
    received = receive_segments(desk, share)
    receive_blobs(desk, share)
    return received


def receive_entries(desk: Desk, share: Share) -> None:
    """Take in membership entries; what no key verifies is set aside."""
    held = desk.store.log.entries()
    fresh = [raw for raw in share.entries() if raw not in set(held)]
    if not fresh:
        return
    # Nothing unverified is kept: its name is a hash of its words alone, and would hide the true
    # entry, whose signature differs.
    known = verify_chain([*held, *fresh], desk.store.values.get("root"))
    with desk.store.writing():
        desk.store.write(receipts.release_quarantine, ENTRIES)
        for raw in fresh:
            if raw in known.entries:
                entry = known.entries[raw]
                desk.store.log.add_entry(entry.hash, entry.seq, raw)
            else:
                reason = why_not(raw, known)
                desk.store.write(receipts.quarantine, ENTRIES, raw, reason, desk.now_ms())
        if not known.entries.keys() <= set(held):
            desk.membership_changed()
            desk.projection().derive_all()


def receive_segments(desk: Desk, share: Share) -> int:
    """Take in the segments of admitted PCs with their texts; return how many facts came."""
    received = 0
    for device in sorted(share.devices(thorough=True)):
        public = desk.membership.devices.get(device)
        if public is None or device == desk.device:
            continue
        segments = _verified(desk, share, device, bytes.fromhex(public.public))
        received += _take_in(desk, share, segments)
    _missing_texts(desk, share)
    return received


def _verified(desk: Desk, share: Share, device: DeviceId, public: bytes) -> list[Segment]:
    found: list[Segment] = []
    last, previous = desk.store.log.last_segment(device)
    office = desk.store.values.get("office")
    for raw in share.segments_after(device, last):
        try:
            segment = open_segment(raw, public=public, office=office)
        except BadFile as error:
            _quarantine(desk, device, raw, error.reason)
            continue
        if follows(segment.header, previous, last):
            found.append(segment)
            last, previous = segment.header.seq, segment.hash
        elif segment.header.seq > last:
            _quarantine(desk, device, raw, "broken_chain")
    return found


def _quarantine(desk: Desk, device: DeviceId, raw: bytes, reason: str) -> None:
    with desk.store.writing():
        desk.store.write(receipts.quarantine, device, raw, reason, desk.now_ms())


def _take_in(desk: Desk, share: Share, segments: list[Segment]) -> int:
    if not segments:
        return 0
    texts = [text for segment in segments for text in share.texts_of(segment.header)]
    facts = 0
    with desk.store.writing():
        for text in texts:
            desk.store.log.keep_text(text.id, text.salt, text.data)
        touched: set[str] = set()
        for segment in segments:
            touched |= keep_segment(desk, segment)
            facts += len(segment.facts)
        desk.store.write(receipts.release_quarantine, segments[0].header.device)
        touched = desk.store.projection(desk.membership, desk.device).derive(touched)
        desk.store.write(offer_photos, touched)
        desk.note_news(touched)
        desk.take_in_words()
        highest = max(segment.last_reading for segment in segments)
        desk.store.values.put(
            hlc=after_seeing(desk.store.values.number("hlc"), highest, desk.now_ms())
        )
    return facts


def keep_segment(desk: Desk, segment: Segment) -> set[str]:
    """Keep a verified segment and its facts; return the entities they are about.

    A fact whose own signature fails is kept in the log and stays out of the tables.
    """
    header = segment.header
    desk.store.log.add_segment(
        StoredSegment(header.device, header.seq, segment.hash, header.previous, segment.raw)
    )
    good = [fact for fact in segment.facts if authentic(desk, fact)]
    desk.store.write(insert_facts, good, header.seq)
    desk.store.write(want_blobs, good)
    return {bodies.entity_of(fact) for fact in good}


def authentic(desk: Desk, fact: Fact) -> bool:
    """Tell whether a fact that must be signed by itself is."""
    blocking_waiver = fact.kind == "waiver" and fact.body.get("level") == "block"
    if fact.kind not in {"decision", "claim"} and not blocking_waiver:
        return True
    public = desk.chain.keys.get(fact.device)
    return public is not None and inner_ok(public, fact.kind, fact.body)


def _missing_texts(desk: Desk, share: Share) -> None:
    """Look again for texts that had not arrived with their segment."""
    for device, seq in desk.store.read(receipts.segments_missing_texts):
        raw = desk.store.read(receipts.segment_raw, device, seq)
        found = share.texts_of(read_header(raw))
        with desk.store.writing():
            for text in found:
                desk.store.log.keep_text(text.id, text.salt, text.data)
            desk.take_in_words()
        desk.note_news({"text/arrived"} if found else ())


def receive_blobs(desk: Desk, share: Share) -> None:
    """Fetch the pictures that facts name."""
    for blob in desk.store.read(receipts.wanted_blobs):
        if not desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            try:
                data = share.blobs.get(BlobHash(blob))
            except NewsroomError:
                data = None
            if data is None:
                continue
            desk.store.blobs.keep(data)
            desk.note_news({f"blob/{blob}"})
        with desk.store.writing():
            desk.store.write(receipts.blob_arrived, blob)
