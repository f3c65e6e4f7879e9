"""The rows of 待我处理: what waits, as its list shows it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from workstation.ui.desk.words import (
    TINTS,
    is_overdue,
    waiting_below,
    waiting_mark,
    waiting_title,
)
from workstation.ui.widgets.labels import Tint
from workstation.usecases.newsdesk import Waiting

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NOWHERE: Final = QModelIndex()


class WaitingRow(NamedTuple):
    """One row: the mark at the left, the title, the quiet line below."""

    waiting: Waiting
    mark: str
    tint: Tint
    title: str
    below: str
    overdue: bool

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        between = QCoreApplication.translate("desk", ", ")
        return between.join(part for part in (self.title, self.mark, self.below) if part)


def waiting_row(waiting: Waiting, now: datetime) -> WaitingRow:
    """Return the row of something that waits."""
    return WaitingRow(
        waiting=waiting,
        mark=waiting_mark(waiting),
        tint=TINTS.get(waiting.reason, "grey"),
        title=waiting_title(waiting),
        below=waiting_below(waiting, now),
        overdue=is_overdue(waiting.due, now),
    )


class WaitingModel(QAbstractListModel):
    """Shows a sequence of `WaitingRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[WaitingRow, ...] = ()

    def show_rows(self, rows: Sequence[WaitingRow]) -> None:
        """Replace what is shown."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place_of(self, target: str) -> int:
        """Return the place of what has this target; -1 where it is gone."""
        places = (n for n, row in enumerate(self._rows) if row.waiting.target == target)
        return next(places, -1)

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
