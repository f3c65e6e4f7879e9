"""Reads for the newsroom's desk: what waits for somebody, and what stands ready."""

import json
import sqlite3
from typing import NamedTuple

_AUTHOR = "coalesce(nullif(words.author, ''), '')"
_DUE = (
    " left join register as due on due.entity = 'article/' || article.article and due.field = 'due'"
)
_EDITOR = (
    " left join register as editor on editor.entity = 'article/' || article.article"
    " and editor.field = 'editor'"
)


class ReviewRow(NamedTuple):
    """One decision that this home's member may take."""

    article: str
    title: str
    branch: str
    author: str
    member: str
    stage: int
    due: str
    since: int


class ReturnedRow(NamedTuple):
    """An article that a reviewer sent back; `member` wrote it first, `device` submitted it."""

    article: str
    title: str
    branch: str
    member: str
    editor: str
    device: str
    reviewer: str
    stage: int
    note: str
    due: str
    since: int


class PieceRow(NamedTuple):
    """An article by title, with its branch."""

    article: str
    title: str
    branch: str


class IssueRow(NamedTuple):
    """An issue that no reader has seen yet; `drafted` lies in WeChat's draft box."""

    issue: str
    number: int
    date: str
    articles: int
    approved: int
    drafted: bool
    under_way: bool


class StuckRow(NamedTuple):
    """The newest publication of an issue on a channel that is not done."""

    plan: str
    issue: str
    number: int
    channel: str
    state: str
    since: int


class DueRow(NamedTuple):
    """An article with a date by which it should be through; readers have not seen it."""

    article: str
    title: str
    branch: str
    due: str


class NewsroomCounts(NamedTuple):
    """How far a newsroom has come; `articles` are those somebody can see here."""

    articles: int
    submitted: int
    issues: int
    published: int


def waiting_reviews(db: sqlite3.Connection) -> list[ReviewRow]:
    """Return what this member may decide, the longest waiting first."""
    rows = db.execute(
        f"select article.article, coalesce(words.title, ''), article.branch, {_AUTHOR},"  # noqa: S608 - fixed parts
        " article.author, stage, coalesce(due.value, '\"\"'), since"
        " from local_queue join article using (article)"
        " left join local_words as words on words.revision = local_queue.revision"
        f" {_DUE} order by since, article.article, stage"
    )
    return [ReviewRow(a, t, b, by, m, n, _token(due), at) for a, t, b, by, m, n, due, at in rows]


def returned_articles(db: sqlite3.Connection) -> list[ReturnedRow]:
    """Return all articles that stand returned, each with the newest return that counts."""
    rows = db.execute(
        "select article.article, coalesce(words.title, ''), article.branch, article.author,"  # noqa: S608 - fixed parts
        " coalesce(editor.value, '\"\"'), coalesce(sent.device, ''), decision.member,"
        " decision.stage, decision.note, coalesce(due.value, '\"\"'), max(decision.hlc)"
        " from article join decision on decision.submission = article.submission"
        " and decision.article = article.article and verdict = 'return' and counts = 1"
        " left join local_words as words on words.revision = article.revision"
        " left join fact as sent on sent.id = article.submission"
        f" {_DUE} {_EDITOR} where article.state = 'returned' group by article.article"
    )
    return [
        ReturnedRow(
            article=row[0], title=row[1], branch=row[2], member=row[3], editor=_token(row[4]),
            device=row[5], reviewer=row[6], stage=row[7], note=row[8], due=_token(row[9]),
            since=row[10],
        )
        for row in rows
    ]  # fmt: skip


def split_articles(db: sqlite3.Connection) -> list[PieceRow]:
    """Return the articles that were changed apart and wait for somebody to choose."""
    rows = db.execute(
        "select article.article, coalesce(title, ''), branch from article"
        " left join local_words using (revision) where instr(heads, ',')"
    )
    return [PieceRow(*row) for row in rows]


def usable_pieces(db: sqlite3.Connection) -> list[PieceRow]:
    """Return approved articles that no issue holds yet, the latest approved first."""
    rows = db.execute(
        "select article.article, coalesce(title, ''), branch from article"
        " left join local_words using (revision) where state = 'approved' and article.article"
        " not in (select place.value from issue, json_each(issue.articles) as place)"
        " order by updated desc, article.article"
    )
    return [PieceRow(*row) for row in rows]


def unpublished_issues(db: sqlite3.Connection) -> list[IssueRow]:
    """Return the issues that no reader has seen, the lowest number first."""
    rows = db.execute(
        "select issue.issue, cast(number.value as integer), coalesce(date.value, '\"\"'),"
        " count(place.value), coalesce(sum(article.state in ('approved', 'published')), 0),"
        " exists (select 1 from publication where publication.issue = issue.issue"
        "  and state = 'done'),"
        " exists (select 1 from publication where publication.issue = issue.issue"
        "  and state <> 'done')"
        " from issue join register as number on number.entity = 'issue/' || issue.issue"
        " and number.field = 'number'"
        " left join register as date on date.entity = 'issue/' || issue.issue"
        " and date.field = 'date'"
        " left join json_each(issue.articles) as place"
        " left join article on article.article = place.value"
        " where not exists (select 1 from publication where publication.issue = issue.issue"
        "  and state = 'done' and mode <> 'draft')"
        " group by issue.issue order by 2, 1"
    )
    return [
        IssueRow(i, n, _token(date), total, approved, bool(drafted), bool(under_way))
        for i, n, date, total, approved, drafted, under_way in rows
    ]


def unfinished_publications(db: sqlite3.Connection) -> list[StuckRow]:
    """Return publications that are not done and that no later one has replaced."""
    rows = db.execute(
        "select plan, issue, cast(coalesce(number.value, 0) as integer), channel, state, hlc"
        " from publication as one"
        " left join register as number on number.entity = 'issue/' || issue"
        " and number.field = 'number'"
        " where state <> 'done' and not exists (select 1 from publication as later"
        "  where later.issue = one.issue and later.channel = one.channel"
        "  and later.account = one.account and later.hlc > one.hlc) order by hlc"
    )
    return [StuckRow(*row) for row in rows]


def published_numbers(db: sqlite3.Connection) -> list[int]:
    """Return the numbers of the issues that readers have seen, the lowest first."""
    rows = db.execute(
        "select distinct cast(value as integer) from publication"
        " join register on entity = 'issue/' || issue and field = 'number'"
        " where state = 'done' and mode <> 'draft' order by 1"
    )
    return [int(row[0]) for row in rows]


def due_articles(db: sqlite3.Connection, first: str, last: str) -> list[DueRow]:
    """Return the articles due within a span of days that readers have not seen."""
    rows = db.execute(
        "select article.article, coalesce(title, ''), article.branch, value from register"
        " join article on article.article = substr(entity, 9)"
        " left join local_words using (revision)"
        " where field = 'due' and entity >= 'article/' and entity < 'article0'"
        " and substr(value, 2, 10) between ? and ?"  # behind the quote: a day, with a time or not
        " and state in ('draft', 'submitted', 'returned', 'approved')",
        (first, last),
    )
    return [DueRow(a, t, b, _token(due)) for a, t, b, due in rows]


def newsroom_counts(db: sqlite3.Connection) -> NewsroomCounts:
    """Return how far this newsroom has come."""
    row = db.execute(
        "select (select count(*) from article) + (select count(*) from local_draft"
        "  where article not in (select article from article)),"
        " exists (select 1 from fact where kind = 'submission'),"
        " exists (select 1 from issue),"
        " exists (select 1 from publication where state = 'done' and mode <> 'draft')"
    ).fetchone()
    return NewsroomCounts(*map(int, row))


def _token(value: str) -> str:
    """Return a register's token that names something; a cleared one is empty."""
    read = json.loads(value)
    return read if isinstance(read, str) else ""
