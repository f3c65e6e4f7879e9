"""What is painted beside the words of a paper: the sheet, bars at changes, marks for comments."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workstation.document.spans import Kind
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale, sized

BAR: Final = 3
SIGNS: Final[dict[Kind, str]] = {"inserted": "＋", "deleted": "－", "equal": "～"}
TINTS: Final[dict[Kind, str]] = {"inserted": "good", "deleted": "accent_text", "equal": "warn"}


def paint_sheet(painter: QPainter, sheet: QRectF) -> None:
    """Paint the paper itself."""
    painter.setPen(QPen(colour("line"), 1))
    painter.setBrush(colour("paper"))
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def paint_bar(
    painter: QPainter, rect: QRectF, left: float, width: float, kind: Kind, *, chosen: bool
) -> None:
    """Paint the bar and the sign beside a change; around the one gone to, its ground.

    `left` is where the sheet begins in a viewport of that `width`.
    """
    by = scale()
    inside = left + 8 * by
    if chosen:
        around = QRectF(inside - 2, rect.top() - 5, width - 2 * inside + 4, rect.height() + 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour("warn_soft")))
        painter.drawRoundedRect(around, 6, 6)
    tint = colour(TINTS[kind])
    painter.fillRect(QRectF(inside, rect.top(), BAR, rect.height()), tint)
    painter.setPen(tint)
    sign = QRectF(inside + BAR + 1, rect.top(), 14 * by, 22 * by)
    painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, SIGNS[kind])


def paint_remark(painter: QPainter, frame: QRectF, number: int) -> None:
    """Paint the mark of a block that so many comments are about."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("warn_soft"))
    painter.drawRoundedRect(frame, 5, 5)
    painter.setPen(colour("warn"))
    painter.setFont(sized(11, bold=True))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, str(number))
