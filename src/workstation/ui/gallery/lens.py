"""Where several photos are looked at: one zoom and one place for all of them."""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

MOST: Final = 8.0
STEP: Final = 1.25
MIDDLE: Final = 0.5


class Lens(NamedTuple):
    """How many times larger than whole, and which place (0 to 1) is in the middle."""

    zoom: float = 1.0
    x: float = MIDDLE
    y: float = MIDDLE

    def zoomed(self, by: float, picture: QSizeF, pane: QRectF, at: QPointF) -> "Lens":
        """Return a lens zoomed in or out; what lies under `at` stays there."""
        zoom = min(MOST, max(1.0, self.zoom * by))
        before = self.spot(picture, pane)
        if before.isEmpty():
            return self
        across = (at.x() - before.x()) / before.width()
        down = (at.y() - before.y()) / before.height()
        width, height = before.width() * zoom / self.zoom, before.height() * zoom / self.zoom
        x = across - (at.x() - pane.center().x()) / width
        y = down - (at.y() - pane.center().y()) / height
        return Lens(zoom, x, y).kept(picture, pane)

    def moved(self, by: QPointF, picture: QSizeF, pane: QRectF) -> "Lens":
        """Return a lens with the photo pushed along by so many pixels."""
        spot = self.spot(picture, pane)
        if spot.isEmpty():
            return self
        x, y = self.x - by.x() / spot.width(), self.y - by.y() / spot.height()
        return self._replace(x=x, y=y).kept(picture, pane)

    def kept(self, picture: QSizeF, pane: QRectF) -> "Lens":
        """Return the nearest lens that leaves no room beside a photo larger than its pane."""
        size = self._size(picture, pane)
        return self._replace(
            x=_within(self.x, pane.width(), size.width()),
            y=_within(self.y, pane.height(), size.height()),
        )

    def spot(self, picture: QSizeF, pane: QRectF) -> QRectF:
        """Return where the whole photo lies, in pixels of the pane; it may reach beyond it."""
        size = self._size(picture, pane)
        x = _within(self.x, pane.width(), size.width())
        y = _within(self.y, pane.height(), size.height())
        left = pane.center().x() - x * size.width()
        top = pane.center().y() - y * size.height()
        return QRectF(QPointF(left, top), size)

    def _size(self, picture: QSizeF, pane: QRectF) -> QSizeF:
        scale = whole_scale(picture, pane) * self.zoom
        return QSizeF(picture.width() * scale, picture.height() * scale)


def whole_scale(picture: QSizeF, pane: QRectF) -> float:
    """Return the scale at which a photo just fits."""
    if picture.isEmpty() or pane.isEmpty():
        return 0
    return min(pane.width() / picture.width(), pane.height() / picture.height())


def _within(place: float, pane: float, size: float) -> float:
    half = pane / 2 / size if size > 0 else MIDDLE
    return MIDDLE if half >= MIDDLE else min(1 - half, max(half, place))
