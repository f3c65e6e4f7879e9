"""`member`: inviting, listing, admitting, changing, revoking."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from workstation.cli import pc_verbs
from workstation.cli.files import read_bytes
from workstation.cli.forked_verbs import add_member_verbs
from workstation.cli.parsing import count
from workstation.cli.session import Answer, Data, Session
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import DeviceId

if TYPE_CHECKING:
    from workstation.sync.share import Share

ROLE_NAMES = ("liaison", "editor", "reviewer", "publisher", "admin")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    member = nouns.add_parser("member").add_subparsers(dest="verb", required=True)
    invite = member.add_parser("invite")
    invite.add_argument("--name", default="")
    invite.add_argument("--member", default="")
    invite.add_argument("--branch", default="")
    invite.add_argument("--from", dest="table", type=Path)
    invite.add_argument("--admit", choices=("auto", "confirm"), default="confirm")
    invite.add_argument("--out", type=Path, required=True)
    _rights(invite)
    invite.set_defaults(run=invite_member)
    member.add_parser("list").set_defaults(run=list_members)
    admit = member.add_parser("admit")
    admit.add_argument("device")
    admit.set_defaults(run=admit_device)
    change = member.add_parser("change")
    change.add_argument("id")
    change.add_argument("--branch", default="")
    _rights(change)
    change.set_defaults(run=change_member)
    member.add_parser("waiting").set_defaults(run=list_waiting)
    pc_verbs.add_verbs(member)
    retire = member.add_parser("retire")
    retire.add_argument("id")
    retire.add_argument("--reason", choices=("left", "compromised"), required=True)
    retire.set_defaults(run=retire_member)
    revoke = member.add_parser("revoke")
    revoke.add_argument("device")
    revoke.add_argument("--reason", choices=("left", "compromised"), required=True)
    revoke.add_argument("--after", type=count)
    revoke.set_defaults(run=revoke_device)
    confirm = member.add_parser("confirm")
    confirm.add_argument("device")
    confirm.set_defaults(run=confirm_device)
    add_member_verbs(member)


def _rights(parser: Any) -> None:
    parser.add_argument("--role", choices=ROLE_NAMES, action="append", default=[])
    parser.add_argument("--stage", type=count, action="append", default=[])


def invite_member(session: Session, words: Any) -> Answer:
    """Write one invitation, or one for each line of a table."""
    if words.table is not None:
        return _invite_table(session, words)
    data = _invite(session, words, name=words.name, branch=words.branch, out=words.out)
    return Answer(data, "member_invited")


def _invite(session: Session, words: Any, *, name: str, branch: str, out: Path) -> Data:
    from workstation.usecases import invitations, members

    known = members.find_member(session.desk, words.member) if words.member else None
    invited = invitations.invite_member(
        session.desk,
        name=name,
        branch=branch,
        grant_roles=words.role,
        stages=words.stage,
        auto=words.admit == "auto",
        out=out,
        folder=session.desk.store.values.get("folder"),
        member=known,
    )
    return {"invitation": invited.invitation, "member": invited.member}


def _invite_table(session: Session, words: Any) -> Answer:
    """Write an invitation for each line of a table."""
    from workstation.usecases import member_tables

    desk = session.desk
    rows = member_tables.read_people(desk, read_bytes(words.table, member_tables.MAX_TABLE_BYTES))
    invited = member_tables.invite_people(
        desk,
        rows,
        out=words.out,
        folder=desk.store.values.get("folder"),
        auto=words.admit == "auto",
    )
    return Answer(
        {"invitations": msgspec.to_builtins(invited)}, rows=[one.invitation for one in invited]
    )


def list_members(session: Session, _words: object) -> Answer:
    """List members and their PCs; requests show where the folder is reachable, or from packages."""
    from workstation.usecases import asking, members

    try:
        waiting = list(asking.waiting_requests(session.desk, session.share()))
    except NewsroomError:
        waiting = list(asking.waiting_requests(session.desk, None))
    rows: list[Data] = [
        {
            "id": row.id,
            "name": row.name,
            "branch": row.branch,
            "roles": list(row.roles),
            "stages": list(row.stages),
            "devices": [{"id": device, "state": state} for device, state in row.devices],
        }
        for row in members.list_members(session.desk, waiting)
    ]
    lines = [_line(row) for row in rows]
    return Answer({"members": rows}, rows=lines)


def _line(row: Data) -> str:
    devices = [f"{one['id']} {one['state']}" for one in row["devices"]]
    return "\t".join([row["id"][:8], row["name"], row["branch"], " ".join(row["roles"]), *devices])


def _devices(prefix: str, devices: Iterable[DeviceId]) -> list[DeviceId]:
    return [one for one in devices if prefix and one.startswith(prefix)]


def admit_device(session: Session, words: Any) -> Answer:
    """Admit a PC that has asked; admitted already is done."""
    from workstation.usecases import admitting, asking

    desk = session.desk
    known = _devices(words.device, desk.membership.devices)
    if len(known) == 1:
        return list_members(session, words)
    share = _folder_or_packages(session)
    asked = {
        request.device
        for request in asking.waiting_requests(desk, share)
        if _devices(words.device, [request.device])
    }
    if len(asked) != 1:
        code = "ambiguous" if asked else "not_found"
        raise Refused(code, kind="device", id=words.device)
    admitting.admit_waiting(desk, share, asked.pop())
    return list_members(session, words)


def _folder_or_packages(session: Session) -> "Share | None":
    from workstation.bootstrap import open_office_share
    from workstation.usecases.admitting import folder_or_packages

    return folder_or_packages(session.desk, open_office_share)


def list_waiting(session: Session, _words: object) -> Answer:
    """List the PCs that ask to be let in, with what two people compare."""
    from workstation.usecases import admitting

    rows = admitting.waiting_pcs(session.desk, _folder_or_packages(session))
    return Answer(
        {"waiting": msgspec.to_builtins(rows)},
        rows=[f"{row.device}\t{row.name or row.hint}\t{row.fingerprint}" for row in rows],
    )


def retire_member(session: Session, words: Any) -> Answer:
    """Shut out all PCs of a member and take every right away."""
    from workstation.usecases import members, rights

    rights.retire_member(session.desk, members.find_member(session.desk, words.id), words.reason)
    return list_members(session, words)


def change_member(session: Session, words: Any) -> Answer:
    """Give a member these rights instead of the present ones."""
    from workstation.usecases import members, office, rights

    desk = session.desk
    member = members.find_member(desk, words.id)
    if words.branch:
        rights.update_member(
            desk,
            member,
            name=members.name_of(desk, member),
            branch=office.find_branch(desk, words.branch),
            roles=words.role,
            stages=words.stage,
        )
    else:
        members.change_member(desk, member, roles=words.role, stages=words.stage, branches=())
    return list_members(session, words)


def revoke_device(session: Session, words: Any) -> Answer:
    """Shut a PC out."""
    from workstation.usecases import members

    device = _one_device(session, words.device)
    members.revoke_device(session.desk, device, words.reason, words.after)
    return list_members(session, words)


def confirm_device(session: Session, words: Any) -> Answer:
    """Say that a PC which was silent for half a year is the office's as before."""
    from workstation.usecases.absence import confirm_pc

    confirm_pc(session.desk, _one_device(session, words.device))
    return list_members(session, words)


def _one_device(session: Session, prefix: str) -> DeviceId:
    known = _devices(prefix, session.desk.membership.devices)
    if len(known) != 1:
        raise Refused("ambiguous" if known else "not_found", kind="device", id=prefix)
    return known[0]
