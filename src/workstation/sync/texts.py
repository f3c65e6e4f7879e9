"""Text objects: the free text that facts name, in files that can be purged.

An object is a random salt and bytes, named by the hash of both; the salt keeps anybody from
confirming a guess at a purged text by its name. Files hold objects uncompressed, so that a plain
search of bytes proves that a text is gone. They are unsigned: an object proves itself by its
name, and the name stands in a signed header. Format: docs/formats/text-objects.md.
"""

import secrets
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused
from workstation.domain.ids import ObjectId

SALT_BYTES = 16
MAX_TEXT_BYTES = 8 * 1024 * 1024
MAX_PACK_BYTES = 16 * 1024 * 1024

_MAGIC = b"WTX1"
_ID_BYTES = 32
_LENGTH_BYTES = 4
_MOST_RECORDS = 1_000_000
_FRAME_BYTES = _ID_BYTES + SALT_BYTES + _LENGTH_BYTES


class TextObject(msgspec.Struct, frozen=True):
    """A text under its name: `id` is the SHA-256 of salt and data in hex."""

    id: ObjectId
    salt: bytes
    data: bytes


def make_text(data: bytes, salt: bytes | None = None) -> TextObject:
    """Return `data` as an object; a fresh salt makes a new name even for an old text.

    Raises:
        Refused: `text_too_large` with `bytes` and `limit`.
        ValueError: the salt is not 16 bytes long.
    """
    if len(data) > MAX_TEXT_BYTES:
        raise Refused("text_too_large", bytes=len(data), limit=MAX_TEXT_BYTES)
    salt = secrets.token_bytes(SALT_BYTES) if salt is None else salt
    if len(salt) != SALT_BYTES:
        raise ValueError(salt)
    return TextObject(ObjectId(sha256_hex(salt + data)), salt, data)


def pack_texts(texts: Iterable[TextObject]) -> bytes:
    """Return one file with these objects, sorted by name: equal sets give equal bytes."""
    unique = {text.id: text for text in texts}
    return _MAGIC + b"".join(_record(unique[identity]) for identity in sorted(unique))


def in_packs(texts: Iterable[TextObject]) -> Iterator[bytes]:
    """Yield files that together hold these objects, each within `MAX_PACK_BYTES`."""
    pack: list[TextObject] = []
    size = len(_MAGIC)
    for text in sorted(texts, key=lambda text: text.id):
        length = text_bytes(text)
        if pack and size + length > MAX_PACK_BYTES:
            yield pack_texts(pack)
            pack, size = [], len(_MAGIC)
        pack.append(text)
        size += length
    if pack:
        yield pack_texts(pack)


def text_bytes(text: TextObject) -> int:
    """Return how many bytes of a file an object takes."""
    return _FRAME_BYTES + len(text.data)


def unpack_texts(raw: bytes, max_bytes: int = MAX_PACK_BYTES) -> tuple[TextObject, ...]:
    """Return the objects of a file that are what their names say.

    A file beyond `max_bytes`, of another kind, or damaged gives what can be proved: perhaps
    nothing. A missing object is never an error; it may still arrive.
    """
    if len(raw) > max_bytes:
        return ()
    return tuple(text for text in _records(raw) if _earned(text) == text.id)


def claimed_ids(raw: bytes) -> frozenset[ObjectId]:
    """Return every name that a file's bytes give or earn: what purging asks.

    Damaged and half-written objects count too: their bytes must go like the others.
    """
    records = tuple(_records(raw))
    return frozenset(text.id for text in records) | frozenset(map(_earned, records))


def named_inside(raw: bytes, ids: AbstractSet[ObjectId]) -> bool:
    """Tell whether a file that holds text files uncompressed anywhere names one of these objects.

    So packages and plain archives are seen through.
    """
    names, steps = {bytes.fromhex(one) for one in ids}, 0
    at = raw.find(_MAGIC)
    while at >= 0 and steps < _MOST_RECORDS:
        record = at + len(_MAGIC)
        while len(raw) >= record + _FRAME_BYTES and steps < _MOST_RECORDS:
            if raw[record : record + _ID_BYTES] in names:
                return True
            data_at = record + _FRAME_BYTES
            record = data_at + int.from_bytes(raw[data_at - _LENGTH_BYTES : data_at], "big")
            steps += 1
        at = raw.find(_MAGIC, at + len(_MAGIC))
        steps += 1
    return False


def _earned(text: TextObject) -> ObjectId:
    return ObjectId(sha256_hex(text.salt + text.data))


def _record(text: TextObject) -> bytes:
    length = len(text.data).to_bytes(_LENGTH_BYTES, "big")
    return bytes.fromhex(text.id) + text.salt + length + text.data


def _records(raw: bytes) -> Iterator[TextObject]:
    if not raw.startswith(_MAGIC):
        return
    at = len(_MAGIC)
    while len(raw) >= at + _FRAME_BYTES:
        salt_at, length_at = at + _ID_BYTES, at + _ID_BYTES + SALT_BYTES
        data_at = at + _FRAME_BYTES
        end = data_at + int.from_bytes(raw[length_at:data_at], "big")
        yield TextObject(ObjectId(raw[at:salt_at].hex()), raw[salt_at:length_at], raw[data_at:end])
        at = end
