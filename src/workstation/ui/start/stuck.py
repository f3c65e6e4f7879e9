"""The window of a home that does not open: why, what to do, and another try."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.bug_report import BugReport
from workstation.ui.icons import icon
from workstation.ui.messages import Ending, told
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import label

SIGN_PIXELS = 32


class Stuck(QWidget):
    """Says how opening ended. Nothing is touched: the home stays as it is."""

    again = Signal()

    def __init__(self, error: Exception, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Party Newsroom"))
        self.setProperty("look", "ground")
        self.resize(620, 320)
        self._told = told(error, lang)
        whole: QVBoxLayout = spaced(QVBoxLayout(self), 36, spacing=12)
        whole.addStretch(1)
        sign = label()
        sign.setPixmap(icon("warn", tint="warn").pixmap(SIGN_PIXELS, SIGN_PIXELS))
        whole.addWidget(sign)
        whole.addWidget(label(self.tr("The newsroom does not open"), "headline"))
        whole.addWidget(label(self._told.words, wrap=True))
        whole.addWidget(
            label(self.tr("Nothing was changed; what you wrote is still there."), "muted")
        )
        whole.addStretch(1)
        foot = row()
        self.again_button = primary(self.tr("Try again"), self.again.emit)
        foot.addWidget(self.again_button)
        if self._told.ending is Ending.BUG:
            foot.addWidget(button(self.tr("Details"), self._show_details))
        foot.addWidget(button(self.tr("Close"), self.close, look="quiet"))
        foot.addStretch(1)
        whole.addLayout(foot)

    def _show_details(self) -> None:
        BugReport(self._told, self).open()
