"""照片 of the material: small pictures of an album, to be put behind the cursor."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.errors import NewsroomError
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.ui.room import Room
from workstation.ui.styles.style_card import Card
from workstation.ui.theme import colour
from workstation.ui.widgets.boxes import emptied, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.ui.widgets.painting import scale
from workstation.usecases.photo_library import ListedPhoto
from workstation.usecases.photos_at_hand import PhotosAtHand
from workstation.usecases.thumbnails import thumbnail_of

BESIDE: Final = 3
AT_FIRST: Final = 9
_SIDE: Final = 58
_ROUND: Final = 6.0


class PhotoList(QWidget):
    """Tells which photo was chosen or dropped into the text, and which album is asked for."""

    chosen = Signal(str)
    dropped = Signal(str)
    album_asked = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._shown: PhotosAtHand | None = None
        self._used: frozenset[str] = frozenset()
        self._whole = False
        self.cards: dict[str, PhotoCard] = {}
        whole = spaced(QVBoxLayout(self), 14, 2, 14, 2, spacing=8)
        whole.addWidget(label(self.tr("Photos"), "field"))
        self.albums = QComboBox()
        self.albums.setAccessibleName(self.tr("Album"))
        self.albums.setMinimumContentsLength(6)
        self.albums.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.albums.activated.connect(lambda _: self._ask_album())
        whole.addWidget(self.albums)
        self.empty = label("", "muted", wrap=True)
        whole.addWidget(self.empty)
        self._grid: QGridLayout = spaced(QGridLayout(), spacing=6)
        whole.addLayout(self._grid)
        self.more = button("", self._show_whole, look="link")
        whole.addWidget(self.more)
        self.show_found(None)

    def show_found(self, found: PhotosAtHand | None) -> None:
        """Show an album and its photos; None: nothing was asked yet."""
        if found is not None and found == self._shown:
            return
        if found is None or self._shown is None or found.album != self._shown.album:
            self._whole = False
        self._shown = found
        self.albums.clear()
        for one in found.albums if found else ():
            self.albums.addItem(one.name or self.tr("Without a name"), one.id)
        self.albums.setCurrentIndex(self.albums.findData(found.album) if found else -1)
        self.albums.setVisible(bool(found and found.albums))
        self._lay_out()

    def show_used(self, used: frozenset[str]) -> None:
        """Mark the photos that stand in the text."""
        if used == self._used:
            return
        self._used = used
        for photo, card in self.cards.items():
            card.wear(worn=photo in used)

    @property
    def album(self) -> str:
        """The album that is open; empty before anything was asked."""
        return self._shown.album if self._shown else ""

    def _ask_album(self) -> None:
        self.album_asked.emit(str(self.albums.currentData() or ""))

    def _show_whole(self) -> None:
        self._whole = True
        self._lay_out()

    def _lay_out(self) -> None:
        emptied(self._grid)
        self.cards = {}
        photos = self._shown.photos if self._shown else ()
        shown = photos if self._whole else photos[:AT_FIRST]
        for place, photo in enumerate(shown):
            card = self._card(photo)
            self.cards[photo.id] = card
            self._grid.addWidget(card, place // BESIDE, place % BESIDE)
        for at in range(BESIDE):
            self._grid.setColumnStretch(at, 1)
        self.more.setText(self.tr("Show all %n photo(s)", "", len(photos)))
        self.more.setVisible(len(shown) < len(photos))
        self.empty.setText(self._nothing())
        self.empty.setVisible(self._shown is not None and not photos)

    def _nothing(self) -> str:
        if self._shown is not None and self._shown.albums:
            return self.tr("No photo of this album may be shown and is on this PC.")
        return self.tr("The gallery has no photos yet.")

    def _card(self, photo: ListedPhoto) -> "PhotoCard":
        card = PhotoCard(photo.caption or self.tr("Photo"))
        card.wear(worn=photo.id in self._used)
        card.clicked.connect(partial(self.chosen.emit, photo.id))
        card.dropped.connect(partial(self.dropped.emit, photo.id))
        card.stepped.connect(partial(self._step, photo.id))
        blobs, folder = self._room.pictures.blobs, ThumbnailFolder.of(self._room.home)
        work = partial(_thumbnail, blobs, folder, photo.master, photo.recipe)
        self._room.tasks.aside(card, work, card.show_picture)
        return card

    def _step(self, photo: str, step: int) -> None:
        """Go to a neighbour: up and down by rows, right and left by one."""
        order = list(self.cards)
        by = {1: BESIDE, -1: -BESIDE, 2: 1, -2: -1}[step]
        place = order.index(photo) + by
        if 0 <= place < len(order):
            self.cards[order[place]].setFocus()


def _thumbnail(blobs: BlobFolder, folder: ThumbnailFolder, master: str, recipe: str) -> QImage:
    try:
        return QImage.fromData(thumbnail_of(blobs, folder, master, recipe))
    except NewsroomError:
        return QImage()


class PhotoCard(Card):
    """One small picture, filling a square."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name = name
        self._picture = QPixmap()

    @override
    def wear(self, *, worn: bool) -> None:
        super().wear(worn=worn)
        told = self.tr("Stands in the text already; a click goes there.") if worn else ""
        self.setToolTip("\n".join(filter(None, (self._name, told))))
        self.setAccessibleDescription(told)

    def show_picture(self, image: QImage) -> None:
        """Take the picture, now that it is made; a null image is one that is not here."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    @property
    def has_picture(self) -> bool:
        """Tell whether the picture has come."""
        return not self._picture.isNull()

    @override
    def sizeHint(self) -> QSize:
        side = round(_SIDE * scale())
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, round(_SIDE * scale()))

    @override
    def paint_inside(self, painter: QPainter, frame: QRectF) -> None:
        inside = frame.adjusted(2, 2, -2, -2)
        path = QPainterPath()
        path.addRoundedRect(inside, _ROUND, _ROUND)
        painter.setClipPath(path)
        painter.fillRect(inside, QColor("#eceae6"))
        if self.has_picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(inside, self._picture, self._cut(inside))
        painter.setClipping(False)
        if self.worn:
            self._paint_mark(painter, inside)

    def _cut(self, inside: QRectF) -> QRectF:
        """Return the middle of the picture, in the shape of the card."""
        whole = QRectF(self._picture.rect())
        wide = min(whole.width(), whole.height() * inside.width() / max(1.0, inside.height()))
        high = wide * inside.height() / max(1.0, inside.width())
        return QRectF((whole.width() - wide) / 2, (whole.height() - high) / 2, wide, high)

    def _paint_mark(self, painter: QPainter, inside: QRectF) -> None:
        side = 16 * scale()
        spot = QRectF(inside.right() - side - 3, inside.bottom() - side - 3, side, side)
        painter.setBrush(colour("accent_text"))
        painter.setPen(QColor("#ffffff"))
        painter.drawEllipse(spot)
        tick = ((0.28, 0.5), (0.45, 0.68), (0.74, 0.32))
        corners = [spot.topLeft() + QPointF(x * side, y * side) for x, y in tick]
        painter.drawPolyline(corners)
