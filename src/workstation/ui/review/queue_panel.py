"""The left side: which list is on, its rows, and what is said where it is empty."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.review.delegate import ReviewDelegate
from workstation.ui.review.presenter import Item, ReviewPresenter
from workstation.ui.review.rows import (
    ReviewList,
    ReviewRow,
    done_row,
    queue_row,
    under_review_row,
)
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.labels import label, pill, relook
from workstation.usecases.review_lists import DoneItem, QueueItem

NARROWEST = 180


def row_of(item: Item, now: datetime) -> ReviewRow:
    """Return the row of an item of any of the lists."""
    if isinstance(item, QueueItem):
        return queue_row(item, now)
    return done_row(item, now) if isinstance(item, DoneItem) else under_review_row(item, now)


class QueuePanel(QFrame):
    """Shows one list. `opened` asks for an article of it; single letters are keys here."""

    opened = Signal(str)
    list_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.rows = ReviewList(self)
        self._choosing = False
        self.heading = label("", "title")
        self.tabs = {
            "mine": button(self.tr("Waiting for me"), partial(self.list_chosen.emit, "mine")),
            "all": button(self.tr("All"), partial(self.list_chosen.emit, "all")),
            "done": button(self.tr("Done"), partial(self.list_chosen.emit, "done")),
        }
        for one in self.tabs.values():
            relook(one, "tab")
        self.count = pill("", "red")
        self.list = self._made_list()
        self.empty = Empty("review", "")
        self._lay_out()

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.rows)
        made.setItemDelegate(ReviewDelegate(made))
        made.setMinimumWidth(NARROWEST)
        made.setMouseTracking(True)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        made.setAccessibleName(self.tr("Articles to review"))
        made.selectionModel().currentChanged.connect(self._on_current)
        return made

    def _lay_out(self) -> None:
        head: QHBoxLayout = spaced(QHBoxLayout(), 14, 9, 14, 8, spacing=6)
        head.addWidget(self.heading)
        head.addWidget(self.count)
        head.addStretch(1)
        for one in self.tabs.values():
            head.addWidget(one)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.list)
        self._layers.addWidget(self.empty)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addLayout(head)
        whole.addWidget(self._layers, 1)

    def show_list(self, presenter: ReviewPresenter, now: datetime) -> None:
        """Show the list that is on, with the article being read as the chosen one."""
        waiting = len(presenter.waiting)
        self.heading.setText(self.tabs[presenter.which].text())
        for which, one in self.tabs.items():
            one.setVisible(which != presenter.which)
        self.count.setText(str(waiting))
        self.count.setVisible(waiting > 0 and presenter.which == "mine")
        self.count.setAccessibleName(self.tr("%n article(s) wait for you", "", waiting))
        self._choosing = True
        self.rows.show_rows([row_of(item, now) for item in presenter.items])
        self._choosing = False
        empty = presenter.loaded and not presenter.items
        # An empty queue is told in the middle, where a reviewer looks.
        self._layers.setCurrentIndex(1 if empty and presenter.which != "mine" else 0)
        self._tell_empty(presenter)
        self.choose(presenter.current)

    def _tell_empty(self, presenter: ReviewPresenter) -> None:
        mine = presenter.which == "mine"
        words = {
            "mine": self.tr("Nothing waits for your review."),
            "all": self.tr("Nothing is under review."),
            "done": self.tr("You have not decided on anything yet."),
        }
        latest = presenter.lists.latest
        more = self.tr("The latest: “{title}”").format(title=latest) if mine and latest else ""
        self.empty.words.setText(words[presenter.which])
        self.empty.more.setText(more)
        self.empty.more.setVisible(bool(more))

    def choose(self, article: str) -> None:
        """Show an article as the chosen one; asks for nothing."""
        place = self.rows.place_of(article)
        self._choosing = True
        if place < 0:
            self.list.selectionModel().clear()
        else:
            self.list.setCurrentIndex(self.rows.index(place))
        self._choosing = False

    def _on_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and not self._choosing:
            self.opened.emit(self.rows.rows[index.row()].article)
