"""A theme at a glance: its heading, a line of text, a quotation, in its own colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.ui.theme import colour, mode_in_use
from workstation.usecases.columns import ThemeRow

BAR_WIDTH = 4
BAR_HEIGHT = 16


def paint_bar(painter: QPainter, theme: ThemeRow | None, x: float, middle: float) -> None:
    """Paint the small bar of colour that stands for a column."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_accent(theme))
    painter.drawRoundedRect(QRectF(x, middle - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT), 2, 2)
    painter.restore()


def _accent(theme: ThemeRow | None) -> QColor:
    if theme is None:
        return colour("muted")
    return QColor(theme.dark_accent if mode_in_use() == "dark" else theme.accent)


class ThemeSample(QWidget):
    """A sheet of paper in small: what a theme makes of a heading, a text and a quotation."""

    def __init__(self, heading: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: ThemeRow | None = None
        self._heading = heading
        self._words = words
        self.setMinimumHeight(132)
        self.setAccessibleName(heading)

    def show_theme(self, theme: ThemeRow, heading: str) -> None:
        """Show another theme, or another column's name in it."""
        self._theme = theme
        self._heading = heading
        self.setAccessibleName(f"{heading} {theme.title}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 132)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("line"))
        painter.setBrush(QColor("#FFFFFF"))
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(paper, 8, 8)
        self._paint_heading(painter, self._theme)
        self._paint_text(painter, self._theme)
        painter.end()

    def _paint_heading(self, painter: QPainter, theme: ThemeRow) -> None:
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._heading) + 20
        plate = QRectF(16, 16, min(width, self.width() - 32), 28)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.plate))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor(theme.reverse))
        words = painter.fontMetrics().elidedText(
            self._heading, Qt.TextElideMode.ElideRight, int(plate.width()) - 16
        )
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.gold))
        painter.drawRect(QRectF(16, 48, 44, 2))

    def _paint_text(self, painter: QPainter, theme: ThemeRow) -> None:
        painter.setFont(self.font())
        room = QRectF(16, 58, self.width() - 32, 22)
        painter.setPen(QColor(theme.ink))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        quote = QRectF(16, 86, self.width() - 32, 30)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint))
        painter.drawRect(quote)
        painter.setBrush(QColor(theme.accent))
        painter.drawRect(QRectF(16, 86, 3, 30))
        painter.setPen(QColor(theme.accent))
        inside = quote.adjusted(14, 0, -8, 0)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)
