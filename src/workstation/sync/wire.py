"""What every file on the share is made of: strict JSON, and one signed envelope.

All bytes from a folder are hostile until they have passed here. JSON counts only in the one
canonical form, so that no two byte strings mean the same thing; nesting is bounded, so that every
PC draws the line at the same place whatever the height of its stack.
"""

from typing import Annotated, TypeVar, cast

import msgspec

from workstation.domain.canonical import Json, canonical_bytes
from workstation.domain.ids import DeviceId, ObjectId
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey, verify

MAX_DEPTH = 32


# `\Z`, because `$` would let a line break pass behind the last character.
Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
ObjectName = Annotated[ObjectId, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
Previous = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z")]
Signature = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}\Z")]
Device = Annotated[DeviceId, msgspec.Meta(pattern=r"^[a-z2-7]{12}\Z")]
Token = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-z][0-9a-z-]{0,39}\Z")]
Kind = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_.]{0,63}\Z")]
Moment = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)\Z",
    ),
]
Label = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f]*\Z", max_length=64)]
Version = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-z.+-]{1,40}\Z")]

T = TypeVar("T")


class NotStrictError(ValueError):
    """Bytes that are not the canonical form of what was expected."""


class BadFile(ValueError):  # noqa: N818 - the name of the thing found, as quarantine shows it
    """A file that proves nothing. `reason` is a stable token; the bytes may be kept as evidence.

    Reasons: `torn` (shorter or longer than it says), `bad_header`, `bad_signature`,
    `bad_payload`, `too_large`, `bad_fact`, `other_office`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def decode_strict(decoder: msgspec.json.Decoder[T], data: bytes) -> T:
    """Decode bytes that must be exactly the canonical form of the value they give.

    Raises:
        NotStrictError: malformed, unknown or missing fields, values out of bounds, floats,
            nesting beyond `MAX_DEPTH`, or any other spelling of the same value.
    """
    try:
        value = decoder.decode(data)
        plain = cast("Json", msgspec.to_builtins(value))
        same = _shallow(plain, data) and canonical_bytes(plain) == data
    except (ValueError, RecursionError) as error:
        raise NotStrictError(str(error)) from error
    if not same:
        raise NotStrictError("not canonical, or nested too deeply")
    return value


def encode_strict(value: msgspec.Struct) -> bytes:
    """Return the bytes that `decode_strict` accepts for `value`.

    Raises:
        NotCanonicalError: the value holds a float or other uncanonical part.
    """
    return canonical_bytes(cast("Json", msgspec.to_builtins(value)))


def _shallow(value: Json, data: bytes) -> bool:
    # Too few brackets to nest deeply spare nearly every value the walk.
    return data.count(b"{") + data.count(b"[") <= MAX_DEPTH or _within(value, MAX_DEPTH)


def _within(value: object, depth: int) -> bool:
    if isinstance(value, dict):
        return depth > 0 and all(_within(item, depth - 1) for item in value.values())
    if isinstance(value, list | tuple):
        return depth > 0 and all(_within(item, depth - 1) for item in value)
    return True


class Parts(msgspec.Struct, frozen=True):
    """A signed file cut into its parts; nothing in it is verified yet."""

    body: bytes
    signature: bytes
    rest: bytes


class SignedForm(msgspec.Struct, frozen=True):
    """The layout of one kind of signed file: magic | body length | body | signature | rest.

    The signature covers `context`, a NUL and the body, so that no kind of file can pass for
    another; `whole` forms sign all of the file but the signature instead of the body alone. The
    length is an unsigned big-endian number of `width` bytes. `fault` is what a damaged file
    raises.
    """

    magic: bytes
    context: str
    width: int
    limit: int
    fault: type[BadFile]
    whole: bool = False

    def seal(self, key: DeviceKey, body: bytes, rest: bytes = b"", *, about: str = "") -> bytes:
        """Return the whole file; `about` is known to writer and reader, signed, and not in it.

        Raises:
            BadFile: `too_large`, when the body is longer than the form allows.
        """
        if len(body) > self.limit:
            raise self.fault("too_large")
        signature = key.sign(self.context + about, self.covered(Parts(body, b"", rest)))
        return self._start(body) + body + signature + rest

    def covered(self, parts: Parts) -> bytes:
        """Return the bytes that the signature is over."""
        if not self.whole:
            return parts.body
        return self._start(parts.body) + parts.body + parts.rest

    def _start(self, body: bytes) -> bytes:
        return self.magic + len(body).to_bytes(self.width, "big")

    def split(self, raw: bytes) -> Parts:
        """Cut a file into its parts by the lengths it states.

        Raises:
            BadFile: `torn` or `too_large` by length, `bad_header` with a foreign magic.
        """
        start = len(self.magic) + self.width
        if len(raw) < start:
            raise self.fault("torn")
        if not raw.startswith(self.magic):
            raise self.fault("bad_header")
        length = int.from_bytes(raw[len(self.magic) : start], "big")
        if length > self.limit:
            raise self.fault("too_large")
        end = start + length
        if len(raw) < end + SIGNATURE_BYTES:
            raise self.fault("torn")
        rest = end + SIGNATURE_BYTES
        return Parts(raw[start:end], raw[end:rest], raw[rest:])

    def split_whole(self, raw: bytes) -> Parts:
        """Cut a file that ends with its signature.

        Raises:
            BadFile: as `split`; also `torn` when anything follows the signature.
        """
        parts = self.split(raw)
        if parts.rest:
            raise self.fault("torn")
        return parts

    def verify(self, parts: Parts, public: bytes, *, about: str = "") -> None:
        """Check that `public` signed this as this kind of file.

        Raises:
            BadFile: `bad_signature`.
        """
        if not verify(public, self.context + about, self.covered(parts), parts.signature):
            raise self.fault("bad_signature")

    def read_body(self, parts: Parts, decoder: msgspec.json.Decoder[T]) -> T:
        """Decode the body strictly.

        Raises:
            BadFile: `bad_header`.
        """
        try:
            return decode_strict(decoder, parts.body)
        except NotStrictError as error:
            raise self.fault("bad_header") from error
