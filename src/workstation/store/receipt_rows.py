"""What other PCs said they hold, as this home last heard it: `local_receipt`, one row a PC."""

import sqlite3
from collections.abc import Iterable

import msgspec

from workstation.domain.ids import DeviceId
from workstation.store.spread import Place


class HeldReceipt(msgspec.Struct, frozen=True):
    """A PC's newest receipt. `heard` is when it spoke, in milliseconds of this PC's clock.

    `at` is what its own clock said; `lacks` names per device the first segment that it had not
    got although this home had when the receipt arrived.
    """

    device: DeviceId
    n: int
    name: str
    at: str
    heard: int
    app: str
    got: dict[DeviceId, Place]
    lacks: dict[DeviceId, int]
    entry: int

    def covers(self, device: DeviceId, place: Place) -> bool:
        """Tell whether the PC has a segment of `device` and everything before it."""
        if device == self.device:
            return True
        seq, name = self.got.get(device, (0, ""))
        return seq > place[0] or (seq == place[0] and name == place[1])


_got = msgspec.json.Decoder(dict[DeviceId, Place]).decode
_lacks = msgspec.json.Decoder(dict[DeviceId, int]).decode


def held_receipts(db: sqlite3.Connection) -> dict[DeviceId, HeldReceipt]:
    """Return the newest receipt of each PC that ever gave one."""
    rows = db.execute(
        "select device, number, name, at, heard, app, got, lacks, entry from local_receipt"
    )
    return {
        DeviceId(device): HeldReceipt(
            device, n, name, at, heard, app, _got(got), _lacks(lacks), entry
        )
        for device, n, name, at, heard, app, got, lacks, entry in rows
    }


def receipt_marks(db: sqlite3.Connection) -> dict[DeviceId, tuple[int, str]]:
    """Return number and file name of each PC's newest receipt: enough to know a new one."""
    rows = db.execute("select device, number, name from local_receipt")
    return {DeviceId(device): (int(n), str(name)) for device, n, name in rows}


def heard_times(db: sqlite3.Connection) -> dict[DeviceId, int]:
    """Return when each PC that ever gave a receipt spoke last."""
    rows = db.execute("select device, heard from local_receipt")
    return {DeviceId(device): int(heard) for device, heard in rows}


def lacks(db: sqlite3.Connection) -> dict[DeviceId, dict[DeviceId, int]]:
    """Return what each PC had not got when it spoke, as `HeldReceipt.lacks`."""
    rows = db.execute("select device, lacks from local_receipt where lacks <> '{}'")
    return {DeviceId(device): _lacks(told) for device, told in rows}


def keep_receipts(db: sqlite3.Connection, receipts: Iterable[HeldReceipt]) -> None:
    """Keep receipts in place of older ones of the same PCs."""
    db.executemany(
        "insert or replace into local_receipt"
        " (device, number, name, at, heard, app, got, lacks, entry)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                one.device, one.n, one.name, one.at, one.heard, one.app,
                msgspec.json.encode(one.got).decode(), msgspec.json.encode(one.lacks).decode(),
                one.entry,
            )
            for one in receipts
        ),
    )  # fmt: skip


def last_places(db: sqlite3.Connection) -> dict[DeviceId, Place]:
    """Return each device's last segment held here; of the ends of a fork one, the same for all."""
    # From device to device along the index: hundreds of steps, not hundreds of thousands.
    rows = db.execute(
        "with recursive known(device) as (select min(device) from segment union all"
        " select (select min(device) from segment where segment.device > known.device)"
        " from known where known.device is not null),"
        " last(device, seq) as (select device, (select max(seq) from segment"
        " where segment.device = known.device) from known where device is not null)"
        " select device, seq, (select min(hash) from segment"
        " where segment.device = last.device and segment.seq = last.seq) from last"
    )
    return {DeviceId(device): (int(seq), str(name)[:16]) for device, seq, name in rows}


def quarantined_segments(db: sqlite3.Connection) -> list[str]:
    """Return the names of what is set aside."""
    return [str(row[0]) for row in db.execute("select name from local_quarantine order by name")]
