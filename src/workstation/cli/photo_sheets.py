"""`photo sheet` and `photo message`: several photos as one, and as files of a picture message."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.session import Answer, Session
from workstation.domain.ids import PhotoId

KINDS = ("collage", "contact", "pair", "long")


def add_verbs(verbs: Any) -> None:
    """Declare the verbs."""
    sheet = verbs.add_parser("sheet")
    sheet.add_argument("ids", nargs="+")
    sheet.add_argument("--kind", choices=KINDS, required=True)
    sheet.set_defaults(run=make_sheets)
    message = verbs.add_parser("message")
    message.add_argument("ids", nargs="+")
    message.add_argument("--out", type=Path, required=True)
    message.set_defaults(run=write_message)


def make_sheets(session: Session, words: Any) -> Answer:
    """Make a new photo of several."""
    from workstation.usecases.photo_sheets import make_sheets as make

    photos = [PhotoId(session.resolve("photo", one)) for one in words.ids]
    return Answer(msgspec.to_builtins(make(session.desk, photos, words.kind)), "done")


def write_message(session: Session, words: Any) -> Answer:
    """Write the files of a picture message."""
    from workstation.usecases.picture_messages import write_picture_message

    photos = [PhotoId(session.resolve("photo", one)) for one in words.ids]
    done = write_picture_message(session.desk, photos, words.out)
    return Answer(msgspec.to_builtins(done), rows=[*done.files, done.words])
