"""What packages (送稿包) ask of the tables: parts that wait, what segments name, what is here."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple

from workstation.domain import bodies
from workstation.domain.ids import DeviceId


class CarriedRow(NamedTuple):
    """A part that was imported: `name` is its file in this home, "" once all of it is taken in.

    `device` and `made` are what the part said of itself, for people.
    """

    package: str
    part: int
    parts: int
    name: str
    device: str
    made: str
    at: int


def carried_rows(db: sqlite3.Connection) -> list[CarriedRow]:
    """Return every part that was ever imported and is not forgotten, the oldest package first."""
    rows = db.execute(
        "select package, part, parts, name, device, made, at from local_carried"
        " order by min(at) over (partition by package), package, part"
    )
    return [CarriedRow(*row) for row in rows]


def keep_carried(db: sqlite3.Connection, rows: Iterable[CarriedRow]) -> None:
    """Note parts, in place of what was noted of them."""
    db.executemany("insert or replace into local_carried values (?, ?, ?, ?, ?, ?, ?)", rows)


def forget_carried(db: sqlite3.Connection, packages: Iterable[str]) -> None:
    """Forget packages as if they had never come."""
    db.executemany("delete from local_carried where package = ?", [(one,) for one in packages])


class SegmentName(NamedTuple):
    """A segment by its name."""

    device: DeviceId
    seq: int
    hash: str


def segment_names(db: sqlite3.Connection) -> list[SegmentName]:
    """Return the names of all segments held here, each device's in order."""
    rows = db.execute("select device, seq, hash from segment order by device, seq, hash")
    return [SegmentName(DeviceId(device), int(seq), str(name)) for device, seq, name in rows]


def segment_named(db: sqlite3.Connection, device: str, name: str) -> bytes:
    """Return a segment held here."""
    row = db.execute(
        "select raw from segment where device = ? and hash = ?", (device, name)
    ).fetchone()
    return bytes(row[0])


class RevisionRow(NamedTuple):
    """A revision fact in a segment, with the text that its words lie in."""

    device: DeviceId
    seq: int
    article: str
    text: str
    pictures: tuple[str, ...]


def shared_revisions(db: sqlite3.Connection) -> list[RevisionRow]:
    """Return the revisions that stand in a segment."""
    rows = db.execute(
        "select device, seq, substr(entity, 9), json_extract(body, '$.text'),"
        " json_extract(body, '$.pictures') from fact where kind = 'revision' and seq is not null"
    )
    return [
        RevisionRow(DeviceId(device), int(seq), str(article), str(text), _names(pictures))
        for device, seq, article, text, pictures in rows
    ]


def _names(pictures: str | None) -> tuple[str, ...]:
    return tuple(str(one) for one in json.loads(pictures or "[]"))


def photos_spoken_of(db: sqlite3.Connection) -> list[tuple[DeviceId, int, str]]:
    """Return (device, number of the segment, photo) of what segments say of photos."""
    rows = db.execute(
        "select distinct device, seq, substr(entity, 7) from fact"
        " where entity >= 'photo/' and entity < 'photo0' and seq is not null"
    )
    return [(DeviceId(device), int(seq), str(photo)) for device, seq, photo in rows]


_NAMED_ALWAYS = ("office/", "member/", "branch/", "column/")


def texts_about(db: sqlite3.Connection, entities: Collection[str]) -> set[str]:
    """Return the texts that facts about some entities name, and what people and places are called.

    Without those names nobody could read who wrote or decided what.
    """
    rows = db.execute(
        "select distinct value from fact, json_each(fact.body)"
        " where (key = 'text' or key like '%!_text' escape '!') and"
        " (entity in (select value from json_each(?)) or"
        "  substr(entity, 1, instr(entity, '/')) in (select value from json_each(?)))",
        (json.dumps(list(entities)), json.dumps(_NAMED_ALWAYS)),
    )
    return {str(row[0]) for row in rows if bodies.is_object_name(row[0])}


def held_segment(db: sqlite3.Connection, device: str, seq: int, begins: str) -> bytes | None:
    """Return the segment of a device whose hash begins so."""
    row = db.execute(
        "select raw from segment where device = ? and seq = ? and substr(hash, 1, ?) = ?",
        (device, seq, len(begins), begins),
    ).fetchone()
    return bytes(row[0]) if row else None


def holds_entry(db: sqlite3.Connection, seq: int, begins: str) -> bool:
    """Tell whether a membership entry is here whose hash begins so."""
    row = db.execute(
        "select 1 from entry where seq = ? and substr(hash, 1, ?) = ?", (seq, len(begins), begins)
    ).fetchone()
    return row is not None


def is_wanted(db: sqlite3.Connection, begins: str) -> bool:
    """Tell whether facts here name a picture whose hash begins so and that may be lacking."""
    row = db.execute(
        "select 1 from local_wanted where blob >= ? and blob < ?", (begins, begins + "g")
    ).fetchone()
    return row is not None


def text_count(db: sqlite3.Connection) -> int:
    """Count the texts that are here."""
    return int(db.execute("select count(*) from text").fetchone()[0])


def weight_of_segment(db: sqlite3.Connection, device: str, name: str) -> int:
    """Return the length of a segment in bytes."""
    row = db.execute(
        "select length(raw) from segment where device = ? and hash = ?", (device, name)
    ).fetchone()
    return int(row[0])


def facts_beyond(db: sqlite3.Connection, device: str, seq: int) -> int:
    """Count the facts of a device in segments after a number, or waiting for their segment."""
    row = db.execute(
        "select count(*) from fact where device = ? and (seq is null or seq > ?)", (device, seq)
    ).fetchone()
    return int(row[0])


def weight_of_texts(db: sqlite3.Connection, names: Collection[str] | None) -> int:
    """Return the length of some texts that are here, or of all of them, in bytes."""
    where = "" if names is None else "where id in (select value from json_each(?))"
    row = db.execute(
        f"select coalesce(sum(length(data)), 0) from text {where}",  # noqa: S608 - two fixed forms
        () if names is None else (json.dumps(list(names)),),
    ).fetchone()
    return int(row[0])


def articles_to_carry(
    db: sqlite3.Connection, limit: int, wanted: str = ""
) -> list[tuple[str, str]]:
    """Return (article, title) of articles that somebody shared: one, then the latest first."""
    rows = db.execute(
        "select article.article, coalesce(words.title, '') from article"
        " left join local_words as words on words.revision = article.revision"
        " where article.revision <> ''"
        " order by article.article = ? desc, article.updated desc, article.article limit ?",
        (wanted, limit),
    )
    return [(str(article), str(title)) for article, title in rows]
