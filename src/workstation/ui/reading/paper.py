"""The paper: an article on a white sheet over the ground, with what changed marked and reachable.

A text view that nobody can type into. The sheet is the document's own frame, so that words are
selected, searched and read out as in any text.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from workstation.document.marked import MarkedContent
from workstation.ui.pictures import Pictures
from workstation.ui.reading.figures import OBJECT_TYPE, Figures
from workstation.ui.reading.formats import PADDING, PAPER_WIDTH
from workstation.ui.reading.marking import paint_bar, paint_remark, paint_sheet
from workstation.ui.reading.set_page import Anchor, SetPage, Written
from workstation.ui.reading.setting import Setter
from workstation.ui.widgets.painting import scale

SHEET_MARGIN: Final = 22
NOTHING: Final = SetPage()
REMARK: Final = 18


class Paper(QTextEdit):
    """Shows one article. `reached` tells which change was jumped to: its number, of how many, what.

    `turned` says that another page, or none, is shown now; `pointed` carries the block that
    somebody clicked, `remark_asked` one whose mark for comments was clicked.
    """

    reached = Signal(int, int, str)
    turned = Signal()
    pointed = Signal(str)
    remark_asked = Signal(str)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "paper")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self._figures = Figures(pictures, self.viewport().update, self)
        self._page: MarkedContent | None = None
        self._set: SetPage = NOTHING
        self._document: QTextDocument | None = None
        self._current = -1
        self._left = 0.0
        self._remarks: Mapping[str, int] = {}

    # --- what is shown -------------------------------------------------------------------------

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The changes on the page, from top to bottom."""
        return self._set.anchors

    @property
    def written(self) -> tuple[Written, ...]:
        """The words on the page that can be corrected, from top to bottom."""
        return self._set.written

    def show_page(self, page: MarkedContent, *, keep_place: bool = False) -> None:
        """Show an article from its beginning, or where the reader was."""
        place = self.verticalScrollBar().value() if keep_place else 0
        self._page = page
        self._set_page()
        self.verticalScrollBar().setValue(place)
        self.turned.emit()

    def look_for_photos(self) -> None:
        """Show photos that have come meanwhile."""
        self._figures.ask_again()

    def clear_page(self) -> None:
        """Show nothing."""
        self._page, self._set, self._current, self._remarks = None, NOTHING, -1, {}
        self._figures.clear()
        self.clear()
        self.turned.emit()

    def _set_page(self) -> None:
        self._figures.clear()
        self._current = -1
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        document.documentLayout().registerHandler(OBJECT_TYPE, self._figures)
        if self._page is not None:
            self._set = Setter(QTextCursor(document), self._figures).lay_out(self._page)
        self._frame(document)
        before, self._document = self._document, document
        self.setDocument(document)
        if before is not None:
            before.deleteLater()

    def _frame(self, document: QTextDocument) -> None:
        """Put the sheet into the middle; the document's outer frame is its margin."""
        by = scale()
        width = min(PAPER_WIDTH * by, self.viewport().width() - 2 * SHEET_MARGIN)
        self._left = max(0.0, (self.viewport().width() - width) / 2)
        padding = PADDING * by
        self._figures.width = max(60.0, width - 2 * padding - 1)
        frame = document.rootFrame()
        made = frame.frameFormat()
        made.setLeftMargin(self._left + padding)
        made.setRightMargin(self.viewport().width() - self._left - width + padding)
        made.setTopMargin(SHEET_MARGIN + padding)
        made.setBottomMargin(SHEET_MARGIN + padding / 2)
        frame.setFrameFormat(made)

    # --- going from change to change -----------------------------------------------------------

    @property
    def current(self) -> int:
        """Which change was jumped to last, counted from 0; -1 for none."""
        return self._current

    def next_change(self) -> None:
        """Go to the next change; from the last to the first."""
        self.go_to(self._current + 1)

    def previous_change(self) -> None:
        """Go to the change before; from the first to the last."""
        self.go_to(self._current - 1 if self._current >= 0 else -1)

    def go_to(self, number: int) -> None:
        """Go to a change, counted from 0, round and round."""
        if not self._set.anchors:
            return
        self._current = number % len(self._set.anchors)
        anchor = self._set.anchors[self._current]
        rect = self._rect_of(anchor.start, anchor.end)
        bar = self.verticalScrollBar()
        bar.setValue(round(rect.top() + bar.value() - self.viewport().height() / 3))
        self.viewport().update()
        self.setAccessibleDescription(anchor.words)
        self.reached.emit(self._current + 1, len(self._set.anchors), anchor.words)

    # --- blocks and what is said of them -------------------------------------------------------

    def show_remarks(self, numbers: Mapping[str, int]) -> None:
        """Mark the blocks that colleagues say something about, with how many say it."""
        self._remarks = dict(numbers)
        self.viewport().update()

    def show_block(self, block: str) -> None:
        """Bring a block into view."""
        rect = self._rect_of_block(block)
        if rect.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(round(rect.top() + bar.value() - self.viewport().height() / 3))

    def block_at(self, point: QPointF) -> str:
        """Return the block at a point of the viewport; empty for none."""
        for one in self._set.blocks:
            rect = self._rect_of(one.start, one.end)
            if rect.top() <= point.y() <= rect.bottom():
                return one.block
        return ""

    def _rect_of_block(self, block: str) -> QRectF:
        found = next((one for one in self._set.blocks if one.block == block), None)
        return self._rect_of(found.start, found.end) if found else QRectF()

    def _remark_rect(self, block: str) -> QRectF:
        size, rect = REMARK * scale(), self._rect_of_block(block)
        if not rect.isValid():
            return QRectF()
        right = self.viewport().width() - self._left
        return QRectF(right - size - 7 * scale(), rect.top() + 2, size, size)

    def rect_of(self, written: Written) -> QRectF:
        """Return where words stand in the viewport now."""
        return self._rect_of(written.start, written.end)

    def font_at(self, written: Written) -> QFont:
        """Return what words are set in."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(written.start + 1, self.document().characterCount() - 1))
        return cursor.charFormat().font()

    def written_at(self, point: QPointF) -> Written | None:
        """Return the correctable words at a point of the viewport."""
        for one in self._set.written:
            if self.rect_of(one).contains(point):
                return one
        return None

    def _rect_of(self, start: int, end: int) -> QRectF:
        document = self.document()
        layout = document.documentLayout()
        rect = QRectF()
        block = document.findBlock(start)
        while block.isValid() and block.position() <= max(start, end):
            rect = rect.united(layout.blockBoundingRect(block))
            block = block.next()
        return rect.translated(0, -self.verticalScrollBar().value())

    # --- painting ------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_sheet(painter, self._sheet())
            self._paint_marks(painter)
            painter.end()
        super().paintEvent(event)

    def _paint_marks(self, painter: QPainter) -> None:
        left, width = self._left, self.viewport().width()
        for number, anchor in enumerate(self._set.anchors):
            rect = self._rect_of(anchor.start, anchor.end)
            if self._is_seen(rect):
                chosen = number == self._current
                paint_bar(painter, rect, left, width, anchor.kind, chosen=chosen)
        for block, number in self._remarks.items():
            frame = self._remark_rect(block)
            if frame.isValid() and self._is_seen(frame):
                paint_remark(painter, frame, number)

    def _is_seen(self, rect: QRectF) -> bool:
        return rect.bottom() >= 0 and rect.top() <= self.viewport().height()

    def _sheet(self) -> QRectF:
        height = self.document().size().height() - SHEET_MARGIN
        top = SHEET_MARGIN - self.verticalScrollBar().value()
        width = self.viewport().width() - 2 * self._left
        return QRectF(self._left, top, width, height - SHEET_MARGIN / 2)

    # --- events --------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and event.size().width() != event.oldSize().width():
            self._frame(self.document())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        dressed = event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}
        if dressed and getattr(self, "_page", None) is not None:
            place = self.verticalScrollBar().value()
            self._set_page()
            self.verticalScrollBar().setValue(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        point = event.position()
        marked = [one for one in self._remarks if self._remark_rect(one).contains(point)]
        if marked:
            self.remark_asked.emit(marked[0])
        elif block := self.block_at(point):
            self.pointed.emit(block)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep() * 3, Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_Space: bar.pageStep() - 40,
        }  # fmt: skip
        if event.key() in steps and not event.modifiers():
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
