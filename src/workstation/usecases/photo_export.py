"""Handing one photo on as a file, in the size that somebody needs."""

from pathlib import Path
from typing import Literal

from workstation.domain import bodies
from workstation.domain.errors import Unavailable
from workstation.domain.ids import PhotoId
from workstation.gallery.cooking import shaped_size
from workstation.gallery.covers import LEAD, SQUARE, crop_sparing, make_cover
from workstation.gallery.encoding import Made
from workstation.gallery.originals import make_full_size
from workstation.gallery.published import make_published
from workstation.gallery.taking_in import plain_header
from workstation.gallery.worker import Workers
from workstation.store.pictures import blobs_of_photo
from workstation.usecases.desk import Desk
from workstation.usecases.file_channels import write_file
from workstation.usecases.finished_pictures import faces_published, master_of
from workstation.usecases.recipes import recipe_of
from workstation.usecases.watermarks import stamp_for

Preset = Literal["body", "cover", "square", "original"]
PRESETS: tuple[Preset, ...] = ("body", "cover", "square", "original")


class ExportedPhoto(bodies.FactBody, frozen=True):
    """What `photo export` answers."""

    path: str
    bytes: int
    width: int
    height: int


def export_photo(desk: Desk, photo: PhotoId, preset: Preset, out: Path) -> ExportedPhoto:
    """Write a photo to a file: as in an article, as one of the covers, or at its full size.

    No size carries the place where it was taken or the camera's number. The full size is the
    photo as it came; the others are as its recipe makes them.

    Raises:
        Refused: `not_found`, `bad_recipe`.
        Unavailable: `blob_missing`, `original_elsewhere`, `folder_unwritable`.
    """
    master, width, height = master_of(desk, photo)
    made = (
        _full_size(_original(desk, photo))
        if preset == "original"
        else _made(desk, photo, preset, master, (width, height))
    )
    write_file(out, made.data)
    return ExportedPhoto(path=str(out), bytes=made.bytes, width=made.width, height=made.height)


def _full_size(original: bytes) -> Made:
    header = plain_header(original, "")
    if header is not None:
        return make_full_size(original, header)
    with Workers() as workers:
        return workers.full_size(original, "")


def _made(desk: Desk, photo: str, preset: Preset, master: str, size: tuple[int, int]) -> Made:
    data, recipe = desk.store.blobs.read(master), recipe_of(desk, photo)
    if preset == "body":
        return make_published(data, recipe, stamp=stamp_for(desk, recipe))
    cover = LEAD if preset == "cover" else SQUARE
    crop = crop_sparing(shaped_size(*size, recipe), cover, faces_published(desk, photo))
    return make_cover(data, crop, *cover, recipe)


def _original(desk: Desk, photo: PhotoId) -> bytes:
    """Return the original, which never leaves the PC that imported it."""
    _, original = desk.store.read(blobs_of_photo, photo)
    if not desk.store.blobs.has(original):
        raise Unavailable("original_elsewhere", photo=photo)
    return desk.store.blobs.read(original)
