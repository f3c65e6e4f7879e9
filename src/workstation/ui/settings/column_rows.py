"""The list of columns: rows that can be dragged into another order, painted with their colour."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.domain.ids import ColumnId
from workstation.ui.icons import icon
from workstation.ui.settings.swatch import paint_bar
from workstation.ui.theme import colour
from workstation.usecases.columns import ColumnRow, ThemeRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-workstation-column"
GRIP = 20


class ColumnList(QAbstractListModel):
    """Shows the columns in their order. A drop asks for another order with `moved`."""

    moved = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ColumnRow, ...] = ()
        self.editable = False

    @property
    def rows(self) -> tuple[ColumnRow, ...]:
        """The columns shown."""
        return self._rows

    def show_rows(self, rows: Sequence[ColumnRow]) -> None:
        """Replace what is shown."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row_at(self, index: Index) -> ColumnRow | None:
        """Return the column behind an index."""
        at = index.row()
        return self._rows[at] if index.isValid() and at < len(self._rows) else None

    def place_of(self, column: str) -> int:
        """Return where a column stands; -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.id == column), -1)

    def order_after(self, column: ColumnId, place: int) -> list[ColumnId]:
        """Return the order with a column taken out and put before what stands at `place` now."""
        order = [row.id for row in self._rows]
        at = order.index(column)
        order.pop(at)
        order.insert(place - 1 if place > at else place, column)
        return order

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.name
        return row if role == ROW else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        if not self.editable:
            return known
        drop = Qt.ItemFlag.ItemIsDropEnabled
        return known | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else known | drop

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        data.setData(MIME, QByteArray((row.id if row else "").encode()))
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged = ColumnId(bytes(data.data(MIME).data()).decode())
        if not self.editable or self.place_of(dragged) < 0:
            return False
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.moved.emit(self.order_after(dragged, place))
        return False  # the new order comes from the desk; the view must not take the row out


class ColumnDelegate(QStyledItemDelegate):
    """Paints a column: a grip, its colour, its name, its theme, the number of its articles."""

    def __init__(self, themes: dict[str, ThemeRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.put_away = ""
        self.articles = "{number}"
        self.movable = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(52, round(option.fontMetrics.height() * 3)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        widget = whole.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        if row is not None:
            painter.save()
            self._paint_row(painter, whole.rect, row)
            painter.restore()

    def _paint_row(self, painter: QPainter, room: QRect, row: ColumnRow) -> None:
        left = room.left() + 8
        if self.movable:
            spot = QRect(left - 4, room.center().y() - 8, 16, 16)
            icon("drag").paint(painter, spot)
            left += GRIP
        theme = self._themes.get(row.theme)
        paint_bar(painter, theme, left, room.center().y() + 0.5)
        left += 14
        number = self.articles.format(number=row.articles)
        painter.setPen(colour("muted"))
        right = painter.fontMetrics().horizontalAdvance(number) + 10
        aside = room.adjusted(0, 0, -10, 0)
        painter.drawText(aside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        words = QRect(left, room.top(), room.right() - right - left, room.height())
        self._paint_words(painter, words, row, theme)

    def _paint_words(
        self, painter: QPainter, room: QRect, row: ColumnRow, theme: ThemeRow | None
    ) -> None:
        half = room.height() // 2
        upper = QRect(room.left(), room.top(), room.width(), half).adjusted(0, 6, 0, 0)
        lower = QRect(room.left(), room.top() + half, room.width(), half).adjusted(0, 0, 0, -6)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour("muted" if row.hidden else "text"))
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(row.name, elide, room.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, name)
        font.setBold(False)
        font.setPixelSize(max(10, font.pixelSize() - 1))
        painter.setFont(font)
        painter.setPen(colour("muted"))
        about = " · ".join(
            one for one in (theme.title if theme else row.theme, self.put_away * row.hidden) if one
        )
        painter.drawText(
            lower, Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(about, elide, room.width()),
        )  # fmt: skip
