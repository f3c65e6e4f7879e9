"""Taking a form upload apart: the one file that a picture upload carries."""

import re

import msgspec

from workstation.wechat.sandbox.answers import Denied

_BOUNDARY = re.compile(r'multipart/form-data;.*\bboundary="?([^";]{1,200})"?', re.IGNORECASE)
_NAME = re.compile(rb'\bname="([^"]*)"')
_FILENAME = re.compile(rb'\bfilename="([^"]*)"')
_MAX_PARTS = 10


class Upload(msgspec.Struct, frozen=True):
    """An uploaded file."""

    filename: str
    data: bytes


def uploaded(content_type: str, body: bytes) -> Upload:
    """Return the file in the form field `media`.

    Raises:
        Denied: 41005 when there is no such field, it is empty or has no file name; 47001 when
            the form cannot be read.
    """
    found = _BOUNDARY.match(content_type)
    if not found:
        raise Denied(41005)
    edge = b"--" + found.group(1).encode("latin-1", "replace")
    parts = (b"\r\n" + body).split(b"\r\n" + edge, _MAX_PARTS)
    if len(parts) > _MAX_PARTS or not parts[-1].startswith(b"--"):
        raise Denied(47001)
    for part in parts[1:-1]:
        head, _, data = part.partition(b"\r\n\r\n")
        name, filename = _NAME.search(head), _FILENAME.search(head)
        if name and name.group(1) == b"media" and filename and data:
            return Upload(filename.group(1).decode("utf-8", "replace"), data)
    raise Denied(41005)
