"""A share in memory: what several homes of one process exchange through, on no disk at all.

It is the plainest thing that keeps the promises of `FolderStore`; the other stores are held
against it, and whoever simulates an office starts from it. Every PC has its own `MemoryFolder`
on the one `MemoryDisk`.
"""

from threading import Lock
from typing import ClassVar

from workstation.domain.errors import Unavailable
from workstation.sync.layout import checked_path, is_path
from workstation.sync.modes import Mode
from workstation.sync.strange_files import Stranger


class MemoryDisk:
    """The files themselves, by folder. Folders come to be when something is put into them.

    `capacity` is how many bytes find room. While `here` is false, the folder is out of reach.
    """

    def __init__(self, capacity: int | None = None) -> None:
        self.capacity = capacity
        self.here = True
        self._lock = Lock()
        self._folders: dict[str, dict[str, bytes | None]] = {"": {}}

    def copy(self) -> "MemoryDisk":
        """Return another disk with the same files, as a backup of the folder would be."""
        other = MemoryDisk(self.capacity)
        with self._lock:
            other._folders = {folder: dict(held) for folder, held in self._folders.items()}
        return other

    def files(self) -> dict[str, bytes]:
        """Return every file with its path."""
        with self._lock:
            return {
                f"{folder}/{name}" if folder else name: data
                for folder, held in self._folders.items()
                for name, data in held.items()
                if data is not None
            }

    def look(self, folder: str) -> dict[str, bytes | None]:
        """Return what lies in a folder; folders in it have no bytes."""
        with self._lock:
            return dict(self._folders.get(folder, {}))

    def get(self, path: str) -> bytes | None:
        """Return a file's bytes, None where no file has this path."""
        folder, _, name = path.rpartition("/")
        with self._lock:
            return self._folders.get(folder, {}).get(name)

    def free(self) -> int | None:
        """Return how many bytes still find room; None without an end."""
        if self.capacity is None:
            return None
        return max(self.capacity - sum(map(len, self.files().values())), 0)

    def place(self, path: str, data: bytes) -> None:
        """Put bytes under a path whatever lies there, as only somebody past the program does."""
        with self._lock:
            self._held_of(path)[path.rpartition("/")[2]] = data

    def add(self, path: str, data: bytes) -> bool:
        """Put bytes under a path that nothing has; False where something has it."""
        name = path.rpartition("/")[2]
        with self._lock:
            held = self._held_of(path)
            if name in held:
                return False
            held[name] = data
            return True

    def take(self, path: str) -> None:
        """Remove a file, if it is there."""
        folder, _, name = path.rpartition("/")
        with self._lock:
            held = self._folders.get(folder, {})
            if held.get(name) is not None:
                del held[name]

    def _held_of(self, path: str) -> dict[str, bytes | None]:
        # A file in the way of a folder is no folder: the error is the operating system's.
        held, at = self._folders[""], ""
        for part in path.split("/")[:-1]:
            if held.setdefault(part, None) is not None:
                raise NotADirectoryError(path)
            at = f"{at}/{part}" if at else part
            held = self._folders.setdefault(at, {})
        return held


class MemoryFolder:
    """The share as one PC sees it. Whole files or none, at once, to everybody."""

    mode: ClassVar[Mode] = "memory"

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`."""
        held = self._reached(folder).look(folder)
        return tuple(sorted(name for name in held if is_path(f"{folder}/{name}")))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        held = self._reached(folder).look(folder)
        return {
            name: len(data)
            for name, data in sorted(held.items())
            if data is not None and is_path(f"{folder}/{name}")
        }

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`."""
        data = self._reached(path).get(path)
        return None if data is None else data[: limit + 1]

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        return self._reached(path).get(path) is not None

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`."""
        disk = self._reached(path)
        free = disk.free()
        if free is not None and len(data) > free and disk.get(path) is None:
            raise Unavailable("folder_full", path=path)
        try:
            published = disk.add(path, bytes(data))
        except NotADirectoryError as error:
            raise Unavailable("folder_unreachable", path=path) from error
        if disk.get(path) != data:
            raise Unavailable("folder_conflict", path=path)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`."""
        self._reached(path).take(path)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`: nobody else writes here."""
        return ()

    def free_bytes(self) -> int | None:
        """See `FolderStore`."""
        self._expect_here("")
        return self._disk.free()

    def _reached(self, path: str) -> MemoryDisk:
        checked_path(path)
        self._expect_here(path)
        return self._disk

    def _expect_here(self, path: str) -> None:
        if not self._disk.here:
            raise Unavailable("folder_unreachable", path=path)
