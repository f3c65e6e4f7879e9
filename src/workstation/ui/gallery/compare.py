"""Two to four photos side by side, zoomed and moved together; keys mean the framed one."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.lens import STEP, Lens, whole_scale
from workstation.ui.gallery.looks import ask_look
from workstation.ui.gallery.panes import MOST, Pane, places
from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.wording import place_words, spoken
from workstation.ui.room import Room
from workstation.ui.theme import colour

PUSH: Final = 60
"""Pixels that a key pushes the photos along."""
SIDE: Final = QSize(2_560, 2_560)
"""The long side of a master: sharpness is judged by its own pixels."""
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = {
    Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Up: (0, -1),
}  # fmt: skip


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
        photos = [str(one.photo.id) for one in self._cells]
        self._frame = photos.index(framed) if framed in photos else 0
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
        return places(len(self._cells), QSizeF(self.size()))

    def _panes(self) -> list[Pane]:
        return [
            Pane(cell, place, self._pixmaps.get(_look(cell)))
            for cell, place in zip(self._cells, self.panes(), strict=True)
        ]

    def _pane_at(self, at: QPointF) -> int:
        return next((row for row, one in enumerate(self.panes()) if one.contains(at)), -1)

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(*_STEPS[key], push=bool(event.modifiers() & SHIFT))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self._zoom(1 / STEP)
        elif key == Qt.Key.Key_Z:
            self._toggle()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, x: int, y: int, *, push: bool) -> None:
        if push:
            self._push(QPointF(-x * PUSH, -y * PUSH))
        else:
            self.frame(self._frame + (x or y))

    def frame(self, place: int) -> None:
        """Let keys mean the photo at that place."""
        if self._cells:
            self._frame = place % len(self._cells)
            self._tell()

    def _pane(self, at: int) -> Pane | None:
        """Return a pane, below 0 the framed one; None where nothing is compared."""
        return self._panes()[self._frame if at < 0 else at] if self._cells else None

    def _zoom(self, by: float, at: QPointF | None = None, pane: int = -1) -> None:
        if (shown := self._pane(pane)) is not None:
            at = at or shown.view.center()
            self._lens = self._lens.zoomed(by, shown.size, shown.view, at)
            self.update()

    def _toggle(self, at: QPointF | None = None, pane: int = -1) -> None:
        """Show photos pixel by pixel, or whole again."""
        if (shown := self._pane(pane)) is None:
            return
        scale = whole_scale(shown.size, shown.view)
        pixels = 1 / scale / self.devicePixelRatioF() if scale else 1
        whole = self._lens.zoom > 1
        self._zoom(0 if whole else max(pixels, STEP), at, pane)

    def _push(self, by: QPointF) -> None:
        if (shown := self._pane(-1)) is not None:
            self._lens = self._lens.moved(by, shown.size, shown.view)
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
        for at, pane in enumerate(self._panes()):
            pane.paint(painter, self._lens, framed=at == self._frame)
        painter.end()


def _look(cell: Cell) -> str:
    return f"{cell.photo.master} {cell.photo.recipe}"
