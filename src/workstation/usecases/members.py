"""Members and their PCs: admitting, changing rights, revoking, listing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import BranchId, DeviceId, MemberId
from workstation.domain.membership_entries import (
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
    require_administrator,
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
        ChangeGrants(member=member, grants=grants, cuts=last_segments(desk, member)),
    )


def last_segments(desk: Desk, member: MemberId) -> dict[DeviceId, int]:
    """Return the last segment seen here of each of a member's PCs: so far their rights count."""
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
