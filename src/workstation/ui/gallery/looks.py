"""A photo as its recipe makes it, large; made on the pool, for the loupe and the right side."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPixmap

from workstation.domain.errors import NewsroomError
from workstation.gallery.encoding import on_white
from workstation.gallery.headers import read_header
from workstation.gallery.published import finished_pixels
from workstation.gallery.recipes import read_recipe
from workstation.store.blobs import BlobFolder
from workstation.ui.gallery.editor_trial import as_image
from workstation.ui.room import Room
from workstation.usecases.photo_library import ListedPhoto


def ask_look(
    room: Room,
    owner: QObject,
    photo: ListedPhoto,
    size: QSize,
    done: Callable[[QPixmap], object],
) -> None:
    """Hand a photo that fits into `size` (physical pixels) to `done`, now or later.

    A photo that is not here, or whose recipe this PC cannot read, is handed over as a null pixmap.
    """
    if not photo.recipe:
        room.pictures.ask(owner, photo.master, size, done)
        return
    work = partial(edited, room.pictures.blobs, photo.master, photo.recipe, size)
    room.tasks.aside(owner, work, lambda image: done(QPixmap.fromImage(image)))


def edited(blobs: BlobFolder, master: str, recipe: str, size: QSize) -> QImage:
    """Return a master as a recipe makes it, its mark excepted; a null image where there is none."""
    try:
        data = blobs.read(master)
        wide = max(size.width(), size.height())
        pixels = finished_pixels(data, read_header(data), read_recipe(recipe), wide)
    except NewsroomError:
        return QImage()
    pixels.thumbnail((size.width(), size.height()))
    return as_image(on_white(pixels))
