"""A store that only collects: what would go to a share goes into one file on this PC's own disk.

So a package is filled by the very code that fills a shared folder. Nothing is flushed or renamed:
the file is a draft that is gone when its package is written.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from workstation.domain.errors import Unavailable
from workstation.sync.layout import checked_path
from workstation.sync.strange_files import Stranger


class Spooled(NamedTuple):
    """Where the bytes of a collected file lie."""

    at: int
    size: int


class Spool:
    """A `FolderStore` over one open file. `files` stand in the order in which they came."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._end = 0
        self._folders: dict[str, dict[str, None]] = {}
        self.files: dict[str, Spooled] = {}

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`."""
        return tuple(sorted(self._folders.get(folder, ())))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        found = {name: self.files.get(f"{folder}/{name}") for name in self.list_names(folder)}
        return {name: one.size for name, one in found.items() if one is not None}

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`."""
        found = self.files.get(path)
        return None if found is None else self.piece(path, 0, min(found.size, limit + 1))

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        return path in self.files

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`."""
        if path in self.files:
            if self.read(path, len(data)) != data:
                raise Unavailable("folder_conflict", path=path)
            return False
        self._file.seek(self._end)
        self._file.write(data)
        self.files[checked_path(path)] = Spooled(self._end, len(data))
        self._end += len(data)
        for folder, name in steps(path):
            self._folders.setdefault(folder, {})[name] = None
        return True

    def delete(self, path: str) -> None:
        """See `FolderStore`. The bytes stay behind until the draft is gone."""
        if self.files.pop(path, None) is not None:
            folder, _, name = path.rpartition("/")
            self._folders[folder].pop(name)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`: nobody else writes here."""
        return ()

    def free_bytes(self) -> int | None:
        """See `FolderStore`: writing tells."""
        return None

    def sizes(self) -> dict[str, int]:
        """Return every file with its size, in the order in which they came."""
        return {path: found.size for path, found in self.files.items()}

    def piece(self, path: str, at: int, count: int) -> bytes:
        """Return some bytes of a collected file."""
        self._file.seek(self.files[path].at + at)
        return self._file.read(count)


def steps(path: str) -> Iterator[tuple[str, str]]:
    """Yield each folder on the way to a file with what lies in it on that way, from below."""
    while path:
        folder, _, name = path.rpartition("/")
        yield folder, name
        path = folder
