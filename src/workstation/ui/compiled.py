"""Catalogues in the form that Qt reads by itself (`.qm`), made in memory.

A translator written in Python would be asked by Qt on any thread, for its own sentences about files
and pictures too, now and then while Qt holds one of its locks. A thread that waits for that lock
with the interpreter in its hands then waits for ever. Qt's own reader needs no interpreter.

The form is told by `qtranslator.cpp` alone: a mark, then sections of a tag, a length and bytes.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

Words = Mapping[tuple[str, str], tuple[str, ...]]
"""(context, source) → its translation, or its plural forms."""

_MARK: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _PLURALS = b"\x42", b"\x69", b"\x88"
_END, _TRANSLATION, _SOURCE, _CONTEXT = b"\x01", b"\x03", b"\x06", b"\x07"
_ONE_IS_FIRST: Final = b"\x01\x01"
"""The rule of plurals: one is the first form, any other number the last."""


def compiled(words: Words, *, has_plurals: bool) -> bytes:
    """Return a catalogue as Qt reads it; without plurals the first form stands for any number."""
    messages, places = bytearray(), []
    for (context, source), forms in words.items():
        places.append((_hash(source.encode()), len(messages)))
        messages += b"".join(_message(context, source, forms))
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    plurals = _part(_PLURALS, _ONE_IS_FIRST) if has_plurals else b""
    return _MARK + _part(_HASHES, hashes) + _part(_MESSAGES, bytes(messages)) + plurals


def _message(context: str, source: str, forms: tuple[str, ...]) -> Iterator[bytes]:
    for form in forms:
        yield _part(_TRANSLATION, form.encode("utf-16-be"))
    yield _part(_SOURCE, source.encode())
    yield _part(_CONTEXT, context.encode())
    yield _END


def _part(tag: bytes, content: bytes) -> bytes:
    return tag + struct.pack(">I", len(content)) + content


def _hash(source: bytes) -> int:
    """Return the hash by which Qt looks sentences up: that of ELF symbols, never 0."""
    found = 0
    for byte in source:
        found = (found << 4) + byte
        high = found & 0xF0000000
        found = (found ^ high >> 24) & 0x0FFFFFFF
    return found or 1
