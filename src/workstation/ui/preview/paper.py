"""Pages of an article as pictures, painted on the pool from what the setter draws on them.

The letters are those of the fonts that ship, glyph by glyph where the setter put them: the page on
screen has the lines and breaks of the file that is printed.
"""

import re
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QImage, QPainter, QPen, QRawFont, QTransform

from workstation.document.writers.pdf_fonts import font_file
from workstation.document.writers.pdf_strokes import Box, Letters, Rule, SetPage, Shown

MOST_PAGES: Final = 500
_BLANKS: Final = re.compile(r"\s+")
_NEEDLE: Final = 14
"""Characters that a place is found by: enough to be one's own, few enough to stand on one line."""

Pages = tuple[SetPage, ...]


def size_of(page: SetPage) -> QSizeF:
    """Return how large a page is, in points."""
    return QSizeF(page.width, page.height)


def page_picture(page: SetPage, size: QSize) -> QImage:
    """Return the picture of a page on white."""
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    scale = size.width() / page.width
    brush = _Brush(painter, page.height, scale)
    for stroke in page.strokes:
        match stroke:
            case Letters():
                brush.letters(stroke)
            case Box():
                brush.box(stroke)
            case Rule():
                brush.rule(stroke)
            case Shown():
                brush.picture(stroke)
    painter.end()
    return sheet


def where_is(pages: Pages, words: str) -> tuple[int, float] | None:
    """Return the page, and how far down, where a text begins; None where it is not found."""
    needle = _BLANKS.sub("", words)[:_NEEDLE]
    for number, page in enumerate(pages[:MOST_PAGES]):
        text = _BLANKS.sub("", page.words())
        at = text.find(needle)
        if needle and at >= 0:
            return number, at / max(1, len(text))
    return None


class _Brush:
    """Paints strokes: places come in points from below, and go out in pixels from above."""

    def __init__(self, painter: QPainter, height: float, scale: float) -> None:
        self._painter = painter
        self._height = height
        self._scale = scale
        self._fonts: dict[tuple[str, float], QRawFont] = {}

    def letters(self, stroke: Letters) -> None:
        font = self._font(stroke.font, stroke.size)
        glyphs = font.glyphIndexesForString(stroke.text)
        places, x = [], 0.0
        for advance in font.advancesForGlyphIndexes(glyphs):
            places.append(QPointF(x, 0))
            x += advance.x() + stroke.gap * self._scale
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        at = self._point(stroke.x, stroke.y)
        self._painter.save()
        self._painter.setPen(QColor(stroke.color))
        self._painter.setTransform(QTransform(1, 0, -stroke.slant, 1, at.x(), at.y()), True)
        self._painter.drawGlyphRun(QPointF(0, 0), run)
        self._painter.restore()

    def box(self, stroke: Box) -> None:
        frame = self._frame(stroke.x, stroke.y, stroke.wide, stroke.high)
        if stroke.fill:
            self._painter.fillRect(frame, QColor(stroke.fill))
        if stroke.line:
            self._painter.setPen(QPen(QColor(stroke.line), stroke.width * self._scale))
            self._painter.drawRect(frame)

    def rule(self, stroke: Rule) -> None:
        self._painter.setPen(QPen(QColor(stroke.color), stroke.width * self._scale))
        here, there = self._point(stroke.x, stroke.y), self._point(stroke.to_x, stroke.to_y)
        self._painter.drawLine(here, there)

    def picture(self, stroke: Shown) -> None:
        image = QImage.fromData(stroke.data)
        if not image.isNull():
            frame = self._frame(stroke.x, stroke.y, stroke.wide, stroke.high)
            self._painter.drawImage(frame, image)

    def _font(self, name: str, size: float) -> QRawFont:
        wanted = (name, size)
        if wanted not in self._fonts:
            made = QRawFont(str(font_file(name)), size * self._scale)
            made.setPixelSize(size * self._scale)
            self._fonts[wanted] = made
        return self._fonts[wanted]

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._scale, (self._height - y) * self._scale)

    def _frame(self, x: float, y: float, wide: float, high: float) -> QRectF:
        corner = self._point(x, y + high)
        return QRectF(corner.x(), corner.y(), wide * self._scale, high * self._scale)
