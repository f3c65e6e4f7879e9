"""Canonical JSON and the hashes that name things.

One value has one byte form: keys sorted, no blanks, raw UTF-8, integers only. Whatever is hashed
or signed goes through here. Format: docs/formats/canonical-json.md.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence

import msgspec

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]

MAX_INTEGER = 2**53 - 1

_SEQUENCES = (list, tuple)
_ALWAYS_PLAIN = {str, bool, type(None)}
_encoder = msgspec.json.Encoder(order="sorted")


class NotCanonicalError(ValueError):
    """A value has no canonical form: a float, a key that is not ASCII, half a surrogate pair."""


def canonical_bytes(value: Json) -> bytes:
    """Return the one byte form of `value`.

    Raises:
        NotCanonicalError: floats, integers beyond 2**53 - 1, non-ASCII keys, lone surrogates,
            anything but plain dicts, lists, tuples, strings, integers, booleans and None.
    """
    _check(value)
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError as error:
        raise NotCanonicalError(str(error)) from error


def _check(value: Json) -> None:
    if isinstance(value, dict):
        for key in value:
            if not key.isascii():
                raise NotCanonicalError("keys are ASCII strings")
        _check_each(value.values())
    elif isinstance(value, _SEQUENCES):
        _check_each(value)
    elif type(value) is int:
        if abs(value) > MAX_INTEGER:
            raise NotCanonicalError("integer out of range")
    elif type(value) not in _ALWAYS_PLAIN:
        raise NotCanonicalError(f"no canonical form for {type(value).__name__}")


def _check_each(values: Iterable[Json]) -> None:
    # Every fact and every text passes here several times, and most of it is strings: they are
    # settled without a call of their own.
    for value in values:
        if type(value) is not str:
            _check(value)


def sha256_hex(data: bytes) -> str:
    """Return the full SHA-256 in lower-case hex; the name of a blob and of everything signed."""
    return hashlib.sha256(data).hexdigest()


def short_hash(data: bytes, bits: int = 160) -> str:
    """Return the first `bits` (a multiple of 5) of SHA-256 in lower-case base32."""
    return _shortened(hashlib.sha256(data).digest(), bits)


def short_of(full: str, bits: int = 160) -> str:
    """Return what `short_hash` would of bytes whose `sha256_hex` is known: hash large ones once."""
    return _shortened(bytes.fromhex(full), bits)


def _shortened(digest: bytes, bits: int) -> str:
    length = bits // 5
    # Groups of 5 bytes are 8 characters; what is cut off afterwards need not be spelled.
    enough = digest[: -(-length // 8) * 5]
    return base64.b32encode(enough).decode("ascii").lower()[:length]
