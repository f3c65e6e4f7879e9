"""Segment files on the share: at most 256 in a folder, named by number and hash.

Nothing read here is verified yet. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterator

from workstation.domain.ids import DeviceId
from workstation.sync import layout
from workstation.sync.folder import FolderStore
from workstation.sync.reading import read_all
from workstation.sync.segment import MAX_SEGMENT_BYTES, Segment

_BUCKET_MASK = 0xFF


class SegmentFiles:
    """The segment files of one share. Everything raises `Unavailable` as `FolderStore` does."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, segment: Segment) -> bool:
        """Publish a segment; False where it was there already.

        Raises:
            Unavailable: also `folder_conflict`, when other bytes hold its name.
        """
        header = segment.header
        path = layout.segment_path(header.device, header.seq, segment.hash)
        return self._folder.put_new(path, segment.raw)

    def devices(self) -> Iterator[DeviceId]:
        """Yield the devices that have a folder of segments."""
        for name in filter(layout.is_device, self._folder.list_names(layout.SEGMENTS)):
            yield DeviceId(name)

    def highest(self, device: DeviceId) -> int:
        """Return the highest number that lies there; 0 for none."""
        home = f"{layout.SEGMENTS}/{device}"
        buckets = filter(layout.is_bucket, self._folder.list_names(home))
        for bucket in sorted(buckets, reverse=True):
            if numbered := self._numbered(f"{home}/{bucket}"):
                return max(numbered)
        return 0

    def after(self, device: DeviceId, seq: int) -> Iterator[bytes]:
        """Yield the files of a device's segments after `seq`, in order, up to the first gap.

        Several files may bear one number (a forked device, a forger): the reader verifies.
        """
        at = seq + 1
        while True:
            bucket, end = layout.bucket_of(device, at), at | _BUCKET_MASK
            numbered = self._numbered(bucket)
            while at <= end and at in numbered:
                yield from read_all(self._folder, bucket, numbered[at], MAX_SEGMENT_BYTES)
                at += 1
            if at <= end:
                return

    def _numbered(self, bucket: str) -> dict[int, list[str]]:
        numbered: dict[int, list[str]] = {}
        for name in self._folder.list_names(bucket):
            if (seq := layout.segment_seq(name)) is not None:
                numbered.setdefault(seq, []).append(name)
        return numbered
