"""The office's watermarks: templates that everybody may put on photos, kept in registers.

One needs no setting up: the office's name in white, small. A template that is removed is offered no
more; photos that bear it keep it.
"""

from pathlib import Path
from typing import Final

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import PhotoId, new_id
from workstation.gallery.recipes import Corner, Recipe
from workstation.gallery.watermarks import (
    LONGEST,
    Stamp,
    Watermark,
    read_watermark,
    watermark_json,
)
from workstation.store import office_queries
from workstation.store.pictures import photo_row
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Desk
from workstation.usecases.office import set_register
from workstation.usecases.office_themes import free_title, require_editor
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import photos_named, set_photos
from workstation.usecases.photo_sources import sources_in

KIND: Final = "watermark"
OFFICE: Final = "office"
"""The template that every office has from the start."""

MOST_WATERMARKS: Final = 20


class OfficeWatermark(bodies.FactBody, frozen=True):
    """A template under the name that people see; `own` tells whether the office made it."""

    id: str
    title: str
    words: str
    photo: str
    height: int
    opacity: int
    corner: Corner
    own: bool


def list_watermarks(desk: Desk) -> tuple[OfficeWatermark, ...]:
    """Return the templates on offer: the office's name first, then its own by title."""
    own = []
    for name, told in desk.store.read(office_queries.registers_of, KIND).items():
        template = _readable(told.words.get("look", ""))
        if template is not None and not told.values.get("removed"):
            own.append(_shown(name, told.words.get("title", name), template, own=True))
    plain = _shown(OFFICE, _office_name(desk), _plain(desk), own=False)
    return (plain, *sorted(own, key=lambda one: (one.title, one.id)))


def _shown(name: str, title: str, template: Watermark, *, own: bool) -> OfficeWatermark:
    return OfficeWatermark(
        id=name,
        title=title,
        words=template.words,
        photo=template.photo,
        height=template.height,
        opacity=template.opacity,
        corner=template.corner,
        own=own,
    )


def _office_name(desk: Desk) -> str:
    return str(desk.store.values.get("office_name"))[:LONGEST]


def _plain(desk: Desk) -> Watermark:
    return Watermark(words=_office_name(desk))


def _readable(look: str) -> Watermark | None:
    """Read what a register holds: it came over the shared folder and is nobody's word."""
    try:
        return read_watermark(look) if look else None
    except Refused:
        return None


def find_watermark(desk: Desk, name: str) -> OfficeWatermark:
    """Return the template of that title or id.

    Raises:
        Refused: `unknown_watermark` with the known ones.
    """
    known = list_watermarks(desk)
    for one in known:
        if name in {one.id, one.title}:
            return one
    raise Refused("unknown_watermark", name=name, known=[one.title for one in known])


def add_watermark(desk: Desk, title: str, template: Watermark) -> str:
    """Keep a template for the whole office; return its id. A logo is a photo, which is picked.

    Raises:
        Refused: `not_allowed`, `bad_name`, `name_taken`, `too_many_watermarks`, `bad_watermark`,
            `blocked_by_findings`; `not_found` or `photos_not_cleared` for the logo.
    """
    require_editor(desk)
    known = list_watermarks(desk)
    called = free_title(title, [one.title for one in known])
    refuse_private_words(called)
    refuse_private_words(template.words)
    look = watermark_json(template)
    read_watermark(look)
    if len(known) > MOST_WATERMARKS:
        raise Refused("too_many_watermarks", limit=MOST_WATERMARKS)
    if template.photo:
        _share_logo(desk, PhotoId(template.photo))
    name = new_id()
    with desk.change() as change:
        set_register(change, f"{KIND}/{name}", "title", words=called)
        set_register(change, f"{KIND}/{name}", "look", words=look)
    return name


def add_logo(desk: Desk, title: str, template: Watermark, file: Path, album: str) -> str:
    """Take a picture file into an album of the library, and keep it as a template's logo.

    Raises:
        Refused: as `add_watermark` and `import_photos`; `bad_picture` for what is no picture.
        Unavailable: `disk_full`.
    """
    require_editor(desk)
    free_title(title, [one.title for one in list_watermarks(desk)])
    sources, _ = sources_in([file])
    imported = import_sources(desk, sources, album)
    if not imported.photos:
        raise Refused("bad_picture", name=file.name)
    return add_watermark(
        desk, title, msgspec.structs.replace(template, words="", photo=imported.photos[0])
    )


def _share_logo(desk: Desk, photo: PhotoId) -> None:
    found = photos_named(desk, [photo])
    if not found:
        raise Refused("not_found", kind="photo", id=photo)
    if found[0].stays_here:
        raise Refused("photos_not_cleared", count=1, photos=[str(photo)])
    set_photos(desk, [photo], pick="pick")


def remove_watermark(desk: Desk, name: str) -> None:
    """Offer a template no more.

    Raises:
        Refused: `not_allowed`, `unknown_watermark`.
    """
    require_editor(desk)
    found = find_watermark(desk, name)
    if not found.own:
        raise Refused("unknown_watermark", name=name, known=[])
    with desk.change() as change:
        set_register(change, f"{KIND}/{found.id}", "removed", value=True)


def stamp_for(desk: Desk, recipe: Recipe) -> Stamp | None:
    """Return what a recipe's mark puts on pictures; None for none, or one that is not here yet."""
    return stamp_named(desk, recipe.mark.template) if recipe.mark is not None else None


def stamp_named(desk: Desk, name: str) -> Stamp | None:
    """Return a template with its pixels; None for one that is unknown or not here yet."""
    if name == OFFICE:
        plain = _plain(desk)
        return Stamp(plain) if plain.words.strip() else None
    told = desk.store.read(office_queries.registers_of, KIND).get(name, office_queries.UNSET)
    template = _readable(told.words.get("look", ""))
    if template is None or not template.photo:
        return Stamp(template) if template is not None else None
    row = desk.store.read(photo_row, template.photo)
    if row is None or not desk.store.blobs.has(row[0]):
        return None
    return Stamp(template, desk.store.blobs.read(row[0]))
