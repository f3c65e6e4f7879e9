"""Reads behind “why is it not there”: which segments carry an article, and what still travels."""

import sqlite3
from typing import NamedTuple

from workstation.domain.ids import DeviceId

_HEADS = (
    "select value from article, json_each(article.heads) where article.article = :article"
    " and article.heads <> '[]'"
)
_PICTURES = (
    "select distinct picture.value as blob, revision.device from revision,"  # noqa: S608 - fixed parts
    f" json_each(revision.pictures) as picture where revision.revision in ({_HEADS})"
)


class Carried(NamedTuple):
    """Up to which segment a device wrote about an article, and how much is in no segment yet."""

    device: DeviceId
    seq: int
    uncut: int


class Travelling(NamedTuple):
    """What an article's newest revisions need: texts to come, pictures to come and to go.

    A picture to come may be here already: then nobody has looked yet.
    """

    texts: int
    pictures: tuple[str, ...]
    unsent: int


class Owed(NamedTuple):
    """What facts of a device name and this home still lacks."""

    device: DeviceId
    texts: int
    pictures: int


def carried(db: sqlite3.Connection, article: str) -> list[Carried]:
    """Return who wrote about an article, and where in their chains it stands."""
    rows = db.execute(
        "select device, coalesce(max(seq), 0), sum(seq is null) from fact where entity = ?"
        " group by device order by device",
        (f"article/{article}",),
    )
    return [Carried(DeviceId(device), int(seq), int(uncut)) for device, seq, uncut in rows]


def last_written(db: sqlite3.Connection, article: str, device: str) -> int:
    """Return the last segment in which a device wrote about an article; what is uncut comes next.

    0 where it never did.
    """
    row = db.execute(
        "select max(coalesce(seq, (select coalesce(max(seq), 0) + 1 from segment"
        " where segment.device = fact.device))) from fact where entity = ? and device = ?",
        (f"article/{article}", device),
    ).fetchone()
    return int(row[0] or 0)


def unsent_of(db: sqlite3.Connection, article: str, device: str, sent: int) -> int:
    """Count what this PC recorded about an article and the folder has not got."""
    row = db.execute(
        "select count(*) from fact where entity = ? and device = ? and (seq is null or seq > ?)",
        (f"article/{article}", device, sent),
    ).fetchone()
    return int(row[0])


def travelling(db: sqlite3.Connection, article: str) -> Travelling:
    """Return what of an article's newest revisions is still under way."""
    named = {"article": article}
    texts, unsent = db.execute(
        f"select (select count(*) from revision where revision in ({_HEADS})"  # noqa: S608 - fixed parts
        " and text not in (select id from text) and text not in (select object from purge)),"
        f" (select count(*) from ({_PICTURES}) where blob in local_unsent)",
        named,
    ).fetchone()
    pictures = db.execute(
        f"select distinct blob from ({_PICTURES}) where blob in local_wanted",  # noqa: S608 - fixed parts
        named,
    )
    return Travelling(int(texts), tuple(str(row[0]) for row in pictures), int(unsent))


def owed(db: sqlite3.Connection) -> list[Owed]:
    """Return from whom texts and pictures are still expected."""
    texts = db.execute(
        "select device, count(distinct text) from revision"
        " where text not in (select id from text) and text not in (select object from purge)"
        " group by device"
    )
    pictures = db.execute(
        "select device, count(distinct blob) from ("
        " select device, master as blob from photo where master in local_wanted"
        " union select revision.device, picture.value from revision,"
        " json_each(revision.pictures) as picture where picture.value in local_wanted)"
        " group by device"
    )
    found: dict[str, list[int]] = {}
    for place, rows in enumerate((texts, pictures)):
        for device, count in rows:
            found.setdefault(str(device), [0, 0])[place] = int(count)
    return [Owed(DeviceId(device), *counts) for device, counts in sorted(found.items())]


def facts_after(db: sqlite3.Connection, device: str, seq: int) -> int:
    """Count the facts of a device that stand behind one of its segments."""
    row = db.execute(
        "select count(*) from fact where device = ? and seq > ?", (device, seq)
    ).fetchone()
    return int(row[0])


class UnsentRow(NamedTuple):
    """Something this PC wrote and the folder has not got: its entity, how many facts, since when.

    `title` is an article's; empty for everything else.
    """

    entity: str
    title: str
    facts: int
    since: int


def unsent_rows(db: sqlite3.Connection, device: str, sent: int, limit: int) -> list[UnsentRow]:
    """Return what is not in the folder yet, by what it is about, the latest first."""
    rows = db.execute(
        "select entity, coalesce((select title from local_words join article using (revision)"
        " where 'article/' || article.article = entity), ''), count(*), min(hlc), max(hlc)"
        " from fact where device = ? and (seq is null or seq > ?)"
        " group by entity order by max(hlc) desc limit ?",
        (device, sent, limit),
    )
    return [UnsentRow(str(e), str(t), int(n), int(since)) for e, t, n, since, _ in rows]


def unsent_pictures(db: sqlite3.Connection) -> int:
    """Count the pictures that the folder has not got from here."""
    return int(db.execute("select count(*) from local_unsent").fetchone()[0])
