"""Two to four photos side by side, zoomed and moved together; keys mean the framed one."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.lens import STEP, Lens, whole_scale
from workstation.ui.gallery.looks import ask_look
from workstation.ui.gallery.marks import paint_marks
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.wording import place_words, spoken
from workstation.ui.room import Room
from workstation.ui.theme import colour

MOST: Final = 4
GAP: Final = 8
FOOT: Final = 26
FADED: Final = 0.35
PUSH: Final = 60
"""Pixels that a key pushes the photos along."""
SIDE: Final = QSize(2_560, 2_560)
"""The long side of a master: sharpness is judged by its own pixels."""


class Compare(QWidget):
    """Panes of one size.

    `framed` tells that keys mean another photo now, `left` asks to go back.
    """

    framed = Signal()
    left = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._cells: list[Cell] = []
        self._pixmaps: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._lens = Lens()
        self._frame = 0
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(False)

    # What is compared

    def begin(self, cells: Sequence[Cell], framed: str) -> None:
        """Compare photos, the framed one among them, each whole at first."""
        self._lens = Lens()
        self._cells = list(cells[:MOST])
        places = [str(one.photo.id) for one in self._cells]
        self._frame = places.index(framed) if framed in places else 0
        self._pixmaps, self._asked = {}, set()
        self._ask()
        self._tell()

    def show_cells(self, cells: Sequence[Cell]) -> None:
        """Show what is said of the photos now; those that are gone are compared no more."""
        known = {one.photo.id: one for one in cells}
        kept = [known[one.photo.id] for one in self._cells if one.photo.id in known]
        if kept != self._cells:
            self._frame = max(0, min(self._frame, len(kept) - 1))
            self._cells = kept
            self._ask()
            self._tell()

    def photos(self) -> list[PhotoId]:
        """Return the photos that are compared."""
        return [one.photo.id for one in self._cells]

    def framed_photo(self) -> PhotoId | None:
        """Return the photo that keys mean."""
        return self._cells[self._frame].photo.id if self._cells else None

    def lens(self) -> Lens:
        """Return where all photos are looked at."""
        return self._lens

    def is_waiting(self) -> bool:
        """Tell whether a picture was asked for and is not here yet."""
        return len(self._pixmaps) < len(self._asked)

    def _ask(self) -> None:
        for cell in self._cells:
            look = _look(cell)
            if look not in self._asked and not place_words(cell.photo.place):
                self._asked.add(look)
                ask_look(self._room, self, cell.photo, SIDE, partial(self._come, look))

    def _come(self, look: str, pixmap: QPixmap) -> None:
        self._pixmaps[look] = pixmap
        self.update()

    def _tell(self) -> None:
        if self._cells:
            cell = self._cells[self._frame]
            words = self.tr("Comparing {place} of {count}: {photo}")
            self.setAccessibleName(
                words.format(
                    place=self._frame + 1,
                    count=len(self._cells),
                    photo=spoken(cell.photo, cell.number, self._frame + 1),
                )
            )
        self.update()
        self.framed.emit()

    # Where things are

    def panes(self) -> list[QRectF]:
        """Return where each photo has its place."""
        count = len(self._cells)
        across = 2 if count == MOST else max(1, count)
        down = 2 if count == MOST else 1
        width = (self.width() - GAP * (across + 1)) / across
        height = (self.height() - GAP * (down + 1)) / down
        return [
            QRectF(GAP + (at % across) * (width + GAP), GAP + (at // across) * (height + GAP),
                   width, height)
            for at in range(count)
        ]  # fmt: skip

    def _views(self) -> list[QRectF]:
        return [one.adjusted(3, 3, -3, -FOOT) for one in self.panes()]

    def _size(self, cell: Cell) -> QSizeF:
        pixmap = self._pixmaps.get(_look(cell), QPixmap())
        return QSizeF(pixmap.size()) if not pixmap.isNull() else QSizeF(3, 2)

    def _pane_at(self, at: QPointF) -> int:
        return next((row for row, one in enumerate(self.panes()) if one.contains(at)), -1)

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0),
                 Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1)}  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            x, y = steps[key]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._push(QPointF(-x * PUSH, -y * PUSH))
            else:
                self.frame(self._frame + (x or y))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self._zoom(1 / STEP)
        elif key == Qt.Key.Key_Z:
            self._toggle(self._views()[self._frame].center() if self._cells else QPointF())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def frame(self, place: int) -> None:
        """Let keys mean the photo at that place."""
        if self._cells:
            self._frame = place % len(self._cells)
            self._tell()

    def _zoom(self, by: float, at: QPointF | None = None, pane: int = -1) -> None:
        pane = self._frame if pane < 0 else pane
        if self._cells:
            view = self._views()[pane]
            size = self._size(self._cells[pane])
            self._lens = self._lens.zoomed(by, size, view, at or view.center())
            self.update()

    def _toggle(self, at: QPointF, pane: int = -1) -> None:
        """Show photos pixel by pixel, or whole again."""
        pane = self._frame if pane < 0 else pane
        if not self._cells:
            return
        scale = whole_scale(self._size(self._cells[pane]), self._views()[pane])
        pixels = 1 / scale / self.devicePixelRatioF() if scale else 1
        whole = self._lens.zoom > 1
        self._zoom(0 if whole else max(pixels, STEP), at, pane)

    def _push(self, by: QPointF, pane: int = -1) -> None:
        pane = self._frame if pane < 0 else pane
        if self._cells:
            size, view = self._size(self._cells[pane]), self._views()[pane]
            self._lens = self._lens.moved(by, size, view)
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._pane_at(event.position())
        if place >= 0:
            self._held = event.position()
            self.frame(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._push(event.position() - self._held)
            self._held = event.position()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._pane_at(event.position())
        if place >= 0:
            self._toggle(event.position(), place)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        place = self._pane_at(event.position())
        turned = event.angleDelta().y()
        if place >= 0 and turned:
            self._zoom(STEP if turned > 0 else 1 / STEP, event.position(), place)
        event.accept()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        painter.fillRect(self.rect(), colour("ground"))
        for place, (cell, pane, view) in enumerate(
            zip(self._cells, self.panes(), self._views(), strict=True)
        ):
            self._paint_photo(painter, cell, view)
            painter.setFont(self.font())
            self._paint_foot(painter, cell, pane)
            framed = place == self._frame
            painter.setPen(QPen(colour("accent" if framed else "line"), 2 if framed else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pane, 6, 6)
        painter.end()

    def _paint_photo(self, painter: QPainter, cell: Cell, view: QRectF) -> None:
        pixmap = self._pixmaps.get(_look(cell))
        if pixmap is None or pixmap.isNull():
            words = place_words(cell.photo.place)
            words = words or (place_words("waiting") if pixmap is not None else "")
            painter.setPen(colour("muted"))
            painter.drawText(view, Qt.AlignmentFlag.AlignCenter, words)
            return
        spot = self._lens.spot(QSizeF(pixmap.size()), view)
        shown = spot.intersected(view)
        scale = pixmap.width() / spot.width()
        part = QRectF((shown.topLeft() - spot.topLeft()) * scale, shown.size() * scale)
        painter.setOpacity(FADED if cell.photo.pick == "reject" else 1)
        painter.drawPixmap(shown, pixmap, part)
        painter.setOpacity(1)
        marked = cell._replace(alike=0, opened=cell.alike > 0)
        paint_marks(painter, marked, shown.adjusted(3, 3, -3, -3), "")

    def _paint_foot(self, painter: QPainter, cell: Cell, pane: QRectF) -> None:
        foot = QRectF(pane.left() + 8, pane.bottom() - FOOT + 2, pane.width() - 16, FOOT - 4)
        photo = cell.photo
        parts = (photo.taken[11:19], photo.camera, photo.caption)
        words = painter.fontMetrics().elidedText(
            "  ·  ".join(one for one in parts if one),
            Qt.TextElideMode.ElideRight,
            round(foot.width()),
        )
        painter.setPen(colour("muted"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)


def _look(cell: Cell) -> str:
    return f"{cell.photo.master} {cell.photo.recipe}"
