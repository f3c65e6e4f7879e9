"""Receipts: a small signed file beside the heads in which a PC says how far it has come.

Whoever reads it learns which segments of every PC have arrived there, and which program works
there. A receipt decides nothing: it is no fact and stays outside the digest. It can be missing,
old or withheld; forged it cannot be. Format: docs/formats/receipt.md.
"""

from typing import Annotated, Literal

import msgspec

from workstation import __version__
from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import DeviceId, EntryHash, device_id_of
from workstation.sync import wire
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey
from workstation.sync.membership_file import MAX_ENTRY_SEQ
from workstation.sync.segment import MAX_SEQ

MAX_PLACES = 5_000
"""How many PCs a receipt can name: more than an office ever had."""
MAX_BODY_BYTES = 512 * 1024
MAX_RECEIPT_BYTES = 8 + MAX_BODY_BYTES + SIGNATURE_BYTES
MAX_NUMBER = 2**53 - 1

_SHORT = 16

ShortHash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}\Z")]
Place = tuple[Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)], ShortHash]
"""A segment of a PC: its number and the first 16 digits of its hash."""


class BadReceipt(wire.BadFile):
    """A file that is no valid receipt of the device asked about."""


_FORM = wire.SignedForm(b"WRC1", "workstation/receipt/1", 4, MAX_BODY_BYTES, BadReceipt)


class Receipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a PC has come. Of two receipts of one PC the one with the greater `n` counts.

    `got` names per device the last segment held with all before it, the PC's own last published
    one included; `entry` the head of its membership chain; `at` its clock, for people.
    """

    office: wire.Token
    device: wire.Device
    instance: wire.Token
    n: Annotated[int, msgspec.Meta(ge=1, le=MAX_NUMBER)]
    at: wire.Moment
    got: Annotated[dict[wire.Device, Place], msgspec.Meta(max_length=MAX_PLACES)]
    entry: tuple[Annotated[int, msgspec.Meta(ge=1, le=MAX_ENTRY_SEQ)], wire.Hash]
    app: wire.Version = __version__
    v: Literal[1] = 1


_decoder = msgspec.json.Decoder(Receipt)


def place_of(seq: int, name: str) -> Place:
    """Return how a receipt names the segment with this number and hash."""
    return (seq, name[:_SHORT])


def sign_receipt(
    key: DeviceKey,
    *,
    office: str,
    instance: str,
    n: int,
    at: str,
    got: dict[DeviceId, Place],
    entry: tuple[int, EntryHash],
    app: str = __version__,
) -> bytes:
    """Return the receipt file of the device with this `key`, after reading it back.

    Raises:
        BadReceipt: what a reader would refuse, e.g. `too_large` or a time that is no ISO 8601.
    """
    told = Receipt(
        office=office, device=key.device, instance=instance, n=n, at=at, got=got, entry=entry,
        app=app,
    )  # fmt: skip
    raw = _FORM.seal(key, wire.encode_strict(told))
    open_receipt(raw, key.public, office)
    return raw


def open_receipt(raw: bytes, public: bytes, office: str) -> Receipt:
    """Return the receipt that the device with key `public` gave in this office.

    Raises:
        BadReceipt: `torn`, `too_large`, `bad_signature`, `bad_header` or `other_office`.
    """
    parts = _FORM.split_whole(raw)
    _FORM.verify(parts, public)
    told = _FORM.read_body(parts, _decoder)
    if told.device != device_id_of(public):
        raise BadReceipt("bad_signature")
    if told.office != office:
        raise BadReceipt("other_office")
    return told


def receipt_name(raw: bytes) -> str:
    """Return the hash that the name of a receipt file begins with."""
    return sha256_hex(raw)
