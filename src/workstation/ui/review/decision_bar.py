"""The foot: the note, and the two decisions. Who may not decide is told why instead."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.keys import shown
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import Complaint, label, relook

MOST_LINES = 5
FRAME = 4
"""Border and padding, as the style sheet gives them."""


class NoteField(QPlainTextEdit):
    """A note of one line that grows with what is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setProperty("look", "note-field")
        self.setPlaceholderText(self.tr("Opinion (needed to send it back)…"))
        self.setAccessibleName(self.tr("Opinion"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def _height(self) -> int:
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        margin = 2 * (round(self.document().documentMargin()) + FRAME)
        return lines * self.fontMetrics().lineSpacing() + margin

    def _fit(self) -> None:
        long = round(self.document().size().height()) > MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if long else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(self._height())


class DecisionBar(QFrame):
    """Asks for a decision. `approved` and `returned` carry the note."""

    approved = Signal(str)
    returned = Signal(str)
    correcting_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-bottom")
        whole = spaced(QVBoxLayout(self), 16, 10, 16, 10, spacing=6)
        self.hint = Complaint()
        whole.addWidget(self.hint)
        self.note = NoteField()
        self.correct = button(self.tr("Change a few words"), self.correcting_wanted.emit)
        self.correct.setToolTip(shown("correct_words"))
        self.send_back = button("", self.ask_return)
        self.send_back.setToolTip(shown("send_back"))
        self.approve = primary("", self.ask_approve)
        self.approve.setToolTip(shown("approve"))
        self._acts = QWidget()
        acts: QHBoxLayout = spaced(QHBoxLayout(self._acts))
        acts.addWidget(self.note, 1)
        for one in (self.correct, self.send_back, self.approve):
            acts.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        whole.addWidget(self._acts)
        self.barred = label("", "muted", wrap=True)
        foot = row()
        foot.addWidget(self.barred, 1)
        whole.addLayout(foot)
        self.barred.hide()
        self.note.textChanged.connect(self.hint.hide)
        self._compact = False
        self._words = ""
        self.offer("")

    def _with_key(self, words: str, key: str) -> str:
        return words if self._compact else f"{words}　{shown(key)}"

    def compact(self, *, on: bool) -> None:
        """Leave the keys out of the buttons where there is little room; the menu shows them."""
        if on != self._compact:
            self._compact = on
            self._name_buttons()

    def _name_buttons(self) -> None:
        self.send_back.setText(self._with_key(self.tr("Send back"), "send_back"))
        self.approve.setText(self._with_key(self._words, "approve"))

    def offer(self, stage: str, *, places: int = -1) -> None:
        """Offer to decide a stage; `places` ≥ 0: with so many corrections."""
        if places >= 0:
            words = self.tr("Pass {stage} corrected (%n place(s))", "", places)
        else:
            words = self.tr("Pass {stage}")
        self._words = words.format(stage=stage)
        self._name_buttons()
        self._acts.setVisible(bool(stage))
        self.barred.hide()
        self.setVisible(bool(stage))
        self.allow(allowed=bool(stage))

    def bar(self, why: str) -> None:
        """Say why nothing can be decided here."""
        self._acts.hide()
        self.hint.hide()
        self.barred.setText(why)
        self.barred.setVisible(bool(why))
        self.setVisible(bool(why))
        self.allow(allowed=False)

    def allow(self, *, allowed: bool) -> None:
        """Let a decision be taken or not: not while the text is not on screen."""
        for one in (self.approve, self.send_back, self.correct):
            one.setEnabled(allowed)

    def ask_approve(self) -> None:
        """Approve with the note as written."""
        if self.approve.isEnabled() and self._acts.isVisibleTo(self):
            self.approved.emit(self.note.toPlainText().strip())

    def ask_return(self) -> None:
        """Send back; without a note, ask for one."""
        if not self.send_back.isEnabled() or not self._acts.isVisibleTo(self):
            return
        note = self.note.toPlainText().strip()
        if note:
            self.returned.emit(note)
            return
        self.say(self.tr("Say what should be mended, so that the author knows what to do."))
        self.note.setFocus()

    def say(self, words: str) -> None:
        """Say above the note what keeps a decision from being taken."""
        self.hint.setText(words)
        relook(self.hint, "bad-text")
        self.hint.setVisible(bool(words))
