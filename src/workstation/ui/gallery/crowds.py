"""How many faces the chosen photos show, so that a grid of squares is not laid over a group photo.

Looked for on the pool, one photo after another, while nobody waits; kept while the window lives.
"""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import Refused
from workstation.gallery.offering import faces_shown
from workstation.gallery.recipes import Box, Recipe, read_recipe
from workstation.ui.room import Room
from workstation.ui.seeing import faces_here
from workstation.usecases.arranging import CROWD
from workstation.usecases.photo_library import ListedPhoto

MOST_PHOTOS: Final = 20
"""More are no grid that anybody lays out."""

MOST_KEPT: Final = 500


class Look(NamedTuple):
    """A photo looked at in one way up."""

    master: str
    turn: int


class Crowds(QObject):
    """Counts faces. `counted` tells that `most` may say more than before."""

    counted = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._found: OrderedDict[Look, tuple[Box, ...]] = OrderedDict()
        self._wanted: list[Look] = []
        self._working = False

    def most(self, photos: Sequence[ListedPhoto]) -> int:
        """Return the most faces on one of these photos, as far as known; looks for the rest.

        Once one of them shows a crowd, nobody needs to know more.
        """
        here = [one for one in photos[: MOST_PHOTOS + 1] if one.place == "here"]
        if len(photos) > MOST_PHOTOS:
            here = []
        looks = {one.id: Look(one.master, _recipe(one).turn) for one in here}
        counts = [self._count(one, looks[one.id]) for one in here]
        most = max(counts, default=0)
        unknown = [one for one in looks.values() if one not in self._found]
        self._wanted = unknown if most < CROWD else []
        self._work()
        return most

    def _count(self, photo: ListedPhoto, look: Look) -> int:
        found = self._found.get(look, ())
        return faces_shown(_recipe(photo), (photo.width, photo.height), found)

    def is_looking(self) -> bool:
        """Tell whether more may become known."""
        return self._working or bool(self._wanted)

    def _work(self) -> None:
        if self._working or not self._wanted:
            return
        self._working = True
        look = self._wanted.pop(0)
        work = partial(faces_here, self._room.pictures.blobs, *look)
        self._room.tasks.aside(self, work, partial(self._come, look))

    def _come(self, look: Look, faces: tuple[Box, ...]) -> None:
        self._working = False
        self._found[look] = faces
        while len(self._found) > MOST_KEPT:
            self._found.popitem(last=False)
        self.counted.emit()
        self._work()


def _recipe(photo: ListedPhoto) -> Recipe:
    try:
        return read_recipe(photo.recipe)
    except Refused:
        return Recipe()
