"""`office` and `branch`."""

from pathlib import Path
from typing import Any

from workstation.cli.connect_verb import password_given
from workstation.cli.forked_verbs import add_office_verbs
from workstation.cli.parsing import count
from workstation.cli.session import Answer, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    office = nouns.add_parser("office").add_subparsers(dest="verb", required=True)
    create = office.add_parser("create")
    create.add_argument("--name", required=True)
    create.add_argument("--folder", required=True)
    create.add_argument("--password-stdin", action="store_true")
    create.add_argument("--member", required=True)
    create.add_argument("--branch", default="")
    create.add_argument("--recovery", type=Path)
    create.set_defaults(run=create_office)
    join = office.add_parser("join")
    join.add_argument("--invitation", type=Path, required=True)
    join.add_argument("--folder")
    join.add_argument("--password-stdin", action="store_true")
    join.set_defaults(run=join_office)
    office.add_parser("show").set_defaults(run=show_office)
    called = office.add_parser("rename")
    called.add_argument("new_name")
    called.set_defaults(run=rename_office)
    add_office_verbs(office)
    branch = nouns.add_parser("branch").add_subparsers(dest="verb", required=True)
    add = branch.add_parser("add")
    add.add_argument("name")
    add.add_argument("--members", type=count)
    add.set_defaults(run=add_branch)
    branch.add_parser("list").set_defaults(run=list_branches)
    rename = branch.add_parser("rename")
    rename.add_argument("name")
    rename.add_argument("new_name")
    rename.set_defaults(run=rename_branch)
    counted = branch.add_parser("members")
    counted.add_argument("name")
    counted.add_argument("members", type=count)
    counted.set_defaults(run=count_members)
    hide = branch.add_parser("hide")
    hide.add_argument("name")
    hide.add_argument("--undo", action="store_true")
    hide.set_defaults(run=hide_branch)


def create_office(session: Session, words: Any) -> Answer:
    """Found an office on an existing shared folder."""
    from workstation import bootstrap
    from workstation.sync.addresses import place_of
    from workstation.sync.keys import DeviceKey
    from workstation.usecases.office import checked_name, write_recovery
    from workstation.usecases.setting_up import refuse_folder, set_up_office

    folder = place_of(words.folder)
    checked_name(words.name)
    checked_name(words.member)
    refuse_folder(folder)
    recovery = DeviceKey.generate() if words.recovery else None
    if recovery is not None:
        write_recovery(words.recovery, recovery)
    founded = set_up_office(
        session.home,
        bootstrap.doors(password_given(words)),
        name=words.name,
        member=words.member,
        branch=words.branch,
        folder=folder,
        recovery=recovery,
    )
    return Answer(
        {
            "office": founded.office,
            "device": founded.device,
            "member": founded.member,
            "fingerprint": founded.fingerprint,
        },
        "office_created",
    )


def join_office(session: Session, words: Any) -> Answer:
    """Make this home a member's PC; the request goes out at once where the folder is reachable."""
    from workstation import bootstrap
    from workstation.cli.files import read_bytes
    from workstation.sync.addresses import place_of
    from workstation.usecases.invitations import read_invitation
    from workstation.usecases.setting_up import set_up_member

    invitation = read_invitation(read_bytes(words.invitation), bootstrap.now_ms())
    doors = bootstrap.doors(password_given(words))
    folder = place_of(words.folder) if words.folder else None
    joined = set_up_member(session.home, doors, invitation, folder)
    return Answer(
        {"device": joined.device, "member": invitation.member, "state": "waiting"}, "office_joined"
    )


def show_office(session: Session, _words: object) -> Answer:
    """Show the office at a glance."""
    from workstation.usecases import office_shown

    shown = office_shown.show_office(session.desk)
    return Answer(
        {
            "office": shown.id,
            "name": shown.name,
            "sample": shown.sample,
            "branches": shown.branches,
            "members": shown.members,
            "enrolled": shown.enrolled,
            "administrators": list(shown.administrators),
            "recovery": shown.recovery,
        },
        "office_shown",
    )


def rename_office(session: Session, words: Any) -> Answer:
    """Rename the office."""
    from workstation.usecases import office_shown

    office_shown.rename_office(session.desk, words.new_name)
    return show_office(session, words)


def add_branch(session: Session, words: Any) -> Answer:
    """Add a branch."""
    from workstation.usecases import office

    office.add_branch(session.desk, words.name)
    if words.members is not None:
        office.set_branch_members(session.desk, words.name, words.members)
    return list_branches(session, words)


def rename_branch(session: Session, words: Any) -> Answer:
    """Rename a branch."""
    from workstation.usecases import branches, office

    branch = office.find_branch(session.desk, words.name)
    branches.rename_branch_by_id(session.desk, branch, words.new_name)
    return list_branches(session, words)


def count_members(session: Session, words: Any) -> Answer:
    """Set a branch's number of party members."""
    from workstation.usecases import branches, office

    branch = office.find_branch(session.desk, words.name)
    branches.count_branch_members(session.desk, branch, words.members)
    return list_branches(session, words)


def hide_branch(session: Session, words: Any) -> Answer:
    """Put a branch away, or take it out again."""
    from workstation.usecases import branches, office

    branch = office.find_branch(session.desk, words.name)
    branches.hide_branch(session.desk, branch, hidden=not words.undo)
    return list_branches(session, words)


def list_branches(session: Session, _words: object) -> Answer:
    """List the branches with their member counts."""
    from workstation.usecases import branches

    rows = branches.list_branch_rows(session.desk)
    return Answer(
        {
            "branches": [
                {
                    "id": row.id,
                    "name": row.name,
                    "members": row.members,
                    "enrolled": row.enrolled,
                    "articles": row.articles,
                    "hidden": row.hidden,
                }
                for row in rows
            ]
        },
        rows=[f"{row.name}\t{row.members}" for row in rows],
    )
