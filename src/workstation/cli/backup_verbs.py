"""`backup`: a copy of the home in one file, and a home made of it again."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Session

if TYPE_CHECKING:
    from workstation.usecases.desk import Desk


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("backup").add_subparsers(dest="verb", required=True)
    make = verbs.add_parser("make")
    make.add_argument("--out", type=Path, required=True)
    make.set_defaults(run=make_backup)
    restore = verbs.add_parser("restore")
    restore.add_argument("file", type=Path)
    _add_ways_in(restore, required=False)
    restore.set_defaults(run=restore_backup)
    rejoin = verbs.add_parser("rejoin")
    _add_ways_in(rejoin, required=True)
    rejoin.set_defaults(run=rejoin_office)


def _add_ways_in(verb: Any, *, required: bool) -> None:
    ways = verb.add_mutually_exclusive_group(required=required)
    ways.add_argument("--invitation", type=Path)
    ways.add_argument("--recovery", type=Path)
    verb.add_argument("--folder", type=Path)


def make_backup(session: Session, words: Any) -> Answer:
    """Write the home's database and pictures into one file."""
    from workstation.usecases.backups import back_up

    made = back_up(session.desk, words.out.absolute(), advance=show_progress)
    data = {"path": str(made.path), "bytes": made.bytes, "blobs": made.blobs, "made": made.made}
    return Answer(data, "backup_made")


def restore_backup(session: Session, words: Any) -> Answer:
    """Fill this home from a backup; with a way in, ask to be admitted at once."""
    from workstation import bootstrap

    bootstrap.restore_home(session.home, words.file, show_progress)
    return rejoin_office(session, words)


def rejoin_office(session: Session, words: Any) -> Answer:
    """Ask that a restored home be admitted, or admit it with the recovery key."""
    from workstation import bootstrap
    from workstation.domain.errors import Unavailable
    from workstation.usecases.exchange import exchange

    desk = session.desk
    if words.folder:
        bootstrap.remember_folder(desk, words.folder)
    _ask_for_a_way_in(desk, words)
    try:
        share = bootstrap.open_office_share(desk)
        exchange(desk, share)
        if words.recovery and desk.device not in desk.membership.devices:
            _let_in(desk, words.recovery)
            exchange(desk, share)
    except Unavailable:
        if words.folder or words.recovery:
            raise
    state = desk.store.values.get("state")
    data = {"device": desk.device, "member": desk.member, "state": state}
    return Answer(data, "home_restored" if state == "ok" else "home_restored_waiting")


def _ask_for_a_way_in(desk: "Desk", words: Any) -> None:
    from workstation import bootstrap
    from workstation.cli.files import read_bytes
    from workstation.usecases.invitations import read_invitation
    from workstation.usecases.restoring import ask_again, read_recovery

    if words.invitation:
        raw = read_bytes(words.invitation)
        ask_again(desk, read_invitation(raw, bootstrap.now_ms()))
    if words.recovery:
        read_recovery(words.recovery)


def _let_in(desk: "Desk", recovery: Path) -> None:
    from workstation.usecases.restoring import admit_with_recovery, read_recovery

    admit_with_recovery(desk, read_recovery(recovery))
