"""Taking back what was said of photos, step by step, for one photo or for many."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import PhotoId
from workstation.ui.room import Room
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import describe_photos
from workstation.usecases.photo_said import Said

Before = dict[PhotoId, Said]
Failed = Callable[[Exception], object]
Done = Callable[[Before], object]
MOST_UNDONE: Final = 100


class Undoing(QObject):
    """Steps that can be taken back. `undone` names the photos that are as before again."""

    undoable = Signal(bool)
    undone = Signal(list)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._steps: list[Before] = []

    def do(
        self,
        work: Callable[[Desk], Before],
        *,
        done: Done = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Do what says something of photos and answers what was said before."""
        # Filled on the lane that writes, in turn: an undo asked for at once finds it filled.
        before: Before = {}
        self._steps = [*self._steps, before][-MOST_UNDONE:]
        self.undoable.emit(True)

        def refused(error: Exception) -> None:
            self._forget(before)
            (failed or self._room.notices.tell)(error)

        def came(changed: bool) -> None:  # noqa: FBT001 - what the work answers
            if not changed:
                self._forget(before)
            done(before)

        self._room.tasks.command(self, partial(_noted, before, work), came, failed=refused)

    def _forget(self, before: Before) -> None:
        """Forget something that changed nothing: there is nothing to undo."""
        self._steps = [one for one in self._steps if one is not before]
        self.undoable.emit(bool(self._steps))

    def undo(self) -> None:
        """Say again of photos what was said before the last step."""
        if self._steps:
            before = self._steps.pop()
            self.undoable.emit(bool(self._steps))
            self._room.tasks.command(
                self,
                lambda desk: describe_photos(desk, before),
                lambda _: self.undone.emit(list(before)),
            )


def _noted(before: Before, work: Callable[[Desk], Before], desk: Desk) -> bool:
    """Do the work, keep what was said before, and tell whether anything changed."""
    before.update(work(desk))
    return bool(before)
