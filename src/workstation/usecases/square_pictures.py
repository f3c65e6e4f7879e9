"""Squares of the photos in 九宫格: cut once, when the article is saved, and frozen with it."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from workstation.domain import tree
from workstation.domain.content import Content, Picture
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.photo_squares import in_grids, shown_whole, square_of
from workstation.gallery.encoding import Made
from workstation.gallery.squares import make_square, square_box
from workstation.store.pictures import photo_row
from workstation.usecases.desk import Desk
from workstation.usecases.finished_pictures import published_picture, recipe_of, render
from workstation.usecases.watermarks import stamp_for


def squares_for(
    desk: Desk, doc: tree.Doc, pictures: dict[str, Picture], base: Content | None
) -> dict[str, Picture]:
    """Return the squares of the photos in grids by name; those of the base are never made again.

    What the base's grids show whole stays whole, and so does what is not on this PC: neither may
    keep anybody from writing.
    """
    before = base.pictures if base is not None else {}
    whole = shown_whole(base.doc, before) if base is not None else frozenset()
    found: dict[str, Picture] = {}
    for photo in in_grids(doc):
        name = square_of(photo)
        if name in before:
            found[name] = before[name]
        elif photo not in whole:
            with suppress(NewsroomError):
                found[name] = square_picture(desk, photo, pictures[photo])
    return found


def squares_of_new_looks(
    desk: Desk, content: Content, pictures: Mapping[str, Picture]
) -> dict[str, Picture]:
    """Return, by name, the squares of photos that a content shall show by other pictures.

    Raises:
        Unavailable: `blob_missing`.
    """
    return {
        square_of(photo): square_picture(desk, photo, picture)
        for photo, picture in pictures.items()
        if square_of(photo) in content.pictures
    }


def square_picture(desk: Desk, photo: str, whole: Picture) -> Picture:
    """Return the square of a photo that an article shows as `whole`, cut once on this PC.

    It comes from the master where this makes the same whole picture, else from that picture: an
    article never shows one photo in two looks.

    Raises:
        Unavailable: `blob_missing`.
    """
    if whole.width == whole.height:
        return whole
    return render(desk, whole.blob, "square", partial(_cut, desk, photo, whole))


def _cut(desk: Desk, photo: str, whole: Picture, finished: bytes) -> Made:
    box = square_box(finished)
    row = desk.store.read(photo_row, photo)
    if row is not None and desk.store.blobs.has(row[0]):
        with suppress(Refused):
            recipe = recipe_of(desk, photo)
            if published_picture(desk, photo) == whole:
                master = desk.store.blobs.read(row[0])
                return make_square(master, box, recipe, stamp=stamp_for(desk, recipe))
    return make_square(finished, box)
