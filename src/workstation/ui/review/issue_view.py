"""整期: the issue an article is planned in, with its neighbours in order."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.widgets.boxes import Card, column, emptied, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.labels import Elided, Tint, label, pill
from workstation.usecases.issue_around import IssueAround, Neighbour

TINTS: dict[str, Tint] = {
    "draft": "grey", "submitted": "blue", "returned": "amber", "approved": "green",
    "published": "green", "withdrawn": "grey",
}  # fmt: skip


class IssueView(QWidget):
    """Shows the issues an article has a place in; `article_wanted` opens a neighbour."""

    article_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = spaced(QVBoxLayout(self), 22, spacing=14)

    def show_issues(self, issues: tuple[IssueAround, ...]) -> None:
        """Show the issues; a sentence where there is none."""
        emptied(self._whole)
        if not issues:
            words = self.tr("Not planned in any issue yet")
            more = self.tr("The editors put approved articles into an issue.")
            self._whole.addWidget(Empty("calendar", words, more), 1)
            return
        for issue in issues:
            self._whole.addWidget(self._card(issue))
        self._whole.addStretch(1)

    def _card(self, issue: IssueAround) -> Card:
        words = self.tr("Issue {number}") if issue.number else self.tr("Issue without a number")
        made = Card(words.format(number=issue.number))
        if issue.date:
            made.head.addWidget(label(issue.date, "muted"))
        for number, one in enumerate(issue.articles, 1):
            made.body.addWidget(self._neighbour(number, one))
        return made

    def _neighbour(self, number: int, one: Neighbour) -> QFrame:
        made = QFrame()
        made.setProperty("look", "bad" if one.this else "sunken")
        whole: QHBoxLayout = spaced(QHBoxLayout(made), 12, 8, 12, 8, spacing=10)
        whole.addWidget(label(str(number), "muted"))
        words = column(spacing=2)
        words.addWidget(Elided(one.title or self.tr("(title on its way)"), look="strong"))
        below = " · ".join(part for part in (one.column, one.author) if part)
        words.addWidget(Elided(below, look="muted"))
        whole.addLayout(words, 1)
        if one.this:
            whole.addWidget(pill(self.tr("this one"), "red"))
        else:
            whole.addWidget(pill(state_words(one.state), TINTS.get(one.state, "grey")))
            read = button(self.tr("Read"), partial(self.article_wanted.emit, one.article))
            read.setAccessibleName(self.tr("Read “{title}”").format(title=one.title))
            whole.addWidget(read)
        return made


def state_words(state: str) -> str:
    """Return the newsroom's word for a state."""
    words = {
        "draft": QCoreApplication.translate("review", "draft"),
        "submitted": QCoreApplication.translate("review", "in review"),
        "returned": QCoreApplication.translate("review", "sent back"),
        "approved": QCoreApplication.translate("review", "approved"),
        "published": QCoreApplication.translate("review", "published"),
        "withdrawn": QCoreApplication.translate("review", "withdrawn"),
    }
    return words.get(state, "")
