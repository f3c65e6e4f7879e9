"""`status`: the counts of this home. Kept light: it is asked all day long."""

from typing import Any

from workstation.cli.session import Answer, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verb."""
    nouns.add_parser("status").set_defaults(run=show_status)


def show_status(session: Session, _words: object) -> Answer:
    """Return what the title bar shows."""
    from workstation.usecases.at_a_glance import glance_at_home

    counts, spread = glance_at_home(session.home)
    data = {**counts._asdict(), "received_by": spread.received_by, "active": spread.active}
    data["last_sync"] = _when(counts.last_sync)
    return Answer(data, "status")


def _when(ms: str) -> str | None:
    if not ms:
        return None
    from workstation.cli.session import moment

    return moment(int(ms), is_reading=False)
