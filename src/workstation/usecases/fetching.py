"""Fetching: which segments of a PC the share has and this home has not, verified one by one.

What is missing is a difference of names, so that nothing depends on where anybody stopped before:
a device's segments may form a tree, arrive in any order, and come from packs or single files.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workstation.domain.ids import DeviceId
from workstation.sync import layout
from workstation.sync.reading import read_or_none
from workstation.sync.segment import MAX_SEGMENT_BYTES, Segment, open_segment, read_header
from workstation.sync.segment_files import Shelf
from workstation.sync.texts import TextObject
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk
from workstation.usecases.device_keys import public_key
from workstation.usecases.looking import Look

BROKEN_CHAIN = "broken_chain"


class Arrived(NamedTuple):
    """A verified segment whose predecessor is here, with those of its texts that came along."""

    segment: Segment
    texts: tuple[TextObject, ...]


class Aside(NamedTuple):
    """A file that proves nothing here and now, and why."""

    raw: bytes
    reason: str

    @property
    def is_damaged(self) -> bool:
        """Tell whether nobody wrote it so; what a newer program wrote may look otherwise wrong."""
        return self.reason in {"torn", "bad_signature"}


class Fetch:
    """Fetches what is missing of one device; what cannot be used is left in `aside`."""

    def __init__(self, desk: Desk, look: Look, device: DeviceId) -> None:
        self.device = device
        self.aside: list[Aside] = []
        self._look = look
        self._office = desk.store.values.get("office")
        self._public = public_key(desk, device)
        self._held = desk.store.log.sizes(device)
        self._places = {"": 0} | {name: seq for (seq, _), (name, _) in self._held.items()}
        self._numbers = {0} | {seq for seq, _ in self._held}

    def arrived(self) -> Iterator[Arrived]:
        """Yield what is missing, each behind its predecessor; what waits for one is passed over."""
        for raw in self._packed():
            yield from self._arrived(raw)
        for raw, path in self._single():
            yield from self._arrived(raw, path)

    def _arrived(self, raw: bytes, path: str = "") -> Iterator[Arrived]:
        segment = self._verified(raw, path)
        if segment is not None:
            yield Arrived(segment, self._look.texts_of(segment.header, segment.hash))

    def _packed(self) -> Iterator[bytes]:
        for pack in self._look.packs.of(self.device):
            if not pack.texts and not self._numbers.issuperset(range(pack.first, pack.last + 1)):
                segments = self._look.packs.read(pack)
                if not segments:
                    self._look.damaged.add(pack.path)
                yield from sorted(segments, key=_number)

    def _single(self) -> Iterator[tuple[bytes, str]]:
        """Yield segments with the path that bears their name; none for a stranger's copy."""
        shelf = self._look.shelf(self.device)
        strange = self._look.strangers.segments.get(self.device, {})
        there: dict[int, list[str]] = {}
        for place in sorted({*shelf.segments, *shelf.copies}):
            there.setdefault(place[0], []).append(place[1])
        for seq in sorted({*there, *strange}):
            if seq - 1 in self._numbers:
                yield from self._lying(shelf, seq, there.get(seq, ()))
                yield from ((raw, "") for raw in strange.get(seq, ()))

    def _lying(self, shelf: Shelf, seq: int, shorts: Iterable[str]) -> Iterator[tuple[bytes, str]]:
        for place in ((seq, short) for short in shorts if (seq, short) not in self._held):
            lying = shelf.segments.get(place)
            paths = ([lying.path] if lying else []) + list(shelf.copies.get(place, ()))
            for path in paths:
                raw = read_or_none(self._look.share.folder, path, MAX_SEGMENT_BYTES)
                if raw is not None:
                    yield raw, path if lying and path == lying.path else ""

    def _verified(self, raw: bytes, path: str) -> Segment | None:
        try:
            segment = open_segment(raw, public=self._public, office=self._office)
        except BadFile as error:
            self._put_aside(raw, error.reason, path)
            return None
        header = segment.header
        if path and layout.segment_path(self.device, header.seq, segment.hash) != path:
            self._look.damaged.add(path)
        if segment.hash in self._places:
            return None
        if self._places.get(header.previous) != header.seq - 1:
            self.aside.append(Aside(raw, BROKEN_CHAIN))
            return None
        self._places[segment.hash] = header.seq
        self._numbers.add(header.seq)
        self._held[header.seq, segment.hash[:12]] = (segment.hash, len(raw))
        return segment

    def _put_aside(self, raw: bytes, reason: str, path: str) -> None:
        self.aside.append(Aside(raw, reason))
        if path and self.aside[-1].is_damaged:
            self._look.damaged.add(path)


def _number(raw: bytes) -> int:
    try:
        return read_header(raw).seq
    except BadFile:
        return 0
