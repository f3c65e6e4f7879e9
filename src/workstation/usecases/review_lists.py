"""The lists of the review screen: what waits for me (待我审), what I decided (已办), all (全部)."""

from collections.abc import Mapping

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.ids import ArticleId, EntryHash, RevisionId
from workstation.domain.membership import Membership
from workstation.store import queries
from workstation.store.review_queries import done_lines, queue_lines, under_review_lines
from workstation.usecases.desk import Desk
from workstation.usecases.read_marks import marks_in

LIMIT = 500


class QueueItem(bodies.FactBody, frozen=True):
    """One article that waits for a decision of this member's.

    `times` is how often it was sent for review; `read` says whether any revision of it was read
    on this PC, `changed` that the one in review is another than the last one read. Times are in
    milliseconds.
    """

    article: ArticleId
    title: str
    column: str
    branch: str
    author: str
    stage: int
    stage_name: str
    revision: RevisionId
    times: int
    due: str
    since: int
    sensitive: bool
    read: bool
    changed: bool


class DoneItem(bodies.FactBody, frozen=True):
    """One decision taken by this member; `counts`: it stands; `state`: where the article is now."""

    article: ArticleId
    title: str
    column: str
    branch: str
    author: str
    stage: int
    stage_name: str
    verdict: str
    revision: RevisionId
    at: int
    counts: bool
    state: str


class UnderReview(bodies.FactBody, frozen=True):
    """One article under review, returned or approved; `stage_name` is the next stage's."""

    article: ArticleId
    title: str
    column: str
    branch: str
    author: str
    revision: RevisionId
    state: str
    stage_name: str
    since: int


def review_queue(desk: Desk) -> tuple[QueueItem, ...]:
    """Return what waits for this member: what is due first, then the longest waiting."""
    branches = desk.store.read(queries.names, "branch")
    items = []
    for line in desk.store.read(queue_lines):
        marks = marks_in(line.marks)
        items.append(
            QueueItem(
                article=ArticleId(line.article),
                title=line.title,
                column=line.column,
                branch=branches.get(line.branch, ""),
                author=line.author,
                stage=line.stage,
                stage_name=_stage_name(desk.membership, line.policy, line.stage),
                revision=RevisionId(line.revision),
                times=line.times,
                due=line.due,
                since=reading_ms(line.since),
                sensitive=line.sensitive,
                read=bool(marks),
                changed=bool(marks) and marks[0].revision != line.revision,
            )
        )
    return tuple(items)


def reviews_done(desk: Desk, *, limit: int = LIMIT) -> tuple[DoneItem, ...]:
    """Return this member's own decisions, the latest first."""
    branches = desk.store.read(queries.names, "branch")
    return tuple(
        DoneItem(
            article=ArticleId(line.article),
            title=line.title,
            column=line.column,
            branch=branches.get(line.branch, ""),
            author=line.author,
            stage=line.stage,
            stage_name=_stage_name(desk.membership, line.policy, line.stage),
            verdict=line.verdict,
            revision=RevisionId(line.revision),
            at=reading_ms(line.at),
            counts=line.counts,
            state=line.state,
        )
        for line in desk.store.read(done_lines, desk.member, limit)
    )


def under_review(desk: Desk, *, limit: int = LIMIT) -> tuple[UnderReview, ...]:
    """Return all that was sent for review and is not published, the latest sent first."""
    branches = desk.store.read(queries.names, "branch")
    return tuple(
        UnderReview(
            article=ArticleId(line.article),
            title=line.title,
            column=line.column,
            branch=branches.get(line.branch, ""),
            author=line.author,
            revision=RevisionId(line.revision),
            state=line.state,
            stage_name=_stage_name(desk.membership, line.policy, next(iter(line.waiting), 0)),
            since=reading_ms(line.since),
        )
        for line in desk.store.read(under_review_lines, limit)
    )


def _stage_name(membership: Membership, policy: str, number: int) -> str:
    known: Mapping[EntryHash, object] = membership.policies
    found = membership.policies[EntryHash(policy)].stage(number) if policy in known else None
    return found.name if found else ""
