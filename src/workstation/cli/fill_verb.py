"""`folder fill`: an empty folder becomes the office's share again."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session


def add_fill_verb(folder: Any) -> None:
    """Declare the verb."""
    folder.add_parser("fill").set_defaults(run=fill_folder)


def fill_folder(session: Session, _words: object) -> Answer:
    """Bring everything held here to the folder this PC is set to."""
    from workstation.bootstrap import fill_office_share
    from workstation.usecases.filling import fill_folder

    done = fill_folder(session.desk, fill_office_share)
    return Answer(msgspec.to_builtins(done), "synced")
