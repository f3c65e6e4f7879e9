"""The grid's small pictures: made on the pool, ready to paint, the newest wish first.

A wish is made by painting a cell. What was wished for and has scrolled away is forgotten, so that
the cells on screen never wait for those that are gone.
"""

from collections import OrderedDict
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from workstation.domain.errors import NewsroomError
from workstation.gallery.hints import exposure_of
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.ui.room import Room
from workstation.ui.tasks import POOL_WORKERS
from workstation.usecases.photo_source import Source
from workstation.usecases.thumbnails import glance_of, thumbnail_of

MOST_WISHES: Final = 120
AT_ONCE: Final = 2 * POOL_WORKERS
"""Each worker has its next picture before the window has taken over the last."""
MOST_BYTES: Final = 72 * 1024 * 1024
ROUNDING: Final = 5
MOST_CUT: Final = 1.34
"""A photo whose shape differs more than this from the cell's is shown whole, not filled."""


class Wish(NamedTuple):
    """A master at a size in physical pixels; `ratio` of them make a logical one.

    `ground` and `tile` are the colours behind the cell and behind a photo that does not fill it:
    painted in, so that a ready picture is opaque and costs no more than copying it. `recipe` is
    what is done to the photo. Of a file on its way in, `source` has the bytes and `master` is its
    key.
    """

    master: str
    width: int
    height: int
    ratio: float
    ground: int
    tile: int
    recipe: str = ""
    source: Source | None = None


class Thumbnails(QObject):
    """Small pictures by wish. `arrived` names a master whose picture is ready now.

    `rested` tells that every wish is fulfilled.
    """

    arrived = Signal(str)
    rested = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._blobs = room.pictures.blobs
        self._folder = ThumbnailFolder.of(room.home)
        self._kept: OrderedDict[Wish, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wishes: OrderedDict[Wish, None] = OrderedDict()
        self._working: set[Wish] = set()
        self._absent: set[str] = set()
        self._latest: dict[str, Wish] = {}
        self._exposures: dict[str, str] = {}
        # One turn of the loop gathers what a whole paint wished for.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._work)
        room.tasks.aside(self, self._folder.tidy, lambda _: None)

    def at_hand(self, wish: Wish) -> QPixmap | None:
        """Return a picture that is ready; otherwise wish for it."""
        found = self._kept.get(wish)
        if found is not None:
            self._kept.move_to_end(wish)
        elif wish.master not in self._absent and wish not in self._working:
            self._wishes[wish] = None
            self._wishes.move_to_end(wish)
            while len(self._wishes) > MOST_WISHES:
                self._wishes.popitem(last=False)
            self._turn.start()
        return found

    def stand_in(self, master: str) -> QPixmap | None:
        """Return a picture of another size, until the wished one is ready."""
        other = self._latest.get(master)
        return self._kept.get(other) if other is not None else None

    def let_stand_for(self, key: str, master: str) -> None:
        """Let the picture of a file stand in for the one of the photo it became."""
        if key in self._latest:
            self._latest.setdefault(master, self._latest[key])

    def is_absent(self, master: str) -> bool:
        """Tell whether the bytes were looked for and are not here."""
        return master in self._absent

    def exposure_of(self, master: str) -> str:
        """Return `dark` or `bright` where a photo that was made is probably so."""
        return self._exposures.get(master, "")

    def look_again(self) -> None:
        """Forget what was not here: it may have arrived."""
        self._absent.clear()

    def waiting(self) -> int:
        """Return how many pictures are still to be made."""
        return len(self._wishes) + len(self._working)

    def _work(self) -> None:
        while self._wishes and len(self._working) < AT_ONCE:
            wish, _ = self._wishes.popitem(last=True)
            self._working.add(wish)
            work = partial(made, self._blobs, self._folder, wish)
            self._room.tasks.aside(self, work, partial(self._come, wish))

    def _come(self, wish: Wish, came: tuple[QImage, str]) -> None:
        image, exposure = came
        self._working.discard(wish)
        if exposure:
            self._exposures[wish.master] = exposure
        else:
            self._exposures.pop(wish.master, None)
        if image.isNull():
            self._absent.add(wish.master)
        else:
            self._keep(wish, QPixmap.fromImage(image))
        self.arrived.emit(wish.master)
        self._work()
        if not self.waiting():
            self.rested.emit()

    def _keep(self, wish: Wish, pixmap: QPixmap) -> None:
        self._kept[wish] = pixmap
        self._latest[wish.master] = wish
        self._bytes += wish.width * wish.height * 4
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            gone, _ = self._kept.popitem(last=False)
            self._bytes -= gone.width * gone.height * 4


def made(blobs: BlobFolder, folder: ThumbnailFolder, wish: Wish) -> tuple[QImage, str]:
    """Return the picture of a cell with its round corners, and whether it is dark or too bright.

    A null image where there is none.
    """
    try:
        data = (
            glance_of(wish.source)
            if wish.source is not None
            else thumbnail_of(blobs, folder, wish.master, wish.recipe)
        )
        exposure = exposure_of(data) if wish.source is None else ""
    except NewsroomError:
        return QImage(), ""
    source = QImage.fromData(data)
    return (source, "") if source.isNull() else (_fitted(source, wish), exposure)


def _fitted(source: QImage, wish: Wish) -> QImage:
    """Return the photo filling its cell, or whole where filling would cut too much of it away."""
    cell = QSize(wish.width, wish.height)
    shape = (source.width() * wish.height) / (source.height() * wish.width)
    fills = 1 / MOST_CUT <= shape <= MOST_CUT
    mode = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if fills
        else Qt.AspectRatioMode.KeepAspectRatio
    )
    scaled = source.scaled(cell, mode, Qt.TransformationMode.SmoothTransformation)
    canvas = QImage(cell, QImage.Format.Format_RGB32)
    canvas.fill(wish.ground)
    left, top = (wish.width - scaled.width()) / 2, (wish.height - scaled.height()) / 2
    whole = QRectF(0, 0, wish.width, wish.height)
    spot = QRectF(left, top, scaled.width(), scaled.height())
    rounding = ROUNDING * wish.ratio
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(wish.tile))
    painter.drawRoundedRect(whole, rounding, rounding)
    path = QPainterPath()
    path.addRoundedRect(spot.intersected(whole), rounding, rounding)
    painter.setClipPath(path)
    painter.drawImage(spot.topLeft(), scaled)
    painter.end()
    canvas.setDevicePixelRatio(wish.ratio)
    return canvas
