"""`photo withdraw`, `photo rule`, and the words that photos and albums say alike."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session
from workstation.domain.ids import PhotoId


def add_words(change: Any) -> None:
    """Declare what may be said of a photo, or once of all photos of an album."""
    change.add_argument("--event")
    change.add_argument("--site")
    change.add_argument("--consented", metavar="DATE")


def add_verbs(verbs: Any) -> None:
    """Declare the verbs."""
    back = verbs.add_parser("withdraw")
    back.add_argument("ids", nargs="+")
    back.set_defaults(run=withdraw)
    rule = verbs.add_parser("rule")
    rule.add_argument("--block", choices=("yes", "no"))
    rule.set_defaults(run=set_rule)


def withdraw(session: Session, words: Any) -> Answer:
    """Withdraw the consent to show photos; list where they were used."""
    from workstation.usecases.withdrawing_consent import withdraw_consent

    photos = [PhotoId(session.resolve("photo", one)) for one in words.ids]
    done = withdraw_consent(session.desk, photos)
    lines = [f"{one.state}\t{one.title}" for one in done.uses]
    return Answer(msgspec.to_builtins(done), rows=lines)


def set_rule(session: Session, words: Any) -> Answer:
    """Tell whether missing captions, credits and consent block, after saying so."""
    from workstation.usecases.photo_findings import let_photos_block, photos_block

    if words.block is not None:
        let_photos_block(session.desk, block=words.block == "yes")
    block = photos_block(session.desk)
    return Answer({"block": block}, rows=["yes" if block else "no"])
