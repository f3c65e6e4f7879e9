"""How a line of the article list is painted: title and state above, where it comes from below."""

import time
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.ui.articles.rows import Role
from workstation.ui.articles.wording import (
    marks,
    state_tint,
    state_words,
    title_of,
    when_read,
)
from workstation.ui.theme import colour, mode_in_use
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.painting import MARKS
from workstation.usecases.article_list import ArticleLine

SIDE: Final = 20
GAP: Final = 8
PILL_SIDE: Final = 8
MOST_SHORTENED: Final = 2_000


class ArticleDelegate(QStyledItemDelegate):
    """Paints `ArticleLine`s; no widget lives in the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pen: _Pen | None = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, round(option.fontMetrics.height() * 2.25) + 22)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pen = self._pen
        if pen is None or not pen.fits(option.font):
            pen = self._pen = _Pen(option.font)
        line = index.data(Role.LINE)
        pen.ground(painter, option)
        if isinstance(line, ArticleLine):
            pen.line(painter, option.rect.adjusted(SIDE, 10, -SIDE, -10), line)
        else:
            pen.waiting(painter, option.rect)


class _Pen:
    """Fonts, inks and shortened words of one look, made once and not for every line painted."""

    def __init__(self, font: QFont) -> None:
        self._key = (font.key(), mode_in_use())
        title = QFont(font)
        title.setPixelSize(round(font.pixelSize() * 1.1))
        title.setWeight(QFont.Weight.DemiBold)
        small = QFont(font)
        small.setPixelSize(round(font.pixelSize() * 0.9))
        self._fonts = {"title": title, "small": small}
        self._metrics = {name: QFontMetrics(one) for name, one in self._fonts.items()}
        names = {one for pair in MARKS.values() for one in pair}
        self._inks = {one: colour(one) for one in (*names, "text", "accent", "line")}
        self._short: dict[tuple[str, str, int], str] = {}
        self._wide: dict[str, int] = {}

    def fits(self, font: QFont) -> bool:
        """Tell whether this is still the look of the window."""
        return self._key == (font.key(), mode_in_use())

    def ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what a line stands on."""
        rect, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._inks["accent_soft" if chosen else "sunken"])
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._inks["accent"])
        painter.fillRect(
            rect.left() + SIDE, rect.bottom(), rect.width() - 2 * SIDE, 1, self._inks["line"]
        )

    def waiting(self, painter: QPainter, rect: QRect) -> None:
        """A line still on its way: its place is kept, nothing jumps when it comes."""
        height = self._metrics["title"].height()
        top, left = rect.top() + 14, rect.left() + SIDE
        painter.fillRect(left, top, 260, height - 6, self._inks["sunken"])
        painter.fillRect(left, top + height + 6, 160, height - 8, self._inks["sunken"])

    def line(self, painter: QPainter, rect: QRect, line: ArticleLine) -> None:
        """Paint a line: title and marks above, where it comes from below."""
        half = rect.height() // 2
        above = QRect(rect.left(), rect.top(), rect.width(), half + 2)
        right = self._pill(
            painter, above, above.right(), (state_words(line.state), state_tint(line.state))
        )
        for mark in marks(line):
            right = self._pill(painter, above, right, mark)
        above.setRight(right - GAP)
        missing = bool(line.missing) or not line.title
        self._words(painter, above, title_of(line), "title", "muted" if missing else "text")
        below = QRect(rect.left(), rect.top() + half + 2, rect.width(), half)
        told = when_read(line.updated, time.time_ns() // 1_000_000)
        edge = self._advance(told)
        below.setLeft(below.right() - edge)
        self._words(painter, below, told, "small", "muted")
        below.setLeft(rect.left())
        below.setRight(rect.right() - edge - 3 * GAP)
        self._words(painter, below, line.snippet or _origin(line), "small", "muted")

    def _pill(self, painter: QPainter, rect: QRect, right: int, mark: tuple[str, Tint]) -> int:
        words, tint = mark
        width = self._advance(words) + 2 * PILL_SIDE
        height = self._metrics["small"].height() + 4
        box = QRect(right - width + 1, rect.center().y() - height // 2, width, height)
        ground, ink = MARKS[tint]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks[ground])
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        box.adjust(PILL_SIDE, 0, 0, 0)
        self._words(painter, box, words, "small", ink)
        return right - width - 6

    def _advance(self, words: str) -> int:
        wide = self._wide.get(words)
        if wide is None:
            wide = self._wide[words] = self._metrics["small"].horizontalAdvance(words)
        return wide

    def _words(self, painter: QPainter, rect: QRect, words: str, font: str, ink: str) -> None:
        key = (words, font, rect.width())
        short = self._short.get(key)
        if short is None:
            if len(self._short) > MOST_SHORTENED:
                self._short.clear()
                self._wide.clear()
            elide = Qt.TextElideMode.ElideRight
            short = self._short[key] = self._metrics[font].elidedText(words, elide, rect.width())
        painter.setFont(self._fonts[font])
        painter.setPen(self._inks[ink])
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


def _origin(line: ArticleLine) -> str:
    """Return where an article comes from, and who looks after it."""
    parts = dict.fromkeys((line.column, line.branch, line.author, line.editor))
    return "  ·  ".join(filter(None, parts))
