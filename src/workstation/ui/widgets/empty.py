"""An empty place that teaches: what belongs here, and the act that brings it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import label

PICTURE_PIXELS = 36


class Empty(QWidget):
    """A drawing, a sentence, perhaps a second one, perhaps buttons."""

    def __init__(
        self,
        drawing: str,
        words: str,
        more: str = "",
        *buttons: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        whole = spaced(QVBoxLayout(self), 24, spacing=10)
        whole.addStretch(1)
        picture = label()
        picture.setPixmap(icon(drawing).pixmap(PICTURE_PIXELS, PICTURE_PIXELS))
        self.words = label(words, "title", wrap=True)
        self.more = label(more, "muted", wrap=True)
        for one in (picture, self.words, self.more):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            whole.addWidget(one)
        self.more.setVisible(bool(more))
        for act in buttons:
            whole.addWidget(act, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addStretch(2)
