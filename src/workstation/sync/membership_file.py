"""Membership entries as they travel: numbered, chained, each signed by one device.

This module carries and verifies bytes. What an entry grants or takes away, and whether its
author may, is decided by `domain`. Format: docs/formats/membership.md.
"""

from typing import Annotated, Literal

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.facts import Body
from workstation.domain.ids import DeviceId, EntryHash, device_id_of
from workstation.sync import wire
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey

MAX_BODY_BYTES = 1024 * 1024
MAX_ENTRY_BYTES = 8 + MAX_BODY_BYTES + SIGNATURE_BYTES
MAX_ENTRY_SEQ = 99_999_999


class BadEntry(wire.BadFile):
    """A file that is no valid membership entry of the device asked about."""


_FORM = wire.SignedForm(b"WMB1", "workstation/membership/1", 4, MAX_BODY_BYTES, BadEntry)


class Entry(msgspec.Struct, frozen=True):
    """A verified entry. `hash` names it; `previous` is its predecessor's ("" for the first).

    `author` is the device that signed; `at` its clock in ISO 8601 with an offset, for people
    only: order is `seq` and `previous`.
    """

    seq: int
    previous: str
    author: DeviceId
    at: str
    kind: str
    body: Body
    hash: EntryHash
    raw: bytes


class EntryClaim(msgspec.Struct, frozen=True):
    """What a file says of itself before anything is verified."""

    seq: int
    previous: str
    author: DeviceId
    kind: str
    body: Body
    hash: EntryHash


class _Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    at: wire.Moment
    author: wire.Device
    body: Body
    kind: wire.Kind
    previous: wire.Previous
    seq: Annotated[int, msgspec.Meta(ge=1, le=MAX_ENTRY_SEQ)]
    v: Literal[1]


_decoder = msgspec.json.Decoder(_Wire)


def sign_entry(key: DeviceKey, *, seq: int, previous: str, kind: str, body: Body, at: str) -> Entry:
    """Return the signed entry number `seq`, after reading it back.

    Raises:
        BadEntry: what a reader would refuse, e.g. `too_large` or a time that is no ISO 8601.
        NotCanonicalError: the body holds a float or other uncanonical part.
    """
    told = _Wire(at=at, author=key.device, body=body, kind=kind, previous=previous, seq=seq, v=1)
    return open_entry(_FORM.seal(key, wire.encode_strict(told)), key.public)


def open_entry(raw: bytes, public: bytes) -> Entry:
    """Return the entry that the device with key `public` signed.

    Raises:
        BadEntry: `torn`, `too_large`, `bad_signature` or `bad_header`.
    """
    parts = _FORM.split_whole(raw)
    _FORM.verify(parts, public)
    told = _read(parts)
    if told.author != device_id_of(public):
        raise BadEntry("bad_signature")
    return Entry(
        seq=told.seq,
        previous=told.previous,
        author=told.author,
        at=told.at,
        kind=told.kind,
        body=told.body,
        hash=_name(parts),
        raw=raw,
    )


def peek_entry(raw: bytes) -> EntryClaim:
    """Return what an entry says of itself, unverified: enough to find its author's key.

    Raises:
        BadEntry: `torn`, `too_large` or `bad_header`.
    """
    parts = _FORM.split_whole(raw)
    told = _read(parts)
    return EntryClaim(told.seq, told.previous, told.author, told.kind, told.body, _name(parts))


def is_another(raw: bytes, short: str) -> bool:
    """Tell whether a whole entry has other words than those that the digits of a hash name."""
    try:
        return not _name(_FORM.split_whole(raw)).startswith(short)
    except BadEntry:
        return False


def _read(parts: wire.Parts) -> _Wire:
    told = _FORM.read_body(parts, _decoder)
    if (told.seq == 1) != (told.previous == ""):
        raise BadEntry("bad_header")
    return told


def _name(parts: wire.Parts) -> EntryHash:
    return EntryHash(sha256_hex(parts.body))
