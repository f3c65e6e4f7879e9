"""A web view that shows what it is handed and reaches nothing else.

Off the record; no script of a page ever runs, every request but its own page and its own pictures
is blocked, and no link leads anywhere. A test asserts that nothing ever leaves. What is shown again
after a change is changed in place, in a world of its own that pages cannot reach, so that nothing
flickers and nothing scrolls away.
"""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QUrl,
    Signal,
)
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestJob,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget
from typing_extensions import override

from workstation.shipped import shipped
from workstation.store.blobs import BlobFolder
from workstation.ui.web_fence import FencedProfile
from workstation.ui.web_schemes import PAGE, PICTURE
from workstation.ui.web_serving import Aside, AsideServer, answer
from workstation.ui.widgets.boxes import spaced

OWN: Final = frozenset({PICTURE, PAGE, "data"})
LEAST_SCALE: Final = 0.3
"""The engine can go down to a quarter; below this nobody could read anything."""
STEP: Final = 60
_WORLD: Final = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Where the ways of `follow.js` run, and no page reaches."""

_ANY_WIDTH: Final = 16_777_215
"""Qt's own word for a widget that may grow."""


class StillPage(QWebEnginePage):
    """Goes only where this program sends it: links, forms and refreshes lead nowhere."""

    @override
    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, isMainFrame: bool
    ) -> bool:
        return type == QWebEnginePage.NavigationType.NavigationTypeTyped


class Server(AsideServer):
    """Answers for the page itself and for its pictures, from this home's blobs."""

    def __init__(self, blobs: BlobFolder, aside: Aside, parent: QObject | None = None) -> None:
        super().__init__(aside, parent)
        self._blobs = blobs
        self.html = b""
        self.pictures: Mapping[str, str] = {}

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if url.scheme() == PAGE:
            answer(job, b"text/html", self.html)
        else:
            blob = self.pictures.get(url.path(), "")
            self.fetch(job, b"image/jpeg", partial(self._blobs.read, blob))


class WebPage(QWidget):
    """One page; `painted` when it has loaded or changed, `crashed` when its process died."""

    painted = Signal()
    crashed = Signal()

    def __init__(self, blobs: BlobFolder, aside: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._width = 0, 0
        self._loading = self._loaded = self._behind = False
        self._place: dict[str, Any] = {}
        self._ways = shipped("resources/preview/follow.js").read_text(encoding="utf-8")
        self._profile = FencedProfile(OWN, self)
        self._server = Server(blobs, aside, self._profile)
        for scheme in (PICTURE, PAGE):
            self._profile.installUrlSchemeHandler(scheme.encode(), self._server)
        self._page = StillPage(self._profile)
        self._lock_down()
        self._view = QWebEngineView(self)
        self._view.setPage(self._page)
        self._lay_out()
        self._page.loadFinished.connect(self._on_loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self.crashed.emit())

    def _lock_down(self) -> None:
        settings = self._page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.PluginsEnabled, False)
        # Its own bar would take away from the width that the page is laid out in.
        settings.setAttribute(QWebEngineSettings.WebAttribute.ShowScrollBars, False)
        self._page.setBackgroundColor(QColor("white"))

    def _lay_out(self) -> None:
        self._bar = QScrollBar()
        self._bar.setSingleStep(STEP)
        whole = spaced(QHBoxLayout(self), spacing=0)
        whole.addStretch(1)
        whole.addWidget(self._view, 1_000)
        whole.addStretch(1)
        whole.addWidget(self._bar)
        self._bar.valueChanged.connect(self._scroll)
        self._page.scrollPositionChanged.connect(lambda _: self._show_bar())
        self._page.contentsSizeChanged.connect(lambda _: self._show_bar())

    # --- what is shown --------------------------------------------------------------------------

    def show_html(
        self, html: str, pictures: Mapping[str, str], *, follow: bool = False, ground: str = "white"
    ) -> None:
        """Show a page; `pictures` are the blobs of its `picture:` addresses.

        With `follow` it is the same page, changed: where one reads stays where it is.
        """
        self._server.html = html.encode("utf-8", "replace")
        self._server.pictures = pictures
        self._page.setBackgroundColor(QColor(ground))
        if self._loading:
            self._behind = True
        elif follow and self._loaded:
            self._change()
        else:
            self._place = {}
            self._load()

    def show_block(self, block: str) -> None:
        """Bring a block on screen, where it is not there already."""
        if self._loaded:
            self._run(f"show({json.dumps(block)})")
        else:
            self._place = {"block": block}

    def set_width(self, width: int, *, at_most: bool = True) -> None:
        """Lay the page out `width` CSS pixels wide, smaller where there is less room; 0: as is.

        Where there is more room it stays as wide, or takes it all unless `at_most`.
        """
        self._width = width
        self._view.setMaximumWidth(width if width and at_most else _ANY_WIDTH)
        self._scale()

    def _load(self) -> None:
        self._loading, self._loaded, self._behind = True, False, False
        self._number += 1
        self._page.load(QUrl(f"{PAGE}:{self._number}"))

    def _on_loaded(self) -> None:
        self._loading, self._loaded = False, True
        self._scale()
        if self._place:
            self._run(f"back({json.dumps(self._place)})")
        self._show_bar()
        if self._behind:  # it changed while it was on its way
            self._change()
        else:
            self.painted.emit()

    def _change(self) -> None:
        self._behind = False
        self._number += 1
        html = json.dumps(self._server.html.decode("utf-8", "replace"))
        self._run(f"change({html})", partial(self._changed, self._number))

    def _changed(self, number: int, place: str) -> None:
        """Go on after a change; a page that has another head is loaded anew, at the same place."""
        if number != self._number:
            return
        if place:
            self._place = json.loads(place)
            self._load()
        else:
            self.painted.emit()

    def _run(self, call: str, done: Any = None) -> None:  # noqa: ANN401 - whatever Qt hands over
        script = f"(() => {{{self._ways}\nreturn {call}}})()"
        if done is None:
            self._page.runJavaScript(script, _WORLD)
        else:
            self._page.runJavaScript(script, _WORLD, done)

    # --- how large ------------------------------------------------------------------------------

    def _scale(self) -> None:
        room = self.width() - self._bar.sizeHint().width()
        scale = max(LEAST_SCALE, min(1.0, room / self._width)) if self._width else 1.0
        if abs(self._view.zoomFactor() - scale) > 0.001:  # noqa: PLR2004 - as good as equal
            self._view.setZoomFactor(scale)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()
        self._show_bar()

    def _show_bar(self) -> None:
        whole, seen = self._page.contentsSize().height(), self._view.height()
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(0, int(whole) - seen))
        self._bar.setPageStep(seen)
        self._bar.setValue(int(self._page.scrollPosition().y()))
        self._bar.blockSignals(False)

    def _scroll(self, to: int) -> None:
        # By itself: at every step of the bar, the ways would be read anew for nothing.
        self._page.runJavaScript(f"scrollTo(0, {to / self._view.zoomFactor():.1f})", _WORLD)

    def dispose(self) -> None:
        """Delete now and in this order: the engine crashes when a page outlives its profile."""
        for thing in (self._view, self._page, self._profile, self):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
