"""Members and their PCs: admitting, changing rights, revoking, listing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import BranchId, DeviceId, MemberId
from workstation.domain.membership import (
    ROLES,
    Admit,
    ChangeGrants,
    Grant,
    Invite,
    Revoke,
    Role,
)
from workstation.domain.naming import match_name
from workstation.store import queries
from workstation.sync.request import Request
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.office import (
    checked_name,
    require_administrator,
    set_register,
)


class MemberRow(bodies.FactBody, frozen=True):
    """One line of the member list; `devices` are (id, state waiting|admitted|revoked)."""

    id: MemberId
    name: str
    branch: str
    roles: tuple[str, ...]
    stages: tuple[int, ...]
    devices: tuple[tuple[str, str], ...]


def find_member(desk: Desk, name: str) -> MemberId:
    """Return the member of that id, id prefix or name.

    Raises:
        Refused: `not_found`, `ambiguous`.
    """
    names = desk.store.read(queries.names, "member")
    if not name.strip():
        raise Refused("not_found", kind="member", id=name)
    exact = match_name(name, names)
    if exact is not None:
        return MemberId(exact)
    found = [one for one in desk.membership.members if one.startswith(name)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="member", id=name)
    return found[0]


def name_of(desk: Desk, member: MemberId) -> str:
    """Return what a member is called; the beginning of their id until the name is here."""
    return desk.store.read(queries.register_text, f"member/{member}", "name") or member[:8]


def admit_device(desk: Desk, request: Request) -> None:
    """Admit the PC behind a request that proves its invitation. Admitted already: nothing to do.

    Raises:
        Refused: `not_allowed`, `bad_request`.
    """
    require_administrator(desk)
    if request.device in desk.membership.devices:
        return
    invite = desk.membership.invitations.get(request.invitation)
    if invite is None or not proven(request, invite):
        raise Refused("bad_request", device=request.device)
    append_entry(
        desk,
        "admit",
        Admit(
            device=request.device,
            public=request.public,
            member=invite.member,
            invitation=request.invitation,
        ),
    )


def proven(request: Request, invite: Invite) -> bool:
    """Tell whether a request comes from whoever holds the invitation."""
    from workstation.sync.request import proves  # noqa: PLC0415 - brings in the crypto library

    return proves(request, bytes.fromhex(invite.public))


def admits_itself(desk: Desk, request: Request) -> bool:
    """Tell whether a request may be admitted without a person: pre-signed, first, in time."""
    invite = desk.membership.invitations.get(request.invitation)
    return (
        invite is not None
        and invite.auto
        and datetime.fromisoformat(invite.expires).timestamp() * 1000 >= desk.now_ms()
        and not any(one.member == invite.member for one in desk.membership.devices.values())
        and proven(request, invite)
    )


def change_member(
    desk: Desk,
    member: MemberId,
    *,
    roles: Sequence[Role],
    stages: Sequence[int],
    branches: Sequence[BranchId],
) -> None:
    """Give a member these rights instead of the present ones.

    What is taken away counts up to the last segment of each of the member's PCs seen here.

    Raises:
        Refused: `not_allowed`; `last_administrator` where no other one has a PC that counts.
    """
    require_administrator(desk)
    others = any(
        one.member != member
        and one.cut is None
        and "admin" in desk.membership.current_roles(one.member)
        for one in desk.membership.devices.values()
    )
    if "admin" not in roles and not others:
        raise Refused("last_administrator")
    grants = (Grant(tuple(roles), tuple(sorted(set(stages))), tuple(branches)),) if roles else ()
    append_entry(
        desk,
        "grants",
        ChangeGrants(member=member, grants=grants, cuts=_last_segments(desk, member)),
    )


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


def _last_segments(desk: Desk, member: MemberId) -> dict[DeviceId, int]:
    desk.cut()
    return {
        one.device: desk.store.log.last_segment(one.device)[0]
        for one in desk.membership.devices.values()
        if one.member == member
    }


def revoke_device(
    desk: Desk, device: DeviceId, reason: Literal["left", "compromised"], after: int | None
) -> None:
    """Shut a PC out: its segments after `after` (default: the last seen here) are void.

    Raises:
        Refused: `not_allowed`, `not_found`, `own_device`.
    """
    require_administrator(desk)
    if device not in desk.membership.devices:
        raise Refused("not_found", kind="device", id=device)
    if device == desk.device:
        raise Refused("own_device", device=device)
    last = desk.store.log.last_segment(device)[0] if after is None else after
    append_entry(desk, "revoke", Revoke(device=device, reason=reason, cut=last))


def list_members(desk: Desk, requests: Sequence[Request] = ()) -> list[MemberRow]:
    """Return all members with their PCs, those that wait to be admitted included."""
    names = desk.store.read(queries.names, "member")
    branches = desk.store.read(queries.names, "branch")
    waiting: dict[MemberId, list[tuple[str, str]]] = {}
    for request in requests:
        invite = desk.membership.invitations.get(request.invitation)
        if invite is not None and request.device not in desk.membership.devices:
            waiting.setdefault(invite.member, []).append((request.device, "waiting"))
    rows = []
    for member in desk.membership.members:
        home = desk.store.read(queries.register_value, f"member/{member}", "branch")
        grants = desk.membership.current_grants(member)
        rows.append(
            MemberRow(
                id=member,
                name=names.get(member, ""),
                branch=branches.get(str(home), ""),
                roles=desk.membership.current_roles(member),
                stages=tuple(sorted({stage for grant in grants for stage in grant.stages})),
                devices=tuple(_devices(desk, member) + waiting.get(member, [])),
            )
        )
    return rows


def _devices(desk: Desk, member: MemberId) -> list[tuple[str, str]]:
    return [
        (one.device, "admitted" if one.cut is None else "revoked")
        for one in desk.membership.devices.values()
        if one.member == member
    ]
