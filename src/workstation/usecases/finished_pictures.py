"""Finished pictures: each photo rendered for publication once, on one PC, and covers."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, cast

import msgspec

from workstation.domain.content import Content, Cover, Crop, Picture
from workstation.domain.errors import Refused, Unavailable
from workstation.gallery.covers import LEAD, SQUARE, default_crop, make_cover
from workstation.gallery.encoding import Made
from workstation.gallery.published import make_published
from workstation.shipped import shipped
from workstation.store.pictures import (
    photo_row,
    remember_render,
    rendered,
)
from workstation.usecases.desk import Desk


def published_picture(desk: Desk, master: str) -> Picture:
    """Return a master as it will be published, rendered once on this PC.

    Raises:
        Unavailable: `blob_missing` while the master is still on its way.
    """
    return _render(desk, master, "body", make_published)


def _render(desk: Desk, source: str, use: str, make: Callable[[bytes], Made]) -> Picture:
    known = desk.store.read(rendered, source, use)
    if known is not None:
        return msgspec.json.decode(known, type=Picture)
    made = make(desk.store.blobs.read(source))
    picture = _kept(desk, made)
    with desk.store.writing():
        desk.store.write(remember_render, source, use, msgspec.json.encode(picture).decode())
    return picture


def _kept(desk: Desk, made: Made) -> Picture:
    return Picture(
        blob=desk.store.blobs.keep(made.data),
        width=made.width,
        height=made.height,
        bytes=len(made.data),
        format=cast("Literal['jpeg', 'png', 'gif']", made.format),
    )


def pictures_for(desk: Desk, photos: Sequence[str], base: Content | None) -> dict[str, Picture]:
    """Return the finished picture of each photo; those of the base are never made again.

    Raises:
        Refused: `not_found` for an unknown photo.
        Unavailable: `blob_missing`.
    """
    found: dict[str, Picture] = {}
    for photo in photos:
        if base is not None and photo in base.pictures:
            found[photo] = base.pictures[photo]
            continue
        row = desk.store.read(photo_row, photo)
        if row is None:
            raise Refused("not_found", kind="photo", id=photo)
        found[photo] = published_picture(desk, row[0])
    return found


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
    """Return a photo as the cover, cropped as an editor says; None: the biggest middle part.

    Raises:
        Refused: `not_found` for an unknown photo, `bad_crop`.
        Unavailable: `blob_missing` while the photo is still on its way.
    """
    row = desk.store.read(photo_row, photo)
    if row is None:
        raise Refused("not_found", kind="photo", id=photo)
    if not desk.store.blobs.has(row[0]):
        raise Unavailable("blob_missing", blob=row[0])
    return _cover_of(desk, photo, *row, wide=wide, square=square)


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
    crops = {
        size: (chosen.left, chosen.top, chosen.right, chosen.bottom)
        if chosen is not None
        else default_crop(width, height, *size)
        for size, chosen in ((LEAD, wide), (SQUARE, square))
    }
    pictures = {
        size: _render(
            desk,
            master,
            f"cover {size[0]}x{size[1]} {'_'.join(map(str, crop))}",
            partial(make_cover, crop=crop, width=size[0], height=size[1]),
        )
        for size, crop in crops.items()
    }
    return Cover(
        photo=photo,
        wide=Crop(*crops[LEAD]),
        square=Crop(*crops[SQUARE]),
        wide_picture=pictures[LEAD],
        square_picture=pictures[SQUARE],
    )


def column_cover(desk: Desk, theme: str) -> Cover:
    """Return the cover that ships with a column's theme."""
    sides = {"wide": LEAD, "square": SQUARE}
    pictures = {}
    for side, size in sides.items():
        data = shipped(f"resources/covers/{theme}-{side}.jpg").read_bytes()
        pictures[side] = _kept(desk, Made(data, "jpeg", *size))
    return Cover(
        photo="",
        wide=Crop(),
        square=Crop(),
        wide_picture=pictures["wide"],
        square_picture=pictures["square"],
    )
