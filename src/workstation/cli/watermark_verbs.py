"""`watermark`: what the office puts into a corner of its photos."""

from typing import Any

import msgspec

from workstation.cli.session import Answer, Session

# Spelled out here and not imported: a parser is made for every command, and must be light.
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right", "middle")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("watermark").add_subparsers(dest="verb", required=True)
    verbs.add_parser("list").set_defaults(run=list_watermarks)
    add = verbs.add_parser("add")
    add.add_argument("title")
    shown = add.add_mutually_exclusive_group(required=True)
    shown.add_argument("--words", default="")
    shown.add_argument("--logo", default="")
    add.add_argument("--height", type=int, default=4)
    add.add_argument("--opacity", type=int, default=80)
    add.add_argument("--corner", choices=CORNERS, default="bottom-right")
    add.set_defaults(run=add_watermark)
    remove = verbs.add_parser("remove")
    remove.add_argument("name")
    remove.set_defaults(run=remove_watermark)


def list_watermarks(session: Session, _words: object) -> Answer:
    """List the watermarks on offer."""
    from workstation.usecases.watermarks import list_watermarks as watermarks

    listed = msgspec.to_builtins(watermarks(session.desk))
    return Answer({"watermarks": listed}, rows=[f"{one['id']}\t{one['title']}" for one in listed])


def add_watermark(session: Session, words: Any) -> Answer:
    """Keep a watermark for the whole office."""
    from workstation.gallery.watermarks import Watermark
    from workstation.usecases.watermarks import add_watermark as add

    logo = session.resolve("photo", words.logo) if words.logo else ""
    template = Watermark(words.words, logo, words.height, words.opacity, words.corner)
    add(session.desk, words.title, template)
    return list_watermarks(session, words)


def remove_watermark(session: Session, words: Any) -> Answer:
    """Offer a watermark no more."""
    from workstation.usecases.watermarks import remove_watermark as remove

    remove(session.desk, words.name)
    return list_watermarks(session, words)
