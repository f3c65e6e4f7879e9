"""Rights: changing what a member is called and may do, seeing a member off."""

from collections.abc import Sequence
from typing import Literal

from workstation.domain.errors import Refused
from workstation.domain.ids import BranchId, MemberId
from workstation.domain.membership_entries import ROLES, Grant, Role
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.members import change_member, revoke_device
from workstation.usecases.office import checked_name, require_administrator, set_register


def update_member(
    desk: Desk,
    member: MemberId,
    *,
    name: str,
    branch: BranchId,
    roles: Sequence[Role],
    stages: Sequence[int],
) -> None:
    """Make a member's name, branch and rights these; what is so already is not written again.

    A right that ends counts up to the last segment of each of the member's PCs seen here.

    Raises:
        Refused: `not_allowed`, `not_found`, `bad_name`, `bad_stage`, `stage_without_reviewer`,
            `last_administrator`.
    """
    require_administrator(desk)
    _require_member(desk, member)
    new_name = checked_name(name)
    require_stages(desk, roles, stages)
    branches = (branch,) if branch else ()
    if not _has_exactly(desk, member, roles, stages, branches):
        change_member(desk, member, roles=roles, stages=stages, branches=branches)
    home = str(desk.store.read(queries.register_value, f"member/{member}", "branch") or "")
    known = desk.store.read(queries.register_text, f"member/{member}", "name")
    if (home, known) == (branch, new_name):
        return
    with desk.change() as change:
        if known != new_name:
            set_register(change, f"member/{member}", "name", words=new_name)
        if home != branch:
            set_register(change, f"member/{member}", "branch", value=branch)


def assign_stages(desk: Desk, member: MemberId, stages: Sequence[int]) -> None:
    """Let a member decide at these stages and no others; holding one makes them a reviewer.

    Raises:
        Refused: `not_allowed`, `not_found`, `bad_stage`.
    """
    require_administrator(desk)
    _require_member(desk, member)
    grants = desk.membership.current_grants(member)
    held = set(desk.membership.current_roles(member))
    wanted = held | {"reviewer"} if stages else held - {"reviewer"}
    roles = tuple(role for role in ROLES if role in wanted)
    require_stages(desk, roles, stages)
    branches = _bounds(grants)
    if not _has_exactly(desk, member, roles, stages, branches):
        change_member(desk, member, roles=roles, stages=stages, branches=branches)


def retire_member(desk: Desk, member: MemberId, reason: Literal["left", "compromised"]) -> None:
    """Shut out all PCs of a member and take every right away; what was done before stays done.

    Raises:
        Refused: `not_allowed`, `not_found`, `own_device`, `last_administrator`.
    """
    require_administrator(desk)
    _require_member(desk, member)
    if member == desk.member:
        raise Refused("own_device", device=desk.device)
    if desk.membership.current_grants(member):
        change_member(desk, member, roles=(), stages=(), branches=())
    for one in tuple(desk.membership.devices.values()):
        if one.member == member and one.cut is None:
            revoke_device(desk, one.device, reason, None)


def _require_member(desk: Desk, member: MemberId) -> None:
    if member not in desk.membership.members:
        raise Refused("not_found", kind="member", id=member)


def require_stages(desk: Desk, roles: Sequence[Role], stages: Sequence[int]) -> None:
    """Refuse stages that the policy does not have, and stages for somebody who reviews nothing.

    Raises:
        Refused: `bad_stage`, `stage_without_reviewer`.
    """
    known = {stage.number for stage in desk.membership.policy.stages}
    if unknown := sorted(set(stages) - known):
        raise Refused("bad_stage", stage=unknown[0], known=[str(one) for one in sorted(known)])
    if stages and "reviewer" not in roles:
        raise Refused("stage_without_reviewer")


def _bounds(grants: Sequence[Grant]) -> tuple[BranchId, ...]:
    if any(not grant.branches for grant in grants):
        return ()
    return tuple(sorted({branch for grant in grants for branch in grant.branches}))


def _has_exactly(
    desk: Desk,
    member: MemberId,
    roles: Sequence[Role],
    stages: Sequence[int],
    branches: Sequence[BranchId],
) -> bool:
    grants = desk.membership.current_grants(member)
    return (
        set(desk.membership.current_roles(member)) == set(roles)
        and {stage for grant in grants for stage in grant.stages} == set(stages)
        and (not roles or set(_bounds(grants)) == set(branches))
    )
