"""Plans of publications: which one to go on with, when one is over, and laying one down.

A plan freezes the revisions that the last stage signed, with their late fields (state.md 8).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.content import LateFields
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, IssueId, PlanId, new_id
from workstation.domain.publications import PlanStanding
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.issues import ReadyArticle, approved_articles, named
from workstation.usecases.preflight import preflight

Channel = Literal["wechat", "web", "file"]
Mode = Literal["draft", "publish", "mass", ""]


BY_HAND = ""
"""The account of a WeChat plan that somebody carried out by hand, on the platform itself."""


class Aim(bodies.FactBody, frozen=True):
    """What a publication is for: an issue on a channel, on WeChat on an account."""

    issue: IssueId
    number: int
    channel: Channel
    account: str
    mode: Mode


def find_plan(desk: Desk, aim: Aim, *, resume: bool) -> PlanStanding | None:
    """Return the unfinished plan to go on with; None where a new one is to be laid down.

    Raises:
        Refused: `already_published` – a finished plan of the very same revisions.
    """
    plans = _plans_for(desk, aim)
    for one in plans:
        if one.state == "done" and one.plan.mode == aim.mode and _is_unchanged(desk, one):
            raise _already_published(aim, one)
    for one in plans:
        wanted = one.plan.mode == aim.mode or resume
        if one.state != "done" and wanted and not _is_over(desk, one, resume=resume):
            return one
    return None


def _plans_for(desk: Desk, aim: Aim) -> list[PlanStanding]:
    """Return the plans of an issue for a channel and account, the newest first."""
    rows = desk.store.read(queries.publications_of, aim.issue)
    same = [one.plan for one in rows if (one.channel, one.account) == (aim.channel, aim.account)]
    return [one for one in map(desk.projection().plan, same) if one is not None]


def refuse_published_by_hand(desk: Desk, issue: IssueId, number: int) -> None:
    """Refuse an issue that somebody published by hand, whole or in part.

    Raises:
        Refused: `already_published`, or `partly_by_hand` naming the articles readers have.
    """
    rows = desk.store.read(queries.publications_of, issue)
    by_hand = {
        article: row.addresses.get(article, "")
        for row in reversed(rows)
        if (row.channel, row.account, row.state) == ("wechat", BY_HAND, "done")
        for article in row.articles
    }
    articles = desk.store.read(queries.issue_articles, issue)
    taken = [one for one in articles if one in by_hand]
    if taken and len(taken) == len(articles):
        raise Refused(
            "already_published",
            number=number,
            articles=[{"article": one, "url": by_hand[one]} for one in taken],
            url=by_hand[taken[0]],
        )
    if taken:
        titles = [named(desk, desk.standing(ArticleId(one))) for one in taken]
        raise Refused("partly_by_hand", articles=titles)


def _already_published(aim: Aim, standing: PlanStanding) -> Refused:
    addresses = standing.addresses
    return Refused(
        "already_published",
        number=aim.number,
        articles=[{"article": article, "url": url} for article, url in addresses.items()],
        url=next(iter(addresses.values()), ""),
    )


def _is_unchanged(desk: Desk, standing: PlanStanding) -> bool:
    planned = [(one.article, one.revision) for one in standing.plan.articles]
    articles = desk.store.read(queries.issue_articles, standing.plan.issue)
    return planned == [(one, desk.standing(ArticleId(one)).head) for one in articles]


def _is_over(desk: Desk, standing: PlanStanding, *, resume: bool) -> bool:
    """Tell whether a plan is left behind: readers saw nothing, and it is of no use any more."""
    if not reached_nobody(standing):
        return False
    return not _is_unchanged(desk, standing) or (_is_turned_down(standing) and not resume)


def reached_nobody(standing: PlanStanding) -> bool:
    """Tell whether it is certain that no reader sees anything of a plan."""
    submitted = standing.step("publish")
    return submitted is None or submitted.state == "failed" or _is_turned_down(standing)


def _is_turned_down(standing: PlanStanding) -> bool:
    answered = standing.step("poll")
    return answered is not None and answered.state == "failed"


def earlier_drafts(desk: Desk, plan: bodies.Plan) -> list[str]:
    """Return the drafts that finished plans have made of the very same revisions."""
    wanted = [(one.article, one.revision) for one in plan.articles]
    steps = [
        one.step("draft")
        for one in _plans_for(desk, _aim_of(plan))
        if (one.plan.mode, one.state) == ("draft", "done")
        and [(each.article, each.revision) for each in one.plan.articles] == wanted
    ]
    return [one.refs["media"] for one in steps if one is not None]


def _aim_of(plan: bodies.Plan) -> Aim:
    return Aim(plan.issue, 0, plan.channel, plan.account, plan.mode)


def is_claimed_elsewhere(desk: Desk, standing: PlanStanding) -> bool:
    """Tell whether another PC carries this plan out, or one of its own for the same issue."""
    return (
        standing.contested
        or standing.doubtful
        or standing.holder != desk.device
        or any(
            one.holder != desk.device and not reached_nobody(one)
            for one in _plans_for(desk, _aim_of(standing.plan))
            if one.state != "done" or _is_unchanged(desk, one)
        )
    )


def lay_down(desk: Desk, aim: Aim) -> PlanStanding:
    """Freeze an issue as approved, and claim its publication for this PC.

    Raises:
        Refused: `not_approved`, `policy_superseded`, `text_purged`, `preflight_failed`.
        Unavailable: `text_missing`, `plan_not_effective`.
    """
    today = datetime.fromtimestamp(desk.now_ms() / 1000).astimezone().date().isoformat()
    articles = approved_articles(desk, aim.issue, aim.number, today)
    if aim.channel == "wechat":
        _refuse_unready(desk, aim.number)
    plan = _record_plan(desk, aim, articles)
    standing = desk.projection().plan(plan)
    if standing is None:
        raise Unavailable("plan_not_effective", plan=plan)
    return standing


def _refuse_unready(desk: Desk, number: int) -> None:
    if faults := [one for one in preflight(desk, number) if not one.ok]:
        raise Refused(
            "preflight_failed",
            check=faults[0].check,
            checks=[{"check": one.check, "code": one.code, **one.fields} for one in faults],
        )


def _record_plan(desk: Desk, aim: Aim, articles: Sequence[ReadyArticle]) -> PlanId:
    plan, under = PlanId(new_id()), desk.membership.head
    with desk.change() as change:
        planned = tuple(
            bodies.PlannedArticle(
                article=one.article,
                revision=one.revision,
                late_text=change.keep_text(msgspec.json.encode(one.late)),
            )
            for one in articles
        )
        body = bodies.Plan(
            plan=plan,
            issue=aim.issue,
            channel=aim.channel,
            account=aim.account,
            mode=aim.mode,
            articles=planned,
            under=under,
        )
        change.record("plan", body)
        change.record("claim", bodies.Claim(plan=plan, fence=1, over=(), under=under))
    return plan


def refuse_changed(desk: Desk, plan: bodies.Plan) -> None:
    """Refuse a plan whose articles are no longer approved at exactly the planned revisions.

    Raises:
        Refused: `not_approved` naming the articles.
    """
    changed = [
        standing
        for one in plan.articles
        if not (standing := desk.standing(one.article)).approved_at_head
        or standing.head != one.revision
    ]
    if changed:
        raise Refused("not_approved", articles=[named(desk, one) for one in changed])


def planned_articles(desk: Desk, plan: bodies.Plan) -> list[ReadyArticle]:
    """Return a plan's articles as they were frozen.

    Raises:
        Refused: `text_purged`, `not_found`.
        Unavailable: `text_missing`.
    """
    ready = []
    for one in plan.articles:
        late = desk.store.log.read_text(one.late_text)
        if late is None:
            raise Refused("text_purged", revision=one.revision)
        ready.append(
            ReadyArticle(
                article=one.article,
                revision=one.revision,
                content=desk.content(one.revision),
                late=msgspec.json.decode(late, type=LateFields),
            )
        )
    return ready
