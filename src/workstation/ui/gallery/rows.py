"""What the photo library's lists show. Models know nothing but how to show their rows."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from workstation.ui.gallery.wording import spoken
from workstation.usecases.photo_library import ListedPhoto

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """Where delegates find the row itself."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Cell(NamedTuple):
    """One photo of the grid; `number` is its place among the picks, 0 for none.

    `alike` counts the stack it lies on, 0 for none; `settled`: nothing of that is left to choose.
    `opened`: it lies beside the others of it.
    """

    photo: ListedPhoto
    number: int
    alike: int = 0
    settled: bool = False
    opened: bool = False


class PhotoModel(QAbstractListModel):
    """The photos of the grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[Cell, ...] = ()
        self._places: dict[str, int] = {}
        self._masters: dict[str, list[int]] = {}

    def show_cells(self, cells: Sequence[Cell]) -> bool:
        """Replace what is shown; tell whether other photos stand there now.

        Where the photos are the same, only those of which something else is said are painted anew:
        selection and place of the view stay.
        """
        fresh = tuple(cells)
        before, self_same = self._cells, self.ids() == [one.photo.id for one in fresh]
        if not self_same:
            self.beginResetModel()
            self._cells = fresh
            self._places = {one.photo.id: row for row, one in enumerate(fresh)}
            self._masters = {}
            for row, one in enumerate(fresh):
                self._masters.setdefault(one.photo.master, []).append(row)
            self.endResetModel()
            return True
        self._cells = fresh
        for row, (old, new) in enumerate(zip(before, fresh, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        return False

    def ids(self) -> list[str]:
        """Return the photos in the order they stand."""
        return [one.photo.id for one in self._cells]

    def cell(self, row: int) -> Cell | None:
        """Return a cell by its row."""
        return self._cells[row] if 0 <= row < len(self._cells) else None

    def row_of(self, photo: str) -> int:
        """Return where a photo stands, -1 if it does not."""
        return self._places.get(photo, -1)

    def rows_with(self, master: str) -> list[int]:
        """Return where the photos of a master stand."""
        return self._masters.get(master, [])

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index.row()) if index.isValid() else None
        if cell is None:
            return None
        if role == Role.ROW:
            return cell
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(cell.photo, cell.number, index.row() + 1, alike=cell.alike)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.photo.caption
        return None


class Line(NamedTuple):
    """One line of the side: an album, a filter or, without a key, a heading."""

    key: str
    words: str
    number: int


class LineModel(QAbstractListModel):
    """Albums, or filters, each with the number of photos in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace what is shown."""
        fresh = tuple(lines)
        if [one.key for one in fresh] == [one.key for one in self._lines]:
            self._lines = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._lines = fresh
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """Return a line by its row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """Return where a line stands, -1 if it does not."""
        return next((row for row, one in enumerate(self._lines) if one.key == key), -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row()) if index.isValid() else None
        return super().flags(index) if line and line.key else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Role.ROW:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.words} {line.number}" if line.key else line.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.words
        return None


class Failure(NamedTuple):
    """A file that did not come in: its path, and why in words."""

    path: str
    reason: str


class FailureModel(QAbstractListModel):
    """The files that did not come in."""

    def __init__(self, failures: Sequence[Failure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failures = tuple(failures)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._failures)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._failures):
            return None
        failure = self._failures[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{failure.path}  {failure.reason}"
        return failure.path if role == Qt.ItemDataRole.ToolTipRole else None
