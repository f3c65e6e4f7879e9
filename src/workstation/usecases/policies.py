"""The review policy as the office sees and sets it: its stages and who holds each of them."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import BranchId, MemberId
from workstation.domain.membership_entries import Grant, SetPolicy
from workstation.domain.policy import Policy, Stage
from workstation.domain.staffing import unfilled_stages
from workstation.store import queries
from workstation.usecases.branches import list_branch_rows
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.office import checked_name, require_administrator

MAX_STAGES = 9
FIRST = 1
"""The stage that people take within their branches; the others they take for the whole office."""


class Holder(bodies.FactBody, frozen=True):
    """Somebody who may decide at a stage; `arrived` once a PC of theirs counts.

    `branches` are the names of the branches they are bound to at the first stage; none: all.
    """

    member: MemberId
    name: str
    branches: tuple[str, ...]
    arrived: bool


class StageShown(bodies.FactBody, frozen=True):
    """A stage with its people; `short` where articles would wait there for ever.

    `uncovered` names the branches whose articles nobody may take at the first stage.
    """

    number: int
    name: str
    need: int
    sensitive_only: bool
    holders: tuple[Holder, ...]
    short: bool
    uncovered: tuple[str, ...]


class PolicyShown(bodies.FactBody, frozen=True):
    """The policy that the next submission freezes."""

    stages: tuple[StageShown, ...]
    parallel: bool
    own_work: bool
    on_paper: bool


def show_policy(desk: Desk) -> PolicyShown:
    """Return the policy in force, with who holds each stage and where somebody is lacking."""
    policy = desk.membership.policy
    holders = {stage.number: _holders(desk, stage.number) for stage in policy.stages}
    present = {
        number: [one.member for one in held if one.arrived] for number, held in holders.items()
    }
    short = unfilled_stages(policy, present)
    return PolicyShown(
        stages=tuple(
            StageShown(
                number=stage.number,
                name=stage.name,
                need=stage.need,
                sensitive_only=stage.sensitive_only,
                holders=holders[stage.number],
                short=stage.number in short,
                uncovered=_uncovered(desk, holders[stage.number]) if stage.number == FIRST else (),
            )
            for stage in policy.stages
        ),
        parallel=policy.parallel,
        own_work=policy.own_work,
        on_paper=policy.on_paper,
    )


def _holders(desk: Desk, stage: int) -> tuple[Holder, ...]:
    membership = desk.membership
    names = desk.store.read(queries.names, "member")
    branches = desk.store.read(queries.names, "branch")
    arrived = {one.member for one in membership.devices.values() if one.cut is None}
    found = []
    for member in membership.members:
        grants = [
            grant
            for grant in membership.current_grants(member)
            if "reviewer" in grant.roles and stage in grant.stages
        ]
        if not grants:
            continue
        bound = _bound_to(grants) if stage == FIRST else set()
        found.append(
            Holder(
                member=member,
                name=names.get(member, member[:8]),
                branches=tuple(sorted(branches.get(one, one) for one in bound)),
                arrived=member in arrived,
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.arrived, one.name)))


def _uncovered(desk: Desk, holders: Sequence[Holder]) -> tuple[str, ...]:
    present = [one for one in holders if one.arrived]
    if not present or any(not one.branches for one in present):
        return ()
    covered = {branch for one in present for branch in one.branches}
    rows = list_branch_rows(desk, hidden=False)
    return tuple(row.name for row in rows if row.name not in covered)


def _bound_to(grants: Sequence[Grant]) -> set[BranchId]:
    """Return the branches that all the grants together are bound to; none: the whole office."""
    if any(not grant.branches for grant in grants):
        return set()
    return {branch for grant in grants for branch in grant.branches}


def set_policy(
    desk: Desk,
    stages: Sequence[Stage],
    *,
    parallel: bool = False,
    own_work: bool = False,
    on_paper: bool = False,
    running: bool = False,
) -> None:
    """Set the policy of later submissions; `running`: of those under way too, which start anew.

    Raises:
        Refused: `not_allowed`, `bad_name`, `stage_twice`, `stages_unordered`, `too_many_stages`,
            `no_ordinary_stage`, `bad_need`.
    """
    require_administrator(desk)
    _check_stages(stages)
    policy = Policy(
        stages=tuple(
            msgspec.structs.replace(stage, name=checked_name(stage.name)) for stage in stages
        ),
        parallel=parallel,
        own_work=own_work,
        on_paper=on_paper,
    )
    if policy == desk.membership.policy and not running:
        return
    append_entry(desk, "policy", SetPolicy(policy=policy, running=running))


def _check_stages(stages: Sequence[Stage]) -> None:
    if len(stages) > MAX_STAGES:
        raise Refused("too_many_stages", limit=MAX_STAGES)
    if all(stage.sensitive_only for stage in stages):
        raise Refused("no_ordinary_stage")
    if any(low.number >= high.number for low, high in pairwise(stages)):
        raise Refused("stages_unordered")
    seen: set[str] = set()
    for stage in stages:
        name = checked_name(stage.name)
        if name in seen:
            raise Refused("stage_twice", name=name)
        seen.add(name)
        if not 1 <= stage.need <= MAX_STAGES:
            raise Refused("bad_need", name=name, limit=MAX_STAGES)
