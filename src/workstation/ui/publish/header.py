"""The head of an issue: its number, day and count, what may be done with it, the primary act."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.publish import words
from workstation.ui.publish.acts import Act
from workstation.ui.publish.upright import Upright
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, icon_button, primary
from workstation.ui.widgets.labels import label, pill
from workstation.usecases.issue_pages import IssuePage
from workstation.wechat.wire import MAX_ARTICLES


class Header(QWidget):
    """What stands above an issue. Each signal is an act a person asks for."""

    change_asked = Signal()
    delete_asked = Signal()
    add_asked = Signal()
    phone_asked = Signal()
    history_asked = Signal()
    primary_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = spaced(QVBoxLayout(self), spacing=4)
        self.number = label("", "headline")
        self.count = label("", "muted")
        self.twice = pill(words.number_twice(), "red")
        self.change = icon_button("edit", self.tr("Number and day…"), self.change_asked.emit)
        self.history = icon_button("history", self.tr("Past publications"), self.history_asked.emit)
        self.phone = icon_button("phone", self.tr("On a phone"), self.phone_asked.emit)
        self.delete = button(self.tr("Delete the issue"), self.delete_asked.emit)
        self.add = button(self.tr("Add articles…"), self.add_asked.emit)
        self.primary = primary("", self._ask)
        self._act = Act("none", "")
        line = Upright()
        line.line.addWidget(_group(self.number, self.count, self.twice, self.change))
        line.line.addWidget(
            _group(self.history, self.phone, self.delete, self.add, self.primary, at_end=True), 1
        )
        whole.addWidget(line)
        self.reason = label("", "muted", wrap=True)
        whole.addWidget(self.reason)

    def _ask(self) -> None:
        self.primary_asked.emit(self._act.name)

    def show_page(self, page: IssuePage, *, locked: bool = False) -> None:
        """Show what is true of an issue; `locked` while it is going out."""
        self.number.setText(words.issue_name(page.issue.number))
        said = (f"{len(page.articles)} / {MAX_ARTICLES}", page.issue.date)
        self.count.setText(" · ".join(part for part in said if part))
        self.twice.setVisible(page.issue.twice)
        editable = page.may_compose and not page.fixed and not locked
        self.change.setVisible(editable)
        self.add.setVisible(editable)
        self.add.setEnabled(len(page.articles) < MAX_ARTICLES)
        self.delete.setVisible(editable and not page.articles and not page.history)
        self.history.setVisible(bool(page.history))

    def show_act(self, act: Act) -> None:
        """Show the primary act, and why it may not be taken."""
        self._act = act
        self.primary.setText(act.words)
        self.primary.setVisible(act.name != "none")
        self.primary.setEnabled(not act.reason)
        self.primary.setToolTip(act.reason)
        self.reason.setText(act.reason)
        self.reason.setVisible(bool(act.reason))


def _group(*widgets: QWidget, at_end: bool = False) -> QWidget:
    made = QWidget()
    line: QHBoxLayout = spaced(QHBoxLayout(made), spacing=8)
    if at_end:
        line.addStretch(1)
    for one in widgets:
        line.addWidget(one)
    if not at_end:
        line.addStretch(1)
    return made
