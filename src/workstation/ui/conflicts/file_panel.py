"""A file that was set aside: why, from whom, since when, and trying once more."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.conflicts import words
from workstation.ui.widgets.boxes import box, column, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.conflicts import FileAside
from workstation.wording.catalogue import word


class FilePanel(QWidget):
    """Shows one file. `retried` asks for a full look at the folder."""

    retried = Signal()

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self.title = label("", "headline", wrap=True)
        self.reason = label("", "strong", wrap=True)
        self.since = label("", "muted", wrap=True)
        self.retry = button(self.tr("Try again"), self._retry)
        self.problem = label("", "muted", wrap=True)
        whole = spaced(QVBoxLayout(self), 26, 22, 26, 22, spacing=14)
        whole.addWidget(self.title)
        calm = self.tr(
            "This PC could not read or verify it, so nothing of it is used. Nothing else waits "
            "for it, and it comes in by itself as soon as a good copy lies in the folder."
        )
        whole.addWidget(label(calm, wrap=True))
        inside = column(18, 14, 18, 16, spacing=6)
        inside.addWidget(self.reason)
        inside.addWidget(self.since)
        whole.addWidget(box("card", inside))
        acts = row()
        acts.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        acts.addWidget(self.problem, 1)
        whole.addLayout(acts)
        whole.addStretch(1)

    def show_file(self, file: FileAside, now: datetime) -> None:
        """Show a file that was set aside."""
        self.title.setText(words.file_title(file))
        self.reason.setText(word(self._lang, "set_aside", file.reason))
        self.since.setText(self.tr("since {when}").format(when=words.when(file.at, now)))
        self.say("")
        self.retry.setEnabled(True)

    def say(self, told: str) -> None:
        """Say what came of trying again."""
        self.problem.setText(told)
        self.retry.setEnabled(True)

    def _retry(self) -> None:
        self.retry.setEnabled(False)
        self.problem.setText(self.tr("Looking through the folder…"))
        self.retried.emit()
