"""The list beside a paper: every change in one line, what wants checking below it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget
from typing_extensions import override

from workstation.document.spans import Kind
from workstation.ui.reading.marking import SIGNS, TINTS
from workstation.ui.reading.set_page import Anchor
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import (
    mark_width,
    paint_mark,
    paint_words,
    scale,
    sized,
)
from workstation.ui.widgets.row_delegate import RowDelegate, paint_ground
from workstation.ui.widgets.row_model import RowModel

HEIGHT: Final = 46
CHECKED: Final = 24
WIDTH: Final = 216


class ChangeRow(NamedTuple):
    """A change as the list shows it; `place` counts from 0."""

    place: int
    kind: Kind
    title: str
    facts: str

    @property
    def spoken(self) -> str:
        """All of it, in one sentence."""
        if not self.facts:
            return self.title
        check = QCoreApplication.translate("reading", "Please check: {facts}")
        return "；".join((self.title, check.format(facts=self.facts)))


class ChangeModel(RowModel[ChangeRow]):
    """The changes of one page from top to bottom."""

    @override
    def hint(self, row: ChangeRow) -> str:
        return row.spoken


class ChangeDelegate(RowDelegate[ChangeRow]):
    """Paints one `ChangeRow`: its sign, two lines of words, a mark for what wants checking."""

    kind = ChangeRow
    least_width = 120

    @override
    def height_of(self, row: ChangeRow) -> float:
        return HEIGHT + (CHECKED if row.facts else 0)

    @override
    def paint_row(
        self, painter: QPainter, frame: QRectF, row: ChangeRow, state: QStyle.StateFlag
    ) -> None:
        paint_ground(painter, frame, state)
        by = scale()
        inner = frame.adjusted(12 * by, 6 * by, -10 * by, -6 * by)
        painter.setFont(sized(13, bold=True))
        painter.setPen(colour(TINTS[row.kind]))
        sign = QRectF(inner.left(), inner.top(), 18 * by, 18 * by)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, SIGNS[row.kind])
        words = inner.adjusted(22 * by, 0, 0, 0)
        words.setHeight((HEIGHT - 12) * by)
        self._words(painter, words, row.title)
        if row.facts:
            check = QCoreApplication.translate("reading", "Check")
            mark = QRectF(words.left(), words.bottom() + 3 * by, mark_width(check), 18 * by)
            paint_mark(painter, mark, check, "amber")
            rest = QRectF(mark)
            rest.setLeft(mark.right() + 6 * by)
            rest.setRight(inner.right())
            paint_words(painter, rest, row.facts, sized(12), "warn")

    @staticmethod
    def _words(painter: QPainter, frame: QRectF, words: str) -> None:
        """Paint at most two lines."""
        font = sized(12)
        room = int(frame.width() * 2 - QFontMetrics(font).height() * 2)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(colour("text"))
        flags = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWrapAnywhere.value
        painter.drawText(frame, flags, shown)


class ChangeList(QListView):
    """Shows the changes. `chosen` carries the one a person went to, counted from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChangeModel(QObject(self))
        self._showing = False
        self.setModel(self._model)
        self.setItemDelegate(ChangeDelegate(self))
        self.setFixedWidth(round(WIDTH * scale()))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setAccessibleName(self.tr("Changes"))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def rows(self) -> tuple[ChangeRow, ...]:
        """What is listed, from top to bottom."""
        return self._model.rows

    def show_changes(self, anchors: Sequence[Anchor]) -> None:
        """Show the changes of a page; none is chosen."""
        self._showing = True
        self._model.show_rows(
            [ChangeRow(place, a.kind, a.words, a.facts) for place, a in enumerate(anchors)]
        )
        self.selectionModel().clear()
        self._showing = False

    def choose(self, place: int) -> None:
        """Show which change was gone to."""
        self._showing = True
        self.setCurrentIndex(self._model.index(place))
        self._showing = False

    def _on_current(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self._showing:
            self.chosen.emit(index.row())
