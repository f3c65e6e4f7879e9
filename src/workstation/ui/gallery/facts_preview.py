"""The chosen photo large, beside what is said of it."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from workstation.ui.gallery.looks import ask_look
from workstation.ui.gallery.wording import place_words
from workstation.ui.room import Room
from workstation.usecases.photo_library import ListedPhoto

PREVIEW: Final = QSize(256, 192)
_NOTHING: Final = ("", "")


class FactsPreview(QLabel):
    """Shows one photo as it is edited now, or why there is nothing to see."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._asked = _NOTHING
        self.setFixedHeight(PREVIEW.height())
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("look", "muted")

    def show_photo(self, photo: ListedPhoto | None, width: int) -> None:
        """Show a photo no wider than that many pixels; None: there is none to show."""
        words = place_words(photo.place) if photo else ""
        if photo is None or words:
            self._asked = _NOTHING
            self.setPixmap(QPixmap())
            self.setText(words)
            return
        look = (photo.master, photo.recipe)
        if self._asked == look:
            return
        self._asked = look
        ratio = self.devicePixelRatioF()
        size = QSize(round(min(PREVIEW.width(), width) * ratio), round(PREVIEW.height() * ratio))
        ask_look(self._room, self, photo, size, partial(self._come, look, ratio))

    def _come(self, look: tuple[str, str], ratio: float, pixmap: QPixmap) -> None:
        if look != self._asked:
            return
        if pixmap.isNull():
            self._asked = _NOTHING
            self.setText(place_words("waiting"))
            return
        shown = QPixmap(pixmap)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
