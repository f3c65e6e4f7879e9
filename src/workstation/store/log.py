"""The log: segments, membership entries, text objects, and the outbox of facts not yet cut.

These tables are the truth; everything else is recomputed from them.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workstation.domain.ids import DeviceId, FactId, ObjectId


class StoredSegment(NamedTuple):
    """A verified segment as it was published; `previous` is the hash it continues."""

    device: DeviceId
    seq: int
    hash: str
    previous: str
    raw: bytes


class Pending(NamedTuple):
    """A fact that waits for its segment, with the texts that travel beside it."""

    counter: int
    fact: FactId
    line: bytes
    texts: tuple[ObjectId, ...]


class Log:
    """Reads and appends; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def append(self, pending: Pending) -> None:
        """Put a fact into the outbox."""
        self._db.execute(
            "insert into local_outbox values (?, ?, ?, ?)",
            (pending.counter, pending.fact, pending.line, json.dumps(pending.texts)),
        )

    def outbox(self) -> tuple[Pending, ...]:
        """Return the facts that wait for a segment, oldest first."""
        rows = self._db.execute("select * from local_outbox order by counter")
        return tuple(Pending(n, f, line, tuple(json.loads(t))) for n, f, line, t in rows)

    def clear_outbox(self, up_to: int) -> None:
        """Forget pending facts up to a counter: a segment holds them now."""
        self._db.execute("delete from local_outbox where counter <= ?", (up_to,))

    def add_segment(self, segment: StoredSegment) -> None:
        """Keep a segment's raw bytes."""
        self._db.execute("insert or ignore into segment values (?, ?, ?, ?, ?)", segment)

    def devices(self) -> list[DeviceId]:
        """Return the devices of which a segment is held here."""
        return [DeviceId(r[0]) for r in self._db.execute("select distinct device from segment")]

    def last_segment(self, device: DeviceId) -> tuple[int, str]:
        """Return seq and hash of a device's last segment held here; (0, "") for none."""
        row = self._db.execute(
            "select seq, hash from segment where device = ? order by seq desc, hash limit 1",
            (device,),
        ).fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")

    def segments(self, device: DeviceId | None = None, after: int = 0) -> Iterator[StoredSegment]:
        """Yield segments in chain order, of one device or of all."""
        where = "where device = :device and seq > :after" if device else ""
        rows = self._db.execute(
            f"select * from segment {where} order by device, seq, hash",  # noqa: S608 - two fixed forms
            {"device": device, "after": after},
        )
        yield from (StoredSegment(*row) for row in rows)

    def add_entry(self, entry_hash: str, seq: int, raw: bytes) -> None:
        """Keep a membership entry's raw bytes."""
        self._db.execute("insert or ignore into entry values (?, ?, ?)", (entry_hash, seq, raw))

    def entries(self) -> tuple[bytes, ...]:
        """Return all membership entries, by place in the chain."""
        return tuple(r[0] for r in self._db.execute("select raw from entry order by seq, hash"))

    def keep_text(self, text: ObjectId, salt: bytes, data: bytes) -> None:
        """Keep a text object unless it has been purged."""
        if not self.is_purged(text):
            self._db.execute("insert or ignore into text values (?, ?, ?)", (text, salt, data))

    def read_text(self, text: str) -> bytes | None:
        """Return a text object's bytes; None when it is not here or purged (已清除)."""
        row = self._db.execute("select data from text where id = ?", (text,)).fetchone()
        return bytes(row[0]) if row else None

    def text_with_salt(self, text: str) -> tuple[bytes, bytes] | None:
        """Return salt and bytes, as they travel."""
        row = self._db.execute("select salt, data from text where id = ?", (text,)).fetchone()
        return (bytes(row[0]), bytes(row[1])) if row else None

    def is_purged(self, name: str) -> bool:
        """Tell whether an object or blob must not exist."""
        return bool(self._db.execute("select 1 from purge where object = ?", (name,)).fetchone())

    def remove_texts(self, texts: Iterable[str]) -> None:
        """Remove purged bytes; `secure_delete` overwrites them."""
        self._db.executemany("delete from text where id = ?", [(text,) for text in texts])
