"""The list's presenter: what it is narrowed to, which pages are fetched, what people do with it."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import ArticleId
from workstation.ui.articles.list_work import begin_article, give_up, look_after
from workstation.ui.articles.rows import PAGE, ArticleRows
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.article_list import Filter, ListPage, list_page
from workstation.usecases.columns import list_columns
from workstation.usecases.desk import Desk

REMEMBERED: Final = "articles.column"


class ListPresenter(QObject):
    """Turns what is chosen above the list into pages of it. Owns no widget."""

    shown = Signal(object)
    columns_changed = Signal()
    begun = Signal(str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.rows = ArticleRows(self)
        self.wanted = Filter()
        self.columns: tuple[tuple[str, str], ...] = ()
        self.page: ListPage | None = None
        self._awake = False
        self._stale = True
        self._round = 0
        self.rows.wanted.connect(self._fetch)
        room.tasks.changed.connect(self._on_changed)

    def wake(self) -> None:
        """The list is on screen: bring it up to date where something happened meanwhile."""
        self._awake = True
        if self._stale:
            self.reload()

    def sleep(self) -> None:
        """The list is off screen: news can wait."""
        self._awake = False

    def narrow(self, **chosen: Any) -> None:  # noqa: ANN401 - fields of `Filter`
        """Narrow the list by state, column, branch, words, or to what is one's own."""
        wanted = self.wanted._replace(**chosen)
        if wanted != self.wanted:
            self.wanted = wanted
            self.reload()

    def reload(self) -> None:
        """Fetch the first page again, and all the list is narrowed by."""
        self._stale = False
        self._round += 1
        tasks = self.room.tasks
        first = partial(list_page, wanted=self.wanted, limit=PAGE)
        tasks.query(self, first, self._show_first, topic="first")
        tasks.query(self, columns_to_choose, self._show_columns, topic="columns")

    def _show_first(self, page: ListPage) -> None:
        self.page = page
        self.rows.show_page(page, fresh=True)
        self.shown.emit(page)

    def _show_columns(self, columns: tuple[tuple[str, str], ...]) -> None:
        if columns != self.columns:
            self.columns = columns
            self.columns_changed.emit()

    def _fetch(self, number: int) -> None:
        work = partial(list_page, wanted=self.wanted, offset=number * PAGE, limit=PAGE)
        self.room.tasks.query(self, work, partial(self._show_page, self._round))

    def _show_page(self, asked_in: int, page: ListPage) -> None:
        if asked_in != self._round:  # the list is another by now
            return
        if self.page is not None and page.total != self.page.total:
            self.reload()
            return
        self.rows.show_page(page)

    def _on_changed(self, touched: Touched) -> None:
        if not concerns(touched, "article", "draft", "column", "branch", "member", "text", "blob"):
            return
        if self._awake:
            self.reload()
        else:
            self._stale = True

    def proposed(self, columns: Sequence[tuple[str, str]]) -> str:
        """Return the column that a new article goes to unless somebody says otherwise."""
        kept = str(self.room.memory.get(REMEMBERED, ""))
        known = [one for one, _ in columns]
        if self.wanted.column in known:
            return self.wanted.column
        return kept if kept in known else next(iter(known), "")

    def remember_column(self, column: str) -> None:
        """Propose this column the next time."""
        self.room.memory.put(REMEMBERED, column)

    def begin(self, column: str) -> None:
        """Begin an article with nothing in it yet."""
        self.room.tasks.command(self, partial(begin_article, column=column), self.begun.emit)

    def take(self, article: str) -> None:
        """Become the responsible editor (我来编)."""
        self.room.tasks.command(self, partial(look_after, article=ArticleId(article)))

    def discard(self, article: str) -> None:
        """Give up what is on this PC only."""
        self.room.tasks.command(self, partial(give_up, article=ArticleId(article)))


def columns_to_choose(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return (id, name) of the columns that take new articles, in the office's order."""
    return tuple((str(one.id), one.name) for one in list_columns(desk, hidden=False))
