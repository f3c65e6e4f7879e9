"""The rows of the search: headings, and below each what was found."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NOWHERE: Final = QModelIndex()
HEADING: Final = "heading"


class SearchRow(NamedTuple):
    """One row: `kind` and `target` say where it leads; `right` stands at the end of the line."""

    kind: str
    target: str
    title: str
    below: str = ""
    right: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return " ".join(part for part in (self.title, self.below, self.right) if part)


class SearchModel(QAbstractListModel):
    """Shows a sequence of `SearchRow`; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[SearchRow, ...] = ()

    def show_rows(self, rows: Sequence[SearchRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def next_place(self, place: int, step: int) -> int:
        """Return the next place that can be chosen in a direction; the same where there is none."""
        found = place + step
        while 0 <= found < len(self.rows):
            if self.rows[found].kind != HEADING:
                return found
            found += step
        return place

    def first_place(self) -> int:
        """Return the first place that can be chosen; -1 for none."""
        return next((n for n, row in enumerate(self.rows) if row.kind != HEADING), -1)

    def place_of(self, kind: str, target: str) -> int:
        """Return where something stands; -1 where it does not."""
        places = (n for n, row in enumerate(self.rows) if (row.kind, row.target) == (kind, target))
        return next(places, -1)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].kind == HEADING:
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
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
        return None
