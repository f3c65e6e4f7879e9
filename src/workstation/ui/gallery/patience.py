"""Keys over files that are no photos yet: nothing is done to them, and that is said."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from workstation.ui.gallery.acts import Slot
from workstation.ui.gallery.grid import PhotoGrid
from workstation.ui.room import Room


class Patience(QObject):
    """Acts do their work on the photos among what is chosen, and say what is left out."""

    def __init__(
        self,
        room: Room,
        grid: PhotoGrid,
        subject: Callable[[], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._grid = grid
        self._subject = subject

    def slots(self, slots: Mapping[str, Slot]) -> dict[str, Slot]:
        """Return acts that concern photos as they are done with patience."""
        return {name: partial(self._do, slot) for name, slot in slots.items()}

    def _do(self, slot: Slot) -> None:
        left = self._grid.arriving() if self._grid.isVisible() else 0
        if self._subject() or not left:
            slot()
        if left:
            words = self.tr("%n file(s) still being imported: wait until it is a photo.", "", left)
            self._room.notices.say(words, kind="info")
