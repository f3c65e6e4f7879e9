"""What is dropped onto the photo library or pasted into it: files, folders, pictures."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


class Brought(NamedTuple):
    """Files and pictures that somebody brought."""

    paths: tuple[Path, ...] = ()
    pictures: tuple[QImage, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was brought that could hold photos."""
        return not self.paths and not self.pictures


def brings_photos(mime: QMimeData) -> bool:
    """Tell whether something may be dropped here, without looking inside."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def brought_by(mime: QMimeData) -> Brought:
    """Return what was dropped or pasted. Files go before the picture of their first page."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Brought(paths=paths)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Brought(pictures=(image,))
    return Brought()
