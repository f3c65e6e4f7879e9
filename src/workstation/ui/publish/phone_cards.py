"""The issue as followers see it in the list: a headline card with a wide cover, small ones below.

Painted natively from the finished covers, which are decoded off the UI thread.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from workstation.ui.publish.painting import paint_cover, physical, sized
from workstation.ui.room import Room
from workstation.ui.theme import colour
from workstation.usecases.issue_pages import IssueArticle

WIDTH: Final = 268
LEAST_HEIGHT: Final = 420
MOST_HEIGHT: Final = 600
BEZEL: Final = 9
MARGIN: Final = 8
COVER: Final = 44
ROW: Final = 62
WIDE_SHAPE: Final = 2.35


class PhoneCards(QWidget):
    """A phone with the issue's cards. `opened` names the article that was clicked."""

    opened = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._articles: tuple[IssueArticle, ...] = ()
        self._at = 0
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(MOST_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The issue on a phone; Enter opens an article"))
        self.setToolTip(self.tr("Click an article to read it as on a phone"))

    def show_articles(self, articles: tuple[IssueArticle, ...]) -> None:
        """Show the cards of an issue."""
        if articles != self._articles:
            self._articles = articles
            self._at = min(self._at, max(0, len(articles) - 1))
            self.update()

    def _screen(self) -> QRect:
        return self.rect().adjusted(BEZEL, BEZEL, -BEZEL, -BEZEL)

    def _frames(self) -> list[QRect]:
        """Return where each card lies."""
        screen = self._screen()
        width = screen.width() - 2 * MARGIN
        left, top = screen.left() + MARGIN, screen.top() + MARGIN + 8
        frames = []
        for number in range(len(self._articles)):
            height = round(width / WIDE_SHAPE) if number == 0 else ROW
            frames.append(QRect(left, top, width, height))
            top += height
        return frames

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("strong_line"))
        painter.setBrush(QColor("#2B2A29"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 24, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ground"))
        painter.drawRoundedRect(self._screen(), 16, 16)
        frames = self._frames()
        if frames:
            self._paint_cards(painter, frames)
        else:
            painter.setPen(colour("muted"))
            room = self._screen().adjusted(24, 0, -24, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.tr("The cards of the issue appear here"))
        painter.end()

    def _paint_cards(self, painter: QPainter, frames: list[QRect]) -> None:
        whole = frames[0].united(frames[-1])
        path = QPainterPath()
        path.addRoundedRect(QRectF(whole), 6, 6)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(whole, colour("surface"))
        for number, (frame, one) in enumerate(zip(frames, self._articles, strict=True)):
            if number == 0:
                self._paint_headline(painter, frame, one)
            else:
                self._paint_small(painter, frame, one)
        painter.restore()
        if self.hasFocus() and self._at < len(frames):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour("accent_text"))
            painter.drawRoundedRect(frames[self._at].adjusted(1, 1, -1, -1), 5, 5)

    def _paint_headline(self, painter: QPainter, frame: QRect, one: IssueArticle) -> None:
        paint_cover(painter, frame, self._cover(one.wide, frame.size()), radius=0)
        shade = QLinearGradient(frame.bottomLeft(), QPoint(frame.left(), frame.top()))
        shade.setColorAt(0, QColor(0, 0, 0, 170))
        shade.setColorAt(0.6, QColor(0, 0, 0, 0))
        painter.fillRect(frame, shade)
        painter.setFont(sized(self.font(), 1.12, bold=True))
        room = frame.adjusted(10, 0, -10, -8)
        _wrapped(painter, room, one.title, QColor("#FFFFFF"), lines=2, from_bottom=True)

    def _paint_small(self, painter: QPainter, frame: QRect, one: IssueArticle) -> None:
        painter.setPen(colour("line"))
        painter.drawLine(frame.topLeft(), frame.topRight())
        cover = QRect(frame.right() - COVER - 10, frame.center().y() - COVER // 2, COVER, COVER)
        paint_cover(painter, cover, self._cover(one.square, cover.size()), radius=2)
        painter.setFont(sized(self.font(), 1.0))
        room = QRect(frame.left() + 10, frame.top() + 6, cover.left() - frame.left() - 20, ROW - 12)
        _wrapped(painter, room, one.title, colour("text"), lines=2)

    def _cover(self, blob: str, size: QSize) -> QPixmap | None:
        if not blob:
            return None
        wanted = physical(size * 2, self)
        found = self._room.pictures.at_hand(blob, wanted)
        if found is None:
            self._room.pictures.ask(self, blob, wanted, self._arrived)
        return found

    def _arrived(self, pixmap: QPixmap) -> None:
        if not pixmap.isNull():
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number, frame in enumerate(self._frames()):
            if frame.contains(event.position().toPoint()):
                self._at = number
                self.update()
                self.opened.emit(self._articles[number].article)
                return
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._articles) - 1
        match event.key():
            case Qt.Key.Key_Down if self._at < last:
                self._at += 1
            case Qt.Key.Key_Up if self._at > 0:
                self._at -= 1
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._articles:
                self.opened.emit(self._articles[self._at].article)
            case _:
                super().keyPressEvent(event)
                return
        self.update()


def _wrapped(
    painter: QPainter, room: QRect, text: str, ink: QColor, *, lines: int, from_bottom: bool = False
) -> None:
    """Paint a text in at most so many lines, the last one shortened where it does not fit."""
    metrics = painter.fontMetrics()
    laid = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    parts: list[str] = []
    while len(parts) < lines:
        line = laid.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        begin = line.textStart()
        last = len(parts) == lines - 1
        parts.append(text[begin:] if last else text[begin : begin + line.textLength()])
    laid.endLayout()
    height = metrics.lineSpacing() * len(parts)
    top = room.bottom() - height if from_bottom else room.center().y() - height // 2
    painter.setPen(ink)
    for number, part in enumerate(parts):
        place = QRect(room.left(), top + number * metrics.lineSpacing(), room.width(),
                      metrics.lineSpacing())  # fmt: skip
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, shown)
