"""Paints the rows of the list: a mark, a title, a quiet line; the chosen one with a red edge."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.ui.review.rows import ReviewRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import MARKS, paint_words, scale, sized
from workstation.ui.widgets.row_delegate import RowDelegate, paint_ground

HEIGHT: Final = 88


class ReviewDelegate(RowDelegate[ReviewRow]):
    """Paints one `ReviewRow`."""

    kind = ReviewRow

    @override
    def height_of(self, row: ReviewRow) -> float:
        return HEIGHT

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: ReviewRow, state: QStyle.StateFlag
    ) -> None:
        paint_ground(painter, frame, state)
        inner = frame.adjusted(15 * scale(), 11 * scale(), -14 * scale(), -8 * scale())
        self._first_line(painter, inner, row, state)
        self._title(painter, inner, row)
        self._last_line(painter, inner, row)

    def _first_line(
        self, painter: QPainter, rect: QRectF, row: ReviewRow, state: QStyle.StateFlag
    ) -> None:
        painter.setFont(sized(12))
        height = painter.fontMetrics().height() + 4
        line = QRectF(rect.left(), rect.top(), rect.width(), height)
        ground, ink = MARKS[row.tint]
        left = line.left()
        if row.mark:
            selected = state & QStyle.StateFlag.State_Selected
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
        font = sized(14, bold=True)
        height = QFontMetrics(font).height()
        middle = QRectF(rect.left(), rect.center().y() - 9 * scale(), rect.width(), height)
        paint_words(painter, middle, row.title, font, "text")

    def _last_line(self, painter: QPainter, rect: QRectF, row: ReviewRow) -> None:
        font = sized(12)
        height = QFontMetrics(font).height()
        line = QRectF(rect.left(), rect.bottom() - height, rect.width(), height)
        paint_words(painter, line, row.below, font, "accent_text" if row.urgent else "muted")
