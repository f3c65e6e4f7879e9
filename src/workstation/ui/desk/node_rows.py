"""The rows of 近期节点: days to have in mind, painted with the day as a mark."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.desk.words import node_title, short_day
from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.painting import mark_width, paint_mark, paint_words, scale, sized
from workstation.usecases.nodes import Node

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NOWHERE: Final = QModelIndex()
HEIGHT: Final = 29


class NodeRow(NamedTuple):
    """One day: its mark, what it is about, a quiet note."""

    node: Node
    day: str
    tint: Tint
    title: str
    note: str

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        between = QCoreApplication.translate("desk", ", ")
        return between.join(part for part in (self.day, self.title, self.note) if part)


def node_row(node: Node, today: date) -> NodeRow:
    """Return the row of a day."""
    day = date.fromisoformat(node.day)
    return NodeRow(
        node=node,
        day=short_day(day),
        tint="red" if day == today else "grey",
        title=node_title(node),
        note=node.note,
    )


class NodeModel(QAbstractListModel):
    """Shows a sequence of `NodeRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NodeRow, ...] = ()

    def show_rows(self, rows: Sequence[NodeRow]) -> None:
        """Replace what is shown."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def widest_day(self) -> float:
        """Return how wide the widest mark is, so that all titles begin in one line."""
        return max((mark_width(row.day) for row in self._rows), default=0)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class NodeDelegate(QStyledItemDelegate):
    """Paints one `NodeRow`."""

    def __init__(self, model: NodeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

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
        if not isinstance(row, NodeRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect)
        self._ground(painter, frame, option)
        height = 20 * scale()
        width = self._model.widest_day()
        mark = QRectF(frame.left() + 16, frame.center().y() - height / 2, width, height)
        paint_mark(painter, mark, row.day, row.tint)
        words = frame.adjusted(0, 0, -16, 0)
        words.setLeft(mark.right() + 9 * scale())
        self._words(painter, words, row)
        painter.restore()

    def _ground(self, painter: QPainter, frame: QRectF, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, colour("sunken"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRoundedRect(frame.adjusted(8, 1, -8, -1), 5, 5)

    def _words(self, painter: QPainter, frame: QRectF, row: NodeRow) -> None:
        title, note = sized(13), sized(12)
        paint_words(painter, frame, row.title, title, "text")
        taken = QFontMetrics(title).horizontalAdvance(row.title) + 9 * scale()
        if row.note and taken < frame.width():
            paint_words(painter, frame.adjusted(taken, 0, 0, 0), row.note, note, "muted")
