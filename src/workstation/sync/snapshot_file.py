"""Snapshots: an administrator's facts and tables, so that a new PC need not derive everything.

Signed header, then frames of rows. The header alone says what a snapshot stands for: which
segments it holds (`vector`), under which membership, and the digest all of that has. Nobody
believes the rows for ever: the new PC holds every segment too and compares fact by fact.
A snapshot holds no words, and is never the only copy of anything. Format: docs/formats/snapshot.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, Final, Literal

import msgspec

from workstation import __version__
from workstation.domain.canonical import MAX_INTEGER, sha256_hex
from workstation.domain.ids import DeviceId, EntryHash
from workstation.sync import frames, wire
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey
from workstation.sync.segment_parts import MAX_SEQ

MAX_HEADER_BYTES: Final = 1024 * 1024
MAX_ROWS_BYTES: Final = 256 * 1024 * 1024
MAX_FRAME_BYTES: Final = 16 * 1024 * 1024
MAX_FRAMES: Final = 4_096
MAX_TIPS: Final = 8
MAX_SNAPSHOT_BYTES: Final = 8 + MAX_HEADER_BYTES + SIGNATURE_BYTES + MAX_ROWS_BYTES
HEAD_BYTES: Final = 8 + MAX_HEADER_BYTES + SIGNATURE_BYTES

_LENGTH_BYTES = 4
_HALF: Final = 2
_LEVEL: Final = 3

Row = Sequence[Any]
Tips = tuple[tuple[int, str], ...]
"""The ends of a device's tree of segments, each number and hash; more than one after a fork."""


class BadSnapshot(wire.BadFile):
    """A file that is no snapshot of this device and office."""


_FORM = wire.SignedForm(b"WSN1", "workstation/snapshot/1/", 4, MAX_HEADER_BYTES, BadSnapshot)
_Count = Annotated[int, msgspec.Meta(ge=0, le=MAX_INTEGER)]
_Tip = tuple[Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)], wire.Hash]
_Tips = Annotated[tuple[_Tip, ...], msgspec.Meta(min_length=1, max_length=MAX_TIPS)]


class SnapshotHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a snapshot stands for; `at` is its author's clock, for people only.

    `schema` is that of the tables; `facts` and `digest` are what a home with these rows answers.
    `vector` names the ends of every device's segments; `membership` is the newest entry of the
    chain, `entries` the hash over all entries the author held.
    """

    v: Literal[1]
    office: wire.Token
    device: wire.Device
    at: wire.Moment
    app: wire.Version
    schema: Annotated[int, msgspec.Meta(ge=1, le=10_000)]
    facts: _Count
    digest: wire.Hash
    vector: dict[wire.Device, _Tips]
    membership: tuple[Annotated[int, msgspec.Meta(ge=1, le=MAX_INTEGER)], wire.Hash]
    entries: wire.Hash
    rows_hash: wire.Hash
    rows_length: Annotated[int, msgspec.Meta(ge=0, le=MAX_ROWS_BYTES)]


class Stands(msgspec.Struct, frozen=True):
    """What a snapshot is made of, beside its rows."""

    facts: int
    digest: str
    vector: dict[DeviceId, Tips]
    membership: tuple[int, EntryHash]
    entries: str


_header_decoder = msgspec.json.Decoder(SnapshotHeader)
_frame_decoder = msgspec.msgpack.Decoder(tuple[str, msgspec.Raw])


def entries_hash(hashes: Iterable[str]) -> str:
    """Return the hash that stands for a set of membership entries."""
    return sha256_hex("\n".join(sorted(hashes)).encode())


def framed_rows(table: str, rows: Sequence[Row]) -> Iterator[bytes]:
    """Yield the frames that hold rows of a table, each within its bounds.

    Raises:
        BadSnapshot: `too_large`, where one row alone is.
    """
    plain = msgspec.msgpack.encode((table, rows))
    if len(plain) <= MAX_FRAME_BYTES:
        frame = _packed(plain)
        yield len(frame).to_bytes(_LENGTH_BYTES, "big") + frame
        return
    half = len(rows) // _HALF
    if not half:
        raise BadSnapshot("too_large")
    yield from framed_rows(table, rows[:half])
    yield from framed_rows(table, rows[half:])


def seal_snapshot(
    key: DeviceKey,
    rows: bytes,
    stands: Stands,
    *,
    office: str,
    at: str,
    schema: int,
    app: str = __version__,
) -> bytes:
    """Return the signed snapshot with these `rows`, as `framed_rows` made them.

    Raises:
        BadSnapshot: `too_large`, or `bad_header` where a reader would refuse it.
    """
    if len(rows) > MAX_ROWS_BYTES:
        raise BadSnapshot("too_large")
    header = SnapshotHeader(
        v=1,
        office=office,
        device=key.device,
        at=at,
        app=app,
        schema=schema,
        facts=stands.facts,
        digest=stands.digest,
        vector={device: tuple(tips) for device, tips in stands.vector.items()},
        membership=stands.membership,
        entries=stands.entries,
        rows_hash=sha256_hex(rows),
        rows_length=len(rows),
    )
    raw = _FORM.seal(key, wire.encode_strict(header), rows)
    open_header(raw, public=key.public, office=office)
    return raw


def peek_author(raw: bytes) -> DeviceId:
    """Return who a snapshot says has made it, unverified: enough to find the key.

    Raises:
        BadSnapshot: `torn`, `too_large` or `bad_header`.
    """
    return _FORM.read_body(_FORM.split(raw), _header_decoder).device


def open_header(raw: bytes, *, public: bytes, office: str) -> SnapshotHeader:
    """Return the header that the device with key `public` signed; the rows need not be there.

    Raises:
        BadSnapshot: `torn`, `too_large`, `bad_signature`, `bad_header`, `other_office`.
    """
    parts = _FORM.split(raw)
    _FORM.verify(parts, public)
    header = _FORM.read_body(parts, _header_decoder)
    if header.office != office:
        raise BadSnapshot("other_office")
    return header


def rows_of(raw: bytes, header: SnapshotHeader) -> Iterator[tuple[str, msgspec.Raw]]:
    """Yield the tables' rows of a snapshot whose header was verified, still encoded.

    Raises:
        BadSnapshot: `torn` before anything was yielded, where the rows are not (yet) those that
            were signed; `bad_payload` or `too_large` where the author signed no readable rows.
    """
    rows = _FORM.split(raw).rest
    if len(rows) != header.rows_length or sha256_hex(rows) != header.rows_hash:
        raise BadSnapshot("torn")
    at = count = 0
    while at < len(rows):
        start = at + _LENGTH_BYTES
        at = start + int.from_bytes(rows[at:start], "big")
        count += 1
        if at > len(rows) or count > MAX_FRAMES:
            raise BadSnapshot("too_large")
        yield _frame(rows[start:at])


def _packed(plain: bytes) -> bytes:
    # Loaded here: start-up is measured.
    import zstandard  # noqa: PLC0415

    return zstandard.ZstdCompressor(level=_LEVEL).compress(plain)


def _frame(frame: bytes) -> tuple[str, msgspec.Raw]:
    try:
        return _frame_decoder.decode(frames.unpacked(frame, MAX_FRAME_BYTES))
    except (frames.BadFrameError, msgspec.DecodeError) as error:
        raise BadSnapshot("bad_payload") from error
