"""The photo in the editor: tried on the pool, the newest recipe first, never on the UI thread.

One try is under way at a time; what was asked for meanwhile is tried next, and what was asked for
before that never, so that a slider is followed as fast as the PC can and no faster.
"""

from functools import partial
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workstation.domain.errors import NewsroomError
from workstation.gallery.interest import interest
from workstation.gallery.recipes import NOTHING, Box, Recipe
from workstation.gallery.trying import Trial
from workstation.gallery.watermarks import Stamp
from workstation.store.blobs import BlobFolder
from workstation.ui.room import Room
from workstation.ui.seeing import faces_here


class Opened(NamedTuple):
    """A photo ready to be tried on: how it came, and where what matters probably lies."""

    trial: Trial
    plain: QImage
    focus: tuple[int, int]


class Tried(NamedTuple):
    """What a recipe looks like: the whole frame without tones, and the cropped part finished.

    The whole is None where it looks as it did the last time.
    """

    recipe: Recipe
    whole: QImage | None
    finished: QImage


class Trials(QObject):
    """Tries recipes. `opened` carries a photo's size, how it came and its focus.

    `found` carries the photo's faces, of the master, as soon as they were looked for; again where
    more are found with the photo turned. `absent` says that the photo is not here.
    """

    opened = Signal(tuple, object, tuple)
    found = Signal(tuple)
    absent = Signal()
    tried = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._master = ""
        self._trial: Trial | None = None
        self._wanted: tuple[Recipe, Stamp | None] | None = None
        self._working = False
        self._frame: tuple[int, int] | None = None
        self._faces: tuple[Box, ...] | None = None
        self._looked: set[int] = set()

    def open(self, master: str) -> None:
        """Load another photo; answers about the one before are dropped."""
        self._master, self._trial, self._wanted, self._frame = master, None, None, None
        self._faces, self._looked = None, set()
        work = partial(_opened, self._room.pictures.blobs, master)
        self._room.tasks.aside(self, work, partial(self._come, master))

    def close(self) -> None:
        """Let the photo go."""
        self._master, self._trial, self._wanted = "", None, None

    def ask(self, recipe: Recipe, stamp: Stamp | None) -> None:
        """Try a recipe as soon as the one before is done."""
        self._wanted = (recipe, stamp)
        self._work()

    def is_waiting(self) -> bool:
        """Tell whether something is still to be shown."""
        return (
            self._working
            or self._wanted is not None
            or (bool(self._master) and self._trial is None)
        )

    def _come(self, master: str, opened: Opened | None) -> None:
        if master != self._master:
            return
        if opened is None:
            self._master = ""
            self.absent.emit()
            return
        self._trial = opened.trial
        self.opened.emit(opened.trial.size, opened.plain, opened.focus)
        self._work()

    def _work(self) -> None:
        if self._trial is None or self._working or self._wanted is None:
            return
        (recipe, stamp), self._wanted = self._wanted, None
        self._look_for_faces(self._trial, recipe.turn)
        self._working = True
        work = partial(_tried, self._trial, recipe, stamp, self._frame)
        self._room.tasks.aside(self, work, partial(self._show, self._trial))

    def _look_for_faces(self, trial: Trial, turn: int) -> None:
        """Look for faces once for each way up: those of a photo that lies on its side are none."""
        if turn not in self._looked:
            self._looked.add(turn)
            work = partial(faces_here, self._room.pictures.blobs, self._master, turn)
            self._room.tasks.aside(self, work, partial(self._tell_faces, trial))

    def _tell_faces(self, trial: Trial, faces: tuple[Box, ...]) -> None:
        news = self._faces is None or len(faces) > len(self._faces)
        if trial is self._trial and news:
            self._faces = faces
            self.found.emit(faces)

    def _show(self, trial: Trial, tried: Tried) -> None:
        self._working = False
        if trial is self._trial:
            self._frame = (tried.recipe.turn, tried.recipe.tilt)
            self.tried.emit(tried)
        self._work()


def _opened(blobs: BlobFolder, master: str) -> Opened | None:
    try:
        trial = Trial.of(blobs.read(master))
    except NewsroomError:
        return None
    plain = trial.whole(NOTHING)
    return Opened(trial, as_image(plain), interest(plain))


def _tried(
    trial: Trial, recipe: Recipe, stamp: Stamp | None, frame: tuple[int, int] | None
) -> Tried:
    whole = None if frame == (recipe.turn, recipe.tilt) else as_image(trial.whole(recipe))
    return Tried(recipe, whole, as_image(trial.finished(recipe, stamp)))


def as_image(pixels: Image.Image) -> QImage:
    """Return pixels as Qt shows them, with memory of their own."""
    flat = pixels if pixels.mode == "RGB" else pixels.convert("RGB")
    data = flat.tobytes()
    shown = QImage(data, flat.width, flat.height, 3 * flat.width, QImage.Format.Format_RGB888)
    return shown.copy()
