"""How issues, their articles and candidates are painted."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workstation.ui.icons import icon
from workstation.ui.publish import words
from workstation.ui.publish.painting import (
    line_height,
    paint_cover,
    paint_line,
    paint_pill,
    physical,
    sized,
)
from workstation.ui.publish.rows import ROW
from workstation.ui.room import Room
from workstation.ui.theme import colour
from workstation.ui.widgets.labels import Tint
from workstation.usecases.issue_pages import Candidate, IssueArticle, ListedIssue

Index = QModelIndex | QPersistentModelIndex
PAD: Final = 10
GAP: Final = 8
WIDE: Final = QSize(101, 43)
SQUARE: Final = QSize(43, 43)


def _is(option: QStyleOptionViewItem, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def _ground(painter: QPainter, frame: QRect, option: QStyleOptionViewItem, *, card: bool) -> None:
    selected = _is(option, QStyle.StateFlag.State_Selected)
    hovered = _is(option, QStyle.StateFlag.State_MouseOver)
    focused = _is(option, QStyle.StateFlag.State_HasFocus) and selected
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = "accent_soft" if selected and not card else "sunken" if hovered and not card else ""
    painter.setBrush(colour(ground or "surface"))
    painter.setPen(Qt.PenStyle.NoPen)
    if card or focused:
        painter.setPen(colour("accent_text" if focused else "strong_line" if selected else "line"))
    painter.drawRoundedRect(frame.adjusted(0, 0, -1, -1), 8, 8)


class IssueDelegate(QStyledItemDelegate):
    """An issue in the list: number, state, how many articles, when."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = option.font
        return QSize(120, line_height(font) + line_height(sized(font, 0.92)) + 2 * PAD + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: ListedIssue = index.data(ROW)
        painter.save()
        frame = option.rect.adjusted(2, 1, -2, -1)
        _ground(painter, frame, option, card=False)
        painter.setFont(sized(option.font, 1.0, bold=True))
        height = painter.fontMetrics().height()
        top = QRect(frame.left() + PAD, frame.top() + PAD, frame.width() - 2 * PAD, height)
        selected = _is(option, QStyle.StateFlag.State_Selected)
        mark, tint = _mark(one)
        tinted = selected and tint in {"red", "grey"}
        left = paint_pill(painter, top.right(), top.center().y(), mark, tint, on_tint=tinted)
        top.setRight(left - 6)
        paint_line(
            painter, top, words.issue_name(one.number), "accent_text" if selected else "text"
        )
        painter.setFont(sized(option.font, 0.92))
        below = QRect(frame.left() + PAD, top.bottom() + 4, frame.width() - 2 * PAD,
                      painter.fontMetrics().height())  # fmt: skip
        day = words.short_day(one.date, one.published)
        said = (words.article_count(one.articles), day)
        paint_line(painter, below, " · ".join(part for part in said if part), "muted")
        painter.restore()


def _mark(one: ListedIssue) -> tuple[str, Tint]:
    if one.twice:
        return words.number_twice(), "red"
    return words.issue_state(one.state), words.STATE_TINTS.get(one.state, "grey")


class ArticleDelegate(QStyledItemDelegate):
    """An article of an issue as a card: handle, cover, title, where from, state, a way out."""

    remove_asked = Signal(str)

    def __init__(self, room: Room, view: QWidget, movable: Callable[[], bool]) -> None:
        super().__init__(view)
        self._room = room
        self._view = view
        self._movable = movable

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = line_height(option.font) + line_height(sized(option.font, 0.92)) + 4
        return QSize(200, max(SQUARE.height(), lines) + 2 * PAD + GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: IssueArticle = index.data(ROW)
        painter.save()
        frame = option.rect.adjusted(0, 0, 0, -GAP)
        _ground(painter, frame, option, card=True)
        middle, left = frame.center().y(), frame.left() + PAD
        if self._movable():
            icon("drag").paint(painter, QRect(left - 4, middle - 9, 18, 18))
        left += 20
        size = WIDE if index.row() == 0 else SQUARE
        place = QRect(left, middle - size.height() // 2, size.width(), size.height())
        paint_cover(painter, place, self._cover(one.wide if index.row() == 0 else one.square, size))
        right = self._right(painter, option, frame, one)
        width = right - place.right() - 22
        room = QRect(place.right() + 11, frame.top(), width, frame.height())
        self._words(painter, option, room, one)
        painter.restore()

    def _right(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, one: IssueArticle
    ) -> int:
        right, middle = frame.right() - PAD, frame.center().y()
        if self._movable():
            lit = _is(option, QStyle.StateFlag.State_MouseOver) or _is(
                option, QStyle.StateFlag.State_Selected
            )
            if lit:
                icon("close").paint(painter, _way_out(frame))
            right = _way_out(frame).left() - 6
        painter.setFont(option.font)
        state = "approved" if one.approved and one.state == "approved" else one.state
        return paint_pill(painter, right, middle, words.article_state(state),
                          words.ARTICLE_TINTS.get(state, "grey"))  # fmt: skip

    @staticmethod
    def _words(
        painter: QPainter, option: QStyleOptionViewItem, room: QRect, one: IssueArticle
    ) -> None:
        title, more = sized(option.font, 1.0, bold=True), sized(option.font, 0.92)
        heights = line_height(title), line_height(more)
        top = room.center().y() - (sum(heights) + 4) // 2
        painter.setFont(title)
        paint_line(painter, QRect(room.left(), top, room.width(), heights[0]), one.title, "text")
        painter.setFont(more)
        said = (one.column, one.branch, words.picture_count(one.pictures) if one.pictures else "")
        place = QRect(room.left(), top + heights[0] + 4, room.width(), heights[1])
        paint_line(painter, place, " · ".join(part for part in said if part), "muted")

    def _cover(self, blob: str, size: QSize) -> QPixmap | None:
        if not blob:
            return None
        wanted = physical(size * 2, self._view)
        found = self._room.pictures.at_hand(blob, wanted)
        if found is None:
            self._room.pictures.ask(self._view, blob, wanted, self._arrived)
        return found

    def _arrived(self, pixmap: QPixmap) -> None:
        if not pixmap.isNull():  # one that is not here would be asked for again and again
            self._view.update()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            frame = option.rect.adjusted(0, 0, 0, -GAP)
            inside = _way_out(frame).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
            if inside and self._movable() and event.button() == Qt.MouseButton.LeftButton:
                self.remove_asked.emit(index.data(ROW).article)
                return True
        return super().editorEvent(event, model, option, index)


def _way_out(frame: QRect) -> QRect:
    return QRect(frame.right() - PAD - 14, frame.center().y() - 8, 16, 16)


class CandidateDelegate(QStyledItemDelegate):
    """An approved article that may come in."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, line_height(option.font) + line_height(sized(option.font, 0.92)) + 20)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Candidate = index.data(ROW)
        painter.save()
        frame = option.rect.adjusted(2, 1, -2, -1)
        _ground(painter, frame, option, card=False)
        room = frame.adjusted(PAD, 7, -PAD, -7)
        right = room.right()
        if one.number:
            right = paint_pill(
                painter, right, room.center().y(), words.waits_in(one.number), "grey"
            )
        painter.setFont(sized(option.font, 1.0, bold=True))
        height = painter.fontMetrics().height()
        ink = "muted" if one.number else "text"
        paint_line(painter, QRect(room.left(), room.top(), right - room.left() - 8, height),
                   one.title, ink)  # fmt: skip
        painter.setFont(sized(option.font, 0.92))
        said = " · ".join(part for part in (one.column, one.branch) if part)
        place = QRect(room.left(), room.top() + height + 4, right - room.left() - 8,
                      painter.fontMetrics().height())  # fmt: skip
        paint_line(painter, place, said, "muted")
        painter.restore()
