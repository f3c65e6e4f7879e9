"""Models of the publishing page: they show rows and know nothing else."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from workstation.ui.publish import words
from workstation.usecases.issue_pages import Candidate, IssueArticle, ListedIssue

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
ROW: Final = Qt.ItemDataRole.UserRole
MIME: Final = "application/x-workstation-place"


class IssuesModel(QAbstractListModel):
    """各期, the highest number first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ListedIssue, ...] = ()

    def show_rows(self, rows: tuple[ListedIssue, ...]) -> None:
        """Replace what is shown; only what differs where the issues are the same."""
        if [one.issue for one in rows] != [one.issue for one in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_of(self, issue: str) -> int:
        """Return where an issue stands; -1 where it does not."""
        return next((n for n, one in enumerate(self._rows) if one.issue == issue), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == ROW:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return words.issue_name(one.number)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            told = (
                words.issue_name(one.number), words.issue_state(one.state),
                words.article_count(one.articles), words.short_day(one.date, one.published),
                one.first,
            )  # fmt: skip
            return " · ".join(part for part in told if part)
        return None


class ArticlesModel(QAbstractListModel):
    """The articles of an issue in order. `arranged` tells an order that a person made."""

    arranged = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[IssueArticle] = []
        self.movable = False

    def show_rows(self, rows: Sequence[IssueArticle]) -> None:
        """Replace what is shown."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def articles(self) -> list[str]:
        """Return the articles in the order shown."""
        return [one.article for one in self._rows]

    def at(self, row: int) -> IssueArticle | None:
        """Return one row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, article: str) -> int:
        """Return where an article stands; -1 where it does not."""
        return next((n for n, one in enumerate(self._rows) if one.article == article), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == ROW:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1} · {one.title} · {words.article_state(one.state)}"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self.movable:
            return usual if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        made.setData(MIME, str(indexes[0].row()).encode() if indexes else b"")
        return made

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        told = bytes(data.data(MIME).data())
        if not told.isdigit():
            return False
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        return self.moveRows(ROOT, int(told), 1, ROOT, target)

    @override
    def moveRows(
        self,
        sourceParent: Index,
        sourceRow: int,
        count: int,
        destinationParent: Index,
        destinationChild: int,
    ) -> bool:
        within = 0 <= sourceRow < len(self._rows) and 0 <= destinationChild <= len(self._rows)
        if not self.movable or count != 1 or not within:
            return False
        if not self.beginMoveRows(ROOT, sourceRow, sourceRow, ROOT, destinationChild):
            return False
        row = self._rows.pop(sourceRow)
        place = destinationChild - (destinationChild > sourceRow)
        self._rows.insert(place, row)
        self.endMoveRows()
        # The first one has another shape than the rest.
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.arranged.emit(self.articles())
        return True


class CandidatesModel(QAbstractListModel):
    """Approved articles that may come in, those that fit what is searched for."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Candidate, ...] = ()
        self._rows: tuple[Candidate, ...] = ()
        self._asked = ""

    def show_rows(self, rows: tuple[Candidate, ...]) -> None:
        """Replace what may be chosen among."""
        self._all = rows
        self.search(self._asked)

    def search(self, asked: str) -> None:
        """Show what holds all the words asked for in title, column or branch."""
        self._asked = asked
        terms = asked.casefold().split()
        self.beginResetModel()
        found = [one for one in self._all if _fits(one, terms)]
        self._rows = tuple(sorted(found, key=lambda one: one.number > 0))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many there are, searched for or not."""
        return len(self._all)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == ROW:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " · ".join(part for part in (one.title, one.column, one.branch) if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].number:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _fits(one: Candidate, terms: list[str]) -> bool:
    words_of = f"{one.title} {one.column} {one.branch}".casefold()
    return all(term in words_of for term in terms)
