"""The panes of photos side by side: where each lies, and how one is painted."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from workstation.ui.gallery.lens import Lens
from workstation.ui.gallery.marks import paint_marks
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.wording import place_words
from workstation.ui.theme import colour

MOST: Final = 4
GAP: Final = 8
FOOT: Final = 26
FADED: Final = 0.35
UNKNOWN: Final = QSizeF(3, 2)
"""The shape of a photo whose pixels are not here yet."""


class Pane(NamedTuple):
    """One photo in its place; `pixmap` is None until it was asked for."""

    cell: Cell
    place: QRectF
    pixmap: QPixmap | None

    @property
    def view(self) -> QRectF:
        """Return where its pixels are shown, above the words at its foot."""
        return self.place.adjusted(3, 3, -3, -FOOT)

    @property
    def size(self) -> QSizeF:
        """Return the size of the photo, or its shape while that is not known."""
        if self.pixmap is None or self.pixmap.isNull():
            return UNKNOWN
        return QSizeF(self.pixmap.size())

    def paint(self, painter: QPainter, lens: Lens, *, framed: bool) -> None:
        """Paint the photo as the lens shows it, its words and its frame."""
        font = painter.font()
        self._paint_photo(painter, lens)
        painter.setFont(font)
        self._paint_foot(painter)
        painter.setPen(QPen(colour("accent" if framed else "line"), 2 if framed else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.place, 6, 6)

    def _paint_photo(self, painter: QPainter, lens: Lens) -> None:
        pixmap, view = self.pixmap, self.view
        if pixmap is None or pixmap.isNull():
            self._paint_absence(painter)
            return
        spot = lens.spot(self.size, view)
        shown = spot.intersected(view)
        scale = pixmap.width() / spot.width()
        part = QRectF((shown.topLeft() - spot.topLeft()) * scale, shown.size() * scale)
        painter.setOpacity(FADED if self.cell.photo.pick == "reject" else 1)
        painter.drawPixmap(shown, pixmap, part)
        painter.setOpacity(1)
        marked = self.cell._replace(alike=0, opened=self.cell.alike > 0)
        paint_marks(painter, marked, shown.adjusted(3, 3, -3, -3), "")

    def _paint_absence(self, painter: QPainter) -> None:
        words = place_words(self.cell.photo.place)
        words = words or (place_words("waiting") if self.pixmap is not None else "")
        painter.setPen(colour("muted"))
        painter.drawText(self.view, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_foot(self, painter: QPainter) -> None:
        place, photo = self.place, self.cell.photo
        foot = QRectF(place.left() + 8, place.bottom() - FOOT + 2, place.width() - 16, FOOT - 4)
        parts = (photo.taken[11:19], photo.camera, photo.caption)
        words = painter.fontMetrics().elidedText(
            "  ·  ".join(one for one in parts if one),
            Qt.TextElideMode.ElideRight,
            round(foot.width()),
        )
        painter.setPen(colour("muted"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)


def places(count: int, room: QSizeF) -> list[QRectF]:
    """Return where each of up to four photos lies: side by side, four in two rows."""
    across = 2 if count == MOST else max(1, count)
    down = 2 if count == MOST else 1
    width = (room.width() - GAP * (across + 1)) / across
    height = (room.height() - GAP * (down + 1)) / down
    corners = [
        QPointF(GAP + (at % across) * (width + GAP), GAP + (at // across) * (height + GAP))
        for at in range(count)
    ]
    return [QRectF(corner, QSizeF(width, height)) for corner in corners]
