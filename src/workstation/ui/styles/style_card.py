"""Cards that show a miniature: click or Enter applies it, a drag carries it into the text."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from workstation.ui.styles.miniature import Miniature
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale, sized

PAGE_SCALE: Final = 0.78
"""How large a page pixel is on a card at the usual size of text."""

CARRIED: Final = "application/x-workstation-style"

_PADDING: Final = 8
_LEAST: Final = 40
_CORNER: Final = 8.0
_BESIDE: Final = 22


class Card(QAbstractButton):
    """A rounded card of white paper, whatever the window wears: readers see white paper too.

    `stepped` tells of arrow keys: up and down (±1), right and left (±2). `dropped`: somebody took
    what was dragged from here; the cursor of the text is on its way there.
    """

    stepped = Signal(int)
    dropped = Signal()
    _STEPS: Final = {
        Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 2, Qt.Key.Key_Left: -2,
    }  # fmt: skip

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at = QPoint()
        self.worn = False
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wear(self, *, worn: bool) -> None:
        """Mark the card whose look the block at the cursor wears."""
        if worn != self.worn:
            self.worn = worn
            self.update()

    def paint_inside(self, painter: QPainter, frame: QRectF) -> None:
        """Paint what the card shows; subclasses do."""
        raise NotImplementedError

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        strong = self.worn or self.hasFocus() or self.underMouse()
        painter.setPen(QPen(colour("accent_text" if strong else "line"), 2 if self.worn else 1))
        painter.setBrush(QColor("#ffffff"))
        if not self.isEnabled():
            painter.setOpacity(0.5)
        painter.drawRoundedRect(frame, _CORNER, _CORNER)
        self.paint_inside(painter, frame)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in self._STEPS:
            self.stepped.emit(self._STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        held = event.buttons() & Qt.MouseButton.LeftButton
        if held and moved >= QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            carried = QMimeData()
            carried.setData(CARRIED, b"")  # what it is, this window knows when it is dropped
            drag.setMimeData(carried)
            drag.setPixmap(self.grab())
            if drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction:
                self.dropped.emit()
            return
        super().mouseMoveEvent(event)


class StyleCard(Card):
    """Shows one look of a theme; `more` opens the others where there are some to open."""

    def __init__(
        self,
        name: str,
        miniature: Miniature,
        *,
        more: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._miniature = miniature
        self._beside = _BESIDE if more else 0
        self.more = QToolButton(self)
        self.more.setProperty("look", "chevron")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card's arrow keys do it
        self.more.setFixedSize(_BESIDE, _BESIDE)
        self.more.setVisible(more)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.more.move(self.width() - _BESIDE - 4, (self.height() - _BESIDE) // 2)

    def _scale(self) -> float:
        return PAGE_SCALE * scale()

    def _room(self, width: float) -> float:
        return width - 2 * (_PADDING + self._beside)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        inner = self._miniature.height(self._room(width), self._scale())
        return round(max(_LEAST * scale(), inner + 2 * _PADDING))

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(120, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, round(_LEAST * scale()))

    @override
    def paint_inside(self, painter: QPainter, frame: QRectF) -> None:
        width = self._room(frame.width())
        height = self._miniature.height(width, self._scale())
        left = frame.left() + _PADDING + self._beside
        top = frame.top() + (frame.height() - height) / 2
        self._miniature.paint(painter, QRectF(left, top, width, height), self._scale())


class PageCard(Card):
    """Shows blocks painted small, with a name below: a template, a kept style."""

    def __init__(
        self,
        name: str,
        told: str,
        paint: Callable[[QPainter, QRectF], object],
        *,
        height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._name = name
        self._paint = paint
        self._height = height
        self.setToolTip(f"{name}\n{told}" if told else name)
        self.setAccessibleDescription(told)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, round((self._height + 30) * scale()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def paint_inside(self, painter: QPainter, frame: QRectF) -> None:
        below = 28 * scale()
        page = frame.adjusted(_PADDING, _PADDING, -_PADDING, -below)
        self._paint(painter, page)
        painter.setPen(QPen(QColor("#e6e3de"), 1))
        painter.drawLine(page.bottomLeft(), page.bottomRight())
        words = QRectF(page.left(), page.bottom(), page.width(), below)
        painter.setFont(sized(12, bold=True))
        painter.setPen(QColor("#1e1d1b"))
        shown = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
