"""The photo in the editor: mouse and keys work on the frame that is kept and on covered places.

Everything the mouse does has its keys: arrows move the frame or the place, with Shift they change
its size, + and − grow and shrink it; Tab goes from found face to found face, Enter covers one.
"""

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.gallery.recipes import Box
from workstation.ui.gallery.boxes import WHOLE, box_of, grown, held, moved, resized, stroke
from workstation.ui.gallery.editor_view import REACH, EditorView

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
CLICK: Final = 6
"""Pixels that a hand may move in a click: further is a place that is drawn."""

STEP: Final = 50
LEAP: Final = 400
GROWTH: Final = 1.05


class EditorCanvas(EditorView):
    """Takes what people do. `cropped` carries a box, `covered` boxes and whether they are round.

    `place_moved` carries the number of a place and its box, `uncovered` its number; `let_go` tells
    that a drag has ended.
    """

    cropped = Signal(object)
    covered = Signal(list, bool)
    place_moved = Signal(int, object)
    uncovered = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from = QPointF()
        self._at_start = Box(0, 0, WHOLE, WHOLE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumSize(320, 240)

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
        offer = self._offer_at(points[0])
        if offer >= 0 and all((one - points[0]).manhattanLength() < CLICK for one in points):
            self._cover_offers([offer])
            return
        if self.pen == "brush":
            boxes = stroke(points, frame, self.brush)
        else:
            boxes = [box_of(QRectF(points[0], points[-1]).normalized(), frame)]
        boxes = [one for one in boxes if one is not None]
        if boxes:
            self.covered.emit(boxes, self.pen != "box")

    def cover_found(self) -> None:
        """Cover all found faces that are not covered yet, in one step."""
        self._cover_offers(range(len(self._there.uncovered)))

    def _cover_offers(self, numbers: Iterable[int]) -> None:
        boxes = [self._there.uncovered[number] for number in numbers]
        if boxes:
            self.covered.emit(boxes, self.pen != "box")

    def _point_at(self, point: QPointF) -> None:
        rect = self.frame_rect()
        if self.tool == "cover":
            place = self._place_at(point)
            if place < 0:
                found = self._offer_at(point) >= 0
                shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.CrossCursor
                self.setCursor(shape)
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
        elif key in ENTER and self._takes_enter():
            self._cover_offers([self.offer])
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Take Enter for the face that is chosen, where it would end the editing else."""
        if event.type() == QEvent.Type.ShortcutOverride and self._takes_enter():
            pressed = cast("QKeyEvent", event)
            if pressed.key() in ENTER and not pressed.modifiers() & ~KEYPAD:
                event.accept()
                return True
        return super().event(event)

    def _takes_enter(self) -> bool:
        return self.tool == "cover" and self.offer >= 0

    @override
    def focusNextPrevChild(self, following: bool) -> bool:
        """Let Tab go from face to face before it goes on."""
        if self.tool == "cover" and self._there.uncovered:
            last = len(self._there.uncovered) - 1
            first = 0 if following else last
            at = self.offer + (1 if following else -1) if self.offer >= 0 else first
            self._choose_offer(at if 0 <= at <= last else -1)
            if self.offer >= 0:
                return True
        return super().focusNextPrevChild(following)

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
