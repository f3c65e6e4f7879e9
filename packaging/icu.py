"""Chromium's table of the world's languages (icudtl.dat), cut down to Chinese and English.

It is a package of named items: a header, a table of (name, offset, data offset), the names, the
data, each item aligned to 16 bytes (ICU's "common data" format). What is left out are the names,
currencies and sort orders of other languages, for which ICU falls back to its root; the word lists
that say where a double click ends; and encodings other than Unicode and the two of mainland China.
"""

import re
import struct
from itertools import pairwise

_LANGUAGE = re.compile(r"^(?!res_index)[a-z]{2,3}(?:_\w+)?\.res$")
_KEPT = re.compile(r"^(?:zh(?:_\w+)?|en(?:_(?:001|150|GB|US|US_POSIX))?)\.res$")
_ENCODINGS = frozenset(("gb18030.cnv", "windows-936-2000.cnv"))
_ALIGNMENT = 16


def is_kept(name: str) -> bool:
    """Return whether an item stays, by its name as in `icudt74l/zone/zh.res`."""
    last = name.rpartition("/")[2]
    if last.endswith(".cnv"):
        return last in _ENCODINGS
    if last.endswith(".dict"):
        return False
    return not _LANGUAGE.match(last) or bool(_KEPT.match(last))


def trimmed(package: bytes) -> bytes:
    """Return the package with the kept items alone, otherwise as it was."""
    header, items = _read(package)
    kept = [(name, data) for name, data in items if is_kept(name)]
    names = [name.encode() + b"\0" for name, _ in kept]
    offset = 4 + 8 * len(kept)
    name_offsets = [offset]
    for name in names:
        name_offsets.append(name_offsets[-1] + len(name))
    data_start = _aligned(name_offsets[-1])
    table, body = [struct.pack("<I", len(kept))], []
    position = data_start
    for name_offset, (_, data) in zip(name_offsets, kept, strict=False):
        table.append(struct.pack("<II", name_offset, position))
        padded = data.ljust(_aligned(len(data)), b"\0")
        body.append(padded)
        position += len(padded)
    padding = b"\0" * (data_start - name_offsets[-1])
    return b"".join((header, *table, *names, padding, *body))


def _read(package: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """Return the header and the items in their order."""
    size, magic1, magic2 = struct.unpack_from("<HBB", package)
    if (magic1, magic2, package[12:16]) != (0xDA, 0x27, b"CmnD"):
        raise ValueError("not ICU's common data")
    (count,) = struct.unpack_from("<I", package, size)
    entries = [struct.unpack_from("<II", package, size + 4 + 8 * index) for index in range(count)]
    ends = [*(start for _, start in entries), len(package) - size]
    items = []
    for (name, _), (start, end) in zip(entries, pairwise(ends), strict=True):
        text = package[size + name : package.index(b"\0", size + name)].decode()
        items.append((text, package[size + start : size + end]))
    return package[:size], items


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT
