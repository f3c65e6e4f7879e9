"""Blobs on their way out of the share: moved aside, put back when somebody names them again.

They lie in `t/collected/` under the names they had, for a week. Nothing here decides; that is
`usecases.collecting`. Format: docs/formats/share-layout.md.
"""

import re
from collections.abc import Iterable
from typing import Protocol

from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import BlobHash
from workstation.sync import layout
from workstation.sync.blob_files import MAX_BLOB_BYTES, PART_BYTES, BlobFiles
from workstation.sync.folder_store import FolderStore
from workstation.sync.reading import read_or_none

SHORT = 40
"""Digits of a blob's hash that its file is named by."""

_PREFIX = re.compile(r"[0-9a-f]{2}")


class _PathOf(Protocol):
    """Where the parts of a blob lie."""

    def __call__(self, blob: BlobHash, part: int = 0) -> str:
        """Return the path of one part."""


class CollectedFiles:
    """The blobs of one share that lie aside. Everything raises `Unavailable` as `FolderStore`."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder
        self._blobs = BlobFiles(folder)

    def aside(self) -> frozenset[str]:
        """Return the names of the blobs that lie aside, as far as file names tell them."""
        return _shorts(self._folder.list_names(layout.COLLECTED))

    def in_use(self) -> frozenset[str]:
        """Return the names of the blobs that lie where everybody looks: at most 257 listings."""
        found: set[str] = set()
        for prefix in self._folder.list_names(layout.BLOBS):
            if _PREFIX.fullmatch(prefix):
                found |= _shorts(self._folder.list_names(f"{layout.BLOBS}/{prefix}"))
        return frozenset(found)

    def whole_name(self, short: str) -> BlobHash | None:
        """Return the full name of a blob that nobody here knows, from its bytes."""
        data = b"".join(self._parts(layout.blob_path, BlobHash(short)))
        name = BlobHash(sha256_hex(data))
        return name if name.startswith(short) else None

    def move_aside(self, blob: BlobHash) -> bool:
        """Move a blob aside; False where its bytes are not all there."""
        data = self._blobs.get(blob)
        if data is None:
            return False
        parts = [data[at : at + PART_BYTES] for at in range(0, max(len(data), 1), PART_BYTES)]
        for number, part in enumerate(parts):
            self._folder.put_new(layout.collected_path(blob, number), part)
        self._blobs.purge(blob)
        return True

    def put_back(self, blob: BlobHash) -> bool:
        """Put a blob back where everybody looks; False where it is not whole."""
        data = b"".join(self._parts(layout.collected_path, blob))
        if sha256_hex(data) != blob:
            return False
        self._blobs.put(data)
        self.drop([blob])
        return True

    def drop(self, names: Iterable[str]) -> int:
        """Delete blobs that lie aside, by their names or the beginnings of them."""
        doomed = {name[:SHORT] for name in names}
        gone = 0
        for name in self._folder.list_names(layout.COLLECTED) if doomed else ():
            if layout.blob_short(name) in doomed:
                self._folder.delete(f"{layout.COLLECTED}/{name}")
                gone += 1
        return gone

    def _parts(self, path: _PathOf, blob: BlobHash) -> Iterable[bytes]:
        for number in range(MAX_BLOB_BYTES // PART_BYTES + 1):
            part = read_or_none(self._folder, path(blob, number), PART_BYTES)
            if part is None:
                return
            yield part
            if len(part) != PART_BYTES:
                return


def _shorts(names: Iterable[str]) -> frozenset[str]:
    found = (layout.blob_short(name) for name in names)
    return frozenset(short for short in found if short is not None)
