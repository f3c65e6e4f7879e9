"""What the delegates of row lists do alike: find the row, set the painter up, the chosen ground."""

from typing import ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale
from workstation.ui.widgets.row_model import ROW_ROLE

Row = TypeVar("Row")
EDGE: Final = 3


class RowDelegate(QStyledItemDelegate, Generic[Row]):
    """Paints the rows of one kind; subclasses say how high one is and what stands in it."""

    kind: type[Row]
    least_width: ClassVar[int] = 200

    def row_of(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return the row at an index; None for anything this does not paint."""
        row = index.data(ROW_ROLE)
        return row if isinstance(row, self.kind) else None

    def height_of(self, row: Row) -> float:
        """Return how high a row is at the usual size of text."""
        raise NotImplementedError

    def paint_row(
        self, painter: QPainter, frame: QRectF, row: Row, state: QStyle.StateFlag
    ) -> None:
        """Paint a row into its frame."""
        raise NotImplementedError

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = self.row_of(index)
        height = 0 if row is None else round(self.height_of(row) * scale())
        return QSize(self.least_width, height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self.row_of(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, QRectF(option.rect), row, option.state)
        painter.restore()


def paint_ground(painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
    """Paint what a row of a list at the left stands on: the chosen one with a red edge."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(frame, colour("accent_soft"))
        painter.fillRect(QRectF(frame.left(), frame.top(), EDGE, frame.height()), colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(frame, colour("sunken"))
    painter.setPen(QPen(colour("line"), 1))
    below = QPointF(0, 0.5)
    painter.drawLine(frame.bottomLeft() - below, frame.bottomRight() - below)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colour("strong_line"), 1, Qt.PenStyle.DotLine))
        painter.drawRect(frame.adjusted(EDGE + 2.5, 2.5, -2.5, -3.5))
