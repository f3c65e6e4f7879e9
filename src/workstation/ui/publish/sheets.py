"""The dialogs of the publishing page: number and day, articles to add, an address to register."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from workstation.ui.messages import told
from workstation.ui.publish.delegates import CandidateDelegate
from workstation.ui.publish.presenter import PublishPresenter
from workstation.ui.publish.rows import ROW, CandidatesModel
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.fields import Labelled, SearchField
from workstation.ui.widgets.labels import label
from workstation.usecases.composing import HIGHEST_NUMBER
from workstation.usecases.issue_pages import Candidate, IssueArticle


class IssueSheet(Sheet):
    """An issue's number and day. `asked` carries both; `refuse` shows why they will not do."""

    asked = Signal(int, str)

    def __init__(self, title: str, accept: str, number: int, date: str, parent: QWidget) -> None:
        super().__init__(title, parent, width=400)
        self.number = QSpinBox()
        self.number.setRange(1, HIGHEST_NUMBER)
        self.number.setValue(number)
        self.numbered = Labelled(self.tr("Number"), self.number)
        self.body.addWidget(self.numbered)
        self.dated = QCheckBox(self.tr("With a day"))
        self.dated.setChecked(bool(date))
        self.day = QDateEdit(QDate.fromString(date, "yyyy-MM-dd") if date else QDate.currentDate())
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setEnabled(bool(date))
        self.day.setAccessibleName(self.tr("Day"))
        self.dated.toggled.connect(self.day.setEnabled)
        line: QHBoxLayout = row()
        line.addWidget(self.dated)
        line.addWidget(self.day, 1)
        self.body.addLayout(line)
        self.set_buttons(accept, self.tr("Cancel"))
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(lambda _checked=False: self._ask())
        self.number.setFocus()
        self.number.selectAll()

    def _ask(self) -> None:
        self.accept_button.setEnabled(False)  # until it is refused; a second press sends nothing
        date = self.day.date().toString("yyyy-MM-dd") if self.dated.isChecked() else ""
        self.asked.emit(self.number.value(), date)

    def refuse(self, error: Exception, lang: str) -> None:
        """Show why these will not do, and stay open."""
        self.accept_button.setEnabled(True)
        self.numbered.say(told(error, lang).words, wrong=True)
        self.number.setFocus()


class CandidatesSheet(Sheet):
    """Approved articles to put into the issue: search, choose several, Enter."""

    chosen = Signal(list)
    alone = Signal(str)

    def __init__(self, presenter: PublishPresenter, room_left: int, parent: QWidget) -> None:
        super().__init__(self.tr("Add approved articles"), parent, width=560)
        self._room_left = room_left
        self.loaded = False
        self.model = CandidatesModel()
        self.search = SearchField(self.tr("Search title, column, branch"))
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CandidateDelegate(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.view.setAccessibleName(self.tr("Approved articles"))
        self.view.setMouseTracking(True)
        self.view.setMinimumHeight(320)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.view)
        self.empty = Empty("review", self.tr("No article is waiting to be published"),
                           self.tr("An article can come into an issue once its last stage has "
                                   "passed it."))  # fmt: skip
        self._layers.addWidget(self.empty)
        self.hint = label("", "muted", wrap=True)
        self.body.addWidget(self.search)
        self.body.addWidget(self._layers, 1)
        self.body.addWidget(self.hint)
        self.single = button(self.tr("An issue of its own"), self._choose_alone)
        self.foot.insertWidget(0, self.single)
        self.set_buttons(self.tr("Add"), self.tr("Cancel"))
        self.search.asked.connect(self._search)
        self.search.moved.connect(self._move)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._count())
        self.view.doubleClicked.connect(lambda _index: self.accept())
        self.accepted.connect(lambda: self.chosen.emit(self._articles()))
        self._count()
        presenter.candidates(self, self._show)
        self.search.setFocus()

    def _show(self, rows: tuple[Candidate, ...]) -> None:
        self.loaded = True
        self.model.show_rows(rows)
        self._layers.setCurrentIndex(0 if rows else 1)
        self.search.setVisible(bool(rows))
        if self.model.rowCount():
            self._stand_on_first()

    def _search(self, asked: str) -> None:
        kept = set(self._articles())
        self.model.search(asked)
        for number in range(self.model.rowCount()):
            if self.model.index(number).data(ROW).article in kept:
                self.view.selectionModel().select(
                    self.model.index(number), QItemSelectionModel.SelectionFlag.Select
                )
        if self.model.rowCount():
            self._stand_on_first()

    def _move(self, _by: int) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.model.rowCount() and not self.view.selectionModel().hasSelection():
            self._stand_on_first()

    def _stand_on_first(self) -> None:
        """Let keys begin at the first row, with nothing chosen yet."""
        keep = QItemSelectionModel.SelectionFlag.NoUpdate
        self.view.selectionModel().setCurrentIndex(self.model.index(0), keep)

    def _articles(self) -> list[str]:
        indexes = sorted(self.view.selectionModel().selectedIndexes(), key=lambda one: one.row())
        return [index.data(ROW).article for index in indexes]

    def _choose_alone(self) -> None:
        self.alone.emit(self._articles()[0])
        self.reject()

    def _count(self) -> None:
        number = len(self._articles())
        self.single.setEnabled(number == 1)
        self.accept_button.setEnabled(0 < number <= self._room_left)
        self.accept_button.setText(self.tr("Add %n", "", number) if number else self.tr("Add"))
        if number > self._room_left:
            self.hint.setText(self.tr("Only %n more fit(s) into this issue.", "", self._room_left))
        else:
            self.hint.setText(self.tr("Space chooses, Enter adds."))


class RegisterSheet(Sheet):
    """登记已发布: which article, and the address it is read at."""

    asked = Signal(str, str)

    def __init__(self, articles: Sequence[IssueArticle], lang: str, parent: QWidget) -> None:
        super().__init__(self.tr("Register as published"), parent, width=520)
        self._lang = lang
        more = self.tr("For what was published by hand on the platform. The address is kept with "
                       "the article and shown to everybody.")  # fmt: skip
        self.body.addWidget(label(more, "muted", wrap=True))
        self.article = QComboBox()
        for one in articles:
            self.article.addItem(one.title, one.article)
        self.body.addWidget(Labelled(self.tr("Article"), self.article))
        self.url = QLineEdit()
        self.url.setPlaceholderText("https://mp.weixin.qq.com/s/…")
        self.addressed = Labelled(self.tr("Address"), self.url)
        self.body.addWidget(self.addressed)
        self.set_buttons(self.tr("Register"), self.tr("Cancel"))
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(lambda _checked=False: self._ask())
        self.url.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        self.url.setFocus()

    def choose(self, article: str) -> None:
        """Choose an article; an unknown one leaves the first."""
        self.article.setCurrentIndex(max(0, self.article.findData(article)))

    def _ask(self) -> None:
        self.accept_button.setEnabled(False)  # until it is refused; a second press sends nothing
        self.asked.emit(self.article.currentData(), self.url.text())

    def refuse(self, error: Exception) -> None:
        """Show why this will not do, and stay open."""
        self.accept_button.setEnabled(True)
        self.addressed.say(told(error, self._lang).words, wrong=True)
