"""The rows of 近期节点: days to have in mind, painted with the day as a mark."""

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.ui.desk.words import node_title, short_day
from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.painting import mark_width, paint_mark, paint_words, scale, sized
from workstation.ui.widgets.row_delegate import RowDelegate
from workstation.ui.widgets.row_model import RowModel
from workstation.usecases.nodes import Node

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


class NodeModel(RowModel[NodeRow]):
    """Days to have in mind."""

    @override
    def hint(self, row: NodeRow) -> str:
        return row.spoken

    def widest_day(self) -> float:
        """Return how wide the widest mark is, so that all titles begin in one line."""
        return max((mark_width(row.day) for row in self.rows), default=0)


class NodeDelegate(RowDelegate[NodeRow]):
    """Paints one `NodeRow`."""

    kind = NodeRow

    def __init__(self, model: NodeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    @override
    def height_of(self, row: NodeRow) -> float:
        return HEIGHT

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: NodeRow, state: QStyle.StateFlag
    ) -> None:
        self._ground(painter, frame, state)
        height = 20 * scale()
        width = self._model.widest_day()
        mark = QRectF(frame.left() + 16, frame.center().y() - height / 2, width, height)
        paint_mark(painter, mark, row.day, row.tint)
        words = frame.adjusted(0, 0, -16, 0)
        words.setLeft(mark.right() + 9 * scale())
        self._words(painter, words, row)

    def _ground(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, colour("sunken"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRoundedRect(frame.adjusted(8, 1, -8, -1), 5, 5)

    def _words(self, painter: QPainter, frame: QRectF, row: NodeRow) -> None:
        title, note = sized(13), sized(12)
        paint_words(painter, frame, row.title, title, "text")
        taken = QFontMetrics(title).horizontalAdvance(row.title) + 9 * scale()
        if row.note and taken < frame.width():
            paint_words(painter, frame.adjusted(taken, 0, 0, 0), row.note, note, "muted")
