"""Paints the lines of the inbox: headings quietly, lines with mark, title and people."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.ui.conflicts.rows import InboxRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import (
    MARKS,
    mark_width,
    paint_mark,
    paint_words,
    scale,
    sized,
)
from workstation.ui.widgets.row_delegate import RowDelegate, paint_ground

HEIGHT: Final = 84
HEADING: Final = 32


class InboxDelegate(RowDelegate[InboxRow]):
    """Paints one `InboxRow`."""

    kind = InboxRow

    @override
    def height_of(self, row: InboxRow) -> float:
        return HEADING if row.is_heading else HEIGHT

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: InboxRow, state: QStyle.StateFlag
    ) -> None:
        if row.is_heading:
            self._heading(painter, frame, row)
            return
        paint_ground(painter, frame, state)
        inner = frame.adjusted(15 * scale(), 11 * scale(), -14 * scale(), -10 * scale())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._words(painter, inner, row, chosen=chosen)

    def _heading(self, painter: QPainter, frame: QRectF, row: InboxRow) -> None:
        painter.fillRect(frame, colour("ground"))
        inner = frame.adjusted(15 * scale(), 0, -14 * scale(), 0)
        paint_words(painter, inner, row.title, sized(12), "muted")

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
