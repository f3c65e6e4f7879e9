"""What the canvas' page is made of, and its pictures, served from this program and this home."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob
from typing_extensions import override

from workstation.domain.content import Picture
from workstation.shipped import shipped
from workstation.store.blobs import BlobFolder
from workstation.ui.web_serving import Aside, AsideServer, answer

CANVAS: Final = "canvas"
PICTURE: Final = "picture"
CHANNEL: Final = "qwebchannel.js"

_KINDS: Final = {
    "canvas.html": b"text/html",
    "canvas.js": b"text/javascript",
    "canvas.css": b"text/css",
}
_FORMATS: Final = {"jpeg": b"image/jpeg", "png": b"image/png", "gif": b"image/gif"}


class Server(AsideServer):
    """Answers `app://canvas/…` and `app://picture/<photo>`."""

    def __init__(self, blobs: BlobFolder, aside: Aside, parent: QObject | None = None) -> None:
        super().__init__(aside, parent)
        self._blobs = blobs
        self.pictures: Mapping[str, Picture] = {}

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        name = url.path().removeprefix("/")
        if bytes(job.requestMethod().data()) != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url.host() == CANVAS and name == CHANNEL:
            answer(job, b"text/javascript", _channel_script())
        elif url.host() == CANVAS and name in _KINDS:
            self.fetch(job, _KINDS[name], partial(_file, name))
        elif url.host() == PICTURE and name in self.pictures:
            picture = self.pictures[name]
            self.fetch(job, _FORMATS[picture.format], partial(self._blobs.read, picture.blob))
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _file(name: str) -> bytes:
    return shipped(f"resources/canvas/{name}").read_bytes()


def _channel_script() -> bytes:
    """Return the other half of the channel as this Qt brings it; it lies in memory, not on disk."""
    file = QFile(f":/qtwebchannel/{CHANNEL}")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())
