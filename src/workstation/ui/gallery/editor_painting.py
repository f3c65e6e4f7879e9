"""What lies over the photo in the editor: the frame that is kept, covered places, a stroke."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workstation.ui.theme import colour

GRIP: Final = 16.0
"""Pixels of a corner's two lines."""

WHITE: Final = QColor("white")
FAINT: Final = QColor(255, 255, 255, 90)
QUIET: Final = QColor(255, 255, 255, 170)


def paint_frame(painter: QPainter, frame: QRectF, *, focused: bool, held: bool) -> None:
    """Paint the frame and its corners; thirds while a hand holds it."""
    if held:
        painter.setPen(QPen(FAINT, 1))
        for third in (1 / 3, 2 / 3):
            across = frame.left() + frame.width() * third
            down = frame.top() + frame.height() * third
            painter.drawLine(QPointF(across, frame.top()), QPointF(across, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), down), QPointF(frame.right(), down))
    painter.setPen(QPen(WHITE, 1.5))
    painter.drawRect(frame)
    painter.setPen(QPen(colour("accent") if focused else WHITE, 4))
    for x, across in ((frame.left(), GRIP), (frame.right(), -GRIP)):
        for y, down in ((frame.top(), GRIP), (frame.bottom(), -GRIP)):
            painter.drawLine(QPointF(x, y), QPointF(x + across, y))
            painter.drawLine(QPointF(x, y), QPointF(x, y + down))


def paint_place(painter: QPainter, spot: QRectF, *, round_: bool, chosen: bool) -> None:
    """Paint the edge of a covered place."""
    painter.setPen(QPen(colour("accent"), 2) if chosen else QPen(QUIET, 1))
    _outline(painter, spot, round_=round_)


def paint_drawn(painter: QPainter, spot: QRectF, *, round_: bool) -> None:
    """Paint a place that is being drawn."""
    painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
    _outline(painter, spot, round_=round_)


def paint_stroke(painter: QPainter, points: Sequence[QPointF], wide: float) -> None:
    """Paint where the brush has gone."""
    tip = QColor(colour("accent"))
    tip.setAlpha(120)
    painter.setPen(QPen(tip, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    # A line of one point is none: a click of the brush has to show too.
    painter.drawPolyline([*points, points[-1] + QPointF(0.1, 0.1)])


def _outline(painter: QPainter, spot: QRectF, *, round_: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if round_:
        painter.drawEllipse(spot)
    else:
        painter.drawRect(spot)
