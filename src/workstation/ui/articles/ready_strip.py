"""After an act: the sentence to paste into the office's WeChat group, and one button to copy it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from workstation.ui.articles.desk_work import Acted
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.labels import label
from workstation.wording.ready_lines import READY_LINES, ready_line


class ReadyPlace(QWidget):
    """Holds the strip with air around it; takes no room while there is nothing to say."""

    def __init__(self, strip: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        held = row(20, 10, 20, 0)
        held.addWidget(strip)
        self.setLayout(held)
        self.setVisible(not strip.isHidden())
        strip.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)


class ReadyStrip(QFrame):
    """Shows one line until it is closed or another act follows."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self.setProperty("look", "good")
        self.done = label("", "good-text")
        self.line = label("", wrap=True)
        self.copy = button(self.tr("Copy for the group"), self.copy_line)
        whole = row(14, 9, 8, 9, spacing=10)
        whole.addWidget(self.done)
        whole.addWidget(self.line, 1)
        whole.addWidget(self.copy)
        whole.addWidget(icon_button("close", self.tr("Close"), self.hide))
        self.setLayout(whole)
        self.hide()

    def tell(self, acted: Acted) -> None:
        """Show what was done, where there is something to say in the group."""
        page = acted.page
        if page is None or acted.name not in READY_LINES or page.hand is None:
            self.hide()
            return
        waiting = next((one for one in page.stages if one.state == "waiting"), None)
        words = ready_line(
            self._lang,
            acted.name,  # type: ignore[arg-type] # looked up in READY_LINES above
            title=page.hand.edited.title,
            number=page.number,
            stage=waiting.name if waiting is not None else "",
            people=page.waiting_for,
            name=acted.who,
        )
        told = {
            "submitted": self.tr("✓ Sent for review"),
            "withdrawn": self.tr("✓ Taken back"),
            "taken": self.tr("✓ You edit this"),
            "assigned": self.tr("✓ Named"),
        }
        self.done.setText(told.get(acted.name, ""))
        self.line.setText(words)
        self.copy.setText(self.tr("Copy for the group"))
        self.show()

    def copy_line(self) -> None:
        """Copy the line."""
        QGuiApplication.clipboard().setText(self.line.text())
        self.copy.setText(self.tr("Copied"))
