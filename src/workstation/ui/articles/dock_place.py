"""Where the panel of styles stands: at the left where there is room, or as somebody chose."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.ui.articles.article_bar import ArticleBar
from workstation.ui.articles.left_dock import LeftDock
from workstation.ui.memory import Memory
from workstation.ui.theme import percent_in_use

TEXT_NEEDS: Final = 640
"""Where less is left for the text, the panel at the left goes; the bar takes the way back."""

STYLES: Final = "articles.styles"
"""Remembers who wants the panel of styles shown or hidden, whatever room there is."""


class DockPlace(QObject):
    """Shows and hides the panel as the page around it, or the text in it, grows and shrinks."""

    def __init__(
        self, view: QWidget, dock: LeftDock, bar: ArticleBar, right: QWidget, memory: Memory
    ) -> None:
        super().__init__(view)
        self._view, self._dock, self._bar, self._right = view, dock, bar, right
        self._memory = memory
        dock.fitted.connect(self.arrange)
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self.arrange)  # what stands beside changes after this
        return super().eventFilter(watched, event)

    def toggle(self) -> None:
        """Show the panel, or give its room to the text; remembered."""
        self._memory.put(STYLES, "on" if self._dock.isHidden() else "off")
        self.arrange()

    def arrange(self) -> None:
        """Show or hide the panel for the room there is now."""
        beside = self._dock.width() + self._right.width()
        room = self._view.width() - beside >= TEXT_NEEDS * percent_in_use() / 100
        wanted = {"on": True, "off": False}.get(str(self._memory.get(STYLES, "")), room)
        if wanted != self._dock.isHidden():
            return
        self._dock.setVisible(wanted)
        if wanted:
            self._dock.take_head(self._bar.head)
        else:
            self._bar.take_head()
