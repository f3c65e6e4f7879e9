"""Labels by what they mean."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

Tint = Literal["red", "amber", "blue", "green", "grey"]


def label(
    text: str = "", look: str = "", *, wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """Return a label of plain text: "headline", "title", "strong", "muted", "field" or ""."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what people write must never become markup
    made.setText(text)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


def pill(text: str, tint: Tint, parent: QWidget | None = None) -> QLabel:
    """Return a small rounded mark: a state, a count."""
    made = label(text, parent=parent)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    tint_pill(made, text, tint)
    return made


def tint_pill(made: QLabel, text: str, tint: Tint) -> None:
    """Change what a mark says and its colour."""
    made.setText(text)
    if made.property("pill") != tint:
        made.setProperty("pill", tint)
        made.style().unpolish(made)
        made.style().polish(made)


def relook(widget: QWidget, look: str) -> None:
    """Change what a widget looks like."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Complaint(QLabel):
    """What went wrong, told where it did; takes no room while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "bad-text")
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str) -> None:
        """Tell what went wrong; empty words take it back."""
        self.setText(words)
        self.setVisible(bool(words))


class Elided(QLabel):
    """One line that ends in … where it does not fit; the whole stands in the hint."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
