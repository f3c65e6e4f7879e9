"""The packs of one share: segments and texts of closed buckets, each many in one file.

Files never change. What a pack holds is believed no more than single files are; a pack whose
bytes are not what its name says is not there yet. Purging writes a text pack's successor and
removes it at once. Format: docs/formats/pack.md.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import DeviceId, ObjectId
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore
from workstation.sync.packs import MAX_PACK_BYTES, Pack, unpack
from workstation.sync.segment import SegmentHeader
from workstation.sync.texts import (
    MAX_PACK_BYTES as MAX_TEXT_PACK_BYTES,
)
from workstation.sync.texts import (
    TextObject,
    claimed_ids,
    pack_texts,
    unpack_texts,
)

MAX_PACKS = 20_000
_HELD_AT_ONCE = 3


class PackFile(NamedTuple):
    """What the name of a pack says: which segments it covers, and whether it holds texts."""

    path: str
    first: int
    last: int
    texts: bool


class PackFiles:
    """The packs of one share. Lists are remembered until this object writes something.

    Everything raises `Unavailable` as `FolderStore` does.
    """

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder
        self._listed: dict[DeviceId, tuple[PackFile, ...]] = {}
        self._by_bucket: dict[DeviceId, dict[int, list[PackFile]]] = {}
        self._read: dict[str, dict[ObjectId, TextObject]] = {}

    def devices(self) -> tuple[DeviceId, ...]:
        """Return the devices that have packs."""
        names = self._folder.list_names(layout.PACKS)
        return tuple(DeviceId(name) for name in names if layout.is_device(name))

    def of(self, device: DeviceId) -> tuple[PackFile, ...]:
        """Return a device's packs in the order of their segments."""
        if device not in self._listed:
            home = f"{layout.PACKS}/{device}"
            told = [(name, layout.pack_name(name)) for name in self._folder.list_names(home)]
            found = [
                PackFile(f"{home}/{name}", said.first, said.last, said.texts)
                for name, said in told[:MAX_PACKS]
                if said is not None and _in_one_bucket(said)
            ]
            self._listed[device] = tuple(sorted(found, key=lambda one: (one.first, one.path)))
        return self._listed[device]

    def covers(self, device: DeviceId, seq: int) -> bool:
        """Tell whether a pack says that it holds the device's segment `seq`."""
        return self._says(device, seq, texts=False)

    def covers_texts(self, device: DeviceId, seq: int) -> bool:
        """Tell whether a pack says that it holds the texts of the device's segment `seq`."""
        return self._says(device, seq, texts=True)

    def _says(self, device: DeviceId, seq: int, *, texts: bool) -> bool:
        if device not in self._by_bucket:
            buckets: dict[int, list[PackFile]] = {}
            for one in self.of(device):
                buckets.setdefault(layout.bucket_bounds(one.first)[0], []).append(one)
            self._by_bucket[device] = buckets
        near = self._by_bucket[device].get(layout.bucket_bounds(seq)[0], ())
        return any(one.first <= seq <= one.last and one.texts == texts for one in near)

    def segments(self, device: DeviceId, after: int) -> Iterator[bytes]:
        """Yield a device's packed segments after `after` as they were published, unverified.

        In the order of the packs' names; one number may come several times (a fork, two packs).
        """
        for one in self.of(device):
            if not one.texts and one.last > after:
                yield from self.read(one)

    def read(self, pack: PackFile) -> tuple[bytes, ...]:
        """Return the segments of one pack, unverified; nothing of one that is torn."""
        raw = self._folder.read(pack.path, MAX_PACK_BYTES)
        return (
            unpack(raw) if raw is not None and layout.is_named(pack.path, sha256_hex(raw)) else ()
        )

    def is_whole(self, pack: PackFile) -> bool:
        """Tell whether a pack's bytes are what its name says, for whoever must rely on it."""
        limit = MAX_TEXT_PACK_BYTES if pack.texts else MAX_PACK_BYTES
        raw = self._folder.read(pack.path, limit)
        return raw is not None and len(raw) <= limit and layout.is_named(pack.path, sha256_hex(raw))

    def texts(self, header: SegmentHeader) -> tuple[TextObject, ...]:
        """Return those texts named by a verified header that packs hold and that prove themselves.

        Ask for neighbouring segments one after the other: what was read last is remembered.
        """
        wanted = set(header.texts)
        found: dict[ObjectId, TextObject] = {}
        for one in self.of(header.device) if wanted else ():
            if one.texts and one.first <= header.seq <= one.last:
                held = self._texts_in(one)
                found.update({name: held[name] for name in wanted & held.keys()})
        return tuple(found[name] for name in sorted(found))

    def read_texts(self, pack: PackFile) -> tuple[TextObject, ...]:
        """Return the texts of one text pack that prove themselves."""
        return unpack_texts(self._folder.read(pack.path, MAX_TEXT_PACK_BYTES) or b"")

    def put(self, device: DeviceId, pack: Pack, *, texts: bool = False) -> PackFile:
        """Publish a pack and read it back; done already is done.

        Raises:
            Unavailable: as `FolderStore.put_new`.
        """
        path = layout.pack_path(device, pack.first, pack.last, pack.content, texts=texts)
        self._folder.put_new(path, pack.raw)
        self._forget(device)
        return PackFile(path, pack.first, pack.last, texts)

    def drop(self, pack: PackFile) -> None:
        """Remove a pack: it is damaged, or others hold all of it."""
        self._folder.delete(pack.path)
        self._forget(_device_of(pack))

    def purge(self, ids: AbstractSet[ObjectId], clean: AbstractSet[str] = frozenset()) -> set[str]:
        """Remove these texts from every text pack; return the paths of those that have none now.

        Damaged packs that hold one of them go too. Packs of segments hold no words. What was
        found `clean` of the very same texts before is not read again: files never change.
        """
        return {path for pack in self._text_packs() for path in self._purged(pack, ids, clean)}

    def _text_packs(self) -> Iterator[PackFile]:
        for device in self.devices():
            yield from [one for one in self.of(device) if one.texts]

    def _purged(
        self, pack: PackFile, ids: AbstractSet[ObjectId], clean: AbstractSet[str]
    ) -> Iterator[str]:
        if pack.path in clean:
            yield pack.path
            return
        raw = self._folder.read(pack.path, MAX_TEXT_PACK_BYTES) or b""
        if ids.isdisjoint(claimed_ids(raw)):
            if layout.is_named(pack.path, sha256_hex(raw)):
                yield pack.path
            return
        kept = [text for text in unpack_texts(raw) if text.id not in ids]
        if kept:
            new = Pack(pack.first, pack.last, pack_texts(kept))
            yield self.put(_device_of(pack), new, texts=True).path
        self.drop(pack)

    def _texts_in(self, pack: PackFile) -> dict[ObjectId, TextObject]:
        if pack.path not in self._read:
            while len(self._read) >= _HELD_AT_ONCE:
                self._read.pop(next(iter(self._read)))
            self._read[pack.path] = {text.id: text for text in self.read_texts(pack)}
        return self._read[pack.path]

    def _forget(self, device: DeviceId) -> None:
        self._listed.pop(device, None)
        self._by_bucket.pop(device, None)
        self._read.clear()


def _in_one_bucket(said: layout.PackName) -> bool:
    # Every true pack lies in one; a name that covers more would hide what is missing.
    return said.first <= said.last <= layout.bucket_bounds(max(1, said.first))[1]


def _device_of(pack: PackFile) -> DeviceId:
    return DeviceId(pack.path.split("/")[1])
