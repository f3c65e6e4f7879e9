"""Drafts that have not left this PC: held back by the gate, or not yet shared (state.md 2)."""

import json
import sqlite3
from typing import NamedTuple

CHECKPOINT_MS = 5 * 60 * 1_000
"""How often what is typed leaves an earlier text in the journal."""

KEPT = 20
"""So many earlier texts of one article stay in the journal."""


class Draft(NamedTuple):
    """The local draft of an article; `held` says that the gate keeps it here."""

    article: str
    branch: str
    revision: str
    content: bytes
    parents: tuple[str, ...]
    authors: tuple[str, ...]
    held: bool
    updated: int


def keep_draft(db: sqlite3.Connection, draft: Draft) -> None:
    """Keep a draft in place of the article's last one; the journal keeps the earlier text."""
    db.execute(
        "insert or replace into local_journal"
        " select article, updated, revision, content from local_draft where article = ?",
        (draft.article,),
    )
    _put(db, draft)
    _forget_oldest(db, draft.article)


def keep_typing(db: sqlite3.Connection, draft: Draft) -> None:
    """Keep typed text in place of the article's last; now and then the journal gets the last."""
    db.execute(
        "insert or replace into local_journal"
        " select article, updated, revision, content from local_draft where article = :article"
        " and not exists (select 1 from local_journal where local_journal.article = :article"
        " and at > :since)",
        {"article": draft.article, "since": draft.updated - CHECKPOINT_MS},
    )
    _put(db, draft)
    _forget_oldest(db, draft.article)


def _forget_oldest(db: sqlite3.Connection, article: str) -> None:
    db.execute(
        "delete from local_journal where article = :article and at not in (select at"
        " from local_journal where article = :article order by at desc limit :kept)",
        {"article": article, "kept": KEPT},
    )


def _put(db: sqlite3.Connection, draft: Draft) -> None:
    db.execute(
        "insert or replace into local_draft values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.article,
            draft.branch,
            draft.revision,
            draft.content,
            json.dumps(draft.parents),
            json.dumps(draft.authors),
            int(draft.held),
            draft.updated,
        ),
    )


def drop_draft(db: sqlite3.Connection, article: str) -> None:
    """Forget the draft: it was shared, or given up."""
    db.execute("delete from local_draft where article = ?", (article,))


def forget_journal(db: sqlite3.Connection, article: str) -> None:
    """Forget earlier local texts of an article (a purge)."""
    db.execute("delete from local_journal where article = ?", (article,))


def draft_of(db: sqlite3.Connection, article: str) -> Draft | None:
    """Return the local draft of an article."""
    rows = db.execute("select * from local_draft where article = ?", (article,)).fetchall()
    return _draft(rows[0]) if rows else None


def drafts(db: sqlite3.Connection) -> list[Draft]:
    """Return all local drafts."""
    return [_draft(row) for row in db.execute("select * from local_draft order by updated desc")]


def _draft(row: tuple[str, str, str, bytes, str, str, int, int]) -> Draft:
    article, branch, revision, content, parents, authors, held, updated = row
    return Draft(
        article,
        branch,
        revision,
        content,
        tuple(json.loads(parents)),
        tuple(json.loads(authors)),
        bool(held),
        updated,
    )
