"""The rows of the inbox: what waits for me, what others settle, files that were set aside."""

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

from workstation.ui.conflicts import words
from workstation.ui.widgets.labels import Tint
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts import FileAside, Inbox
from workstation.wording.catalogue import word

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NOWHERE: Final = QModelIndex()


class InboxRow(NamedTuple):
    """One line: the mark above the title, the time at its right, between whom below.

    A heading has neither `id` nor mark and cannot be chosen.
    """

    id: str
    title: str
    mark: str = ""
    tint: Tint = "grey"
    right: str = ""
    below: str = ""

    @property
    def is_heading(self) -> bool:
        """Tell whether this names a group of rows."""
        return not self.id

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.mark, self.title, self.below, self.right)
        return QCoreApplication.translate("conflicts", ", ").join(one for one in parts if one)


def inbox_rows(inbox: Inbox, lang: str, now: datetime) -> list[InboxRow]:
    """Return all rows of the inbox, group by group."""
    mine = [_row(one, lang, now) for one in inbox.conflicts if one.mine]
    others = [_row(one, lang, now) for one in inbox.conflicts if not one.mine]
    files = [_file_row(one, lang, now) for one in inbox.files]
    groups = (
        (QCoreApplication.translate("conflicts", "You can settle"), mine),
        (QCoreApplication.translate("conflicts", "Others settle"), others),
        (QCoreApplication.translate("conflicts", "Files set aside"), files),
    )
    return [row for name, rows in groups if rows for row in (InboxRow("", name), *rows)]


def _row(one: Conflict, lang: str, now: datetime) -> InboxRow:
    # What a value is called comes below: titles are long, and would hide it.
    value = one.kind == "value"
    field = word(lang, "field", one.field)
    parts = (field if value else "", words.both(one))
    return InboxRow(
        id=one.id,
        title=words.thing(lang, one) if value else words.title(lang, one),
        mark=words.kind_words(lang, one),
        tint=words.TINTS[one.kind],
        right=words.when(one.at, now),
        below=" · ".join(part for part in parts if part),
    )


def _file_row(one: FileAside, lang: str, now: datetime) -> InboxRow:
    return InboxRow(
        id=one.id,
        title=words.file_title(one),
        mark=QCoreApplication.translate("conflicts", "set aside"),
        right=words.when(one.at, now),
        below=word(lang, "set_aside", one.reason),
    )


class InboxModel(QAbstractListModel):
    """Shows rows in the order given. Knows nothing but how to show them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[InboxRow, ...] = ()

    def show_rows(self, rows: Sequence[InboxRow]) -> None:
        """Replace what is shown; nothing moves where it is the same."""
        fresh = tuple(rows)
        if fresh == self.rows:
            return
        if [one.id for one in fresh] == [one.id for one in self.rows]:
            self.rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def place_of(self, conflict: str) -> int:
        """Return the row of a conflict; -1 where there is none."""
        places = (n for n, row in enumerate(self.rows) if conflict and row.id == conflict)
        return next(places, -1)

    def next_place(self, place: int, step: int) -> int:
        """Return the next row that can be chosen in a direction; the same where there is none."""
        found = place + step
        while 0 <= found < len(self.rows):
            if not self.rows[found].is_heading:
                return found
            found += step
        return place

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None
