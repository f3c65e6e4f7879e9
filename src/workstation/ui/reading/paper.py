"""The paper: an article on a white sheet over the ground, with what changed marked and reachable.

A text view that nobody can type into. The sheet is the document's own frame, so that words are
selected, searched and read out as in any text.
"""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
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
from workstation.ui.reading.setting import Anchor, SetPage, Setter, Written
from workstation.ui.theme import colour
from workstation.ui.widgets.painting import scale

SHEET_MARGIN: Final = 22
BAR: Final = 3
SIGNS: Final = {"inserted": "＋", "deleted": "－", "equal": "～"}
TINTS: Final = {"inserted": "good", "deleted": "accent_text", "equal": "warn"}
NOTHING: Final = SetPage((), ())


class Paper(QTextEdit):
    """Shows one article. `reached` tells which change was jumped to: its number, of how many, what.

    `turned` says that another page, or none, is shown now.
    """

    reached = Signal(int, int, str)
    turned = Signal()

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
        self._page, self._set, self._current = None, NOTHING, -1
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

    def next_change(self) -> None:
        """Go to the next change; from the last to the first."""
        self._go_to(self._current + 1)

    def previous_change(self) -> None:
        """Go to the change before; from the first to the last."""
        self._go_to(self._current - 1 if self._current >= 0 else -1)

    def _go_to(self, number: int) -> None:
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
            self._paint_sheet(painter)
            for number, anchor in enumerate(self._set.anchors):
                self._paint_bar(painter, anchor, chosen=number == self._current)
            painter.end()
        super().paintEvent(event)

    def _paint_sheet(self, painter: QPainter) -> None:
        height = self.document().size().height() - SHEET_MARGIN
        top = SHEET_MARGIN - self.verticalScrollBar().value()
        sheet = QRectF(
            self._left, top, self.viewport().width() - 2 * self._left, height - SHEET_MARGIN / 2
        )
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("paper"))
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_bar(self, painter: QPainter, anchor: Anchor, *, chosen: bool) -> None:
        rect = self._rect_of(anchor.start, anchor.end)
        if rect.bottom() < 0 or rect.top() > self.viewport().height():
            return
        by = scale()
        left = self._left + 8 * by
        tint = colour(TINTS[anchor.kind])
        if chosen:
            around = QRectF(
                left - 2, rect.top() - 5, self.viewport().width() - 2 * left + 4, rect.height() + 10
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour("warn_soft")))
            painter.drawRoundedRect(around, 6, 6)
        painter.fillRect(QRectF(left, rect.top(), BAR, rect.height()), tint)
        painter.setPen(tint)
        sign = QRectF(left + BAR + 1, rect.top(), 14 * by, 22 * by)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, SIGNS[anchor.kind])

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
