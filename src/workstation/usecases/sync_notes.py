"""What this home notes about its folder: why it is away, since when, its clock, the room left.

Kept light: the title bar asks for it all day long.
"""

import shutil
from pathlib import Path
from typing import Final

from workstation.store.handed import Handed
from workstation.usecases.desk import Desk

SYNC_TROUBLE: Final = "sync_trouble"
"""Why the folder could not be reached last; empty where it could."""
SYNC_TROUBLE_SINCE: Final = "sync_trouble_since"
FOLDER_CLOCK: Final = "folder_clock_ahead"
"""By how many seconds the folder's clock is ahead of this PC's."""
FOLDER_ROOM: Final = "folder_room"
"""How many bytes are left in the folder."""
LOCAL_SYNC: Final = "local/sync"
"""What the news calls a change of these notes."""
HEALS_MS: Final = 15 * 60 * 1000
"""What is mended within this time is nobody's worry."""

_UNKNOWN = "-"


def noted(desk: Desk, name: str) -> int | None:
    """Return a number that was noted; None where nobody knows it."""
    value = desk.store.values.get(name)
    return None if value in {"", _UNKNOWN} else int(value)


def note_trouble(desk: Desk, code: str) -> None:
    """Note why the folder cannot be reached; empty: it can."""
    values = desk.store.values
    if code == values.get(SYNC_TROUBLE):
        return
    since = desk.now_ms() if not values.get(SYNC_TROUBLE) else values.number(SYNC_TROUBLE_SINCE)
    with desk.store.writing():
        values.put(**{SYNC_TROUBLE: code, SYNC_TROUBLE_SINCE: str(since if code else 0)})
    desk.note_news({LOCAL_SYNC})


def trouble_lasts(desk: Desk) -> bool:
    """Tell whether the folder has been away for longer than what heals by itself."""
    values = desk.store.values
    since = values.number(SYNC_TROUBLE_SINCE)
    return bool(values.get(SYNC_TROUBLE)) and desk.now_ms() - since >= HEALS_MS


def works_by_packages(package: Handed, last_sync: int) -> bool:
    """Tell whether a PC whose folder is away works by packages: the last is the later news.

    One that was written while the folder had just been reached says nothing of the kind.
    """
    return bool(package.at) and package.at - last_sync >= HEALS_MS


def note_condition(desk: Desk, *, clock_ahead: int | None, folder: Path | None) -> None:
    """Note how far the folder's clock is ahead, and the room left in a folder of this system."""
    room = shutil.disk_usage(folder).free if folder is not None else None
    told = {FOLDER_CLOCK: clock_ahead, FOLDER_ROOM: room}
    with desk.store.writing():
        desk.store.values.put(
            **{key: _UNKNOWN if value is None else value for key, value in told.items()}
        )
    desk.note_news({LOCAL_SYNC})
