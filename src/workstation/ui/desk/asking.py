"""Dialogs of the desk that stay open until what they ask is done: nothing typed is lost."""

from typing import Final

from PySide6.QtCore import QDate, QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QListView, QPlainTextEdit, QWidget
from typing_extensions import override

from workstation.ui.messages import told
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.fields import Labelled, counted
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.cadence import MAX_REASON, UsablePiece
from workstation.usecases.nodes import MAX_NOTE, MAX_TITLE, Node

DATE_SHOWN: Final = "yyyy-MM-dd"


class AskingSheet(Sheet):
    """Offers what was typed; `settle` closes it, `complain` says what is wrong."""

    offered = Signal()

    def __init__(self, title: str, lang: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        self._lang = lang
        self.complaint = Complaint()

    def finish_layout(self, accept: str) -> None:
        """Add the complaint and the buttons below what a subclass has put in."""
        self.body.addWidget(self.complaint)
        self.set_buttons(accept, self.tr("Cancel"))

    @override
    def accept(self) -> None:
        if self.accept_button.isEnabled():
            self.accept_button.setEnabled(False)
            self.offered.emit()

    def settle(self, _answer: object = None) -> None:
        """Close: it is done."""
        super().accept()

    def complain(self, error: Exception) -> None:
        """Say why it was not done, and let it be mended."""
        self.complaint.say(told(error, self._lang).words)
        self.accept_button.setEnabled(True)


class SilenceSheet(AskingSheet):
    """本周不发: the reason, for the whole office to see."""

    def __init__(self, lang: str, parent: QWidget | None) -> None:
        super().__init__("", lang, parent)
        self.setWindowTitle(self.tr("Nothing this week"))
        self.heading.setText(self.tr("Nothing this week"))
        self.body.addWidget(
            label(self.tr("Say why in a few words; everybody in the office sees it."), wrap=True)
        )
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(84)
        self.body.addWidget(counted(self.tr("Reason"), self.reason, MAX_REASON))
        self.finish_layout(self.tr("Nothing this week"))
        self.accept_button.setEnabled(False)
        self.reason.textChanged.connect(
            lambda: self.accept_button.setEnabled(bool(self.words().strip()))
        )
        self.reason.setFocus()

    def words(self) -> str:
        """Return the reason as typed."""
        return self.reason.toPlainText()


class NodeSheet(AskingSheet):
    """A date of the office's calendar: a new one, or one to change or take out."""

    removal_asked = Signal()

    def __init__(self, today: QDate, node: Node | None, lang: str, parent: QWidget | None) -> None:
        super().__init__("", lang, parent)
        title = self.tr("Change the date") if node else self.tr("Add a date")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.day = QDateEdit(today)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(DATE_SHOWN)
        self.what = QLineEdit()
        self.note = QLineEdit()
        self.body.addWidget(Labelled(self.tr("Day"), self.day))
        self.body.addWidget(counted(self.tr("What it is about"), self.what, MAX_TITLE))
        self.body.addWidget(counted(self.tr("Note"), self.note, MAX_NOTE))
        self.finish_layout(self.tr("Save"))
        if node is not None:
            self._show(node)
        self.what.textChanged.connect(self._may_save)
        self._may_save()
        self.what.setFocus()

    def _show(self, node: Node) -> None:
        self.day.setDate(QDate.fromString(node.day, DATE_SHOWN))
        self.what.setText(node.title)
        self.note.setText(node.note)
        self.remove = button(self.tr("Take out"), self._ask_removal, look="quiet")
        self.foot.insertWidget(0, self.remove)

    def _ask_removal(self) -> None:
        self.accept_button.setEnabled(False)
        self.removal_asked.emit()

    def _may_save(self) -> None:
        self.accept_button.setEnabled(bool(self.what.text().strip()))

    def chosen_day(self) -> str:
        """Return the day as it is kept."""
        return self.day.date().toString(DATE_SHOWN)


class RecommendSheet(AskingSheet):
    """每月推出好文: one of the pieces that went out lately."""

    removal_asked = Signal()

    def __init__(
        self,
        month: str,
        pieces: tuple[UsablePiece, ...],
        chosen: str,
        lang: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__("", lang, parent)
        title = self.tr("The good piece of {month}").format(month=month)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self._pieces = pieces
        self.list = QListView()
        self.list.setAccessibleName(title)
        self.list.setProperty("look", "choices")
        self.list.setSpacing(4)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        titles = [piece.title or self.tr("Untitled") for piece in pieces]
        self.list.setModel(QStringListModel(titles, self))
        self.list.setMinimumHeight(200)
        words = self.tr("Choose among the pieces of this month and the last; all can see it.")
        if not pieces:
            words = self.tr("Nothing went out this month or last; publish something first.")
        self.body.addWidget(label(words, wrap=True))
        self.body.addWidget(self.list)
        self.list.setVisible(bool(pieces))
        self.finish_layout(self.tr("Recommend"))
        if chosen:
            self.remove = button(self.tr("Recommend none"), self._ask_removal, look="quiet")
            self.foot.insertWidget(0, self.remove)
        self.accept_button.setEnabled(bool(pieces))
        self.list.activated.connect(lambda _: self.accept())
        self.choose(chosen)

    def choose(self, article: str) -> None:
        """Mark a piece; the first where it is not among them."""
        places = (n for n, piece in enumerate(self._pieces) if piece.article == article)
        self.list.setCurrentIndex(self.list.model().index(next(places, 0), 0, QModelIndex()))

    def _ask_removal(self) -> None:
        self.removal_asked.emit()

    def article(self) -> str:
        """Return the piece that is chosen."""
        return self._pieces[self.list.currentIndex().row()].article
