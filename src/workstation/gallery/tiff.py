"""A bounded reader of TIFF directories: the inside of EXIF blocks and of TIFF files.

Reading never fails: what is malformed is left out, because a broken EXIF block is no reason to
turn a good photograph away. Depth, counts and value sizes are bounded and cycles are cut.
"""

import struct
from collections.abc import Iterator

import msgspec

MAX_DIRECTORIES = 64
MAX_ENTRIES = 400
MAX_VALUE = 64
"""Bytes of a value that are read: dates and numbers are shorter, the rest only has to exist."""

EXIF_POINTER = 0x8769
POSITION_POINTER = 0x8825
_PART_POINTERS = 0x014A
"""Tag of a list of directories: a RAW file's previews and its sensor's data."""

_CHILDREN = {EXIF_POINTER: "exif", POSITION_POINTER: "position", 0xA005: "interoperability"}
_SIZES = (0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4)
_HEADER = 8
_ENTRY = 12


class Entry(msgspec.Struct, frozen=True):
    """One tag. `directory` is "page0", "page1"… along the main chain, or a child's name.

    `value` is its beginning; the whole of it is `size` bytes at `start`, where the block has them.
    """

    directory: str
    tag: int
    value: bytes
    order: str
    start: int = 0
    size: int = 0

    def number(self) -> int:
        """Return the value as an unsigned integer (its first 2 or 4 bytes), 0 if there is none."""
        width = {2: "H", 4: "I"}.get(len(self.value))
        return int(struct.unpack(self.order + width, self.value)[0]) if width else 0

    def offsets(self) -> tuple[int, ...]:
        """Return the value as a list of offsets."""
        whole = self.value[: len(self.value) // 4 * 4]
        return struct.unpack(f"{self.order}{len(whole) // 4}I", whole)

    def text(self) -> str:
        """Return the value as ASCII up to its NUL."""
        return self.value.partition(b"\0")[0].decode("ascii", "replace").strip()


def entries(block: bytes) -> Iterator[Entry]:
    """Yield every readable tag of the main chain of directories and of their children."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4])
    if order is None or len(block) < _HEADER:
        return
    seen: set[int] = set()
    waiting = [("page0", int(struct.unpack_from(order + "I", block, 4)[0]))]
    while waiting and len(seen) < MAX_DIRECTORIES:
        directory, offset = waiting.pop()
        if offset in seen or not _HEADER <= offset <= len(block) - 2:
            continue
        seen.add(offset)
        found, following = _directory(block, order, directory, offset)
        yield from found
        waiting.extend(_onward(directory, found, following))


def _directory(block: bytes, order: str, name: str, offset: int) -> tuple[list[Entry], int]:
    """Return the entries of one directory and the offset of the next in the chain (0: none)."""
    (count,) = struct.unpack_from(order + "H", block, offset)
    end = offset + 2 + count * _ENTRY
    if count > MAX_ENTRIES or end > len(block):
        return [], 0
    found = [_entry(block, order, name, at) for at in range(offset + 2, end, _ENTRY)]
    following = struct.unpack_from(order + "I", block, end)[0] if end + 4 <= len(block) else 0
    return found, following


def _entry(block: bytes, order: str, directory: str, at: int) -> Entry:
    tag, kind, count = struct.unpack_from(order + "HHI", block, at)
    size = (_SIZES[kind] if kind < len(_SIZES) else 0) * count
    start = at + 8 if size <= 4 else struct.unpack_from(order + "I", block, at + 8)[0]  # noqa: PLR2004 - four bytes fit in place
    value = block[start : start + min(size, MAX_VALUE)]
    return Entry(directory, tag, value, order, start, size)


def _onward(directory: str, found: list[Entry], following: int) -> Iterator[tuple[str, int]]:
    if directory.startswith("page"):
        yield f"page{int(directory[4:]) + 1}", following
    for entry in found:
        if entry.tag in _CHILDREN:
            yield _CHILDREN[entry.tag], entry.number()
        elif entry.tag == _PART_POINTERS:
            yield from ((f"part{number}", at) for number, at in enumerate(entry.offsets()))
