"""Publishing an issue: a frozen plan, one claim, steps that a crash cannot repeat.

What is published is the exact revision that the last stage signed; the plan names it, with its
late fields frozen, before the first step.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from workstation.domain import bodies
from workstation.domain.errors import Detail, NewsroomError, Refused, Unavailable
from workstation.domain.ids import PlanId
from workstation.domain.permissions import may_publish
from workstation.domain.publications import PlanStanding
from workstation.usecases.accounts import Account, client_for
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import write_channel
from workstation.usecases.issues import find_issue
from workstation.usecases.publication_plans import (
    Aim,
    Channel,
    Mode,
    earlier_drafts,
    find_plan,
    is_claimed_elsewhere,
    lay_down,
    planned_articles,
    reached_nobody,
    refuse_changed,
    refuse_published_by_hand,
)
from workstation.usecases.publication_progress import (
    ProgressTeller,
    Stop,
    Watch,
    never,
    unwatched,
)
from workstation.usecases.publication_steps import (
    NeedsPersonError,
    PausedError,
    StepMachine,
    StillWaitingError,
)
from workstation.usecases.wechat_channel import WeChatChannel


class PublicationStoppedError(Unavailable):
    """A publication that stopped: `answer` holds what there is to tell beside the error."""

    def __init__(self, code: str, answer: dict[str, Any], details: Mapping[str, Detail]) -> None:
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


def publish_issue(
    desk: Desk,
    request: Request,
    *,
    announce: Callable[[], None],
    watch: Watch = unwatched,
    stop: Stop = never,
) -> dict[str, Any]:
    """Publish an issue on one channel, or go on where an earlier try stopped.

    `watch` hears of each step as it happens; once `stop` says so, the publication pauses before
    the next step, and the answer says `paused`.

    Raises:
        Refused: `not_allowed`, `not_found`, `not_approved`, `policy_superseded`,
            `already_published`, `partly_by_hand`, `preflight_failed`, `mode_not_offered`.
        PublicationStoppedError: `needs_person` or why it failed, with the answer so far.
    """
    if not may_publish(desk.here):
        raise Refused("not_allowed", act="publish")
    if request.mode == "mass":
        raise Refused("mode_not_offered", mode=request.mode)
    aim = Aim(
        issue=find_issue(desk, request.number),
        number=request.number,
        channel=request.channel,
        account=request.account.name if request.account else "",
        mode=request.mode,
    )
    if aim.channel == "wechat":
        refuse_published_by_hand(desk, aim.issue, aim.number)
    standing = find_plan(desk, aim, resume=request.resume)
    if standing is None and request.resume:
        raise Refused("nothing_to_resume", number=request.number)
    standing = standing or lay_down(desk, aim)
    if is_claimed_elsewhere(desk, standing):
        raise _stopped(desk, standing.plan.plan, "needs_person", "claimed_elsewhere")
    if reached_nobody(standing):
        refuse_changed(desk, standing.plan)
    teller = ProgressTeller(standing, watch)
    teller.tell()
    make_sure = partial(_make_sure, desk, standing, aim.number, announce)
    machine = StepMachine(desk, standing.plan.plan, make_sure, told=teller.step, stop=stop)
    return _carry_out(desk, machine, standing.plan, request, teller)


def _carry_out(
    desk: Desk, machine: StepMachine, plan: bodies.Plan, request: Request, teller: ProgressTeller
) -> dict[str, Any]:
    try:
        _take_steps(desk, machine, plan, request, teller)
    except StillWaitingError:
        return publication_answer(desk, plan.plan)
    except PausedError:
        return {**publication_answer(desk, plan.plan), "state": "waiting", "paused": True}
    except NeedsPersonError as error:
        code, _, place = error.code.partition(":")
        details = {"step": error.step, **({"place": place} if place else {})}
        raise _stopped(desk, plan.plan, "needs_person", code, details) from error
    except NewsroomError as error:
        if error.code in {"not_approved", "already_published", "partly_by_hand"}:
            raise
        raise _stopped(desk, plan.plan, "failed", error.code, error.details) from error
    answer = publication_answer(desk, plan.plan)
    if plan.channel != "wechat":
        for one in answer["articles"]:
            one["url"] = (request.out / one["url"]).absolute().as_uri()
    return answer


def _make_sure(
    desk: Desk, standing: PlanStanding, number: int, announce: Callable[[], None]
) -> None:
    """Tell the others, and hear them, right before readers will see something."""
    announce()
    refuse_changed(desk, standing.plan)
    refuse_published_by_hand(desk, standing.plan.issue, number)
    present = desk.projection().plan(standing.plan.plan) or standing
    if is_claimed_elsewhere(desk, present) or _tried_elsewhere(desk, present):
        raise NeedsPersonError("publish", "claimed_elsewhere")


def _tried_elsewhere(desk: Desk, standing: PlanStanding) -> bool:
    """Tell whether the PC this plan was taken over from was at the last step after all."""
    return any(
        one.step == "publish" and one.device != desk.device and one.state != "failed"
        for one in standing.steps
    )


def _take_steps(
    desk: Desk, machine: StepMachine, plan: bodies.Plan, request: Request, teller: ProgressTeller
) -> None:
    articles = planned_articles(desk, plan)
    if request.account is None:
        write_channel(desk, machine, articles, request.channel, request.out)
        return
    drafted = earlier_drafts(desk, plan)
    with client_for(desk, request.account) as client:
        channel = WeChatChannel(
            desk, machine, client, request.account, drafted=drafted, expect=teller.expect_pictures
        )
        channel.publish(articles, plan.mode)


def _stopped(
    desk: Desk, plan: PlanId, state: str, code: str, details: Mapping[str, Detail] | None = None
) -> PublicationStoppedError:
    answer = {**publication_answer(desk, plan), "state": state}
    return PublicationStoppedError(code, answer, details or {})


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
