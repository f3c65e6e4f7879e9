"""Sending: what this home has and the share has not.

The order is fixed: blobs and texts before the segment that names them, so that a reader who sees
a thing has been able to see what it names.
"""

from collections.abc import Mapping

from workstation.domain.ids import DeviceId, ObjectId
from workstation.store import receipts
from workstation.store.log import StoredSegment
from workstation.sync.membership_file import open_entry
from workstation.sync.request import open_request
from workstation.sync.segment import Segment, open_segment
from workstation.sync.share import Share
from workstation.sync.texts import TextObject
from workstation.usecases.asking import carried_requests
from workstation.usecases.desk import Desk
from workstation.usecases.former_pcs import FormerPc, former_pcs, written


def send_to(desk: Desk, share: Share, have: Mapping[DeviceId, int]) -> int:
    """Write what somebody lacks to a place of any kind; return how many facts went.

    `have` says up to which segment of each PC the receiver holds everything. What has not been
    cut yet is cut first; what counts as sent to the shared folder stays as it is.

    Raises:
        Unavailable: the place cannot be reached or is full.
    """
    desk.cut()
    send_entries(desk, share)
    sent = 0
    for device in desk.store.log.devices():
        public = desk.chain.keys.get(device)
        if device == desk.device:
            public = desk.key.public
        if public is not None:
            for stored in desk.store.log.segments(device, have.get(device, 0)):
                sent += _bring(desk, share, stored, public)
    return sent


def _bring(desk: Desk, share: Share, stored: StoredSegment, public: bytes) -> int:
    segment = open_segment(stored.raw, public=public, office=desk.store.values.get("office"))
    for blob in desk.store.read(receipts.blobs_of_segment, stored.device, stored.seq):
        if desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            share.blobs.put(desk.store.blobs.read(blob))
    share.put_segment(segment, texts_for(desk, segment))
    return len(segment.facts)


def send_entries(desk: Desk, share: Share) -> None:
    """Publish the membership entries that the share lacks."""
    published = set(share.entries())
    for raw, entry in desk.chain.entries.items():
        if raw not in published:
            share.put_entry(open_entry(raw, desk.chain.keys[entry.author]))


def send_request(desk: Desk, share: Share) -> None:
    """Ask to be admitted, as long as this PC is not; bring on the requests that packages held."""
    request = desk.store.values.get("request")
    if request and desk.device not in desk.membership.devices:
        share.put_request(bytes.fromhex(request))
    for carried in carried_requests(desk):
        if open_request(carried).device not in desk.membership.devices:
            share.put_request(carried)


def send_former_segments(desk: Desk, share: Share) -> int:
    """Send what this home signed before it was restored and had not sent yet."""
    sent, office = 0, desk.store.values.get("office")
    formers = former_pcs(desk)
    for former in formers:
        for stored in desk.store.log.segments(former.device, former.sent):
            segment = open_segment(stored.raw, public=bytes.fromhex(former.public), office=office)
            if share.put_segment(segment, texts_for(desk, segment)):
                sent += len(segment.facts)
    if formers:
        with desk.store.writing():
            desk.store.values.put(former=written([_all_sent(desk, one) for one in formers]))
    return sent


def _all_sent(desk: Desk, former: FormerPc) -> FormerPc:
    last, _ = desk.store.log.last_segment(former.device)
    return FormerPc(device=former.device, public=former.public, sent=max(last, former.sent))


def send_segments(desk: Desk, share: Share) -> int:
    """Publish the segments that this PC has cut; return how many facts went."""
    if desk.cloned:
        return 0
    sent = 0
    office = desk.store.values.get("office")
    for stored in desk.store.log.segments(desk.device, desk.store.values.number("sent_seq")):
        segment = open_segment(stored.raw, public=desk.key.public, office=office)
        share.put_segment(segment, texts_for(desk, segment))
        with desk.store.writing():
            desk.store.values.put(sent_seq=stored.seq)
        sent += len(segment.facts)
    return sent


def texts_for(desk: Desk, segment: Segment) -> list[TextObject]:
    """Return the texts that travel beside a segment, as far as they are here."""
    found = []
    for name in segment.header.texts:
        kept = desk.store.log.text_with_salt(name)
        if kept is not None:
            found.append(TextObject(ObjectId(name), *kept))
    return found


def send_blobs(desk: Desk, share: Share) -> None:
    """Publish the pictures that the share has not got from here."""
    for blob in desk.store.read(receipts.unsent_blobs):
        if desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            share.blobs.put(desk.store.blobs.read(blob))
        with desk.store.writing():
            desk.store.write(receipts.blob_sent, blob)
