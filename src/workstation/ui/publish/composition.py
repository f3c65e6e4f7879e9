"""The articles of an issue in order: dragged, moved by keys, taken out, looked at."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from workstation.ui.keys import action
from workstation.ui.publish.delegates import ArticleDelegate
from workstation.ui.publish.rows import ROOT, ArticlesModel
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.usecases.issue_pages import IssueArticle, IssuePage

ADD_LIMIT = 8


class Composition(QWidget):
    """The list of places. Each signal is what a person asks for, by article."""

    add_asked = Signal()
    opened = Signal(str)
    previewed = Signal(str)
    removed = Signal(str)
    registered = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ArticlesModel()
        self.view = self._make_view(room)
        self.empty = Empty(
            "publish",
            self.tr("Nothing in this issue yet"),
            self.tr("Add approved articles, one to eight; the first one is the headline."),
            button(self.tr("Add articles…"), self.add_asked.emit),
        )
        self.empty.setFixedHeight(240)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self.view)
        whole.addWidget(self.empty)
        self._make_actions()

    def _make_view(self, room: Room) -> QListView:
        view = QListView()
        view.setProperty("look", "plain")
        view.setModel(self.model)
        self.delegate = ArticleDelegate(room, view.viewport(), lambda: self.model.movable)
        self.delegate.remove_asked.connect(self.removed)
        view.setItemDelegate(self.delegate)
        view.setAccessibleName(self.tr("Articles of the issue"))
        view.setMouseTracking(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDropIndicatorShown(True)
        view.setDragDropOverwriteMode(False)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.doubleClicked.connect(lambda index: self._with(self.previewed, index.row()))
        return view

    def _make_actions(self) -> None:
        view = self.view
        self.preview_act = action(view, "preview_article", self.tr("Read as on a phone"),
                                  partial(self._with, self.previewed))  # fmt: skip
        self.open_act = action(view, "open_article", self.tr("Open the article"),
                               partial(self._with, self.opened))  # fmt: skip
        self.up_act = action(view, "move_up", self.tr("Move up"), partial(self._move, -1))
        self.down_act = action(view, "move_down", self.tr("Move down"), partial(self._move, 1))
        self.remove_act = action(view, "remove_article", self.tr("Take out of the issue"),
                                 partial(self._with, self.removed))  # fmt: skip
        self.register_act = action(view, "register_article", self.tr("Register as published…"),
                                   partial(self._with, self.registered))  # fmt: skip

    def show_page(self, page: IssuePage | None, *, locked: bool = False) -> None:
        """Show an issue's articles; `locked` while it is going out."""
        chosen = self._current()
        free = page is not None and page.may_compose and not page.fixed
        self.model.movable = free and not locked
        self.model.show_rows(page.articles if page else ())
        self.view.setVisible(bool(self.model.rowCount()))
        self.empty.setVisible(page is not None and not page.articles)
        self._fit()
        for one in (self.up_act, self.down_act, self.remove_act):
            one.setEnabled(self.model.movable)
        self.register_act.setEnabled(page is not None and page.may_publish)
        if chosen is not None and (row := self.model.row_of(chosen.article)) >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def _fit(self) -> None:
        rows = self.model.rowCount()
        height = self.view.sizeHintForRow(0) if rows else 0
        self.view.setFixedHeight(max(1, rows * height + 2))

    def _current(self) -> IssueArticle | None:
        return self.model.at(self.view.currentIndex().row())

    def _with(self, told: SignalInstance, row: int = -1) -> None:
        one = self.model.at(row) if row >= 0 else self._current()
        if one is not None:
            told.emit(one.article)

    def _move(self, by: int) -> None:
        row = self.view.currentIndex().row()
        target = row + by
        if row < 0 or not 0 <= target < self.model.rowCount():
            return
        self.model.moveRows(ROOT, row, 1, ROOT, target + (by > 0))
        self.view.setCurrentIndex(self.model.index(target))

    def _open_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        menu = QMenu(self)
        menu.addActions(self.view.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(at))
