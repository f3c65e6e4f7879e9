"""The photo in the editor as it is shown: the frame that is kept, the covered places on it."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.gallery.offering import FacesThere
from workstation.gallery.recipes import Box, Covered
from workstation.ui.gallery.boxes import WHOLE, as_rect, held
from workstation.ui.gallery.editor_painting import (
    paint_drawn,
    paint_face,
    paint_frame,
    paint_offer,
    paint_place,
    paint_stroke,
)
from workstation.ui.theme import colour

Tool = Literal["crop", "cover"]
Pen = Literal["box", "round", "brush"]

MARGIN: Final = 18
REACH: Final = 12
"""Pixels around an edge or corner that still take hold of it."""

SHADE: Final = QColor(0, 0, 0, 150)


class EditorView(QWidget):
    """Shows the photo, the frame or the places, found faces, and what is being drawn.

    `chosen` names a place, `offered` one of the faces that are to be covered; −1 for none.
    """

    chosen = Signal(int)
    offered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool = "crop"
        self.pen: Pen = "box"
        self.brush = 600
        self.before = False
        self.place = self.offer = -1
        self._there = FacesThere()
        self._whole, self._finished, self._plain = QPixmap(), QPixmap(), QPixmap()
        self._crop, self._shown_crop = Box(0, 0, WHOLE, WHOLE), Box(0, 0, WHOLE, WHOLE)
        self._ratio: float | None = None
        self._places: tuple[Covered, ...] = ()
        self._words = ""
        self._hold = ""
        self._drawn: list[QPointF] = []

    # What is shown

    def clear(self, words: str = "") -> None:
        """Show no photo, and why."""
        self._whole, self._finished, self._plain = QPixmap(), QPixmap(), QPixmap()
        self._words, self.place, self.offer = words, -1, -1
        self._there = FacesThere()
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

    def show_faces(self, there: FacesThere) -> None:
        """Show where faces are: framed for the crop, offered for covering."""
        self._there = there
        self._choose_offer(min(self.offer, len(there.uncovered) - 1))
        self.update()

    def show_tool(self, tool: Tool) -> None:
        """Let mouse and keys work on the frame or on covered places."""
        self.tool = tool
        self._choose_offer(-1)
        self.setCursor(
            Qt.CursorShape.CrossCursor if tool == "cover" else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def take_pen(self, pen: Pen) -> None:
        """Draw places of this form."""
        self.pen = pen
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

    def _choose_offer(self, offer: int) -> None:
        if offer != self.offer:
            self.offer = offer
            self.offered.emit(offer)
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

    def offer_rect(self, number: int) -> QRectF:
        """Return where an uncovered face would be covered."""
        return as_rect(self._there.uncovered[number], self.frame_rect())

    def _offer_at(self, point: QPointF) -> int:
        """Return the uncovered face under the hand, the smallest where several are."""
        found = [
            number
            for number in range(len(self._there.uncovered))
            if self.offer_rect(number).contains(point)
        ]
        return found[-1] if found else -1

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
            for face, cut in zip(self._there.faces, self._there.cut, strict=True):
                paint_face(painter, as_rect(face, picture), cut=cut)
            paint_frame(painter, frame, focused=self.hasFocus(), held=bool(self._hold))
        else:
            self._paint_places(painter, frame)

    def _paint_places(self, painter: QPainter, frame: QRectF) -> None:
        round_ = self.pen != "box"
        for number in range(len(self._there.uncovered)):
            chosen = number == self.offer and self.hasFocus()
            paint_offer(painter, self.offer_rect(number), round_=round_, chosen=chosen)
        for number, place in enumerate(self._places):
            chosen = number == self.place
            paint_place(painter, self.place_rect(number), round_=place.round, chosen=chosen)
        if self._drawn and self.pen == "brush":
            wide = self.brush * min(frame.width(), frame.height()) / WHOLE
            paint_stroke(painter, self._drawn, wide)
        elif self._drawn:
            drawn = QRectF(self._drawn[0], self._drawn[-1]).normalized()
            paint_drawn(painter, drawn, round_=self.pen == "round")
