"""Queries of a verification: facts beside the segments that carry them, rows beside their facts."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

import msgspec

from workstation.domain import bodies
from workstation.domain.facts import Fact
from workstation.domain.ids import DeviceId
from workstation.store.log import StoredSegment

_in_key_order = msgspec.json.Encoder(order="sorted")
_BYTES_AT_ONCE: Final = 400_000

Place = tuple[DeviceId, int]
Rows = dict[str, list[tuple[Any, ...]]]


class FactRow(NamedTuple):
    """A fact as it stands in the table."""

    id: str
    seq: int | None
    kind: str
    entity: str
    device: str
    counter: int
    hlc: int
    body: str
    paths: str

    def says(self, fact: Fact) -> bool:
        """Tell whether the row is what this fact is written down as."""
        return self[2:8] == (
            fact.kind,
            bodies.entity_of(fact),
            fact.device,
            fact.counter,
            fact.hlc,
            _in_key_order.encode(fact.body).decode(),
        )


_FACT: Final = "select id, seq, kind, entity, device, counter, hlc, body, paths from fact"

# Where the rows that an entity amounts to stand; `upload/` and `purge/` have a table each.
_ABOUT: Final = {
    "article": "'article/' || article",
    "revision": "'article/' || article",
    "decision": "'article/' || article",
    "register": "entity",
    "issue": "'issue/' || issue",
    "publication": "'plan/' || plan",
    "planned": "'plan/' || plan",
    "photo": "'photo/' || photo",
    "upload": "'upload/'",
    "purge": "'purge/'",
}
_NAMED: Final = {
    "article": ("article", "article"), "revision": ("article", "article"),
    "decision": ("article", "article"), "issue": ("issue", "issue"),
    "publication": ("plan", "plan"), "planned": ("plan", "plan"), "photo": ("photo", "photo"),
}  # fmt: skip


def segments_after(
    db: sqlite3.Connection, device: str, seq: int
) -> list[tuple[Place, list[StoredSegment]]]:
    """Return the next few segments by device and number, those of one number together."""
    rows = db.execute(
        "select device, seq, hash, previous, raw from segment where (device, seq) > (?, ?)"
        " order by device, seq, hash",
        (device, seq),
    )
    found: list[tuple[Place, list[StoredSegment]]] = []
    size = 0
    for row in rows:
        one = StoredSegment(*row)
        place = (one.device, one.seq)
        if not found or found[-1][0] != place:
            if size > _BYTES_AT_ONCE:
                break
            found.append((place, []))
        found[-1][1].append(one)
        size += len(one.raw)
    return found


def facts_of(db: sqlite3.Connection, device: str, seq: int) -> list[FactRow]:
    """Return the facts that stand under a segment's number."""
    rows = db.execute(f"{_FACT} where device = ? and seq = ?", (device, seq))
    return [FactRow(*row) for row in rows]


def facts_named(db: sqlite3.Connection, names: Collection[str]) -> list[FactRow]:
    """Return facts by their ids."""
    if not names:
        return []
    marks = json.dumps(list(names))
    return [
        FactRow(*row)
        for row in db.execute(
            f"{_FACT} where id in (select value from json_each(?))",  # noqa: S608 - fixed
            (marks,),
        )
    ]


def facts_of_no_segment(db: sqlite3.Connection) -> bool:
    """Tell whether a fact stands under a number of which no segment is here."""
    row = db.execute(
        "select 1 from (select distinct device, seq from fact where seq is not null) as place"
        " where not exists (select 1 from segment"
        " where segment.device = place.device and segment.seq = place.seq) limit 1"
    ).fetchone()
    return row is not None


def entity_count(db: sqlite3.Connection) -> int:
    """Count what facts are about."""
    return int(db.execute("select count(distinct entity) from fact").fetchone()[0])


def entities_after(db: sqlite3.Connection, after: str, limit: int) -> list[str]:
    """Return what facts are about, plans first: what was published decides how articles stand."""
    rows = db.execute(
        "select distinct entity from fact where entity > ? order by entity limit ?", (after, limit)
    )
    return [str(row[0]) for row in rows]


def rows_about(db: sqlite3.Connection, entities: Iterable[str]) -> Rows:
    """Return the rows of every table that some entities amount to."""
    return {
        table: sorted(db.execute(f"select * from {table} where {where}", (names,)))  # noqa: S608 - fixed names
        for table, where, names in _places(entities)
    }


def drop_rows_about(db: sqlite3.Connection, entities: Iterable[str]) -> None:
    """Remove the rows of every table that some entities amount to, before they are derived."""
    for table, where, names in _places(entities):
        db.execute(f"delete from {table} where {where}", (names,))  # noqa: S608 - fixed names


def _places(entities: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield table, condition and its value: where the rows about some entities stand."""
    by_kind: dict[str, list[str]] = {}
    for entity in entities:
        kind, _, name = entity.partition("/")
        by_kind.setdefault(kind, []).append(name)
        by_kind.setdefault("", []).append(entity)
    named = {"register": ("", "entity")} | _NAMED
    for table, (kind, column) in named.items():
        if kind in by_kind:
            names = json.dumps(by_kind[kind])
            yield table, f"{column} in (select value from json_each(?))", names  # noqa: S608 - fixed
    for table in ("upload", "purge"):
        if table in by_kind:
            yield table, "? is not null", ""


def rows_about_nothing(db: sqlite3.Connection) -> bool:
    """Tell whether a row stands for something that no fact is about."""
    return any(
        db.execute(
            f"select 1 from {table} where {about} not in (select entity from fact) limit 1"  # noqa: S608 - fixed names
        ).fetchone()
        for table, about in _ABOUT.items()
    )
