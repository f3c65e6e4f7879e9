"""The office's share: what lies in the folder, as the newsroom's own things.

The share is a cache that every PC can fill again, not the truth: nothing here concludes anything
from what is absent, and nothing read here is verified yet, except text objects and blobs, which
prove themselves. Format: docs/formats/share-layout.md.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId
from workstation.sync import layout, wire
from workstation.sync.blob_files import BlobFiles
from workstation.sync.entry_files import EntryFiles
from workstation.sync.folder_store import FolderStore
from workstation.sync.head_files import HeadFiles
from workstation.sync.membership_file import MAX_ENTRY_BYTES, BadEntry, peek_entry
from workstation.sync.request_files import RequestFiles
from workstation.sync.segment_files import SegmentFiles
from workstation.sync.text_files import TextFiles

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
