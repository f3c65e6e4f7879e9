"""One sentence over the paper about what is on it: out of date, not confirmed, on its way."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import Slot, button
from workstation.ui.widgets.labels import label


class Banner(QFrame):
    """Says one thing, perhaps with a button; hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "practice")
        whole: QHBoxLayout = spaced(QHBoxLayout(self), 16, 6, 16, 6, spacing=10)
        self.words = label("", "warn-text", wrap=True)
        whole.addWidget(self.words, 1)
        self._do: Slot = self.hide
        self.act = button("", self._act)
        whole.addWidget(self.act)
        self.hide()

    def _act(self) -> None:
        self._do()

    def say(self, words: str, act: str = "", do: Slot | None = None) -> None:
        """Say something; empty words hide the banner."""
        self.words.setText(words)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self._do = do or self.hide
        self.setVisible(bool(words))
