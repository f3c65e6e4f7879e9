"""`photo`: import, list, set."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Data, Session

CONSENTS = ("personal", "group", "public", "minor", "visit", "none")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("photo").add_subparsers(dest="verb", required=True)
    bring = verbs.add_parser("import")
    bring.add_argument("paths", nargs="+", type=Path)
    bring.add_argument("--album", required=True)
    bring.set_defaults(run=import_photos)
    listing = verbs.add_parser("list")
    listing.add_argument("--album", default="")
    listing.set_defaults(run=list_photos)
    change = verbs.add_parser("set")
    change.add_argument("ids", nargs="+")
    change.add_argument("--caption")
    change.add_argument("--credit")
    change.add_argument("--rating", type=int)
    change.add_argument("--pick", choices=("pick", "reject", "none"))
    change.add_argument("--consent", choices=CONSENTS)
    change.set_defaults(run=set_photos)


def import_photos(session: Session, words: Any) -> Answer:
    """Take photos into an album."""
    from workstation.usecases.photos import import_photos as take_in

    done = take_in(session.desk, words.paths, words.album, advance=show_progress)
    return Answer(msgspec.to_builtins(done), "photos_imported")


def list_photos(session: Session, words: Any) -> Answer:
    """List photos, of one album or all."""
    photos = _photos(session, words.album)
    lines = [f"{one['id'][:8]}\t{one['album']}\t{one['pick']}\t{one['caption']}" for one in photos]
    return Answer({"photos": photos}, rows=lines)


def _photos(session: Session, album: str, only: frozenset[str] | None = None) -> list[Data]:
    from workstation.usecases.photos import list_photos as photos

    return [
        msgspec.to_builtins(one)
        for one in photos(session.desk, album)
        if only is None or one.id in only
    ]


def set_photos(session: Session, words: Any) -> Answer:
    """Write what is said about photos."""
    from workstation.domain.ids import PhotoId
    from workstation.usecases.photos import set_photos as change

    photos = [PhotoId(session.resolve("photo", one)) for one in words.ids]
    change(
        session.desk,
        photos,
        caption=words.caption,
        credit=words.credit,
        rating=words.rating,
        pick=words.pick,
        consent=words.consent,
    )
    return Answer({"photos": _photos(session, "", frozenset(photos))}, "done")
