"""`photo`: import, list, describe, edit, move, insert, export."""

from pathlib import Path
from typing import Any

import msgspec

from workstation.cli import photo_faces, photo_rights, photo_sheets
from workstation.cli.progress import show_progress
from workstation.cli.session import Answer, Data, Session

# Spelled out here and not imported: a parser is made for every command, and must be light.
CONSENTS = ("personal", "group", "public", "minor", "visit", "none")
LAYOUTS = ("grid", "columns", "full", "slide")
LABELS = ("none", "red", "yellow", "green", "blue")
LAYING = ("together", "apart", "as-found")
PRESETS = ("body", "cover", "square", "original")


def add_verbs(nouns: Any) -> None:
    """Declare the verbs."""
    verbs = nouns.add_parser("photo").add_subparsers(dest="verb", required=True)
    bring = verbs.add_parser("import")
    bring.add_argument("paths", nargs="+", type=Path)
    bring.add_argument("--album", required=True)
    bring.set_defaults(run=import_photos)
    verbs.add_parser("resume").set_defaults(run=resume_import)
    listing = verbs.add_parser("list")
    listing.add_argument("--album", default="")
    listing.set_defaults(run=list_photos)
    _add_set(verbs)
    _add_edit(verbs)
    moving = verbs.add_parser("move")
    moving.add_argument("ids", nargs="+")
    moving.add_argument("--album", required=True)
    moving.set_defaults(run=move_photos)
    _add_insert(verbs)
    photo_rights.add_verbs(verbs)
    photo_sheets.add_verbs(verbs)
    photo_faces.add_verbs(verbs)
    export = verbs.add_parser("export")
    export.add_argument("id")
    export.add_argument("--preset", choices=PRESETS, required=True)
    export.add_argument("--out", type=Path, required=True)
    export.set_defaults(run=export_photo)


def _add_set(verbs: Any) -> None:
    change = verbs.add_parser("set")
    change.add_argument("ids", nargs="+")
    change.add_argument("--caption")
    change.add_argument("--credit")
    change.add_argument("--rating", type=int)
    change.add_argument("--pick", choices=("pick", "reject", "none"))
    change.add_argument("--consent", choices=CONSENTS)
    change.add_argument("--label", choices=LABELS)
    photo_rights.add_words(change)
    change.add_argument("--people")
    change.add_argument("--leaders", choices=("yes", "no"))
    change.set_defaults(run=set_photos)
    keep = verbs.add_parser("keep")
    keep.add_argument("ids", nargs="+")
    keep.set_defaults(run=keep_photos)
    lay = verbs.add_parser("lay")
    lay.add_argument("ids", nargs="+")
    lay.add_argument("--how", choices=LAYING, required=True)
    lay.set_defaults(run=lay_photos)


def _add_edit(verbs: Any) -> None:
    edit = verbs.add_parser("edit")
    edit.add_argument("ids", nargs="+")
    done = edit.add_mutually_exclusive_group(required=True)
    done.add_argument("--recipe")
    done.add_argument("--like")
    edit.set_defaults(run=edit_photos)
    renew = verbs.add_parser("renew")
    renew.add_argument("ids", nargs="*")
    renew.add_argument("--article", required=True)
    renew.set_defaults(run=renew_pictures)


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
    insert.add_argument("--columns", type=int, choices=(2, 3))
    insert.set_defaults(run=insert_photos)


def import_photos(session: Session, words: Any) -> Answer:
    """Take photos into an album."""
    from workstation.usecases.photo_import import import_photos as take_in

    done = take_in(session.desk, words.paths, words.album, advance=show_progress)
    return Answer(msgspec.to_builtins(done), "photos_imported")


def resume_import(session: Session, _words: Any) -> Answer:
    """Go on with an import that was broken off."""
    from workstation.usecases.photo_import import resume_import as go_on

    done = go_on(session.desk, advance=show_progress)
    return Answer(msgspec.to_builtins(done), "photos_imported")


def list_photos(session: Session, words: Any) -> Answer:
    """List photos, of one album or all."""
    from workstation.usecases.photo_library import list_photos as photos

    listed: list[Data] = msgspec.to_builtins(photos(session.desk, words.album))
    lines = [f"{one['id'][:8]}\t{one['album']}\t{one['pick']}\t{one['caption']}" for one in listed]
    return Answer({"photos": listed}, rows=lines)


def set_photos(session: Session, words: Any) -> Answer:
    """Write what is said about photos."""
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
        label=None if words.label is None else words.label.removeprefix("none"),
        event=words.event,
        site=words.site,
        people=words.people,
        leaders=None if words.leaders is None else words.leaders == "yes",
        consented=words.consented,
    )
    return _told(session, photos)


def keep_photos(session: Session, words: Any) -> Answer:
    """Keep photos and mark the others of their stacks as not used."""
    from workstation.usecases.photo_stacks import keep_photos as keep

    photos = _photos(session, words)
    rejected = [str(one) for one, said in keep(session.desk, photos).items() if one not in photos]
    return _told(session, photos, rejected=rejected)


def lay_photos(session: Session, words: Any) -> Answer:
    """Lay photos on one stack by hand, take them off theirs, or let the rule decide again."""
    from workstation.usecases import photo_stacks

    lay = {
        "together": photo_stacks.lay_together,
        "apart": photo_stacks.lay_apart,
        "as-found": photo_stacks.lay_as_found,
    }[words.how]
    photos = _photos(session, words)
    lay(session.desk, photos)
    return _told(session, photos)


def edit_photos(session: Session, words: Any) -> Answer:
    """Do something to photos, or the same as to another one."""
    from workstation.domain.ids import PhotoId
    from workstation.usecases import photo_recipes
    from workstation.usecases.edited_pictures import old_looks

    photos = _photos(session, words)
    if words.like is None:
        photo_recipes.edit_photos(session.desk, photos, words.recipe)
    else:
        source = PhotoId(session.resolve("photo", words.like))
        photo_recipes.copy_recipe(session.desk, source, photos)
    return _told(session, photos, old_looks=msgspec.to_builtins(old_looks(session.desk, photos)))


def renew_pictures(session: Session, words: Any) -> Answer:
    """Take the new look of edited photos into an article."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases.edited_pictures import renew_pictures as renew

    article = ArticleId(session.resolve("article", words.article))
    done = renew(session.desk, article, _photos(session, words))
    return Answer(msgspec.to_builtins(done), "article_saved")


def move_photos(session: Session, words: Any) -> Answer:
    """Put photos into another album."""
    from workstation.usecases.photo_library import move_photos as move

    photos = _photos(session, words)
    move(session.desk, photos, words.album)
    return _told(session, photos)


def insert_photos(session: Session, words: Any) -> Answer:
    """Put photos into an article, or make a new one of them."""
    from workstation.domain.ids import ArticleId
    from workstation.usecases import photo_layouts

    photos = _photos(session, words)
    if words.article:
        article = ArticleId(session.resolve("article", words.article))
        done = photo_layouts.insert_photos(
            session.desk,
            article,
            photos,
            layout=words.layout,
            columns=words.columns,
            after=words.after,
        )
    else:
        done = photo_layouts.article_from_photos(
            session.desk,
            photos,
            layout=words.layout,
            columns=words.columns,
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


def _told(session: Session, photos: list[Any], **more: Any) -> Answer:
    """Answer with photos as they are known now."""
    from workstation.usecases.photo_library import photos_named

    named = msgspec.to_builtins(photos_named(session.desk, photos))
    return Answer({"photos": named, **more}, "done")
