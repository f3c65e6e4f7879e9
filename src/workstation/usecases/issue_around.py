"""The issue an article is planned in (整期): its neighbours, as a reviewer looks around."""

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, IssueId, RevisionId
from workstation.store import queries
from workstation.store.review_queries import issues_with
from workstation.usecases.desk import Desk


class Neighbour(bodies.FactBody, frozen=True):
    """One article of the issue, in its order; `title` is as it stands now."""

    article: ArticleId
    revision: RevisionId
    title: str
    column: str
    author: str
    state: str
    this: bool


class IssueAround(bodies.FactBody, frozen=True):
    """An issue with its articles in order; `date` is when it is meant to go out."""

    issue: IssueId
    number: int
    date: str
    articles: tuple[Neighbour, ...]


def issues_around(desk: Desk, article: ArticleId) -> tuple[IssueAround, ...]:
    """Return the issues an article has a place in, the newest first; mostly one or none."""
    return tuple(
        IssueAround(
            issue=IssueId(planned.issue),
            number=planned.number,
            date=planned.date,
            articles=_neighbours(desk, planned.articles, article),
        )
        for planned in desk.store.read(issues_with, article)
    )


def _neighbours(desk: Desk, among: tuple[str, ...], article: ArticleId) -> tuple[Neighbour, ...]:
    rows = {row.article: row for row in desk.store.read(queries.articles, among=among)}
    return tuple(
        Neighbour(
            article=ArticleId(one),
            revision=RevisionId(rows[one].revision),
            title=rows[one].title,
            column=rows[one].column,
            author=rows[one].author,
            state=rows[one].state,
            this=one == article,
        )
        for one in among
        if one in rows
    )
