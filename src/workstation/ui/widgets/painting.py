"""Small things that delegates paint: marks, lines that end in …."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication

from workstation.ui.theme import BASE_PIXELS, colour
from workstation.ui.widgets.labels import Tint

MARKS: Final[dict[Tint, tuple[str, str]]] = {
    "red": ("accent_soft", "accent_text"),
    "amber": ("warn_soft", "warn"),
    "blue": ("info_soft", "info"),
    "green": ("good_soft", "good"),
    "grey": ("sunken", "muted"),
}
"""Ground and ink of a mark, as the stylesheet has them for labels."""


def scale() -> float:
    """Return how much larger than usual text is on this screen."""
    return QApplication.font().pixelSize() / BASE_PIXELS


def sized(pixels: int, *, bold: bool = False) -> QFont:
    """Return the window's font at a size of the usual text."""
    font = QFont(QApplication.font())
    font.setPixelSize(round(pixels * scale()))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def mark_width(text: str) -> float:
    """Return how wide a mark is."""
    return QFontMetrics(sized(11)).horizontalAdvance(text) + 20 * scale()


def paint_mark(painter: QPainter, frame: QRectF, text: str, tint: Tint) -> None:
    """Paint a rounded mark that fills its frame."""
    ground, ink = MARKS[tint]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    paint_words(painter, frame, text, sized(11), ink, centred=True)


def paint_words(
    painter: QPainter, frame: QRectF, text: str, font: QFont, ink: str, *, centred: bool = False
) -> None:
    """Paint one line of words, shortened where it does not fit."""
    painter.setFont(font)
    painter.setPen(colour(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(frame.width()))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(frame, side | Qt.AlignmentFlag.AlignVCenter, shown)
