"""Paints the rows of the list: a mark, a title, a quiet line; the chosen one with a red edge."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.review.rows import ROW_ROLE, ReviewRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import MARKS, scale

HEIGHT: Final = 88
EDGE: Final = 3


class ReviewDelegate(QStyledItemDelegate):
    """Paints one `ReviewRow`."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, round(HEIGHT * scale()))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ReviewRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._ground(painter, rect, option)
        inner = rect.adjusted(15 * scale(), 11 * scale(), -14 * scale(), -8 * scale())
        self._first_line(painter, inner, row, option)
        self._title(painter, inner, row)
        self._last_line(painter, inner, row)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_soft"))
            painter.fillRect(QRectF(rect.left(), rect.top(), EDGE, rect.height()), colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("sunken"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("strong_line"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(EDGE + 2.5, 2.5, -2.5, -3.5))

    def _first_line(
        self, painter: QPainter, rect: QRectF, row: ReviewRow, option: QStyleOptionViewItem
    ) -> None:
        painter.setFont(_font(12))
        height = painter.fontMetrics().height() + 4
        line = QRectF(rect.left(), rect.top(), rect.width(), height)
        ground, ink = MARKS[row.tint]
        left = line.left()
        if row.mark:
            selected = option.state & QStyle.StateFlag.State_Selected
            width = painter.fontMetrics().horizontalAdvance(row.mark) + 18 * scale()
            pill = QRectF(left, line.top(), width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("surface") if selected else colour(ground))
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.setPen(colour(ink))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.mark)
            left += width + 8
        if row.fresh:
            painter.setBrush(colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(left + 3, line.center().y()), 3, 3)
        painter.setPen(colour("muted"))
        painter.drawText(
            line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.right
        )

    def _title(self, painter: QPainter, rect: QRectF, row: ReviewRow) -> None:
        painter.setFont(_font(14, bold=True))
        metrics = painter.fontMetrics()
        middle = QRectF(
            rect.left(), rect.center().y() - 9 * scale(), rect.width(), metrics.height()
        )
        painter.setPen(colour("text"))
        words = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, round(rect.width()))
        painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter, words)

    def _last_line(self, painter: QPainter, rect: QRectF, row: ReviewRow) -> None:
        painter.setFont(_font(12))
        metrics = painter.fontMetrics()
        line = QRectF(rect.left(), rect.bottom() - metrics.height(), rect.width(), metrics.height())
        painter.setPen(colour("accent_text") if row.urgent else colour("muted"))
        words = metrics.elidedText(row.below, Qt.TextElideMode.ElideRight, round(rect.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(round(pixels * scale()))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
