"""Blobs on the share: pictures and themes, named by their hash, in parts of 8 MiB.

A blob is there when its bytes have its hash; whatever is missing, torn or foreign is simply not
there yet. Format: docs/formats/share-layout.md.
"""

from collections.abc import Collection, Iterator

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import BlobHash
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore

PART_BYTES = 8 * 1024 * 1024
MAX_BLOB_BYTES = 128 * 1024 * 1024


class BlobFiles:
    """The blobs of one share."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, data: bytes) -> BlobHash:
        """Publish a blob unless it is there, and return its name.

        The first part is written last, so that `has` need look at one file only.

        Raises:
            Refused: `blob_too_large` with `bytes` and `limit`.
            Unavailable: as `FolderStore.put_new`.
        """
        if len(data) > MAX_BLOB_BYTES:
            raise Refused("blob_too_large", bytes=len(data), limit=MAX_BLOB_BYTES)
        blob = BlobHash(sha256_hex(data))
        parts = [data[at : at + PART_BYTES] for at in range(0, max(len(data), 1), PART_BYTES)]
        for number in reversed(range(len(parts))):
            self._folder.put_new(layout.blob_path(blob, number), parts[number])
        return blob

    def get(self, blob: BlobHash, limit: int = MAX_BLOB_BYTES) -> bytes | None:
        """Return a blob of at most `limit` bytes, or None while its bytes are not all there."""
        data = b"".join(self._parts(blob, min(limit, MAX_BLOB_BYTES)))
        return data if len(data) <= limit and sha256_hex(data) == blob else None

    def has(self, blob: BlobHash) -> bool:
        """Tell whether a blob was published; only `get` proves its bytes."""
        return self._folder.exists(layout.blob_path(blob))

    def lying(self, prefix: str) -> dict[str, int]:
        """Return the names and bytes of all files of blobs whose names begin so."""
        return self._folder.list_sizes(f"{layout.BLOBS}/{prefix}")

    def seems_whole(self, blob: BlobHash, size: int, lying: dict[str, int]) -> bool:
        """Tell whether all parts of a blob of `size` bytes are there in their lengths."""
        parts = range(max(1, -(-size // PART_BYTES)))
        return all(
            lying.get(layout.blob_path(blob, number).rpartition("/")[2])
            == min(PART_BYTES, size - number * PART_BYTES)
            for number in parts
        )

    def put_back(self, data: bytes) -> None:
        """Publish a blob in the place of whatever damaged parts bear its name."""
        try:
            self.put(data)
        except Unavailable as error:
            if error.code != "folder_conflict":
                raise
            self.purge(BlobHash(sha256_hex(data)))
            self.put(data)

    def purge(self, blob: BlobHash) -> int:
        """Remove a blob and what was half written of it; return how many files went."""
        path = layout.blob_path(blob)
        doomed = [*self.files_of(blob), *self._temps_like(path)]
        for name in doomed:
            self._folder.delete(name)
        return len(doomed)

    def purge_all(self, blobs: Collection[str], prefixes: Collection[str]) -> int:
        """Remove those blobs whose names begin so, each folder being listed once."""
        stems = {layout.blob_path(BlobHash(one)).rpartition("/")[2] for one in blobs}
        doomed = [
            f"{layout.BLOBS}/{prefix}/{name}"
            for prefix in sorted({stem[:2] for stem in stems} & set(prefixes))
            for name in self._folder.list_names(f"{layout.BLOBS}/{prefix}")
            if name.partition(".")[0] in stems
        ]
        hints = tuple(layout.temp_hint(layout.blob_path(BlobHash(one))) for one in blobs)
        doomed += [path for path in self._temps() if path.rpartition("/")[2].startswith(hints)]
        for path in doomed:
            self._folder.delete(path)
        return len(doomed)

    def _parts(self, blob: BlobHash, limit: int) -> Iterator[bytes]:
        for number in range(limit // PART_BYTES + 1):
            part = self._folder.read(layout.blob_path(blob, number), PART_BYTES)
            if part is None:
                return
            yield part
            if len(part) != PART_BYTES:
                return

    def files_of(self, blob: BlobHash) -> Iterator[str]:
        """Yield what bears a blob's name: its parts, whole or not, and what a mirror copied."""
        folder, _, stem = layout.blob_path(blob).rpartition("/")
        for name in self._folder.list_names(folder):
            if name == stem or name.startswith(f"{stem}."):
                yield f"{folder}/{name}"

    def _temps_like(self, path: str) -> Iterator[str]:
        hint = layout.temp_hint(path)
        return (temp for temp in self._temps() if temp.rpartition("/")[2].startswith(hint))

    def _temps(self) -> Iterator[str]:
        for device in filter(layout.is_device, self._folder.list_names(layout.TEMPS)):
            folder = f"{layout.TEMPS}/{device}"
            for name in self._folder.list_names(folder):
                yield f"{folder}/{name}"
