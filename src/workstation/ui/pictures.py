"""Pictures on screen: decoded to size on the pool, kept for a while, never on the UI thread.

What lies in the home came from other PCs: only the kinds this program writes are decoded, with a
bound on memory, and a picture that cannot be shown is an empty one.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from workstation.store.blobs import BlobFolder
from workstation.ui.tasks import Tasks

MOST_BYTES: Final = 48 * 1024 * 1024
MOST_DECODED_MB: Final = 128
KINDS: Final = {b"jpeg", b"png", b"gif"}


class Pictures(QObject):
    """The window's pictures, by blob and size."""

    def __init__(self, home: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blobs = BlobFolder(home / "blobs")
        self._tasks = tasks
        self._kept: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._bytes = 0

    def at_hand(self, blob: str, size: QSize) -> QPixmap | None:
        """Return a picture that is decoded already."""
        found = self._kept.get((blob, size.width(), size.height()))
        if found is not None:
            self._kept.move_to_end((blob, size.width(), size.height()))
        return found

    def ask(
        self, owner: QObject, blob: str, size: QSize, done: Callable[[QPixmap], object]
    ) -> None:
        """Hand a picture that fits into `size` (physical pixels) to `done`, now or later.

        A picture that is not here or cannot be read is handed over as a null pixmap.
        """
        found = self.at_hand(blob, size)
        if found is not None:
            done(found)
            return
        work = partial(decoded, self.blobs, blob, size)
        self._tasks.aside(owner, work, partial(self._arrived, blob, size, done))

    def _arrived(
        self, blob: str, size: QSize, done: Callable[[QPixmap], object], image: QImage
    ) -> None:
        pixmap = QPixmap.fromImage(image)
        if not pixmap.isNull():
            self._keep((blob, size.width(), size.height()), pixmap)
        done(pixmap)

    def _keep(self, key: tuple[str, int, int], pixmap: QPixmap) -> None:
        if key in self._kept:
            return
        self._kept[key] = pixmap
        self._bytes += _weight(pixmap)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= _weight(gone)


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def decoded(blobs: BlobFolder, blob: str, size: QSize) -> QImage:
    """Return a blob as an image no larger than `size`; a null image where there is none."""
    try:
        path = blobs.path(blob)
    except ValueError:
        return QImage()
    return image_of(path, size)


def image_of(path: Path, size: QSize) -> QImage:
    """Return a picture file as an image no larger than `size`; a null image if it is none."""
    QImageReader.setAllocationLimit(MOST_DECODED_MB)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if not reader.canRead() or bytes(reader.format().data()) not in KINDS:
        return QImage()
    whole = reader.size()
    if whole.width() > size.width() or whole.height() > size.height():
        reader.setScaledSize(whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
