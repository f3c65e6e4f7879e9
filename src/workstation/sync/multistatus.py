"""What a WebDAV server says of a folder (207 Multi-Status), read as a stranger's words.

Only the little that sync asks: names, which of them are folders, sizes, room left. RFC 4918.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

import msgspec
from lxml import etree

from workstation.sync.strangers_xml import parse_xml

MAX_LISTING: Final = 32 * 1_048_576
"""Bytes of one answer: 30,000 entries of a talkative server."""

ASKED: Final = (
    b'<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>'
    b"<resourcetype/><getcontentlength/></prop></propfind>"
)
ASKED_ROOM: Final = (
    b'<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>'
    b"<resourcetype/><quota-available-bytes/></prop></propfind>"
)

_DAV = "{DAV:}"
_MAX_NUMBER_DIGITS = 18


class NoListingError(ValueError):
    """The answer is no multi-status."""


class Listed(msgspec.Struct, frozen=True):
    """One thing that a server listed. `parts`: its path on the server, decoded.

    `size` and `room` are None where the server does not say.
    """

    parts: tuple[str, ...]
    is_folder: bool
    size: int | None
    room: int | None


def read_multistatus(body: bytes) -> Iterator[Listed]:
    """Yield what an answer lists; entries that make no sense are left out.

    Raises:
        NoListingError: too large, not XML, with a document type, or something else altogether.
    """
    root = parse_xml(body, MAX_LISTING)
    if root is None or root.tag != f"{_DAV}multistatus":
        raise NoListingError
    for response in root.iterchildren(f"{_DAV}response"):
        if listed := _listed(response):
            yield listed


def children(listed: Sequence[Listed], folder: Sequence[str]) -> Iterator[tuple[str, Listed]]:
    """Yield what lies directly in a folder, with its name.

    A server behind another one tells paths as it sees them, so only the end of a path counts.
    """
    depth = len(folder)
    for one in listed:
        if one.parts[-depth - 1 : -1] == tuple(folder):
            yield one.parts[-1], one


def _listed(response: etree._Element) -> Listed | None:
    href = response.findtext(f"{_DAV}href")
    if not href or len(href) > MAX_LISTING:
        return None
    try:
        path = unquote(urlsplit(href.strip()).path, errors="strict")
    except (UnicodeDecodeError, ValueError):
        return None
    parts = tuple(part for part in path.split("/") if part)
    if not _went_well(response.findtext(f"{_DAV}status")):
        return None
    is_folder, size, room = False, None, None
    for found in response.iterchildren(f"{_DAV}propstat"):
        if _went_well(found.findtext(f"{_DAV}status")):
            kind = found.find(f"{_DAV}prop/{_DAV}resourcetype/{_DAV}collection")
            is_folder = is_folder or kind is not None
            size = _number(found.findtext(f"{_DAV}prop/{_DAV}getcontentlength"), size)
            room = _number(found.findtext(f"{_DAV}prop/{_DAV}quota-available-bytes"), room)
    return Listed(parts, is_folder, None if is_folder else size, room)


def _went_well(status: str | None) -> bool:
    # "HTTP/1.1 200 OK"; where nothing is said, nothing went wrong.
    return status is None or status.split()[1:2] == ["200"]


def _number(text: str | None, otherwise: int | None) -> int | None:
    text = (text or "").strip()
    if not text.isascii() or not text.isdigit() or len(text) > _MAX_NUMBER_DIGITS:
        return otherwise
    return int(text)
