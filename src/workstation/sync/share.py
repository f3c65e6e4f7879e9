"""The office's share: what lies in the folder, as the newsroom's own things.

The share is a cache that every PC can fill again, not the truth: nothing here concludes anything
from what is absent, and nothing read here is verified yet, except text objects and blobs, which
prove themselves. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, ObjectId, new_id
from workstation.sync import layout, wire
from workstation.sync.blob_files import BlobFiles
from workstation.sync.folder import FolderStore
from workstation.sync.membership_file import MAX_ENTRY_BYTES, Entry
from workstation.sync.request import MAX_REQUEST_BYTES, open_request
from workstation.sync.segment import MAX_SEGMENT_BYTES, Segment, SegmentHeader
from workstation.sync.text_files import TextFiles
from workstation.sync.texts import TextObject

MAX_REQUESTS = 500

_MARKER_BYTES = 4096
_BUCKET_MASK = 0xFF


class Marker(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `workspace.json` says: whose folder this is. A hint; trust comes from the invitation.

    `root` is the hash of the office's first membership entry.
    """

    office: wire.Token
    root: wire.Hash
    format: Literal[1] = 1


_marker_decoder = msgspec.json.Decoder(Marker)


def create_share(folder: FolderStore, marker: Marker) -> "Share":
    """Make an existing folder the share of an office; done already is done.

    Raises:
        Unavailable: `folder_of_other_office` with `office`, `folder_not_office` where something
            else holds the marker's name, or as `FolderStore.put_new`.
    """
    try:
        folder.put_new(layout.MARKER, wire.encode_strict(marker))
    except Unavailable as error:
        if error.code != "folder_conflict":
            raise
    share = open_share(folder)
    if share.marker != marker:
        raise Unavailable("folder_of_other_office", office=share.marker.office)
    return share


def open_share(folder: FolderStore, expected_office: str | None = None) -> "Share":
    """Open the share that lies in a folder.

    Raises:
        Unavailable: `folder_not_office` without a readable marker; `folder_of_other_office` with
            `office`; or as `FolderStore.read`.
    """
    raw = folder.read(layout.MARKER, _MARKER_BYTES)
    try:
        marker = wire.decode_strict(_marker_decoder, raw or b"")
    except wire.NotStrictError as error:
        raise Unavailable("folder_not_office") from error
    if expected_office not in (None, marker.office):
        raise Unavailable("folder_of_other_office", office=marker.office)
    return Share(folder, marker)


class Share:
    """The office's folder. Everything raises `Unavailable` as `FolderStore` does.

    `blobs` are the pictures and themes; `folder` is the store all of it lies in.
    """

    def __init__(self, folder: FolderStore, marker: Marker) -> None:
        self.folder = folder
        self.marker = marker
        self.blobs = BlobFiles(folder)
        self._texts = TextFiles(folder)
        self._folder = folder

    def put_segment(self, segment: Segment, texts: Sequence[TextObject]) -> bool:
        """Publish a segment, its texts first, its head last; False where it was there already.

        Anybody may publish anybody's segment again: it proves itself.

        Raises:
            Unavailable: also `folder_conflict`, when another segment holds its name.
            ValueError: a text that the segment does not name.
        """
        header = segment.header
        self._texts.put(segment, texts)
        path = layout.segment_path(header.device, header.seq, segment.hash)
        published = self._folder.put_new(path, segment.raw)
        self._advance_head(header, segment.hash)
        return published

    def devices(self, *, thorough: bool = False) -> dict[DeviceId, int]:
        """Return the highest segment number that each device seems to have.

        Heads are hints that may lag or lie: now and then ask `thorough`ly, at the price of two
        listings per device. Without any head that is done anyway.
        """
        highest: dict[DeviceId, int] = {}
        for device, seq in self._heads():
            highest[device] = max(seq, highest.get(device, 0))
        if thorough or not highest:
            for name in filter(layout.is_device, self._folder.list_names(layout.SEGMENTS)):
                device = DeviceId(name)
                if seq := self._highest_listed(device):
                    highest[device] = max(seq, highest.get(device, 0))
        return highest

    def segments_after(self, device: DeviceId, seq: int) -> Iterator[bytes]:
        """Yield the files of a device's segments after `seq`, in order, up to the first gap.

        Several files may bear one number (a forked device, a forger): the reader verifies.
        """
        at = seq + 1
        while True:
            bucket, end = layout.bucket_of(device, at), at | _BUCKET_MASK
            numbered = self._numbered(bucket)
            while at <= end and at in numbered:
                yield from self._read_all(bucket, numbered[at], MAX_SEGMENT_BYTES)
                at += 1
            if at <= end:
                return

    def texts_of(self, header: SegmentHeader) -> tuple[TextObject, ...]:
        """Return the texts that travel beside a verified segment, as far as they are there."""
        return self._texts.of(header)

    def purge_texts(self, ids: AbstractSet[ObjectId]) -> int:
        """Remove text objects from the whole share; return how many files went.

        To be called with all purged names whenever the share is read through: a PC that does not
        know of the purge yet may bring a text again.
        """
        return self._texts.purge(ids)

    def put_entry(self, entry: Entry) -> bool:
        """Publish a membership entry; False where it was there already."""
        return self._folder.put_new(layout.entry_path(entry.seq, entry.hash), entry.raw)

    def entries(self) -> Iterator[bytes]:
        """Yield the files of the membership entries by number; rivals of one number by name."""
        names = filter(layout.is_entry, self._folder.list_names(layout.ENTRIES))
        yield from self._read_all(layout.ENTRIES, names, MAX_ENTRY_BYTES)

    def put_request(self, raw: bytes) -> bool:
        """Publish an enrolment request; False where it was there already.

        Raises:
            BadRequest: the bytes are no request.
        """
        path = layout.request_path(open_request(raw).device, sha256_hex(raw))
        return self._folder.put_new(path, raw)

    def requests(self) -> Iterator[bytes]:
        """Yield the files of at most `MAX_REQUESTS` enrolment requests."""
        names = list(filter(layout.is_request, self._folder.list_names(layout.REQUESTS)))
        yield from self._read_all(layout.REQUESTS, names[:MAX_REQUESTS], MAX_REQUEST_BYTES)

    def sweep_temp(self, device: DeviceId) -> int:
        """Remove what `device`, our own, left half written; return how many files went.

        Call it when nothing of ours is being written: at the start, under the home's lock.
        """
        folder = f"{layout.TEMPS}/{device}"
        names = self._folder.list_names(folder)
        for name in names:
            self._folder.delete(f"{folder}/{name}")
        return len(names)

    def prove_writable(self, device: DeviceId) -> None:
        """Write a file of `device`, our own, where its temporary files lie, and remove it again.

        Raises:
            Unavailable: as `FolderStore.put_new`.
        """
        path = layout.temp_path(device, layout.MARKER, new_id())
        self._folder.put_new(path, b"")
        self._folder.delete(path)

    def _advance_head(self, header: SegmentHeader, name: str) -> None:
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

    def _heads(self) -> Iterator[tuple[DeviceId, int]]:
        for name in self._folder.list_names(layout.HEADS):
            if told := layout.head_of(name):
                yield told

    def _highest_listed(self, device: DeviceId) -> int:
        home = f"{layout.SEGMENTS}/{device}"
        buckets = filter(layout.is_bucket, self._folder.list_names(home))
        for bucket in sorted(buckets, reverse=True):
            if numbered := self._numbered(f"{home}/{bucket}"):
                return max(numbered)
        return 0

    def _numbered(self, bucket: str) -> dict[int, list[str]]:
        numbered: dict[int, list[str]] = {}
        for name in self._folder.list_names(bucket):
            if (seq := layout.segment_seq(name)) is not None:
                numbered.setdefault(seq, []).append(name)
        return numbered

    def _read_all(self, folder: str, names: Iterable[str], limit: int) -> Iterator[bytes]:
        for name in names:
            raw = self._folder.read(f"{folder}/{name}", limit)
            if raw is not None:
                yield raw
