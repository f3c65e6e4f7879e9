"""Segment files on the share: at most 256 in a folder, named by number and hash.

Nothing read here is verified yet. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workstation.domain.ids import DeviceId
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore
from workstation.sync.publishing import put_proven
from workstation.sync.segment import Segment

Name = tuple[int, str]
"""A segment as its file is named: its number and the first twelve digits of its hash."""

_BUCKET_BITS = 8


class Lying(NamedTuple):
    """A segment's file on the share, by its name alone."""

    path: str
    size: int


class Shelf(NamedTuple):
    """What lies on the share of one device: segments, and the text files beside each.

    `copies` are what a mirror called the second of two files that bore a segment's name.
    """

    segments: dict[Name, Lying]
    texts: dict[Name, tuple[str, ...]]
    copies: dict[Name, tuple[str, ...]]


class SegmentFiles:
    """The segment files of one share. Everything raises `Unavailable` as `FolderStore` does."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, segment: Segment) -> bool:
        """Publish a segment; False where it was there already.

        Raises:
            Unavailable: also `folder_conflict`, when other bytes hold its name.
        """
        return self._folder.put_new(_path_of(segment), segment.raw)

    def put_back(self, segment: Segment) -> bool:
        """Publish a segment, in the place of a damaged file too; False where it was there already.

        Raises:
            Unavailable: as `FolderStore`.
        """
        return put_proven(self._folder, _path_of(segment), segment.raw)

    def devices(self) -> Iterator[DeviceId]:
        """Yield the devices that have a folder of segments."""
        for name in filter(layout.is_device, self._folder.list_names(layout.SEGMENTS)):
            yield DeviceId(name)

    def shelf(self, device: DeviceId) -> Shelf:
        """Return all that lies there of a device, at the price of a listing for each bucket."""
        home = f"{layout.SEGMENTS}/{device}"
        buckets = filter(layout.is_bucket, self._folder.list_names(home))
        return self._shelf(f"{home}/{bucket}" for bucket in buckets)

    def shelf_between(self, device: DeviceId, first: int, last: int) -> Shelf:
        """Return what lies there of a device in the buckets of these numbers."""
        numbers = range(first >> _BUCKET_BITS, (last >> _BUCKET_BITS) + 1)
        return self._shelf(layout.bucket_of(device, n << _BUCKET_BITS) for n in numbers)

    def _shelf(self, buckets: Iterable[str]) -> Shelf:
        shelf = Shelf({}, {}, {})
        for bucket in buckets:
            for name, size in sorted(self._folder.list_sizes(bucket).items()):
                _put_on(shelf, f"{bucket}/{name}", name, size)
        return shelf


def _put_on(shelf: Shelf, path: str, name: str, size: int) -> None:
    original = layout.copied_from(name)
    if (told := layout.segment_name(original or name)) is not None:
        if original is None:
            shelf.segments[told] = Lying(path, size)
        else:
            shelf.copies[told] = (*shelf.copies.get(told, ()), path)
    elif (of := layout.texts_name(original or name)) is not None:
        beside = (of.seq, of.segment)
        shelf.texts[beside] = (*shelf.texts.get(beside, ()), path)


def _path_of(segment: Segment) -> str:
    return layout.segment_path(segment.header.device, segment.header.seq, segment.hash)
