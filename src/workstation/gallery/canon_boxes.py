"""Canon's RAW since 2018 (CR3): boxes as in a film. Two finished JPEGs lie in them.

One of about 1,620 pixels in a box of its own, one at full size as the first track's only sample.
Everything read here is bounded: depth by what is looked for, length by the file.
"""

import struct
from collections.abc import Iterator
from typing import Final
from uuid import UUID

_CANON: Final = UUID("85c0b687-820f-11e0-8111-f4ce462b6a48").bytes
_PREVIEW: Final = UUID("eaf42b5e-1c98-4b88-b9fb-b7dc406e4d16").bytes
_UUID: Final = 16
_MOST_BOXES: Final = 64
_PRVW_HEAD: Final = 16
"""Bytes between the head of the preview's box and its JPEG."""

_FIRST_TRACK: Final = ("moov", "trak", "mdia", "minf", "stbl")


def said_by_canon(data: bytes) -> bytes:
    """Return the TIFF structure with times, camera and how it was held; may be empty."""
    canon = _uuid(data, *_first(data, "moov"), _CANON)
    start, end = _first(data, "CMT1", *canon)
    return data[start:end]


def canon_jpegs(data: bytes) -> Iterator[bytes]:
    """Yield what should be the finished JPEGs of a CR3 file."""
    start, end = _uuid(data, 0, len(data), _PREVIEW)
    start, end = _first(data, "PRVW", start + 8, end)
    yield data[start + _PRVW_HEAD : end]
    whole = (0, len(data))
    for kind in _FIRST_TRACK:
        whole = _first(data, kind, *whole)
    sizes, places = _first(data, "stsz", *whole)[0], _first(data, "co64", *whole)[0]
    if sizes and places and max(sizes + 8, places + 16) <= len(data):
        (size,) = struct.unpack_from(">I", data, sizes + 4)
        (at,) = struct.unpack_from(">Q", data, places + 8)
        yield data[at : at + size]


def _uuid(data: bytes, start: int, end: int, name: bytes) -> tuple[int, int]:
    for kind, inner, behind in _boxes(data, start, end):
        if kind == "uuid" and data[inner : inner + _UUID] == name:
            return inner + _UUID, behind
    return 0, 0


def _first(data: bytes, wanted: str, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Return where the inside of the first box of a kind lies; (0, 0) where there is none."""
    found = _boxes(data, start, len(data) if end is None else end)
    return next(((inner, behind) for kind, inner, behind in found if kind == wanted), (0, 0))


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield kind, begin of the inside, and end of each box that lies whole between two places."""
    for _ in range(_MOST_BOXES):
        if start + 16 > end:
            return
        size, kind = struct.unpack_from(">I4s", data, start)
        inner = start + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, inner)
            inner += 8
        behind = start + size if size else end
        if not inner <= behind <= end:
            return
        yield kind.decode("latin-1"), inner, behind
        start = behind
