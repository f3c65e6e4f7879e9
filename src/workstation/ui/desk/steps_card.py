"""The first week: what an empty office does next, step by step, until its first piece is out."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.widgets.boxes import Card, column, emptied, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.first_steps import Step

ROUND: Final = 22


class StepsCard(Card):
    """The steps with a tick at those that are done; each has the button that begins it."""

    step_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("The first week"))
        self.head.addWidget(label(self.tr("goes away with the first publication"), "muted"))
        self._list: QVBoxLayout = column(0, 6, 0, 0, spacing=12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._shown: tuple[Step, ...] = ()

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show how far the office has come."""
        if steps == self._shown:
            return
        self._shown = steps
        emptied(self._list)
        following = next((one.step for one in steps if not one.done), "")
        for number, step in enumerate(steps, start=1):
            self._list.addWidget(self._line(number, step, following=step.step == following))

    def _line(self, number: int, step: Step, *, following: bool) -> QWidget:
        line = QWidget()
        whole = row(spacing=12)
        line.setLayout(whole)
        look = "round-good" if step.done else "round-red" if following else "round-grey"
        spot = label("✓" if step.done else str(number), look)
        spot.setFixedSize(ROUND, ROUND)
        spot.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title, more, act = self._words(step.step)
        words = column(spacing=1)
        words.addWidget(label(title, "muted" if step.done else "strong"))
        if not step.done:
            words.addWidget(label(more, "muted", wrap=True))
        whole.addWidget(spot)
        whole.addLayout(words, 1)
        if not step.done:
            whole.addWidget(button(act, partial(self.step_asked.emit, step.step)))
        done = self.tr("done") if step.done else ""
        line.setAccessibleName(" ".join(part for part in (title, done) if part))
        return line

    def _words(self, step: str) -> tuple[str, str, str]:
        return {
            "invite": (
                self.tr("Invite colleagues"),
                self.tr("each gets an invitation file and joins with it"),
                self.tr("Invite…"),
            ),
            "write": (
                self.tr("Take in the first article"),
                self.tr("drop a Word file and its photos, or write one here"),
                self.tr("Import Word…"),
            ),
            "submit": (
                self.tr("Send it for review"),
                self.tr("whoever holds the first stage finds it on their desk"),
                self.tr("To the articles"),
            ),
            "compose": (
                self.tr("Compose the first issue"),
                self.tr("one to eight approved articles, the first is the cover"),
                self.tr("To the issues"),
            ),
            "publish": (
                self.tr("Publish"),
                self.tr("practise it in the sample office before the first time"),
                self.tr("To publishing"),
            ),
        }[step]
