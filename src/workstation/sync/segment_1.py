"""Segments in the first version of their format: read for ever, never written again.

The signature covers the header alone, which is plain JSON and holds the hash of the payload.
Format: docs/formats/segment.md, "Version 1".
"""

from typing import Literal

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.sync import frames, wire
from workstation.sync.segment_parts import (
    MAX_HEADER_BYTES,
    BadSegment,
    Clock,
    Count,
    FactCount,
    Schema,
    SegmentHeader,
    Seq,
    Texts,
)

FORM = wire.SignedForm(b"WSG1", "workstation/segment/1", 2, MAX_HEADER_BYTES, BadSegment)

_ENTRY_DIGITS = 12


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What version 1 said of a segment."""

    v: Literal[1]
    office: wire.Token
    device: wire.Device
    instance: wire.Token
    seq: Seq
    previous: wire.Previous
    count: FactCount
    hlc_first: Clock
    hlc_last: Clock
    payload_hash: wire.Hash
    stored_length: Count
    raw_length: Count
    texts: Texts
    membership: tuple[Count, wire.Hash]
    app: wire.Version
    schema: Schema


_decoder = msgspec.json.Decoder(Header)


def read_header(parts: wire.Parts) -> SegmentHeader:
    """Return what a segment says of itself, as the present version says it.

    Raises:
        BadSegment: `bad_header`.
    """
    told = FORM.read_body(parts, _decoder)
    number, entry = told.membership
    return SegmentHeader(
        app=told.app,
        count=told.count,
        device=told.device,
        hlc=told.hlc_first,
        instance=told.instance,
        membership=(number, entry[:_ENTRY_DIGITS]),
        previous=told.previous,
        raw_length=told.raw_length,
        seq=told.seq,
        stored_length=told.stored_length,
        texts=told.texts,
        schema=told.schema,
    )


def read_payload(parts: wire.Parts, office: str) -> bytes:
    """Return the lines of a verified segment whose length was found to be right.

    Raises:
        BadSegment: `other_office`, `bad_payload`, `too_large`.
    """
    told = FORM.read_body(parts, _decoder)
    if told.office != office:
        raise BadSegment("other_office")
    if sha256_hex(parts.rest) != told.payload_hash:
        raise BadSegment("bad_payload")
    return frames.unpacked(parts.rest, told.raw_length)
