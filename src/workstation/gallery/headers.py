"""What a picture file says about itself, read from its bytes before anything is decoded.

The content decides, never the file's name. The bounds stand here, so that a decompression bomb is
refused for the price of reading its header.
"""

import re
import struct
from collections.abc import Callable

import msgspec

from workstation.domain.errors import Refused
from workstation.gallery.parts import END, PNG_SIGNATURE, Part, jpeg_frame, parts
from workstation.gallery.tiff import Entry, entries

MAX_BYTES = 60_000_000
MAX_PIXELS = 120_000_000
MAX_PIXELS_WHOLE = 64_000_000
"""For what cannot be decoded at a reduced scale: 64 MP of RGBA are 256 MB of memory."""

MAX_SCANS = 64
"""Passes of a JPEG over all its pixels. Encoders write about ten; thousands would take minutes."""

_ORIENTATION = 0x0112
_TURNED = (5, 6, 7, 8)
_EXIF = b"Exif\0\0"


class Header(msgspec.Struct, frozen=True):
    """Stored width and height in pixels (before turning upright), and the EXIF block if any.

    `whole`: the closing part is there. `reducible`: it can be decoded at a reduced scale in
    little memory.
    """

    format: str
    width: int
    height: int
    frames: int = 1
    exif: bytes = b""
    whole: bool = True
    reducible: bool = False

    @property
    def orientation(self) -> int:
        """Return the EXIF orientation, 1 to 8; anything else counts as 1 (upright)."""
        for entry in entries(self.exif):
            if entry.directory == "page0" and entry.tag == _ORIENTATION:
                return entry.number() if 1 <= entry.number() <= 8 else 1  # noqa: PLR2004 - EXIF's range
        return 1

    @property
    def upright(self) -> tuple[int, int]:
        """Return width and height as a person sees them."""
        turned = self.orientation in _TURNED
        return (self.height, self.width) if turned else (self.width, self.height)


def read_header(data: bytes, name: str = "") -> Header:
    """Return what the file says about itself.

    Raises:
        Refused: `picture_too_large`, `unsupported_picture` or `bad_picture` (reasons `empty`
            and `damaged`).
    """
    if not data:
        raise Refused("bad_picture", name=name, reason="empty")
    if len(data) > MAX_BYTES:
        raise Refused("picture_too_large", name=name, measure="bytes", limit=MAX_BYTES)
    kind = sniff(data)
    if kind not in _READERS:
        raise Refused("unsupported_picture", name=name, format=kind)
    try:
        header = _READERS[kind](data)
    except (struct.error, IndexError):
        header = None
    if header is None or header.width < 1 or header.height < 1:
        raise Refused("bad_picture", name=name, reason="damaged")
    check_pixels(header, header.width * header.height, name)
    return header


def check_pixels(header: Header, pixels: int, name: str) -> None:
    """Refuse to decode more pixels than the format allows.

    Raises:
        Refused: `picture_too_large` (measure `pixels`).
    """
    limit = MAX_PIXELS if header.reducible else MAX_PIXELS_WHOLE
    if pixels > limit:
        raise Refused("picture_too_large", name=name, measure="pixels", limit=limit)


_SIGNS = (
    (re.compile(rb"\xff\xd8\xff"), "jpeg"),
    (re.compile(re.escape(PNG_SIGNATURE)), "png"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "webp"),
    (re.compile(rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL), "bmp"),
    (re.compile(rb"II\*\0|MM\0\*"), "tiff"),
    (re.compile(rb".{4}ftyp(?:avif|avis)", re.DOTALL), "avif"),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif1|msf1)", re.DOTALL), "heic"),
    (re.compile(rb"8BPS"), "psd"),
    (re.compile(rb"FUJIFILMCCD-RAW"), "raf"),
    (re.compile(rb"IIU\0"), "rw2"),
    (re.compile(rb"IIR[OS]|MMOR"), "orf"),
    (re.compile(rb".{4}ftypcrx", re.DOTALL), "cr3"),
    (re.compile(rb"\s*(?:<\?xml.{0,900})?<svg", re.DOTALL), "svg"),
)


def sniff(data: bytes) -> str:
    """Return the format that the first bytes show, whether we take it or not; else "unknown"."""
    head = data[:1024]
    return next((kind for sign, kind in _SIGNS if sign.match(head)), "unknown")


def _jpeg(data: bytes) -> Header | None:
    found = list(parts(data, "jpeg"))
    frames = [part for part in found if part.kind.startswith("SOF")]
    kinds = [part.kind for part in found]
    if len(frames) != 1 or not 0 < kinds.count("SOS") <= MAX_SCANS:
        return None
    width, height, components = jpeg_frame(data, frames[0])
    scans = [part for part in found if part.kind == "SOS"]
    # A pass that holds all components is the last one; no decoder looks for another.
    in_one = len(scans) == 1 and data[scans[0].start] == components
    one_pass = frames[0].kind in ("SOF0", "SOF1") and in_one
    return Header("jpeg", width, height, 1, _jpeg_exif(data, found), END in kinds, one_pass)


def _jpeg_exif(data: bytes, found: list[Part]) -> bytes:
    for part in found:
        if part.kind == "APP1" and data.startswith(_EXIF, part.start):
            return data[part.start + len(_EXIF) : part.end]
    return b""


def _png(data: bytes) -> Header | None:
    found = {part.kind: part for part in parts(data, "png")}
    size = found.get("IHDR")
    if size is None:
        return None
    width, height = struct.unpack_from(">II", data, size.start)
    exif, frames = found.get("eXIf"), found.get("acTL")
    return Header(
        "png",
        width,
        height,
        struct.unpack_from(">I", data, frames.start)[0] if frames else 1,
        data[exif.start : exif.end] if exif else b"",
        END in found,
    )


def _gif(data: bytes) -> Header:
    kinds = [part.kind for part in parts(data, "gif")]
    width, height = struct.unpack_from("<HH", data, 6)
    return Header("gif", width, height, max(1, kinds.count("image")), b"", END in kinds)


def _webp(data: bytes) -> Header | None:
    found = list(parts(data, "webp"))
    first = next((part for part in found if part.kind in ("VP8X", "VP8 ", "VP8L")), None)
    if first is None:
        return None
    width, height = _webp_size(data, first)
    kinds = [part.kind for part in found]
    exif = next((data[part.start : part.end] for part in found if part.kind == "EXIF"), b"")
    return Header(
        "webp",
        width,
        height,
        max(1, kinds.count("ANMF")),
        exif.removeprefix(_EXIF),
        END in kinds,
    )


def _webp_size(data: bytes, part: Part) -> tuple[int, int]:
    at = part.start
    if part.kind == "VP8X":
        return _three(data, at + 4) + 1, _three(data, at + 7) + 1
    if part.kind == "VP8L":
        (bits,) = struct.unpack_from("<I", data, at + 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", data, at + 6)
    return width & 0x3FFF, height & 0x3FFF


def _three(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 3], "little")


def _bmp(data: bytes) -> Header:
    old = data[14] == 12  # noqa: PLR2004 - the OS/2 header counts in 16 bits
    width, height = struct.unpack_from("<HH" if old else "<ii", data, 18)
    return Header("bmp", abs(width), abs(height))


def _tiff(data: bytes) -> Header:
    found: list[Entry] = list(entries(data))
    first = {entry.tag: entry.number() for entry in found if entry.directory == "page0"}
    pages = {entry.directory for entry in found if entry.directory.startswith("page")}
    return Header("tiff", first.get(0x100, 0), first.get(0x101, 0), max(1, len(pages)), data)


_READERS: dict[str, Callable[[bytes], Header | None]] = {
    "jpeg": _jpeg,
    "png": _png,
    "gif": _gif,
    "webp": _webp,
    "bmp": _bmp,
    "tiff": _tiff,
}
