"""Pages of a PDF as pictures, made on the pool: each call opens the file anew, which costs little.

The file is our own, set a moment ago; it is opened in memory and never lies on the disk.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

MOST_PAGES: Final = 500
_BLANKS: Final = re.compile(r"\s+")
_NEEDLE: Final = 14
"""Characters that a place is found by: enough to be one's own, few enough to stand on one line."""


class Sheets(NamedTuple):
    """How large each page is, in points."""

    sizes: tuple[QSizeF, ...]


@contextmanager
def _opened(data: bytes) -> Iterator[QPdfDocument]:
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()
        buffer.close()


def sheets_of(data: bytes) -> Sheets:
    """Return how large the pages of a file are."""
    with _opened(data) as document:
        pages = range(min(document.pageCount(), MOST_PAGES))
        return Sheets(tuple(document.pagePointSize(number) for number in pages))


def page_picture(data: bytes, number: int, size: QSize) -> QImage:
    """Return the picture of a page on white."""
    with _opened(data) as document:
        drawn = document.render(number, size)
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet


def where_is(data: bytes, words: str) -> tuple[int, float] | None:
    """Return the page, and how far down, where a text begins; None where it is not found."""
    needle = _BLANKS.sub("", words)[:_NEEDLE]
    with _opened(data) as document:
        for number in range(min(document.pageCount(), MOST_PAGES)):
            text = _BLANKS.sub("", document.getAllText(number).text())
            at = text.find(needle)
            if needle and at >= 0:
                return number, at / max(1, len(text))
    return None
