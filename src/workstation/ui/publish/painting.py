"""Small things that delegates and the phone paint: pills, covers, elided lines."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.painting import MARKS


def sized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return a font larger or smaller than the given one."""
    made = QFont(font)
    made.setPixelSize(max(9, round(font.pixelSize() * factor)))
    made.setBold(bold)
    return made


def line_height(font: QFont) -> int:
    """Return how high a line of a font stands."""
    return QFontMetrics(font).height()


def paint_pill(
    painter: QPainter, right: int, middle: int, text: str, tint: Tint, *, on_tint: bool = False
) -> int:
    """Paint a pill that ends at `right` and return where it begins; `on_tint`: on a red ground."""
    ground, ink = MARKS[tint]
    if on_tint:
        ground = "surface"
    painter.save()
    painter.setFont(sized(painter.font(), 0.85))
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 18, metrics.height() + 4
    frame = QRect(right - width, middle - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(frame, height / 2, height / 2)
    painter.setPen(colour(ink))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return frame.left()


def paint_line(painter: QPainter, frame: QRect, text: str, ink: str) -> None:
    """Paint one line of text, shortened where it does not fit."""
    painter.setPen(colour(ink))
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, frame.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(frame, flags, words)


def paint_cover(painter: QPainter, frame: QRect, cover: QPixmap | None, radius: int = 4) -> None:
    """Paint a cover that fills its frame; a quiet plate where there is none."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(frame), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(path)
    painter.fillRect(frame, colour("line"))
    if cover is not None and not cover.isNull():
        painter.drawPixmap(frame, cover, _middle_of(cover, frame.size()))
    painter.restore()


def _middle_of(cover: QPixmap, size: QSize) -> QRect:
    """Return the part of a picture that has a frame's shape."""
    shape = size.scaled(cover.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect(
        (cover.width() - shape.width()) // 2,
        (cover.height() - shape.height()) // 2,
        shape.width(),
        shape.height(),
    )


def physical(size: QSize, widget: QWidget) -> QSize:
    """Return a size in the pixels of the screen."""
    ratio = widget.devicePixelRatioF()
    return QSize(round(size.width() * ratio), round(size.height() * ratio))
