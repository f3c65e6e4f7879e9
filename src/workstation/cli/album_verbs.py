"""`album`: list, rename, describe, and put the clocks of its cameras right."""

from typing import Any

import msgspec

from workstation.cli import photo_rights
from workstation.cli.session import Answer, Data, Session

# Spelled out here and not imported: a parser is made for every command, and must be light.
CONSENTS = ("personal", "group", "public", "minor", "visit", "none")
ALIKE = ("off", "strict", "usual", "loose")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("album").add_subparsers(dest="verb", required=True)
    listing = verbs.add_parser("list")
    listing.set_defaults(run=list_albums)
    rename = verbs.add_parser("rename")
    rename.add_argument("name")
    rename.add_argument("new_name")
    rename.set_defaults(run=rename_album)
    change = verbs.add_parser("set")
    change.add_argument("name")
    change.add_argument("--credit")
    change.add_argument("--consent", choices=CONSENTS)
    change.add_argument("--alike", choices=ALIKE)
    photo_rights.add_words(change)
    change.set_defaults(run=set_album)
    _add_clock(verbs)


def _add_clock(verbs: Any) -> None:
    clock = verbs.add_parser("clock")
    clock.add_argument("name")
    clock.add_argument("--camera")
    way = clock.add_mutually_exclusive_group()
    way.add_argument("--by", type=int)
    way.add_argument("--same", nargs=2, metavar=("RIGHT", "WRONG"))
    clock.set_defaults(run=put_clock_right)


def list_albums(session: Session, _words: Any) -> Answer:
    """List albums with their counts."""
    from workstation.usecases.albums import list_albums as albums

    listed: list[Data] = msgspec.to_builtins(albums(session.desk))
    return Answer({"albums": listed}, rows=[f"{one['name']}\t{one['photos']}" for one in listed])


def rename_album(session: Session, words: Any) -> Answer:
    """Give an album another name."""
    from workstation.usecases.albums import find_album
    from workstation.usecases.albums import rename_album as rename

    rename(session.desk, find_album(session.desk, words.name), words.new_name)
    return list_albums(session, words)


def set_album(session: Session, words: Any) -> Answer:
    """Say something once for all photos of an album."""
    from workstation.usecases.albums import describe_album, find_album
    from workstation.usecases.photo_stacks import choose_rule

    album = find_album(session.desk, words.name)
    describe_album(
        session.desk,
        album,
        credit=words.credit,
        consent=words.consent,
        event=words.event,
        site=words.site,
        consented=words.consented,
    )
    if words.alike is not None:
        choose_rule(session.desk, album, words.alike)
    return list_albums(session, words)


def put_clock_right(session: Session, words: Any) -> Answer:
    """List the cameras of an album, after saying by how much the clock of one was off."""
    from workstation.domain.ids import PhotoId
    from workstation.usecases import album_clocks
    from workstation.usecases.albums import find_album
    from workstation.usecases.photo_library import photos_named

    album = find_album(session.desk, words.name)
    camera, seconds = words.camera, words.by
    if words.same is not None:
        right, wrong = (PhotoId(session.resolve("photo", one)) for one in words.same)
        seconds = album_clocks.clock_between(session.desk, right, wrong)
        camera = photos_named(session.desk, [wrong])[0].camera
    if seconds is not None:
        album_clocks.set_clock(session.desk, album, camera or "", seconds)
    cameras: list[Data] = msgspec.to_builtins(album_clocks.album_cameras(session.desk, album))
    lines = [f"{one['camera']}\t{one['photos']}\t{one['clock']:+d}" for one in cameras]
    return Answer({"cameras": cameras}, rows=lines)
