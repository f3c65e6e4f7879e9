"""Which photos of an album are dark or too bright: looked for while there is nothing else to do."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import NewsroomError
from workstation.gallery.hints import exposure_of
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.ui.gallery.thumbnails import Thumbnails
from workstation.ui.room import Room
from workstation.usecases.photo_library import ListedPhoto
from workstation.usecases.thumbnails import thumbnail_of

AT_ONCE: Final = 12
"""Photos of one turn: a cell that scrolls into sight waits for no more than these."""

Look = tuple[str, str]
"""A master and what is done to it."""


class Exposures(QObject):
    """Looks through photos, a few at a time, behind what the grid wishes for.

    `found` tells that photos were found that are dark or too bright.
    """

    found = Signal()

    def __init__(self, room: Room, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._thumbnails = thumbnails
        self._folder = ThumbnailFolder.of(room.home)
        self._waiting: list[Look] = []
        self._looking = False
        self.known: dict[Look, str] = {}
        thumbnails.rested.connect(self._go_on)

    def look_through(self, photos: Sequence[ListedPhoto]) -> None:
        """Look at these photos instead of others, as far as they are here and not yet known."""
        looks = ((one.master, one.recipe) for one in photos if one.place == "here")
        self._waiting = [look for look in looks if look not in self.known]
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._looking and not self._thumbnails.waiting():
            self._looking = True
            some, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            work = partial(looked_at, self._room.pictures.blobs, self._folder, some)
            self._room.tasks.aside(self, work, self._note)

    def _note(self, exposures: Mapping[Look, str]) -> None:
        self._looking = False
        self.known.update(exposures)
        if any(exposures.values()):
            self.found.emit()
        self._go_on()


def looked_at(blobs: BlobFolder, folder: ThumbnailFolder, looks: Sequence[Look]) -> dict[Look, str]:
    """Return whether photos are `dark` or `bright`, empty for neither and for what is not here."""
    return {look: _exposure(blobs, folder, *look) for look in looks}


def _exposure(blobs: BlobFolder, folder: ThumbnailFolder, master: str, recipe: str) -> str:
    try:
        return exposure_of(thumbnail_of(blobs, folder, master, recipe))
    except NewsroomError:
        return ""
