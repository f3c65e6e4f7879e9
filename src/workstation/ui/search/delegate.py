"""Paints the rows of the search; what was typed stands out in what was found."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from workstation.ui.icons import ICON_PIXELS, icon
from workstation.ui.search.rows import HEADING, SearchRow
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import paint_words, sized
from workstation.ui.widgets.row_delegate import RowDelegate

HEADING_HEIGHT: Final = 28
LINE_HEIGHT: Final = 34
PAIR_HEIGHT: Final = 48
EDGE: Final = 14
ICONS: Final = {
    "article": "articles",
    "member": "people",
    "photo": "gallery",
    "note": "review",
    "issue": "publish",
    "command": "key",
}


class SearchDelegate(RowDelegate[SearchRow]):
    """Paints one `SearchRow`; `terms` are the words that were asked for."""

    terms: tuple[str, ...] = ()

    kind = SearchRow
    least_width = 300

    @override
    def height_of(self, row: SearchRow) -> float:
        height = PAIR_HEIGHT if row.below else LINE_HEIGHT
        return HEADING_HEIGHT if row.kind == HEADING else height

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: SearchRow, state: QStyle.StateFlag
    ) -> None:
        if row.kind == HEADING:
            inner = frame.adjusted(EDGE, 6, -EDGE, 0)
            paint_words(painter, inner, row.title, sized(11), "muted")
        else:
            self._ground(painter, frame, state)
            self._found(painter, frame.adjusted(EDGE, 0, -EDGE, 0), row)

    def _ground(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        chosen = state & QStyle.StateFlag.State_Selected
        over = state & QStyle.StateFlag.State_MouseOver
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(frame.adjusted(6, 1, -6, -1), 6, 6)

    def _found(self, painter: QPainter, inner: QRectF, row: SearchRow) -> None:
        top = inner.center().y() - ICON_PIXELS / 2
        spot = QRectF(inner.left(), top, ICON_PIXELS, ICON_PIXELS)
        icon(ICONS.get(row.kind, "forward")).paint(painter, spot.toRect())
        words = inner.adjusted(ICON_PIXELS + 10, 0, 0, 0)
        if row.right:
            words.setRight(self._right(painter, words, row.right))
        title, below = sized(13, bold=bool(row.below)), sized(12)
        if not row.below:
            self._marked(painter, words, row.title, title, "text")
            return
        high, low = QFontMetrics(title).height(), QFontMetrics(below).height()
        first = words.center().y() - (high + low + 1) / 2
        self._marked(painter, QRectF(words.left(), first, words.width(), high), row.title, title,
                     "text")  # fmt: skip
        second = QRectF(words.left(), first + high + 1, words.width(), low)
        self._marked(painter, second, row.below, below, "muted")

    def _right(self, painter: QPainter, words: QRectF, text: str) -> float:
        font = sized(12)
        width = min(QFontMetrics(font).horizontalAdvance(text) + 2, round(words.width() / 2))
        paint_words(painter, words.adjusted(words.width() - width, 0, 0, 0), text, font, "muted")
        return words.right() - width - 10

    def _marked(self, painter: QPainter, frame: QRectF, text: str, font: QFont, ink: str) -> None:
        """Paint a line with the terms in red, shortened where it does not fit."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(frame.width()))
        painter.setFont(font)
        left = frame.left()
        for part, is_term in parted(shown, self.terms):
            painter.setPen(colour("accent_text" if is_term else ink))
            place = QRectF(left, frame.top(), frame.right() - left + 1, frame.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, part)
            left += metrics.horizontalAdvance(part)


def parted(text: str, terms: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and of each whether it is one of the terms."""
    lowered, start = text.lower(), 0
    wanted = [term.lower() for term in terms if term]
    while start < len(text):
        found = [(at, term) for term in wanted if (at := lowered.find(term, start)) >= 0]
        if not found:
            yield text[start:], False
            return
        at, term = min(found, key=lambda pair: (pair[0], -len(pair[1])))
        if at > start:
            yield text[start:at], False
        yield text[at : at + len(term)], True
        start = at + len(term)
