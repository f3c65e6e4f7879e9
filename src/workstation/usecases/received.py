"""Receipts among the office's PCs: giving this one's, taking in the others', and what they tell.

They ride beside the heads, at most once a minute and only when there is something to say, else
once an hour as a sign of life. They are no facts and stay outside the digest; see
docs/formats/receipt.md.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from workstation import __version__
from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, EntryHash
from workstation.store import receipt_rows
from workstation.store.receipt_rows import HeldReceipt
from workstation.store.spread import Place, place_at
from workstation.sync import layout
from workstation.sync.receipt_file import (
    MAX_NUMBER,
    MAX_PLACES,
    MAX_RECEIPT_BYTES,
    BadReceipt,
    Receipt,
    open_receipt,
    receipt_name,
    sign_receipt,
)
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment, moment_ms
from workstation.usecases.pcs import active_pcs

MINUTE_MS: Final = 60_000
HOUR_MS: Final = 60 * MINUTE_MS
RECEIPTS: Final = "receipt/arrived"
"""What the news calls receipts that came in."""

_FILES_PER_PC = 4
"""A PC has one receipt, or two while it gives the next; more are somebody's rubbish."""


def give_receipt(desk: Desk, share: Share) -> bool:
    """Say in the folder how far this PC has come, if it is time to; tell whether it was.

    To be called at the end of every round, also of an idle one: what was not said within the
    minute after the last receipt is said by the next call.

    Raises:
        Unavailable: as `FolderStore.put_new`.
    """
    own = desk.membership.devices.get(desk.device)
    if own is None or own.cut is not None or desk.cloned:
        return False
    got, now = _held(desk), desk.now_ms()
    mark = _mark(desk, got)
    if not _is_time(desk, mark, now):
        return False
    names = _own_names(desk, share)
    n = _next_number(desk, share, names, now)
    raw = _signed(desk, n, got, now)
    path = layout.receipt_path(desk.device, receipt_name(raw))
    share.folder.put_new(path, raw)
    with desk.store.writing():
        desk.store.values.put(
            receipt_n=n, receipt_at=now, receipt_mark=mark, receipt_name=path.partition("/")[2]
        )
    for old in names:
        share.folder.delete(f"{layout.HEADS}/{old}")
    return True


def put_receipt(desk: Desk, share: Share, own: Place) -> None:
    """Put a receipt into a package that carries this PC's segments up to `own`.

    When the next one is due in the folder does not change by it.

    Raises:
        Unavailable: as `FolderStore.put_new`.
    """
    admitted = desk.membership.devices.get(desk.device)
    if admitted is None or admitted.cut is not None or desk.cloned:
        return
    got, now = _held(desk), desk.now_ms()
    if own[0] > got.get(desk.device, (0, ""))[0]:
        got[desk.device] = own
    n = _next_number(desk, share, [], now)
    raw = _signed(desk, n, got, now)
    with desk.store.writing():
        desk.store.values.put(receipt_n=n)
    share.folder.put_new(layout.receipt_path(desk.device, receipt_name(raw)), raw)


def _signed(desk: Desk, n: int, got: dict[DeviceId, Place], now: int) -> bytes:
    return sign_receipt(
        desk.key,
        office=desk.store.values.get("office"),
        instance=desk.store.values.get("instance"),
        n=n,
        at=moment(now),
        got=got,
        entry=(desk.membership.length, EntryHash(desk.membership.head)),
    )


def take_receipts(desk: Desk, share: Share, names: Iterable[str]) -> None:
    """Read the receipts among some names beside the heads, and keep what is new.

    What no admitted PC signed is passed over: the next receipt makes up for it.

    Raises:
        Unavailable: the folder cannot be reached.
    """
    fresh: dict[DeviceId, HeldReceipt] = {}
    held, places = desk.store.read(receipt_rows.receipt_marks), _held(desk)
    for device, name in _wanted(desk, names, held):
        told = _opened(desk, share, device, name)
        newest = fresh[device].n if device in fresh else held.get(device, (0, ""))[0]
        if told is not None and told.n > newest:
            fresh[device] = _as_heard(desk, told, name, places)
    if fresh:
        with desk.store.writing():
            desk.store.write(receipt_rows.keep_receipts, fresh.values())
            desk.store.values.put(receipts_looked=desk.now_ms())
        desk.note_news({RECEIPTS})
    _remember_active(desk)


def lagging(desk: Desk) -> dict[DeviceId, int]:
    """Return per device the first segment that some active PC has not got, though it was there.

    What was published after a PC's newest receipt arrived here does not count against it: it
    could not know. A PC that was switched off lacks nothing in this sense; one that the folder
    keeps a segment from does.
    """
    found: dict[DeviceId, int] = {}
    lacks = desk.store.read(receipt_rows.lacks)
    for pc in active_pcs(desk):
        for device, seq in lacks.get(pc, {}).items():
            found[device] = min(seq, found.get(device, seq))
    return found


def _held(desk: Desk) -> dict[DeviceId, Place]:
    """Return what this home has of each PC; of its own only what the folder has got."""
    places = desk.store.read(receipt_rows.last_places)
    places.pop(desk.device, None)
    if sent := desk.store.values.number("sent_seq"):
        places[desk.device] = desk.store.read(place_at, desk.device, sent)
    known = sorted(places.keys() & desk.membership.devices.keys())
    return {device: places[device] for device in known[:MAX_PLACES] if places[device][1]}


def _mark(desk: Desk, got: dict[DeviceId, Place]) -> str:
    # What was set aside counts as something to say: it tells the others that a file is damaged.
    aside = desk.store.read(receipt_rows.quarantined_segments)
    said = (sorted(got.items()), desk.membership.head, __version__, aside)
    return sha256_hex(msgspec.json.encode(said))


def _is_time(desk: Desk, mark: str, now: int) -> bool:
    values = desk.store.values
    since = now - values.number("receipt_at")
    if since < 0:  # the clock was put back
        return True
    return since >= (HOUR_MS if mark == values.get("receipt_mark") else MINUTE_MS)


def _own_names(desk: Desk, share: Share) -> list[str]:
    listed = share.folder.list_names(layout.HEADS)
    return [name for name in listed if layout.receipt_of(name) == desk.device]


def _next_number(desk: Desk, share: Share, names: list[str], now: int) -> int:
    """Return a number above all this PC has ever given, an old copy of its database included."""
    # Minutes since 1970 pass what an older copy of this database counted up to.
    known = max(desk.store.values.number("receipt_n"), now // MINUTE_MS - 1)
    for name in names:
        if name != desk.store.values.get("receipt_name"):
            told = _opened(desk, share, desk.device, name)
            known = max(known, told.n if told else 0)
    return min(known + 1, MAX_NUMBER)


def _wanted(
    desk: Desk, names: Iterable[str], held: dict[DeviceId, tuple[int, str]]
) -> Iterator[tuple[DeviceId, str]]:
    taken: dict[DeviceId, int] = {}
    for name in sorted(names):
        device = layout.receipt_of(name)
        if device is None or device == desk.device or device not in desk.membership.devices:
            continue
        taken[device] = taken.get(device, 0) + 1
        if taken[device] <= _FILES_PER_PC and held.get(device, (0, ""))[1] != name:
            yield device, name


def _opened(desk: Desk, share: Share, device: DeviceId, name: str) -> Receipt | None:
    public = bytes.fromhex(desk.membership.devices[device].public)
    try:
        raw = share.folder.read(f"{layout.HEADS}/{name}", MAX_RECEIPT_BYTES)
        return open_receipt(raw or b"", public, desk.store.values.get("office"))
    except BadReceipt:
        return None
    except Unavailable as error:
        if error.code == "folder_denied":  # this one file; the next receipt makes up for it
            return None
        raise


def _as_heard(desk: Desk, told: Receipt, name: str, places: dict[DeviceId, Place]) -> HeldReceipt:
    got = {DeviceId(device): place for device, place in told.got.items()}
    return HeldReceipt(
        device=DeviceId(told.device),
        n=told.n,
        name=name,
        at=told.at,
        heard=_when(desk, told.at),
        app=told.app,
        got=got,
        lacks={
            device: got.get(device, (0, ""))[0] + 1
            for device, (seq, _) in places.items()
            if device != told.device and got.get(device, (0, ""))[0] < seq
        },
        entry=told.entry[0],
    )


def _when(desk: Desk, told: str) -> int:
    """Return when a PC spoke: what its clock said, between the last look and now."""
    now = desk.now_ms()
    return min(max(moment_ms(told), desk.store.values.number("receipts_looked")), now)


def _remember_active(desk: Desk) -> None:
    # `status` is asked all day long and must not read the membership for it.
    active = msgspec.json.encode(sorted(active_pcs(desk))).decode()
    if active != desk.store.values.get("active_pcs", "[]"):
        with desk.store.writing():
            desk.store.values.put(active_pcs=active)
