"""Blobs: pictures and themes as files named by their SHA-256.

A blob is written temp → fsync → rename → fsync of the folder before any transaction that names
it commits, so that the database never promises bytes that a power cut took.
"""

import os
import secrets
from pathlib import Path

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.domain.ids import BlobHash
from workstation.store.connection import endings

HASH_LENGTH = 64


class BlobFolder:
    """The blobs of one home."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, blob: str) -> Path:
        """Return where a blob lies, whether it is there or not."""
        if len(blob) != HASH_LENGTH or not all(c in "0123456789abcdef" for c in blob):
            raise ValueError(blob)
        return self._root / blob[:2] / blob

    def name_of(self, data: bytes) -> BlobHash:
        """Return the name that bytes have as a blob."""
        return BlobHash(sha256_hex(data))

    def has(self, blob: str) -> bool:
        """Tell whether the bytes are here."""
        return self.path(blob).exists()

    def keep(self, data: bytes, name: BlobHash | None = None) -> BlobHash:
        """Store bytes durably and return their name. Storing twice is storing once.

        A damaged file of that name is replaced: whoever has the bytes again mends it. `name` is
        their name, where `name_of` has told it already.

        Raises:
            Unavailable: `disk_full`, `home_unreachable`.
        """
        blob = name or self.name_of(data)
        path = self.path(blob)
        if self.is_whole(blob):
            return blob
        with endings():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
            try:
                _write_through(temporary, data)
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
            _sync_folder(path.parent)
        return blob

    def is_whole(self, blob: str) -> bool:
        """Tell whether the bytes are here and are what their name says."""
        try:
            self.read(blob)
        except Unavailable:
            return False
        return True

    def read(self, blob: str) -> bytes:
        """Return a blob's bytes, verified.

        Raises:
            Unavailable: `blob_missing` – not here yet, purged, or damaged on disk.
        """
        try:
            data = self.path(blob).read_bytes()
        except OSError as error:
            raise Unavailable("blob_missing", blob=blob) from error
        if sha256_hex(data) != blob:
            raise Unavailable("blob_missing", blob=blob)
        return data

    def remove(self, blob: str) -> bool:
        """Remove the bytes; tell whether there were any."""
        path = self.path(blob)
        if not path.exists():
            return False
        path.unlink()
        return True


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows flushes the directory entry with the file
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
