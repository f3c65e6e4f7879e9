"""`photo` and `album`: import, list, describe, move, insert, export."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Data, Session

# Spelled out here and not imported: a parser is made for every command, and must be light.
CONSENTS = ("personal", "group", "public", "minor", "visit", "none")
LAYOUTS = ("grid", "columns", "full", "slide")
PRESETS = ("body", "cover", "square", "original")


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
    _add_set(verbs)
    moving = verbs.add_parser("move")
    moving.add_argument("ids", nargs="+")
    moving.add_argument("--album", required=True)
    moving.set_defaults(run=move_photos)
    _add_insert(verbs)
    export = verbs.add_parser("export")
    export.add_argument("id")
    export.add_argument("--preset", choices=PRESETS, required=True)
    export.add_argument("--out", type=Path, required=True)
    export.set_defaults(run=export_photo)
    _add_albums(nouns)


def _add_set(verbs: Any) -> None:
    change = verbs.add_parser("set")
    change.add_argument("ids", nargs="+")
    change.add_argument("--caption")
    change.add_argument("--credit")
    change.add_argument("--rating", type=int)
    change.add_argument("--pick", choices=("pick", "reject", "none"))
    change.add_argument("--consent", choices=CONSENTS)
    change.set_defaults(run=set_photos)


def _add_insert(verbs: Any) -> None:
    insert = verbs.add_parser("insert")
    insert.add_argument("ids", nargs="+")
    target = insert.add_mutually_exclusive_group(required=True)
    target.add_argument("--article")
    target.add_argument("--title")
    insert.add_argument("--column", default="")
    insert.add_argument("--branch", default="")
    insert.add_argument("--after", default="")
    insert.add_argument("--layout", choices=LAYOUTS, required=True)
    insert.set_defaults(run=insert_photos)


def _add_albums(nouns: Any) -> None:
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
    change.set_defaults(run=set_album)


def import_photos(session: Session, words: Any) -> Answer:
    """Take photos into an album."""
    from workstation.usecases.photo_import import import_photos as take_in

    done = take_in(session.desk, words.paths, words.album, advance=show_progress)
    return Answer(msgspec.to_builtins(done), "photos_imported")


def list_photos(session: Session, words: Any) -> Answer:
    """List photos, of one album or all."""
    from workstation.usecases.photo_library import list_photos as photos

    listed: list[Data] = msgspec.to_builtins(photos(session.desk, words.album))
    lines = [f"{one['id'][:8]}\t{one['album']}\t{one['pick']}\t{one['caption']}" for one in listed]
    return Answer({"photos": listed}, rows=lines)


def set_photos(session: Session, words: Any) -> Answer:
    """Write what is said about photos."""
    from workstation.usecases.photo_library import photos_named
    from workstation.usecases.photo_library import set_photos as change

    photos = _photos(session, words)
    change(
        session.desk,
        photos,
        caption=words.caption,
        credit=words.credit,
        rating=words.rating,
        pick=words.pick,
        consent=words.consent,
    )
    return Answer({"photos": msgspec.to_builtins(photos_named(session.desk, photos))}, "done")


def move_photos(session: Session, words: Any) -> Answer:
    """Put photos into another album."""
    from workstation.usecases.photo_library import move_photos as move
    from workstation.usecases.photo_library import photos_named

    photos = _photos(session, words)
    move(session.desk, photos, words.album)
    return Answer({"photos": msgspec.to_builtins(photos_named(session.desk, photos))}, "done")


def insert_photos(session: Session, words: Any) -> Answer:
    """Put photos into an article, or make a new one of them."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import photo_layouts

    photos = _photos(session, words)
    if words.article:
        article = ArticleId(session.resolve("article", words.article))
        done = photo_layouts.insert_photos(
            session.desk, article, photos, layout=words.layout, after=words.after
        )
    else:
        done = photo_layouts.article_from_photos(
            session.desk,
            photos,
            layout=words.layout,
            column=words.column,
            title=words.title,
            branch=words.branch,
        )
    return Answer(msgspec.to_builtins(done), "article_saved")


def export_photo(session: Session, words: Any) -> Answer:
    """Write a photo to a file."""
    from workstation.domain.ids import PhotoId
    from workstation.usecases.photo_export import export_photo as export

    photo = PhotoId(session.resolve("photo", words.id))
    done = export(session.desk, photo, words.preset, words.out)
    return Answer(msgspec.to_builtins(done), "exported")


def _photos(session: Session, words: Any) -> list[Any]:
    return [session.resolve("photo", one) for one in words.ids]


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

    album = find_album(session.desk, words.name)
    describe_album(session.desk, album, credit=words.credit, consent=words.consent)
    return list_albums(session, words)
