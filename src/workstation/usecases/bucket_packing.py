"""Packing: the segments and texts of closed buckets become few files, then the many go.

A PC packs its own buckets, an administrator those of PCs that are out. What goes into a pack
comes from the log of this home, not from the folder; what is deleted lies verbatim in a pack that
was read back twice, seven days apart. Two PCs that pack the same bucket at once write the same
files, or files that only say things twice. See docs/adr/0021-packs-and-snapshots.md.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, ObjectId
from workstation.store.log import StoredSegment
from workstation.sync import layout
from workstation.sync.pack_files import PackFile, PackFiles
from workstation.sync.packs import Packable, TextsOf, packs_of, text_packs_of
from workstation.sync.reading import read_or_none
from workstation.sync.segment import MAX_SEGMENT_BYTES, read_header
from workstation.sync.share import Share
from workstation.sync.texts import MAX_PACK_BYTES, TextObject, unpack_texts
from workstation.usecases.desk import Desk
from workstation.usecases.packed_buckets import Packed, keep_packed, packed_buckets

DAY_MS: Final = 24 * 60 * 60 * 1000
KEPT_MS: Final = 7 * DAY_MS
READ_AGAIN_MS: Final = 30 * DAY_MS


class Bucket(NamedTuple):
    """At most 256 neighbouring segments of a device, none of which is still to come."""

    device: DeviceId
    first: int
    last: int


def closed_buckets(desk: Desk) -> Iterator[Bucket]:
    """Yield the buckets that this PC may pack, whole and closed, oldest first."""
    for device, last in _packable(desk):
        numbers = {link.seq for link in desk.store.log.links(device)}
        first, end = layout.bucket_bounds(1)
        while end <= last:
            if numbers.issuperset(range(first, end + 1)):
                yield Bucket(device, first, end)
            first, end = layout.bucket_bounds(end + 1)


def _packable(desk: Desk) -> Iterator[tuple[DeviceId, int]]:
    """Yield whose segments this PC packs, up to the last that everybody can know."""
    # The newest bucket stays open: its owner may still write into it.
    yield desk.device, min(desk.store.values.number("sent_seq"), desk.tip[0] - 1)
    if "admin" in desk.membership.current_roles(desk.member):
        for one in desk.membership.devices.values():
            if one.cut is not None and one.device != desk.device:
                yield one.device, desk.store.log.last_segment(one.device)[0]


def due_buckets(desk: Desk, share: Share) -> Iterator[Bucket]:
    """Yield the buckets for which something is to be done now."""
    known, now = packed_buckets(desk), desk.now_ms()
    packs = PackFiles(share.folder)
    for bucket in closed_buckets(desk):
        packed = known.get((bucket.device, bucket.first))
        if packed is None or not _is_covered(packs, bucket) or _is_due(packed, now):
            yield bucket


def _is_due(packed: Packed, now: int) -> bool:
    since = now - packed.read
    return since < 0 or since >= (READ_AGAIN_MS if packed.alone else KEPT_MS)


def _is_covered(packs: PackFiles, bucket: Bucket) -> bool:
    covered: set[int] = set()
    for pack in _overlapping(packs, bucket, texts=False):
        covered.update(range(pack.first, pack.last + 1))
    return covered.issuperset(range(bucket.first, bucket.last + 1))


def tend_bucket(desk: Desk, share: Share, bucket: Bucket) -> int:
    """Pack a bucket, or read its packs back and remove single files; return how many went.

    Raises:
        Unavailable: as `FolderStore`; then it is tended at a later look.
    """
    known = packed_buckets(desk).get((bucket.device, bucket.first))
    packs = PackFiles(share.folder)
    segments = [
        one
        for one in desk.store.log.segments(bucket.device, bucket.first - 1)
        if one.seq <= bucket.last
    ]
    written = _pack_segments(packs, bucket, segments) + _pack_texts(desk, packs, bucket, segments)
    now = desk.now_ms()
    if written or known is None:
        keep_packed(desk, bucket.device, bucket.first, Packed(read=now, alone=False))
        return 0
    if not known.alone and 0 <= now - known.read < KEPT_MS:
        return 0
    gone, late = _remove_singles(desk, share, packs, bucket, segments)
    if late:
        # They lie in a pack now, and wait their seven days like everything else.
        keep_packed(desk, bucket.device, bucket.first, Packed(read=now, alone=False))
    else:
        keep_packed(desk, bucket.device, bucket.first, Packed(read=now, alone=True))
    return gone


def _overlapping(packs: PackFiles, bucket: Bucket, *, texts: bool) -> list[PackFile]:
    return [
        one
        for one in packs.of(bucket.device)
        if one.texts == texts and one.first <= bucket.last and one.last >= bucket.first
    ]


def _pack_segments(packs: PackFiles, bucket: Bucket, segments: list[StoredSegment]) -> int:
    """Pack what no pack holds yet, read back; return how many packs were written."""
    held: set[bytes] = set()
    for pack in _overlapping(packs, bucket, texts=False):
        held.update(packs.read(pack))
    missing = [Packable(one.seq, one.hash, one.raw) for one in segments if one.raw not in held]
    written = 0
    for new in packs_of(missing):
        path = layout.pack_path(bucket.device, new.first, new.last, new.content)
        _make_way(packs, bucket.device, path)
        _expect_whole(packs, packs.put(bucket.device, new))
        written += 1
    return written


def _pack_texts(desk: Desk, packs: PackFiles, bucket: Bucket, segments: list[StoredSegment]) -> int:
    """Pack the texts that are here and in no pack yet; return how many files were written."""
    held: set[ObjectId] = set()
    for pack in _overlapping(packs, bucket, texts=True):
        held.update(text.id for text in packs.read_texts(pack))
    groups = []
    for one in segments:
        named = (name for name in read_header(one.raw).texts if name not in held)
        groups.append(TextsOf(one.seq, tuple(_texts_here(desk, named))))
    return _put_texts(packs, bucket, groups)


def _texts_here(desk: Desk, names: Iterator[ObjectId]) -> Iterator[TextObject]:
    for name in names:
        kept = desk.store.log.text_with_salt(name)
        if kept is not None:
            yield TextObject(name, *kept)


def _put_texts(packs: PackFiles, bucket: Bucket, groups: list[TextsOf]) -> int:
    written = 0
    for new in text_packs_of(groups):
        path = layout.pack_path(bucket.device, new.first, new.last, new.content, texts=True)
        _make_way(packs, bucket.device, path)
        _expect_whole(packs, packs.put(bucket.device, new, texts=True))
        written += 1
    return written


def _make_way(packs: PackFiles, device: DeviceId, path: str) -> None:
    """Remove a damaged file under the very name of what is about to be written."""
    for pack in packs.of(device):
        if pack.path == path and not packs.is_whole(pack):
            packs.drop(pack)
            return


def _expect_whole(packs: PackFiles, pack: PackFile) -> None:
    if not packs.is_whole(pack):
        raise Unavailable("folder_unreachable", path=pack.path)


def _remove_singles(
    desk: Desk, share: Share, packs: PackFiles, bucket: Bucket, segments: list[StoredSegment]
) -> tuple[int, int]:
    """Remove what packs hold verbatim; pack texts that came late. Return how many of each."""
    # The packs were read just now and miss none of our segments.
    packed = {(one.seq, one.hash[:12]): one.raw for one in segments}
    named = {name for one in segments for name in read_header(one.raw).texts}
    texts: dict[ObjectId, TextObject] = {}
    for pack in _overlapping(packs, bucket, texts=True):
        texts.update({text.id: text for text in packs.read_texts(pack)})
    folder = layout.bucket_of(bucket.device, bucket.first)
    gone, late = 0, list[TextsOf]()
    for name in share.folder.list_names(folder):
        path = f"{folder}/{name}"
        seq, told = layout.segment_seq(name), layout.texts_name(name)
        if seq is not None:
            raw = read_or_none(share.folder, path, MAX_SEGMENT_BYTES)
            doomed = raw is not None and raw == packed.get((seq, name[9:21]))
        elif told is not None:
            raw = read_or_none(share.folder, path, MAX_PACK_BYTES)
            found = [one for one in unpack_texts(raw or b"") if one.id in named]
            unpacked = tuple(one for one in found if one.id not in texts)
            late += [TextsOf(told.seq, unpacked)] if unpacked else []
            doomed = bool(found) and not unpacked
        else:
            doomed = False
        if doomed:
            share.folder.delete(path)
            gone += 1
    _put_texts(packs, bucket, [_unpurged(desk, one) for one in late])
    return gone, len(late)


def _unpurged(desk: Desk, group: TextsOf) -> TextsOf:
    kept = tuple(one for one in group.texts if not desk.store.log.is_purged(one.id))
    return TextsOf(group.seq, kept)
