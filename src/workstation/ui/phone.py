"""手机预览: an article in a web view at phone width, exactly as the WeChat writer writes it.

The web engine is loaded when a preview is first shown. The page gets no script, no network and no
disk: it is handed its HTML, and pictures come by the scheme `picture:` from this home's blobs.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.ids import ArticleId, RevisionId
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk

if TYPE_CHECKING:
    from workstation.ui.web_page import WebPage
    from workstation.usecases.phone_article import PhoneArticle

PHONE_WIDTH: Final = 375


class Phone(QWidget):
    """The preview. Shows words while there is nothing to show, and a way out after a crash."""

    painted = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._web: WebPage | None = None
        self._again: Callable[[], None] = lambda: None
        self._layers = QStackedWidget()
        self._words = label(self.tr("Preview"), "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers.addWidget(self._with_retry())
        middle = spaced(QHBoxLayout(self), spacing=0)
        middle.addWidget(self._layers)
        room.closing.connect(self.dispose)
        self.setMinimumWidth(PHONE_WIDTH)
        self.setAccessibleName(self.tr("Phone preview"))

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

    def show_article(self, article: ArticleId, revision: RevisionId | None = None) -> None:
        """Show an article, or one revision of it; late answers of earlier ones are dropped."""
        self._again = partial(self.show_article, article, revision)
        work = partial(_article, article=article, revision=revision)
        tasks = self._room.tasks
        tasks.query(self, work, self.show_page, failed=self._failed, topic="article")

    def show_page(self, shown: "PhoneArticle") -> None:
        """Show a page that is at hand."""
        self._room.tasks.aside(self, _load_engine, lambda _: self._show(shown), topic="show")

    def _show(self, shown: "PhoneArticle") -> None:
        if self._web is None:
            from workstation.ui.web_page import WebPage

            self._web = WebPage(self._room.pictures.blobs, self)
            self._web.painted.connect(self.painted)
            # The page is still at its signal: it may only be let go when that is over.
            self._web.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
            self._layers.addWidget(self._web)
        self._web.show_html(shown.html, shown.blobs)
        self._layers.setCurrentWidget(self._web)

    def _show_again(self) -> None:
        self._again()

    def clear(self, words: str = "") -> None:
        """Show words instead of a page."""
        self._words.setText(words)
        self._retry.hide()
        self._layers.setCurrentIndex(0)

    def _failed(self, error: Exception) -> None:
        from workstation.ui.messages import told

        self.clear(told(error, self._room.lang).words)

    def _crashed(self) -> None:
        if self._web is not None:
            self._layers.removeWidget(self._web)
            self._web.dispose()
            self._web = None
        self.clear(self.tr("The preview stopped. Your article is safe."))
        self._retry.show()

    def dispose(self) -> None:
        """Let the web engine go, in the order it needs; for the end of the window."""
        if self._web is not None:
            self._web.dispose()
            self._web = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _article(desk: Desk, article: ArticleId, revision: RevisionId | None) -> "PhoneArticle":
    """Import the writer on the lane that uses it."""
    from workstation.usecases.phone_article import phone_article

    return phone_article(desk, article, revision)


def _load_engine() -> None:
    """Import the web engine off the UI thread: it is large."""
    import PySide6.QtWebEngineCore
    import PySide6.QtWebEngineWidgets  # noqa: F401 - imported for `_show`
