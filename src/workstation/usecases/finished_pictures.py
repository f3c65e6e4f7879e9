"""Finished pictures: each photo rendered for publication once, on one PC.

A finished picture is a master and what the photo's recipe does to it. One that an article holds
already is never made again: what a reviewer saw is what readers get.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Literal, NamedTuple, cast

import msgspec

from workstation.domain.content import Content, Picture
from workstation.domain.errors import Refused
from workstation.gallery.encoding import Made
from workstation.gallery.published import make_published
from workstation.gallery.recipes import NOTHING, Box, Recipe, recipe_name
from workstation.gallery.seen import seen_in
from workstation.gallery.watermarks import Stamp
from workstation.store.pictures import (
    photo_row,
    remember_render,
    rendered,
)
from workstation.usecases.desk import Desk
from workstation.usecases.photos import WORKERS
from workstation.usecases.recipes import recipe_of
from workstation.usecases.watermarks import stamp_for


def published_picture(desk: Desk, photo: str) -> Picture:
    """Return a photo as it will be published: what its recipe says, rendered once on this PC.

    Raises:
        Refused: `not_found`, `bad_recipe`.
        Unavailable: `blob_missing` while the master is still on its way.
    """
    return published_pictures(desk, [photo])[photo]


def published_pictures(desk: Desk, photos: Sequence[str]) -> dict[str, Picture]:
    """Return photos as they will be published, those not rendered yet made side by side.

    Raises:
        Refused: as `published_picture`.
        Unavailable: as `published_picture`; what was made before stays.
    """
    return made_side_by_side(desk, {photo: _order_of(desk, photo) for photo in photos})


class Order(NamedTuple):
    """What is to be made of a blob, for which use; needs no desk."""

    source: str
    use: str
    make: Callable[[bytes], Made]


def made_side_by_side(desk: Desk, orders: Mapping[str, Order]) -> dict[str, Picture]:
    """Return what was ordered by name, made once on this PC for each source and use.

    Raises:
        Refused: what making raises.
        Unavailable: `blob_missing`; what was made before stays.
    """
    known = {name: _rendered(desk, one.source, one.use) for name, one in orders.items()}
    found = {name: picture for name, picture in known.items() if picture is not None}
    waiting = {name: one for name, one in orders.items() if name not in found}
    blobs = desk.store.blobs
    if waiting:
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="pictures") as pool:
            made = pool.map(lambda one: one.make(blobs.read(one.source)), waiting.values())
            for (name, one), picture in zip(waiting.items(), made, strict=True):
                found[name] = _kept_for(desk, one.source, one.use, picture)
    return {name: found[name] for name in orders}


def master_of(desk: Desk, photo: str) -> tuple[str, int, int]:
    """Return the master of a photo, by blob, its width and its height.

    Raises:
        Refused: `not_found`.
    """
    row = desk.store.read(photo_row, photo)
    if row is None:
        raise Refused("not_found", kind="photo", id=photo)
    return row


def _order_of(desk: Desk, photo: str) -> Order:
    master, _, _ = master_of(desk, photo)
    recipe = recipe_of(desk, photo)
    stamp = stamp_for(desk, recipe)
    make = partial(make_published, recipe=recipe, stamp=stamp)
    return Order(master, _use_of(recipe, stamp), make)


def remember_picture(desk: Desk, photo: str, master: str, picture: Picture) -> None:
    """Let a picture that an earlier draft holds count as the photo's, unless this PC made one.

    Raises:
        Refused: `bad_recipe`.
    """
    recipe = recipe_of(desk, photo)
    use = _use_of(recipe, stamp_for(desk, recipe))
    if desk.store.read(rendered, master, use) is None:
        _remember(desk, master, use, picture)


def _use_of(recipe: Recipe, stamp: Stamp | None) -> str:
    parts = ["body"]
    if recipe != NOTHING:
        parts.append(recipe_name(recipe))
    if stamp is not None:
        parts.append(stamp.name)
    return " ".join(parts)


def _rendered(desk: Desk, source: str, use: str) -> Picture | None:
    known = desk.store.read(rendered, source, use)
    return None if known is None else msgspec.json.decode(known, type=Picture)


def _kept_for(desk: Desk, source: str, use: str, made: Made) -> Picture:
    picture = kept_picture(desk, made)
    _remember(desk, source, use, picture)
    return picture


def _remember(desk: Desk, source: str, use: str, picture: Picture) -> None:
    with desk.store.writing():
        desk.store.write(remember_render, source, use, msgspec.json.encode(picture).decode())


def kept_picture(desk: Desk, made: Made) -> Picture:
    """Keep a picture that was made, and tell what it is."""
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
        Refused: `not_found` for an unknown photo, `bad_recipe`.
        Unavailable: `blob_missing`.
    """
    before = base.pictures if base is not None else {}
    made = published_pictures(desk, [photo for photo in photos if photo not in before])
    return {photo: before.get(photo) or made[photo] for photo in photos}


def faces_published(desk: Desk, photo: str) -> tuple[Box, ...]:
    """Return where faces probably are on a photo as it is published.

    Raises:
        Refused, Unavailable: as `published_picture`.
    """
    blob = published_picture(desk, photo).blob
    sight = desk.sights.get(blob) or seen_in(desk.sights, blob, desk.store.blobs.read(blob))
    return sight.faces
