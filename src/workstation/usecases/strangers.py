"""What lies in the folder under names that no PC gives: looked into, used, and purged.

Of each such file its content says what it is. One look reads so many bytes; the next one goes on
where it ended, so that a folder full of other things slows nobody down and hides nothing for ever.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.domain.ids import BlobHash, DeviceId, ObjectId
from workstation.store import purges, receipts
from workstation.sync import layout
from workstation.sync.blob_files import PART_BYTES
from workstation.sync.collected_files import SHORT
from workstation.sync.folder_store import FolderStore
from workstation.sync.packs import MAX_PACK_BYTES, unpack
from workstation.sync.segment import MAX_SEGMENT_BYTES, read_header
from workstation.sync.share import Share
from workstation.sync.strange_files import Stranger, holds_any
from workstation.sync.texts import TextObject, claimed_ids, pack_texts, unpack_texts
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk

MOST_BYTES: Final = 128 * 1024 * 1024
MOST_FILES: Final = 2_000
EVERY_MS: Final = 24 * 60 * 60 * 1000
OFTENER_MS: Final = 60 * 60 * 1000
"""So often looks of the window look for such files, oftener in a mirror or while something is
awaited; where a person asks, each look does."""

_AT: Final = "strangers_at"
_SEEN: Final = "strangers_seen"
_PURGED: Final = "strangers_purged"
_MAGICS: Final = (b"WSG", b"WPK", b"WTX")
_SNIFFED: Final = 8
_OUT_OF_REACH: Final = {"folder_denied", "folder_unreachable"}


class Strangers:
    """What was found in one look. Nothing of it is verified, but blobs and texts.

    `looked` tells whether it was time for looking.
    """

    def __init__(self, *, looked: bool = False) -> None:
        self.looked = looked
        self.segments: dict[DeviceId, dict[int, list[bytes]]] = {}
        self._texts: dict[ObjectId, Stranger] = {}
        self._blobs: dict[str, Stranger] = {}

    def text(self, name: ObjectId) -> TextObject | None:
        """Return a text that one of the files holds and proves."""
        file = self._texts.get(name)
        raw = file.read(MAX_PACK_BYTES) if file else None
        return next((text for text in unpack_texts(raw or b"") if text.id == name), None)

    def blob(self, name: BlobHash) -> bytes | None:
        """Return a picture or theme that one of the files is, as far as it is one part."""
        file = self._blobs.get(name)
        raw = file.read(PART_BYTES) if file else None
        return raw if raw is not None and sha256_hex(raw) == name else None

    def sort_in(self, file: Stranger, raw: bytes) -> None:
        """Take note of what a file holds."""
        if raw.startswith(b"WTX"):
            self._texts.update(dict.fromkeys(claimed_ids(raw), file))
        elif raw.startswith(b"WPK"):
            for one in unpack(raw):
                self._sort_segment(one)
        elif raw.startswith(b"WSG") and len(raw) <= MAX_SEGMENT_BYTES:
            self._sort_segment(raw)
        elif len(raw) <= PART_BYTES:
            self._blobs[sha256_hex(raw)] = file

    def _sort_segment(self, raw: bytes) -> None:
        try:
            header = read_header(raw)
        except BadFile:
            return
        of_device = self.segments.setdefault(header.device, {})
        of_device.setdefault(header.seq, []).append(raw)


def look_for_strangers(desk: Desk, share: Share, *, thorough: bool) -> Strangers:
    """Look through such files; not `thorough`, only when it is time for that.

    Raises:
        Unavailable: the folder cannot be reached.
    """
    if not thorough and not _is_time(desk):
        return Strangers()
    found = Strangers(looked=True)
    with desk.store.writing():
        desk.store.values.put(**{_AT: str(desk.now_ms())})
    everything = bool(desk.store.read(purges.purged) or desk.store.read(receipts.wanted_count))
    for file, raw in _read_through(desk, share.folder, _SEEN, everything=everything):
        found.sort_in(file, raw)
    _forget_held(desk, found.segments)
    return found


def purge_strangers(desk: Desk, share: Share, purged: Collection[str]) -> int:
    """Remove such files as hold purged texts or are purged pictures; return how many went.

    Texts beside the purged ones that this home does not hold itself are written anew.

    Raises:
        Unavailable: the folder cannot be reached.
    """
    ids = {ObjectId(name) for name in purged}
    stems = {name[:SHORT] for name in purged}
    gone = 0
    for file, raw in _read_through(desk, share.folder, _PURGED, everything=True):
        named = file.name[:SHORT].lower() in stems
        if named or sha256_hex(raw) in ids or holds_any(raw, ids):
            _keep_others(desk, share.folder, raw, ids)
            gone += _dropped(share.folder, file)
    return gone


def _is_time(desk: Desk) -> bool:
    hurried = (
        desk.store.values.get("folder_mode") == "mirror"
        or desk.store.read(receipts.wanted_count)
        or desk.store.log.awaited()
    )
    pause = OFTENER_MS if hurried else EVERY_MS
    return not 0 <= desk.now_ms() - desk.store.values.number(_AT) < pause


def _read_through(
    desk: Desk, folder: FolderStore, mark: str, *, everything: bool
) -> Iterable[tuple[Stranger, bytes]]:
    """Yield such files with their bytes, as many as one look may read.

    Where that is not all, the place where it ended is noted under `mark`.
    """
    turn, ended, left = desk.store.values.get(mark), "", MOST_BYTES
    by_place = {_place(file): file for file in folder.strangers()}
    for number, place in enumerate(sorted(by_place, key=lambda one: (one <= turn, one))):
        if number == MOST_FILES or left <= 0:
            break
        raw = _read(folder, by_place[place], everything=everything)
        left -= _SNIFFED if raw is None else len(raw)
        ended = place
        if raw is not None:
            yield by_place[place], raw
    else:
        ended = ""
    if ended != turn:
        with desk.store.writing():
            desk.store.values.put(**{mark: ended})


def _place(file: Stranger) -> str:
    # A hash of it: what people and programs call files is not even always text.
    return sha256_hex(file.path.encode("utf-8", "surrogatepass"))


def _read(folder: FolderStore, file: Stranger, *, everything: bool) -> bytes | None:
    try:
        if file.size > MAX_PACK_BYTES:
            return None
        if not everything and not (file.read(_SNIFFED) or b"").startswith(_MAGICS):
            return None
        return file.read(MAX_PACK_BYTES)
    except Unavailable as error:
        _expect_folder(folder, error)
        return None


def _dropped(folder: FolderStore, file: Stranger) -> int:
    try:
        file.drop()
    except Unavailable as error:
        _expect_folder(folder, error)
        return 0
    return 1


def _expect_folder(folder: FolderStore, error: Unavailable) -> None:
    # One file that cannot be read or deleted now is looked at again another time.
    if error.code not in _OUT_OF_REACH or not folder.exists(layout.MARKER):
        raise error


def _keep_others(desk: Desk, folder: FolderStore, raw: bytes, purged: Collection[str]) -> None:
    others = [
        text
        for text in unpack_texts(raw)
        if text.id not in purged and desk.store.log.text_with_salt(text.id) is None
    ]
    if others:
        pack = pack_texts(others)
        folder.put_new(layout.kept_path(sha256_hex(pack)), pack)


def _forget_held(desk: Desk, found: Mapping[DeviceId, dict[int, list[bytes]]]) -> None:
    """Leave out the segments that this home holds to the last byte."""
    for device, by_number in found.items():
        for (seq, _), (name, _) in desk.store.log.sizes(device).items():
            if seq in by_number:
                held = desk.store.log.raw(device, name)
                by_number[seq] = [raw for raw in by_number[seq] if raw != held]
