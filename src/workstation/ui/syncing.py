"""The quiet exchange with the shared folder: soon after a change, else every half minute.

It never asks and never takes the focus. A folder that is away is told in the title bar and tried
again later and later; a person who asks for a sync is served at once.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.errors import NewsroomError
from workstation.store.queries import StatusRow, status
from workstation.ui.room import Room
from workstation.ui.tasks import Touched
from workstation.usecases.desk import Desk

if TYPE_CHECKING:
    from workstation.sync.share import Share
    from workstation.usecases.exchange import Exchanged

SOON_MS: Final = 2_000
REGULAR_MS: Final = 30_000
LONGEST_MS: Final = 300_000


class Standing(Enum):
    """How this PC stands with the shared folder."""

    UNKNOWN = auto()
    AT_WORK = auto()
    DONE = auto()
    WAITING = auto()
    AWAY = auto()


class SyncState(NamedTuple):
    """What the title bar shows; `code` says why the folder is away."""

    standing: Standing
    unsent: int = 0
    held_back: int = 0
    last_ms: int = 0
    code: str = ""


class Syncing(QObject):
    """Keeps this PC and the shared folder in step while the window is open."""

    changed = Signal(object)

    def __init__(
        self, room: Room, open_share: "Callable[[Desk], Share]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._open_share = open_share
        self._pause = REGULAR_MS
        self._busy = False
        self._again = False
        self.state = SyncState(Standing.UNKNOWN)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.sync_now)
        room.tasks.changed.connect(self._on_changed)
        room.sync_wanted.connect(self.sync_now)

    def start(self) -> None:
        """Exchange for the first time, soon."""
        self._count()
        self._timer.start(SOON_MS)

    def sync_now(self) -> None:
        """Exchange now; while one is under way, once more after it."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        self._show(self.state._replace(standing=Standing.AT_WORK))
        self._room.tasks.errand(self, self._work, self._done, failed=self._failed)

    def _work(self, desk: Desk) -> "Exchanged":
        from workstation.usecases.exchange import exchange

        return exchange(desk, self._open_share(desk))

    def _done(self, told: "Exchanged") -> None:
        self._pause = REGULAR_MS
        standing = Standing.WAITING if told.state == "waiting" else Standing.DONE
        self._ended(self.state._replace(standing=standing, code=""))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, NewsroomError):
            self._room.notices.tell(error)
        self._pause = min(2 * self._pause, LONGEST_MS)
        code = error.code if isinstance(error, NewsroomError) else "unexpected"
        self._ended(self.state._replace(standing=Standing.AWAY, code=code))

    def _ended(self, state: SyncState) -> None:
        self._busy = False
        self._show(state)
        self._count()
        self._timer.start(SOON_MS if self._again else self._pause)

    def _on_changed(self, touched: Touched) -> None:
        self._count()
        if touched and not self._busy and self.state.standing is not Standing.AWAY:
            self._timer.start(SOON_MS)

    def _count(self) -> None:
        self._room.tasks.query(self, _status, self._counted, topic="status")

    def _counted(self, row: StatusRow) -> None:
        self._show(
            self.state._replace(
                unsent=row.unsent, held_back=row.held_back, last_ms=int(row.last_sync or 0)
            )
        )

    def _show(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _status(desk: Desk) -> StatusRow:
    return desk.store.read(status)
