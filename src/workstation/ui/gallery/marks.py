"""The small marks on a photo: its place among the picks, stars, colour, stack, hints."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen

from workstation.ui.gallery.rows import Cell
from workstation.ui.gallery.thumbnails import ROUNDING
from workstation.ui.gallery.wording import alike_words, edited_words, hint_words
from workstation.ui.theme import colour

BADGE: Final = 20
SMALL: Final = 0.84
LEAST: Final = 11
"""Of the window's text, and pixels below which nobody can read."""
MARGIN: Final = 6
DOT: Final = 11
SHEET: Final = 7
"""The side of each of the two sheets that a stack's badge shows."""
SHADE: Final = QColor(0, 0, 0, 120)
STARS: Final = 0.92
LABELS: Final = {"red": "#d92b2b", "yellow": "#e6b012", "green": "#2f9e44", "blue": "#2f6fd6"}
"""Colours of labels: the same by day and by night, because people agree on their meaning."""


def paint_marks(painter: QPainter, cell: Cell, tile: QRectF, exposure: str) -> None:
    """Paint all marks of a photo over its picture."""
    font = QFont(painter.font())
    if cell.number:
        painter.setPen(QPen(colour("accent"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(tile.adjusted(-3, -3, 3, 3), ROUNDING + 3, ROUNDING + 3)
        _number(painter, font, tile, str(cell.number))
    left = _label(painter, cell, tile)
    left = _stars(painter, font, cell, tile, left)
    if cell.alike:
        _stack(painter, font, cell, tile)
    elif cell.photo.pick == "reject":
        _pill(painter, font, tile, _words("not used"), top=True)
    if said := tuple(_said(cell, exposure)):
        _pills(painter, font, said, pills_room(tile, left, said[0], font))


def stack_spot(cell: Cell, tile: QRectF, font: QFont) -> QRectF:
    """Return where the badge of a stack lies."""
    metrics = QFontMetrics(_small(font))
    width = metrics.horizontalAdvance(_stack_words(cell)) + SHEET + 26
    height = metrics.height() + 4
    return QRectF(tile.right() - width - MARGIN, tile.top() + MARGIN, width, height)


def _stack_words(cell: Cell) -> str:
    words = alike_words(cell.alike)
    return f"✓ {words}" if cell.settled else words


def _small(font: QFont, *, bold: bool = False) -> QFont:
    return _sized(font.key(), SMALL, bold)


@lru_cache(maxsize=32)
def _sized(key: str, part: float, bold: bool) -> QFont:  # noqa: FBT001 - a key of the cache
    """Return a font smaller than the one of that key, made once: every cell asks for it."""
    font = QFont()
    font.fromString(key)
    small = QFont(font)
    small.setPixelSize(max(LEAST, round(QFontInfo(font).pixelSize() * part)))
    small.setBold(bold)
    return small


def _words(source: str) -> str:
    match source:
        case "not used":
            return QCoreApplication.translate("gallery_marks", "not used")
        case "no caption":
            return QCoreApplication.translate("gallery_marks", "no caption")
        case "stays here":
            return QCoreApplication.translate("gallery_marks", "stays here")
        case _:
            return QCoreApplication.translate("gallery_marks", "sharpest")


def pills_room(tile: QRectF, left: float, words: str, font: QFont) -> QRectF:
    """Return where pills lie: beside colour and stars, or above where the first has no room."""
    if left + _width_of(words, font) <= tile.right():
        return QRectF(left, tile.top(), tile.right() - left, tile.height())
    return tile.adjusted(0, 0, 0, -QFontMetrics(font).height() - 2)


def _width_of(words: str, font: QFont) -> int:
    return QFontMetrics(_small(font)).horizontalAdvance(words) + 14 + MARGIN


def _pills(painter: QPainter, font: QFont, said: Sequence[str], room: QRectF) -> None:
    """Paint what there is to say at the foot, the most important first, as far as it has room."""
    for number, words in enumerate(said):
        width = _width_of(words, font)
        if number and width > room.width():
            return
        _pill(painter, font, room, words)
        room = room.adjusted(0, 0, -width, 0)


def _said(cell: Cell, exposure: str) -> Iterator[str]:
    photo = cell.photo
    if cell.alike and photo.pick == "reject":
        yield _words("not used")
    if photo.stays_here:
        yield _words("stays here")
    if cell.number and not photo.caption:
        yield _words("no caption")
    if photo.blurred:
        yield hint_words("blurred")
    if exposure:
        yield hint_words(exposure)
    if cell.opened and photo.group == photo.id:
        yield _words("sharpest")
    if photo.recipe:
        yield edited_words()


def _number(painter: QPainter, font: QFont, tile: QRectF, words: str) -> None:
    painter.setFont(_small(font, bold=True))
    height = max(BADGE, painter.fontMetrics().height() + 4)
    width = max(height, painter.fontMetrics().horizontalAdvance(words) + 10)
    spot = QRectF(tile.left() + MARGIN, tile.top() + MARGIN, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent"))
    painter.drawRoundedRect(spot, height / 2, height / 2)
    painter.setPen(colour("on_accent"))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)


def _label(painter: QPainter, cell: Cell, tile: QRectF) -> float:
    """Paint the colour, and return where the next mark may begin."""
    left = tile.left() + MARGIN + 1
    tint = LABELS.get(cell.photo.label)
    if tint is None:
        return left
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.setBrush(QColor(tint))
    painter.drawEllipse(QPointF(left + DOT / 2, tile.bottom() - MARGIN - DOT / 2 - 1), DOT / 2,
                        DOT / 2)  # fmt: skip
    return left + DOT + 4


def _stars(painter: QPainter, font: QFont, cell: Cell, tile: QRectF, left: float) -> float:
    if not cell.photo.rating:
        return left
    painter.setFont(_sized(font.key(), STARS, False))
    words = "★" * cell.photo.rating
    width = painter.fontMetrics().horizontalAdvance(words) + 4
    height = painter.fontMetrics().height()
    spot = QRectF(left, tile.bottom() - height - 3, width, height)
    for pen, shift in ((SHADE, 1), (QColor("white"), 0)):
        painter.setPen(pen)
        painter.drawText(spot.translated(0, shift), Qt.AlignmentFlag.AlignLeft, words)
    return left + width


def _stack(painter: QPainter, font: QFont, cell: Cell, tile: QRectF) -> None:
    spot = stack_spot(cell, tile, font)
    ink = colour("muted" if cell.settled else "text")
    painter.setFont(_small(font))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent_soft" if cell.opened else "surface"))
    painter.drawRoundedRect(spot, spot.height() / 2, spot.height() / 2)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, left = spot.center().y(), spot.left() + 8
    painter.drawRect(QRectF(left + 2, middle - SHEET / 2 - 1, SHEET, SHEET))
    painter.drawLine(QPointF(left, middle - SHEET / 2 + 1), QPointF(left, middle + SHEET / 2 + 1))
    painter.drawLine(
        QPointF(left, middle + SHEET / 2 + 1), QPointF(left + SHEET, middle + SHEET / 2 + 1)
    )
    painter.setPen(ink)
    painter.drawText(
        spot.adjusted(SHEET + 14, 0, -8, 0), Qt.AlignmentFlag.AlignCenter, _stack_words(cell)
    )


def _pill(painter: QPainter, font: QFont, room: QRectF, words: str, *, top: bool = False) -> None:
    painter.setFont(_small(font))
    width = painter.fontMetrics().horizontalAdvance(words) + 14
    height = painter.fontMetrics().height() + 4
    edge = room.top() + MARGIN if top else room.bottom() - height - MARGIN
    spot = QRectF(room.right() - width - MARGIN, edge, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(spot, height / 2, height / 2)
    painter.setPen(colour("text"))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
