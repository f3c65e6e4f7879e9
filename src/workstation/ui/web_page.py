"""A web view that shows what it is handed and reaches nothing else.

Off the record, without script; every request but its own page and its own pictures is blocked. A
test asserts that nothing ever leaves.
"""

from collections.abc import Mapping

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QIODevice,
    QObject,
    QUrl,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.errors import NewsroomError
from workstation.store.blobs import BlobFolder
from workstation.ui.widgets.boxes import spaced

SCHEME = b"picture"
PAGE = "page"
OWN = {"picture", "page", "data"}


class Fence(QWebEngineUrlRequestInterceptor):
    """Blocks whatever is not this page's own."""

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() not in OWN)


class Server(QWebEngineUrlSchemeHandler):
    """Answers for the page itself and for its pictures, from this home's blobs."""

    def __init__(self, blobs: BlobFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blobs = blobs
        self.html = b""
        self.pictures: Mapping[str, str] = {}

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if url.scheme() == PAGE:
            self._answer(job, b"text/html", self.html)
            return
        try:
            data = self._blobs.read(self.pictures.get(url.path(), ""))
        except (NewsroomError, ValueError):
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        self._answer(job, b"image/jpeg", data)

    def _answer(self, job: QWebEngineUrlRequestJob, kind: bytes, data: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(kind), buffer)


def _register(name: bytes) -> None:
    if not QWebEngineUrlScheme.schemeByName(QByteArray(name)).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(QByteArray(name))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.LocalScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class WebPage(QWidget):
    """One page; `painted` when it has loaded, `crashed` when its process died."""

    painted = Signal()
    crashed = Signal()

    def __init__(self, blobs: BlobFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name in (SCHEME, PAGE.encode()):
            _register(name)
        self._profile = QWebEngineProfile(self)
        self._fence = Fence(self._profile)
        self._server = Server(blobs, self._profile)
        self._profile.setUrlRequestInterceptor(self._fence)
        self._profile.installUrlSchemeHandler(SCHEME, self._server)
        self._profile.installUrlSchemeHandler(PAGE.encode(), self._server)
        self._page = QWebEnginePage(self._profile)
        self._lock_down()
        self._view = QWebEngineView(self)
        self._view.setPage(self._page)
        self._page.loadFinished.connect(lambda _ok: self.painted.emit())
        self._page.renderProcessTerminated.connect(lambda *_: self.crashed.emit())
        spaced(QVBoxLayout(self), spacing=0).addWidget(self._view)
        self._number = 0

    def _lock_down(self) -> None:
        settings = self._page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.PluginsEnabled, False)
        self._page.setBackgroundColor(QColor("white"))

    def show_html(self, html: str, pictures: Mapping[str, str]) -> None:
        """Show a page; `pictures` are the blobs of its `picture:` addresses."""
        self._server.html = html.encode()
        self._server.pictures = pictures
        self._number += 1
        self._page.load(QUrl(f"{PAGE}:{self._number}"))

    def dispose(self) -> None:
        """Delete now and in this order: the engine crashes when a page outlives its profile."""
        for thing in (self._view, self._page, self._profile, self):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
