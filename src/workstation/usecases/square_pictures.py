"""Squares of the photos in 九宫格: cut once, when the article is saved, and frozen with it."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from typing import Final

from workstation.domain import tree
from workstation.domain.content import Content, Picture
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.photo_squares import in_grids, shown_whole, square_of
from workstation.gallery.seen import seen_in
from workstation.gallery.squares import Original, make_square
from workstation.store.pictures import photo_row
from workstation.usecases.desk import Desk
from workstation.usecases.finished_pictures import (
    Order,
    made_side_by_side,
    published_picture,
)
from workstation.usecases.recipes import recipe_of
from workstation.usecases.watermarks import stamp_for

SPARING: Final = "square about faces"
"""Which square of a picture is meant: one cut by an older rule is not taken for it."""


def squares_for(
    desk: Desk, doc: tree.Doc, pictures: Mapping[str, Picture], base: Content | None
) -> dict[str, Picture]:
    """Return the squares of the photos in grids by name; those of the base are never made again.

    What the base's grids show whole stays whole, and so does what is not on this PC: neither may
    keep anybody from writing.
    """
    before = base.pictures if base is not None else {}
    whole = shown_whole(base.doc, before) if base is not None else frozenset()
    names = {photo: square_of(photo) for photo in in_grids(doc)}
    found = {name: before[name] for name in names.values() if name in before}
    wanted = [one for one, name in names.items() if name not in found and one not in whole]
    with suppress(NewsroomError):
        found |= _squares(desk, wanted, pictures)
    return found


def squares_of_new_looks(
    desk: Desk, content: Content, pictures: Mapping[str, Picture]
) -> dict[str, Picture]:
    """Return, by name, the squares of photos that a content shall show by other pictures.

    Raises:
        Unavailable: `blob_missing`.
    """
    shown = [one for one in pictures if square_of(one) in content.pictures]
    return _squares(desk, shown, pictures)


def _squares(
    desk: Desk, photos: Iterable[str], pictures: Mapping[str, Picture]
) -> dict[str, Picture]:
    """Return squares by name; a picture that is square already is its own."""
    wholes = {photo: pictures[photo] for photo in photos}
    square = {one: whole for one, whole in wholes.items() if whole.width == whole.height}
    here = {
        one: _order(desk, one, whole)
        for one, whole in wholes.items()
        if one not in square and desk.store.blobs.has(whole.blob)
    }
    made = square | made_side_by_side(desk, here)
    return {square_of(one): picture for one, picture in made.items()}


def _order(desk: Desk, photo: str, whole: Picture) -> Order:
    original = _marked_original(desk, photo, whole)
    look = partial(seen_in, desk.sights, whole.blob)
    return Order(whole.blob, SPARING, partial(make_square, original=original, look=look))


def _marked_original(desk: Desk, photo: str, whole: Picture) -> Original | None:
    """Return what a picture with a watermark was made of, as far as this PC makes it today."""
    row = desk.store.read(photo_row, photo)
    if row is None or not desk.store.blobs.has(row[0]):
        return None
    with suppress(Refused):
        recipe = recipe_of(desk, photo)
        stamp = stamp_for(desk, recipe)
        if stamp is not None and published_picture(desk, photo) == whole:
            return Original(desk.store.blobs.read(row[0]), recipe, stamp)
    return None
