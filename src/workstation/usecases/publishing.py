"""Publishing an issue: a frozen plan, one claim, steps that a crash cannot repeat.

What is published is the exact revision that the last stage signed; the plan names it, with its
late fields frozen, before the first step.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.content import LateFields
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.domain.ids import ArticleId, IssueId, PlanId, new_id
from workstation.domain.permissions import may_publish
from workstation.domain.publications import PlanStanding
from workstation.store import queries
from workstation.usecases.accounts import Account, client_for
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import write_channel
from workstation.usecases.issues import (
    ReadyArticle,
    approved_articles,
    find_issue,
    preflight,
)
from workstation.usecases.publication_steps import NeedsPersonError, StepMachine, StillWaitingError
from workstation.usecases.wechat_channel import WeChatChannel

Channel = Literal["wechat", "web", "file"]
Mode = Literal["draft", "publish", "mass", ""]


class PublicationStoppedError(Unavailable):
    """A publication that stopped: `answer` holds what there is to tell beside the error."""

    def __init__(self, code: str, answer: dict[str, Any], **details: str) -> None:
        super().__init__(code, **details)
        self.answer = answer


class Request(bodies.FactBody, frozen=True):
    """What a publisher asked for. `out` is where web pages and files go."""

    number: int
    channel: Channel
    mode: Mode
    account: Account | None
    out: Path
    resume: bool = False


def publish_issue(desk: Desk, request: Request, *, announce: Callable[[], None]) -> dict[str, Any]:
    """Publish an issue on one channel, or go on where an earlier try stopped.

    Raises:
        Refused: `not_allowed`, `not_found`, `not_approved`, `policy_superseded`,
            `already_published`, `preflight_failed`, `mode_not_offered`.
        PublicationStoppedError: `needs_person` or why it failed, with the answer so far.
    """
    if not may_publish(desk.here):
        raise Refused("not_allowed", act="publish")
    if request.mode == "mass":
        raise Refused("mode_not_offered", mode=request.mode)
    issue = find_issue(desk, request.number)
    running = _running_plan(desk, issue, request)
    if running is None:
        if request.resume:
            raise Refused("nothing_to_resume", number=request.number)
        running = _lay_down(desk, issue, request)
    return _carry_out(desk, running, request, announce)


def _running_plan(desk: Desk, issue: IssueId, request: Request) -> PlanStanding | None:
    """Return the unfinished plan for this channel; a finished one of the same articles refuses."""
    for row in desk.store.read(queries.publications_of, issue):
        same = row.channel == request.channel and row.account == _account_name(request)
        standing = desk.projection().plan(row.plan) if same else None
        if standing is None:
            continue
        if standing.state != "done":
            wanted = standing.plan.mode == request.mode or request.resume
            if wanted and not _overtaken(desk, issue, standing):
                return standing
            continue
        if standing.plan.mode == request.mode:
            _refuse_if_unchanged(desk, issue, request, standing)
    return None


def _account_name(request: Request) -> str:
    return request.account.name if request.account else ""


def _refuse_if_unchanged(
    desk: Desk, issue: IssueId, request: Request, standing: PlanStanding
) -> None:
    if _is_unchanged(desk, issue, standing):
        raise Refused(
            "already_published",
            number=request.number,
            articles=[
                {"article": article, "url": url} for article, url in standing.addresses.items()
            ],
            url=next(iter(standing.addresses.values()), ""),
        )


def _is_unchanged(desk: Desk, issue: IssueId, standing: PlanStanding) -> bool:
    planned = [(one.article, one.revision) for one in standing.plan.articles]
    now = [
        (ArticleId(one), desk.standing(ArticleId(one)).head)
        for one in desk.store.read(queries.issue_articles, issue)
    ]
    return planned == now


def _overtaken(desk: Desk, issue: IssueId, standing: PlanStanding) -> bool:
    """Tell whether a plan may be left behind: its articles changed before readers saw anything."""
    return standing.step("publish") is None and not _is_unchanged(desk, issue, standing)


def _lay_down(desk: Desk, issue: IssueId, request: Request) -> PlanStanding:
    today = datetime.fromtimestamp(desk.now_ms() / 1000).astimezone().date().isoformat()
    articles = approved_articles(desk, issue, request.number, today)
    if request.channel == "wechat":
        faults = [one for one in preflight(desk, request.number) if not one.ok]
        if faults:
            raise Refused(
                "preflight_failed",
                check=faults[0].check,
                checks=[{"check": one.check, "code": one.code, **one.fields} for one in faults],
            )
    plan = PlanId(new_id())
    with desk.change() as change:
        planned = tuple(
            bodies.PlannedArticle(
                article=one.article,
                revision=one.revision,
                late_text=change.keep_text(msgspec.json.encode(one.late)),
            )
            for one in articles
        )
        change.record(
            "plan",
            bodies.Plan(
                plan=plan,
                issue=issue,
                channel=request.channel,
                account=_account_name(request),
                mode=request.mode,
                articles=planned,
                under=desk.membership.head,
            ),
        )
        change.record(
            "claim", bodies.Claim(plan=plan, fence=1, over=(), under=desk.membership.head)
        )
    standing = desk.projection().plan(plan)
    if standing is None:
        raise Unavailable("plan_not_effective", plan=plan)
    return standing


def _carry_out(
    desk: Desk, standing: PlanStanding, request: Request, announce: Callable[[], None]
) -> dict[str, Any]:
    plan = standing.plan
    if standing.contested or standing.fact.device != desk.device:
        raise _stopped(desk, plan.plan, "needs_person", "claimed_elsewhere")
    machine = StepMachine(desk, plan.plan, announce)
    articles = _planned_articles(desk, plan)
    try:
        if plan.channel == "wechat" and request.account is not None:
            with client_for(desk, request.account) as client:
                channel = WeChatChannel(desk, machine, client, request.account)
                channel.publish(articles, plan.mode)
        else:
            write_channel(desk, machine, articles, plan.channel, request.out)
    except StillWaitingError:
        return publication_answer(desk, plan.plan)
    except NeedsPersonError as error:
        raise _stopped(desk, plan.plan, "needs_person", error.code, step=error.step) from error
    except NewsroomError as error:
        details = {name: str(value) for name, value in error.details.items()}
        raise _stopped(desk, plan.plan, "failed", error.code, **details) from error
    answer = publication_answer(desk, plan.plan)
    if plan.channel != "wechat":
        for one in answer["articles"]:
            one["url"] = (request.out / one["url"]).absolute().as_uri()
    return answer


def _stopped(
    desk: Desk, plan: PlanId, state: str, code: str, **details: str
) -> PublicationStoppedError:
    answer = {**publication_answer(desk, plan), "state": state}
    name, _, place = code.partition(":")
    if place:
        details["place"] = place
    return PublicationStoppedError(name, answer, **details)


def _planned_articles(desk: Desk, plan: bodies.Plan) -> Sequence[ReadyArticle]:
    """Return the plan's articles, still approved at exactly the planned revisions.

    Raises:
        Refused: `not_approved` – somebody changed an article after the plan was laid down.
    """
    ready = []
    for one in plan.articles:
        standing = desk.standing(one.article)
        if not standing.approved_at_head or standing.head != one.revision:
            raise Refused("not_approved", articles=[str(one.article)])
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


def publication_answer(desk: Desk, plan: str) -> dict[str, Any]:
    """Return what `issue publish` and `publication show` tell.

    Raises:
        Refused: `not_found`.
    """
    standing = desk.projection().plan(plan)
    if standing is None:
        raise Refused("not_found", kind="publication", id=plan)
    state = standing.state if standing.state != "running" else "waiting"
    return {
        "publication": plan,
        "channel": standing.plan.channel,
        "mode": standing.plan.mode,
        "account": standing.plan.account,
        "state": state,
        "articles": [
            {
                "article": one.article,
                "revision": one.revision,
                "url": standing.addresses.get(one.article, ""),
            }
            for one in standing.plan.articles
        ],
    }
