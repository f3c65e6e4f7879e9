"""Painting a cell of a table: words, or small rounded marks in a row."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.painting import MARKS

GAP: Final = 5
PADDING: Final = 8


class PillSpec(NamedTuple):
    """A mark: its words and its colour."""

    words: str
    tint: Tint


class PillDelegate(QStyledItemDelegate):
    """Paints marks where the model has some, else words; edits numbers in a spin box."""

    def __init__(self, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pills = index.data(self._role)
        if not pills:
            super().paint(painter, option, index)
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        style = whole.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        self._paint_pills(painter, whole.rect.adjusted(8, 0, -4, 0), pills)

    def _paint_pills(self, painter: QPainter, room: QRect, pills: tuple[PillSpec, ...]) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(max(10, font.pixelSize() - 2))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        height = metrics.height() + 4
        at = room.left()
        for number, pill in enumerate(pills):
            width = metrics.horizontalAdvance(pill.words) + 2 * PADDING
            if at + width > room.right() and number:
                painter.setPen(colour("muted"))
                rest = QRect(at, room.top(), room.right() - at, room.height())
                painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(pills) - number}")
                break
            spot = QRect(at, room.center().y() - height // 2, width, height)
            ground, ink = MARKS[pill.tint]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(spot, height / 2, height / 2)
            painter.setPen(colour(ink))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, pill.words)
            at += width + GAP
        painter.restore()

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QSpinBox):
            editor.setRange(0, 100_000)
            editor.setFrame(False)
        return editor

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), option.fontMetrics.height() + 14))
