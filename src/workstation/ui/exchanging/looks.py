"""Looking at the shared folder, on the exchange lane: quick looks, full ones, and being called off.

Everything here may take minutes and knows nothing of windows. When the window closes, the look
under way ends at its next file: every step of an exchange can be the last one.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Final, NamedTuple, ParamSpec, TypeVar, cast

from workstation.domain.errors import NewsroomError
from workstation.sync.layout import HEADS
from workstation.sync.modes import Habits
from workstation.ui.long_task import Cancelled
from workstation.usecases.desk import Desk
from workstation.usecases.sync_notes import note_condition, note_trouble

if TYPE_CHECKING:
    from workstation.sync.folder_store import FolderStore
    from workstation.sync.share import Share
    from workstation.usecases.exchange import Exchanged
    from workstation.usecases.rounds import Rounds

P = ParamSpec("P")
T = TypeVar("T")
BUSY: Final = "home_busy"
"""Another window or command exchanges for this home: no trouble of the folder's."""
CONDITION_MS: Final = 15 * 60 * 1000
"""So often the folder's clock and the room left are looked at."""
READING_MS: Final = 3_000
"""So long a look goes on reading what came, when very much came at once."""


class Looked(NamedTuple):
    """How a look ended: what was exchanged, how to live with this folder, what can be watched."""

    exchanged: "Exchanged"
    habits: Habits
    watch: str


class Looks:
    """Looks at the folder of one home. `look` is for the exchange lane, `stop` for any thread."""

    def __init__(self, open_share: "Callable[[Desk], Share]") -> None:
        self._open_share = open_share
        self._stopped = Event()
        self._rounds: Rounds | None = None
        self._tried_at = 0

    def stop(self) -> None:
        """Let the look under way end at its next file, and every later one at its first."""
        self._stopped.set()

    def look(self, desk: Desk, *, full: bool) -> Looked:
        """Exchange, and note how it went.

        Raises:
            Unavailable: as `exchange`; `home_busy` is noted nowhere.
            Cancelled: the window is closing.
        """
        try:
            share = self._stoppable(self._open_share(desk))
            exchanged = self._exchange(desk, share, full=full)
        except NewsroomError as error:
            if error.code != BUSY:
                note_trouble(desk, error.code)
            raise
        note_trouble(desk, "")
        self._note_condition(desk, share)
        self._read_on(desk)
        return Looked(exchanged, _habits(desk), _watchable(desk))

    def _exchange(self, desk: Desk, share: "Share", *, full: bool) -> "Exchanged":
        from workstation.usecases.exchange import exchange
        from workstation.usecases.rounds import Rounds

        if full:
            return exchange(desk, share)
        if self._rounds is None:
            self._rounds = Rounds(desk)
        return self._rounds.round(share)

    def _stoppable(self, share: "Share") -> "Share":
        from workstation.sync.share import Share

        folder = cast("FolderStore", Stoppable(share.folder, self._stopped))
        return Share(folder, share.marker)

    def _read_on(self, desk: Desk) -> None:
        """Read some more of what came, for the search; what is left follows the next look."""
        from workstation.usecases.catching_up import catch_up, has_much_left

        if has_much_left(desk):
            end = desk.now_ms() + READING_MS
            with suppress(NewsroomError):  # whoever writes goes first; the next look reads on
                catch_up(desk, enough=lambda: self._stopped.is_set() or desk.now_ms() >= end)

    def _note_condition(self, desk: Desk, share: "Share") -> None:
        from workstation.usecases.folders import probe_share, probe_when_due

        now = desk.now_ms()
        if 0 <= now - self._tried_at < CONDITION_MS:
            return
        self._tried_at = now
        folder = _local_folder(desk)
        try:
            found = probe_share(desk, share) if folder else probe_when_due(desk, share)
            ahead = found.ahead_seconds if found else None
            note_condition(desk, clock_ahead=ahead, folder=folder)
        except (NewsroomError, OSError):
            return  # told by the next look, if it lasts


class Stoppable:
    """A folder whose every operation first asks whether to go on."""

    def __init__(self, folder: object, stopped: Event) -> None:
        self._folder = folder
        self._stopped = stopped

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the folder offers
        found = getattr(self._folder, name)
        return self._asking(found) if callable(found) else found

    def _asking(self, act: Callable[P, T]) -> Callable[P, T]:
        def ask_first(*args: P.args, **named: P.kwargs) -> T:
            if self._stopped.is_set():
                raise Cancelled
            return act(*args, **named)

        return ask_first


def _habits(desk: Desk) -> Habits:
    from workstation.usecases.folders import habits

    return habits(desk)


def _local_folder(desk: Desk) -> Path | None:
    told = desk.store.values.get("folder")
    return Path(told) if told and "://" not in told else None


def _watchable(desk: Desk) -> str:
    """Return the folder of heads where the system can tell of changes in it; else nothing."""
    folder = _local_folder(desk)
    if folder is None or str(folder).startswith(("\\\\", "//")):
        return ""  # nothing tells reliably of changes on a network path
    heads = folder / HEADS
    return str(heads) if heads.is_dir() else ""
