"""Fields: a search that waits for the typist, a line that counts against a limit."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import label, relook

PAUSE_MS = 180


class SearchField(QLineEdit):
    """Tells what is searched for when the typist pauses; never in the middle of a composition."""

    asked = Signal(str)
    moved = Signal(int)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setProperty("look", "search")
        self.setClearButtonEnabled(True)
        sign = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText(placeholder)  # its button is heard, too
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textChanged.connect(lambda _: self._timer.start())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            self._timer.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            event.accept()
            return
        super().keyPressEvent(event)


class Labelled(QWidget):
    """A field under its name, with a hint or a complaint below."""

    def __init__(self, name: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = spaced(QVBoxLayout(self), spacing=4)
        head: QHBoxLayout = spaced(QHBoxLayout())
        self.name = label(name, "field")
        self.name.setBuddy(field)
        self.count = label("", "field")
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self.count)
        whole.addLayout(head)
        whole.addWidget(field)
        self.hint = label("", "muted", wrap=True)
        self.hint.hide()
        whole.addWidget(self.hint)
        self.field = field
        if not field.accessibleName():
            field.setAccessibleName(name)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show a hint below the field, or what is wrong with it; empty words hide it."""
        self.hint.setText(words)
        relook(self.hint, "bad-text" if wrong else "muted")
        self.hint.setVisible(bool(words))


def counted(name: str, field: QLineEdit | QPlainTextEdit, limit: int) -> Labelled:
    """Return a labelled field that counts its characters against a limit while one types."""
    made = Labelled(name, field)

    def count() -> None:
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        made.count.setText(f"{len(text)} / {limit}")
        relook(made.count, "bad-text" if len(text) > limit else "field")

    field.textChanged.connect(count)
    count()
    return made
