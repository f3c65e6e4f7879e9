"""The list of articles: search and filters above, ten thousand lines below."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.articles.delegate import ArticleDelegate
from workstation.ui.articles.list_presenter import ListPresenter
from workstation.ui.articles.rows import Role
from workstation.ui.articles.wording import STATES, state_words
from workstation.ui.widgets.boxes import box, column, row, spaced
from workstation.ui.widgets.buttons import Segments, button, primary
from workstation.ui.widgets.dialogs import Question
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.fields import SearchField
from workstation.usecases.article_list import ArticleLine, ListPage

LAID_OUT_AT_ONCE = 200


class ListView(QWidget):
    """Shows what `ListPresenter` holds. `opened` carries an article's id."""

    opened = Signal(str)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, presenter: ListPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._kept = ""
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addWidget(self._head())
        self.layers = QStackedWidget()
        self.list = self._list()
        self.layers.addWidget(self.list)
        self.layers.addWidget(self._empty())
        self.layers.addWidget(self._nothing_found())
        whole.addWidget(self.layers, 1)
        presenter.shown.connect(self._on_shown)
        presenter.columns_changed.connect(self._show_columns)
        presenter.rows.modelAboutToBeReset.connect(self._keep)
        presenter.rows.modelReset.connect(self._choose_kept)

    def _head(self) -> QFrame:
        self.search = SearchField(self.tr("Search articles"))
        self.search.setFixedWidth(300)
        self.search.asked.connect(lambda words: self.presenter.narrow(search=words))
        self.search.moved.connect(lambda _: self.list.setFocus())
        self.search.returnPressed.connect(self._open_first)
        self.column = QComboBox()
        self.column.setAccessibleName(self.tr("Column"))
        self.column.addItem(self.tr("All columns"), "")
        self.column.currentIndexChanged.connect(self._on_column)
        self.mine = QPushButton(self.tr("Mine"))
        self.mine.setProperty("look", "chip")
        self.mine.setCheckable(True)
        self.mine.setToolTip(self.tr("Articles that I began or look after"))
        self.mine.toggled.connect(lambda on: self.presenter.narrow(mine=on))
        first = row(spacing=10)
        for widget in (self.search, self.column, self.mine):
            first.addWidget(widget)
        first.addStretch(1)
        self.bring = button(self.tr("Import…"), self.import_asked.emit)
        self.new = primary(self.tr("New article"), self.new_asked.emit)
        first.addWidget(self.bring)
        first.addWidget(self.new)
        self.states = Segments([(one, state_words(one)) for one in ("", *STATES)], look="chip")
        self.states.choose("")
        self.states.chosen.connect(lambda state: self.presenter.narrow(state=state))
        second = row()
        second.addWidget(self.states)
        second.addStretch(1)
        whole = column(20, 14, 20, 12, spacing=12)
        whole.addLayout(first)
        whole.addLayout(second)
        return box("bar-top", whole)

    def _list(self) -> QListView:
        made = QListView()
        made.setAccessibleName(self.tr("Articles"))
        made.setModel(self.presenter.rows)
        made.setItemDelegate(ArticleDelegate(made))
        made.setUniformItemSizes(True)
        # Rows are laid out some at a time: what is on screen need not wait for thousands below.
        made.setLayoutMode(QListView.LayoutMode.Batched)
        made.setBatchSize(LAID_OUT_AT_ONCE)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._open_menu)
        made.activated.connect(self._open)
        made.clicked.connect(self._open)
        return made

    def _empty(self) -> QWidget:
        start = button(self.tr("New article"), self.new_asked.emit)
        bring = button(self.tr("Import…"), self.import_asked.emit)
        return Empty(
            "articles",
            self.tr("Drop a Word file here, or begin an article"),
            self.tr("A folder with one text and its photos will do as well."),
            start,
            bring,
        )

    def _nothing_found(self) -> QWidget:
        everything = button(self.tr("Show all"), self.show_everything)
        return Empty("search", self.tr("No article fits"), "", everything)

    # --- what is shown --------------------------------------------------------------------------

    def _on_shown(self, page: ListPage) -> None:
        self._show_counts(page)
        if page.total:
            self.layers.setCurrentIndex(0)
        else:
            wanted = self.presenter.wanted
            self.layers.setCurrentIndex(1 if wanted == type(wanted)() else 2)
        self._choose_kept()

    def _show_counts(self, page: ListPage) -> None:
        counts = {"": sum(page.counts.values()), **page.counts}
        for state in ("", *STATES):
            number = counts.get(state, 0)
            words = state_words(state)
            self.states.rename(state, f"{words}  {number:,}" if number or not state else words)

    def _show_columns(self) -> None:
        chosen = self.presenter.wanted.column
        self.column.blockSignals(True)
        self.column.clear()
        self.column.addItem(self.tr("All columns"), "")
        for identity, name in self.presenter.columns:
            self.column.addItem(name, identity)
        self.column.setCurrentIndex(max(0, self.column.findData(chosen)))
        self.column.blockSignals(False)

    def _keep(self) -> None:
        line = self.chosen()
        self._kept = line.article if line else self._kept

    def _choose_kept(self) -> None:
        found = self.presenter.rows.row_of(self._kept) if self._kept else -1
        if found >= 0 and self.list.currentIndex().row() != found:
            self.list.setCurrentIndex(self.presenter.rows.index(found))

    def choose(self, article: str) -> None:
        """Choose an article's line, now or when it comes."""
        self._kept = article
        self._choose_kept()

    def chosen(self) -> ArticleLine | None:
        """Return the line that is chosen."""
        line = self.list.currentIndex().data(Role.LINE)
        return line if isinstance(line, ArticleLine) else None

    # --- what people do -------------------------------------------------------------------------

    def show_everything(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self.mine.setChecked(False)
        self.column.setCurrentIndex(0)
        self.states.choose("")
        self.presenter.narrow(state="", column="", branch="", mine=False, search="")

    def go_to_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_column(self, place: int) -> None:
        self.presenter.narrow(column=str(self.column.itemData(place) or ""))

    def _open_first(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.presenter.rows.index(0))
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        line = index.data(Role.LINE)
        if isinstance(line, ArticleLine):
            self._kept = line.article
            self.opened.emit(line.article)

    def _open_menu(self, place: QPoint) -> None:
        line = self.list.indexAt(place).data(Role.LINE)
        if isinstance(line, ArticleLine):
            menu = self.menu_for(line)
            menu.popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, line: ArticleLine) -> QMenu:
        """Return what may be done with a line."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open")).triggered.connect(partial(self.opened.emit, line.article))
        if line.shared:
            taken = menu.addAction(self.tr("I edit this"))
            taken.triggered.connect(partial(self.presenter.take, line.article))
        if line.unsaved or line.held:
            menu.addSeparator()
            given_up = menu.addAction(self.tr("Give up what is on this PC only…"))
            given_up.triggered.connect(partial(self.ask_to_discard, line))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def ask_to_discard(self, line: ArticleLine) -> None:
        """Ask before what nobody else has is given up."""
        words = (
            self.tr("What colleagues have stays as it is; only your unsaved changes go.")
            if line.shared
            else self.tr("Nobody else has this article; it will be gone.")
        )
        title = self.tr("Give up “{title}”?").format(title=line.title)
        question = Question(title, words, self.tr("Give up"), self.tr("Keep"), self)
        question.accepted.connect(partial(self.presenter.discard, line.article))
        question.open()

    @override
    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type] # Qt hands its own event on
        if not self.list.hasFocus():
            self.list.setFocus()
