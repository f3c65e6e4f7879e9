"""Reads of the review screen: what waits, what was decided, what is under review; read marks.

Marks of what was last read, and decisions that wait to be signed, are values of this home alone.
"""

import json
import sqlite3
from typing import NamedTuple

READ = "read/"
MEANT = "meant/"


class QueueLine(NamedTuple):
    """One decision that waits; `policy` names the rules, `marks` what was read here so far."""

    article: str
    title: str
    column: str
    branch: str
    author: str
    stage: int
    revision: str
    due: str
    since: int
    times: int
    policy: str
    sensitive: bool
    marks: str


# `+kind` keeps SQLite from counting by walking every submission of the office.
_QUEUE = """
select queue.article, coalesce(words.title, ''), coalesce(words.column_name, ''), article.branch,
       coalesce(words.author, ''), queue.stage, queue.revision,
       coalesce(due.value, '""'), queue.since,
       (select count(*) from fact
        where entity = 'article/' || queue.article and +kind = 'submission'),
       coalesce(json_extract(sent.body, '$.policy'), ''),
       coalesce(json_extract(sent.body, '$.sensitive'), 0),
       coalesce(mark.value, '[]')
from local_queue as queue
join article using (article)
left join local_words as words using (revision)
left join fact as sent on sent.id = article.submission
left join register as due on due.entity = 'article/' || queue.article and due.field = 'due'
left join local_home as mark on mark.key = :read || queue.article
order by queue.since, queue.article, queue.stage
"""


def queue_lines(db: sqlite3.Connection) -> list[QueueLine]:
    """Return what waits for this member: what is due first, then the longest waiting."""
    lines = [
        QueueLine._make((*row[:7], str(json.loads(row[7])), *row[8:11], bool(row[11]), row[12]))
        for row in db.execute(_QUEUE, {"read": READ})
    ]
    return sorted(lines, key=lambda one: (not one.due, one.due))


class DoneLine(NamedTuple):
    """One decision of this member's; `counts`: it stands, `state`: where the article is now."""

    article: str
    title: str
    column: str
    branch: str
    author: str
    stage: int
    verdict: str
    revision: str
    at: int
    counts: bool
    state: str
    policy: str


_DONE = """
select decision.article, coalesce(words.title, ''), coalesce(words.column_name, ''),
       article.branch, coalesce(words.author, ''), decision.stage, decision.verdict,
       decision.revision, decision.hlc, decision.counts, article.state,
       coalesce(json_extract(sent.body, '$.policy'), '')
from (
    select * from decision where member = :member order by hlc desc, fact limit :limit
) as decision
join article using (article)
left join local_words as words on words.revision = decision.revision
left join fact as sent on sent.id = decision.submission
order by decision.hlc desc, decision.fact
"""


def done_lines(db: sqlite3.Connection, member: str, limit: int) -> list[DoneLine]:
    """Return a member's decisions, the latest first."""
    rows = db.execute(_DONE, {"member": member, "limit": limit})
    return [DoneLine._make((*row[:9], bool(row[9]), *row[10:])) for row in rows]


class UnderReviewLine(NamedTuple):
    """One article that was sent for review and is not published yet."""

    article: str
    title: str
    column: str
    branch: str
    author: str
    revision: str
    state: str
    waiting: tuple[int, ...]
    since: int
    policy: str


_UNDER_REVIEW = """
select article.article, coalesce(words.title, ''), coalesce(words.column_name, ''),
       article.branch, coalesce(words.author, ''), article.revision, article.state,
       article.waiting, article.submitted, coalesce(json_extract(sent.body, '$.policy'), '')
from article
left join local_words as words on words.revision = article.revision
left join fact as sent on sent.id = article.submission
where article.state in ('submitted', 'returned', 'approved')
order by article.submitted desc, article.article limit :limit
"""


def under_review_lines(db: sqlite3.Connection, limit: int) -> list[UnderReviewLine]:
    """Return what is under review, returned or approved, the latest sent first."""
    rows = db.execute(_UNDER_REVIEW, {"limit": limit})
    return [UnderReviewLine._make((*row[:7], tuple(json.loads(row[7])), *row[8:])) for row in rows]


class PlannedIssue(NamedTuple):
    """An issue that an article has a place in."""

    issue: str
    number: int
    date: str
    articles: tuple[str, ...]


def issues_with(db: sqlite3.Connection, article: str) -> list[PlannedIssue]:
    """Return the issues an article has a place in, the highest number first."""
    rows = db.execute(
        "select issue, coalesce(number.value, '0'), coalesce(day.value, '\"\"'), articles"
        " from issue"
        " left join register as number"
        " on number.entity = 'issue/' || issue and number.field = 'number'"
        " left join register as day on day.entity = 'issue/' || issue and day.field = 'date'"
        " where exists (select 1 from json_each(articles) where json_each.value = ?)",
        (article,),
    )
    found = [
        PlannedIssue(i, int(json.loads(n)), str(json.loads(d)), tuple(json.loads(a)))
        for i, n, d, a in rows
    ]
    return sorted(found, key=lambda one: (-one.number, one.issue))


def values_under(db: sqlite3.Connection, prefix: str) -> dict[str, str]:
    """Return what this home keeps under a prefix: the rest of the key → value."""
    rows = db.execute(
        "select key, value from local_home where key >= ? and key < ? order by key",
        (prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1)),
    )
    return {str(key)[len(prefix) :]: str(value) for key, value in rows}


def forget_value(db: sqlite3.Connection, key: str) -> None:
    """Forget one value of this home."""
    db.execute("delete from local_home where key = ?", (key,))
