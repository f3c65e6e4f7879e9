"""Reads of issues: the list of the publishing screen, one issue's articles, who may come in."""

import json
import sqlite3
from typing import NamedTuple


class IssueRow(NamedTuple):
    """An issue with its number (0 while none has arrived), day and articles in order."""

    issue: str
    number: int
    date: str
    articles: tuple[str, ...]


class TitledRow(NamedTuple):
    """An article as the screens of an issue name it."""

    article: str
    title: str
    column: str
    branch: str
    state: str
    changed: bool
    revision: str
    updated: int


class IssuePublicationRow(NamedTuple):
    """A publication with what it planned: (article, revision) in the issue's order."""

    issue: str
    plan: str
    channel: str
    mode: str
    account: str
    state: str
    planned: tuple[tuple[str, str], ...]
    hlc: int


_ISSUES = """
select issue, coalesce(cast(number.value as integer), 0), coalesce(date.value, '""'), articles
from issue
left join register as number on number.entity = 'issue/' || issue and number.field = 'number'
left join register as date on date.entity = 'issue/' || issue and date.field = 'date'
"""


def all_issue_rows(db: sqlite3.Connection, issue: str = "") -> list[IssueRow]:
    """Return all issues, or one, the highest number first."""
    where = "where issue = ?" if issue else "where ? = ''"
    rows = db.execute(f"{_ISSUES} {where} order by 2 desc, issue", (issue,))
    return [_issue(row) for row in rows]


def issues_holding(db: sqlite3.Connection, article: str) -> list[IssueRow]:
    """Return the issues that an article has a place in, the highest number first."""
    rows = db.execute(
        f"{_ISSUES} where exists (select 1 from json_each(articles) where value = ?)"  # noqa: S608 - fixed
        " order by 2 desc, issue",
        (article,),
    )
    return [_issue(row) for row in rows]


def _issue(row: tuple[str, int, str, str]) -> IssueRow:
    date = json.loads(row[2])
    return IssueRow(row[0], int(row[1]), str(date), tuple(json.loads(row[3])))


_TITLED = """
select article.article, coalesce(title, ''), coalesce(column_name, ''), article.branch, state,
       changed, article.revision, article.updated
from article left join local_words on local_words.revision = article.revision
"""


def articles_in_issues(db: sqlite3.Connection, issue: str = "") -> dict[str, TitledRow]:
    """Return the articles that stand in any issue, or in one, by id."""
    rows = db.execute(
        f"{_TITLED} where article.article in (select value from issue, json_each(issue.articles)"  # noqa: S608 - fixed
        " where ? in ('', issue))",
        (issue,),
    )
    return {row[0]: _titled(row) for row in rows}


def approved_rows(db: sqlite3.Connection) -> list[TitledRow]:
    """Return the approved articles that are not published, the latest change first."""
    rows = db.execute(f"{_TITLED} where state = 'approved' order by 8 desc, 1")
    return [_titled(row) for row in rows]


def _titled(row: tuple[str, str, str, str, str, int, str, int]) -> TitledRow:
    return TitledRow(*row[:5], bool(row[5]), *row[6:])


def issue_publications(db: sqlite3.Connection, issue: str = "") -> list[IssuePublicationRow]:
    """Return the publications of all issues, or of one, the newest first."""
    rows = db.execute(
        "select issue, plan, channel, mode, account, state, articles, hlc, revisions"
        " from publication join (select plan, json_group_object(article, revision) as revisions"
        " from planned group by plan) using (plan)"
        " where ? in ('', issue) order by hlc desc, plan",
        (issue,),
    )
    found = []
    for issue_id, plan, channel, mode, account, state, articles, hlc, planned in rows:
        revisions = json.loads(planned)
        pairs = tuple((one, revisions.get(one, "")) for one in json.loads(articles))
        found.append(IssuePublicationRow(issue_id, plan, channel, mode, account, state, pairs, hlc))
    return found


def kept_values(db: sqlite3.Connection, prefix: str) -> dict[str, str]:
    """Return the home's own values whose key begins with a prefix."""
    rows = db.execute(
        "select key, value from local_home where key >= ? and key < ? order by key",
        (prefix, f"{prefix}\uffff"),
    )
    return {str(key): str(value) for key, value in rows}
