"""Packs: many segments of one device verbatim in one file, and which texts go together.

A pack carries no trust: every segment in it proves itself to whoever reads it, as it did alone.
Equal segments make equal packs, so that two PCs that pack the same write the same file. A pack
that is not exactly what it says is as good as not there yet. Format: docs/formats/pack.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workstation.domain.canonical import sha256_hex
from workstation.sync.segment import MAX_SEGMENT_BYTES
from workstation.sync.texts import MAX_PACK_BYTES as MAX_TEXT_PACK_BYTES
from workstation.sync.texts import TextObject, pack_texts, text_bytes

MAX_PACK_BYTES = 32 * 1024 * 1024
MAX_SEGMENTS = 4_096

_MAGIC = b"WPK1"
_LENGTH_BYTES = 4


class Packable(NamedTuple):
    """A verified segment on its way into a pack."""

    seq: int
    hash: str
    raw: bytes


class Pack(NamedTuple):
    """A pack ready to be written: which segments it covers, and its bytes."""

    first: int
    last: int
    raw: bytes

    @property
    def content(self) -> str:
        """The SHA-256 of its bytes in hex, which its name begins."""
        return sha256_hex(self.raw)


class TextsOf(NamedTuple):
    """The texts that travel beside one segment."""

    seq: int
    texts: tuple[TextObject, ...]


def packs_of(segments: Iterable[Packable]) -> Iterator[Pack]:
    """Yield packs that together hold these segments, each within its bounds.

    A number is never parted: the branches of a fork that bear it lie in one pack.
    """
    waiting: list[Packable] = []
    size = len(_MAGIC)
    for one in _grouped(sorted(set(segments), key=lambda one: (one.seq, one.hash))):
        length = sum(_LENGTH_BYTES + len(segment.raw) for segment in one)
        full = size + length > MAX_PACK_BYTES or len(waiting) + len(one) > MAX_SEGMENTS
        if waiting and full:
            yield _pack(waiting)
            waiting, size = [], len(_MAGIC)
        waiting += one
        size += length
    if waiting:
        yield _pack(waiting)


def unpack(raw: bytes) -> tuple[bytes, ...]:
    """Return the segments of a pack, unverified; nothing where it is torn, foreign or too large."""
    if len(raw) > MAX_PACK_BYTES or not raw.startswith(_MAGIC):
        return ()
    found: list[bytes] = []
    at = len(_MAGIC)
    while at < len(raw):
        start = at + _LENGTH_BYTES
        length = int.from_bytes(raw[at:start], "big")
        at = start + length
        if not 0 < length <= MAX_SEGMENT_BYTES or at > len(raw) or len(found) == MAX_SEGMENTS:
            return ()
        found.append(raw[start:at])
    return tuple(found)


def text_packs_of(groups: Iterable[TextsOf]) -> Iterator[Pack]:
    """Yield text files that together hold these texts, each of a run of neighbouring segments.

    So a reader of one segment opens few files. Only texts of one segment that fill more than a
    file are parted.
    """
    waiting: list[TextObject] = []
    first = last = size = 0
    for group in sorted(groups, key=lambda one: one.seq):
        for text in sorted(group.texts, key=lambda one: one.id):
            length = text_bytes(text)
            if waiting and size + length > MAX_TEXT_PACK_BYTES:
                yield Pack(first, last, pack_texts(waiting))
                waiting = []
            if not waiting:
                first, size = group.seq, len(_MAGIC)
            waiting.append(text)
            last = group.seq
            size += length
    if waiting:
        yield Pack(first, last, pack_texts(waiting))


def _grouped(segments: Sequence[Packable]) -> Iterator[list[Packable]]:
    group: list[Packable] = []
    for one in segments:
        if group and group[0].seq != one.seq:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _pack(segments: Sequence[Packable]) -> Pack:
    parts = [len(one.raw).to_bytes(_LENGTH_BYTES, "big") + one.raw for one in segments]
    return Pack(segments[0].seq, segments[-1].seq, _MAGIC + b"".join(parts))
