"""大纲: the headings of the text; a click goes there, a drag or Alt+↑/↓ moves the section."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from workstation.document.outline import Entry
from workstation.document.themes import COUNTING_SIGN, Theme, pick
from workstation.domain import tree

_INDENT: Final = "　"
_BLOCK: Final = Qt.ItemDataRole.UserRole
_FIRST_LEVEL: Final = 2


class OutlineList(QListWidget):
    """Tells which heading was asked for (`chosen`) and where a section shall go.

    `dropped`: the section of a block before another block, or behind all (empty). `stepped`: one
    place up or down among its equals.
    """

    chosen = Signal(str)
    dropped = Signal(str, str)
    stepped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "outline")
        self.setAccessibleName(self.tr("Outline"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_BLOCK)))
        self.itemActivated.connect(lambda item: self.chosen.emit(item.data(_BLOCK)))
        self._shown: tuple[tuple[str, str, int], ...] = ()

    def show_entries(self, entries: tuple[Entry, ...], doc: tree.Doc, theme: Theme | None) -> None:
        """Show the outline of a document; nothing moves where it is the same."""
        counted = _counted(doc, theme)
        rows = tuple((one.block, _line(one, counted), one.level) for one in entries)
        if rows == self._shown:
            return
        at = self.current_block()
        self._shown = rows
        self.clear()
        for block, words, level in rows:
            item = QListWidgetItem(words)
            item.setData(_BLOCK, block)
            item.setToolTip(words.strip())
            if level < _FIRST_LEVEL:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
            self.addItem(item)
            if block == at:
                self.setCurrentItem(item)

    def current_block(self) -> str:
        """Return the block of the line at the cursor; empty without one."""
        at = self.currentRow()
        return self._shown[at][0] if 0 <= at < len(self._shown) else ""

    def mark(self, block: str) -> None:
        """Mark the line of a heading, where the cursor of the text stands."""
        for at, (one, _, _) in enumerate(self._shown):
            if one == block and not self.hasFocus():
                self.setCurrentRow(at)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, max(1, self.count()) * max(22, self.sizeHintForRow(0)) + 8)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            if block := self.current_block():
                self.stepped.emit(block, steps[key])
            return
        super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the section shall go; the document's next outline shows it there."""
        block = self.current_block()
        target = self.indexAt(event.position().toPoint())
        row = target.row() if target.isValid() else len(self._shown)
        below = QAbstractItemView.DropIndicatorPosition.BelowItem
        if target.isValid() and self.dropIndicatorPosition() == below:
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if block:
            self.dropped.emit(block, self._shown[row][0] if row < len(self._shown) else "")


def _line(entry: Entry, counted: frozenset[str]) -> str:
    """Return a line: indented by level, numbered where the theme's heading counts."""
    words = entry.words
    if entry.number and entry.block in counted:
        words = f"{entry.number:02} {words}"
    return _INDENT * max(0, entry.level - _FIRST_LEVEL) + words


def _counted(doc: tree.Doc, theme: Theme | None) -> frozenset[str]:
    """Return the headings in a look that counts; one walk, for this follows what is typed."""
    if theme is None:
        return frozenset()
    return frozenset(
        block.attrs.id
        for block in doc.content
        if isinstance(block, tree.Heading)
        and pick(theme.looks.heading2, block.attrs.style).sign == COUNTING_SIGN
    )
