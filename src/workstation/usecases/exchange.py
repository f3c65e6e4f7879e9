"""Sync: what this home has and the share has not, and the other way round.

Order of sending: blobs and texts before the segment that names them. Everything received is
verified before it is kept; cursors move only together with what they stand for. Nothing is ever
concluded from absence.
"""

from collections.abc import Iterator
from typing import Literal

from workstation.domain import bodies
from workstation.domain.clock import after_seeing
from workstation.domain.errors import NewsroomError
from workstation.domain.facts import Fact
from workstation.domain.ids import BlobHash, DeviceId, ObjectId
from workstation.store import queries, receipts
from workstation.store.facts import insert_facts, want_blobs
from workstation.store.log import StoredSegment
from workstation.store.photo_queries import offer_photos
from workstation.sync.inner import inner_ok
from workstation.sync.membership_file import open_entry
from workstation.sync.request import Request, open_request
from workstation.sync.segment import Segment, follows, open_segment, read_header
from workstation.sync.share import Share
from workstation.sync.texts import TextObject
from workstation.sync.wire import BadFile
from workstation.usecases.asking import remember_asking
from workstation.usecases.chain import verify_chain, why_not
from workstation.usecases.desk import Desk
from workstation.usecases.former_pcs import FormerPc, former_pcs, written
from workstation.usecases.members import admit_device, admits_itself
from workstation.usecases.purging import carry_out_purges

ENTRIES = "membership"
"""Stands for a device where the quarantine holds membership entries, which have none."""


class Exchanged(bodies.FactBody, frozen=True):
    """What `sync` answers; `sent` and `received` count facts."""

    sent: int
    received: int
    pending: int
    conflicts: int
    quarantined: int
    state: Literal["ok", "waiting"]


def exchange(desk: Desk, share: Share) -> Exchanged:
    """Send and receive all that can be sent and received now.

    Raises:
        Unavailable: the folder cannot be reached, is full, or is another office's.
    """
    desk.cut()
    share.sweep_temp(desk.device)
    _receive_entries(desk, share)
    _admit_pre_signed(desk, share)
    _send_entries(desk, share)
    _send_request(desk, share)
    received = _receive_segments(desk, share)
    carry_out_purges(desk, share)
    _send_blobs(desk, share)
    sent = _send_former_segments(desk, share) + _send_segments(desk, share)
    _receive_blobs(desk, share)
    return _report(desk, sent, received)


def announce(desk: Desk, share: Share) -> None:
    """Publish what is recorded here, read back from the share, before a step readers will see.

    Then take in what others have published: of two PCs at the same step, the later one sees it.

    Raises:
        Unavailable: the folder cannot be reached: then that step is not taken.
    """
    desk.cut()
    _send_segments(desk, share)
    _receive_segments(desk, share)


def _report(desk: Desk, sent: int, received: int) -> Exchanged:
    admitted = desk.device in desk.membership.devices
    state: Literal["ok", "waiting"] = "ok" if admitted else "waiting"
    with desk.store.writing():
        desk.store.values.put(last_sync=str(desk.now_ms()), state=state)
    status = desk.store.read(queries.status)
    return Exchanged(
        sent=sent,
        received=received,
        pending=status.unsent + desk.store.read(receipts.wanted_count),
        conflicts=status.conflicts,
        quarantined=status.quarantined,
        state=state,
    )


def _receive_entries(desk: Desk, share: Share) -> None:
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


def _admit_pre_signed(desk: Desk, share: Share) -> None:
    if "admin" not in desk.membership.current_roles(desk.member):
        return
    waiting = list(waiting_requests(desk, share))
    for request in waiting:
        if admits_itself(desk, request):
            admit_device(desk, request)
    remember_asking(desk, (one for one in waiting if one.device not in desk.membership.devices))


def waiting_requests(desk: Desk, share: Share) -> Iterator[Request]:
    """Yield the readable requests of PCs that are not admitted yet."""
    for raw in share.requests():
        try:
            request = open_request(raw)
        except BadFile:
            continue
        if request.device not in desk.membership.devices:
            yield request


def _send_entries(desk: Desk, share: Share) -> None:
    published = set(share.entries())
    for raw, entry in desk.chain.entries.items():
        if raw not in published:
            share.put_entry(open_entry(raw, desk.chain.keys[entry.author]))


def _send_request(desk: Desk, share: Share) -> None:
    request = desk.store.values.get("request")
    if request and desk.device not in desk.membership.devices:
        share.put_request(bytes.fromhex(request))


def _send_former_segments(desk: Desk, share: Share) -> int:
    """Send what this home signed before it was restored and had not sent yet."""
    sent, office = 0, desk.store.values.get("office")
    formers = former_pcs(desk)
    for former in formers:
        for stored in desk.store.log.segments(former.device, former.sent):
            segment = open_segment(stored.raw, public=bytes.fromhex(former.public), office=office)
            if share.put_segment(segment, _texts_for(desk, segment)):
                sent += len(segment.facts)
    if formers:
        with desk.store.writing():
            desk.store.values.put(former=written([_all_sent(desk, one) for one in formers]))
    return sent


def _all_sent(desk: Desk, former: FormerPc) -> FormerPc:
    last, _ = desk.store.log.last_segment(former.device)
    return FormerPc(device=former.device, public=former.public, sent=max(last, former.sent))


def _send_segments(desk: Desk, share: Share) -> int:
    sent = 0
    office = desk.store.values.get("office")
    for stored in desk.store.log.segments(desk.device, desk.store.values.number("sent_seq")):
        segment = open_segment(stored.raw, public=desk.key.public, office=office)
        share.put_segment(segment, _texts_for(desk, segment))
        with desk.store.writing():
            desk.store.values.put(sent_seq=stored.seq)
        sent += len(segment.facts)
    return sent


def _texts_for(desk: Desk, segment: Segment) -> list[TextObject]:
    found = []
    for name in segment.header.texts:
        kept = desk.store.log.text_with_salt(name)
        if kept is not None:
            found.append(TextObject(ObjectId(name), *kept))
    return found


def _receive_segments(desk: Desk, share: Share) -> int:
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
        highest = max(segment.header.hlc_last for segment in segments)
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


def _send_blobs(desk: Desk, share: Share) -> None:
    for blob in desk.store.read(receipts.unsent_blobs):
        if desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            share.blobs.put(desk.store.blobs.read(blob))
        with desk.store.writing():
            desk.store.write(receipts.blob_sent, blob)


def _receive_blobs(desk: Desk, share: Share) -> None:
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
