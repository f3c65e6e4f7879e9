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
)
from workstation.usecases.publication_steps import NeedsPersonError, StepMachine, StillWaitingError
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
    aim = Aim(
        issue=find_issue(desk, request.number),
        number=request.number,
        channel=request.channel,
        account=request.account.name if request.account else "",
        mode=request.mode,
    )
    standing = find_plan(desk, aim, resume=request.resume)
    if standing is None and request.resume:
        raise Refused("nothing_to_resume", number=request.number)
    return _carry_out(desk, standing or lay_down(desk, aim), request, announce)


def _carry_out(
    desk: Desk, standing: PlanStanding, request: Request, announce: Callable[[], None]
) -> dict[str, Any]:
    plan = standing.plan
    if is_claimed_elsewhere(desk, standing):
        raise _stopped(desk, plan.plan, "needs_person", "claimed_elsewhere")
    if reached_nobody(standing):
        refuse_changed(desk, plan)
    machine = StepMachine(desk, plan.plan, partial(_make_sure, desk, standing, announce))
    try:
        _take_steps(desk, machine, plan, request)
    except StillWaitingError:
        return publication_answer(desk, plan.plan)
    except NeedsPersonError as error:
        code, _, place = error.code.partition(":")
        details = {"step": error.step, **({"place": place} if place else {})}
        raise _stopped(desk, plan.plan, "needs_person", code, details) from error
    except NewsroomError as error:
        if error.code == "not_approved":
            raise
        raise _stopped(desk, plan.plan, "failed", error.code, error.details) from error
    answer = publication_answer(desk, plan.plan)
    if plan.channel != "wechat":
        for one in answer["articles"]:
            one["url"] = (request.out / one["url"]).absolute().as_uri()
    return answer


def _make_sure(desk: Desk, standing: PlanStanding, announce: Callable[[], None]) -> None:
    """Tell the others, and hear them, right before readers will see something."""
    announce()
    refuse_changed(desk, standing.plan)
    if is_claimed_elsewhere(desk, standing):
        raise NeedsPersonError("publish", "claimed_elsewhere")


def _take_steps(desk: Desk, machine: StepMachine, plan: bodies.Plan, request: Request) -> None:
    articles = planned_articles(desk, plan)
    if request.account is None:
        write_channel(desk, machine, articles, request.channel, request.out)
        return
    drafted = earlier_drafts(desk, plan)
    with client_for(desk, request.account) as client:
        channel = WeChatChannel(desk, machine, client, request.account, drafted=drafted)
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
