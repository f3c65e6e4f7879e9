"""The parts of a package read as a folder: so the code that reads a share reads it too.

A file is there once every slice of it is; until then it is absent, which means "not yet".
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from workstation.domain.errors import Unavailable
from workstation.sync.carried_file import CarriedPart, Slice, read_slice
from workstation.sync.spool import steps
from workstation.sync.strange_files import Stranger


class _Piece(NamedTuple):
    """Where a slice lies."""

    part: CarriedPart
    slice: Slice
    at: int


class CarriedFolder:
    """A `FolderStore` that can only be read.

    `on_read` hears how many bytes were read; `asked` names the files that were.
    """

    def __init__(
        self, parts: Iterable[CarriedPart], on_read: Callable[[int], object] = lambda _: None
    ) -> None:
        self._on_read = on_read
        self.asked: set[str] = set()
        pieces: dict[str, list[_Piece]] = {}
        for part in parts:
            for one, at in part.slices():
                pieces.setdefault(one.path, []).append(_Piece(part, one, at))
        whole = {path: _in_order(found) for path, found in pieces.items()}
        self._files = {path: found for path, found in whole.items() if found}
        self._folders: dict[str, set[str]] = {}
        for path in self._files:
            for folder, name in steps(path):
                self._folders.setdefault(folder, set()).add(name)

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`."""
        return tuple(sorted(self._folders.get(folder, ())))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        paths = {name: f"{folder}/{name}" for name in self.list_names(folder)}
        return {
            name: self._files[path][0].slice.size
            for name, path in paths.items()
            if path in self._files
        }

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`."""
        found = self._files.get(path)
        if found is None:
            return None
        self.asked.add(path)
        data, left = b"", limit + 1
        for piece in found:
            data += read_slice(piece.part.path, piece.at, min(left, piece.slice.bytes))
            left = limit + 1 - len(data)
        self._on_read(len(data))
        return data

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        return path in self._files

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: a package is written once.

        Raises:
            Unavailable: `folder_denied`.
        """
        del data
        raise Unavailable("folder_denied", path=path)

    def delete(self, path: str) -> None:
        """See `FolderStore`: nothing leaves a package.

        Raises:
            Unavailable: `folder_denied`.
        """
        raise Unavailable("folder_denied", path=path)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`: nobody but a PC of the office fills a package."""
        return ()

    def free_bytes(self) -> int | None:
        """See `FolderStore`: none at all."""
        return 0


def _in_order(found: list[_Piece]) -> tuple[_Piece, ...]:
    """Return the slices that make up a file without gap or overlap; nothing while one lacks."""
    size = found[0].slice.size
    chosen: list[_Piece] = []
    at = 0
    for piece in sorted(found, key=lambda piece: (piece.slice.at, -piece.slice.bytes)):
        if piece.slice.size == size and piece.slice.at == at and (at < size or not chosen):
            chosen.append(piece)
            at += piece.slice.bytes
    return tuple(chosen) if at == size else ()
