"""The parts that picture files are made of: JPEG segments, PNG and WebP chunks, GIF blocks.

A walk yields what it can and ends where the file stops making sense; whoever needs the whole file
checks that the closing part (`END`) came.
"""

import re
import struct
from collections.abc import Callable, Iterator
from itertools import islice

import msgspec

END = "end"
"""The closing part of every format: JPEG EOI, PNG IEND, GIF trailer, the end of a RIFF body."""

MAX_PARTS = 100_000
"""A file in more pieces than this is an attack on our patience; the walk just ends."""

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SCAN_ENDS = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_FILL = re.compile(rb"\xff*")
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SOS, _EOI = 0xDA, 0xD9
_MARKERS = {0xC4: "DHT", 0xCC: "DAC", 0xDA: "SOS", 0xDB: "DQT", 0xDD: "DRI", 0xFE: "COM"}
_GIF_COLOURS = 0x80


class Part(msgspec.Struct, frozen=True):
    """One part: the whole of it is data[begin:end], what it carries is data[start:end]."""

    kind: str
    begin: int
    start: int
    end: int


def parts(data: bytes, kind: str) -> Iterator[Part]:
    """Yield the parts of a `jpeg`, `png`, `webp` or `gif` file, the last one being `END`.

    Chunks go by their four letters. JPEG segments are `APP1`, `SOF0`, `DQT`… and each run of
    coded pixels `scan`. GIF parts are `screen`, `image` and `ext-` with the extension's label.
    """
    return islice(_WALKS[kind](data), MAX_PARTS)


def _jpeg(data: bytes) -> Iterator[Part]:
    at = 2
    while at + 2 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins with it
        at = _after_fill(data, at) - 1
        if at + 2 > len(data):
            return
        code = data[at + 1]
        if code == _EOI:
            yield Part(END, at, at + 2, at + 2)
            return
        length = 0 if code in _STANDALONE else int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if end > len(data):
            return
        yield Part(_jpeg_kind(code), at, min(at + 4, end), end)
        at = end
        if code == _SOS:
            ahead = _SCAN_ENDS.search(data, at)
            at = ahead.start() if ahead else len(data)
            yield Part("scan", end, end, at)


def _after_fill(data: bytes, at: int) -> int:
    """Return where the run of 0xFF ends: any number of them may stand before a marker's code."""
    run = _FILL.match(data, at)
    return run.end() if run else at


def _jpeg_kind(code: int) -> str:
    if 0xE0 <= code <= 0xEF:  # noqa: PLR2004 - APP0 to APP15
        return f"APP{code - 0xE0}"
    if 0xC0 <= code <= 0xCF and code not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 - frame headers
        return f"SOF{code - 0xC0}"
    return _MARKERS.get(code, f"{code:02X}")


def _png(data: bytes) -> Iterator[Part]:
    at = len(PNG_SIGNATURE)
    while at + 12 <= len(data):
        start = at + 8
        end = start + int.from_bytes(data[at : at + 4], "big")
        if end + 4 > len(data):
            return
        kind = data[at + 4 : start].decode("latin-1")
        if kind == "IEND":
            yield Part(END, at, end + 4, end + 4)
            return
        yield Part(kind, at, start, end)
        at = end + 4


def _webp(data: bytes) -> Iterator[Part]:
    body = 8 + int.from_bytes(data[4:8], "little")
    at = 12
    while at + 8 <= min(body, len(data)):
        start = at + 8
        end = start + int.from_bytes(data[at + 4 : start], "little")
        if end > len(data):
            return
        yield Part(data[at : at + 4].decode("latin-1"), at, start, end)
        at = end + end % 2
    if at >= body:
        yield Part(END, at, min(at, len(data)), min(at, len(data)))


def _gif(data: bytes) -> Iterator[Part]:
    at = 13 + _colours(data, 10)
    if at > len(data):
        return
    yield Part("screen", 0, 6, at)
    while at < len(data):
        begin, sign = at, data[at]
        if sign == 0x3B:  # noqa: PLR2004 - the trailer
            yield Part(END, at, at + 1, at + 1)
            return
        if sign == 0x2C:  # noqa: PLR2004 - an image descriptor, its colours, its code size
            kind, at = "image", at + 11 + _colours(data, at + 9)
        elif sign == 0x21 and at + 1 < len(data):  # noqa: PLR2004 - an extension and its label
            kind, at = f"ext-{data[at + 1]:02x}", at + 2
        else:
            return
        at = _after_blocks(data, at)
        if at > len(data):
            return
        yield Part(kind, begin, begin + 2, at)


def _colours(data: bytes, at: int) -> int:
    """Return the bytes of the colour table that the flags at `at` announce."""
    if at >= len(data) or not data[at] & _GIF_COLOURS:
        return 0
    return int(3 << ((data[at] & 7) + 1))


def _after_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def jpeg_frame(data: bytes, part: Part) -> tuple[int, int, int]:
    """Return width, height and number of components of a frame header (SOF)."""
    _, height, width, components = struct.unpack_from(">BHHB", data, part.start)
    return width, height, components


_WALKS: dict[str, Callable[[bytes], Iterator[Part]]] = {
    "jpeg": _jpeg,
    "png": _png,
    "webp": _webp,
    "gif": _gif,
}
