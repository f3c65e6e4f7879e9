"""The list of articles as Qt sees it: ten thousand rows, of which those on screen are fetched."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from workstation.ui.articles.wording import spoken, title_of
from workstation.usecases.article_list import ArticleLine, ListPage

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PAGE: Final = 100
PAGES_KEPT: Final = 30
"""Rows farther away are fetched again when somebody scrolls back to them."""


class Role(IntEnum):
    """Where the delegate finds a line; None while it is on its way."""

    LINE = Qt.ItemDataRole.UserRole + 1


class ArticleRows(QAbstractListModel):
    """Shows pages of `ArticleLine`; asks with `wanted` for a page that somebody looks at."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: dict[int, tuple[ArticleLine, ...]] = {}
        self._missed: set[int] = set()
        self._asked: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def show_page(self, page: ListPage, *, fresh: bool = False) -> None:
        """Show a page; `fresh` drops all others, because the list has changed or is another."""
        number = page.offset // PAGE
        if fresh and page.total == self._total and self._total:
            self._pages.clear()
            self._asked.clear()
            self._put(number, page)
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))
        elif fresh or page.total != self._total:
            self.beginResetModel()
            self._pages.clear()
            self._asked.clear()
            self._total = page.total
            self._put(number, page)
            self.endResetModel()
        elif page.lines:
            self._put(number, page)
            last = min(page.offset + len(page.lines), self._total) - 1
            self.dataChanged.emit(self.index(page.offset), self.index(last))

    def _put(self, number: int, page: ListPage) -> None:
        self._pages.pop(number, None)
        self._pages[number] = page.lines
        self._asked.discard(number)
        for old in list(self._pages)[:-PAGES_KEPT]:
            del self._pages[old]

    def line(self, row: int) -> ArticleLine | None:
        """Return a line that is at hand."""
        page = self._pages.get(row // PAGE, ())
        return page[row % PAGE] if row % PAGE < len(page) else None

    def row_of(self, article: str) -> int:
        """Return the row of an article among those at hand; -1 where it is none of them."""
        for number, lines in self._pages.items():
            for place, line in enumerate(lines):
                if line.article == article:
                    return number * PAGE + place
        return -1

    def loaded(self) -> Iterable[ArticleLine]:
        """Yield the lines at hand."""
        for lines in self._pages.values():
            yield from lines

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._total

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self._total:
            return None
        line = self.line(index.row())
        if line is None:
            self._miss(index.row() // PAGE)
            return None
        match role:
            case Role.LINE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return title_of(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(line)
            case _:
                return None

    def _miss(self, page: int) -> None:
        if page not in self._asked:
            self._missed.add(page)
            self._asking.start()  # a view that paints must not set off anything by it

    def _ask(self) -> None:
        missed, self._missed = sorted(self._missed - self._asked), set()
        self._asked.update(missed)
        for page in missed:
            self.wanted.emit(page)
