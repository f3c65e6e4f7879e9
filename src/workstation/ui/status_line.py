"""The line at the foot: words of the place, long work with its progress and the way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from workstation.ui.long_task import LongTask
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label


class TaskRow(QWidget):
    """One piece of long work: what it is, how far, and a button that calls it off."""

    def __init__(self, task: LongTask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = spaced(QHBoxLayout(self), spacing=8)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(task.title)
        self._count = label("", "muted")
        whole.addWidget(label(task.title, "muted"))
        whole.addWidget(self._bar)
        whole.addWidget(self._count)
        self.stop = button(self.tr("Stop"), task.cancel, look="link")
        whole.addWidget(self.stop)
        task.advanced.connect(self._on_advanced)
        task.ended.connect(self.deleteLater)

    def _on_advanced(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {of}" if of else "")


class StatusLine(QFrame):
    """Words at the left and right, long work between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-bottom")
        self.setFixedHeight(27)
        self._whole = spaced(QHBoxLayout(self), 14, 2, 14, 2, spacing=18)
        self._left = Elided(look="muted")
        self._right = Elided(look="muted")
        self._right.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._whole.addWidget(self._left, 1)
        self._whole.addWidget(self._right, 1)

    def show_words(self, left: str, right: str) -> None:
        """Show what the place on screen says of itself."""
        self._left.setText(left)
        self._right.setText(right)

    def show_task(self, task: LongTask) -> None:
        """Show long work until it ends."""
        self._whole.insertWidget(1, TaskRow(task))
