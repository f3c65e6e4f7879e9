"""Invitations: a file carried outside the folder, and what a new PC does with it."""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import BranchId, EntryHash, MemberId, new_id
from workstation.domain.membership_entries import Grant, Invite, Role
from workstation.store import queries
from workstation.sync.invitation import Invitation, parse_invitation, write_invitation
from workstation.sync.keys import fingerprint
from workstation.sync.request import invitation_key, make_request
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry
from workstation.usecases.office import (
    checked_name,
    ensure_branch,
    identify_home,
    office_name,
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
    and editors can be admitted unattended (`auto`): the others wait for a person. A known member
    for whom no roles are named gets one more PC and no other right than before.

    Raises:
        Refused: `not_allowed`, `bad_name`, `file_exists`, `no_role`, `bad_stage`,
            `auto_not_for_role`, `not_found`.
        Unavailable: `folder_unwritable`; then nobody was invited.
    """
    require_administrator(desk)
    same = desk.membership.current_grants(member) if member and not grant_roles else ()
    roles = same[0].roles if same else tuple(grant_roles)
    _check_invitation(desk, roles, stages, auto=auto, out=out, member=member)
    who = member or MemberId(new_id())
    called = checked_name(name) if member is None else _name_of(desk, who)
    secret, invitation = secrets.token_bytes(SECRET_BYTES), new_id()
    expires = datetime.fromtimestamp(desk.now_ms() / 1000, UTC) + timedelta(days=INVITATION_DAYS)
    file = _invitation_file(
        desk, member=who, name=called, invitation=invitation, secret=secret, expires=expires,
        folder=folder,
    )  # fmt: skip
    with _written(out, file):
        with desk.change() as change:
            home_branch = ensure_branch(change, branch) if branch else BranchId("")
            if member is None:
                set_register(change, f"member/{who}", "name", words=called)
            if home_branch:
                set_register(change, f"member/{who}", "branch", value=home_branch)
        append_entry(
            desk,
            "invite",
            Invite(
                invitation=invitation,
                member=who,
                public=invitation_key(secret).public.hex(),
                grant=same[0]
                if same
                else Grant(
                    roles=roles,
                    stages=tuple(sorted(set(stages))),
                    branches=(home_branch,) if home_branch else (),
                ),
                auto=auto,
                expires=expires.isoformat(timespec="seconds"),
            ),
        )
    return Invited(invitation=str(out), member=who)


def _name_of(desk: Desk, member: MemberId) -> str:
    return desk.store.read(queries.register_text, f"member/{member}", "name")


def _invitation_file(
    desk: Desk,
    *,
    member: MemberId,
    name: str,
    invitation: str,
    secret: bytes,
    expires: datetime,
    folder: str,
) -> bytes:
    founder = next(iter(desk.membership.devices.values()))
    return write_invitation(
        Invitation(
            format="workstation-invitation-1",
            about=INVITE_ABOUT,
            office_name=office_name(desk),
            member_name=name,
            expires=expires,
            folder=folder,
            office=desk.store.values.get("office"),
            root=EntryHash(desk.store.values.get("root")),
            root_fingerprint=fingerprint(bytes.fromhex(founder.public)),
            invitation=invitation,
            member=member,
            secret=secret.hex(),
        )
    )


@contextmanager
def _written(out: Path, data: bytes) -> Iterator[None]:
    """Write a file before what it belongs to is recorded, and take it back where that fails."""
    try:
        with out.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise Refused("file_exists", path=str(out)) from error
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(out.parent)) from error
    try:
        yield
    except BaseException:
        out.unlink(missing_ok=True)
        raise


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
