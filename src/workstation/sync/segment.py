"""Segments: numbered, signed and chained bundles of one device's facts.

A reader verifies before it parses: length, signature, header, size when unpacked, then every
fact. The hash of a segment names it and stands in the next one, so a device's segments form one
chain; what is wrong with a file is one of the reasons of `BadFile`.
Format: docs/formats/segment.md.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, TypeVar

import msgspec

from workstation import __version__
from workstation.domain.canonical import MAX_INTEGER, sha256_hex, short_hash
from workstation.domain.facts import Body, Fact, fact_line
from workstation.domain.ids import DeviceId, EntryHash, FactId, ObjectId, device_id_of
from workstation.sync import frames, segment_1, wire
from workstation.sync.keys import DeviceKey
from workstation.sync.segment_parts import (
    FACT_SCHEMA,
    MAX_FACTS,
    MAX_HEADER_BYTES,
    MAX_RAW_BYTES,
    MAX_SEGMENT_BYTES,
    MAX_SEQ,
    MAX_STORED_BYTES,
    MAX_TEXTS,
    BadSegment,
    Clock,
    Count,
    SegmentHeader,
)

__all__ = [
    "FACT_SCHEMA",
    "MAX_FACTS",
    "MAX_SEGMENT_BYTES",
    "MAX_SEQ",
    "MAX_TEXTS",
    "BadSegment",
    "Segment",
    "SegmentHeader",
    "cut_segment",
    "follows",
    "open_header",
    "open_segment",
    "read_header",
]

_ENTRY_DIGITS = 12
_Ordered = TypeVar("_Ordered", int, ObjectId)

FORM = wire.SignedForm(
    b"WSG2", "workstation/segment/2/", 2, MAX_HEADER_BYTES, BadSegment, whole=True
)


class Segment(msgspec.Struct, frozen=True):
    """A verified segment: its header, its facts, the bytes as they travel, and its name."""

    header: SegmentHeader
    facts: tuple[Fact, ...]
    raw: bytes
    hash: str

    @property
    def last_reading(self) -> int:
        """The clock reading of the last fact."""
        return self.facts[-1].hlc


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: Body
    counter: Count
    device: wire.Device
    hlc: Clock
    kind: wire.Kind


_Leaf = str | Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)] | bool | None


class _PlainLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: dict[str, _Leaf | list[_Leaf]]
    counter: Count
    device: wire.Device
    hlc: Clock
    kind: wire.Kind


_plain_decoder = msgspec.json.Decoder(_PlainLine)
_in_order = msgspec.json.Encoder(order="sorted")
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
    payload = frames.framed(lines, frames.FACT_WORDS)
    number, entry = membership
    header = SegmentHeader(
        device=key.device,
        instance=instance,
        seq=seq,
        previous=previous,
        count=len(ordered),
        hlc=ordered[0].hlc,
        stored_length=len(payload),
        raw_length=len(lines),
        texts=tuple(sorted(set(texts))),
        membership=(number, entry[:_ENTRY_DIGITS]),
        app=app,
        schema=schema,
    )
    body = frames.framed(wire.encode_strict(header), frames.HEADER_WORDS)
    raw = FORM.seal(key, body, payload, about=office)
    return open_segment(raw, public=key.public, office=office)


def read_header(raw: bytes) -> SegmentHeader:
    """Return what a segment says of itself, unverified: enough to find its author's key.

    Raises:
        BadSegment: `torn`, `too_large` or `bad_header`.
    """
    return _read_header(_form_of(raw).split(raw), _form_of(raw))


def open_segment(raw: bytes, *, public: bytes, office: str) -> Segment:
    """Return the segment that the device with key `public` wrote for `office`.

    Raises:
        BadSegment: with the first reason found, in the order of the module's text.
    """
    parts, header, form = _opened(raw, public, office)
    facts = _facts(_lines(parts, header, form, office), header)
    return Segment(header, facts, raw, sha256_hex(form.covered(parts)))


def open_header(raw: bytes, *, public: bytes, office: str) -> tuple[SegmentHeader, str]:
    """Return header and hash of a segment whose bytes are its author's; its facts stay packed.

    That settles the chain, and says nothing yet of what the segment carries.

    Raises:
        BadSegment: as `open_segment`, before any fault of a fact.
    """
    parts, header, form = _opened(raw, public, office)
    if form is segment_1.FORM:  # its signature does not reach the payload
        _lines(parts, header, form, office)
    return header, sha256_hex(form.covered(parts))


def _opened(
    raw: bytes, public: bytes, office: str
) -> tuple[wire.Parts, SegmentHeader, wire.SignedForm]:
    if len(raw) > MAX_SEGMENT_BYTES:
        raise BadSegment("too_large")
    form = _form_of(raw)
    parts = form.split(raw)
    try:
        form.verify(parts, public, about=office if form is FORM else "")
    except BadSegment:
        raise BadSegment("torn" if _is_torn(parts, form) else "bad_signature") from None
    header = _read_header(parts, form)
    if header.device != device_id_of(public):
        raise BadSegment("bad_signature")
    return parts, header, form


def _is_torn(parts: wire.Parts, form: wire.SignedForm) -> bool:
    """Tell of a file that proves nothing whether it is another length than it says.

    Such a one may still come whole; nothing of it is believed.
    """
    try:
        return len(parts.rest) != _read_header(parts, form).stored_length
    except BadSegment:
        return False


def _form_of(raw: bytes) -> wire.SignedForm:
    return segment_1.FORM if raw.startswith(segment_1.FORM.magic) else FORM


def _read_header(parts: wire.Parts, form: wire.SignedForm) -> SegmentHeader:
    header = segment_1.read_header(parts) if form is segment_1.FORM else _told(parts.body)
    if (header.seq == 1) != (header.previous == "") or not _ascending(header.texts):
        raise BadSegment("bad_header")
    return header


def _told(body: bytes) -> SegmentHeader:
    try:
        told = frames.unframed(body, frames.HEADER_WORDS, limit=MAX_HEADER_BYTES)
        return wire.decode_strict(_header_decoder, told)
    except frames.BadFrameError as error:
        raise BadSegment("too_large" if error.too_long else "bad_header") from error
    except wire.NotStrictError as error:
        raise BadSegment("bad_header") from error


def follows(header: SegmentHeader, previous_hash: str, previous_seq: int) -> bool:
    """Tell whether this segment continues the chain (`""` and 0 before the first)."""
    return header.seq == previous_seq + 1 and header.previous == previous_hash


def _lines(parts: wire.Parts, header: SegmentHeader, form: wire.SignedForm, office: str) -> bytes:
    if len(parts.rest) != header.stored_length:
        raise BadSegment("torn")
    if header.stored_length > MAX_STORED_BYTES or header.raw_length > MAX_RAW_BYTES:
        raise BadSegment("too_large")
    try:
        if form is segment_1.FORM:
            lines = segment_1.read_payload(parts, office)
        else:
            lines = frames.unframed(parts.rest, frames.FACT_WORDS, limit=header.raw_length)
    except frames.BadFrameError as error:
        raise BadSegment("too_large" if error.too_long else "bad_payload") from error
    if len(lines) != header.raw_length:
        raise BadSegment("bad_payload")
    return lines


def _facts(lines: bytes, header: SegmentHeader) -> tuple[Fact, ...]:
    *whole, rest = lines.split(b"\n")
    if rest or len(whole) != header.count:
        raise BadSegment("bad_payload")
    facts = tuple(_fact(line, header.device) for line in whole)
    if facts[0].hlc != header.hlc or not _ascending([fact.counter for fact in facts]):
        raise BadSegment("bad_fact")
    return facts


def _fact(line: bytes, device: DeviceId) -> Fact:
    told = _read_plainly(line) or _read_strictly(line)
    if told.device != device:
        raise BadSegment("bad_fact")
    # A fact's id is the hash of its line; here the line is known to be canonical.
    identity = FactId(short_hash(line))
    return Fact(identity, told.kind, device, told.counter, told.hlc, told.body)


def _read_plainly(line: bytes) -> _PlainLine | None:
    """Return a fact of the plain shape nearly all have, at a third of the price.

    None settles nothing: the line is then judged in full. Types leave out floats and depth, and
    of ASCII alone the sorted spelling is the canonical one.
    """
    if not line.isascii():
        return None
    try:
        told = _plain_decoder.decode(line)
    except ValueError:
        return None
    return told if _in_order.encode(told) == line else None


def _read_strictly(line: bytes) -> _Line:
    try:
        return wire.decode_strict(_line_decoder, line)
    except wire.NotStrictError as error:
        raise BadSegment("bad_fact") from error


def _ascending(values: Sequence[_Ordered]) -> bool:
    return all(low < high for low, high in pairwise(values))
