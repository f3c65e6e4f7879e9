"""Two or more sides beside each other, each with the button that keeps it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.ui.conflicts import words
from workstation.ui.settling.wording import Wording
from workstation.ui.widgets.boxes import box, column, emptied, row, scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Complaint, label, pill
from workstation.usecases.conflict_sides import Conflict, Side
from workstation.usecases.conflicts import OUT

IN_A_ROW = 2
KINDS = ("value", "number", "claim", "entry")


class SidesPanel(QWidget):
    """Shows one conflict. Each signal carries the conflict, `kept` the side as well."""

    kept = Signal(object, str)
    carried_on = Signal(object)
    issued_again = Signal(object)
    let_go = Signal(object)
    opened = Signal(object)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._conflict: Conflict | None = None
        self.choices: list[QPushButton] = []
        self.title = label("", "headline", wrap=True)
        self.story = label("", wrap=True)
        self.elsewhere = button("", self._open, look="link")
        self.problem = Complaint()
        self._sides: QGridLayout = spaced(QGridLayout(), spacing=14)
        self._acts: QHBoxLayout = row()
        self.more = label("", "muted", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget()
        whole: QVBoxLayout = spaced(QVBoxLayout(content), 26, 22, 26, 22, spacing=14)
        head = row()
        head.addWidget(self.title, 1)
        head.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        for one in (self.story, self.problem):
            whole.addWidget(one)
        whole.addLayout(self._sides)
        whole.addLayout(self._acts)
        whole.addWidget(self.more)
        whole.addStretch(1)
        spaced(QVBoxLayout(self)).addWidget(scrolled(content))

    def show_conflict(self, conflict: Conflict, now: datetime) -> None:
        """Show a conflict with its sides."""
        self._conflict = conflict
        self.title.setText(words.title(self._lang, conflict))
        self.story.setText(words.happened(conflict))
        self.complain("")
        self.choices = []
        emptied(self._sides)
        emptied(self._acts)
        for place, side in enumerate(conflict.sides):
            card = self._card(conflict, side, now)
            self._sides.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
        for place in range(IN_A_ROW):
            self._sides.setColumnStretch(place, 1)
        self._add_acts(conflict)
        self._tell_more(conflict)
        self._tell_elsewhere(conflict)

    def complain(self, why: str) -> None:
        """Say why it was not settled."""
        self.problem.say(why)

    def choose(self, place: int) -> None:
        """Do what the button at a place does."""
        if place < len(self.choices) and self.choices[place].isEnabled():
            self.choices[place].click()

    # --- the sides ------------------------------------------------------------------------------

    def _card(self, conflict: Conflict, side: Side, now: datetime) -> QFrame:
        inside = column(18, 14, 18, 16, spacing=10)
        head = row(spacing=8)
        head.addWidget(label(words.who(side), "strong"))
        head.addWidget(label(words.when(side.at, now), "muted"))
        head.addStretch(1)
        if side.shown:
            head.addWidget(pill(self.tr("counts for now"), "green"))
        inside.addLayout(head)
        if conflict.kind != "claim":
            inside.addWidget(self._words_of(conflict, side))
        inside.addStretch(1)
        if conflict.mine and conflict.kind in {"value", "number"} and conflict.reason != OUT:
            keep = self._keep_words(conflict)
            made = self._choice(keep, partial(self.kept.emit, conflict, side.id))
            said = words.side_says(self._lang, conflict, side)
            made.setAccessibleName(f"{keep} {words.who(side)} {said}")
            inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return box("card", inside)

    def _words_of(self, conflict: Conflict, side: Side) -> QWidget:
        said = words.side_says(self._lang, conflict, side)
        if conflict.kind == "entry":
            return label(said, wrap=True)
        if conflict.kind == "number":
            return label(said, "" if side.words else "muted", wrap=True)
        if not side.words:
            return label(said, "title", wrap=True)
        other = next((one for one in conflict.sides if one.id != side.id), side)
        return Wording(said, words.side_says(self._lang, conflict, other))

    def _keep_words(self, conflict: Conflict) -> str:
        if conflict.kind == "number":
            return self.tr("Keeps number {number}").format(number=conflict.number)
        return self.tr("Keep this one")

    def _choice(self, text: str, slot: Callable[[], object]) -> QPushButton:
        made = button(text, slot)
        self.choices.append(made)
        return made

    # --- below the sides ------------------------------------------------------------------------

    def _add_acts(self, conflict: Conflict) -> None:
        if not conflict.mine:
            return
        if conflict.kind == "claim":
            here = self.tr("This PC carries on")
            self._acts.addWidget(self._choice(here, partial(self.carried_on.emit, conflict)))
        if conflict.reason == OUT:
            stay = self.tr("Both keep it")
            self._acts.addWidget(self._choice(stay, partial(self.let_go.emit, conflict)))
        if conflict.kind == "entry":
            again, gone = self.tr("Issue it again"), self.tr("Let it go")
            self._acts.addWidget(self._choice(again, partial(self.issued_again.emit, conflict)))
            self._acts.addWidget(self._choice(gone, partial(self.let_go.emit, conflict)))
        self._acts.addStretch(1)

    def _tell_more(self, conflict: Conflict) -> None:
        if not conflict.mine:
            self.more.setText(self._who_settles(conflict))
            return
        told = {
            "value": self.tr("Once chosen, everybody sees the same; the other stays in history."),
            "number": self.tr("The other issue gets the next free number; you can change it."),
            "claim": self.tr(
                "Choose the PC that is at work. If it is the other one, press this on that PC; the "
                "folder is asked first, so that readers get the issue once."
            ),
            "entry": self.tr("Issue it again if it is still right; it then counts everywhere."),
        }
        out = self.tr("Readers know both by this number, so it cannot be changed any more.")
        self.more.setText(out if conflict.reason == OUT else told.get(conflict.kind, ""))

    def _who_settles(self, conflict: Conflict) -> str:
        return {
            "claim": self.tr("A publisher settles this; you need not do anything."),
            "entry": self.tr("An administrator settles this; you need not do anything."),
            "number": self.tr("An editor settles this; you need not do anything."),
        }.get(conflict.kind, self.tr("Others settle this; you need not do anything."))

    def _tell_elsewhere(self, conflict: Conflict) -> None:
        kind = conflict.target.partition("/")[0]
        told = {
            "article": self.tr("Open the article"),
            "issue": self.tr("To the issues"),
            "plan": self.tr("To the issues"),
            "member": self.tr("To the members"),
        }
        self.elsewhere.setText(told.get(kind, ""))
        self.elsewhere.setVisible(kind in told)

    def _open(self) -> None:
        if self._conflict is not None:
            self.opened.emit(self._conflict)
