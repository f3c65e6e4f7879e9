"""`backup`: a copy of the home in one file, and a home made of it again."""

from pathlib import Path
from typing import Any

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Session


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
    verb.add_argument("--folder")


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
    from workstation.cli.files import read_bytes
    from workstation.sync.addresses import place_of
    from workstation.usecases.invitations import read_invitation
    from workstation.usecases.restoring import read_recovery
    from workstation.usecases.setting_up import come_back

    given = words.invitation
    joined = come_back(
        session.home,
        bootstrap.doors(),
        invitation=read_invitation(read_bytes(given), bootstrap.now_ms()) if given else None,
        recovery=read_recovery(words.recovery) if words.recovery else None,
        folder=place_of(words.folder) if words.folder else None,
    )
    desk = session.desk
    state = "ok" if joined.admitted else "waiting"
    data = {"device": desk.device, "member": desk.member, "state": state}
    return Answer(data, "home_restored" if joined.admitted else "home_restored_waiting")
