"""`folder tidy`: what keeps the shared folder quick to read, all at once."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session
from workstation.domain.errors import NewsroomError


def add_tidy_verb(folder: Any) -> None:
    """Declare the verb."""
    tidy = folder.add_parser("tidy")
    tidy.add_argument("--snapshot", action="store_true")
    tidy.set_defaults(run=tidy_folder)


def tidy_folder(session: Session, words: Any) -> Answer:
    """Pack what is closed, remove what packs hold, and collect what nobody needs."""
    from workstation.cli.progress import show_progress
    from workstation.usecases.packing import tidy

    done = tidy(session.desk, session.share(), snapshot=words.snapshot, advance=show_progress)
    return Answer(msgspec.to_builtins(done), "tidied")


def what_is_left(session: Session) -> Callable[[], None] | None:
    """Return how a home reads what came for the search, and verifies it, after the answer.

    Shown, and stopped by Ctrl-C: it goes on there with the next sync. None where nothing is left.
    """
    from workstation.usecases.catching_up import has_much_left

    if not has_much_left(session.desk):
        return None
    return lambda: _catch_up(Session(session.home, session.lang))


def _catch_up(session: Session) -> None:
    from workstation.cli.progress import show_progress
    from workstation.usecases.catching_up import catch_up

    try:
        with suppress(NewsroomError):  # somebody writes, or the disk is full: the next sync goes on
            catch_up(session.desk, show_progress)
    finally:
        session.close()
