"""Heads and notices: files whose names tell what is new in the folder, all found in one listing.

They are hints: they may lag, lie or be missing, so now and then everything is looked through
without them. A name is removed only by whoever holds what has come after it.
Format: docs/formats/share-layout.md.
"""

from collections.abc import Callable, Collection, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from workstation.domain.ids import DeviceId
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore

Name = tuple[int, str]
"""Number and first twelve digits of the hash of a segment or entry."""


class Told(NamedTuple):
    """What the names in the folder of heads say, each name under what it tells of."""

    heads: dict[str, tuple[DeviceId, int, str]]
    receipts: frozenset[str]
    entries: dict[str, Name]
    requests: dict[str, DeviceId]


class HeadFiles:
    """The heads and notices of one share."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def names(self) -> frozenset[str]:
        """Return all names that lie there."""
        return frozenset(self._folder.list_names(layout.HEADS))

    def tell(
        self, device: DeviceId, ends: Collection[tuple[int, str]], held: AbstractSet[Name]
    ) -> None:
        """Tell how far a device has come: to these `ends`; heads of what else is `held` go."""
        wanted = {(seq, name[:12]): name for seq, name in ends}
        heads = read_names(self.names()).heads
        there = {(seq, short): old for old, (d, seq, short) in heads.items() if d == device}
        for (seq, short), name in wanted.items():
            if (seq, short) not in there:
                self._folder.put_new(layout.head_path(device, seq, name), b"")
        for told, old in there.items():
            if told in held and told not in wanted:
                self._folder.delete(f"{layout.HEADS}/{old}")

    def tell_entries(self, ends: Collection[tuple[int, str]], held: AbstractSet[Name]) -> None:
        """Tell of the newest membership entries; notices of what else is `held` go."""
        wanted = {(seq, name[:12]): name for seq, name in ends}
        there = {told: old for old, told in read_names(self.names()).entries.items()}
        for (seq, short), name in wanted.items():
            if (seq, short) not in there:
                self._folder.put_new(layout.entry_notice_path(seq, name), b"")
        for told, old in there.items():
            if told in held and told not in wanted:
                self._folder.delete(f"{layout.HEADS}/{old}")

    def tell_request(self, device: DeviceId, content: str) -> None:
        """Tell of a device's enrolment request whose bytes have the hash `content`."""
        self._folder.put_new(layout.request_notice_path(device, content), b"")

    def forget_requests(self, is_answered: Callable[[DeviceId], bool]) -> None:
        """Remove the notices of requests that were answered."""
        for name, device in read_names(self.names()).requests.items():
            if is_answered(device):
                self._folder.delete(f"{layout.HEADS}/{name}")

    def told(self) -> Iterator[tuple[DeviceId, int]]:
        """Yield how far each head says that its device has come."""
        for device, seq, _ in read_names(self.names()).heads.values():
            yield device, seq


def read_names(names: Collection[str]) -> Told:
    """Return what names beside the heads say; what says nothing is left out."""
    entries = {}
    for name in names:
        if (seq := layout.entry_notice(name)) is not None:
            entries[name] = (seq, name.rpartition(".")[2])
    return Told(
        heads={name: told for name in names if (told := layout.head_name(name)) is not None},
        receipts=frozenset(name for name in names if layout.receipt_of(name) is not None),
        entries=entries,
        requests={name: d for name in names if (d := layout.request_notice(name)) is not None},
    )
