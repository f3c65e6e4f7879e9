"""Trying the shared folder out: what kind it is, what it promises and whether it keeps that.

A trial file and a trial mark are written where this PC's temporary files lie, looked at through a
second handle, and taken away again. What was found sets the mode (`modes`), never the trust: that
rests on signatures alone.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Final, cast

import msgspec

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync import layout
from workstation.sync.folder import LocalFolder
from workstation.sync.folder_store import FolderStore
from workstation.sync.mirrors import Mirror
from workstation.sync.modes import Habits, Mode, habits_of, mode_of
from workstation.sync.surroundings import Ground, Surroundings, surroundings_of

# A network may remember for some seconds that nothing was there.
_WAITS: Final = (0.0, 0.1, 0.4, 1.0, 2.0, 3.0, 4.0)
_TRIAL: Final = b"trial"
_RIVAL: Final = b"rival"
_MOST_LISTINGS: Final = 50
_FOLDERS_OF_FILES: Final = (layout.ENTRIES, layout.HEADS, layout.REQUESTS)


class Probe(msgspec.Struct, frozen=True):
    """What a trial told.

    * `excludes`: a second writer of one name was refused, and the first one's bytes stayed.
    * `seen_ms`: after how long the second handle saw a new file; -1 where it never did.
    * `folds_case`: capitals and small letters are the same to the folder.
    * `ahead_seconds`: how far the folder's clock is ahead of this PC's; None where it has none.
    * `free_bytes`: room left; None where nobody can tell.
    * `placeholders`: files whose bytes a mirror keeps elsewhere.
    """

    mode: Mode
    excludes: bool
    seen_ms: int
    ground: Ground = "unknown"
    mirror: Mirror | None = None
    replicated: bool = False
    offline_copy: bool = False
    folds_case: bool = False
    ahead_seconds: int | None = None
    free_bytes: int | None = None
    placeholders: int = 0

    @property
    def habits(self) -> Habits:
        """Return how to live with this folder."""
        return habits_of(self.mode, exclusive=self.excludes)


def probe(
    folder: FolderStore,
    device: DeviceId,
    now_ms: int,
    *,
    again: FolderStore | None = None,
    around: Surroundings | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Probe:
    """Try out the folder a store reaches, as `device`, our own.

    `again` is another handle on the same folder, as a second PC would hold it; `around` stands in
    for what the system tells of the surroundings.

    Raises:
        Unavailable: as `FolderStore.put_new`.
    """
    path = layout.temp_path(device, "trial", new_id())
    mark = layout.temp_path(device, "mark", new_id())
    other = again or folder
    mode: Mode | None = getattr(folder, "mode", None)
    started = time.monotonic()
    try:
        folder.put_new(path, _TRIAL)
        took = time.monotonic() - started
        folder.put_new(mark, b"")
        told = Probe(
            mode=mode or "share",
            seen_ms=_seen_after(other, path, sleep),
            excludes=_refuses(other, path) and not other.put_new(mark, b""),
            free_bytes=folder.free_bytes(),
        )
        if mode is not None:
            return told
        local = cast("LocalFolder", folder)
        ahead = _ahead(local.stamp_of(path) - now_ms / 1000, took)
        folds = local.folds_case(path)
        return _on_disk(
            told, local, around or surroundings_of(local.root), ahead=ahead, folds=folds
        )
    finally:
        _take_away(folder, path, mark)


def _on_disk(
    told: Probe, folder: LocalFolder, around: Surroundings, *, ahead: int, folds: bool
) -> Probe:
    return msgspec.structs.replace(
        told,
        mode=mode_of(around),
        ground=around.ground,
        mirror=around.mirror,
        replicated=around.replicated,
        offline_copy=around.offline_copy,
        ahead_seconds=ahead,
        folds_case=folds,
        placeholders=sum(folder.placeholders(name) for name in _some_folders(folder)),
    )


def _refuses(other: FolderStore, path: str) -> bool:
    try:
        other.put_new(path, _RIVAL)
    except Unavailable as error:
        if error.code != "folder_conflict":
            raise
        return other.read(path, len(_TRIAL)) == _TRIAL
    return False


def _seen_after(other: FolderStore, path: str, sleep: Callable[[float], None]) -> int:
    waited = 0.0
    name = path.rpartition("/")[2]
    for wait in _WAITS:
        sleep(wait)
        waited += wait
        if name in other.list_names(path.rpartition("/")[0]) and other.exists(path):
            return round(waited * 1000)
    return -1


def _ahead(apart: float, took: float) -> int:
    # The file was stamped somewhere between the question and the answer.
    return round(apart - took if apart > took else min(apart, 0))


def _some_folders(folder: FolderStore) -> Iterator[str]:
    """Yield where files lie that must be read, of segments only the newest."""
    yield from _FOLDERS_OF_FILES
    devices = filter(layout.is_device, folder.list_names(layout.SEGMENTS))
    for device in islice(devices, _MOST_LISTINGS):
        home = f"{layout.SEGMENTS}/{device}"
        if buckets := sorted(filter(layout.is_bucket, folder.list_names(home))):
            yield f"{home}/{buckets[-1]}"


def _take_away(folder: FolderStore, *paths: str) -> None:
    with suppress(Unavailable):  # what stays is swept at the next start
        for path in paths:
            folder.delete(path)
    root = getattr(folder, "root", None)
    if isinstance(root, Path):
        with suppress(OSError):
            root.joinpath(paths[0]).parent.rmdir()
            root.joinpath(layout.TEMPS).rmdir()
