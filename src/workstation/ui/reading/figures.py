"""Photos on paper: drawn where they stand, decoded late, with what was taken out beside what came.

A figure is one sign of the text whose size is known before any picture is here, so that nothing
moves when pictures arrive.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from workstation.document.marked_parts import MarkedPhoto
from workstation.ui.pictures import Pictures
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale

OBJECT_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 1
WHICH: Final = QTextFormat.Property.UserProperty.value + 1
MOST_TALL: Final = 1.5
RADIUS: Final = 4
_GAP: Final = 8 / 540


class Placed(NamedTuple):
    """A photo and its rectangle inside the figure, in parts of the figure's width."""

    photo: MarkedPhoto
    rect: QRectF


class Figure(NamedTuple):
    """The photos of one block, arranged; `height` for a width of 1."""

    placed: tuple[Placed, ...]
    height: float


def arranged(photos: tuple[MarkedPhoto, ...], columns: int) -> Figure:
    """Arrange photos in rows; what was replaced stands beside what came for it.

    As readers will see them: all of a row equally high, and a row that is not full no higher than
    the one above it (`document/writers/photo_rows.py`).
    """
    placed: list[Placed] = []
    top, height = 0.0, MOST_TALL
    for row in _rows(photos, columns):
        shapes = [_shape(photo) for photo in row]
        room = 1 - _GAP * (len(row) - 1)
        height = min(room / sum(shapes), MOST_TALL if len(row) == columns else height)
        # Tall photos would fill more than the window; they stand in the middle.
        left = (room - sum(shapes) * height) / 2 if height == MOST_TALL else 0.0
        for photo, shape in zip(row, shapes, strict=True):
            placed.append(Placed(photo, QRectF(left, top, shape * height, height)))
            left += shape * height + _GAP
        top += height + _GAP
    return Figure(tuple(placed), max(0.0, top - _GAP))


def _rows(photos: tuple[MarkedPhoto, ...], columns: int) -> list[list[MarkedPhoto]]:
    rows: list[list[MarkedPhoto]] = []
    for photo in photos:
        pair = bool(rows) and rows[-1][-1].kind == "deleted" and photo.kind == "inserted"
        room = bool(rows) and len(rows[-1]) < columns and photo.kind == rows[-1][-1].kind
        if (pair and len(rows[-1]) == 1) or room:
            rows[-1].append(photo)
        else:
            rows.append([photo])
    return rows


def _shape(photo: MarkedPhoto) -> float:
    """Return the width of a photo by its height; cameras make three by two."""
    return photo.width / photo.height if photo.width and photo.height else 3 / 2


class Figures(QPyTextObject):
    """Draws the figures of one paper."""

    def __init__(self, pictures: Pictures, arrived: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._arrived = arrived
        self._owner = parent
        self._figures: list[Figure] = []
        self._here: dict[tuple[str, int, int], QPixmap] = {}
        self._asked: set[tuple[str, int, int]] = set()
        self.width = 540.0

    def clear(self) -> None:
        """Forget the figures of the page before."""
        self._figures.clear()
        self._here.clear()
        self._asked.clear()

    def ask_again(self) -> None:
        """Ask anew for the pictures that were not here."""
        missing = [key for key, pixmap in self._here.items() if pixmap.isNull()]
        for key in missing:
            del self._here[key]
            self._asked.discard(key)
        if missing:
            self._arrived()

    def add(self, figure: Figure) -> int:
        """Keep a figure; its number goes into the format of its sign."""
        self._figures.append(figure)
        return len(self._figures) - 1

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        figure = self._figures[int(format.property(WHICH))]
        return QSizeF(self.width, max(1.0, figure.height * self.width))

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        figure = self._figures[int(format.property(WHICH))]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for one in figure.placed:
            part = QRectF(
                rect.left() + one.rect.left() * rect.width(),
                rect.top() + one.rect.top() * rect.width(),
                one.rect.width() * rect.width(),
                one.rect.height() * rect.width(),
            )
            self._draw_photo(painter, part, one.photo)
        painter.restore()

    def _draw_photo(self, painter: QPainter, rect: QRectF, photo: MarkedPhoto) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, RADIUS, RADIUS)
        painter.fillPath(path, colour("sunken"))
        pixmap = self._pixmap(photo, rect.size(), painter.device().devicePixelRatioF())
        painter.save()
        painter.setClipPath(path)
        if pixmap is not None and not pixmap.isNull():
            if photo.kind == "deleted":
                painter.setOpacity(0.45)
            painter.drawPixmap(_fitted(pixmap, rect), pixmap, QRectF(pixmap.rect()))
        painter.restore()
        if pixmap is None or pixmap.isNull():
            painter.setFont(_small())
            painter.setPen(colour("muted"))
            words = _words("photo_on_its_way") if pixmap is not None else ""
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        if photo.kind != "equal":
            _draw_mark(painter, rect, photo)

    def _pixmap(self, photo: MarkedPhoto, size: QSizeF, ratio: float) -> QPixmap | None:
        if not photo.blob:
            return QPixmap()
        wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
        key = (photo.blob, wanted.width(), wanted.height())
        if key in self._here:
            return self._here[key]
        if key not in self._asked:
            self._asked.add(key)
            self._pictures.ask(
                self._owner, photo.blob, wanted, lambda found: self._keep(key, found)
            )
        return self._here.get(key)

    def _keep(self, key: tuple[str, int, int], pixmap: QPixmap) -> None:
        if key in self._asked:
            self._here[key] = pixmap
            self._arrived()


def _fitted(pixmap: QPixmap, rect: QRectF) -> QRectF:
    size = QSizeF(pixmap.size()).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(
        rect.center().x() - size.width() / 2, rect.center().y() - size.height() / 2,
        size.width(), size.height(),
    )  # fmt: skip


def _draw_mark(painter: QPainter, rect: QRectF, photo: MarkedPhoto) -> None:
    came = photo.kind == "inserted"
    words = _words("photo_in") if came else _words("photo_out")
    ink, ground = ("good", "good_soft") if came else ("accent_text", "accent_soft")
    by = scale()
    painter.setFont(_small())
    width = painter.fontMetrics().horizontalAdvance(words) + 18 * by
    badge = QRectF(rect.left() + 8 * by, rect.top() + 8 * by, width, 22 * by)
    path = QPainterPath()
    path.addRoundedRect(badge, 11 * by, 11 * by)
    painter.fillPath(path, colour(ground))
    painter.setPen(QPen(colour(ink)))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)


def _small() -> QFont:
    font = QApplication.font()
    font.setPixelSize(round(12 * scale()))
    return font


def _words(key: str) -> str:
    told = {
        "photo_on_its_way": QCoreApplication.translate("reading", "Photo on its way"),
        "photo_out": QCoreApplication.translate("reading", "Taken out"),
        "photo_in": QCoreApplication.translate("reading", "Put in"),
    }
    return told[key]
