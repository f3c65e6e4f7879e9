"""Segments: numbered, signed and chained bundles of one device's facts.

A reader verifies before it parses: length, signature, header, payload hash, size when unpacked,
then every fact. The hash of a header names its segment and stands in the next one, so a device's
segments form one chain; what is wrong with a file is one of the reasons of `BadFile`.
Format: docs/formats/segment.md.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Literal, TypeVar

import msgspec

from workstation import __version__
from workstation.domain.canonical import MAX_INTEGER, sha256_hex, short_hash
from workstation.domain.facts import Body, Fact, fact_line
from workstation.domain.ids import DeviceId, EntryHash, FactId, ObjectId, device_id_of
from workstation.sync import wire
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey

FACT_SCHEMA = 1
MAX_HEADER_BYTES = 65_535
MAX_STORED_BYTES = 8 * 1024 * 1024
MAX_RAW_BYTES = 16 * 1024 * 1024
MAX_FACTS = 2_000
MAX_TEXTS = 900
MAX_SEQ = 2**24 - 1
MAX_SEGMENT_BYTES = 6 + MAX_HEADER_BYTES + SIGNATURE_BYTES + MAX_STORED_BYTES

_ZSTD_LEVEL = 6


class BadSegment(wire.BadFile):
    """A file that is no valid segment of this device and office."""


_FORM = wire.SignedForm(b"WSG1", "workstation/segment/1", 2, MAX_HEADER_BYTES, BadSegment)
_Count = Annotated[int, msgspec.Meta(ge=1, le=MAX_INTEGER)]
_Clock = Annotated[int, msgspec.Meta(ge=0, le=MAX_INTEGER)]
_Seq = Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
_Ordered = TypeVar("_Ordered", int, ObjectId)
_Texts = Annotated[tuple[wire.ObjectName, ...], msgspec.Meta(max_length=MAX_TEXTS)]


class SegmentHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the signature covers. `texts` are the objects that travel beside the segment.

    `instance` tells two PCs apart that use one key (a cloned machine); `previous` is the hash of
    the device's segment before this one ("" for the first); `membership` names the newest entry
    the device knew; lengths are bytes.
    """

    v: Literal[1]
    office: wire.Token
    device: wire.Device
    instance: wire.Token
    seq: _Seq
    previous: wire.Previous
    count: Annotated[int, msgspec.Meta(ge=1, le=MAX_FACTS)]
    hlc_first: _Clock
    hlc_last: _Clock
    payload_hash: wire.Hash
    stored_length: _Count
    raw_length: _Count
    texts: _Texts
    membership: tuple[_Count, wire.Hash]
    app: wire.Version
    schema: Annotated[int, msgspec.Meta(ge=1, le=10_000)]


class Segment(msgspec.Struct, frozen=True):
    """A verified segment: its header, its facts, the bytes as they travel, and its name."""

    header: SegmentHeader
    facts: tuple[Fact, ...]
    raw: bytes
    hash: str


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: Body
    counter: _Count
    device: wire.Device
    hlc: _Clock
    kind: wire.Kind


_header_decoder = msgspec.json.Decoder(SegmentHeader)
_line_decoder = msgspec.json.Decoder(_Line)


def cut_segment(
    key: DeviceKey,
    *,
    office: str,
    instance: str,
    seq: int,
    previous: str,
    facts: Sequence[Fact],
    texts: Sequence[ObjectId],
    membership: tuple[int, EntryHash],
    app: str = __version__,
    schema: int = FACT_SCHEMA,
) -> Segment:
    """Bundle and sign `facts` as the device's segment number `seq`.

    Facts are put in the order of their counters. The result has been read back through
    `open_segment`: what this PC cannot read itself is never sent.

    Raises:
        BadSegment: no facts, too many, or any that a reader would refuse.
    """
    ordered = sorted(facts, key=lambda fact: fact.counter)
    if not ordered:
        raise BadSegment("bad_fact")
    lines = b"".join(fact_line(fact) + b"\n" for fact in ordered)
    payload = _compressed(lines)
    header = SegmentHeader(
        v=1,
        office=office,
        device=key.device,
        instance=instance,
        seq=seq,
        previous=previous,
        count=len(ordered),
        hlc_first=ordered[0].hlc,
        hlc_last=ordered[-1].hlc,
        payload_hash=sha256_hex(payload),
        stored_length=len(payload),
        raw_length=len(lines),
        texts=tuple(sorted(set(texts))),
        membership=membership,
        app=app,
        schema=schema,
    )
    raw = _FORM.seal(key, wire.encode_strict(header), payload)
    return open_segment(raw, public=key.public, office=office)


def read_header(raw: bytes) -> SegmentHeader:
    """Return what a segment says of itself, unverified: enough to find its author's key.

    Raises:
        BadSegment: `torn`, `too_large` or `bad_header`.
    """
    return _read_header(_FORM.split(raw))


def _read_header(parts: wire.Parts) -> SegmentHeader:
    header = _FORM.read_body(parts, _header_decoder)
    if (header.seq == 1) != (header.previous == "") or not _ascending(header.texts):
        raise BadSegment("bad_header")
    return header


def open_segment(raw: bytes, *, public: bytes, office: str) -> Segment:
    """Return the segment that the device with key `public` wrote for `office`.

    Raises:
        BadSegment: with the first reason found, in the order of the module's text.
    """
    if len(raw) > MAX_SEGMENT_BYTES:
        raise BadSegment("too_large")
    parts = _FORM.split(raw)
    _FORM.verify(parts, public)
    header = _read_header(parts)
    if header.device != device_id_of(public):
        raise BadSegment("bad_signature")
    if header.office != office:
        raise BadSegment("other_office")
    facts = _facts(_payload(parts.rest, header), header)
    return Segment(header, facts, raw, sha256_hex(parts.body))


def follows(header: SegmentHeader, previous_hash: str, previous_seq: int) -> bool:
    """Tell whether this segment continues the chain (`""` and 0 before the first)."""
    return header.seq == previous_seq + 1 and header.previous == previous_hash


def _payload(stored: bytes, header: SegmentHeader) -> bytes:
    if len(stored) != header.stored_length:
        raise BadSegment("torn")
    if header.stored_length > MAX_STORED_BYTES or header.raw_length > MAX_RAW_BYTES:
        raise BadSegment("too_large")
    if sha256_hex(stored) != header.payload_hash:
        raise BadSegment("bad_payload")
    return _decompressed(stored, header.raw_length)


def _facts(lines: bytes, header: SegmentHeader) -> tuple[Fact, ...]:
    *whole, rest = lines.split(b"\n")
    if rest or len(whole) != header.count:
        raise BadSegment("bad_payload")
    facts = tuple(_fact(line, header.device) for line in whole)
    if (facts[0].hlc, facts[-1].hlc) != (header.hlc_first, header.hlc_last):
        raise BadSegment("bad_fact")
    if not _ascending([fact.counter for fact in facts]):
        raise BadSegment("bad_fact")
    return facts


def _fact(line: bytes, device: DeviceId) -> Fact:
    try:
        told = wire.decode_strict(_line_decoder, line)
    except wire.NotStrictError as error:
        raise BadSegment("bad_fact") from error
    if told.device != device:
        raise BadSegment("bad_fact")
    # A fact's id is the hash of its line; here the line is known to be canonical.
    identity = FactId(short_hash(line))
    return Fact(identity, told.kind, device, told.counter, told.hlc, told.body)


def _ascending(values: Sequence[_Ordered]) -> bool:
    return all(low < high for low, high in pairwise(values))


def _compressed(lines: bytes) -> bytes:
    # Loaded here: most verbs neither cut nor open a segment, and start-up is measured.
    import zstandard  # noqa: PLC0415

    return zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compress(lines)


def _decompressed(stored: bytes, length: int) -> bytes:
    import zstandard  # noqa: PLC0415 - as in `_compressed`

    try:
        # The library allocates what the frame states, whatever limit it is given: ask first.
        if (stated := zstandard.frame_content_size(stored)) != length:
            raise BadSegment("too_large" if stated > length else "bad_payload")
        return zstandard.ZstdDecompressor().decompress(stored, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise BadSegment("bad_payload") from error
