"""Packages (送稿包): files of the share carried by hand, in one file or in numbered parts.

A part is a header with its index, the bytes of the files it names (large ones in slices, so that
a part stays below a mail's limit), and a SHA-256 of all before. Nothing is compressed: that a
search of bytes finds nothing proves that nothing is in it, and no small file can unpack to a large
one. Packages carry no trust: what is in them proves itself, as on the share.
Format: docs/formats/carried.md.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from typing_extensions import override

from workstation import __version__
from workstation.domain.canonical import MAX_INTEGER
from workstation.domain.errors import Unavailable
from workstation.sync import wire
from workstation.sync.layout import checked_path

ENDING = ".wsync"
MAX_PARTS = 999
MAX_FILES = 100_000
MAX_FILE_BYTES = 32 * 1024 * 1024
MAX_HEADER_BYTES = 32 * 1024 * 1024

MAGIC = b"WCY1"
LENGTH_BYTES = 4
SUM_BYTES = hashlib.sha256().digest_size
FRAME_BYTES = len(MAGIC) + LENGTH_BYTES + SUM_BYTES

_PIECE = 1024 * 1024
_Part = Annotated[int, msgspec.Meta(ge=1, le=MAX_PARTS)]
_Bytes = Annotated[int, msgspec.Meta(ge=0, le=MAX_FILE_BYTES)]
_Package = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
_Receiver = Annotated[str, msgspec.Meta(pattern=r"^([a-z2-7]{12})?\Z")]
_Article = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-z][0-9a-z-]{0,39})?\Z")]


class BadPackage(wire.BadFile):
    """A file that is no whole part of a package; also `unknown` (something else), `newer`."""


class Slice(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What a part holds of a file: `bytes` of its `size`, from `at` on."""

    path: Annotated[str, msgspec.Meta(max_length=60)]
    at: _Bytes
    bytes: _Bytes
    size: _Bytes


class CarriedHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a part says of itself. All of it is a hint, for people and for putting parts together.

    `package` names the whole, `part` of `parts` this piece of it. `device` wrote it for the device
    `to` ("" for anybody), with the words of all articles or of one `article`.
    """

    office: wire.Token
    root: wire.Hash
    package: _Package
    part: _Part
    parts: _Part
    device: wire.Device
    to: _Receiver
    article: _Article
    made: wire.Moment
    files: Annotated[tuple[Slice, ...], msgspec.Meta(max_length=MAX_FILES)]
    app: wire.Version = __version__
    v: Literal[1] = 1


class CarriedPart(msgspec.Struct, frozen=True):
    """A part whose every byte was checked; `data_at` is where the bytes of its files begin."""

    path: Path
    header: CarriedHeader
    data_at: int
    bytes: int

    @override
    def __hash__(self) -> int:
        return hash(self.path)

    def slices(self) -> Iterator[tuple[Slice, int]]:
        """Yield what the part holds, each with the place where its bytes lie in the file."""
        at = self.data_at
        for one in self.header.files:
            yield one, at
            at += one.bytes


class _Version(msgspec.Struct):
    v: int


_decoder = msgspec.json.Decoder(CarriedHeader)
_version_decoder = msgspec.json.Decoder(_Version)


def open_part(path: Path, *, checked: bool = False) -> CarriedPart:
    """Check every byte of a part and return what it says; one `checked` before is only read.

    Raises:
        BadPackage: `unknown` (no package at all), `newer` (of a later program), `torn`, `bad_sum`,
            `bad_header` or `too_large`.
        Unavailable: `file_unreadable`.
    """
    with _reading(path) as file:
        length = path.stat().st_size
        if file.read(len(MAGIC)) != MAGIC:
            raise BadPackage("unknown")
        if length < FRAME_BYTES:
            raise BadPackage("torn")
        if not checked:
            _check_sum(file, length)
        file.seek(len(MAGIC))
        size = int.from_bytes(file.read(LENGTH_BYTES), "big")
        if size > min(MAX_HEADER_BYTES, length - FRAME_BYTES):
            raise BadPackage("too_large")
        header = _read_header(file.read(size))
        data_at = len(MAGIC) + LENGTH_BYTES + size
        if sum(one.bytes for one in header.files) != length - data_at - SUM_BYTES:
            raise BadPackage("torn")
        return CarriedPart(path, header, data_at, length)


def frame(header: CarriedHeader) -> bytes:
    """Return how a part begins: everything before the bytes of its files."""
    body = wire.encode_strict(header)
    return MAGIC + len(body).to_bytes(LENGTH_BYTES, "big") + body


def read_slice(path: Path, at: int, count: int) -> bytes:
    """Return bytes of a part.

    Raises:
        Unavailable: `file_unreadable`, also where the file grew shorter meanwhile.
    """
    with _reading(path) as file:
        file.seek(at)
        data = file.read(count)
    if len(data) != count:
        raise Unavailable("file_unreadable", path=str(path))
    return data


def _check_sum(file: BufferedReader, length: int) -> None:
    file.seek(0)
    found, left = hashlib.sha256(), length - SUM_BYTES
    while left:
        piece = file.read(min(left, _PIECE))
        if not piece:
            raise BadPackage("torn")
        found.update(piece)
        left -= len(piece)
    if file.read(SUM_BYTES) != found.digest():
        raise BadPackage("bad_sum")


def _read_header(body: bytes) -> CarriedHeader:
    try:
        header = wire.decode_strict(_decoder, body)
    except wire.NotStrictError as error:
        raise BadPackage("newer" if _is_newer(body) else "bad_header") from error
    if header.part > header.parts or not all(map(_is_sound, header.files)):
        raise BadPackage("bad_header")
    return header


def _is_newer(body: bytes) -> bool:
    try:
        return 1 < _version_decoder.decode(body).v <= MAX_INTEGER
    except (ValueError, RecursionError):
        return False


def _is_sound(one: Slice) -> bool:
    try:
        checked_path(one.path)
    except ValueError:
        return False
    return one.at + one.bytes <= one.size and (one.bytes > 0 or one.size == 0)


@contextmanager
def _reading(path: Path) -> Iterator[BufferedReader]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
