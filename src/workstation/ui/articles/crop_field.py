"""A crop chosen by eye: a frame of one shape over a photo, moved and sized by mouse or keys."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.domain.content import Crop
from workstation.ui.theme import colour

WHOLE: Final = 10_000
STEP: Final = 100
LEAST: Final = 0.2
"""A frame never gets smaller than this share of the biggest one: the cover would be blurred."""

GROWTH: Final = 1.06


class CropField(QWidget):
    """Shows a photo and the frame on it; tells `chosen` with each change."""

    chosen = Signal(object)

    def __init__(self, ratio: float, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratio = ratio
        self._photo = QSize(1, 1)
        self._pixmap = QPixmap()
        self._crop = QRectF(0, 0, WHOLE, WHOLE)
        self._held: QPointF | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setToolTip(self.tr("Drag the frame; the wheel, + and − change its size."))

    def show_photo(self, size: QSize, crop: Crop) -> None:
        """Show the frame on a photo of that size."""
        self._photo = size
        self._crop = QRectF(crop.left, crop.top, crop.right - crop.left, crop.bottom - crop.top)
        self.update()

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show the photo itself, now that it is decoded."""
        self._pixmap = pixmap
        self.update()

    def crop(self) -> Crop:
        """Return the frame in parts per 10,000."""
        box = self._crop
        return Crop(
            left=max(0, round(box.left())),
            top=max(0, round(box.top())),
            right=min(WHOLE, round(box.right())),
            bottom=min(WHOLE, round(box.bottom())),
        )

    def _biggest(self) -> tuple[float, float]:
        """Return width and height of the biggest frame, in parts of the photo."""
        wide = self._photo.width() / max(1, self._photo.height())
        if wide > self._ratio:
            return WHOLE * self._ratio / wide, float(WHOLE)
        return float(WHOLE), WHOLE * wide / self._ratio

    def move_by(self, across: float, down: float) -> None:
        """Move the frame, within the photo."""
        box = self._crop
        left = min(max(0.0, box.left() + across), WHOLE - box.width())
        top = min(max(0.0, box.top() + down), WHOLE - box.height())
        self._set(QRectF(left, top, box.width(), box.height()))

    def grow(self, by: float) -> None:
        """Make the frame larger or smaller around its middle."""
        most_wide, most_high = self._biggest()
        width = min(most_wide, max(LEAST * most_wide, self._crop.width() * by))
        height = width * most_high / most_wide
        middle = self._crop.center()
        self._crop = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        self.move_by(0, 0)

    def _set(self, box: QRectF) -> None:
        self._crop = box
        self.update()
        self.chosen.emit(self.crop())

    # --- painting -------------------------------------------------------------------------------

    def _picture_rect(self) -> QRectF:
        room = self.rect().adjusted(2, 2, -2, -2)
        size = self._photo.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.left() + (room.width() - size.width()) / 2
        top = room.top() + (room.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _frame(self) -> QRectF:
        photo, box = self._picture_rect(), self._crop
        return QRectF(
            photo.left() + photo.width() * box.left() / WHOLE,
            photo.top() + photo.height() * box.top() / WHOLE,
            photo.width() * box.width() / WHOLE,
            photo.height() * box.height() / WHOLE,
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        photo, frame = self._picture_rect(), self._frame()
        if self._pixmap.isNull():
            painter.fillRect(photo, colour("sunken"))
        else:
            painter.drawPixmap(photo.toRect(), self._pixmap)
        painter.setClipRect(photo)
        shade = QColor(0, 0, 0, 120)
        painter.fillRect(
            QRectF(photo.left(), photo.top(), photo.width(), frame.top() - photo.top()), shade
        )
        painter.fillRect(
            QRectF(photo.left(), frame.bottom(), photo.width(), photo.bottom() - frame.bottom()),
            shade,
        )
        painter.fillRect(
            QRectF(photo.left(), frame.top(), frame.left() - photo.left(), frame.height()), shade
        )
        painter.fillRect(
            QRectF(frame.right(), frame.top(), photo.right() - frame.right(), frame.height()), shade
        )
        painter.setClipping(False)
        painter.setPen(QPen(colour("accent" if self.hasFocus() else "surface"), 2))
        painter.drawRect(frame)
        painter.end()

    # --- mouse and keys -------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._held = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        photo, moved = self._picture_rect(), event.position() - self._held
        self._held = event.position()
        self.move_by(
            moved.x() * WHOLE / max(1.0, photo.width()),
            moved.y() * WHOLE / max(1.0, photo.height()),
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.grow(1 / GROWTH if event.angleDelta().y() > 0 else GROWTH)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (-STEP, 0),
            Qt.Key.Key_Right: (STEP, 0),
            Qt.Key.Key_Up: (0, -STEP),
            Qt.Key.Key_Down: (0, STEP),
        }
        if event.key() in moves:
            self.move_by(*moves[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.grow(GROWTH)
        elif event.key() == Qt.Key.Key_Minus:
            self.grow(1 / GROWTH)
        else:
            super().keyPressEvent(event)
