"""Photos in a ZIP: what a phone or a chat program packs. Nothing is ever unpacked to disk.

An archive is hostile until read: its directory is measured before it is parsed, each picture is
read up to the bound of pictures and no further, and names are labels only, never paths.
"""

import os
import struct
import zipfile
import zlib
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Final

from workstation.domain.errors import Refused
from workstation.gallery.headers import MAX_BYTES, sniff
from workstation.usecases.photo_source import HEAD, Source, is_passed_over
from workstation.usecases.photos import Failed

MOST_FILES: Final = 20_000
MOST_TOGETHER: Final = 60_000_000_000
MOST_DIRECTORY: Final = 8_000_000
"""Bytes of the list of files: some 60,000 names. Parsed, it takes twenty times as much memory."""

MOST_SWELLING: Final = 200
"""Times its packed size; what photos never do, drawings in BMP sometimes do up to `SMALL`."""

SMALL: Final = 8_000_000
_END, _END_64, _LOCATOR_64 = b"PK\5\6", b"PK\6\6", b"PK\6\7"
_TAIL: Final = 65_557
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED, _UTF_8 = 0x1, 0x800
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error),
    *(NotImplementedError, RuntimeError, ValueError, UnicodeError),
)
"""All that `zipfile` raises on damaged archives, whatever it documents."""


def is_zip(path: Path | str) -> bool:
    """Tell whether a file calls itself a ZIP; photos are known by their content instead."""
    return str(path).lower().endswith(".zip")


def zipped(path: Path) -> tuple[list[Source], list[Failed]]:
    """Return the files in an archive as they would be found in a folder, and what cannot be read.

    Raises:
        Refused: `file_unreadable`, `zip_damaged`, `zip_too_much`.
    """
    archive = _opened(path)
    files = [one for one in archive.infolist() if not one.is_dir()]
    if len(files) > MOST_FILES or sum(one.file_size for one in files) > MOST_TOGETHER:
        archive.close()
        raise Refused("zip_too_much", path=str(path))
    sources: list[Source] = []
    failed: list[Failed] = []
    for info in sorted(files, key=_name):
        name = _name(info).replace("\\", "/")
        label = f"{path}/{name}"
        reason = _flaw(info, name)
        if is_passed_over(*PurePosixPath(name).parts):
            continue
        if reason:
            failed.append(Failed(path=label, reason=reason))
        else:
            sources.append(Source(label, partial(_read, archive, info, label)))
    return sources, failed


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        with path.open("rb") as file:
            _measure(file, path)
    except OSError as error:
        raise Refused("file_unreadable", path=str(path)) from error
    try:
        return zipfile.ZipFile(path)
    except _BROKEN as error:
        raise Refused("zip_damaged", path=str(path)) from error


def _measure(file: IO[bytes], path: Path) -> None:
    """Refuse an archive by the size of its directory, before anybody parses it."""
    file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
    tail = file.read(_TAIL)
    at = tail.rfind(_END)
    if at < 0 or at + 16 > len(tail):
        raise Refused("zip_damaged", path=str(path))
    (size,) = struct.unpack_from("<I", tail, at + 12)
    locator = tail[max(0, at - 20) : at]
    if locator.startswith(_LOCATOR_64) and len(locator) == 20:  # noqa: PLR2004 - its fixed size
        file.seek(min(struct.unpack_from("<Q", locator, 8)[0], 2**62))
        end = file.read(56)
        # Whatever else stands there, the largest claim counts.
        size = struct.unpack_from("<Q", end, 40)[0] if end[:4] == _END_64 else MOST_DIRECTORY + 1
    if size > MOST_DIRECTORY:
        raise Refused("zip_too_much", path=str(path))


def _name(info: zipfile.ZipInfo) -> str:
    """Return a file's name; those without a mark of their language come from Chinese Windows."""
    if info.flag_bits & _UTF_8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeError:
            continue
    return info.filename


def _flaw(info: zipfile.ZipInfo, name: str) -> str:
    """Return why a file of an archive is not even opened; empty where it may be."""
    if ".." in PurePosixPath(name).parts or name.startswith("/") or ":" in name[:2]:
        return "zip_climbs"
    if info.flag_bits & _LOCKED:
        return "zip_locked"
    if info.compress_type not in _METHODS:
        return "zip_damaged"
    if info.file_size > SMALL and info.file_size > MOST_SWELLING * max(1, info.compress_size):
        return "zip_swells"
    return ""


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> bytes:
    """Return a file's bytes; of what is no picture, or too large, only its head is unpacked."""
    try:
        with archive.open(info) as opened:
            head = opened.read(HEAD)
            kind = sniff(head)
            data = b"" if kind == "unknown" else head + opened.read(MAX_BYTES + 1 - len(head))
    except _BROKEN as error:
        raise Refused("zip_damaged", path=label) from error
    if not head:
        raise Refused("bad_picture", name=label, reason="empty")
    if kind == "unknown":
        suffix = PurePosixPath(info.filename).suffix
        raise Refused("unsupported_picture", name=label, format=suffix)
    if len(data) > MAX_BYTES:
        raise Refused("picture_too_large", name=label, measure="bytes", limit=MAX_BYTES)
    return data
