"""Facts as rows: adding them, giving them their segment, and the words they bring along."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import canonical_bytes
from workstation.domain.comments import entity_for
from workstation.domain.facts import Fact
from workstation.domain.forks import Path, Paths, together
from workstation.domain.ids import ArticleId

_in_key_order = msgspec.json.Encoder(order="sorted")


_INSERT = (
    "insert into fact (id, kind, entity, device, seq, counter, hlc, body, paths)"
    " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update"
    " set seq = min(coalesce(fact.seq, excluded.seq), excluded.seq), paths = excluded.paths"
    " where excluded.seq is not null"
)


def insert_facts(
    db: sqlite3.Connection, facts: Iterable[Fact], seq: int | None, path: Path = ()
) -> None:
    """Add facts carried by segment `seq` on a `path` (None while in the outbox).

    A fact that several segments carry has the smallest of their numbers and all their paths, so
    that the order of arrival leaves no trace. Bodies were checked when they were made or read,
    so here they are only spelled.
    """
    facts = tuple(facts)
    known = _paths_known(db, facts) if seq is not None else {}
    db.executemany(
        _INSERT,
        (
            (
                fact.id,
                fact.kind,
                bodies.entity_of(fact),
                fact.device,
                seq,
                fact.counter,
                fact.hlc,
                _in_key_order.encode(fact.body).decode(),
                write_paths(together((path, *known[fact.id])))
                if fact.id in known
                else write_paths((path,) if path else ()),
            )
            for fact in facts
        ),
    )


def _paths_known(db: sqlite3.Connection, facts: Iterable[Fact]) -> dict[str, Iterable[Path]]:
    """Return where the facts lie that a segment carries already; the trunk is one path, ()."""
    names = json.dumps([fact.id for fact in facts])
    rows = db.execute(
        "select id, paths from fact where seq is not null"
        " and id in (select value from json_each(?))",
        (names,),
    )
    return {str(name): read_paths(paths) or ((),) for name, paths in rows}


def read_paths(told: str) -> Paths:
    """Return on which lines of a forked device a fact lies."""
    return tuple(tuple(path) for path in json.loads(told)) if told else ()


def write_paths(paths: Paths) -> str:
    """Return what `read_paths` reads."""
    return json.dumps(paths, separators=(",", ":")) if paths else ""


def drop_facts_of(db: sqlite3.Connection, device: str) -> None:
    """Drop the rows of a device's facts that segments carry, before they are placed anew."""
    db.execute("delete from fact where device = ? and seq is not null", (device,))


def places_of(db: sqlite3.Connection, device: str) -> dict[str, tuple[str, str, int, str]]:
    """Return fact → (entity, kind, segment, paths) of a device's facts that segments carry."""
    rows = db.execute(
        "select id, entity, kind, seq, paths from fact where device = ? and seq is not null",
        (device,),
    )
    return {str(name): (str(e), str(k), int(s), str(p)) for name, e, k, s, p in rows}


def line_reading(db: sqlite3.Connection, device: str, first: str) -> tuple[int, int, int]:
    """Return how many facts lie on a line of a forked device, and its clock readings."""
    row = db.execute(
        "select count(*), min(hlc), max(hlc) from fact where device = ? and instr(paths, ?)",
        (device, first),
    ).fetchone()
    return (int(row[0]), int(row[1] or 0), int(row[2] or 0))


def entities_pending(db: sqlite3.Connection, device: str) -> set[str]:
    """Return what a device's facts are about that no segment carries yet."""
    rows = db.execute(
        "select distinct entity from fact where device = ? and seq is null", (device,)
    )
    return {str(row[0]) for row in rows}


def entities_of_devices(db: sqlite3.Connection, devices: Sequence[str]) -> set[str]:
    """Return what the facts of some devices are about."""
    rows = db.execute(
        "select distinct entity from fact where device in (select value from json_each(?))",
        (json.dumps(list(devices)),),
    )
    return {str(row[0]) for row in rows}


def entities_citing(db: sqlite3.Connection, entries: Sequence[str]) -> set[str]:
    """Return what the facts are about that rest on one of these membership entries."""
    rows = db.execute(
        "select distinct entity from fact"
        " where kind in ('decision', 'waiver', 'plan', 'claim', 'submission')"
        " and coalesce(json_extract(body, '$.under'), json_extract(body, '$.policy'))"
        " in (select value from json_each(?))",
        (json.dumps(list(entries)),),
    )
    return {str(row[0]) for row in rows}


def take_out_of_segments(db: sqlite3.Connection, facts: Sequence[str]) -> None:
    """Note that facts travel in no segment any more."""
    db.executemany("update fact set seq = null, paths = '' where id = ?", [(n,) for n in facts])


def highest_reading(db: sqlite3.Connection, device: str) -> tuple[int, int]:
    """Return the highest counter and clock reading among a device's facts; zeros for none."""
    row = db.execute(
        "select max(counter), max(hlc) from fact where device = ?", (device,)
    ).fetchone()
    return (int(row[0] or 0), int(row[1] or 0))


def assign_segment(db: sqlite3.Connection, facts: Sequence[str], seq: int, path: Path = ()) -> None:
    """Note that facts now travel in segment `seq`, on a `path`."""
    paths = write_paths((path,) if path else ())
    db.executemany(
        "update fact set seq = ?, paths = ? where id = ? and seq is null",
        [(seq, paths, name) for name in facts],
    )


def remove_all_facts(db: sqlite3.Connection) -> None:
    """Drop the fact table's rows before a rebuild fills it again."""
    db.execute("delete from fact")
    db.execute("delete from local_parked")


def want_blobs(db: sqlite3.Connection, facts: Iterable[Fact]) -> None:
    """Note the pictures that facts name, so that the next sync looks for them."""
    wanted: set[str] = set()
    for fact in facts:
        if fact.kind == "revision":
            body = bodies.read_body(fact.kind, canonical_bytes(fact.body))
            if isinstance(body, bodies.Revision):
                wanted.update(body.pictures)
    db.executemany("insert or ignore into local_wanted values (?)", [(name,) for name in wanted])


def revision_row(db: sqlite3.Connection, revision: str) -> tuple[str, str, str] | None:
    """Return (article, content hash, text) of a revision."""
    row = db.execute(
        "select article, content, text from revision where revision = ?", (revision,)
    ).fetchone()
    return (str(row[0]), str(row[1]), str(row[2])) if row else None


def texts_of_article(db: sqlite3.Connection, article: str) -> list[str]:
    """Return all text objects that an article's facts name: notes, reasons, comments included.

    Asked of the facts, not of the tables: two PCs may have saved one revision, each with a text
    object of its own, and what does not count can still be read.
    """
    rows = db.execute(
        "select distinct value from fact, json_each(fact.body)"
        " where entity in (?, ?) and (key = 'text' or key like '%!_text' escape '!')",
        (f"article/{article}", entity_for(ArticleId(article))),
    )
    return sorted(str(row[0]) for row in rows if bodies.is_object_name(row[0]))


def texts_of_revision(db: sqlite3.Connection, revision: str) -> list[str]:
    """Return the text objects in which a revision was saved, one for each PC that saved it."""
    rows = db.execute(
        "select distinct json_extract(body, '$.text') from fact where kind = 'revision'"
        " and json_extract(body, '$.revision') = ?",
        (revision,),
    )
    return sorted(str(row[0]) for row in rows if bodies.is_object_name(row[0]))


def resolve(db: sqlite3.Connection, table: str, column: str, prefix: str) -> list[str]:
    """Return the ids that begin with a prefix (two at most: enough to tell ambiguity)."""
    exact = db.execute(f"select {column} from {table} where {column} = ?", (prefix,)).fetchone()  # noqa: S608 - fixed names
    if exact:
        return [str(exact[0])]
    rows = db.execute(
        f"select distinct {column} from {table} where substr({column}, 1, ?) = ? limit 2",  # noqa: S608 - fixed names
        (len(prefix), prefix),
    )
    return [str(row[0]) for row in rows]
