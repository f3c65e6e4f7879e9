"""A PC whose key is at work twice: what each line holds, and which of them count."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from workstation.ui.conflicts import words
from workstation.ui.widgets.boxes import box, column, emptied, row, scrolled, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import Complaint, label, pill
from workstation.usecases.conflict_sides import Conflict, Side

IN_A_ROW = 2


class ForkPanel(QWidget):
    """Shows one forked PC. `settled` carries the conflict and the lines that count."""

    settled = Signal(object, tuple)
    members_asked = Signal()

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._conflict: Conflict | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.title = label("", "headline", wrap=True)
        self.story = label("", wrap=True)
        self.problem = Complaint()
        self.answer = label("", "muted", wrap=True)
        self.save = primary(self.tr("Decide so"), self.ask_save)
        self._lines: QGridLayout = spaced(QGridLayout(), spacing=14)
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget()
        whole: QVBoxLayout = spaced(QVBoxLayout(content), 26, 22, 26, 22, spacing=14)
        head = row()
        head.addWidget(self.title, 1)
        members = button(self.tr("To the members"), self.members_asked.emit, look="link")
        head.addWidget(members, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        for one in (self.story, self.problem):
            whole.addWidget(one)
        whole.addLayout(self._lines)
        self.neither = QCheckBox(self.tr("Neither of them counts"))
        self.neither.toggled.connect(self._on_neither)
        whole.addWidget(self.neither)
        advice = self.tr(
            "Ask the member which PC is theirs and tick the line of that PC; both may count. "
            "Articles stay in any case. The other PC gets a key of its own: its screen leads the "
            "way."
        )
        whole.addWidget(label(advice, "muted", wrap=True))
        whole.addStretch(1)
        foot = row(26, 10, 26, 10)
        foot.addWidget(self.answer, 1)
        foot.addWidget(self.save)
        outer = spaced(QVBoxLayout(self), spacing=0)
        outer.addWidget(scrolled(content), 1)
        outer.addWidget(box("bar-bottom", foot))

    def show_conflict(self, conflict: Conflict, now: datetime) -> None:
        """Show a forked PC; ticks made before stay where it is the same one."""
        ticked = self.ticked() if self._same(conflict) else ()
        if not self._same(conflict):
            self.neither.setChecked(False)
        self._conflict = conflict
        self.title.setText(words.title(self._lang, conflict))
        self.story.setText(words.happened(conflict))
        self.complain("")
        emptied(self._lines)
        self.boxes = {}
        for place, side in enumerate(conflict.sides):
            card = self._card(side, place, now)
            self._lines.addWidget(card, place // IN_A_ROW, place % IN_A_ROW)
            self.boxes[side.id].setChecked(side.id in ticked or side.shown)
            self.boxes[side.id].setEnabled(conflict.mine)
        self.neither.setVisible(conflict.mine)
        self.save.setVisible(conflict.mine)
        self._tell()

    def _same(self, conflict: Conflict) -> bool:
        before = self._conflict
        return before is not None and [s.id for s in before.sides] == [s.id for s in conflict.sides]

    def _card(self, side: Side, place: int, now: datetime) -> QFrame:
        inside = column(18, 14, 18, 16, spacing=8)
        head = row(spacing=8)
        named = self.tr("Line {letter}").format(letter=chr(ord("A") + place % 26))
        head.addWidget(label(named, "strong"))
        if side.here:
            head.addWidget(pill(self.tr("this PC"), "blue"))
        head.addStretch(1)
        inside.addLayout(head)
        told = self.tr("%n record(s)", "", int(side.token or 0))
        until = self.tr("last {when}").format(when=words.when(side.at, now))
        inside.addWidget(label(f"{told} · {until}", "muted", wrap=True))
        titles = side.words or self.tr("no articles on it")
        inside.addWidget(label(titles, "" if side.words else "muted", wrap=True))
        inside.addStretch(1)
        tick = QCheckBox(self.tr("This line counts"))
        tick.setAccessibleName(f"{named} {tick.text()}")
        tick.toggled.connect(self._on_tick)
        self.boxes[side.id] = tick
        inside.addWidget(tick)
        return box("card", inside)

    def _on_tick(self, on: bool) -> None:  # noqa: FBT001 - a signal's own value
        if on:
            self.neither.setChecked(False)
        self._tell()

    def _on_neither(self, on: bool) -> None:  # noqa: FBT001 - same
        for tick in self.boxes.values() if on else ():
            tick.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        if self._conflict is None or not self._conflict.mine:
            self.answer.setText(self.tr("An administrator settles this; you can go on working."))
            return
        count = len(self.ticked())
        self.save.setEnabled(bool(count) or self.neither.isChecked())
        if count:
            self.answer.setText(self.tr("%n line(s) will count", "", count))
        elif self.neither.isChecked():
            self.answer.setText(self.tr("Approvals and publications on all of them stay void."))
        else:
            self.answer.setText(self.tr("Tick what counts."))

    def ticked(self) -> tuple[str, ...]:
        """Return the lines that are ticked."""
        return tuple(line for line, tick in self.boxes.items() if tick.isChecked())

    def toggle(self, place: int) -> None:
        """Tick or untick a line by its place."""
        ticks = list(self.boxes.values())
        if place < len(ticks) and ticks[place].isEnabled():
            ticks[place].toggle()

    def complain(self, why: str) -> None:
        """Say why it was not decided."""
        self.problem.say(why)

    def ask_save(self) -> None:
        """Decide as ticked."""
        if self._conflict is not None and self._conflict.mine and self.save.isEnabled():
            self.settled.emit(self._conflict, self.ticked())
