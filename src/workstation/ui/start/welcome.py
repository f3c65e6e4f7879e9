"""The first page: four ways to begin."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.icons import icon
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.labels import Complaint, label

ICON_PIXELS: Final = 24


class Choice(QPushButton):
    """A large button: a drawing, what it does, one line more."""

    def __init__(self, drawing: str, words: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "choice")
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        self.setAutoDefault(True)
        whole = row(18, 14, 18, 14, spacing=16)
        self.setLayout(whole)
        picture = label()
        picture.setPixmap(icon(drawing, tint="accent_text").pixmap(ICON_PIXELS, ICON_PIXELS))
        whole.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        texts: QVBoxLayout = spaced(QVBoxLayout(), spacing=3)
        texts.addWidget(label(words, "title"))
        texts.addWidget(label(more, "muted", wrap=True))
        whole.addLayout(texts, 1)
        for inner in self.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Welcome(QWidget):
    """What to begin with."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=12)
        whole.addStretch(1)
        whole.addWidget(label(self.tr("How would you like to begin?"), "headline"))
        whole.addSpacing(6)
        self.choices: dict[str, Choice] = {}
        for name, drawing, words, more in self._ways():
            choice = Choice(drawing, words, more)
            choice.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.choices[name] = choice
            whole.addWidget(choice)
        self.trouble = Complaint()
        whole.addWidget(self.trouble)
        whole.addStretch(2)

    def tell_trouble(self, words: str) -> None:
        """Tell what kept one from beginning."""
        self.trouble.say(words)

    def _ways(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            (
                "found", "add", self.tr("Found a new office"),
                self.tr("You are the first of your office. All you need is a folder that everybody "
                        "reaches."),
            ),
            (
                "join", "people", self.tr("Join by invitation"),
                self.tr("The administrator of your office gave you an invitation file. You can "
                        "also drop it here."),
            ),
            (
                "sample", "star", self.tr("Practise in the sample office"),
                self.tr("An invented office with people, articles and photos. Nothing you do there "
                        "reaches a real account."),
            ),
            (
                "restore", "history", self.tr("Restore from a backup"),
                self.tr("You have a new PC, and a backup of the old one."),
            ),
        )  # fmt: skip
