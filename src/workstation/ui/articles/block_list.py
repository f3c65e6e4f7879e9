"""The block list: the article's paragraphs, photos and the rest under each other, to be edited.

Rows are kept while their block stays what it is, so that the cursor stays where it was. A long
article is laid out in slices: the first screen at once, the rest while the window lives.
"""

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from workstation.domain import tree
from workstation.ui.articles.block_rows import BlockRow, Doings, FixedRow, TextRow
from workstation.ui.articles.photo_rows import BlobOf, GroupRow, ImageRow
from workstation.ui.articles.table_row import TableBlockRow
from workstation.ui.articles.text_field import Mark
from workstation.ui.pictures import Pictures
from workstation.ui.widgets.boxes import spaced

SLICE_SECONDS: Final = 0.008
"""So long the window may be busy laying out rows before it lives again."""


class BlockList(QWidget):
    """Shows a document's blocks. `moved` tells which block was dropped, and before which place."""

    moved = Signal(str, int)

    def __init__(
        self, doings: Doings, pictures: Pictures, blob_of: BlobOf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doings = doings
        self._pictures = pictures
        self._blob_of = blob_of
        self._rows: dict[str, BlockRow] = {}
        self._wanted: tuple[tree.Block, ...] = ()
        self._writable = True
        self._focus: tuple[str, int] | None = None
        self._place: tuple[str, int, int] | None = None
        self._marked: set[str] = set()
        self._drop_line = QFrame(self)
        self._drop_line.setProperty("look", "drop-line")
        self._drop_line.hide()
        self._layout = spaced(QVBoxLayout(self), spacing=0)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._lay_out)

    def show_doc(self, doc: tree.Doc, *, writable: bool) -> None:
        """Show a document; rows of blocks that are still there are kept."""
        if writable != self._writable:
            self._writable = writable
            self.clear()
        self._wanted = doc.content
        wanted = {block.attrs.id: block for block in doc.content}
        for name in [one for one in self._rows if one not in wanted]:
            self._drop(name)
        self._lay_out()

    def clear(self) -> None:
        """Take every row out."""
        self._later.stop()
        self._wanted = ()
        for name in list(self._rows):
            self._drop(name)

    def _drop(self, name: str) -> None:
        row = self._rows.pop(name)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _lay_out(self) -> None:
        self._later.stop()
        started = perf_counter()
        for place, block in enumerate(self._wanted):
            row = self._rows.get(block.attrs.id)
            if row is None or not row.fits(block):
                if perf_counter() - started > SLICE_SECONDS:
                    self._later.start()
                    return
                row = self._made(block, row)
            elif row.block is not block:
                row.show_block(block)
            item = self._layout.itemAt(place)
            if item is None or item.widget() is not row:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
        self._settle_focus()

    def _made(self, block: tree.Block, before: BlockRow | None) -> BlockRow:
        focused = False
        if before is not None:
            cursor = QApplication.focusWidget()
            focused = cursor is not None and before.isAncestorOf(cursor)
            self._drop(block.attrs.id)
        row = self._row_for(block)
        self._rows[block.attrs.id] = row
        if focused:
            self._focus = (block.attrs.id, -1)
        return row

    def _row_for(self, block: tree.Block) -> BlockRow:
        doings, writable = self._doings, self._writable
        match block:
            case tree.Image():
                return ImageRow(block, doings, self._pictures, self._blob_of, writable=writable)
            case tree.PhotoGroup():
                return GroupRow(block, doings, self._pictures, self._blob_of, writable=writable)
            case tree.Table():
                return TableBlockRow(block, doings, writable=writable)
            case tree.Divider() | tree.Banner() | tree.SignOff() | tree.FollowCard() | tree.Media():
                return FixedRow(block, doings, writable=writable)
            case _:
                return TextRow(block, doings, writable=writable)

    def show_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Underline what the rules found, block by block."""
        for name, row in self._rows.items():
            if name in marks or name in self._marked:
                row.show_marks(marks.get(name, ()))
        self._marked = set(marks)

    def refresh_pictures(self) -> None:
        """Ask again for pictures that were not there before."""
        for row in self._rows.values():
            if isinstance(row, ImageRow | GroupRow):
                row.show_block(row.block)

    # --- where the cursor is --------------------------------------------------------------------

    def row(self, block: str) -> BlockRow | None:
        """Return the row of a block, if it is laid out."""
        return self._rows.get(block)

    def focus(self, block: str, at: int = 0) -> None:
        """Put the cursor into a block, now or as soon as it is laid out; -1 is its end."""
        self._focus = (block, at)
        self._settle_focus()

    def show_place(self, block: str, start: int, end: int) -> None:
        """Show where in a block a finding stands."""
        self._place = (block, start, end)
        self._settle_focus()

    def _settle_focus(self) -> None:
        if self._focus is not None and (row := self._rows.get(self._focus[0])) is not None:
            at, self._focus = self._focus[1], None
            row.focus_at(at)
        if self._place is not None and (row := self._rows.get(self._place[0])) is not None:
            (_, start, end), self._place = self._place, None
            row.show_place(start, end)

    # --- dragging a block -----------------------------------------------------------------------

    def drag(self, at: QPoint) -> None:
        """Show where a block that is dragged to this place of the screen would stand."""
        self._show_line(self._place_at(self.mapFromGlobal(at)))

    def drop(self, block: str, at: QPoint) -> None:
        """Move a block to where it was dropped."""
        self._drop_line.hide()
        if self._writable and block in self._rows:
            self.moved.emit(block, self._place_at(self.mapFromGlobal(at)))

    def _place_at(self, at: QPoint) -> int:
        for place, block in enumerate(self._wanted):
            row = self._rows.get(block.attrs.id)
            if row is not None and at.y() < row.geometry().center().y():
                return place
        return len(self._wanted)

    def _show_line(self, place: int) -> None:
        row = self._layout.itemAt(min(place, self._layout.count() - 1))
        if row is None:
            return
        box = row.geometry()
        y = box.top() if place < self._layout.count() else box.bottom()
        self._drop_line.setGeometry(0, y - 1, self.width(), 3)
        self._drop_line.raise_()
        self._drop_line.show()
