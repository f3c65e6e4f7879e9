"""每周都有声音: twelve bars, one for each week, painted; the same in words for those who listen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from workstation.ui.desk.words import bar_words
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import paint_words, scale, sized
from workstation.usecases.cadence import WeekBar

BAR_PART: Final = 0.84
FOOT: Final = 4
HIGHEST: Final = 190
LEAST_SCALE: Final = 3
"""A single piece is no tower: the scale has room for this many at least."""
PALE: Final = 110
"""How strong the red of past weeks is, of 255: the present one stands out."""


class CadenceChart(QWidget):
    """One bar a week; a low grey one where nothing went out, outlined where a reason was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[WeekBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Pieces published in each of the last weeks"))

    def show_bars(self, bars: Sequence[WeekBar]) -> None:
        """Show these weeks, the earliest first."""
        self._bars = tuple(bars)
        self.fit()
        self.setAccessibleDescription(self.tr("; ").join(map(bar_words, self._bars)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, round(112 * scale()))

    def fit(self) -> None:
        """Keep within a height that leaves the card calm, at the present size of text."""
        self.setMaximumHeight(round(HIGHEST * scale()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(84 * scale()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(LEAST_SCALE, *(bar.published for bar in self._bars), 0)
        for place, bar in enumerate(self._bars):
            self._paint(painter, self._slot(place), bar, most)
        painter.end()

    def _slot(self, place: int) -> QRectF:
        width = self.width() / max(1, len(self._bars))
        return QRectF(place * width, 0, width, self.height())

    def _paint(self, painter: QPainter, slot: QRectF, bar: WeekBar, most: int) -> None:
        font = sized(11)
        line = QFontMetrics(font).height()
        floor, ceiling = slot.bottom() - line - 4, slot.top() + line + 2
        height = max(FOOT, (floor - ceiling) * bar.published / most)
        width = slot.width() * BAR_PART
        frame = QRectF(slot.center().x() - width / 2, floor - height, width, height)
        self._bar(painter, frame, bar)
        below = QRectF(slot.left(), floor + 4, slot.width(), line)
        name = self.tr("now") if bar.now else self.tr("W{number}").format(number=bar.number)
        ink = "accent_text" if bar.now else "muted"
        paint_words(painter, below, name, font, ink, centred=True)
        if bar.published:
            above = QRectF(slot.left(), frame.top() - line - 1, slot.width(), line)
            paint_words(painter, above, str(bar.published), font, "muted", centred=True)

    def _bar(self, painter: QPainter, frame: QRectF, bar: WeekBar) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.now:
            painter.setBrush(colour("accent"))
        elif bar.published:
            pale = QColor(colour("accent"))
            pale.setAlpha(PALE)
            painter.setBrush(pale)
        else:
            painter.setBrush(colour("info" if bar.silent_reason else "line"))
        painter.drawRoundedRect(frame, 3, 3)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), bar_words(bar) if bar else "", self)
            return True
        return super().event(event)

    def bar_at(self, place: QPointF) -> WeekBar | None:
        """Return the week under a place."""
        for number, bar in enumerate(self._bars):
            if self._slot(number).contains(place):
                return bar
        return None
