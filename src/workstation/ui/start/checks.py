"""The check page: what was looked at on this PC, and what to do where something is wrong."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import box, column, emptied, row, scrolled, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.diagnosis import Finding
from workstation.wording.catalogue import sentence, word

IN_THE_WAY: Final = frozenset({"python", "resources", "folder", "home", "database"})
"""What must be right before one can begin; the rest is worth knowing."""
SIGN_PIXELS: Final = 18


def font_finding() -> Finding:
    """Tell whether the system has a Chinese font; the program brings one of its own if not."""
    has = bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    return Finding(check="font", ok=True, code="" if has else "font_shipped")


class ChecksPage(QWidget):
    """Each thing looked at, its sign, and a sentence where there is something to say."""

    again = Signal()
    accepted = Signal()
    back = Signal()

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        whole: QVBoxLayout = spaced(QVBoxLayout(self), 0, 24, 0, 24, spacing=14)
        whole.addWidget(label(self.tr("A look at this PC"), "headline"))
        self.summary = label(self.tr("Looking…"), "muted", wrap=True)
        whole.addWidget(self.summary)
        self._rows = column(16, 10, 16, 10, spacing=10)
        inner = QWidget()
        around = column()
        around.addWidget(box("card", self._rows))
        around.addStretch(1)
        inner.setLayout(around)
        whole.addWidget(scrolled(inner), 1)
        self.trouble = Complaint()
        whole.addWidget(self.trouble)
        foot = row()
        self.accept_button = primary(self.tr("Found the office"), self.accepted.emit)
        self.accept_button.setEnabled(False)
        foot.addWidget(self.accept_button)
        foot.addWidget(button(self.tr("Look again"), self.again.emit))
        foot.addWidget(button(self.tr("Back"), self.back.emit, look="quiet"))
        foot.addStretch(1)
        whole.addLayout(foot)

    def wait(self) -> None:
        """Say that it is being looked at."""
        self.trouble.hide()
        self.summary.setText(self.tr("Looking…"))
        self.accept_button.setEnabled(False)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found."""
        emptied(self._rows)
        shown = (*findings, font_finding())
        for one in shown:
            self._rows.addWidget(self._row(one))
        wrong = [one for one in shown if not one.ok]
        stuck = [one for one in wrong if one.check in IN_THE_WAY]
        self.accept_button.setEnabled(not stuck)
        if stuck:
            words = self.tr("One thing stands in the way. Put it right, then look again.")
        elif wrong:
            words = self.tr("You can begin. Something is worth putting right soon.")
        else:
            words = self.tr("Everything is in order.")
        self.summary.setText(words)

    def _row(self, one: Finding) -> QWidget:
        made = QWidget()
        whole = row(spacing=12)
        made.setLayout(whole)
        drawing, tint = ("check", "good") if one.ok else ("warn", "warn")
        if not one.ok and one.check in IN_THE_WAY:
            tint = "accent_text"
        sign = label()
        sign.setPixmap(icon(drawing, tint=tint).pixmap(SIGN_PIXELS, SIGN_PIXELS))
        sign.setAccessibleName(self.tr("in order") if one.ok else self.tr("not in order"))
        name = label(word(self._lang, "check", one.check))
        name.setMinimumWidth(self.fontMetrics().horizontalAdvance("口" * 9))
        words = sentence(self._lang, one.code, one.fields) if one.code else self.tr("in order")
        whole.addWidget(sign)
        whole.addWidget(name)
        whole.addWidget(label(words, "muted" if one.ok else "", wrap=True), 1)
        return made
