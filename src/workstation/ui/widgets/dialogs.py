"""Dialogs: one shape for all, and the two questions that are asked everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workstation.ui.widgets.boxes import column, row, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label


class Sheet(QDialog):
    """A dialog: title, body, one primary act at the right, the way out beside it.

    Subclasses fill `body` and call `set_buttons`; Enter accepts, Esc leaves. Open it with `open()`
    and listen to `accepted`: the window goes on living behind it.
    """

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(width)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = spaced(QVBoxLayout(self), 22, 20, 22, 18, spacing=14)
        self.heading = label(title, "title", wrap=True)
        whole.addWidget(self.heading)
        self.body = column(spacing=12)
        whole.addLayout(self.body, 1)
        self.foot: QHBoxLayout = row()
        self.foot.addStretch(1)
        whole.addLayout(self.foot)

    def set_buttons(self, accept: str, reject: str) -> None:
        """Add the way out and the primary act."""
        self.reject_button = button(reject, self.reject)
        self.accept_button = primary(accept, self.accept)
        self.accept_button.setDefault(True)
        self.foot.addWidget(self.reject_button)
        self.foot.addWidget(self.accept_button)


class Question(Sheet):
    """One sentence to agree to."""

    def __init__(
        self, title: str, words: str, accept: str, reject: str, parent: QWidget | None
    ) -> None:
        super().__init__(title, parent)
        self.body.addWidget(label(words, wrap=True))
        self.set_buttons(accept, reject)


class ReasonQuestion(Sheet):
    """A question that needs a reason in words: returning, withdrawing, waiving."""

    def __init__(
        self, title: str, words: str, accept: str, reject: str, parent: QWidget | None
    ) -> None:
        super().__init__(title, parent)
        if words:
            self.body.addWidget(label(words, wrap=True))
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName(title)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(96)
        self.body.addWidget(self.reason)
        self.set_buttons(accept, reject)
        self.accept_button.setEnabled(False)
        self.reason.textChanged.connect(
            lambda: self.accept_button.setEnabled(bool(self.words().strip()))
        )
        self.reason.setFocus()

    def words(self) -> str:
        """Return the reason as typed."""
        return self.reason.toPlainText()
