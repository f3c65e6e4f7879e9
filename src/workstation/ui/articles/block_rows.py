"""Rows of the block list: one widget for each block, by what the block is.

A row shows its block and tells what people do to it through the list's `Doings`; it decides
nothing.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.document.block_edits import kind_of
from workstation.domain import tree
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.text_field import Mark, TextField
from workstation.ui.articles.wording import kind_words
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import label

MARKER_GAP = 10
MARKER_LETTERS = 4.9
"""Width of the column of markers, in pixels of the window's text."""

LOOKS = {
    "heading": "write-heading",
    "subheading": "write-subheading",
    "quote": "write-quote",
    "lead": "write-quote",
    "quotation": "write-quote",
}


class Doings(NamedTuple):
    """What may be done to blocks; each takes the block's id first."""

    retyped: Callable[[str, str], object]
    split: Callable[[str, int], object]
    joined: Callable[[str], object]
    joined_next: Callable[[str], object]
    pasted: Callable[[str, int, list[str]], object]
    stepped: Callable[[str, int], object]
    entered: Callable[[str], object]
    menu_asked: Callable[[str, QPoint], object]
    source: Callable[[str, str], object]
    caption: Callable[[str, int, str], object]
    credit: Callable[[str, int, str], object]
    cell: Callable[[str, int, int, str], object]
    layout: Callable[[str, str], object]
    photo_gone: Callable[[str, int], object]
    dragged: Callable[[str, QPoint], object]
    dropped: Callable[[str, QPoint], object]


def marker_width() -> int:
    """Return how wide the markers are at the text size in use."""
    return round(QApplication.font().pixelSize() * MARKER_LETTERS)


class Marker(QToolButton):
    """What kind of block this is; opens the block's menu, and is the handle to drag it by."""

    asked = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setProperty("look", "marker")
        self.setFixedWidth(marker_width())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self.mapToGlobal(QPoint(0, self.height())))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
        if self._dragging:
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._dragging:
            self._dragging = False
            self.dropped.emit(event.globalPosition().toPoint())
            return
        super().mouseReleaseEvent(event)


class BlockRow(QFrame):
    """Base of all rows: marker at the left, the block at its right."""

    def __init__(self, block: tree.Block, doings: Doings, *, writable: bool) -> None:
        super().__init__()
        self.block = block
        self.doings = doings
        self.writable = writable
        self.setProperty("look", "block")
        whole: QHBoxLayout = spaced(QHBoxLayout(self), 0, 3, 0, 3, spacing=MARKER_GAP)
        self.marker = Marker()
        self.marker.setEnabled(writable)
        self.marker.asked.connect(lambda at: doings.menu_asked(block.attrs.id, at))
        self.marker.dragged.connect(lambda at: doings.dragged(block.attrs.id, at))
        self.marker.dropped.connect(lambda at: doings.dropped(block.attrs.id, at))
        whole.addWidget(self.marker, 0, Qt.AlignmentFlag.AlignTop)
        self.body: QVBoxLayout = spaced(QVBoxLayout(), spacing=4)
        whole.addLayout(self.body, 1)
        self._mark(block)

    @property
    def name(self) -> str:
        """The block's id."""
        return self.block.attrs.id

    def fits(self, block: tree.Block) -> bool:
        """Tell whether this row can show the block."""
        return type(block) is type(self.block)

    def show_block(self, block: tree.Block) -> None:
        """Show what became of the block."""
        self.block = block
        self._mark(block)

    def _mark(self, block: tree.Block) -> None:
        words = kind_words(kind_of(block))
        if self.marker.text() != words:
            self.marker.setText(words)
            self.marker.setAccessibleName(words)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline what the rules found; most blocks have nothing to underline."""

    def focus_at(self, at: int) -> None:
        """Put the cursor into the block, behind so many characters; -1 is the end."""
        self.show_place(at, at)

    def show_place(self, start: int, end: int) -> None:
        """Choose a passage of the block; a block without words is chosen as a whole."""
        del start, end
        self.marker.setFocus()


class TextRow(BlockRow):
    """A text block; a verbatim quotation has its source below."""

    def __init__(self, block: tree.TextBlock, doings: Doings, *, writable: bool) -> None:
        super().__init__(block, doings, writable=writable)
        kind = kind_of(block)
        name = block.attrs.id
        self.field = TextField(LOOKS.get(kind, "write"), kind_words(kind))
        self.field.setReadOnly(not writable)
        self.field.show_text(inline_text(block.content))
        self.field.typed.connect(lambda text: doings.retyped(name, text))
        self.field.split_asked.connect(lambda at: doings.split(name, at))
        self.field.join_back.connect(lambda: doings.joined(name))
        self.field.join_forth.connect(lambda: doings.joined_next(name))
        self.field.stepped.connect(lambda step: doings.stepped(name, step))
        self.field.pasted.connect(self._paste)
        self.field.entered.connect(lambda: doings.entered(name))
        self.body.addWidget(self.field)
        self._source = self._source_field(block) if isinstance(block, tree.Quotation) else None

    def _paste(self, lines: list[str]) -> None:
        self.doings.pasted(self.name, self.field.textCursor().position(), lines)

    def _source_field(self, block: tree.Quotation) -> QLineEdit:
        made = note_field(block.attrs.source, self.tr("Source of the quotation"), self.writable)
        made.textEdited.connect(lambda text: self.doings.source(self.name, text))
        self.body.addWidget(made)
        return made

    @override
    def fits(self, block: tree.Block) -> bool:
        return isinstance(block, tree.TextBlock) and kind_of(block) == kind_of(self.block)

    @override
    def show_block(self, block: tree.Block) -> None:
        super().show_block(block)
        if isinstance(block, tree.TextBlock):
            self.field.show_text(inline_text(block.content))
        if isinstance(block, tree.Quotation) and self._source is not None:
            set_if_other(self._source, block.attrs.source)

    @override
    def show_marks(self, marks: Sequence[Mark]) -> None:
        before = len(label_of(self.block))
        self.field.show_marks(
            [mark._replace(start=mark.start - before, end=mark.end - before) for mark in marks]
        )

    @override
    def focus_at(self, at: int) -> None:
        self.field.setFocus()
        self.field.put_cursor(at)

    @override
    def show_place(self, start: int, end: int) -> None:
        self.field.setFocus()
        self.field.show_place(start, end)


def label_of(block: tree.Block) -> str:
    """Return the visible label of a list item, which stands before its text (一是, 1.)."""
    if isinstance(block, tree.ListItem) and block.attrs.kind == "label":
        return block.attrs.label
    return ""


class FixedRow(BlockRow):
    """A block without words of its own here: banner, sign-off, divider, card, audio, video."""

    def __init__(self, block: tree.Block, doings: Doings, *, writable: bool) -> None:
        super().__init__(block, doings, writable=writable)
        self._words = label("", "muted", wrap=True)
        self.body.addWidget(self._words)
        self.show_block(block)

    @override
    def show_block(self, block: tree.Block) -> None:
        super().show_block(block)
        self._words.setText(self._told(block))

    def _told(self, block: tree.Block) -> str:
        match block:
            case tree.Banner():
                return self.tr("The column's banner stands here.")
            case tree.SignOff():
                return self.tr("Who edited and who approved is filled in when it is published.")
            case tree.FollowCard(attrs=attrs):
                return attrs.text or self.tr("The card to follow the account by.")
            case tree.Media(attrs=attrs):
                return attrs.title or attrs.href
            case _:
                return "———"


def note_field(text: str, name: str, writable: bool) -> QLineEdit:  # noqa: FBT001 - a state
    """Return a small field of the paper: a caption, a credit, a source."""
    made = QLineEdit(text)
    made.setProperty("look", "write-note")
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setReadOnly(not writable)
    return made


def set_if_other(field: QLineEdit, text: str) -> None:
    """Show other words in a field; the same words leave the cursor where it is."""
    if field.text() != text:
        field.setText(text)
