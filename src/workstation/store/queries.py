"""Reads: each returns plain rows in the shape its screen or verb shows."""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from workstation.store.conflict_queries import count_conflicts
from workstation.store.settings import HomeValues


class StatusRow(NamedTuple):
    """What the title bar and `status` show."""

    office: str
    member: str
    device: str
    state: str
    unsent: int
    articles: int
    queue: int
    conflicts: int
    quarantined: int
    held_back: int
    last_sync: str


class ArticleRow(NamedTuple):
    """One line of the article list; a draft held on this PC has `held` set."""

    article: str
    title: str
    column: str
    column_id: str
    branch: str
    author: str
    state: str
    changed: bool
    revision: str
    heads: tuple[str, ...]
    updated: int
    held: bool
    text_here: bool


class QueueRow(NamedTuple):
    """One decision that this home's member may take."""

    article: str
    title: str
    stage: int
    revision: str
    due: str
    since: int


def count(db: sqlite3.Connection, sql: str) -> int:
    """Return the single number a fixed query gives."""
    return int(db.execute(sql).fetchone()[0])


def status(db: sqlite3.Connection) -> StatusRow:
    """Return the counts of this home."""
    home = HomeValues(db)
    return StatusRow(
        office=register_text(db, "office/office", "name") or home.get("office_name"),
        member=home.get("member_name"),
        device=home.get("device"),
        state=home.get("state", "waiting"),
        unsent=beyond(db, home, home.number("sent_seq")),
        articles=count(db, "select count(*) from article where heads <> '[]'")
        + count(
            db,
            "select count(*) from local_draft where article not in (select article from article)",
        ),
        queue=count(db, "select count(*) from local_queue"),
        conflicts=count_conflicts(db),
        quarantined=count(db, "select count(*) from local_quarantine"),
        held_back=count(db, "select count(*) from local_draft where held = 1"),
        last_sync=home.get("last_sync"),
    )


def beyond(db: sqlite3.Connection, home: HomeValues, seq: int) -> int:
    """Count what this PC changed after a segment of its own."""
    waiting = count(db, "select count(*) from local_outbox")
    row = db.execute(
        "select count(*) from fact where device = ? and seq > ?",
        (home.get("device"), seq),
    ).fetchone()
    return waiting + int(row[0])


def register_value(db: sqlite3.Connection, entity: str, field: str) -> str | int | bool | None:
    """Return a register's current token."""
    row = db.execute(
        "select value from register where entity = ? and field = ?", (entity, field)
    ).fetchone()
    value: str | int | bool | None = json.loads(row[0]) if row else None
    return value


def register_text(db: sqlite3.Connection, entity: str, field: str) -> str:
    """Return a register's current words; empty when unset, not here or purged."""
    row = db.execute(
        "select data from register join text on text.id = register.text"
        " where entity = ? and field = ?",
        (entity, field),
    ).fetchone()
    return bytes(row[0]).decode() if row else ""


def register_current(db: sqlite3.Connection, entity: str, field: str) -> tuple[str, ...]:
    """Return the writes that a new write of a field overwrites."""
    row = db.execute(
        "select current from register where entity = ? and field = ?", (entity, field)
    ).fetchone()
    return tuple(json.loads(row[0])) if row else ()


def names(db: sqlite3.Connection, kind: str) -> dict[str, str]:
    """Return id → name of all branches, columns or members that have one."""
    return register_texts(db, kind, "name")


def register_texts(db: sqlite3.Connection, kind: str, field: str) -> dict[str, str]:
    """Return id → words of a field of all entities of a kind that have it."""
    rows = db.execute(
        "select entity, data from register join text on text.id = register.text"
        " where field = ? and entity >= ? and entity < ? order by entity",
        (field, f"{kind}/", f"{kind}0"),
    )
    return {row[0].partition("/")[2]: bytes(row[1]).decode() for row in rows}


_ARTICLES = """
select article.article, coalesce(local_draft.held, 0), article.branch, state, changed,
       article.revision, heads, max(article.updated, coalesce(local_draft.updated, 0) << 10),
       words.title, words.author, words.column_id, words.column_name
from article
left join local_words as words on words.revision = article.revision
left join local_draft on local_draft.article = article.article
"""


def articles(
    db: sqlite3.Connection,
    *,
    article: str = "",
    among: Collection[str] | None = None,
    state: str = "",
    column: str = "",
    limit: int = -1,
) -> list[ArticleRow]:
    """Return articles, the latest change first: of all, one of them or those `among` them."""
    where = ["heads <> '[]'"]
    if article:
        where.append("article.article = :article")
    if among is not None:
        where.append("article.article in (select value from json_each(:among))")
    if state:
        where.append("state = :state")
    if column:
        where.append("words.column_id = :column")
    rows = db.execute(
        f"{_ARTICLES} where {' and '.join(where)} order by 8 desc, 1 limit :limit",
        {
            "article": article, "among": json.dumps(list(among or ())), "state": state,
            "column": column, "limit": limit,
        },
    )  # fmt: skip
    branches = names(db, "branch")
    return [
        ArticleRow(
            article=row[0], held=bool(row[1]), branch=branches.get(row[2], row[2]), state=row[3],
            changed=bool(row[4]), revision=row[5], heads=tuple(json.loads(row[6])),
            updated=row[7], title=row[8] or "", author=row[9] or "", column_id=row[10] or "",
            column=row[11] or "", text_here=row[8] is not None,
        )
        for row in rows
    ]  # fmt: skip


def queue(db: sqlite3.Connection) -> list[QueueRow]:
    """Return what waits for this member, the longest waiting first."""
    rows = db.execute(
        "select local_queue.article, coalesce(title, ''), stage, local_queue.revision,"
        " coalesce(register.value, '\"\"'), since from local_queue"
        " left join local_words using (revision)"
        " left join register on register.entity = 'article/' || local_queue.article"
        " and register.field = 'due' order by since, local_queue.article, stage"
    )
    return [QueueRow(a, t, n, r, str(json.loads(d)), s) for a, t, n, r, d, s in rows]


def entities_with(db: sqlite3.Connection, kind: str, field: str) -> list[str]:
    """Return the ids of all entities of a kind that have a register of that name."""
    rows = db.execute(
        "select entity from register where field = ? and entity >= ? and entity < ? order by 1",
        (field, f"{kind}/", f"{kind}0"),
    )
    return [str(row[0]).partition("/")[2] for row in rows]


def issues_numbered(db: sqlite3.Connection, number: int) -> list[str]:
    """Return the issues that bear a number; more than one is a conflict."""
    rows = db.execute(
        "select issue from issue join register on entity = 'issue/' || issue"
        " where field = 'number' and value = ? order by issue",
        (json.dumps(number),),
    )
    return [str(row[0]) for row in rows]


def issue_articles(db: sqlite3.Connection, issue: str) -> list[str]:
    """Return an issue's articles in order."""
    row = db.execute("select articles from issue where issue = ?", (issue,)).fetchone()
    return [str(one) for one in json.loads(row[0])] if row else []


def all_issues(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return (issue, number) of all issues, the highest number first."""
    rows = db.execute(
        "select issue, cast(value as integer) from issue"
        " join register on entity = 'issue/' || issue where field = 'number' order by 2 desc, 1"
    )
    return [(str(issue), int(number)) for issue, number in rows]


class PublicationRow(NamedTuple):
    """A publication of an issue."""

    plan: str
    channel: str
    mode: str
    account: str
    state: str
    articles: tuple[str, ...]
    addresses: dict[str, str]


def publications_of(db: sqlite3.Connection, issue: str) -> list[PublicationRow]:
    """Return the publications of an issue, the newest first."""
    rows = db.execute(
        "select plan, channel, mode, account, state, articles, addresses from publication"
        " where issue = ? order by hlc desc, plan",
        (issue,),
    )
    return [
        PublicationRow(p, c, m, a, s, tuple(json.loads(x)), dict(json.loads(y)))
        for p, c, m, a, s, x, y in rows
    ]


def upload_of(
    db: sqlite3.Connection, account: str, picture: str, use: str
) -> tuple[str, str] | None:
    """Return (address, media id) of a picture that WeChat has already."""
    row = db.execute(
        "select address, media from upload where account = ? and picture = ? and use = ?",
        (account, picture, use),
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else None
