"""Paints the lines of the inbox: headings quietly, lines with mark, title and people."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.conflicts.rows import ROW_ROLE, InboxRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import (
    MARKS,
    mark_width,
    paint_mark,
    paint_words,
    scale,
    sized,
)

HEIGHT: Final = 84
HEADING: Final = 32
EDGE: Final = 3


class InboxDelegate(QStyledItemDelegate):
    """Paints one `InboxRow`."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        heading = isinstance(row, InboxRow) and row.is_heading
        return QSize(200, round((HEADING if heading else HEIGHT) * scale()))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, InboxRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect)
        if row.is_heading:
            self._heading(painter, frame, row)
        else:
            self._ground(painter, frame, option)
            inner = frame.adjusted(15 * scale(), 11 * scale(), -14 * scale(), -10 * scale())
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._words(painter, inner, row, chosen=chosen)
        painter.restore()

    def _heading(self, painter: QPainter, frame: QRectF, row: InboxRow) -> None:
        painter.fillRect(frame, colour("ground"))
        inner = frame.adjusted(15 * scale(), 0, -14 * scale(), 0)
        paint_words(painter, inner, row.title, sized(12), "muted")

    def _ground(self, painter: QPainter, frame: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(frame, colour("accent_soft"))
            edge = QRectF(frame.left(), frame.top(), EDGE, frame.height())
            painter.fillRect(edge, colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, colour("sunken"))
        painter.setPen(QPen(colour("line"), 1))
        below = QPointF(0, 0.5)
        painter.drawLine(frame.bottomLeft() - below, frame.bottomRight() - below)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("strong_line"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(frame.adjusted(EDGE + 2.5, 2.5, -2.5, -3.5))

    def _words(self, painter: QPainter, inner: QRectF, row: InboxRow, *, chosen: bool) -> None:
        small, bold = sized(12), sized(14, bold=True)
        low, high = QFontMetrics(small).height(), QFontMetrics(bold).height()
        time = QFontMetrics(small).horizontalAdvance(row.right)
        width = min(mark_width(row.mark), inner.width() - time - 10 * scale())
        mark = QRectF(inner.left(), inner.top(), width, low + 3 * scale())
        if chosen:  # on the ground of a chosen row the mark's own would not be seen
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("surface"))
            painter.drawRoundedRect(mark, mark.height() / 2, mark.height() / 2)
            paint_words(painter, mark, row.mark, sized(11), MARKS[row.tint][1], centred=True)
        else:
            paint_mark(painter, mark, row.mark, row.tint)
        at = QRectF(inner.right() - time - 1, inner.top(), time + 1, low + 3 * scale())
        paint_words(painter, at, row.right, small, "muted")
        title = QRectF(inner.left(), mark.bottom() + 5 * scale(), inner.width(), high)
        paint_words(painter, title, row.title, bold, "text")
        line = QRectF(inner.left(), inner.bottom() - low, inner.width(), low)
        paint_words(painter, line, row.below, small, "muted")
