"""Composing an issue (期): which articles, in which order, under which number and date.

An issue may be changed until WeChat has it: what readers saw under a number stays as it was. Its
articles are a set of places; changing the list removes the places that no longer fit and records
the new ones, so that two PCs that compose apart keep what both added.
"""

import datetime as dt
from collections.abc import Sequence

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId, IssueId, new_id
from workstation.domain.issues import IssueStanding, derive_issue
from workstation.domain.permissions import may_compose
from workstation.store import issue_queries, queries
from workstation.usecases.desk import Change, Desk
from workstation.usecases.issues import number_of
from workstation.usecases.office import set_register
from workstation.usecases.publication_plans import reached_nobody
from workstation.wechat.wire import MAX_ARTICLES

HIGHEST_NUMBER = 999_999


def next_number(desk: Desk) -> int:
    """Return the number to propose for a new issue: one above the highest."""
    issues = desk.store.read(queries.all_issues)
    return min(issues[0][1] + 1, HIGHEST_NUMBER) if issues else 1


def create_issue(
    desk: Desk, number: int, articles: Sequence[ArticleId] = (), date: str = ""
) -> IssueId:
    """Open an issue, with up to 8 articles or with none yet.

    Raises:
        Refused: `not_allowed`, `issue_exists`, `bad_issue_number`, `bad_date`,
            `too_many_articles`, `article_twice`, `not_found`.
    """
    _require_composer(desk)
    _refuse_number(desk, number)
    _refuse_list(desk, articles)
    day = checked_date(date)
    issue = IssueId(new_id())
    with desk.change() as change:
        _record_issue(change, issue, number, day)
        _record_places(change, issue, list(enumerate(articles)))
    return issue


def create_single_issue(desk: Desk, article: ArticleId) -> IssueId:
    """Return an issue that holds this article alone, opened under the next number if need be.

    Raises:
        Refused: `not_allowed`, `not_found`, `article_in_issue` where another issue waits to be
            published with this article among others.
    """
    for row in desk.store.read(issue_queries.issues_holding, article):
        if is_fixed(desk, row.issue):
            continue
        if row.articles == (article,):
            return IssueId(row.issue)
        raise Refused("article_in_issue", number=row.number)
    return create_issue(desk, next_number(desk), [article])


def add_to_issue(desk: Desk, issue: IssueId, articles: Sequence[ArticleId]) -> None:
    """Put articles at the end of an issue.

    Raises:
        Refused: as `arrange_issue`.
    """
    arrange_issue(desk, issue, [*_standing(desk, issue).articles, *articles])


def remove_from_issue(desk: Desk, issue: IssueId, article: ArticleId) -> None:
    """Take an article out of an issue.

    Raises:
        Refused: as `arrange_issue`; `not_found` where it is not in there.
    """
    present = _standing(desk, issue).articles
    if article not in present:
        raise Refused("not_found", kind="article", id=article)
    arrange_issue(desk, issue, [one for one in present if one != article])


def move_in_issue(desk: Desk, issue: IssueId, article: ArticleId, position: int) -> None:
    """Give an article another place, counted from 0; places beyond the ends are the ends.

    Raises:
        Refused: as `remove_from_issue`.
    """
    present = list(_standing(desk, issue).articles)
    if article not in present:
        raise Refused("not_found", kind="article", id=article)
    present.remove(article)
    present.insert(max(0, position), article)
    arrange_issue(desk, issue, present)


def arrange_issue(desk: Desk, issue: IssueId, articles: Sequence[ArticleId]) -> None:
    """Make an issue's list exactly this one.

    Raises:
        Refused: `not_allowed`, `not_found`, `issue_fixed`, `too_many_articles`, `article_twice`.
    """
    _require_composer(desk)
    standing = _standing(desk, issue)
    refuse_fixed(desk, issue)
    _refuse_list(desk, articles)
    wanted = set(enumerate(articles))
    kept = {
        (one.position, one.article): one.fact
        for one in standing.places
        if (one.position, one.article) in wanted
    }
    dropped = [one.fact for one in standing.places if one.fact not in kept.values()]
    missing = [one for one in enumerate(articles) if one not in kept]
    if not dropped and not missing:
        return
    with desk.change() as change:
        for fact in dropped:
            change.record("removal", bodies.Removal(entity=f"issue/{issue}", of=fact))
        _record_places(change, issue, missing)


def renumber_issue(desk: Desk, issue: IssueId, number: int) -> None:
    """Give an issue another number; of two with one number, this settles which is which.

    Raises:
        Refused: `not_allowed`, `not_found`, `issue_fixed`, `issue_exists`, `bad_issue_number`.
    """
    _require_composer(desk)
    _standing(desk, issue)
    if number == number_of(desk, issue):
        return
    refuse_fixed(desk, issue)
    _refuse_number(desk, number)
    with desk.change() as change:
        set_register(change, f"issue/{issue}", "number", value=number)


def date_issue(desk: Desk, issue: IssueId, date: str) -> None:
    """Set the day an issue bears; none with an empty text.

    Raises:
        Refused: `not_allowed`, `not_found`, `issue_fixed`, `bad_date`.
    """
    _require_composer(desk)
    _standing(desk, issue)
    refuse_fixed(desk, issue)
    day = checked_date(date)
    with desk.change() as change:
        set_register(change, f"issue/{issue}", "date", value=day)


def delete_issue(desk: Desk, issue: IssueId) -> None:
    """Remove an issue that holds nothing and was never published.

    Raises:
        Refused: `not_allowed`, `not_found`, `issue_fixed`, `issue_not_empty`.
    """
    _require_composer(desk)
    standing = _standing(desk, issue)
    refuse_fixed(desk, issue)
    begun = desk.store.read(queries.publications_of, issue)
    if standing.places or begun:
        raise Refused("issue_not_empty", number=number_of(desk, issue))
    with desk.change() as change:
        for fact in standing.founding:
            change.record("removal", bodies.Removal(entity=f"issue/{issue}", of=fact))


def checked_date(text: str) -> str:
    """Return a day as ISO 8601; nothing stays nothing.

    Raises:
        Refused: `bad_date`.
    """
    if not text:
        return ""
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Refused("bad_date", date=text) from error


def refuse_fixed(desk: Desk, issue: IssueId) -> None:
    """Refuse to change an issue that WeChat has, or may have.

    Raises:
        Refused: `issue_fixed`.
    """
    if is_fixed(desk, issue):
        raise Refused("issue_fixed", number=number_of(desk, issue))


def is_fixed(desk: Desk, issue: str) -> bool:
    """Tell whether WeChat has an issue, or may have it: then it stays as it is."""
    rows = desk.store.read(queries.publications_of, issue)
    for row in rows:
        plan = desk.projection().plan(row.plan) if row.channel == "wechat" else None
        if plan is None:
            continue
        if plan.published or (plan.state != "done" and not reached_nobody(plan)):
            return True
    return False


def _require_composer(desk: Desk) -> None:
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")


def _standing(desk: Desk, issue: IssueId) -> IssueStanding:
    recorded = desk.projection().recorded(f"issue/{issue}")
    standing = derive_issue(issue, recorded, desk.membership)
    if standing is None:
        raise Refused("not_found", kind="issue", id=issue)
    return standing


def _refuse_number(desk: Desk, number: int) -> None:
    if not 1 <= number <= HIGHEST_NUMBER:
        raise Refused("bad_issue_number", number=number, limit=HIGHEST_NUMBER)
    if desk.store.read(queries.issues_numbered, number):
        raise Refused("issue_exists", number=number)


def _refuse_list(desk: Desk, articles: Sequence[ArticleId]) -> None:
    if len(articles) > MAX_ARTICLES:
        raise Refused("too_many_articles", actual=len(articles), limit=MAX_ARTICLES)
    if len(set(articles)) != len(articles):
        raise Refused("article_twice")
    for article in articles:
        desk.standing(article)


def _record_issue(change: Change, issue: IssueId, number: int, day: str) -> None:
    change.record("issue", bodies.Issue(issue=issue))
    set_register(change, f"issue/{issue}", "number", value=number)
    if day:
        set_register(change, f"issue/{issue}", "date", value=day)


def _record_places(change: Change, issue: IssueId, places: Sequence[tuple[int, ArticleId]]) -> None:
    for position, article in places:
        change.record("place", bodies.Place(issue=issue, article=article, position=position))
