"""The quiet exchange with the shared folder: soon after a change, else as its mode says.

It never asks and never takes the focus. A folder that is away is told in the title bar and tried
again later and later; a person who asks for a sync is served at once, and in full. Looking is the
truth: that the system tells of a change in the folder only shortens the wait.
"""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from workstation.domain.errors import NewsroomError
from workstation.store.handed import Handed, handed
from workstation.ui.exchanging.looks import BUSY, Looked, Looks
from workstation.ui.room import Room
from workstation.ui.tasks import Touched
from workstation.usecases.at_a_glance import Glance, glance
from workstation.usecases.desk import Desk
from workstation.usecases.sync_notes import trouble_lasts

if TYPE_CHECKING:
    from workstation.sync.share import Share

SOON_MS: Final = 2_000
HEARD_MS: Final = 400
"""So long after a change in the folder was heard of: the file behind it may still be written."""
REGULAR_MS: Final = 30_000
LONGEST_MS: Final = 300_000


class Standing(Enum):
    """How this PC stands with the shared folder; at work only where a person asked for it."""

    UNKNOWN = auto()
    AT_WORK = auto()
    DONE = auto()
    WAITING = auto()
    CLONED = auto()
    AWAY = auto()


STANDINGS: Final = {
    "ok": Standing.DONE, "waiting": Standing.WAITING, "cloned": Standing.CLONED,
}  # fmt: skip
"""By the state that an exchange ends in."""


class SyncState(NamedTuple):
    """What the title bar shows.

    `code` says why the folder is away, `lasting` that this takes longer than what heals by itself.
    `published`: this PC has sent something, which `received_by` of `active` PCs have got.
    `package` tells of the last one that was handed out.
    """

    standing: Standing
    unsent: int = 0
    held_back: int = 0
    last_ms: int = 0
    code: str = ""
    received_by: int = 0
    active: int = 0
    published: bool = False
    lasting: bool = False
    package: Handed = Handed()


class Syncing(QObject):
    """Keeps this PC and the shared folder in step while the window is open."""

    changed = Signal(object)

    def __init__(
        self, room: Room, open_share: "Callable[[Desk], Share]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._looks = Looks(open_share)
        self._regular = self._pause = REGULAR_MS
        self._soon = SOON_MS
        self._look = 0
        self._busy = False
        self._again = False
        self.state = SyncState(Standing.UNKNOWN)
        self._settled = self.state.standing
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look_quietly)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._on_heard())
        room.tasks.changed.connect(self._on_changed)
        room.sync_wanted.connect(self.sync_now)
        room.closing.connect(self.stop)

    def start(self) -> None:
        """Exchange for the first time, soon."""
        self._count()
        self._timer.start(SOON_MS)

    def stop(self) -> None:
        """Look no more; the look under way ends at its next file."""
        self._timer.stop()
        self._looks.stop()

    def sync_now(self) -> None:
        """Exchange all there is now; while a look is under way, once more after it."""
        if self.state.standing is not Standing.AT_WORK:
            self._settled = self.state.standing
        self._show(self.state._replace(standing=Standing.AT_WORK))
        if self._busy:
            self._again = True
            return
        self._begin(full=True)

    def _look_quietly(self) -> None:
        if not self._busy:
            self._begin(full=False)

    def _begin(self, *, full: bool) -> None:
        self._busy, self._again = True, False
        self._timer.stop()
        self._look += 1
        self._room.tasks.errand(
            self,
            partial(self._looks.look, full=full),
            partial(self._done, self._look),
            failed=partial(self._failed, self._look),
        )

    def _done(self, look: int, looked: Looked) -> None:
        if look != self._look:
            return
        self._regular = self._pause = looked.habits.poll * 1_000
        self._soon = max(SOON_MS, looked.habits.idle * 1_000)
        self._watch(looked.watch)
        standing = STANDINGS[looked.exchanged.state]
        self._ended(self.state._replace(standing=standing, code="", lasting=False))

    def _failed(self, look: int, error: Exception) -> None:
        if look != self._look:
            return
        if isinstance(error, NewsroomError) and error.code == BUSY:
            # Somebody else does it just now: nothing to be told, and nothing to wait longer for.
            self._ended(self.state._replace(standing=self._settled))
            return
        if not isinstance(error, NewsroomError):
            self._room.notices.tell(error)
        self._pause = min(2 * self._pause, LONGEST_MS)
        code = error.code if isinstance(error, NewsroomError) else "unexpected"
        self._ended(self.state._replace(standing=Standing.AWAY, code=code))

    def _ended(self, state: SyncState) -> None:
        self._busy = False
        self._settled = state.standing
        if self._again:
            self._begin(full=True)
            return
        self._show(state)
        self._count()
        self._timer.start(self._pause)

    def _watch(self, folder: str) -> None:
        watched = self._watcher.directories()
        if folder and watched != [folder]:
            if watched:
                self._watcher.removePaths(watched)
            self._watcher.addPath(folder)

    def _on_heard(self) -> None:
        """Something changed in the folder, perhaps what this PC wrote itself: look sooner."""
        self._look_within(HEARD_MS)

    def _look_within(self, ms: int) -> None:
        """Shorten the wait. Nothing lengthens it: who writes on and on would never be sent."""
        if not self._busy and self._timer.remainingTime() > ms:
            self._timer.start(ms)

    def _on_changed(self, touched: Touched) -> None:
        self._count()
        if self.state.standing is not Standing.AWAY and _to_send(touched):
            self._look_within(self._soon)

    def _count(self) -> None:
        self._room.tasks.query(self, _counts, self._counted, topic="status")

    def _counted(self, told: tuple[Glance, bool, Handed]) -> None:
        (counts, spread), lasting, package = told
        self._show(
            self.state._replace(
                unsent=counts.unsent,
                held_back=counts.held_back,
                last_ms=int(counts.last_sync or 0),
                received_by=spread.received_by,
                active=spread.active,
                published=spread.published,
                lasting=lasting,
                package=package,
            )
        )

    def _show(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)


QUIET: Final = frozenset({"receipt", "local", "text", "blob", "draft", "asking"})
"""Kinds of news that give this PC nothing to send."""


def _to_send(touched: Touched) -> bool:
    """Tell whether something was touched that may have to be sent; news of others is no such."""
    return any(one.partition("/")[0] not in QUIET for one in touched)


def _counts(desk: Desk) -> tuple[Glance, bool, Handed]:
    return glance(desk), trouble_lasts(desk), desk.store.read(handed)
