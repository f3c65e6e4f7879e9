"""Chromium's package of resources without its pages for developers, which nobody here can open.

The format, version 5: version, encoding, numbers of resources and aliases; a table of (id, offset)
with one entry more for the end; the aliases; the data. What is left out stays in the table, empty.
"""

import gzip
import struct
import zlib
from itertools import pairwise

_HEADER = struct.Struct("<IIHH")
_ENTRY = struct.Struct("<HI")
_ALIAS = struct.Struct("<HH")
_VERSION = 5
_GZIP = b"\x1f\x8b"
_LARGE = 50_000
_FOR_DEVELOPERS = (b"tr.exportTo", b"about:tracing", b"chrome://tracing", b"d3js.org")
"""Words that only the performance traces of Chromium, and the charts it draws, contain."""


def is_kept(resource: bytes) -> bool:
    """Return whether a resource stays."""
    if len(resource) < _LARGE or not resource.startswith(_GZIP):
        return True
    try:
        text = gzip.decompress(resource)
    except (EOFError, OSError, zlib.error):
        return True
    return not any(words in text for words in _FOR_DEVELOPERS)


def trimmed(package: bytes) -> bytes:
    """Return the package with the resources that are left out empty, otherwise as it was."""
    version, encoding, count, aliases = _HEADER.unpack_from(package)
    if version != _VERSION:
        raise ValueError("not Chromium's package of resources")
    start = _HEADER.size
    entries = [
        _ENTRY.unpack_from(package, start + index * _ENTRY.size) for index in range(count + 1)
    ]
    after_table = start + (count + 1) * _ENTRY.size
    head = package[after_table : after_table + aliases * _ALIAS.size]
    table, body = [], []
    position = after_table + len(head)
    for (name, begin), (_, end) in pairwise(entries):
        data = package[begin:end]
        table.append(_ENTRY.pack(name, position))
        if is_kept(data):
            body.append(data)
            position += len(data)
    table.append(_ENTRY.pack(entries[-1][0], position))
    return b"".join((_HEADER.pack(version, encoding, count, aliases), *table, head, *body))
