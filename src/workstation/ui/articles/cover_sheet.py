"""Choosing the cover: one of the article's photos in both crops, or the column's own picture."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from workstation.domain.content import Content, Crop, Picture
from workstation.gallery.covers import LEAD, SQUARE, crop_sparing
from workstation.gallery.recipes import Box
from workstation.gallery.sights import Sight
from workstation.ui.articles.crop_field import CropField
from workstation.ui.room import Room
from workstation.ui.seeing import sight_here
from workstation.ui.widgets.boxes import column, row
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label
from workstation.usecases.editing import CoverChoice

THUMBNAIL: Final = QSize(92, 70)
FRAME: Final = QSize(460, 300)
SMALL_FRAME: Final = QSize(230, 300)


class CoverSheet(Sheet):
    """Asks for photo and crops. `chosen` carries a `CoverChoice`."""

    chosen = Signal(object)

    def __init__(
        self,
        room: Room,
        photos: Sequence[str],
        content: Content,
        before: CoverChoice | None,
        parent: QWidget | None,
    ) -> None:
        super().__init__("", parent, width=780)
        self.heading.setText(self.tr("Cover"))
        self.setWindowTitle(self.heading.text())
        self._room = room
        self._content = content
        self._crops: dict[str, tuple[Crop, Crop]] = {}
        if before is not None and before.photo and before.wide and before.square:
            self._crops[before.photo] = (before.wide, before.square)
        elif content.cover is not None and content.cover.photo:
            self._crops[content.cover.photo] = (content.cover.wide, content.cover.square)
        self.photos = self._photo_list(photos)
        self.body.addWidget(self.photos)
        self.wide = CropField(LEAD[0] / LEAD[1], self.tr("Wide crop"))
        self.square = CropField(1.0, self.tr("Square crop"))
        self._layers = QStackedWidget()
        self._layers.addWidget(self._crop_fields())
        own = label(self.tr("The column's own picture heads the article."), "muted", wrap=True)
        own.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layers.addWidget(own)
        self.body.addWidget(self._layers, 1)
        self.set_buttons(self.tr("Use this"), self.tr("Cancel"))
        self.accepted.connect(self._choose)
        self.photos.currentItemChanged.connect(lambda *_: self._show_photo())
        self._choose_first(before)

    def _crop_fields(self) -> QWidget:
        made = QWidget()
        both = row(spacing=14)
        for field, name, size in (
            (self.wide, self.tr("First of an issue, 2.35 : 1"), FRAME),
            (self.square, self.tr("In lists and on cards, 1 : 1"), SMALL_FRAME),
        ):
            field.setMinimumSize(size)
            one = column(spacing=4)
            one.addWidget(label(name, "field"))
            one.addWidget(field, 1)
            both.addLayout(one, size.width())
        made.setLayout(both)
        self.wide.chosen.connect(lambda crop: self._keep(0, crop))
        self.square.chosen.connect(lambda crop: self._keep(1, crop))
        return made

    def _photo_list(self, photos: Sequence[str]) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Photos of the article"))
        made.setFlow(QListWidget.Flow.LeftToRight)
        made.setIconSize(THUMBNAIL)
        made.setFixedHeight(THUMBNAIL.height() + 34)
        for number, photo in enumerate((*photos, "")):
            words = self.tr("Column picture") if not photo else str(number + 1)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, photo)
            made.addItem(item)
            if photo:
                blob = self._content.pictures[photo].blob
                show = partial(self._show_thumbnail, item)
                self._room.pictures.ask(self, blob, THUMBNAIL * self.devicePixelRatio(), show)
        return made

    def _show_thumbnail(self, item: QListWidgetItem, pixmap: QPixmap) -> None:
        if not pixmap.isNull():
            item.setIcon(QIcon(pixmap))

    def _choose_first(self, before: CoverChoice | None) -> None:
        shown = self._content.cover.photo if self._content.cover is not None else ""
        wanted = before.photo if before is not None else shown
        for number in range(self.photos.count()):
            if self.photos.item(number).data(Qt.ItemDataRole.UserRole) == wanted:
                self.photos.setCurrentRow(number)
                return
        self.photos.setCurrentRow(0)

    def photo(self) -> str:
        """Return the photo that is chosen; empty for the column's own picture."""
        item = self.photos.item(max(0, self.photos.currentRow()))
        return str(item.data(Qt.ItemDataRole.UserRole))

    def _show_photo(self) -> None:
        photo = self.photo()
        self._layers.setCurrentIndex(0 if photo else 1)
        if not photo:
            return
        picture = self._content.pictures[photo]
        size = QSize(picture.width, picture.height)
        if photo not in self._crops:
            self._crops[photo] = _proposed(picture, ())
            look = partial(sight_here, self._room.pictures.blobs, picture.blob)
            self._room.tasks.aside(self, look, partial(self._spare_faces, photo))
        wide, square = self._crops[photo]
        self.wide.show_photo(size, wide)
        self.square.show_photo(size, square)
        show = partial(self._show_pixmap, photo)
        self._room.pictures.ask(self, picture.blob, FRAME * self.devicePixelRatio(), show)

    def _spare_faces(self, photo: str, sight: Sight | None) -> None:
        """Crop about faces, unless somebody has moved a frame meanwhile."""
        picture = self._content.pictures[photo]
        if sight is not None and self._crops[photo] == _proposed(picture, ()):
            self._crops[photo] = _proposed(picture, sight.faces)
            if photo == self.photo():
                self._show_photo()

    def _show_pixmap(self, photo: str, pixmap: QPixmap) -> None:
        if photo == self.photo():
            self.wide.show_pixmap(pixmap)
            self.square.show_pixmap(pixmap)

    def _keep(self, side: int, crop: Crop) -> None:
        wide, square = self._crops[self.photo()]
        self._crops[self.photo()] = (crop, square) if side == 0 else (wide, crop)

    def _choose(self) -> None:
        photo = self.photo()
        wide, square = self._crops.get(photo, (None, None))
        self.chosen.emit(CoverChoice(photo, wide, square) if photo else CoverChoice())


def _proposed(picture: Picture, faces: Sequence[Box]) -> tuple[Crop, Crop]:
    size = (picture.width, picture.height)
    return Crop(*crop_sparing(size, LEAD, faces)), Crop(*crop_sparing(size, SQUARE, faces))
