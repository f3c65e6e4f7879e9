"""Looks at the pictures behind squares of 九宫格, so that findings can tell whom these cut.

Finding faces takes a moment for each photo. Checks are asked for after every pause in typing and
tell what was seen already; the rest is looked at here, one picture after another on the pool.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.content import Content
from workstation.gallery.sights import Sight
from workstation.ui.room import Room
from workstation.ui.seeing import sight_here
from workstation.usecases.square_cuts import note_sight, unseen_pictures


class SquareLooks(QObject):
    """`news` tells that findings may say more than before."""

    news = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._waiting: list[str] = []
        self._looked: set[str] = set()
        self._working = self._fresh = False
        self._noting = 0

    def look(self, content: Content) -> None:
        """Look at what nobody has looked at yet; what was asked for before is let go."""
        work = partial(unseen_pictures, content=content)
        self._room.tasks.query(self, work, self._begin, topic="unseen")

    def _begin(self, blobs: tuple[str, ...]) -> None:
        self._waiting = [one for one in blobs if one not in self._looked]
        self._next()

    def _next(self) -> None:
        if self._working or not self._waiting:
            return
        self._working = True
        blob = self._waiting.pop(0)
        self._looked.add(blob)
        work = partial(sight_here, self._room.pictures.blobs, blob)
        self._room.tasks.aside(self, work, partial(self._come, blob))

    def _come(self, blob: str, sight: Sight | None) -> None:
        self._working = False
        if sight is not None:
            self._noting += 1
            work = partial(note_sight, blob=blob, sight=sight)
            self._room.tasks.query(self, work, self._noted)
        self._next()
        self._tell()

    def _noted(self, _: object) -> None:
        self._noting -= 1
        self._fresh = True
        self._tell()

    def _tell(self) -> None:
        """Tell once of all that was looked at, whichever picture came last and what came of it."""
        if self._fresh and not (self._working or self._noting):
            self._fresh = False
            self.news.emit()
