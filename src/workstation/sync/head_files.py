"""Heads: empty files whose names tell what is new in the folder, all found in one listing.

They are hints: they may lag, lie or be missing, so now and then everything is looked through
without them. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterator

from workstation.domain.ids import DeviceId
from workstation.sync import layout
from workstation.sync.folder import FolderStore
from workstation.sync.segment import SegmentHeader


class HeadFiles:
    """The heads of one share."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def advance(self, header: SegmentHeader, name: str) -> None:
        """Tell that a device has come to the segment with hash `name`; older heads of it go."""
        heads = {
            old: told[1]
            for old in self._folder.list_names(layout.HEADS)
            if (told := layout.head_of(old)) and told[0] == header.device
        }
        newest = max([*heads.values(), header.seq])
        if newest not in heads.values():
            self._folder.put_new(layout.head_path(header.device, header.seq, name), b"")
        for old, seq in heads.items():
            if seq < newest:
                self._folder.delete(f"{layout.HEADS}/{old}")

    def told(self) -> Iterator[tuple[DeviceId, int]]:
        """Yield how far each head says that its device has come."""
        for name in self._folder.list_names(layout.HEADS):
            if told := layout.head_of(name):
                yield told
