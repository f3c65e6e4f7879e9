"""A screen that shows a page: words while there is none, and a way out after a crash.

The web engine is large, so it is loaded when a page is first shown, and off the UI thread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label

if TYPE_CHECKING:
    from workstation.ui.web_page import WebPage
    from workstation.usecases.previewing import PreviewPage


class Screen(QWidget):
    """Shows pages one after the other. `painted` when one is there."""

    painted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._web: WebPage | None = None
        self._again: Callable[[], object] = lambda: None
        self._page_width, self._at_most = 0, True
        self._ground = "white"
        self._layers = QStackedWidget()
        self._words = label(self.tr("Preview"), "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers.addWidget(self._with_retry())
        middle = spaced(QHBoxLayout(self), spacing=0)
        middle.addWidget(self._layers)
        room.closing.connect(self.dispose)

    def _with_retry(self) -> QWidget:
        made = QWidget()
        whole = spaced(QVBoxLayout(made), 24)
        self._retry = button(self.tr("Show again"), self._show_again)
        self._retry.hide()
        whole.addStretch(1)
        whole.addWidget(self._words)
        whole.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignCenter)
        whole.addStretch(2)
        return made

    def show_page(self, shown: "PreviewPage", *, follow: bool = False) -> None:
        """Show a page that is at hand; with `follow` it is the same one, changed."""
        self._again = lambda: self.show_page(shown)
        if self._web is not None:
            self._show(shown, follow=follow)
        else:
            self._room.tasks.aside(
                self, load_engine, lambda _: self._show(shown, follow=follow), topic="show"
            )

    def _show(self, shown: "PreviewPage", *, follow: bool) -> None:
        if self._web is None:
            self._web = self._made()
        self._web.set_width(self._page_width, at_most=self._at_most)
        on_show = self._layers.currentWidget() is self._web
        self._web.show_html(shown.html, shown.blobs, follow=follow and on_show, ground=self._ground)
        self._layers.setCurrentWidget(self._web)

    def _made(self) -> "WebPage":
        from workstation.ui.web_page import WebPage

        web = WebPage(self._room.pictures.blobs, self._room.tasks.aside, self)
        web.painted.connect(self.painted)
        # The page is still at its signal: it may only be let go when that is over.
        web.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
        self._layers.addWidget(web)
        return web

    def _show_again(self) -> None:
        self._again()

    def set_page_width(self, width: int, *, at_most: bool = True, dark: bool = False) -> None:
        """Lay pages out so many CSS pixels wide, or at least, on a light or dark ground."""
        self._page_width, self._at_most = width, at_most
        self._ground = "#191919" if dark else "white"
        if self._web is not None:
            self._web.set_width(width, at_most=at_most)

    def show_block(self, block: str) -> None:
        """Bring a block of the page on screen."""
        if self._web is not None and block:
            self._web.show_block(block)

    @property
    def is_showing(self) -> bool:
        """Tell whether a page is on show, rather than words."""
        return self._web is not None and self._layers.currentWidget() is self._web

    def clear(self, words: str = "") -> None:
        """Show words instead of a page."""
        self._words.setText(words)
        self._retry.hide()
        self._layers.setCurrentIndex(0)

    def say(self, words: str, again: Callable[[], object]) -> None:
        """Show what went wrong, and a button that tries again."""
        self.clear(words)
        self._again = again
        self._retry.show()

    def _crashed(self) -> None:
        if self._web is not None:
            self._layers.removeWidget(self._web)
            self._web.dispose()
            self._web = None
        self.say(self.tr("The preview stopped. Your article is safe."), self._again)

    def dispose(self) -> None:
        """Let the web engine go, in the order it needs; for the end of the window."""
        if self._web is not None:
            self._web.dispose()
            self._web = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def load_engine() -> None:
    """Import the web engine off the UI thread: it is large."""
    import PySide6.QtWebEngineCore
    import PySide6.QtWebEngineWidgets  # noqa: F401 - imported for `_show`
