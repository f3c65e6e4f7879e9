"""The strips over the foot: a decision that can be taken back, second by second."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workstation.ui.keys import shown
from workstation.ui.review.deciding import SECONDS, Waiting, meant_words
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided


class Strip(QFrame):
    """One decision that waits. It takes no focus and goes by itself."""

    taken_back = Signal(str)

    def __init__(self, waiting: Waiting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = waiting.meant.article
        self.setProperty("look", "strip")
        whole = spaced(QHBoxLayout(self), 16, 6, 16, 6, spacing=10)
        self.words = Elided()
        self._left = QProgressBar()
        self._left.setRange(0, SECONDS)
        self._left.setTextVisible(False)
        self._left.setFixedWidth(120)
        self._left.setAccessibleName(self.tr("Seconds left"))
        words = self.tr("Take back")
        self.back = button(
            f"{words}　{shown('take_back')}",
            partial(self.taken_back.emit, waiting.meant.article),
        )
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole.addWidget(self.words, 1)
        whole.addWidget(self._left)
        whole.addWidget(self.back)
        self.show_waiting(waiting)

    def show_waiting(self, waiting: Waiting) -> None:
        """Show how long it waits still."""
        self.words.setText(meant_words(waiting))
        self._left.setValue(waiting.seconds)


class Strips(QWidget):
    """One strip for each decision that waits, the latest at the bottom."""

    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = spaced(QVBoxLayout(self), spacing=0)
        self._strips: dict[str, Strip] = {}
        self.hide()

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Show what waits now; a strip that stays is only told the time."""
        kept = {one.meant.article for one in waiting}
        for article in [one for one in self._strips if one not in kept]:
            gone = self._strips.pop(article)
            self._whole.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for one in waiting:
            strip = self._strips.get(one.meant.article)
            if strip is None:
                strip = Strip(one)
                strip.taken_back.connect(self.taken_back)
                self._strips[one.meant.article] = strip
                self._whole.addWidget(strip)
            strip.show_waiting(one)
        self.setVisible(bool(waiting))
