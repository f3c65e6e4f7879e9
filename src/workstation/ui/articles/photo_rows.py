"""Rows of photos: each with its thumbnail, caption and credit; a group also with its layout."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.document.block_edits import GROUP_CAPTION
from workstation.domain import tree
from workstation.domain.photo_blocks import LAYOUTS
from workstation.domain.tree_text import inline_text
from workstation.ui.articles.block_rows import BlockRow, Doings, note_field, set_if_other
from workstation.ui.pictures import Pictures
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import icon_button

ALONE: Final = QSize(430, 300)
IN_GROUP: Final = QSize(136, 136)
ACROSS: Final = 3

BlobOf = Callable[[str], str]


class PhotoCell(QWidget):
    """One photo: thumbnail, caption, credit."""

    def __init__(self, size: QSize, pictures: Pictures, *, writable: bool) -> None:
        super().__init__()
        self._size = size
        self._pictures = pictures
        self._blob = ""
        whole = spaced(QVBoxLayout(self), spacing=3)
        self.picture = QLabel()
        self.picture.setProperty("look", "thumbnail")
        self.picture.setFixedSize(size)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole.addWidget(self.picture)
        self.caption = note_field("", self.tr("Caption"), writable)
        self.credit = note_field("", self.tr("Photographer"), writable)
        for field in (self.caption, self.credit):
            field.setMaximumWidth(size.width())
            whole.addWidget(field)

    def show_photo(self, blob: str, caption: str, credit: str) -> None:
        """Show a photo and what is said of it."""
        set_if_other(self.caption, caption)
        set_if_other(self.credit, credit)
        self.picture.setAccessibleName(caption or self.tr("Photo"))
        if blob and blob != self._blob:
            self._blob = blob
            wanted = self._size * self.devicePixelRatio()
            self._pictures.ask(self, blob, wanted, self._show)
        elif not blob:
            self.picture.setText(self.tr("…"))

    def _show(self, pixmap: QPixmap) -> None:
        if pixmap.isNull():
            self._blob = ""  # ask again when something has arrived
            self.picture.setText(self.tr("The photo is still on its way"))
            return
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        self.picture.setPixmap(pixmap)
        shown = pixmap.deviceIndependentSize().toSize()
        self.picture.setFixedSize(QSize(self._size.width(), shown.height()))


class ImageRow(BlockRow):
    """One photo by itself."""

    def __init__(
        self,
        block: tree.Image,
        doings: Doings,
        pictures: Pictures,
        blob_of: BlobOf,
        *,
        writable: bool,
    ) -> None:
        super().__init__(block, doings, writable=writable)
        self._blob_of = blob_of
        self.cell = PhotoCell(ALONE, pictures, writable=writable)
        name = block.attrs.id
        self.cell.caption.textEdited.connect(lambda text: doings.retyped(name, text))
        self.cell.credit.textEdited.connect(lambda text: doings.credit(name, 0, text))
        self.body.addWidget(self.cell)
        self.show_block(block)

    @override
    def show_block(self, block: tree.Block) -> None:
        super().show_block(block)
        if isinstance(block, tree.Image):
            words = inline_text(block.content)
            self.cell.show_photo(self._blob_of(block.attrs.photo), words, block.attrs.credit)

    @override
    def focus_at(self, at: int) -> None:
        self.cell.caption.setFocus()


class GroupRow(BlockRow):
    """Several photos in one layout."""

    def __init__(
        self,
        block: tree.PhotoGroup,
        doings: Doings,
        pictures: Pictures,
        blob_of: BlobOf,
        *,
        writable: bool,
    ) -> None:
        super().__init__(block, doings, writable=writable)
        self._blob_of = blob_of
        self._pictures = pictures
        self.cells: list[PhotoCell] = []
        self.layouts = self._layout_choice()
        head = row()
        head.addWidget(self.layouts)
        head.addStretch(1)
        self.body.addLayout(head)
        self._grid: QGridLayout = spaced(QGridLayout(), spacing=8)
        self.body.addLayout(self._grid)
        self.caption = note_field("", self.tr("Caption of the whole group"), writable)
        self.caption.textEdited.connect(lambda text: doings.caption(self.name, GROUP_CAPTION, text))
        self.body.addWidget(self.caption)
        self.show_block(block)

    def _layout_choice(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.tr("Layout"))
        made.setEnabled(self.writable)
        words = {
            "grid": self.tr("Grid"),
            "columns": self.tr("Columns"),
            "full": self.tr("Full width"),
            "slide": self.tr("Slide sideways"),
        }
        for layout in LAYOUTS:
            made.addItem(words[layout], layout)
        made.activated.connect(
            lambda place: self.doings.layout(self.name, str(made.itemData(place)))
        )
        return made

    @override
    def show_block(self, block: tree.Block) -> None:
        super().show_block(block)
        if not isinstance(block, tree.PhotoGroup):
            return
        self.layouts.setCurrentIndex(self.layouts.findData(block.attrs.layout))
        set_if_other(self.caption, block.attrs.caption)
        while len(self.cells) < len(block.content):
            self._add_cell(len(self.cells))
        while len(self.cells) > len(block.content):
            gone = self.cells.pop()
            gone.hide()
            gone.deleteLater()
        for cell, photo in zip(self.cells, block.content, strict=True):
            blob = self._blob_of(photo.attrs.photo)
            cell.show_photo(blob, inline_text(photo.content), photo.attrs.credit)

    def _add_cell(self, number: int) -> None:
        cell = PhotoCell(IN_GROUP, self._pictures, writable=self.writable)
        cell.caption.textEdited.connect(lambda text: self.doings.caption(self.name, number, text))
        cell.credit.textEdited.connect(lambda text: self.doings.credit(self.name, number, text))
        if self.writable:
            gone = icon_button(
                "close",
                self.tr("Take this photo out"),
                lambda: self.doings.photo_gone(self.name, number),
                cell,
            )
            gone.move(IN_GROUP.width() - gone.sizeHint().width(), 0)
            gone.setProperty("look", "on-picture")
        self.cells.append(cell)
        self._grid.addWidget(cell, number // ACROSS, number % ACROSS, Qt.AlignmentFlag.AlignTop)

    @override
    def focus_at(self, at: int) -> None:
        (self.cells[0].caption if self.cells else self.caption).setFocus()
