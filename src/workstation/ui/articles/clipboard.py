"""What Qt hands over when something is pasted or dropped, as a value without Qt.

Called on the UI thread, so nothing is decoded or read here: a picture is encoded by whoever asks
for its bytes, on a worker.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from workstation.document.readers.clipboard import Clipboard
from workstation.domain.errors import Refused


def clipboard_of(mime: QMimeData) -> Clipboard:
    """Return what was copied or dropped: files of this PC first, else HTML, words and pictures."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Clipboard(files=files)
    return Clipboard(
        html=mime.html() if mime.hasHtml() else "",
        text=mime.text() if mime.hasText() else "",
        images=_images(mime),
    )


def _images(mime: QMimeData) -> tuple[Callable[[], bytes], ...]:
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return ()
    return (partial(_png, image),)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise Refused("bad_picture", name="PNG", reason="damaged")
    return bytes(data.data())
