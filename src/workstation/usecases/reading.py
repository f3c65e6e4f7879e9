"""Reading what is to be decided: one article whole, compared, with all a reviewer needs to know.

One read gives the whole page, so that the next article can be fetched before it is asked for.
"""

import msgspec

from workstation.document.marked import MarkedContent, marked_content, whole_content
from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.content import Content
from workstation.domain.draft_numbers import draft_numbers
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import ArticleId, RevisionId
from workstation.domain.reviews import Standing
from workstation.domain.tally import as_submission
from workstation.store import queries
from workstation.usecases.bases import Base, bases_for
from workstation.usecases.desk import Desk
from workstation.usecases.issue_around import IssueAround, issues_around
from workstation.usecases.review_checks import ReviewChecks, review_checks
from workstation.usecases.review_stages import StageLine, stage_lines
from workstation.usecases.rulings import stage_to_decide


class Comparison(bodies.FactBody, frozen=True):
    """The revision marked against a base."""

    base: Base
    marked: MarkedContent


class Submitted(bodies.FactBody, frozen=True):
    """The submission under review: by whom, when (milliseconds), for the how-manieth time."""

    by: str
    at: int
    times: int
    sensitive: bool


class ReviewPage(bodies.FactBody, frozen=True):
    """Everything the review screen shows of one article.

    `revision` is the one shown, draft `number` of `article`, saved at `saved` (milliseconds);
    `newest` is the one that stands in review here now: they differ where the page is out of date.
    `stage` is what this member may decide, 0 for nothing, and `barred` why not. `content` is None
    where `missing` says why. `bases` are what the revision can be compared with, the best first.
    """

    article: ArticleId
    title: str
    column: str
    branch: str
    author: str
    state: str
    due: str
    revision: RevisionId
    number: int
    saved: int
    newest: RevisionId
    newest_number: int
    stage: int
    stage_name: str
    barred: str
    barred_fields: dict[str, str]
    submitted: Submitted | None
    stages: tuple[StageLine, ...]
    checks: ReviewChecks | None
    bases: tuple[Base, ...]
    content: Content | None
    whole: MarkedContent | None
    compared: Comparison | None
    issues: tuple[IssueAround, ...]
    missing: str = ""
    last_sync: str = ""


def read_for_review(
    desk: Desk,
    article: ArticleId,
    *,
    revision: RevisionId | None = None,
    base: RevisionId | None = None,
) -> ReviewPage:
    """Return the page of an article: what stands in review, or another revision of it.

    `base` is what to compare with; without it the best one there is. A text that is not here yet,
    or was purged, leaves the page without words and says so.

    Raises:
        Refused: `not_found` for an unknown article, revision or base; `no_revision`.
    """
    standing = desk.standing(article)
    newest = _in_review(standing)
    shown = revision or newest
    numbers = draft_numbers(standing.known)
    if shown not in numbers:
        raise Refused("not_found", kind="revision", id=shown)
    content, missing = _content(desk, shown)
    bases = bases_for(desk, standing, shown, numbers)
    stage, barred = _stage(desk, standing, newest)
    policy = standing.round.policy if standing.round else None
    found = policy.stage(stage) if policy else None
    due = desk.store.read(queries.register_value, f"article/{article}", "due")
    return ReviewPage(
        article=article,
        title=content.title if content else "",
        column=content.column.name if content else "",
        branch=desk.store.read(queries.names, "branch").get(standing.branch, ""),
        author=content.author if content else "",
        state=standing.state,
        due=str(due or ""),
        revision=shown,
        number=numbers[shown],
        saved=reading_ms(standing.known[shown].hlc),
        newest=newest,
        newest_number=numbers[newest],
        stage=stage,
        stage_name=found.name if found else "",
        barred=barred.code if barred else "",
        barred_fields={k: str(v) for k, v in barred.details.items()} if barred else {},
        submitted=_submitted(desk, standing),
        stages=stage_lines(desk, standing, numbers),
        checks=review_checks(desk, article, content) if content else None,
        bases=bases,
        content=content,
        whole=whole_content(content) if content else None,
        compared=_compared(desk, content, _chosen(bases, base)),
        issues=issues_around(desk, article),
        missing=missing,
        last_sync=desk.store.values.get("last_sync"),
    )


def _in_review(standing: Standing) -> RevisionId:
    if standing.round is not None:
        return standing.round.signed
    if not standing.heads:
        raise Refused("no_revision", article=standing.article)
    return standing.heads[-1]


def _content(desk: Desk, revision: RevisionId) -> tuple[Content | None, str]:
    try:
        return desk.content(revision), ""
    except NewsroomError as error:
        return None, error.code


def _stage(desk: Desk, standing: Standing, newest: RevisionId) -> tuple[int, Refused | None]:
    try:
        return stage_to_decide(desk, standing, seen=newest)[1], None
    except Refused as refusal:
        return 0, refusal


def _chosen(bases: tuple[Base, ...], base: RevisionId | None) -> Base | None:
    if base is None:
        return bases[0] if bases else None
    for one in bases:
        if one.revision == base:
            return one
    raise Refused("not_found", kind="revision", id=base)


def _compared(desk: Desk, content: Content | None, base: Base | None) -> Comparison | None:
    if content is None or base is None:
        return None
    before, _ = _content(desk, base.revision)
    if before is None:
        return None
    return Comparison(base=base, marked=_marked(desk, before, content))


def _marked(desk: Desk, before: Content, after: Content) -> MarkedContent:
    names = [name for name in desk.store.read(queries.names, "member").values() if name]
    return marked_content(before, after, names=names)


def _submitted(desk: Desk, standing: Standing) -> Submitted | None:
    sent = standing.submission
    if sent is None:
        return None
    names = desk.store.read(queries.names, "member")
    return Submitted(
        by=names.get(desk.membership.member_of(sent.device) or "", ""),
        at=reading_ms(sent.hlc),
        times=len(standing.submissions),
        sensitive=as_submission(sent).sensitive,
    )


def page_told(page: ReviewPage) -> dict[str, object]:
    """Return a page as plain values, without its text: what the command line tells of it."""
    told: dict[str, object] = msgspec.to_builtins(page)
    for left_out in ("content", "whole", "compared"):
        told.pop(left_out)
    if page.compared is not None:
        told["compared"] = {
            "base": msgspec.to_builtins(page.compared.base),
            "counted": msgspec.to_builtins(page.compared.marked.counted),
        }
    return told
