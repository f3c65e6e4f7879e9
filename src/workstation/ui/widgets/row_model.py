"""A list of frozen rows: how it shows them, keeps still where they are the same, and finds them."""

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""Where a delegate finds the row itself."""
NOWHERE: Final = QModelIndex()


class ShownRow(Protocol):
    """What every row has: what it is called, and the whole as a screen reader says it."""

    @property
    def title(self) -> str:
        """What it is called."""
        ...

    @property
    def spoken(self) -> str:
        """All of it, in one sentence."""
        ...


Row = TypeVar("Row", bound=ShownRow)


class RowModel(QAbstractListModel, Generic[Row]):
    """Shows rows in the order given. Subclasses say what tells one row from another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def key(self, row: Row) -> object:
        """Return what stays the same of a row that changed; usually nothing does."""
        return row

    def may_choose(self, row: Row) -> bool:
        """Tell whether a row can be chosen; headings cannot."""
        return bool(row)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace what is shown; nothing moves where it is the same."""
        fresh = tuple(rows)
        if fresh == self.rows:
            return
        if fresh and list(map(self.key, fresh)) == list(map(self.key, self.rows)):
            self.rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def place_of(self, key: object) -> int:
        """Return where the row of a key stands; -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if self.key(row) == key), -1)

    def next_place(self, place: int, step: int) -> int:
        """Return the next row that can be chosen in a direction; the same where there is none."""
        found = place + step
        while 0 <= found < len(self.rows):
            if self.may_choose(self.rows[found]):
                return found
            found += step
        return place

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.may_choose(self.rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return self.hint(row) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
        return None

    def hint(self, row: Row) -> str:
        """Return what is shown where the mouse rests on a row."""
        return row.title
