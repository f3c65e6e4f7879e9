"""What a new home takes in beside a snapshot's rows: every segment behind them, and all texts.

A snapshot is adopted only by a home that holds the whole log it stands for, each segment with its
author's signature and in its chain. So the folder can be filled again from this home at once, and
every fact of the snapshot can be compared with what its author signed.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from workstation.domain.ids import DeviceId, ObjectId
from workstation.store import snapshot_rows
from workstation.store.log import StoredSegment
from workstation.sync import layout
from workstation.sync.pack_files import PackFiles
from workstation.sync.reading import read_or_none
from workstation.sync.segment import MAX_SEGMENT_BYTES, SegmentHeader, open_header
from workstation.sync.share import Share
from workstation.sync.snapshot_file import SnapshotHeader, Tips
from workstation.sync.texts import MAX_PACK_BYTES, TextObject, unpack_texts
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk
from workstation.usecases.device_keys import public_key

TEXTS_AT_ONCE: Final = 2_000


class Behind:
    """The verified segments that a snapshot stands for, as far as the share holds them."""

    def __init__(self, desk: Desk, share: Share, header: SnapshotHeader) -> None:
        self._desk = desk
        self._share = share
        self._packs = PackFiles(share.folder)
        self._office = desk.store.values.get("office")
        self.segments: list[StoredSegment] = []
        self._texts: dict[DeviceId, dict[int, set[ObjectId]]] = {}
        self._named: dict[str, tuple[ObjectId, ...]] = {}
        self._missing: set[ObjectId] = set()
        self.whole = all(self._gather(device, tips) for device, tips in header.vector.items())

    def _gather(self, device: DeviceId, tips: Tips) -> bool:
        public = public_key(self._desk, device)
        last = max(seq for seq, _ in tips)
        known: dict[str, tuple[SegmentHeader, bytes]] = {}
        for source in (self._packs.segments(device, 0), self._single(device, last, known)):
            for raw in source:
                try:
                    header, name = open_header(raw, public=public, office=self._office)
                except BadFile:
                    continue
                if header.seq <= last:
                    known[name] = (header, raw)
            if self._keep(device, tips, known):
                return True
        return False

    def _single(
        self, device: DeviceId, last: int, known: dict[str, tuple[SegmentHeader, bytes]]
    ) -> Iterator[bytes]:
        held = {(header.seq, name[:12]) for name, (header, _) in known.items()}
        for bucket, name in _names(self._share, device):
            seq = layout.segment_seq(name)
            if seq is not None and seq <= last and (seq, name[9:21]) not in held:
                raw = read_or_none(self._share.folder, f"{bucket}/{name}", MAX_SEGMENT_BYTES)
                if raw is not None:
                    yield raw

    def _keep(
        self, device: DeviceId, tips: Tips, known: dict[str, tuple[SegmentHeader, bytes]]
    ) -> bool:
        """Keep the chains that end in `tips`, if all of them are there down to number 1."""
        chains: dict[str, StoredSegment] = {}
        for seq, tip in tips:
            at, number = tip, seq
            while at and at not in chains:
                if at not in known or known[at][0].seq != number:
                    return False
                header, raw = known[at]
                chains[at] = StoredSegment(device, number, at, header.previous, raw)
                at, number = header.previous, number - 1
        self.segments += sorted(chains.values(), key=lambda one: (one.seq, one.hash))
        wanted = self._texts.setdefault(device, {})
        for name, segment in chains.items():
            self._named[name] = known[name][0].texts
            wanted.setdefault(segment.seq, set()).update(self._named[name])
        return True

    def keep(self) -> None:
        """Keep the segments, and await those of their texts that are still on their way.

        The caller holds the transaction.
        """
        log = self._desk.store.log
        for one in self.segments:
            log.add_segment(one)
            if not self._missing.isdisjoint(self._named[one.hash]):
                log.await_texts(self._named[one.hash], one.device, one.hash)

    def take_in_texts(self, purged: AbstractSet[str]) -> None:
        """Keep the texts that these segments name, as far as they are there, a few at a time.

        Each time in a transaction of its own: what nothing names yet harms nobody, and whoever
        writes meanwhile does not wait long.
        """
        waiting: list[TextObject] = []
        for device, by_seq in self._texts.items():
            missing = {name for names in by_seq.values() for name in names} - purged
            missing -= self._desk.store.read(snapshot_rows.texts_among, missing)
            for text in self._lying(device, by_seq, missing):
                waiting.append(text)
                if len(waiting) == TEXTS_AT_ONCE:
                    self._keep_texts(waiting)
                    waiting = []
            self._missing |= missing
        self._keep_texts(waiting)

    def _lying(
        self, device: DeviceId, by_seq: dict[int, set[ObjectId]], missing: set[ObjectId]
    ) -> Iterator[TextObject]:
        """Yield the missing texts that packs and single files hold, each once."""
        for pack in self._packs.of(device) if missing else ():
            if pack.texts:
                yield from _taken(self._packs.read_texts(pack), missing)
        for bucket, name in _names(self._share, device) if missing else ():
            told = layout.texts_name(name)
            if told is not None and not missing.isdisjoint(by_seq.get(told.seq, ())):
                raw = read_or_none(self._share.folder, f"{bucket}/{name}", MAX_PACK_BYTES)
                yield from _taken(unpack_texts(raw or b""), missing)

    def _keep_texts(self, texts: list[TextObject]) -> None:
        if texts:
            with self._desk.store.writing():
                rows = [(one.id, one.salt, one.data) for one in texts]
                self._desk.store.write(snapshot_rows.add_texts, rows)


def _taken(texts: Iterable[TextObject], missing: set[ObjectId]) -> Iterator[TextObject]:
    for text in texts:
        if text.id in missing:
            missing.remove(text.id)
            yield text


def _names(share: Share, device: DeviceId) -> Iterator[tuple[str, str]]:
    home = f"{layout.SEGMENTS}/{device}"
    for bucket in filter(layout.is_bucket, share.folder.list_names(home)):
        folder = f"{home}/{bucket}"
        yield from ((folder, name) for name in share.folder.list_names(folder))
