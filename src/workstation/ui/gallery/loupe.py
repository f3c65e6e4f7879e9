"""One photo as large as the place allows; left and right go through the others."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.ui.gallery.looks import ask_look
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.wording import place_words, spoken
from workstation.ui.room import Room
from workstation.ui.theme import colour
from workstation.usecases.photo_library import ListedPhoto

BAR: Final = 34
MARGIN: Final = 14


class Loupe(QWidget):
    """Shows one photo. `moved` asks for the next (1) or the one before (-1), `left` to go back."""

    moved = Signal(int)
    left = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._cell: Cell | None = None
        self._pixmap = QPixmap()
        self._asked: tuple[str, QSize] | None = None
        self._absent = False
        self._line = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_cell(self, cell: Cell, place: int, of: int, beside: tuple[str, ...]) -> None:
        """Show a photo; `beside` are the masters that will probably be asked for next."""
        other = self._cell is None or _look(self._cell.photo) != _look(cell.photo)
        self._cell = cell
        self._line = self._words(cell, place, of)
        self.setAccessibleName(spoken(cell.photo, cell.number, place))
        if other:
            self._pixmap, self._absent = QPixmap(), False
            self._ask(beside)
        self.update()

    def is_waiting(self) -> bool:
        """Tell whether a picture was asked for and is not here yet."""
        return self._asked is not None and self._pixmap.isNull() and not self._absent

    def _words(self, cell: Cell, place: int, of: int) -> str:
        photo = cell.photo
        parts = [f"{place} / {of}"]
        if cell.number:
            parts.append(self.tr("pick {number}").format(number=cell.number))
        elif photo.pick == "reject":
            parts.append(self.tr("not used"))
        if photo.rating:
            parts.append("★" * photo.rating)
        parts += [one for one in (photo.caption, photo.credit) if one]
        return "   ·   ".join(parts)

    def _ask(self, beside: tuple[str, ...] = ()) -> None:
        if self._cell is None or place_words(self._cell.photo.place):
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self._room_for_it().width() * ratio),
                     round(self._room_for_it().height() * ratio))  # fmt: skip
        if size.isEmpty():
            return
        self._asked = (_look(self._cell.photo), size)
        asked = self._asked
        ask_look(self._room, self, self._cell.photo, size, lambda pixmap: self._come(asked, pixmap))
        for master in beside:
            self._room.pictures.ask(self, master, size, lambda _: None)

    def _come(self, asked: tuple[str, QSize], pixmap: QPixmap) -> None:
        if asked == self._asked:
            self._pixmap, self._absent = pixmap, pixmap.isNull()
            self.update()

    def _room_for_it(self) -> QRect:
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -BAR)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), colour("ground"))
        spot = self._room_for_it()
        if not self._pixmap.isNull():
            shown = self._pixmap.size().scaled(spot.size(), Qt.AspectRatioMode.KeepAspectRatio)
            # Never larger than it is: a blown-up photo tells nothing about its sharpness.
            shown = shown.boundedTo(self._pixmap.size())
            target = QRect(0, 0, shown.width(), shown.height())
            target.moveCenter(spot.center())
            painter.drawPixmap(target, self._pixmap)
        painter.setPen(colour("muted"))
        if self._pixmap.isNull() and self._cell is not None:
            words = place_words(self._cell.photo.place)
            words = words or (place_words("waiting") if self._absent else "")
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
        foot = QRect(MARGIN, self.height() - BAR, self.width() - 2 * MARGIN, BAR)
        line = painter.fontMetrics().elidedText(
            self._line, Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, line)
        painter.end()


def _look(photo: ListedPhoto) -> str:
    return f"{photo.master} {photo.recipe}"
