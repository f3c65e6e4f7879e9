"""The page of long work: what is being made, how far it is, and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label


class WorkingPage(QWidget):
    """Shows long work."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=14)
        whole.addStretch(1)
        self.title, self.more = label("", "headline"), label("", "muted", wrap=True)
        whole.addWidget(self.title)
        whole.addWidget(self.more)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        whole.addWidget(self.bar)
        self.count = label("", "muted")
        whole.addWidget(self.count)
        foot = row()
        self.stop_button = button(self.tr("Stop"), self._stop)
        foot.addWidget(self.stop_button)
        foot.addStretch(1)
        whole.addLayout(foot)
        whole.addStretch(2)

    def begin(self, title: str, more: str, *, can_stop: bool) -> None:
        """Show work that has begun."""
        self.title.setText(title)
        self.more.setText(more)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, 0)
        self.count.setText("")
        self.stop_button.setEnabled(True)
        self.stop_button.setVisible(can_stop)

    def advance(self, done: int, of: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.count.setText(f"{done} / {of}")

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.count.setText(self.tr("Stopping…"))
        self.stopped.emit()
