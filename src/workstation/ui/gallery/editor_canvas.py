"""The photo in the editor: the frame that is kept, and the covered places on it.

Everything the mouse does has its keys: arrows move the frame or the place, with Shift they change
its size, + and − grow and shrink it.
"""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.gallery.recipes import Box, Covered
from workstation.ui.gallery.boxes import (
    WHOLE,
    as_rect,
    box_of,
    grown,
    held,
    moved,
    resized,
    stroke,
)
from workstation.ui.gallery.editor_painting import (
    paint_drawn,
    paint_frame,
    paint_place,
    paint_stroke,
)
from workstation.ui.theme import colour

Tool = Literal["crop", "cover"]
Pen = Literal["box", "round", "brush"]

MARGIN: Final = 18
REACH: Final = 12
"""Pixels around an edge or corner that still take hold of it."""

STEP: Final = 50
LEAP: Final = 400
GROWTH: Final = 1.05
SHADE: Final = QColor(0, 0, 0, 150)


class EditorCanvas(QWidget):
    """Shows the photo. `cropped` carries a box, `covered` boxes and whether they are round.

    `place_moved` carries the number of a place and its box, `uncovered` its number; `let_go` tells
    that a drag has ended.
    """

    cropped = Signal(object)
    covered = Signal(list, bool)
    place_moved = Signal(int, object)
    uncovered = Signal(int)
    chosen = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool = "crop"
        self.pen: Pen = "box"
        self.brush = 600
        self.before = False
        self.place = -1
        self._whole, self._finished, self._plain = QPixmap(), QPixmap(), QPixmap()
        self._crop, self._shown_crop = Box(0, 0, WHOLE, WHOLE), Box(0, 0, WHOLE, WHOLE)
        self._ratio: float | None = None
        self._places: tuple[Covered, ...] = ()
        self._words = ""
        self._hold = ""
        self._from = QPointF()
        self._at_start = Box(0, 0, WHOLE, WHOLE)
        self._drawn: list[QPointF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumSize(320, 240)

    # What is shown

    def clear(self, words: str = "") -> None:
        """Show no photo, and why."""
        self._whole, self._finished, self._plain = QPixmap(), QPixmap(), QPixmap()
        self._words, self.place = words, -1
        self.update()

    def show_plain(self, plain: QImage) -> None:
        """Take the photo as it came, for `show_before`."""
        self._plain = QPixmap.fromImage(plain)

    def show_tried(self, whole: QImage | None, finished: QImage, crop: Box) -> None:
        """Show what a recipe looks like; `crop` is the part that `finished` is of.

        Without a `whole` it looks as it did the last time.
        """
        if whole is not None:
            self._whole = QPixmap.fromImage(whole)
        self._finished = QPixmap.fromImage(finished)
        self._shown_crop = crop
        self.update()

    def show_recipe(self, crop: Box, ratio: float | None, places: tuple[Covered, ...]) -> None:
        """Show frame and places as they are in hand; `ratio` in shares, None for a free frame."""
        self._crop, self._ratio, self._places = crop, ratio, places
        if self.place >= len(places):
            self._choose(len(places) - 1)
        self.update()

    def show_tool(self, tool: Tool) -> None:
        """Let mouse and keys work on the frame or on covered places."""
        self.tool = tool
        self.setCursor(
            Qt.CursorShape.CrossCursor if tool == "cover" else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def show_before(self, *, before: bool) -> None:
        """Show the photo as it came, for as long as somebody holds the key."""
        self.before = before
        self.update()

    def _choose(self, place: int) -> None:
        if place != self.place:
            self.place = place
            self.chosen.emit(place)
            self.update()

    # Where things lie

    def picture_rect(self) -> QRectF:
        """Return where the whole photo lies."""
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        shown = self._plain if self.before else self._whole
        if shown.isNull():
            return room
        size = shown.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(room.center())
        return spot

    def frame_rect(self) -> QRectF:
        """Return where the part lies that is kept."""
        return as_rect(self._crop, self.picture_rect())

    def place_rect(self, number: int) -> QRectF:
        """Return where a covered place lies."""
        return as_rect(self._places[number].box, self.frame_rect())

    def _place_at(self, point: QPointF) -> int:
        """Return the place under the hand: the chosen one reaches a little over its edge."""
        if self.place >= 0 and held(self.place_rect(self.place), point, REACH):
            return self.place
        found = [
            number for number in range(len(self._places)) if self.place_rect(number).contains(point)
        ]
        return found[-1] if found else -1

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._whole.isNull():
            return
        self.setFocus()
        self._from = event.position()
        if self.tool == "crop":
            self._hold = held(self.frame_rect(), self._from, REACH)
            self._at_start = self._crop
            return
        place = self._place_at(self._from)
        self._choose(place)
        if place >= 0:
            self._hold = held(self.place_rect(place), self._from, REACH)
            self._at_start = self._places[place].box
        else:
            self._hold, self._drawn = "draw", [self._from]

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if not self._hold:
            self._point_at(point)
            return
        if self._hold == "draw":
            self._drawn.append(point)
            self.update()
            return
        frame = self.picture_rect() if self.tool == "crop" else self.frame_rect()
        by = ((point.x() - self._from.x()) * WHOLE / max(1.0, frame.width()),
              (point.y() - self._from.y()) * WHOLE / max(1.0, frame.height()))  # fmt: skip
        ratio = self._ratio if self.tool == "crop" else None
        self._put(resized(self._at_start, self._hold, by, ratio))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hold, self._hold = self._hold, ""
        if hold == "draw":
            self._cover_drawn()
        if hold:
            self.let_go.emit()
        self.update()

    def _put(self, box: Box) -> None:
        if self.tool == "crop":
            if box != self._crop:
                self.cropped.emit(box)
        elif self.place >= 0 and box != self._places[self.place].box:
            self.place_moved.emit(self.place, box)

    def _cover_drawn(self) -> None:
        frame, points = self.frame_rect(), self._drawn
        self._drawn = []
        if self.pen == "brush":
            boxes = stroke(points, frame, self.brush)
        else:
            boxes = [box_of(QRectF(points[0], points[-1]).normalized(), frame)]
        boxes = [one for one in boxes if one is not None]
        if boxes:
            self.covered.emit(boxes, self.pen != "box")

    def _point_at(self, point: QPointF) -> None:
        rect = self.frame_rect()
        if self.tool == "cover":
            place = self._place_at(point)
            if place < 0:
                self.setCursor(Qt.CursorShape.CrossCursor)
                return
            rect = self.place_rect(place)
        self.setCursor(_CURSORS[held(rect, point, REACH)])

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._grow(GROWTH if event.angleDelta().y() < 0 else 1 / GROWTH)
        event.accept()

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._step(_MOVES[key], event.modifiers())
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._grow(GROWTH)
        elif key == Qt.Key.Key_Minus:
            self._grow(1 / GROWTH)
        elif self.tool == "cover" and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            if self.place >= 0:
                self.uncovered.emit(self.place)
        elif self.tool == "cover" and key in {Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight}:
            self._next_place(1 if key == Qt.Key.Key_BracketRight else -1)
        elif self.tool == "cover" and key == Qt.Key.Key_Insert:
            self.cover_middle()
        else:
            super().keyPressEvent(event)

    def cover_middle(self) -> None:
        """Cover a place in the middle, to be moved from there with the keys."""
        self.covered.emit([Box(4_300, 4_300, 5_700, 5_700)], self.pen != "box")

    def choose_last(self) -> None:
        """Choose the place that was covered last."""
        self._choose(len(self._places) - 1)

    def _next_place(self, step: int) -> None:
        if self._places:
            self._choose((self.place + step) % len(self._places))

    def _step(self, way: tuple[int, int], modifiers: Qt.KeyboardModifier) -> None:
        box = self._box()
        if box is None:
            return
        size = LEAP if modifiers & Qt.KeyboardModifier.ControlModifier else STEP
        by = (float(way[0] * size), float(way[1] * size))
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            ratio = self._ratio if self.tool == "crop" else None
            self._put(resized(box, "bottom right", by, ratio))
        else:
            self._put(moved(box, by))

    def _grow(self, by: float) -> None:
        box = self._box()
        if box is not None:
            self._put(grown(box, by))

    def _box(self) -> Box | None:
        if self.tool == "crop":
            return self._crop
        return self._places[self.place].box if self.place >= 0 else None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), colour("sunken"))
        picture = self.picture_rect()
        if self._whole.isNull():
            painter.setPen(colour("muted"))
            painter.drawText(picture, Qt.AlignmentFlag.AlignCenter, self._words)
        elif self.before:
            painter.drawPixmap(picture, self._plain, QRectF(self._plain.rect()))
        else:
            self._paint_photo(painter, picture)
        painter.end()

    def _paint_photo(self, painter: QPainter, picture: QRectF) -> None:
        painter.drawPixmap(picture, self._whole, QRectF(self._whole.rect()))
        painter.fillRect(picture, SHADE)
        frame = self.frame_rect()
        painter.save()
        painter.setClipRect(frame)
        painter.drawPixmap(picture, self._whole, QRectF(self._whole.rect()))
        shown = as_rect(self._shown_crop, picture)
        painter.drawPixmap(shown, self._finished, QRectF(self._finished.rect()))
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.tool == "crop":
            paint_frame(painter, frame, focused=self.hasFocus(), held=bool(self._hold))
            return
        for number, place in enumerate(self._places):
            chosen = number == self.place
            paint_place(painter, self.place_rect(number), round_=place.round, chosen=chosen)
        if self._drawn and self.pen == "brush":
            wide = self.brush * min(frame.width(), frame.height()) / WHOLE
            paint_stroke(painter, self._drawn, wide)
        elif self._drawn:
            drawn = QRectF(self._drawn[0], self._drawn[-1]).normalized()
            paint_drawn(painter, drawn, round_=self.pen == "round")


_MOVES: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS: Final = {
    "": Qt.CursorShape.ArrowCursor,
    "middle": Qt.CursorShape.SizeAllCursor,
    "left": Qt.CursorShape.SizeHorCursor,
    "right": Qt.CursorShape.SizeHorCursor,
    "top": Qt.CursorShape.SizeVerCursor,
    "bottom": Qt.CursorShape.SizeVerCursor,
    "top left": Qt.CursorShape.SizeFDiagCursor,
    "bottom right": Qt.CursorShape.SizeFDiagCursor,
    "top right": Qt.CursorShape.SizeBDiagCursor,
    "bottom left": Qt.CursorShape.SizeBDiagCursor,
}
