"""What the canvas' page is made of, and the pictures in it, served from this program and this home.

Nothing is read on the UI thread: files and pictures come by `aside`, and a page that is gone by
then is not answered.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import isValid
from typing_extensions import override

from workstation.domain.content import Picture
from workstation.domain.errors import NewsroomError
from workstation.shipped import shipped
from workstation.store.blobs import BlobFolder

CANVAS: Final = "canvas"
PICTURE: Final = "picture"
CHANNEL: Final = "qwebchannel.js"

_KINDS: Final = {
    "canvas.html": b"text/html",
    "canvas.js": b"text/javascript",
    "canvas.css": b"text/css",
}
_FORMATS: Final = {"jpeg": b"image/jpeg", "png": b"image/png", "gif": b"image/gif"}


class Aside(Protocol):
    """Does work on another thread and hands its result to `done` on this one (`Tasks.aside`)."""

    def __call__(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        *,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Have `work` done."""


class Server(QWebEngineUrlSchemeHandler):
    """Answers `app://canvas/…` and `app://picture/<photo>`."""

    def __init__(self, blobs: BlobFolder, aside: Aside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blobs = blobs
        self._aside = aside
        self.pictures: Mapping[str, Picture] = {}

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        name = url.path().removeprefix("/")
        if bytes(job.requestMethod().data()) != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url.host() == CANVAS and name == CHANNEL:
            _answer(job, b"text/javascript", _channel_script())
        elif url.host() == CANVAS and name in _KINDS:
            self._fetch(job, _KINDS[name], partial(_file, name))
        elif url.host() == PICTURE and name in self.pictures:
            picture = self.pictures[name]
            self._fetch(job, _FORMATS[picture.format], partial(self._blobs.read, picture.blob))
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)

    def _fetch(self, job: QWebEngineUrlRequestJob, kind: bytes, work: Callable[[], bytes]) -> None:
        self._aside(self, partial(_read, work), partial(_answer, job, kind))


def _read(work: Callable[[], bytes]) -> bytes:
    try:
        return work()
    except (NewsroomError, OSError, ValueError):
        return b""


def _file(name: str) -> bytes:
    return shipped(f"resources/canvas/{name}").read_bytes()


def _channel_script() -> bytes:
    """Return the other half of the channel as this Qt brings it; it lies in memory, not on disk."""
    file = QFile(f":/qtwebchannel/{CHANNEL}")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())


def _answer(job: QWebEngineUrlRequestJob, kind: bytes, data: bytes) -> None:
    if not isValid(job):
        return
    if not data:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(kind), buffer)
