"""This PC shares its identity with another one: three steps to a key of its own."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from workstation.ui.conflicts import acts, words
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import Card, column, row, scrolled, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import Complaint, label, relook
from workstation.usecases.admitting import own_fingerprint
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.renewing import Renewed

STEPS: Final = ("renew", "ask", "wait")
ROUND: Final = 22


class ClonedPanel(QWidget):
    """Leads through the steps; each is done on its own, and everything written stays."""

    done = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._marks: dict[str, QLabel] = {}
        self.title = label("", "headline", wrap=True)
        self.story = label("", wrap=True)
        self.problem = Complaint()
        self.renew = primary(self.tr("Give this PC a new key"), self.ask_renewal)
        self.choose = button(self.tr("Choose the invitation…"), self.ask_invitation)
        self.groups = label("", "title", wrap=True)
        self.groups.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget()
        whole: QVBoxLayout = spaced(QVBoxLayout(content), 26, 22, 26, 22, spacing=14)
        for one in (self.title, self.story, self.problem):
            whole.addWidget(one)
        card = Card(self.tr("Three steps"))
        card.body.setSpacing(16)
        for number, (step, title, more, act) in enumerate(self._steps(), start=1):
            card.body.addLayout(self._step(number, step, title, more, act))
        whole.addWidget(card)
        whole.addStretch(1)
        spaced(QVBoxLayout(self)).addWidget(scrolled(content))

    def _steps(self) -> tuple[tuple[str, str, str, QWidget], ...]:
        return (
            (
                "renew",
                self.tr("A key of its own"),
                self.tr("The other PC keeps the old one. Articles, drafts and photos stay here."),
                self.renew,
            ),
            (
                "ask",
                self.tr("A new invitation in your name"),
                self.tr("Ask an administrator for it; to the office this is one more PC of yours."),
                self.choose,
            ),
            (
                "wait",
                self.tr("Being let in"),
                self.tr("The administrator compares these groups with you, then all goes out."),
                self.groups,
            ),
        )

    def _step(self, number: int, step: str, title: str, more: str, act: QWidget) -> QVBoxLayout:
        mark = label(str(number), "round-grey")
        mark.setFixedSize(ROUND, ROUND)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._marks[step] = mark
        said = column(spacing=2)
        said.addWidget(label(title, "strong", wrap=True))
        said.addWidget(label(more, "muted", wrap=True))
        line = row(spacing=12)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        if isinstance(act, QPushButton):
            line.addWidget(act)
        whole = column(spacing=6)
        whole.addLayout(line)
        if not isinstance(act, QPushButton):
            act.setContentsMargins(ROUND + 12, 0, 0, 0)
            whole.addWidget(act)
        return whole

    def show_conflict(self, conflict: Conflict) -> None:
        """Show how far this PC has come."""
        self.title.setText(words.title(self._room.lang, conflict))
        self.story.setText(words.happened(conflict))
        self.complain("")
        at = STEPS.index(conflict.reason)
        for place, step in enumerate(STEPS):
            self._marks[step].setText("✓" if place < at else str(place + 1))
            look = "round-good" if place < at else "round-red" if place == at else "round-grey"
            relook(self._marks[step], look)
        self.renew.setEnabled(at == 0)
        self.choose.setEnabled(at == 1)
        self.groups.setVisible(at > 0)
        if at > 0:
            self._room.tasks.query(self, own_fingerprint, self.groups.setText, topic="groups")

    def complain(self, why: str) -> None:
        """Say why a step was not done."""
        self.problem.say(why)

    def ask_renewal(self) -> None:
        """Give this PC a new key; behind an exchange that is under way, never beside it."""
        self.renew.setEnabled(False)
        self._room.tasks.errand(self, acts.renew, self._renewed, failed=self._failed)

    def _renewed(self, renewed: Renewed) -> None:
        self.done.emit("renewed" if renewed.state == "ok" else "renewed_waiting")

    def ask_invitation(self) -> None:
        """Ask for the invitation file."""
        dialog = QFileDialog(self, self.tr("Choose the invitation…"), str(Path.home()), "*.json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Ask to be admitted with an invitation."""
        work = partial(acts.ask_again, path=path)
        self._room.tasks.command(self, work, lambda _: self.done.emit("asked"), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.renew.setEnabled(True)
        self.complain(told(error, self._room.lang).words)
