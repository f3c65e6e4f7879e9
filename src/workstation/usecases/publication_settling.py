"""What only a person can settle: an unknown outcome, a dead PC's claim, a publication by hand.

Each is recorded as a fact with the one who said so; nothing here calls WeChat.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, IssueId, PlanId, new_id
from workstation.domain.permissions import may_publish
from workstation.domain.publications import FINAL_STEP, PlanStanding, StepRecord
from workstation.store import queries
from workstation.usecases.desk import Change, Desk
from workstation.usecases.issues import late_fields, named, number_of
from workstation.usecases.publication_plans import BY_HAND

MAX_ADDRESS = 1024


def settle_unknown(desk: Desk, plan: PlanId, step: str, *, seen: bool) -> None:
    """Record what a person saw on the phone (已看到 / 没看到) where WeChat could not tell.

    Seen: the publication goes on from there. Not seen: the step counts as not done, and the next
    try takes it anew. What reads differently after publishing (`verify`) can only be seen.

    Raises:
        Refused: `not_allowed`, `not_found`, `nothing_to_settle`.
    """
    _require_publisher(desk)
    standing = _standing(desk, plan)
    asked = question_of(standing)
    if asked is None or asked.step != step or (step == "verify" and not seen):
        raise Refused("nothing_to_settle", step=step)
    with desk.change() as change:
        _settle(change, standing, asked, seen=seen)


def _settle(change: Change, standing: PlanStanding, asked: StepRecord, *, seen: bool) -> None:
    refs = {"seen_by" if seen else "not_seen_by": str(change.desk.member)}
    change.record(
        "outcome",
        bodies.Outcome(
            plan=standing.plan.plan,
            intent=asked.intent,
            step=asked.step,
            state="done" if seen else "failed",
            refs=refs,
        ),
    )


def question_of(standing: PlanStanding) -> StepRecord | None:
    """Return the step whose outcome a person is asked for; None where nobody is."""
    for step in ("publish", "verify"):
        last = standing.step(step)
        if last is not None and last.state == "unknown":
            return last
    return None


def take_over(desk: Desk, plan: PlanId, *, announce: Callable[[], None]) -> None:
    """Claim a publication whose PC is gone, or that two PCs claimed at once.

    Everything known is fetched first and the claim is on the share before this returns, so that
    the other PC, if it lives after all, stops before readers see anything.

    Raises:
        Refused: `not_allowed`, `not_found`, `claimed_here` where this PC has it already,
            `publication_over` where it is done.
        Unavailable: the folder cannot be reached: then nothing is claimed.
    """
    _require_publisher(desk)
    announce()
    standing = _standing(desk, plan)
    if standing.state == "done":
        raise Refused("publication_over")
    if standing.holder == desk.device and not standing.contested:
        raise Refused("claimed_here")
    with desk.change() as change:
        change.record(
            "claim",
            bodies.Claim(
                plan=plan,
                fence=standing.fence + 1,
                over=tuple(sorted(one.id for one in standing.claims)),
                under=desk.membership.head,
            ),
        )
    announce()


def record_publication(desk: Desk, issue: IssueId, article: ArticleId, url: str) -> PlanId:
    """Register that an article of an issue was published by hand (登记已发布), and where.

    Raises:
        Refused: `not_allowed`, `not_found`, `not_approved`, `already_published` by this program,
            `bad_address`.
        Unavailable: `plan_not_effective`.
    """
    _require_publisher(desk)
    address = checked_address(url)
    if article not in desk.store.read(queries.issue_articles, issue):
        raise Refused("not_found", kind="article", id=article)
    standing = desk.standing(article)
    if not standing.approved_at_head or standing.head is None:
        raise Refused("not_approved", articles=[named(desk, standing)])
    _refuse_published(desk, issue, article)
    plan, under = PlanId(new_id()), desk.membership.head
    late = late_fields(desk, standing, number_of(desk, issue), "")
    with desk.change() as change:
        planned = bodies.PlannedArticle(
            article=article,
            revision=standing.head,
            late_text=change.keep_text(msgspec.json.encode(late)),
        )
        body = bodies.Plan(
            plan=plan, issue=issue, channel="wechat", account=BY_HAND, mode="publish",
            articles=(planned,), under=under,
        )  # fmt: skip
        change.record("plan", body)
        change.record("claim", bodies.Claim(plan=plan, fence=1, over=(), under=under))
        intent = change.record("intent", bodies.Intent(plan=plan, step=FINAL_STEP, attempt=1))
        refs = {article: address, "seen_by": desk.member}
        change.record(
            "outcome",
            bodies.Outcome(plan=plan, intent=intent, step=FINAL_STEP, state="done", refs=refs),
        )
    if desk.projection().plan(plan) is None:
        raise Unavailable("plan_not_effective", plan=plan)
    return plan


def checked_address(url: str) -> str:
    """Return the address of a page, without blanks around it.

    Raises:
        Refused: `bad_address`.
    """
    address = url.strip()
    try:
        parts = urlsplit(address)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        known = False
    if not known or len(address) > MAX_ADDRESS or not address.isprintable() or " " in address:
        raise Refused("bad_address", url=address[:80])
    return address


def _refuse_published(desk: Desk, issue: IssueId, article: ArticleId) -> None:
    for row in desk.store.read(queries.publications_of, issue):
        published = row.state == "done" and row.mode != "draft" and row.channel == "wechat"
        if published and row.account != BY_HAND and article in row.articles:
            address = row.addresses.get(article, "")
            if not address:  # seen on the phone: its address is what is being registered
                continue
            raise Refused(
                "already_published",
                number=number_of(desk, issue),
                articles=[{"article": article, "url": address}],
                url=address,
            )


def _standing(desk: Desk, plan: PlanId) -> PlanStanding:
    standing = desk.projection().plan(plan)
    if standing is None:
        raise Refused("not_found", kind="publication", id=plan)
    return standing


def _require_publisher(desk: Desk) -> None:
    if not may_publish(desk.here):
        raise Refused("not_allowed", act="publish")
