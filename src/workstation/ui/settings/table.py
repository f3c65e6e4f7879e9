"""A table of frozen rows: what its columns say of a row, and which row is chosen.

A column is words, and perhaps pills or an editor. Rows are replaced whole; the chosen row is kept
by its key.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from workstation.ui.settings.pills import PillDelegate, PillSpec
from workstation.ui.theme import colour

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PILLS = Qt.ItemDataRole.UserRole + 1
ROW_PIXELS = 38


class Field(NamedTuple, Generic[Row]):
    """A column: its heading, its words for a row; `edit` takes what was typed in its place.

    `width` in characters, 0 for what is left over; `tint` names a colour of the theme.
    """

    title: str
    words: Callable[[Row], str]
    width: int = 0
    pills: Callable[[Row], Sequence[PillSpec]] | None = None
    edit: Callable[[Row], object] | None = None
    tint: Callable[[Row], str] | None = None
    right: bool = False


class RowTable(QAbstractTableModel, Generic[Row]):
    """Shows rows. Knows nothing but how to show them; what is typed goes out as `edited`."""

    edited = Signal(object, int, object)

    def __init__(
        self,
        fields: Sequence[Field[Row]],
        key: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self._key = key
        self._rows: tuple[Row, ...] = ()
        self._told: dict[int, Callable[[Field[Row], Row], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda field, row: field.words(row),
            Qt.ItemDataRole.ToolTipRole: lambda field, row: field.words(row) or None,
            Qt.ItemDataRole.EditRole: lambda field, row: (field.edit or field.words)(row),
            Qt.ItemDataRole.AccessibleTextRole: lambda field, row: (
                f"{field.title} {field.words(row)}"
            ),
            Qt.ItemDataRole.TextAlignmentRole: lambda field, _row: _alignment(right=field.right),
            Qt.ItemDataRole.ForegroundRole: lambda field, row: (
                colour(field.tint(row)) if field.tint else None
            ),
            PILLS: lambda field, row: field.pills(row) if field.pills else None,
        }
        self.editable = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    @property
    def fields(self) -> tuple[Field[Row], ...]:
        """The columns."""
        return self._fields

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return the row behind an index."""
        at = index.row()
        return self._rows[at] if index.isValid() and at < len(self._rows) else None

    def key_at(self, index: Index) -> str:
        """Return the key of the row behind an index; empty for none."""
        row = self.row_at(index)
        return "" if row is None else self._key(row)

    def place_of(self, key: str) -> int:
        """Return where the row of a key stands; -1 where it is not."""
        places = (at for at, row in enumerate(self._rows) if self._key(row) == key)
        return next(places, -1)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._fields)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._fields):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._fields[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=self._fields[section].right)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None or not 0 <= index.column() < len(self._fields):
            return None
        told = self._told.get(role)
        return told(self._fields[index.column()], row) if told else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != self.data(index, role):
            self.edited.emit(row, index.column(), value)
        return False  # the new rows come from the desk, once it is written

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        row = self.row_at(index)
        if row is not None and self.editable and self._fields[index.column()].edit is not None:
            return known | Qt.ItemFlag.ItemIsEditable
        return known


def _alignment(*, right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class RowView(QTableView):
    """A table on screen: whole rows are chosen, by mouse and keyboard, and stay chosen."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, model: RowTable[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("look", "rows")
        self._rows = model
        self._kept = ""
        self.setModel(model)
        self.setItemDelegate(PillDelegate(PILLS, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._scaled(ROW_PIXELS))
        self._set_widths()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._choose_again)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _before: self.chosen.emit(model.key_at(now))
        )
        self.activated.connect(lambda index: self.opened.emit(model.key_at(index)))

    def _scaled(self, pixels: int) -> int:
        return max(pixels, round(self.fontMetrics().height() * 2.2))

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(48)
        for at, field in enumerate(self._rows.fields):
            if field.width:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(at, self.fontMetrics().horizontalAdvance("国") * field.width)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)

    def current(self) -> str:
        """Return the key of the chosen row; empty for none."""
        return self._rows.key_at(self.currentIndex())

    def choose(self, key: str) -> None:
        """Choose the row of a key, if it is here."""
        place = self._rows.place_of(key)
        if place >= 0:
            self.selectRow(place)

    def _keep(self) -> None:
        self._kept = self.current() or self._kept

    def _choose_again(self) -> None:
        self.choose(self._kept)
        self.chosen.emit(self.current())

    def fit(self, least: int = 3, most: int = 12) -> None:
        """Be as high as the rows need, within bounds."""
        rows = min(max(self._rows.rowCount(), least), most)
        height = rows * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)
