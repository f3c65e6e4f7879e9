"""The page in a process of its own: fenced in, spoken with, started again when it dies."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import QWidget

from workstation.store.blobs import BlobFolder
from workstation.ui.canvas.bridge import Bridge
from workstation.ui.canvas.fence import ADDRESS, OWN, FencedPage
from workstation.ui.canvas.paint_check import PaintCheck
from workstation.ui.canvas.serving import Server
from workstation.ui.canvas.view import CanvasView
from workstation.ui.web_fence import FencedProfile
from workstation.ui.web_schemes import APP
from workstation.ui.web_serving import Aside

MOST_CRASHES: Final = 3
"""A page that dies this often without showing an article in between is not started again."""


class LivingPage(QObject):
    """Nothing is told to a page before it has said hello (`greet`), nor once it has died.

    `said`: what it says, as it came. `died`: it is gone, and nothing it was asked will be answered.
    `blank`: it shows nothing, and will not.
    """

    said = Signal(str)
    died = Signal()
    blank = Signal()

    def __init__(self, canvas: QWidget, blobs: BlobFolder, aside: Aside) -> None:
        super().__init__(canvas)
        self.alive = False
        self.crashes = self._token = 0
        self._waiting: dict[int, Callable[[], object]] = {}
        # Before the profile, with the page as its child: however a canvas goes, that goes first.
        self.view = CanvasView(canvas)
        self.profile = FencedProfile(OWN, canvas)
        self.server = Server(blobs, aside, self.profile)
        self.profile.installUrlSchemeHandler(APP.encode(), self.server)
        self.web = FencedPage(self.profile, self.view)
        self.bridge = Bridge(self.web)
        self.paint_check = PaintCheck(self.view)
        self.view.setPage(self.web)
        queued = Qt.ConnectionType.QueuedConnection  # the page may be let go in answer to a signal
        self.bridge.said.connect(self.said, queued)
        self.web.renderProcessTerminated.connect(self._on_crash, queued)
        self.paint_check.blank.connect(self.blank)

    def load(self) -> None:
        """Start the page."""
        self.web.load(QUrl(ADDRESS))

    def greet(self) -> None:
        """The page has said hello: from now on it listens."""
        self.alive = True

    def tell(self, do: str, **about: Any) -> None:  # noqa: ANN401 - JSON of many shapes
        """Tell a page that lives to do something (docs/formats/canvas.md)."""
        if self.alive:
            self.bridge.told.emit(msgspec.json.encode({"do": do, **about}).decode())

    def flush(self, done: Callable[[], object]) -> None:
        """Call `done` when everything typed so far has been reported, or the page is gone."""
        if not self.alive:
            done()
            return
        self._token += 1
        self._waiting[self._token] = done
        # Keys of a moment ago are still on their way to the page; a script arrives behind them.
        tell = partial(self.tell, "flush", token=self._token)
        self.web.runJavaScript("0", lambda _: tell())

    def note_flushed(self, token: int = 0) -> None:
        """Let go who waited up to that token; 0: everybody."""
        for one in [one for one in self._waiting if one <= token or not token]:
            self._waiting.pop(one)()

    def shown(self) -> None:
        """The page says that an article is on screen."""
        self.crashes = 0
        self.paint_check.painted()

    def _on_crash(self, *_: object) -> None:
        if not self.alive and self.crashes >= MOST_CRASHES:
            return
        self.alive = False
        self.crashes += 1
        self.note_flushed()
        self.died.emit()
        if self.crashes >= MOST_CRASHES:
            self.blank.emit()
        else:
            self.load()

    def dispose(self) -> None:
        """Delete now and in this order: the engine crashes when a page outlives its profile."""
        self.alive = False
        self.paint_check.stop()
        self.note_flushed()
        for thing in (self.web, self.view, self.profile):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
