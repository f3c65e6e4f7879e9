"""Miniatures: a look of a theme, painted small from the very declarations that readers get.

No web engine: a panel of forty looks must be there at once. What the writers do with a variant
(`wechat_style.boxed`) is done here with a painter.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QTextOption

from workstation.document.themes import COUNTING_SIGN, Palette, Variant
from workstation.ui.styles.boxes import Box, box_of, paint_box

_PICTURES: Final = (("#e8c49a", "#9c4a3c"), ("#8fb0cf", "#2f4f63"), ("#c9d5b5", "#5b7d4a"))
"""Grounds that stand for photos, as in the design: no real picture is needed to judge a frame."""

_PICTURE_RATIO: Final = 0.5


@dataclass(frozen=True)
class Piece:
    """A box inside a look, and what stands in it; `picture` counts which ground stands for it."""

    box: Box
    words: str
    picture: int = -1


@dataclass(frozen=True)
class Miniature:
    """A look ready to paint."""

    outer: Box
    pieces: tuple[Piece, ...]

    def height(self, width: float, scale: float) -> float:
        """Return how high it is at a width, both in the units of the painter."""
        top, _, bottom, _ = self.outer.edges
        rows = self._rows(width, scale)
        inner = sum(max((one.height() for one in row), default=0) for row in rows)
        return inner + (top + bottom) * scale

    def paint(self, painter: QPainter, frame: QRectF, scale: float) -> None:
        """Paint it at the top of a frame."""
        frame = QRectF(frame.topLeft(), frame.size())
        frame.setHeight(self.height(frame.width(), scale))
        if self.outer.share:
            inset = frame.width() * (1 - self.outer.share) / 2
            frame.adjust(inset, 0, -inset, 0)
        paint_box(painter, frame, self.outer, scale)
        top, _, _, left = self.outer.edges
        at = frame.topLeft() + QPointF(left * scale, top * scale)
        pieces = iter(self.pieces)
        for row in self._rows(frame.width(), scale):
            for place in row:
                _paint_piece(painter, place.translated(at), next(pieces), scale)
            at += QPointF(0, max((one.height() for one in row), default=0))

    def _rows(self, width: float, scale: float) -> list[list[QRectF]]:
        """Return where the pieces stand: inline boxes side by side, all others in rows."""
        _, right, _, left = self.outer.edges
        room = max(1.0, width - (left + right) * scale)
        rows: list[list[QRectF]] = []
        before: Piece | None = None
        for piece in self.pieces:
            size = _size(piece, room, scale)
            used = sum(one.width() for one in rows[-1]) if rows else 0.0
            beside = before is not None and before.box.inline and piece.box.inline
            if beside and piece.box.share and used < room:
                size.setWidth(min(size.width(), room - used))
            if beside and used + size.width() <= room + 1:
                rows[-1].append(size)
            else:
                rows.append([size])
            before = piece
        return [_aligned(row, room, self.outer.align) for row in rows]


def _size(piece: Piece, room: float, scale: float) -> QRectF:
    box = piece.box
    top, right, bottom, left = (edge * scale for edge in box.edges)
    width = room
    if box.inline:
        metrics = QFontMetricsF(box.font(scale))
        natural = metrics.horizontalAdvance(piece.words) + left + right + 2
        width = min(room, max(natural, room * box.share))
    if piece.picture >= 0:
        return QRectF(0, 0, width, width * _PICTURE_RATIO)
    words = _lines_height(piece, width - left - right, scale)
    return QRectF(0, 0, width, words + top + bottom)


def _lines_height(piece: Piece, width: float, scale: float) -> float:
    line = piece.box.size * piece.box.height * scale
    if not piece.words:
        return 0.0
    metrics = QFontMetricsF(piece.box.font(scale))
    found = metrics.boundingRect(
        QRectF(0, 0, max(1.0, width), 10_000), Qt.TextFlag.TextWordWrap, piece.words
    )
    return max(1, round(found.height() / max(1.0, metrics.lineSpacing()))) * line


def _aligned(row: list[QRectF], room: float, align: str) -> list[QRectF]:
    spare = max(0.0, room - sum(one.width() for one in row))
    left = {"center": spare / 2, "right": spare}.get(align, 0.0)
    placed = []
    for one in row:
        placed.append(one.translated(left, 0))
        left += one.width()
    return placed


def _paint_piece(painter: QPainter, frame: QRectF, piece: Piece, scale: float) -> None:
    box = piece.box
    paint_box(painter, frame, box, scale)
    top, right, bottom, left = (edge * scale for edge in box.edges)
    inner = frame.adjusted(left, top, -right, -bottom)
    if piece.picture >= 0:
        paint_picture(painter, inner, piece.picture, box.radius * scale)
        return
    painter.setFont(box.font(scale))
    painter.setPen(QColor(box.color))
    option = QTextOption(_sides(box.align) | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.drawText(inner, piece.words, option)


def _sides(align: str) -> Qt.AlignmentFlag:
    sides = {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}
    return sides.get(align, Qt.AlignmentFlag.AlignLeft)


def paint_picture(painter: QPainter, frame: QRectF, number: int, radius: float = 0) -> None:
    """Paint a ground that stands for a photo."""
    first, last = _PICTURES[number % len(_PICTURES)]
    ground = QLinearGradient(frame.topLeft(), frame.bottomRight())
    ground.setColorAt(0, QColor(first))
    ground.setColorAt(1, QColor(last))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(frame, radius, radius)


def miniature_of(
    variant: Variant,
    palette: Palette,
    words: str,
    *,
    tail: str = "",
    number: int = 1,
    picture: int = -1,
) -> Miniature:
    """Return a variant around some words; `number` takes the place of a counting sign."""
    outer = box_of(variant.box, palette)
    sign = f"{number:02}" if variant.sign == COUNTING_SIGN else variant.sign
    pieces = []
    if sign:
        pieces.append(Piece(box_of(variant.mark, palette, outer), sign))
    if words or picture >= 0:
        pieces.append(Piece(box_of(variant.text, palette, outer), words, picture))
    if tail:
        pieces.append(Piece(box_of(variant.tail, palette, outer), tail))
    return Miniature(outer, tuple(pieces))
