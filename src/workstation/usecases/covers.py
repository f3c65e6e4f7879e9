"""Covers: the picture at the head of an article, cropped wide and square, or its column's own."""

from collections.abc import Sequence
from functools import partial

from workstation.domain.content import Content, Cover, Crop
from workstation.domain.errors import Unavailable
from workstation.gallery.cooking import shaped_size
from workstation.gallery.covers import LEAD, SQUARE, crop_sparing, make_cover
from workstation.gallery.encoding import Made
from workstation.gallery.recipes import NOTHING, recipe_name
from workstation.shipped import shipped
from workstation.store.pictures import photo_row
from workstation.usecases.desk import Desk
from workstation.usecases.finished_pictures import (
    Order,
    faces_published,
    kept_picture,
    made_side_by_side,
    master_of,
)
from workstation.usecases.recipes import recipe_of


def cover_for(desk: Desk, photos: Sequence[str], base: Content | None, theme: str) -> Cover:
    """Return the cover: the base's while its photo is still used, else of the first photo.

    An article without photos gets its column's own cover picture.
    """
    before = base.cover if base is not None else None
    if before is not None and (before.photo in photos or not (before.photo or photos)):
        return before
    for photo in photos:
        row = desk.store.read(photo_row, photo)
        if row is not None and desk.store.blobs.has(row[0]):
            return _cover_of(desk, photo, *row)
    return column_cover(desk, theme)


def chosen_cover(desk: Desk, photo: str, wide: Crop | None, square: Crop | None) -> Cover:
    """Return a photo as the cover, cropped as an editor says; None: the biggest part about faces.

    Raises:
        Refused: `not_found` for an unknown photo, `bad_crop`, `bad_recipe`.
        Unavailable: `blob_missing` while the photo is still on its way.
    """
    master, width, height = master_of(desk, photo)
    if not desk.store.blobs.has(master):
        raise Unavailable("blob_missing", blob=master)
    return _cover_of(desk, photo, master, width, height, wide=wide, square=square)


def _cover_of(
    desk: Desk,
    photo: str,
    master: str,
    width: int,
    height: int,
    *,
    wide: Crop | None = None,
    square: Crop | None = None,
) -> Cover:
    recipe = recipe_of(desk, photo)
    # Crops are of the photo as it is published; a mark would be cut, so covers bear none.
    shape = shaped_size(width, height, recipe)
    faces = () if wide and square else faces_published(desk, photo)
    done = f" {recipe_name(recipe)}" if recipe != NOTHING else ""
    crops = {
        size: (chosen.left, chosen.top, chosen.right, chosen.bottom)
        if chosen is not None
        else crop_sparing(shape, size, faces)
        for size, chosen in ((LEAD, wide), (SQUARE, square))
    }
    sides = {"wide": LEAD, "square": SQUARE}
    orders = {
        side: Order(
            master,
            f"cover {size[0]}x{size[1]} {'_'.join(map(str, crops[size]))}{done}",
            partial(make_cover, crop=crops[size], width=size[0], height=size[1], recipe=recipe),
        )
        for side, size in sides.items()
    }
    pictures = made_side_by_side(desk, orders)
    return Cover(
        photo=photo,
        wide=Crop(*crops[LEAD]),
        square=Crop(*crops[SQUARE]),
        wide_picture=pictures["wide"],
        square_picture=pictures["square"],
    )


def column_cover(desk: Desk, theme: str) -> Cover:
    """Return the cover that ships with a column's theme."""
    sides = {"wide": LEAD, "square": SQUARE}
    pictures = {}
    for side, size in sides.items():
        data = shipped(f"resources/covers/{theme}-{side}.jpg").read_bytes()
        pictures[side] = kept_picture(desk, Made(data, "jpeg", *size))
    return Cover(
        photo="",
        wide=Crop(),
        square=Crop(),
        wide_picture=pictures["wide"],
        square_picture=pictures["square"],
    )
