"""`bundle`: a diagnostic archive without anything that people wrote."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session


def add_verbs(nouns: Any) -> None:
    """Declare the verb."""
    bundle = nouns.add_parser("bundle")
    bundle.add_argument("--out", type=Path, required=True)
    bundle.set_defaults(run=make_bundle)


def make_bundle(session: Session, words: Any) -> Answer:
    """Write what a stranger needs to find a fault into a file."""
    from workstation.bootstrap import now_ms, open_desk, open_office_share
    from workstation.usecases.bundling import write_bundle
    from workstation.usecases.diagnosis import examine

    checks = tuple(
        examine(session.home, now_ms=now_ms(), open_desk=open_desk, open_share=open_office_share)
    )
    told = write_bundle(session.desk, checks, words.out)
    return Answer(msgspec.to_builtins(told), "exported")
