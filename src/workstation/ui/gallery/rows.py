"""What the photo library's lists show. Models know nothing but how to show their rows."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from workstation.ui.gallery.arriving import Arriving
from workstation.ui.gallery.wording import arriving_words, spoken
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


Row = Cell | Arriving
"""A photo, or a file that is to become one."""


class PhotoModel(QAbstractListModel):
    """The photos of the grid, and behind them the files that are to become photos.

    `became` tells that a file's key stands for the photo of that master now.
    """

    became = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._keys: list[str] = []
        self._photos = 0
        self._became: Mapping[str, str] = {}
        self._places: dict[str, int] = {}
        self._masters: dict[str, list[int]] = {}

    def show_cells(
        self,
        cells: Sequence[Cell],
        arriving: Sequence[Arriving] = (),
        became: Mapping[str, str] = MappingProxyType({}),
    ) -> bool:
        """Replace what is shown; tell whether others stand there now.

        Where they are the same, only those of which something else is said are painted anew:
        selection and place of the view stay. So they do where files `became` photos.
        """
        before = self._rows
        fresh: tuple[Row, ...] = (*cells, *arriving)
        keys = [*(one.photo.id for one in cells), *(one.key for one in arriving)]
        stays = keys == [became.get(key, key) for key in self._keys]
        if not stays:
            self.beginResetModel()
        if keys != self._keys:
            self._places = {key: row for row, key in enumerate(keys)}
            self._masters = {}
            for row, one in enumerate(fresh):
                self._masters.setdefault(picture_of(one), []).append(row)
        self._rows, self._keys, self._photos, self._became = fresh, keys, len(cells), became
        self._tell_what_became(before)
        if not stays:
            self.endResetModel()
            return True
        for row, (old, new) in enumerate(zip(before, fresh, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        return False

    def _tell_what_became(self, before: Sequence[Row]) -> None:
        for one in before:
            photo = self.cell(self.row_of(one.key)) if isinstance(one, Arriving) else None
            if isinstance(one, Arriving) and photo is not None:
                self.became.emit(one.key, photo.photo.master)

    def ids(self) -> list[str]:
        """Return the photos in the order they stand."""
        return self._keys[: self._photos]

    def cell(self, row: int) -> Cell | None:
        """Return a photo by its row; None for a file that is no photo yet."""
        found = self._rows[row] if 0 <= row < self._photos else None
        return found if isinstance(found, Cell) else None

    def key(self, row: int) -> str:
        """Return what stands for a row: a photo's id, or a file's key."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Return where a photo stands, or a file or the photo it became; -1 if it does not."""
        return self._places.get(self._became.get(key, key), -1)

    def rows_with(self, master: str) -> list[int]:
        """Return where the photos of a master stand, or the file of that key."""
        return self._masters.get(master, [])

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = index.row() if index.isValid() else -1
        row = self._rows[at] if 0 <= at < len(self._rows) else None
        if row is None or role == Role.ROW:
            return row
        return _of_file(row, role) if isinstance(row, Arriving) else _of_photo(row, role, at + 1)


def picture_of(row: Row) -> str:
    """Return what the small picture of a row goes by."""
    return row.key if isinstance(row, Arriving) else row.photo.master


def _of_file(file: Arriving, role: int) -> str | None:
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        return arriving_words(file.name)
    return file.name if role == Qt.ItemDataRole.DisplayRole else None


def _of_photo(cell: Cell, role: int, place: int) -> str | None:
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        return spoken(cell.photo, cell.number, place, alike=cell.alike)
    return cell.photo.caption if role == Qt.ItemDataRole.DisplayRole else None


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
