"""The cover as readers will see it: wide above, square beside, and the way to change it."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workstation.domain.tree_text import photos_used
from workstation.ui.articles.article_presenter import ArticlePresenter
from workstation.ui.articles.cover_sheet import CoverSheet
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label

WIDE: Final = QSize(188, 80)
SQUARE: Final = QSize(80, 80)


class CoverPanel(QWidget):
    """Shows both finished covers."""

    def __init__(self, presenter: ArticlePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._blobs = ("", "")
        whole = spaced(QVBoxLayout(self), spacing=6)
        head = row()
        head.addWidget(label(self.tr("Cover"), "field"))
        head.addStretch(1)
        self.change = button(self.tr("Change…"), self.ask, look="link")
        head.addWidget(self.change)
        whole.addLayout(head)
        shown = row()
        self.wide = self._frame(WIDE, self.tr("Cover, wide"))
        self.square = self._frame(SQUARE, self.tr("Cover, square"))
        shown.addWidget(self.wide)
        shown.addWidget(self.square)
        shown.addStretch(1)
        whole.addLayout(shown)

    def _frame(self, size: QSize, name: str) -> QLabel:
        made = QLabel()
        made.setProperty("look", "thumbnail")
        made.setFixedSize(size)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setAccessibleName(name)
        return made

    def show_cover(self) -> None:
        """Show the cover of what is in hand, as it was finished last."""
        content = self._presenter.content
        cover = content.cover if content is not None else None
        self.change.setVisible(self._presenter.may_write)
        blobs = (cover.wide_picture.blob, cover.square_picture.blob) if cover else ("", "")
        if blobs == self._blobs:
            return
        self._blobs = blobs
        for frame, blob, size in zip((self.wide, self.square), blobs, (WIDE, SQUARE), strict=True):
            frame.clear()
            if blob:
                wanted = size * self.devicePixelRatio()
                show = partial(self._show, frame, blob)
                self._presenter.room.pictures.ask(self, blob, wanted, show)

    def _show(self, frame: QLabel, blob: str, pixmap: QPixmap) -> None:
        if blob in self._blobs and not pixmap.isNull():
            pixmap.setDevicePixelRatio(self.devicePixelRatio())
            frame.setPixmap(pixmap)

    def ask(self) -> None:
        """Let somebody choose the photo and its crops."""
        edited, content = self._presenter.edited, self._presenter.content
        if edited is None or content is None:
            return
        photos = [one for one in photos_used(edited.doc) if one in content.pictures]
        sheet = CoverSheet(self._presenter.room, photos, content, edited.cover, self)
        sheet.chosen.connect(lambda choice: self._presenter.set_field("cover", choice))
        sheet.open()
