"""RAW files: the finished JPEG that every camera puts beside its sensor's data.

Nothing of the sensor's data is decoded; a reader for it would be a great deal of code for pictures
that the camera has developed already. Everything read here is bounded by `tiff.entries`, and by
`canon_boxes` for the one format that is no TIFF inside.
"""

import struct
from collections.abc import Iterator
from typing import Final

from workstation.domain.errors import Refused
from workstation.gallery.canon_boxes import canon_jpegs, said_by_canon
from workstation.gallery.headers import read_header, sniff
from workstation.gallery.parts import parts
from workstation.gallery.tiff import Entry, entries

RAWS: Final = frozenset({"raf", "rw2", "orf", "cr3"})
"""Formats that are nothing but RAW; others call themselves TIFF."""

LEAST_SIDE = 480
"""Pixels; a smaller preview is the camera's thumbnail and no picture to publish."""

_WIDTH_KINDS = ("SOF0", "SOF1", "SOF2")
_COMPRESSION, _PHOTOMETRIC, _DNG_VERSION = 0x0103, 0x0106, 0xC612
_STRIP, _STRIP_BYTES = 0x0111, 0x0117
_JPEG, _JPEG_BYTES = 0x0201, 0x0202
_PANASONIC_JPEG = 0x002E
_NOTE, _SETTINGS, _PREVIEW, _PREVIEW_BYTES = 0x927C, 0x2020, 0x0101, 0x0102
_NOTES = {b"OLYMPUS\0": 12, b"OM SYSTEM\0\0\0": 16}
"""How notes begin in which a preview lies, and at which byte their directory does."""

_SENSOR = (32_803, 34_892)
"""Photometric interpretations of a sensor's data: a mosaic of colours, or linear."""

_JPEG_CODINGS = (6, 7)
_FUJI_JPEG = 84
"""Where a Fujifilm file says at which byte its JPEG begins and how long it is."""


def is_raw(data: bytes) -> bool:
    """Tell whether this is a RAW file whose preview can be read."""
    kind = sniff(data)
    if kind != "tiff":
        return kind in RAWS
    return data[8:10] == b"CR" or any(
        entry.tag == _DNG_VERSION or (entry.tag == _PHOTOMETRIC and entry.number() in _SENSOR)
        for entry in entries(data)
    )


def inside(data: bytes) -> bytes:
    """Return the TIFF structure of a RAW file, with its times and its camera; may be empty."""
    kind = sniff(data)
    if kind in ("rw2", "orf"):
        return _plain(data[:1]) + data[4:]
    if kind == "cr3":
        return said_by_canon(data)
    return b"" if kind == "raf" else data


def _plain(order: bytes) -> bytes:
    """Return the sign of a TIFF in that order of bytes; cameras write signs of their own."""
    return b"MM\0*" if order == b"M" else b"II*\0"


def preview_of(data: bytes, name: str) -> bytes:
    """Return the largest finished JPEG in a RAW file.

    Raises:
        Refused: `unsupported_picture`: there is none that could be published.
    """
    best = largest_jpeg(data, LEAST_SIDE)
    if not best:
        raise Refused("unsupported_picture", name=name, format="RAW")
    return best


def largest_jpeg(data: bytes, least_side: int) -> bytes:
    """Return the largest finished JPEG in a TIFF structure or a RAW file; empty if all are less."""
    best, most = b"", least_side - 1
    for candidate in _candidates(data):
        side = _long_side(candidate)
        if side > most:
            best, most = candidate, side
    return best


def _candidates(data: bytes) -> Iterator[bytes]:
    if sniff(data) == "raf":
        start, length = struct.unpack_from(">II", data.ljust(_FUJI_JPEG + 8, b"\0"), _FUJI_JPEG)
        yield data[start : start + length]
        return
    if sniff(data) == "cr3":
        yield from canon_jpegs(data)
        return
    block = inside(data)
    directories: dict[str, dict[int, Entry]] = {}
    for entry in entries(block):
        directories.setdefault(entry.directory, {})[entry.tag] = entry
        if entry.directory == "exif" and entry.tag == _NOTE:
            yield from _in_note(block[entry.start :])
    for found in directories.values():
        yield from _in_directory(block, found)


def _in_note(note: bytes) -> Iterator[bytes]:
    """Yield the preview that an Olympus or OM camera keeps in its maker's note.

    All offsets count from the note's begin, so it is read as a TIFF of its own.
    """
    head = next((size for sign, size in _NOTES.items() if note.startswith(sign)), 0)
    if not head:
        return
    sign = _plain(note[head - 4 : head - 3])
    order = "<I" if sign == _plain(b"I") else ">I"
    for settings in entries(sign + struct.pack(order, head) + note[8:]):
        if settings.tag == _SETTINGS and settings.directory == "page0":
            inner = entries(sign + struct.pack(order, settings.number()) + note[8:])
            told = {entry.tag: entry.number() for entry in inner if entry.directory == "page0"}
            start = told.get(_PREVIEW, 0)
            yield note[start : start + told.get(_PREVIEW_BYTES, 0)]


def _in_directory(block: bytes, found: dict[int, Entry]) -> Iterator[bytes]:
    if _PANASONIC_JPEG in found:
        whole = found[_PANASONIC_JPEG]
        yield block[whole.start : whole.start + whole.size]
    coded = _COMPRESSION in found and found[_COMPRESSION].number() in _JPEG_CODINGS
    for at, size in ((_JPEG, _JPEG_BYTES), (_STRIP, _STRIP_BYTES)):
        if at in found and size in found and (coded or at == _JPEG):
            start = found[at].number()
            yield block[start : start + found[size].number()]


def _long_side(candidate: bytes) -> int:
    """Return the long side of a finished JPEG; 0 for anything else, a sensor's data above all."""
    if sniff(candidate) != "jpeg":
        return 0
    kinds = {part.kind for part in parts(candidate, "jpeg")}
    if not kinds.intersection(_WIDTH_KINDS):
        return 0
    try:
        header = read_header(candidate)
    except Refused:
        return 0
    return max(header.width, header.height)
