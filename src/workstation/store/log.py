"""The log: segments, membership entries, text objects, and the outbox of facts not yet cut.

These tables are the truth; everything else is recomputed from them.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workstation.domain.forks import Link, Path, find_forks, paths_of
from workstation.domain.ids import DeviceId, FactId, ObjectId

BEFORE_ALL = "-"

Name = tuple[int, str]
"""A segment as its file is named: its number and the first twelve digits of its hash."""


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

    def tip(self, device: DeviceId, chosen: str) -> tuple[int, str]:
        """Return seq and hash of the segment that a device's own next one continues.

        The `chosen` one where it is held, for a forked tree has several ends; none: `BEFORE_ALL`.
        """
        if chosen == BEFORE_ALL:
            return (0, "")
        row = self._db.execute(
            "select seq, hash from segment where device = ? and hash = ?", (device, chosen)
        ).fetchone()
        return (int(row[0]), str(row[1])) if row else self.last_segment(device)

    def links(self, device: DeviceId) -> list[Link]:
        """Return the tree of a device's segments, predecessors first."""
        rows = self._db.execute(
            "select seq, hash, previous from segment where device = ? order by seq, hash",
            (device,),
        )
        return [Link(*row) for row in rows]

    def ends(self, device: DeviceId) -> list[tuple[int, str]]:
        """Return seq and hash of the segments that no other one continues: one, unless forked."""
        rows = self._db.execute(
            "select seq, hash from segment as this where device = ? and not exists"
            " (select 1 from segment as next"
            " where next.device = this.device and next.previous = this.hash) order by seq, hash",
            (device,),
        )
        return [(int(seq), str(name)) for seq, name in rows]

    def sizes(self, device: DeviceId) -> dict[Name, tuple[str, int]]:
        """Return name → (hash, bytes) of a device's segments."""
        rows = self._db.execute(
            "select seq, hash, length(raw) from segment where device = ? order by seq, hash",
            (device,),
        )
        return {(seq, name[:12]): (name, size) for seq, name, size in rows}

    def places_behind(self, behind: tuple[str, int], limit: int) -> list[tuple[DeviceId, int, str]]:
        """Return some segments by device and number, those behind a place first, then around."""
        rows = self._db.execute(
            "select device, seq, hash from segment"
            " order by (device, seq) <= (?, ?), device, seq, hash limit ?",
            (*behind, limit),
        )
        return [(DeviceId(device), int(seq), str(name)) for device, seq, name in rows]

    def is_forked(self, device: DeviceId) -> bool:
        """Tell whether two segments of a device continue the same one."""
        return bool(
            self._db.execute(
                "select 1 from segment where device = ?"
                " group by previous having count(*) > 1 limit 1",
                (device,),
            ).fetchone()
        )

    def forked_devices(self) -> list[DeviceId]:
        """Return the devices whose segments run apart."""
        rows = self._db.execute(
            "select distinct device from"
            " (select device from segment group by device, previous having count(*) > 1)"
        )
        return sorted(DeviceId(row[0]) for row in rows)

    def firsts(self, device: DeviceId) -> frozenset[str]:
        """Return the first segments of all lines of a forked device."""
        if not self.is_forked(device):
            return frozenset()
        return frozenset(name for fork in find_forks(self.links(device)) for name in fork.lines)

    def paths(self, device: DeviceId) -> dict[str, Path]:
        """Return the path of each segment of a forked device; nothing for a plain line."""
        return paths_of(self.links(device)) if self.is_forked(device) else {}

    def has(self, device: DeviceId, place: Name) -> bool:
        """Tell whether the segment that a file's name tells of is held."""
        row = self._db.execute(
            "select 1 from segment where device = ? and seq = ? and substr(hash, 1, 12) = ?",
            (device, *place),
        ).fetchone()
        return row is not None

    def raw(self, device: DeviceId, name: str) -> bytes | None:
        """Return a segment by its hash."""
        row = self._db.execute(
            "select raw from segment where device = ? and hash = ?", (device, name)
        ).fetchone()
        return bytes(row[0]) if row else None

    def take_back_segment(self, device: DeviceId, name: str) -> None:
        """Forget a segment that nobody else has ever seen."""
        self._db.execute("delete from segment where device = ? and hash = ?", (device, name))

    def carried(self, facts: Iterable[FactId]) -> None:
        """Forget pending facts that a segment turns out to carry."""
        self._db.executemany("delete from local_outbox where fact = ?", [(fact,) for fact in facts])

    def last_segment(self, device: DeviceId) -> tuple[int, str]:
        """Return seq and hash of a device's last segment held here; (0, "") for none."""
        row = self._db.execute(
            "select seq, hash from segment where device = ? order by seq desc, hash limit 1",
            (device,),
        ).fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")

    def segments(self, device: DeviceId | None = None, after: int = 0) -> Iterator[StoredSegment]:
        """Yield segments in chain order, of one device or of all.

        Names first, then one by one: a query left open while its reader waits for a folder would
        keep this connection from writing as soon as the other one has written.
        """
        where = "where device = :device and seq > :after" if device else ""
        names = self._db.execute(
            f"select device, hash from segment {where} order by device, seq, hash",  # noqa: S608 - two fixed forms
            {"device": device, "after": after},
        ).fetchall()
        for name in names:
            row = self._db.execute(
                "select * from segment where device = ? and hash = ?", name
            ).fetchone()
            if row:
                yield StoredSegment(*row)

    def add_entry(self, entry_hash: str, seq: int, raw: bytes) -> None:
        """Keep a membership entry's raw bytes."""
        self._db.execute("insert or ignore into entry values (?, ?, ?)", (entry_hash, seq, raw))

    def entry_names(self) -> list[tuple[int, str]]:
        """Return seq and hash of all membership entries held here."""
        return [(int(r[0]), str(r[1])) for r in self._db.execute("select seq, hash from entry")]

    def entries(self) -> tuple[bytes, ...]:
        """Return all membership entries, by place in the chain."""
        return tuple(r[0] for r in self._db.execute("select raw from entry order by seq, hash"))

    def keep_text(self, text: ObjectId, salt: bytes, data: bytes) -> None:
        """Keep a text object unless it has been purged."""
        if not self.is_purged(text):
            self._db.execute("insert or ignore into text values (?, ?, ?)", (text, salt, data))
            self._db.execute("delete from local_awaited where text = ?", (text,))

    def await_texts(self, texts: Iterable[str], device: DeviceId, name: str) -> None:
        """Note which texts of a segment are still on their way (等待补齐)."""
        self._db.executemany(
            "insert or ignore into local_awaited select ?1, ?2, ?3"
            " where ?1 not in (select id from text) and ?1 not in (select object from purge)",
            [(text, device, name) for text in texts],
        )

    def awaited(self) -> dict[tuple[DeviceId, str], set[str]]:
        """Return (device, segment) → texts that have not arrived; purged ones are forgotten."""
        rows = self._db.execute(
            "select device, segment, text from local_awaited"
            " where text not in (select object from purge) order by 1, 2, 3"
        )
        found: dict[tuple[DeviceId, str], set[str]] = {}
        for device, name, text in rows:
            found.setdefault((DeviceId(device), str(name)), set()).add(str(text))
        return found

    def read_text(self, text: str) -> bytes | None:
        """Return a text object's bytes; None when it is not here or purged (已清除)."""
        row = self._db.execute("select data from text where id = ?", (text,)).fetchone()
        return bytes(row[0]) if row else None

    def text_with_salt(self, text: str) -> tuple[bytes, bytes] | None:
        """Return salt and bytes, as they travel."""
        row = self._db.execute("select salt, data from text where id = ?", (text,)).fetchone()
        return (bytes(row[0]), bytes(row[1])) if row else None

    def texts_named(self, texts: Iterable[str]) -> bool:
        """Tell whether any of these texts is here."""
        return any(self.text_with_salt(text) is not None for text in texts)

    def is_purged(self, name: str) -> bool:
        """Tell whether an object or blob must not exist."""
        return bool(self._db.execute("select 1 from purge where object = ?", (name,)).fetchone())

    def remove_texts(self, texts: Iterable[str]) -> None:
        """Remove purged bytes; `secure_delete` overwrites them."""
        self._db.executemany("delete from text where id = ?", [(text,) for text in texts])
