"""Reading issues: the list, one issue with all that its page shows, and who may come in."""

from collections.abc import Iterable
from typing import Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, IssueId, PlanId, RevisionId
from workstation.domain.permissions import may_compose, may_publish
from workstation.domain.publications import PlanStanding
from workstation.domain.tree_text import photos_used
from workstation.store import issue_queries, queries
from workstation.store.issue_queries import IssuePublicationRow, IssueRow, TitledRow
from workstation.usecases.composing import is_fixed
from workstation.usecases.desk import Desk
from workstation.usecases.publication_progress import PhaseProgress, progress_of
from workstation.usecases.publication_settling import question_of

IssueState = Literal[
    "composed", "ready", "publishing", "needs_person", "failed", "drafted", "published"
]


class ListedIssue(bodies.FactBody, frozen=True):
    """One line of the list of issues.

    `published` is when it went out (ms, 0 before); `twice`: another issue bears its number.
    """

    issue: IssueId
    number: int
    date: str
    state: IssueState
    articles: int
    first: str
    published: int = 0
    twice: bool = False


class IssueArticle(bodies.FactBody, frozen=True):
    """An article of an issue; `wide` and `square` are its finished covers, empty without one.

    `approved`: as it stands; `missing` says why its text is not here.
    """

    article: ArticleId
    title: str
    column: str
    branch: str
    state: str
    approved: bool
    pictures: int
    wide: str = ""
    square: str = ""
    missing: str = ""


class PublicationLine(bodies.FactBody, frozen=True):
    """One publication of an issue: when, by whom, what came of it, where it is read.

    `holder` is the member whose PC carries it out, `here` whether that is this PC; `question`
    names the step whose outcome a person is asked for, `contested` that two PCs claimed it.
    """

    plan: PlanId
    channel: str
    mode: str
    account: str
    state: str
    at: int
    holder: str
    here: bool
    by_hand: bool
    contested: bool
    question: str
    phases: tuple[PhaseProgress, ...]
    addresses: tuple[tuple[str, str, str], ...]


class IssuePage(bodies.FactBody, frozen=True):
    """An issue with all that its page shows; `fixed`: WeChat has it, so it stays as it is."""

    issue: ListedIssue
    articles: tuple[IssueArticle, ...]
    history: tuple[PublicationLine, ...]
    fixed: bool
    may_compose: bool
    may_publish: bool


class Candidate(bodies.FactBody, frozen=True):
    """An approved article that may come into an issue; `number` is another issue it waits in."""

    article: ArticleId
    title: str
    column: str
    branch: str
    updated: int
    number: int = 0


def list_issues(desk: Desk) -> tuple[ListedIssue, ...]:
    """Return all issues, the highest number first."""
    rows = desk.store.read(issue_queries.all_issue_rows)
    articles = desk.store.read(issue_queries.articles_in_issues)
    publications = _by_issue(desk.store.read(issue_queries.issue_publications))
    numbers = [row.number for row in rows]
    return tuple(
        _listed(row, articles, publications.get(row.issue, []), twice=numbers.count(row.number) > 1)
        for row in rows
    )


def _by_issue(rows: Iterable[IssuePublicationRow]) -> dict[str, list[IssuePublicationRow]]:
    found: dict[str, list[IssuePublicationRow]] = {}
    for row in rows:
        found.setdefault(row.issue, []).append(row)
    return found


def _listed(
    row: IssueRow,
    articles: dict[str, TitledRow],
    publications: list[IssuePublicationRow],
    *,
    twice: bool,
) -> ListedIssue:
    out = [one for one in publications if one.state == "done" and one.mode != "draft"]
    first = articles.get(row.articles[0]) if row.articles else None
    return ListedIssue(
        issue=IssueId(row.issue),
        number=row.number,
        date=row.date,
        state=_state(row, articles, publications),
        articles=len(row.articles),
        first=first.title if first else "",
        published=reading_ms(out[0].hlc) if out else 0,
        twice=twice and row.number > 0,
    )


def _state(
    row: IssueRow, articles: dict[str, TitledRow], publications: list[IssuePublicationRow]
) -> IssueState:
    if not row.articles:
        return "composed"
    known = [articles[one] for one in row.articles if one in articles]
    present = tuple((one.article, one.revision) for one in known)
    of_now = [one for one in publications if one.planned == present]
    reached = {
        article
        for one in publications
        if one.state == "done" and one.mode != "draft"
        for article, _ in one.planned
    }
    # What stopped on one channel is told even when another one is out; what is at work as well.
    for channel in ("wechat", "web", "file"):
        newest = next((one for one in of_now if one.channel == channel), None)
        if newest is not None and newest.state != "done" and not reached.issuperset(row.articles):
            return _unfinished(newest.state)
    if reached.issuperset(row.articles):
        return "published"
    if any(one.state == "done" and one.mode == "draft" for one in of_now):
        return "drafted"
    ready = len(known) == len(row.articles) and all(
        one.state in {"approved", "published"} for one in known
    )
    return "ready" if ready else "composed"


def _unfinished(state: str) -> IssueState:
    match state:
        case "needs_person":
            return "needs_person"
        case "failed":
            return "failed"
        case _:
            return "publishing"


def show_issue(desk: Desk, issue: IssueId) -> IssuePage:
    """Return an issue with all that its page shows.

    Raises:
        Refused: `not_found`.
    """
    rows = desk.store.read(issue_queries.all_issue_rows, issue)
    if not rows:
        raise Refused("not_found", kind="issue", id=issue)
    articles = desk.store.read(issue_queries.articles_in_issues, issue)
    publications = desk.store.read(issue_queries.issue_publications, issue)
    twice = len(desk.store.read(queries.issues_numbered, rows[0].number)) > 1
    branches = desk.store.read(queries.names, "branch")
    titles = {name: row.title for name, row in articles.items()}
    return IssuePage(
        issue=_listed(rows[0], articles, publications, twice=twice),
        articles=tuple(
            _article(desk, articles[one], branches) for one in rows[0].articles if one in articles
        ),
        history=tuple(
            line for one in publications if (line := _line(desk, one.plan, titles)) is not None
        ),
        fixed=is_fixed(desk, issue),
        may_compose=may_compose(desk.here),
        may_publish=may_publish(desk.here),
    )


def _article(desk: Desk, row: TitledRow, branches: dict[str, str]) -> IssueArticle:
    standing = desk.standing(ArticleId(row.article))
    content, missing = _content(desk, standing.head)
    cover = content.cover if content else None
    return IssueArticle(
        article=ArticleId(row.article),
        title=row.title,
        column=row.column,
        branch=branches.get(row.branch, ""),
        state=row.state,
        approved=standing.approved_at_head and not standing.superseded,
        pictures=len(photos_used(content.doc)) if content else 0,
        wide=cover.wide_picture.blob if cover else "",
        square=cover.square_picture.blob if cover else "",
        missing=missing,
    )


def _content(desk: Desk, head: object) -> tuple[Content | None, str]:
    if not isinstance(head, str):
        return None, "several_heads"
    try:
        return desk.content(RevisionId(head)), ""
    except NewsroomError as error:
        return None, error.code


def _line(desk: Desk, plan: str, titles: dict[str, str]) -> PublicationLine | None:
    standing = desk.projection().plan(plan)
    if standing is None:
        return None
    asked = question_of(standing)
    return PublicationLine(
        plan=standing.plan.plan,
        channel=standing.plan.channel,
        mode=standing.plan.mode,
        account=standing.plan.account,
        state=standing.state,
        at=reading_ms(_last_reading(standing)),
        holder=_holder(desk, standing),
        here=standing.holder == desk.device,
        by_hand=standing.by_hand,
        contested=standing.contested,
        question=asked.step if asked else "",
        phases=progress_of(standing).phases,
        addresses=tuple(
            (one.article, titles.get(one.article, ""), standing.addresses.get(one.article, ""))
            for one in standing.plan.articles
        ),
    )


def _last_reading(standing: PlanStanding) -> int:
    return max([standing.fact.hlc, standing.order[0], *(one.hlc for one in standing.steps)])


def _holder(desk: Desk, standing: PlanStanding) -> str:
    member = desk.membership.member_of(standing.holder)
    return desk.store.read(queries.names, "member").get(member or "", "")


def candidates(desk: Desk, issue: IssueId | None = None) -> tuple[Candidate, ...]:
    """Return the approved, unpublished articles that are not in this issue, the latest first."""
    branches = desk.store.read(queries.names, "branch")
    waiting: dict[str, int] = {}
    here: set[str] = set()
    for row in desk.store.read(issue_queries.all_issue_rows):
        if row.issue == issue:
            here = set(row.articles)
            continue
        for article in row.articles:
            waiting.setdefault(article, row.number)
    return tuple(
        Candidate(
            article=ArticleId(row.article),
            title=row.title,
            column=row.column,
            branch=branches.get(row.branch, ""),
            updated=reading_ms(row.updated),
            number=waiting.get(row.article, 0),
        )
        for row in desk.store.read(issue_queries.approved_rows)
        if row.article not in here
    )
