"""A field of the paper: plain text that grows with its words and knows its neighbours.

Enter, Backspace at the start, arrows beyond the edge and pasted paragraphs are told, not done: what
they mean is the document's business. Undo is the page's, never the field's.
"""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from workstation.ui.theme import colour

LINE_PER_CENT: Final = 118
LEAST_HEIGHT: Final = 26


class Mark(NamedTuple):
    """A passage to underline: from and to, in which colour of the theme, and why."""

    start: int
    end: int
    ink: str
    hint: str


class TextField(QTextEdit):
    """Plain text of one block, a caption or a title."""

    typed = Signal(str)
    split_asked = Signal(int)
    join_back = Signal()
    join_forth = Signal()
    stepped = Signal(int)
    pasted = Signal(list)
    entered = Signal()

    def __init__(
        self, look: str, name: str, *, single: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._single = single
        self.setProperty("look", look)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._on_text)
        self._shown = ""
        self._lined = False

    def show_text(self, text: str) -> None:
        """Show other words; the cursor stays as near as it can."""
        if text == self._shown and self._lined:
            return
        at = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self._space_lines()
        self.blockSignals(False)
        self._shown = text
        self.put_cursor(min(at, len(text)))
        self._grow(self.document().size())

    def _space_lines(self) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(LINE_PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)
        self._lined = True

    def put_cursor(self, at: int) -> None:
        """Put the cursor behind so many characters; -1 is the end."""
        cursor = self.textCursor()
        cursor.setPosition(len(self._shown) if at < 0 else min(at, len(self._shown)))
        self.setTextCursor(cursor)

    def show_place(self, start: int, end: int) -> None:
        """Choose a passage, so that it is seen."""
        cursor = self.textCursor()
        cursor.setPosition(min(start, len(self._shown)))
        cursor.setPosition(min(end, len(self._shown)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline passages in waves, each in its colour."""
        shown = []
        for mark in marks:
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(mark.start, len(self._shown)))
            cursor.setPosition(min(mark.end, len(self._shown)), QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(colour(mark.ink))
            form.setToolTip(mark.hint)
            one.cursor, one.format = cursor, form  # type: ignore[attr-defined, unused-ignore] # as Qt says
            shown.append(one)
        self.setExtraSelections(shown)

    def _on_text(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.typed.emit(text)

    def _grow(self, size: QSizeF) -> None:
        height = max(LEAST_HEIGHT, math.ceil(size.height()) + 4)
        if height != self.height():
            self.setFixedHeight(height)

    # --- keys -----------------------------------------------------------------------------------

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()  # undo is the page's: the field has none of its own
                return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() or not self._is_told(event):
            super().keyPressEvent(event)
        else:
            event.accept()

    def _is_told(self, event: QKeyEvent) -> bool:
        """Tell what a key means beyond this field; False where it means nothing there."""
        cursor, key = self.textCursor(), event.key()
        at, plain = cursor.position(), not cursor.hasSelection()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if shift and not self._single:
                return False
            self._replace_selection()
            self.split_asked.emit(self.textCursor().position())
        elif key == Qt.Key.Key_Backspace and plain and at == 0:
            self.join_back.emit()
        elif key == Qt.Key.Key_Delete and plain and at == len(self._shown):
            self.join_forth.emit()
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and self._is_step(key, cursor):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _replace_selection(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.removeSelectedText()

    def _is_step(self, key: int, cursor: QTextCursor) -> bool:
        if key not in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return False
        moved = QTextCursor(cursor)
        up = key == Qt.Key.Key_Up
        operation = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        return not moved.movePosition(operation)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = [part.strip() for part in source.text().splitlines() if part.strip()]
        if not lines:
            return
        if self._single:
            self.textCursor().insertText(" ".join(lines))
        elif len(lines) == 1:
            self.textCursor().insertText(lines[0])
        else:
            self._replace_selection()
            self.pasted.emit(lines)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
