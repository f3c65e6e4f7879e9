"""The strip above the tray: what goes into the article, in its order, to be put in another one."""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.wording import spoken
from workstation.ui.room import Room
from workstation.usecases.photo_library import ListedPhoto

SIDE: Final = QSize(64, 46)
FEWEST: Final = 2
MOST: Final = 100
"""No group of an article holds more photos; beyond them nobody drags an order."""
_PHOTO: Final = Qt.ItemDataRole.UserRole


class OrderStrip(QListWidget):
    """Photos side by side, moved by dragging or with Alt+Left and Alt+Right."""

    reordered = Signal(list)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setIconSize(SIDE)
        self.setFixedHeight(SIDE.height() + 28)
        self.setProperty("look", "plain")
        self.setViewportMargins(12, 0, 0, 0)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Order of the photos"))
        self.setToolTip(self.tr("Drag, or Alt+Left and Alt+Right, to put in another order"))
        self.model().rowsMoved.connect(self._on_moved)
        self.show_photos([])

    def show_photos(self, photos: Sequence[ListedPhoto]) -> None:
        """Show photos in their order; the one with the focus keeps it."""
        self.setVisible(FEWEST <= len(photos) <= MOST)
        shown = photos if len(photos) <= MOST else ()
        before, wanted = self.order(), [one.id for one in shown]
        if wanted == before:
            return
        stays = before[self.currentRow()] if self.currentRow() >= 0 else PhotoId("")
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, wanted, strict=False))
        kept = len(list(alike))
        while self.count() > kept:  # what stands before is not asked for again
            self.takeItem(self.count() - 1)
        for number, photo in enumerate(shown[kept:], kept + 1):
            self._add(number, photo)
        if stays in wanted:
            self.setCurrentRow(wanted.index(stays))

    def _on_moved(self) -> None:
        self._number()
        self.reordered.emit(self.order())

    def _number(self) -> None:
        for row in range(self.count()):
            self.item(row).setText(str(row + 1))

    def _add(self, number: int, photo: ListedPhoto) -> None:
        item = QListWidgetItem(str(number))
        item.setData(_PHOTO, photo.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(photo, number, number))
        item.setSizeHint(QSize(SIDE.width() + 34, SIDE.height() + 8))
        self.addItem(item)
        ratio = self.devicePixelRatioF()
        self._room.pictures.ask(
            self, photo.master, SIDE * ratio, partial(self._come, photo.id, ratio)
        )

    def _come(self, photo: str, ratio: float, pixmap: QPixmap) -> None:
        shown = QPixmap(pixmap)
        shown.setDevicePixelRatio(ratio)
        for row in range(self.count()):
            if self.item(row).data(_PHOTO) == photo:
                self.item(row).setIcon(QIcon(shown))

    def order(self) -> list[PhotoId]:
        """Return the photos as they stand."""
        return [PhotoId(str(self.item(row).data(_PHOTO))) for row in range(self.count())]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the photo with the focus one place."""
        row = self.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.count():
            return
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentRow(to)
        self._number()
        self.reordered.emit(self.order())
