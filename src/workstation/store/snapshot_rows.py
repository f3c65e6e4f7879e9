"""Snapshots as rows: everything shared read in one moment, and put into the tables of a new home.

Rows travel exactly as they stand in the tables of one schema, never words; local tables stay home.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import GenericAlias
from typing import Any, NamedTuple

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.store.digests import Digest, compute_digest
from workstation.store.schema import PROJECTIONS

ROWS_AT_ONCE = 2_000
TABLES = tuple(sorted(PROJECTIONS, key=lambda name: name != "purge"))
"""In the order they travel: what is purged first, so that its bytes are never taken in."""

Row = Sequence[Any]
Tips = tuple[tuple[int, str], ...]


class Moment(NamedTuple):
    """Everything shared that a home holds, read in one transaction."""

    digest: Digest
    vector: dict[DeviceId, Tips]
    entries: tuple[str, ...]
    frames: tuple[bytes, ...]


def read_moment(
    db: sqlite3.Connection, framed: Callable[[str, Sequence[Row]], Iterable[bytes]]
) -> Moment | None:
    """Return all shared rows as frames; None while facts wait here for their segment.

    A writer is never kept waiting: this reads what stood there when it began.
    """
    db.execute("begin")
    try:
        if db.execute("select 1 from fact where seq is null limit 1").fetchone():
            return None
        frames = [frame for table, rows in _all_rows(db) for frame in framed(table, rows)]
        entries = tuple(str(row[0]) for row in db.execute("select hash from entry"))
        return Moment(compute_digest(db), tips(db), entries, tuple(frames))
    finally:
        db.execute("rollback")


def tips(db: sqlite3.Connection) -> dict[DeviceId, Tips]:
    """Return the ends of each device's tree of segments."""
    rows = db.execute("select device, seq, hash, previous from segment").fetchall()
    continued = {(device, previous) for device, _, _, previous in rows}
    found: dict[DeviceId, list[tuple[int, str]]] = {}
    for device, seq, name, _ in rows:
        if (device, name) not in continued:
            found.setdefault(DeviceId(device), []).append((int(seq), str(name)))
    return {device: tuple(sorted(ends)) for device, ends in found.items()}


def _all_rows(db: sqlite3.Connection) -> Iterator[tuple[str, Sequence[Row]]]:
    for table in TABLES:
        found = db.execute(f"select * from {table}")  # noqa: S608 - fixed names
        while rows := found.fetchmany(ROWS_AT_ONCE):
            yield table, rows


def row_decoder(db: sqlite3.Connection, table: str) -> msgspec.msgpack.Decoder[list[Row]]:
    """Return what reads a table's rows, each value of its column's type.

    Raises:
        KeyError: no table of a snapshot.
    """
    if table not in TABLES:
        raise KeyError(table)
    kinds = tuple(
        (str if kind.lower() == "text" else int) if required else int | None
        for _, _, kind, required, _, _ in db.execute(f"pragma table_info({table})")
    )
    row = GenericAlias(tuple, kinds)
    return msgspec.msgpack.Decoder(GenericAlias(list, (row,)))


def add_rows(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Put rows into a table of a home that has none of them."""
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        db.executemany(f"insert into {table} values ({marks})", rows)  # noqa: S608 - fixed names


def own_facts(db: sqlite3.Connection, device: str) -> list[tuple[str, Row]]:
    """Return entity and row of every fact that this PC recorded itself."""
    rows = db.execute("select entity, * from fact where device = ?", (device,))
    return [(str(row[0]), row[1:]) for row in rows]


def knows_others(db: sqlite3.Connection, device: str) -> bool:
    """Tell whether a home holds a segment of any other PC."""
    row = db.execute("select 1 from segment where device <> ? limit 1", (device,)).fetchone()
    return row is not None


def entities_citing(db: sqlite3.Connection, words: Iterable[str]) -> set[str]:
    """Return what acts of authority are about that cite one of some membership entries."""
    found: set[str] = set()
    for word in words:
        rows = db.execute(
            "select distinct entity from fact where instr(body, ?) and kind in"
            " ('submission', 'decision', 'waiver', 'plan', 'claim')",
            (word,),
        )
        found.update(str(row[0]) for row in rows)
    return found


def add_texts(db: sqlite3.Connection, texts: Iterable[tuple[str, bytes, bytes]]) -> None:
    """Keep text objects, none of which has been purged."""
    db.executemany("insert or ignore into text values (?, ?, ?)", texts)


def texts_among(db: sqlite3.Connection, names: Iterable[str]) -> set[str]:
    """Return which of these texts are here."""
    held = {str(row[0]) for row in db.execute("select id from text")}
    return held.intersection(names)


def want_everything(db: sqlite3.Connection) -> None:
    """Have the pictures of all revisions fetched."""
    db.execute(
        "insert or ignore into local_wanted"
        " select distinct value from revision, json_each(revision.pictures)"
    )


def park_unknown(db: sqlite3.Connection) -> None:
    """Note the facts of kinds that this version cannot read."""
    known = ", ".join("?" * len(bodies.KINDS))
    db.execute(
        f"insert or ignore into local_parked select id, kind from fact where kind not in ({known})",  # noqa: S608 - marks alone
        tuple(bodies.KINDS),
    )


def entities(db: sqlite3.Connection, after: str = "", limit: int = -1) -> list[str]:
    """Return what facts are about, in order."""
    rows = db.execute(
        "select distinct entity from fact where entity > ? order by entity limit ?", (after, limit)
    )
    return [str(row[0]) for row in rows]


def submitted_articles(db: sqlite3.Connection) -> list[str]:
    """Return the articles that stand in review."""
    rows = db.execute("select article from article where state = 'submitted'")
    return [f"article/{row[0]}" for row in rows]


def fact_count(db: sqlite3.Connection) -> int:
    """Count the facts that travel in segments."""
    return int(db.execute("select count(*) from fact where seq is not null").fetchone()[0])


def newest_reading(db: sqlite3.Connection) -> int:
    """Return the highest clock reading of any fact."""
    return int(db.execute("select coalesce(max(hlc), 0) from fact").fetchone()[0])


def release_snapshots(db: sqlite3.Connection, lying: Iterable[str]) -> None:
    """Forget what was set aside of snapshots that lie in the folder no more.

    They stand among the files set aside by their paths; their bytes would say nothing to anybody.
    """
    rows = db.execute("select name, raw from local_quarantine where substr(raw, 1, 2) = x'732f'")
    known = {path.encode() for path in lying}
    gone = [(name,) for name, raw in rows.fetchall() if bytes(raw) not in known]
    db.executemany("delete from local_quarantine where name = ?", gone)


def drop_shared(db: sqlite3.Connection) -> None:
    """Empty the tables that a snapshot fills."""
    for table in TABLES:
        db.execute(f"delete from {table}")  # noqa: S608 - fixed names
    db.execute("delete from local_parked")
