"""Sending: what this home has and the share has not.

The order is fixed: blobs and texts before the segment that names them, so that a reader who sees
a thing has been able to see what it names.
"""

from collections.abc import Collection
from functools import partial

from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import DeviceId, ObjectId
from workstation.store import receipts
from workstation.store.log import StoredSegment
from workstation.sync.head_files import read_names
from workstation.sync.membership_file import open_entry
from workstation.sync.request import open_request
from workstation.sync.segment import SegmentHeader, open_segment
from workstation.sync.share import Share
from workstation.sync.texts import TextObject
from workstation.usecases.asking import carried_requests
from workstation.usecases.desk import Desk
from workstation.usecases.former_pcs import FormerPc, former_pcs, written
from workstation.usecases.room import Room


def send_entries(desk: Desk, share: Share, *, thorough: bool = False) -> None:
    """Publish the membership entries that the share lacks, or has damaged.

    Not `thorough`, those of the right length are taken for whole.
    """
    sizes = share.membership.sizes()
    there = set(share.entries()) if thorough else set()
    for raw, entry in desk.chain.entries.items():
        seems_whole = sizes.get((entry.seq, entry.hash[:12])) == len(raw)
        if not seems_whole or (thorough and raw not in there):
            share.membership.put_back(open_entry(raw, desk.chain.keys[entry.author]))
    tell_entries(desk, share)


def tell_entries(desk: Desk, share: Share) -> None:
    """Say beside the heads which entries nothing follows yet."""
    entries = desk.chain.entries.values()
    followed = {entry.previous for entry in entries}
    ends = [(entry.seq, entry.hash) for entry in entries if entry.hash not in followed]
    share.heads.tell_entries(ends, {(entry.seq, entry.hash[:12]) for entry in entries})


def has_notices(desk: Desk, names: Collection[str]) -> bool:
    """Tell whether entries and requests known here are told of among the names of heads."""
    told = read_names(names)
    place = (desk.membership.length, desk.membership.head[:12])
    own = [request] if (request := desk.store.values.get("request")) else []
    waiting = {
        open_request(raw).device for raw in (*map(bytes.fromhex, own), *carried_requests(desk))
    } - desk.membership.devices.keys()
    return place in told.entries.values() and waiting <= set(told.requests.values())


def send_request(desk: Desk, share: Share) -> None:
    """Ask to be admitted, as long as this PC is not; bring on the requests that packages held."""
    admitted = desk.membership.devices
    request = desk.store.values.get("request")
    own = [bytes.fromhex(request)] if request else []
    for raw in (*own, *carried_requests(desk)):
        device = open_request(raw).device
        if device not in admitted:
            share.put_request(raw)
            share.heads.tell_request(device, sha256_hex(raw))
    if desk.device in admitted:
        share.heads.forget_requests(admitted.__contains__)


def send_former_segments(desk: Desk, share: Share) -> int:
    """Send what this home signed under keys it had before and had not sent yet."""
    sent = 0
    formers = former_pcs(desk)
    for former in formers:
        brought = 0
        for stored in desk.store.log.segments(former.device, former.sent):
            brought += bring(desk, share, stored, bytes.fromhex(former.public))
        if brought:
            tell_ends(desk, share, former.device)
        sent += brought
    if (all_sent := [_all_sent(desk, one) for one in formers]) != list(formers):
        with desk.store.writing():
            desk.store.values.put(former=written(all_sent))
    return sent


def _all_sent(desk: Desk, former: FormerPc) -> FormerPc:
    last, _ = desk.store.log.last_segment(former.device)
    return FormerPc(device=former.device, public=former.public, sent=max(last, former.sent))


def send_segments(desk: Desk, share: Share) -> int:
    """Publish the segments that this PC has cut; return how many facts went."""
    if desk.cloned:
        return 0
    sent = 0
    for stored in desk.store.log.segments(desk.device, desk.store.values.number("sent_seq")):
        sent += bring(desk, share, stored, desk.key.public)
        with desk.store.noting():  # forgotten, it is found to lie there
            desk.store.values.put(sent_seq=stored.seq)
    return sent


def tell_own_head(desk: Desk, share: Share) -> None:
    """Say beside the heads how far this PC has come."""
    seq, name = desk.tip
    if seq and seq <= desk.store.values.number("sent_seq"):
        share.heads.tell(desk.device, [(seq, name)], desk.store.log.sizes(desk.device).keys())


def tell_ends(desk: Desk, share: Share, device: DeviceId) -> None:
    """Say beside the heads how far another PC has come, as far as is known here."""
    log = desk.store.log
    share.heads.tell(device, log.ends(device), log.sizes(device).keys())


def bring(desk: Desk, share: Share, stored: StoredSegment, public: bytes) -> int:
    """Publish a segment with its texts; return how many facts went, 0 where it was there.

    What lies under its name and is something else is damage, and is replaced: these bytes prove
    themselves.
    """
    segment = open_segment(stored.raw, public=public, office=desk.store.values.get("office"))
    share.texts.put(segment, texts_for(desk, segment.header))
    return len(segment.facts) if share.segments.put_back(segment) else 0


def texts_for(desk: Desk, header: SegmentHeader) -> list[TextObject]:
    """Return the texts that travel beside a segment, as far as they are here."""
    found = []
    for name in header.texts:
        kept = desk.store.log.text_with_salt(name)
        if kept is not None:
            found.append(TextObject(ObjectId(name), *kept))
    return found


def send_blobs(desk: Desk, share: Share) -> None:
    """Publish the pictures that the share has not got from here, as far as there is room.

    Those that find none are noted in bytes and wait; what follows goes out all the same.
    """
    room, short = Room(share), 0
    for blob in desk.store.read(receipts.unsent_blobs):
        if desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            data = desk.store.blobs.read(blob)
            if not room.put(len(data), partial(share.blobs.put, data)):
                short += len(data)
                continue
        with desk.store.writing():
            desk.store.write(receipts.blob_sent, blob)
    if short != desk.store.values.number("short_bytes"):
        with desk.store.writing():
            desk.store.values.put(short_bytes=short)
