"""Canonical JSON and the hashes that name things.

One value has one byte form: keys sorted, no blanks, raw UTF-8, integers only. Whatever is hashed
or signed goes through here. Format: docs/formats/canonical-json.md.
"""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]

MAX_INTEGER = 2**53 - 1


class NotCanonicalError(ValueError):
    """A value has no canonical form: a float, a key that is not ASCII, half a surrogate pair."""


def canonical_bytes(value: Json) -> bytes:
    """Return the one byte form of `value`.

    Raises:
        NotCanonicalError: floats, integers beyond 2**53 - 1, non-ASCII keys, lone surrogates.
    """
    _check(value)
    try:
        return json.dumps(
            value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        ).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonicalError(str(error)) from error


def _check(value: Json) -> None:
    if value is None or isinstance(value, str | bool):
        return
    if isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise NotCanonicalError("integer out of range")
        return
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not key.isascii():
                raise NotCanonicalError("keys are ASCII strings")
            _check(item)
        return
    if isinstance(value, list | tuple):
        for item in value:
            _check(item)
        return
    raise NotCanonicalError(f"no canonical form for {type(value).__name__}")


def sha256_hex(data: bytes) -> str:
    """Return the full SHA-256 in lower-case hex; the name of a blob and of everything signed."""
    return hashlib.sha256(data).hexdigest()


def short_hash(data: bytes, bits: int = 160) -> str:
    """Return the first `bits` (a multiple of 5) of SHA-256 in lower-case base32."""
    return base64.b32encode(hashlib.sha256(data).digest()).decode("ascii").lower()[: bits // 5]
