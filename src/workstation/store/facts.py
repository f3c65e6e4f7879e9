"""Facts as rows: adding them, giving them their segment, and the words they bring along."""

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import canonical_bytes
from workstation.domain.facts import Fact

_in_key_order = msgspec.json.Encoder(order="sorted")


def insert_facts(db: sqlite3.Connection, facts: Iterable[Fact], seq: int | None) -> None:
    """Add facts carried by segment `seq` (None while in the outbox).

    Their bodies were checked when they were made or read, so here they are only spelled.
    """
    db.executemany(
        "insert or ignore into fact (id, kind, entity, device, seq, counter, hlc, body)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
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
            )
            for fact in facts
        ),
    )


def assign_segment(db: sqlite3.Connection, facts: Sequence[str], seq: int) -> None:
    """Note that facts now travel in segment `seq`."""
    db.executemany("update fact set seq = ? where id = ?", [(seq, name) for name in facts])


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


def shown_revision(db: sqlite3.Connection, article: str) -> str:
    """Return the revision that lists show for an article."""
    row = db.execute("select revision from article where article = ?", (article,)).fetchone()
    return str(row[0]) if row else ""


def texts_of_article(db: sqlite3.Connection, article: str) -> list[str]:
    """Return all text objects that an article's facts name, notes and reasons included.

    Asked of the facts, not of the tables: two PCs may have saved one revision, each with a text
    object of its own, and what does not count can still be read.
    """
    rows = db.execute(
        "select distinct value from fact, json_each(fact.body) where entity = ?"
        " and (key = 'text' or key like '%!_text' escape '!')",
        (f"article/{article}",),
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
