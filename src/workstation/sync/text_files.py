"""Text files on the share: beside each segment, the texts that its facts name.

Files never change. Purging an object writes a successor without it, named by its own content, and
removes the old file; two PCs that purge the same do the same. Two that purge different objects
may leave two files, which the next purge with both names makes one: purge with all names ever
purged, again and again. Format: docs/formats/text-objects.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import DeviceId, ObjectId
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore
from workstation.sync.publishing import put_proven
from workstation.sync.reading import read_or_none
from workstation.sync.segment import Segment, SegmentHeader
from workstation.sync.texts import (
    MAX_PACK_BYTES,
    TextObject,
    claimed_ids,
    in_packs,
    pack_texts,
    unpack_texts,
)


class TextFiles:
    """The text files of one share."""

    def __init__(self, folder: FolderStore) -> None:
        self._folder = folder

    def put(self, segment: Segment, texts: Sequence[TextObject]) -> None:
        """Publish the texts that travel beside a segment; purged ones are left out.

        Raises:
            ValueError: a text that the segment's header does not name.
            Unavailable: as `FolderStore.put_new`.
        """
        header = segment.header
        if not {text.id for text in texts} <= set(header.texts):
            raise ValueError("a text travels beside the segment that names it")
        bucket = layout.bucket_of(header.device, header.seq)
        for pack in in_packs(texts):
            self._put_pack(bucket, layout.TextsName(header.seq, segment.hash), pack)

    def read(self, paths: Iterable[str], header: SegmentHeader) -> tuple[TextObject, ...]:
        """Return those texts named by a verified header that these files hold and prove."""
        wanted = set(header.texts)
        found: dict[ObjectId, TextObject] = {}
        for path in paths if wanted else ():
            raw = read_or_none(self._folder, path, MAX_PACK_BYTES) or b""
            found.update({text.id: text for text in unpack_texts(raw) if text.id in wanted})
        return tuple(found[identity] for identity in sorted(found))

    def damaged(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield those of these files whose bytes are not what their names say."""
        for path in paths:
            raw = read_or_none(self._folder, path, MAX_PACK_BYTES)
            if raw is not None and not layout.is_named(path, sha256_hex(raw)):
                yield path

    def purge(
        self,
        ids: AbstractSet[ObjectId],
        spare: Callable[[DeviceId, layout.TextsName], bool] = lambda _device, _of: False,
    ) -> int:
        """Remove these objects from every file of the share; return how many files went.

        `spare` tells beside which segments of a device nothing can lie that is to go: without
        reading them, for each of many thousand files costs a look at the network.
        """
        if not ids:
            return 0
        temps = sum(self._purge_temp(path, ids) for path in self._temps())
        files = sum(self._purge_file(bucket, name, ids, spare) for bucket, name in self._files())
        return temps + files

    def _put_pack(self, bucket: str, of: layout.TextsName, pack: bytes) -> None:
        put_proven(self._folder, layout.texts_path(bucket, of, sha256_hex(pack)), pack)

    def _purge_file(
        self,
        bucket: str,
        name: str,
        ids: AbstractSet[ObjectId],
        spare: Callable[[DeviceId, layout.TextsName], bool],
    ) -> int:
        told = layout.texts_name(layout.copied_from(name) or name)
        if told is None or spare(DeviceId(bucket.split("/")[1]), told):
            return 0
        if not self._holds(f"{bucket}/{name}", ids):
            return 0
        raw = self._folder.read(f"{bucket}/{name}", MAX_PACK_BYTES) or b""
        kept = [text for text in unpack_texts(raw) if text.id not in ids]
        if kept:
            self._put_pack(bucket, told, pack_texts(kept))
        self._folder.delete(f"{bucket}/{name}")
        return 1

    def _purge_temp(self, path: str, ids: AbstractSet[ObjectId]) -> int:
        if not self._holds(path, ids):
            return 0
        # Its writer, should it still be writing, finds it gone and tries again later.
        self._folder.delete(path)
        return 1

    def _holds(self, path: str, ids: AbstractSet[ObjectId]) -> bool:
        raw = self._folder.read(path, MAX_PACK_BYTES) or b""
        return not ids.isdisjoint(claimed_ids(raw))

    def _files(self) -> Iterator[tuple[str, str]]:
        for device in filter(layout.is_device, self._folder.list_names(layout.SEGMENTS)):
            home = f"{layout.SEGMENTS}/{device}"
            for bucket in filter(layout.is_bucket, self._folder.list_names(home)):
                folder = f"{home}/{bucket}"
                yield from ((folder, name) for name in self._folder.list_names(folder))

    def _temps(self) -> Iterator[str]:
        for device in filter(layout.is_device, self._folder.list_names(layout.TEMPS)):
            folder = f"{layout.TEMPS}/{device}"
            for name in self._folder.list_names(folder):
                if name.startswith((f"{layout.SEGMENTS}-", f"{layout.PACKS}-")):
                    yield f"{folder}/{name}"
