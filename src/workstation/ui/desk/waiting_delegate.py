"""Paints what waits: a mark, a title, a quiet line, and at the right the word that opens it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.ui.desk.waiting_rows import WaitingRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import mark_width, paint_mark, paint_words, scale, sized
from workstation.ui.widgets.row_delegate import RowDelegate

HEIGHT: Final = 60
EDGE: Final = 16
LEAST_MARK: Final = 64


class WaitingDelegate(RowDelegate[WaitingRow]):
    """Paints one `WaitingRow`."""

    kind = WaitingRow
    least_width = 320

    @override
    def height_of(self, row: WaitingRow) -> float:
        return HEIGHT

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: WaitingRow, state: QStyle.StateFlag
    ) -> None:
        self._ground(painter, frame, state)
        inner = frame.adjusted(EDGE, 0, -EDGE, 0)
        inner.setLeft(self._mark(painter, inner, row))
        inner.setRight(self._button(painter, inner, state))
        self._words(painter, inner, row)

    def _ground(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, colour("sunken"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(frame.topLeft() + QPointF(0, 0.5), frame.topRight() + QPointF(0, 0.5))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 5, 5)

    def _mark(self, painter: QPainter, inner: QRectF, row: WaitingRow) -> float:
        width = max(mark_width(row.mark), LEAST_MARK * scale())
        height = 20 * scale()
        frame = QRectF(inner.left(), inner.center().y() - height / 2, width, height)
        paint_mark(painter, frame, row.mark, row.tint)
        return frame.right() + 10 * scale()

    def _button(self, painter: QPainter, inner: QRectF, state: QStyle.StateFlag) -> float:
        words, font = self.tr("Open"), sized(13)
        width = QFontMetrics(font).horizontalAdvance(words) + 28 * scale()
        height = 29 * scale()
        frame = QRectF(inner.right() - width, inner.center().y() - height / 2, width, height)
        over = state & QStyle.StateFlag.State_MouseOver
        painter.setPen(QPen(colour("strong_line" if over else "line"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_words(painter, frame, words, font, "text", centred=True)
        return frame.left() - 12 * scale()

    def _words(self, painter: QPainter, inner: QRectF, row: WaitingRow) -> None:
        title, below = sized(13, bold=True), sized(12)
        high, low = QFontMetrics(title).height(), QFontMetrics(below).height()
        top = inner.center().y() - (high + low + 1) / 2
        paint_words(
            painter, QRectF(inner.left(), top, inner.width(), high), row.title, title, "text"
        )
        line = QRectF(inner.left(), top + high + 1, inner.width(), low)
        paint_words(painter, line, row.below, below, "accent_text" if row.overdue else "muted")
