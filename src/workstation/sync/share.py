"""The office's share: what lies in the folder, as the newsroom's own things.

The share is a cache that every PC can fill again, not the truth: nothing here concludes anything
from what is absent, and nothing read here is verified yet, except text objects and blobs, which
prove themselves. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, ObjectId, new_id
from workstation.sync import layout, wire
from workstation.sync.blob_files import BlobFiles
from workstation.sync.entry_files import EntryFiles
from workstation.sync.folder import FolderStore
from workstation.sync.head_files import HeadFiles
from workstation.sync.membership_file import MAX_ENTRY_BYTES, BadEntry, Entry, peek_entry
from workstation.sync.request_files import RequestFiles
from workstation.sync.segment import Segment, SegmentHeader
from workstation.sync.segment_files import SegmentFiles
from workstation.sync.text_files import TextFiles
from workstation.sync.texts import TextObject

_MARKER_BYTES = 4096


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


def open_known_share(folder: FolderStore, marker: Marker) -> "Share":
    """Open the share of an office this PC knows; a marker that was lost or damaged is put back.

    Only where the folder still holds the office's first entry: an empty folder may be a mount
    point without its disk, and is filled by a person alone.

    Raises:
        Unavailable: as `open_share`.
    """
    try:
        return open_share(folder, marker.office)
    except Unavailable as error:
        if error.code != "folder_not_office" or not _holds_root(folder, marker.root):
            raise
    folder.delete(layout.MARKER)
    return create_share(folder, marker)


def _holds_root(folder: FolderStore, root: str) -> bool:
    raw = folder.read(layout.entry_path(1, root), MAX_ENTRY_BYTES)
    try:
        return raw is not None and peek_entry(raw).hash == root
    except BadEntry:
        return False


class Share:
    """The office's folder. Everything raises `Unavailable` as `FolderStore` does.

    `folder` is the store all of it lies in; the other attributes are the kinds of files there.
    """

    def __init__(self, folder: FolderStore, marker: Marker) -> None:
        self.folder = folder
        self.marker = marker
        self.blobs = BlobFiles(folder)
        self.texts = TextFiles(folder)
        self.segments = SegmentFiles(folder)
        self.heads = HeadFiles(folder)
        self.membership = EntryFiles(folder)
        self.asking = RequestFiles(folder)

    def put_segment(self, segment: Segment, texts: Sequence[TextObject]) -> bool:
        """Publish a segment, its texts first, its head last; False where it was there already.

        Anybody may publish anybody's segment again: it proves itself.

        Raises:
            Unavailable: also `folder_conflict`, when another segment holds its name.
            ValueError: a text that the segment does not name.
        """
        self.texts.put(segment, texts)
        published = self.segments.put(segment)
        self.heads.advance(segment.header, segment.hash)
        return published

    def devices(self, *, thorough: bool = False) -> dict[DeviceId, int]:
        """Return the highest segment number that each device seems to have.

        Heads are hints that may lag or lie: now and then ask `thorough`ly, at the price of two
        listings per device. Without any head that is done anyway.
        """
        highest: dict[DeviceId, int] = {}
        for device, seq in self.heads.told():
            highest[device] = max(seq, highest.get(device, 0))
        if thorough or not highest:
            for device in self.segments.devices():
                if seq := self.segments.highest(device):
                    highest[device] = max(seq, highest.get(device, 0))
        return highest

    def segments_after(self, device: DeviceId, seq: int) -> Iterator[bytes]:
        """Yield the files of a device's segments after `seq`, in order, up to the first gap."""
        return self.segments.after(device, seq)

    def texts_of(self, header: SegmentHeader) -> tuple[TextObject, ...]:
        """Return the texts that travel beside a verified segment, as far as they are there."""
        return self.texts.of(header)

    def purge_texts(self, ids: AbstractSet[ObjectId]) -> int:
        """Remove text objects from the whole share; return how many files went.

        To be called with all purged names whenever the share is read through: a PC that does not
        know of the purge yet may bring a text again.
        """
        return self.texts.purge(ids)

    def put_entry(self, entry: Entry) -> bool:
        """Publish a membership entry; False where it was there already."""
        return self.membership.put(entry)

    def entries(self) -> Iterator[bytes]:
        """Yield the files of the membership entries by number; rivals of one number by name."""
        return self.membership.read()

    def put_request(self, raw: bytes) -> bool:
        """Publish an enrolment request; False where it was there already.

        Raises:
            BadRequest: the bytes are no request.
        """
        return self.asking.put(raw)

    def requests(self) -> Iterator[bytes]:
        """Yield the files of at most `MAX_REQUESTS` enrolment requests."""
        return self.asking.read()

    def sweep_temp(self, device: DeviceId) -> int:
        """Remove what `device`, our own, left half written; return how many files went.

        Call it when nothing of ours is being written: at the start, under the home's lock.
        """
        folder = f"{layout.TEMPS}/{device}"
        names = self.folder.list_names(folder)
        for name in names:
            self.folder.delete(f"{folder}/{name}")
        return len(names)

    def prove_writable(self, device: DeviceId) -> None:
        """Write a file of `device`, our own, where its temporary files lie, and remove it again.

        Raises:
            Unavailable: as `FolderStore.put_new`.
        """
        path = layout.temp_path(device, layout.MARKER, new_id())
        self.folder.put_new(path, b"")
        self.folder.delete(path)
