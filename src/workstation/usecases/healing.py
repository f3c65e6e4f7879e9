"""Healing: whatever the folder lost or damaged, any PC that holds it puts it back.

Segments, entries, texts and pictures prove themselves, so it does not matter who brings them. A
folder that was emptied, rolled back or damaged is therefore full again after a few looks, and
nobody is locked out. Nothing is ever taken away because it is missing elsewhere.
"""

from collections.abc import Mapping
from functools import partial

from workstation.domain.ids import BlobHash, DeviceId
from workstation.store import receipts
from workstation.store.log import Name, StoredSegment
from workstation.store.photo_queries import shared_blobs
from workstation.sync.reading import read_or_none
from workstation.sync.segment import MAX_SEGMENT_BYTES, read_header
from workstation.usecases.desk import Desk
from workstation.usecases.device_keys import public_key
from workstation.usecases.former_pcs import former_pcs
from workstation.usecases.looking import Look
from workstation.usecases.purging import ALL_FOLDERS, LOOKED_THROUGH
from workstation.usecases.received import lagging
from workstation.usecases.room import Room
from workstation.usecases.sending import bring, tell_ends, texts_for

COMPARED = 200
COMPARED_QUIETLY = 20
"""So many segments are compared byte by byte at each look, and so many blobs per ten of them."""


def heal(desk: Desk, look: Look, *, thorough: bool = True) -> int:
    """Put back what the share lacks of what is held here; return how many files were mended.

    To be called after everything there was taken in and before anything new is sent, in a full
    look: it asks which files are there, never what they hold, but for what colleagues miss.

    Raises:
        Unavailable: the folder cannot be reached or is full.
    """
    behind = lagging(desk)
    mending = {
        device: _Mending(desk, look, device)
        for device in desk.store.log.devices()
        if device in desk.membership.devices
    }
    mended = sum(one.mend(behind.get(device)) for device, one in mending.items())
    mended += _compare_some(desk, mending, COMPARED if thorough else COMPARED_QUIETLY)
    return mended + _heal_blobs(desk, look, thorough=thorough, everything=thorough or mended > 0)


def _compare_some(desk: Desk, mending: Mapping[DeviceId, "_Mending"], many: int) -> int:
    """Compare the bytes of some segments each time, so that no damage of one length stays."""
    device, _, seq = desk.store.values.get("compared").partition(" ")
    places = desk.store.log.places_behind((device, int(seq or 0)), many)
    mended = sum(
        mending[device].compare((seq, name[:12]), name)
        for device, seq, name in places
        if device in mending
    )
    if places:
        with desk.store.writing():
            desk.store.values.put(compared=f"{places[-1][0]} {places[-1][1]}")
    return mended


class _Mending:
    """One device's files: which of them the share lacks or has damaged."""

    def __init__(self, desk: Desk, look: Look, device: DeviceId) -> None:
        self._desk = desk
        self._look = look
        self._device = device
        self._shelf = look.shelf(device)
        self._public = public_key(desk, device)
        self._sent = _sent_of(desk, device)

    def mend(self, behind: int | None) -> int:
        """Put back what is lost; from number `behind` on, compare bytes too."""
        mended = 0
        for place, (name, size) in self._desk.store.log.sizes(self._device).items():
            if self._is_lost(place, size) or self._is_damaged(place, name, behind):
                self._put_back(place[0], name)
                mended += 1
        if self._device != self._desk.device and (mended or self._device not in self._look.heads):
            tell_ends(self._desk, self._look.share, self._device)
        return mended

    def compare(self, place: Name, name: str) -> int:
        """Put one segment or its texts back where other bytes lie there; return how many."""
        if place not in self._shelf.segments or not self._differs(place, name):
            return 0
        self._put_back(place[0], name)
        return 1

    def _is_lost(self, place: Name, size: int) -> bool:
        seq, _ = place
        if self._sent is not None and seq > self._sent:
            return False  # that is sending, not healing
        lying = self._shelf.segments.get(place)
        if lying is None:
            return not self._look.packs.covers(self._device, seq)
        return lying.size != size

    def _is_damaged(self, place: Name, name: str, behind: int | None) -> bool:
        seq, _ = place
        if place not in self._shelf.segments:
            return False
        if place not in self._shelf.texts and not self._look.packs.covers_texts(self._device, seq):
            return self._has_texts(name)
        return behind is not None and seq >= behind and self._differs(place, name)

    def _has_texts(self, name: str) -> bool:
        raw = self._desk.store.log.raw(self._device, name)
        return raw is not None and self._desk.store.log.texts_named(read_header(raw).texts)

    def _differs(self, place: Name, name: str) -> bool:
        """Compare bytes: some colleague should have had this segment long ago."""
        path = self._shelf.segments[place].path
        raw = self._desk.store.log.raw(self._device, name)
        there = read_or_none(self._look.share.folder, path, MAX_SEGMENT_BYTES)
        if raw is None or there != raw:
            return raw is not None
        header = read_header(raw)
        if not header.texts:
            return False
        held = {text.id for text in texts_for(self._desk, header)}
        return not held.issubset(text.id for text in self._look.texts_of(header, name))

    def _put_back(self, seq: int, name: str) -> None:
        raw = self._desk.store.log.raw(self._device, name)
        if raw is not None:
            previous = read_header(raw).previous
            stored = StoredSegment(self._device, seq, name, previous, raw)
            bring(self._desk, self._look.share, stored, self._public)


def _sent_of(desk: Desk, device: DeviceId) -> int | None:
    """Return the last segment sent, of this PC and of those this home was before."""
    if device == desk.device:
        return desk.store.values.number("sent_seq")
    return next((one.sent for one in former_pcs(desk) if one.device == device), None)


def _heal_blobs(desk: Desk, look: Look, *, thorough: bool, everything: bool) -> int:
    turn = desk.store.values.number("blobs_turn")
    many = ALL_FOLDERS if everything else LOOKED_THROUGH
    prefixes = {f"{n % ALL_FOLDERS:02x}" for n in range(turn, turn + many)}
    by_prefix: dict[str, list[str]] = {}
    held = [one for one in sorted(desk.store.read(shared_blobs)) if desk.store.blobs.has(one)]
    room = Room(look.share)
    for blob in held:
        if blob[:2] in prefixes:
            by_prefix.setdefault(blob[:2], []).append(blob)
    mended = sum(
        _heal_blob(desk, look, room, blob, lying)
        for prefix, blobs in sorted(by_prefix.items())
        for lying in [look.share.blobs.lying(prefix)]
        for blob in blobs
    )
    many = (COMPARED if thorough else COMPARED_QUIETLY) // 10
    mended += _compare_blobs(desk, look, room, held, many)
    with desk.store.writing():
        desk.store.values.put(blobs_turn=(turn + LOOKED_THROUGH) % ALL_FOLDERS)
    return mended


def _compare_blobs(desk: Desk, look: Look, room: Room, held: list[str], many: int) -> int:
    behind = desk.store.values.get("compared_blob")
    chosen = sorted(held, key=lambda blob: (blob <= behind, blob))[:many]
    mended = 0
    for blob in chosen:
        if look.share.blobs.get(BlobHash(blob)) is None:
            mended += _put_back(desk, look, room, blob)
    if chosen:
        with desk.store.writing():
            desk.store.values.put(compared_blob=chosen[-1])
    return mended


def _heal_blob(desk: Desk, look: Look, room: Room, blob: str, lying: dict[str, int]) -> int:
    size = desk.store.blobs.path(blob).stat().st_size
    if look.share.blobs.seems_whole(BlobHash(blob), size, lying):
        return 0
    return _put_back(desk, look, room, blob)


def _put_back(desk: Desk, look: Look, room: Room, blob: str) -> int:
    if not desk.store.blobs.is_whole(blob):
        return 0
    data = desk.store.blobs.read(blob)
    if not room.put(len(data), partial(look.share.blobs.put_back, data)):
        return 0
    return int(blob not in desk.store.read(receipts.unsent_blobs))  # else that was sending
