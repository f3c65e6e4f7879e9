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
CLEAR: Final = QColor(255, 255, 255, 215)
SHADOW: Final = QColor(0, 0, 0, 80)
"""Beneath light lines, so that they show on a bright photo."""

CUT: Final = QColor("#F2A93B")
"""The colour of warnings, on any photo and in either mode."""

CURVE: Final = 4.0


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


def paint_face(painter: QPainter, spot: QRectF, *, cut: bool) -> None:
    """Paint a thin frame about a found face; one that the crop cuts stands out."""
    painter.setPen(QPen(SHADOW, 5 if cut else 3))
    painter.drawRoundedRect(spot, CURVE, CURVE)
    painter.setPen(QPen(CUT, 2.5) if cut else QPen(CLEAR, 1))
    painter.drawRoundedRect(spot, CURVE, CURVE)


def paint_offer(painter: QPainter, spot: QRectF, *, round_: bool, chosen: bool) -> None:
    """Paint, in dashes, where a face would be covered."""
    painter.setPen(QPen(SHADOW, 4 if chosen else 3))
    _outline(painter, spot, round_=round_)
    line = QPen(CUT if chosen else WHITE, 2 if chosen else 1.5, Qt.PenStyle.CustomDashLine)
    line.setDashPattern([4, 3])
    painter.setPen(line)
    _outline(painter, spot, round_=round_)


def _outline(painter: QPainter, spot: QRectF, *, round_: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if round_:
        painter.drawEllipse(spot)
    else:
        painter.drawRect(spot)
