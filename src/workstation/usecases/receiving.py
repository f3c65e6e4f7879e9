"""Receiving: what the share has and this home has not, verified before it is kept.

Everything is kept together with what it stands for: the log itself is the cursor. Nothing is ever
concluded from absence.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import BlobHash, DeviceId
from workstation.domain.membership_entries import ChainEntry
from workstation.store import receipts
from workstation.sync import layout
from workstation.sync.membership_file import is_another
from workstation.sync.segment import read_header
from workstation.sync.share import Share
from workstation.usecases.chain import Verified, verify_chain, why_not
from workstation.usecases.conflicts_beside import count_beside
from workstation.usecases.desk import Desk
from workstation.usecases.entry_effects import derive_after
from workstation.usecases.fetching import Aside, Fetch
from workstation.usecases.looking import Look
from workstation.usecases.own_chain import before_own_segments, settle_own_chain
from workstation.usecases.taking_in import in_chunks, take_in

ENTRIES = "membership"
"""Stands for a device where the quarantine holds membership entries, which have none."""


def receive_from(desk: Desk, share: Share) -> int:
    """Take in whatever can be taken in from a place that is not the office's folder.

    Nothing is sent or deleted there, and what was set aside of the folder stays so. Returns
    how many facts were new.

    Raises:
        Unavailable: the place cannot be reached.
    """
    receive_entries(desk, share, passing=True)
    look = Look(share, passing=True)
    received = receive_segments(desk, look, look.devices)
    receive_texts(desk, look)
    receive_blobs(desk, look)
    if received:
        count_beside(desk)
    return received


def receive_entries(desk: Desk, share: Share, *, passing: bool = False) -> set[str]:
    """Take in membership entries; what no key verifies is set aside. For `passing` see `Look`.

    Returns the paths of those whose bytes are not what their names say.
    """
    held = {(seq, name[:12]) for seq, name in desk.store.log.entry_names()}
    places = sorted(share.membership.sizes().keys() - held)
    found = {place: raw for place in places if (raw := share.membership.at(place))}
    aside = {one.raw: one for one in take_in_entries(desk, found.values(), passing=passing)}
    return {
        layout.entry_path(seq, short)
        for (seq, short), raw in found.items()
        if is_another(raw, short) or (raw in aside and aside[raw].is_damaged)
    }


def take_in_entries(desk: Desk, found: Collection[bytes], *, passing: bool) -> list[Aside]:
    """Keep the membership entries among some files that prove themselves; return the others.

    Nothing unverified is kept: its name is a hash of its words alone, and would hide the true
    entry, whose signature differs.
    """
    held = desk.store.log.entries()
    fresh = [raw for raw in found if raw not in set(held)]
    known = verify_chain([*held, *fresh], desk.store.values.get("root")) if fresh else desk.chain
    good = [known.entries[raw] for raw in fresh if raw in known.entries]
    aside = [Aside(raw, why_not(raw, known)) for raw in fresh if raw not in known.entries]
    if good:
        _keep_entries(desk, known, good)
    _hold_aside(desk, DeviceId(ENTRIES), aside, passing=passing)
    return aside


def _keep_entries(desk: Desk, known: Verified, good: Collection[ChainEntry]) -> None:
    before = desk.membership
    with desk.store.writing():
        for raw, entry in known.entries.items():
            desk.store.log.add_entry(entry.hash, entry.seq, raw)
        desk.membership_changed()
        derive_after(desk, before, good)
    count_beside(desk)


def receive_segments(desk: Desk, look: Look, devices: Iterable[DeviceId]) -> int:
    """Take in the segments of admitted PCs, and of this one; return how many facts came."""
    asked = set(devices)
    received = receive_device(desk, look, desk.device) if desk.device in asked else 0
    others = (desk.membership.devices.keys() & asked) - {desk.device}
    return received + _receive(
        desk, [Fetch(desk, look, device) for device in sorted(others)], passing=look.passing
    )


def receive_device(desk: Desk, look: Look, device: DeviceId) -> int:
    """Take in what is missing of one PC, and set aside what proves nothing."""
    if device == desk.device:
        before_own_segments(desk)
    received = _receive(desk, [Fetch(desk, look, device)], passing=look.passing)
    if device == desk.device:
        settle_own_chain(desk, look)
    return received


def _receive(desk: Desk, fetches: Sequence[Fetch], *, passing: bool) -> int:
    broken: dict[DeviceId, Aside] = {}
    arrived = chain.from_iterable(fetch.arrived() for fetch in fetches)
    received = sum(take_in(desk, chunk, broken) for chunk in in_chunks(arrived))
    for fetch in fetches:
        unusable = [broken[fetch.device]] if fetch.device in broken else []
        _hold_aside(desk, fetch.device, [*fetch.aside, *unusable], passing=passing)
    return received


def _hold_aside(desk: Desk, device: DeviceId, aside: list[Aside], *, passing: bool) -> None:
    held: int = desk.store.read(receipts.aside_count, device)
    if aside or held:
        keep = receipts.add_aside if passing else receipts.keep_aside
        with desk.store.writing():
            desk.store.write(keep, device, aside, desk.now_ms())


def receive_texts(desk: Desk, look: Look) -> None:
    """Look again for texts that had not arrived with their segment."""
    arrived = False
    _know_what_is_awaited(desk)
    for (device, name), lacking in desk.store.log.awaited().items():
        raw = desk.store.log.raw(device, name)
        header = read_header(raw) if raw is not None else None
        found = look.texts_of(header, name) if header is not None else ()
        if header is not None and not lacking.issubset(text.id for text in found):
            look.note_damaged_texts(header, name)
        if not found:
            continue
        with desk.store.writing():
            for text in found:
                desk.store.log.keep_text(text.id, text.salt, text.data)
            desk.take_in_words()
        arrived = True
    desk.note_news({"text/arrived"} if arrived else ())


def _know_what_is_awaited(desk: Desk) -> None:
    """Look through all segments once: homes of earlier versions did not note their texts."""
    if desk.store.values.get("awaited_known"):
        return
    with desk.store.writing():
        for stored in desk.store.log.segments():
            desk.store.log.await_texts(read_header(stored.raw).texts, stored.device, stored.hash)
        desk.store.values.put(awaited_known=1)


def receive_blobs(desk: Desk, look: Look) -> None:
    """Fetch the pictures that facts name."""
    for blob in desk.store.read(receipts.wanted_blobs):
        if not desk.store.blobs.is_whole(blob) and not desk.store.log.is_purged(blob):
            try:
                data = look.share.blobs.get(BlobHash(blob)) or look.strangers.blob(BlobHash(blob))
                if data is None:
                    look.damaged.update(look.share.blobs.files_of(BlobHash(blob)))
            except NewsroomError:
                data = None
            if data is None:
                continue
            desk.store.blobs.keep(data)
            desk.note_news({f"blob/{blob}"})
        with desk.store.writing():
            desk.store.write(receipts.blob_arrived, blob)
