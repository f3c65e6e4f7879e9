"""How a line of the article list is painted: title and state above, where it comes from below."""

import time
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
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
from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.usecases.article_list import ArticleLine

SIDE: Final = 20
GAP: Final = 8
PILL_SIDE: Final = 8
WHEN_WIDTH: Final = 11
"""In widths of a letter: the latest change stands in a column of its own at the right."""

_TINTS: Final[dict[Tint, tuple[str, str]]] = {
    "red": ("accent_soft", "accent_text"),
    "amber": ("warn_soft", "warn"),
    "blue": ("info_soft", "info"),
    "green": ("good_soft", "good"),
    "grey": ("sunken", "muted"),
}


class ArticleDelegate(QStyledItemDelegate):
    """Paints `ArticleLine`s; no widget lives in the list."""

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
        line = index.data(Role.LINE)
        painter.save()
        self._ground(painter, option)
        if isinstance(line, ArticleLine):
            _Painting(painter, option).line(line)
        else:
            self._waiting(painter, option)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rect = option.rect
        if chosen or under:
            painter.fillRect(rect, colour("accent_soft" if chosen else "sunken"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("accent"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())

    def _waiting(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """A line still on its way: its place is kept, nothing jumps when it comes."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        height = option.fontMetrics.height()
        top = option.rect.top() + 14
        painter.drawRoundedRect(option.rect.left() + SIDE, top, 260, height - 6, 4, 4)
        painter.drawRoundedRect(option.rect.left() + SIDE, top + height + 6, 160, height - 8, 4, 4)


class _Painting:
    """One line being painted, from its two ends to the middle."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._rect = option.rect.adjusted(SIDE, 10, -SIDE, -10)
        self._font = option.font
        self._title = QFont(option.font)
        self._title.setPixelSize(round(option.font.pixelSize() * 1.1))
        self._title.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(option.font)
        self._small.setPixelSize(round(option.font.pixelSize() * 0.9))

    def line(self, line: ArticleLine) -> None:
        half = self._rect.height() // 2
        above = QRect(self._rect.left(), self._rect.top(), self._rect.width(), half + 2)
        below = QRect(self._rect.left(), self._rect.top() + half + 2, self._rect.width(), half)
        self._above(line, above)
        self._below(line, below)

    def _above(self, line: ArticleLine, rect: QRect) -> None:
        right = rect.right()
        right = self._pill(state_words(line.state), state_tint(line.state), right, rect)
        for words, tint in marks(line):
            right = self._pill(words, tint, right, rect)
        room = QRect(rect.left(), rect.top(), right - rect.left() - GAP, rect.height())
        missing = bool(line.missing) or not line.title
        self._words(title_of(line), room, self._title, colour("muted" if missing else "text"))

    def _below(self, line: ArticleLine, rect: QRect) -> None:
        metrics = QFontMetrics(self._small)
        width = metrics.averageCharWidth() * WHEN_WIDTH
        told = when_read(line.updated, time.time_ns() // 1_000_000)
        edge = QRect(rect.right() - width, rect.top(), width, rect.height())
        self._words(told, edge, self._small, colour("muted"), Qt.AlignmentFlag.AlignRight)
        room = QRect(rect.left(), rect.top(), rect.width() - width - GAP, rect.height())
        words = line.snippet or _origin(line)
        self._words(words, room, self._small, colour("muted"))

    def _pill(self, words: str, tint: Tint, right: int, rect: QRect) -> int:
        metrics = QFontMetrics(self._small)
        width = metrics.horizontalAdvance(words) + 2 * PILL_SIDE
        height = metrics.height() + 4
        box = QRect(right - width + 1, rect.center().y() - height // 2, width, height)
        ground, ink = _TINTS[tint]
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(ground))
        self._painter.drawRoundedRect(box, height / 2, height / 2)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._words(words, box, self._small, colour(ink), Qt.AlignmentFlag.AlignHCenter)
        return right - width - 6

    def _words(
        self,
        words: str,
        rect: QRect,
        font: QFont,
        ink: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.setFont(font)
        self._painter.setPen(QPen(ink))
        self._painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, elided)


def _origin(line: ArticleLine) -> str:
    """Return where an article comes from, and who looks after it."""
    parts = dict.fromkeys((line.column, line.branch, line.author, line.editor))
    return "  ·  ".join(filter(None, parts))
