"""Members and their PCs: inviting, joining, admitting, changing rights, revoking."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, cast

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.facts import Body
from workstation.domain.ids import BranchId, DeviceId, EntryHash, MemberId, new_id
from workstation.domain.membership import (
    Admit,
    ChangeGrants,
    Grant,
    Invite,
    Revoke,
    Role,
)
from workstation.domain.membership import Body as EntryBody
from workstation.domain.naming import match_name
from workstation.store import queries
from workstation.sync.invitation import Invitation, parse_invitation, write_invitation
from workstation.sync.keys import fingerprint
from workstation.sync.membership_file import Entry, sign_entry
from workstation.sync.request import Request, invitation_key, make_request
from workstation.usecases.desk import Desk
from workstation.usecases.office import (
    checked_name,
    ensure_branch,
    identify_home,
    require_administrator,
    set_register,
)

INVITATION_DAYS = 14
SECRET_BYTES = 16
INVITE_ABOUT = "邀请函只供本人使用，请当面或用可信的方式交付，用过即作废。"


class Invited(bodies.FactBody, frozen=True):
    """What `member invite` answers."""

    invitation: str
    member: MemberId


class MemberRow(bodies.FactBody, frozen=True):
    """One line of the member list; `devices` are (id, state waiting|admitted|revoked)."""

    id: MemberId
    name: str
    branch: str
    roles: tuple[str, ...]
    stages: tuple[int, ...]
    devices: tuple[tuple[str, str], ...]


def moment(now_ms: int) -> str:
    """Return milliseconds since 1970 as ISO 8601 with offset."""
    return datetime.fromtimestamp(now_ms / 1000, UTC).isoformat(timespec="seconds")


def append_entry(desk: Desk, kind: str, body: EntryBody) -> Entry:
    """Sign the next membership entry and recompute what rests on it."""
    membership = desk.membership
    entry = sign_entry(
        desk.key,
        seq=membership.length + 1,
        previous=membership.head,
        kind=kind,
        body=cast("Body", msgspec.to_builtins(body)),
        at=moment(desk.now_ms()),
    )
    with desk.store.writing():
        desk.store.log.add_entry(entry.hash, entry.seq, entry.raw)
        desk.membership_changed()
        if kind not in {"found", "invite"}:
            desk.store.projection(desk.membership, desk.device).derive_all()
    return entry


def invite_member(
    desk: Desk,
    *,
    name: str,
    branch: str,
    grant_roles: Sequence[Role],
    stages: Sequence[int],
    auto: bool,
    out: Path,
    folder: str,
    member: MemberId | None = None,
) -> Invited:
    """Write an invitation file for a new member, or for another PC of a known one.

    Liaisons, and reviewers with only the first stage, are bound to their branch. Only liaisons
    and editors can be admitted unattended (`auto`): the others wait for a person.

    Raises:
        Refused: `not_allowed`, `bad_name`, `file_exists`, `no_role`, `bad_stage`,
            `auto_not_for_role`, `not_found`.
    """
    require_administrator(desk)
    _check_invitation(desk, grant_roles, stages, auto=auto, out=out, member=member)
    expires = datetime.fromtimestamp(desk.now_ms() / 1000, UTC) + timedelta(days=INVITATION_DAYS)
    who = member or MemberId(new_id())
    with desk.change() as change:
        home_branch = ensure_branch(change, branch) if branch else BranchId("")
        if member is None:
            set_register(change, f"member/{who}", "name", words=checked_name(name))
        if home_branch:
            set_register(change, f"member/{who}", "branch", value=home_branch)
    secret = secrets.token_bytes(SECRET_BYTES)
    invitation = new_id()
    append_entry(
        desk,
        "invite",
        Invite(
            invitation=invitation,
            member=who,
            public=invitation_key(secret).public.hex(),
            grant=Grant(
                roles=tuple(grant_roles),
                stages=tuple(sorted(set(stages))),
                branches=(home_branch,) if home_branch else (),
            ),
            auto=auto,
            expires=expires.isoformat(timespec="seconds"),
        ),
    )
    root = desk.store.values.get("root")
    founder = next(iter(desk.membership.devices.values()))
    out.write_bytes(
        write_invitation(
            Invitation(
                format="workstation-invitation-1",
                about=INVITE_ABOUT,
                office_name=desk.store.values.get("office_name"),
                member_name=desk.store.read(queries.register_text, f"member/{who}", "name"),
                expires=expires,
                folder=folder,
                office=desk.store.values.get("office"),
                root=EntryHash(root),
                root_fingerprint=fingerprint(bytes.fromhex(founder.public)),
                invitation=invitation,
                member=who,
                secret=secret.hex(),
            )
        )
    )
    return Invited(invitation=str(out), member=who)


def _check_invitation(
    desk: Desk,
    roles: Sequence[Role],
    stages: Sequence[int],
    *,
    auto: bool,
    out: Path,
    member: MemberId | None,
) -> None:
    known = {stage.number for stage in desk.membership.policy.stages}
    if out.exists():
        raise Refused("file_exists", path=str(out))
    if member is not None and member not in desk.membership.members:
        raise Refused("not_found", kind="member", id=member)
    if not roles:
        raise Refused("no_role")
    if unknown := sorted(set(stages) - known):
        raise Refused("bad_stage", stage=unknown[0], known=[str(one) for one in sorted(known)])
    if auto and (member is not None or not set(roles) <= {"liaison", "editor"}):
        raise Refused("auto_not_for_role")


def find_member(desk: Desk, name: str) -> MemberId:
    """Return the member of that id, id prefix or name.

    Raises:
        Refused: `not_found`, `ambiguous`.
    """
    names = desk.store.read(queries.names, "member")
    exact = match_name(name, names)
    if exact is not None:
        return MemberId(exact)
    found = [one for one in desk.membership.members if one.startswith(name)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="member", id=name)
    return found[0]


def read_invitation(data: bytes, now_ms: int) -> Invitation:
    """Read an invitation that is still good.

    Raises:
        Refused: `bad_invitation`, `invitation_expired`.
    """
    invitation = parse_invitation(data)
    if invitation.expires.timestamp() * 1000 < now_ms:
        raise Refused("invitation_expired", expires=invitation.expires.isoformat())
    return invitation


def join_office(desk: Desk, invitation: Invitation) -> bytes:
    """Make a fresh home a member's PC and return its enrolment request.

    Raises:
        Refused: `office_exists`.
    """
    if desk.store.values.get("office"):
        raise Refused("office_exists")
    identify_home(
        desk.store,
        office=invitation.office,
        office_name=invitation.office_name,
        member=invitation.member,
        member_name=invitation.member_name,
        key=desk.key,
    )
    request = make_request(
        desk.key,
        secret=bytes.fromhex(invitation.secret),
        invitation=invitation.invitation,
        instance=desk.store.values.get("instance"),
        member_hint=invitation.member_name,
    )
    with desk.store.writing():
        desk.store.values.put(root=invitation.root, state="waiting", request=request.hex())
    desk.membership_changed()
    return request


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
        Refused: `not_allowed`, `last_administrator`.
    """
    require_administrator(desk)
    others = any(
        "admin" in desk.membership.current_roles(one)
        for one in desk.membership.members
        if one != member
    )
    if "admin" not in roles and not others:
        raise Refused("last_administrator")
    grants = (Grant(tuple(roles), tuple(sorted(set(stages))), tuple(branches)),) if roles else ()
    append_entry(
        desk,
        "grants",
        ChangeGrants(member=member, grants=grants, cuts=_last_segments(desk, member)),
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
