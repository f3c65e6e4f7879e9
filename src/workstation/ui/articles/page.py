"""The window's place for articles: the list, and one article at a time."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget
from typing_extensions import override

from workstation.ui.articles.intake_flow import IntakeFlow
from workstation.ui.articles.intake_sheets import ColumnQuestion
from workstation.ui.articles.list_presenter import ListPresenter, columns_to_choose
from workstation.ui.articles.list_view import ListView
from workstation.ui.articles.list_work import load_article_view
from workstation.ui.keys import action
from workstation.ui.page import Page
from workstation.ui.room import Room
from workstation.usecases.article_list import ListPage
from workstation.usecases.hand_ins import TakenIn

if TYPE_CHECKING:
    from workstation.ui.articles.article_view import ArticleView

PREPARE_MS: Final = 600
"""After this the list has been painted, and the view of an article may be got ready."""


class ArticlesPage(Page):
    """Arranges list and article; takes what is dropped on either."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.setAcceptDrops(True)
        self._prepared = False
        self.presenter = ListPresenter(room, self)
        self.list = ListView(self.presenter)
        self.intake = IntakeFlow(room, self.presenter, self)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.list)
        self._connect()
        self._add_actions()

    def _connect(self) -> None:
        self.list.opened.connect(self.open_at)
        self.list.new_asked.connect(self.begin)
        self.list.import_asked.connect(self.choose_files)
        self.presenter.begun.connect(self.open_at)
        self.presenter.shown.connect(self._on_listed)
        self.intake.arrived.connect(self._on_arrival)

    @cached_property
    def article(self) -> "ArticleView":
        """The view of one article. It comes with writers and readers, so the list comes first."""
        from workstation.ui.articles.article_view import ArticleView

        view = ArticleView(self.room)
        view.left.connect(self.show_list)
        view.status_changed.connect(self.status_changed)
        view.files_dropped.connect(self.intake.bring)
        self._layers.addWidget(view)
        return view

    @property
    def _shows_list(self) -> bool:
        return self._layers.currentWidget() is self.list

    def _add_actions(self) -> None:
        action(self, "new_article", self.tr("New article"), self.begin)
        action(self, "import_files", self.tr("Import…"), self.choose_files)
        search = self.tr("Search articles")
        action(self.list, "search_articles", search, self.list.go_to_search)
        action(self.list.list, "slash_to_search", search, self.list.go_to_search)

    @override
    def menu_actions(self) -> list[QAction]:
        if self._shows_list:
            return [*self.list.actions(), *self.actions()]
        return [*self.article.menu_actions(), *self.actions()]

    # --- what is on screen ----------------------------------------------------------------------

    @override
    def open_at(self, target: str) -> None:
        self.presenter.sleep()
        self.list.choose(target)
        self.article.open(target)
        self._layers.setCurrentWidget(self.article)
        self.article.setFocus()

    @override
    def shown(self) -> None:
        if self._shows_list:
            self.presenter.wake()
        else:
            self.article.tell_status()

    @override
    def left(self) -> None:
        self.presenter.sleep()
        if not self._shows_list:
            self.article.hand_over()

    @override
    def leave(self, done: Callable[[], object]) -> None:
        self.presenter.sleep()
        if self._shows_list:
            done()
        else:
            self.article.hand_over(done)

    def show_list(self) -> None:
        """Go back to the list; what was typed is kept first."""
        self.article.close_article()
        self._layers.setCurrentWidget(self.list)
        self.presenter.wake()
        self._tell_count()
        self.list.list.setFocus()

    def _on_listed(self, _page: ListPage) -> None:
        if self._shows_list:
            self._tell_count()
        if not self._prepared:
            self._prepared = True
            QTimer.singleShot(PREPARE_MS, self, self._prepare)

    def _prepare(self) -> None:
        self.room.tasks.aside(self, load_article_view, lambda _: self.article)

    def _tell_count(self) -> None:
        page = self.presenter.page
        if page is not None:
            self.status_changed.emit(self.tr("%n article(s)", "", page.total), "")

    # --- bringing articles in -------------------------------------------------------------------

    def begin(self) -> None:
        """Begin an article: the column is asked where there is more than one."""
        self.room.tasks.query(self, columns_to_choose, self._ask_column, topic="columns")

    def _ask_column(self, columns: tuple[tuple[str, str], ...]) -> None:
        if len(columns) == 1:
            self._begin_in(columns[0][0])
            return
        question = ColumnQuestion(columns, self.presenter.proposed(columns), None, self)
        question.chosen.connect(self._begin_in)
        question.open()

    def _begin_in(self, column: str) -> None:
        self.presenter.remember_column(column)
        self.presenter.begin(column)

    def choose_files(self) -> None:
        """Choose files to import."""
        dialog = QFileDialog(self, self.tr("Import articles"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = "*.docx *.doc *.wps *.md *.markdown *.html *.htm *.txt *.jpg *.jpeg *.png"
        dialog.setNameFilters([self.tr("Articles and photos") + f" ({kinds})"])
        dialog.filesSelected.connect(self._bring_named)
        dialog.open()

    def _bring_named(self, names: list[str]) -> None:
        self.intake.bring([Path(name) for name in names])

    def _on_arrival(self, taken: TakenIn) -> None:
        self.open_at(taken.article)
        self.intake.tell_arrival(taken)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        if not self._shows_list and self.article.photos.take(paths):
            return
        self.intake.bring(paths)
