"""Filling the parts of a package: what goes into which, and writing them."""

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from workstation.domain.errors import Refused
from workstation.sync.carried_file import (
    FRAME_BYTES,
    MAX_FILES,
    MAX_PARTS,
    CarriedHeader,
    Slice,
    frame,
)

LEAST_PART_BYTES = 8 * 1024
MOST_PART_BYTES = 4_000_000_000
"""What a stick in its usual format (FAT32) takes as one file."""
WHOLE_BYTES = 64 * 1024
"""Files up to this size are not cut where a part ends: they wait for the next one."""

_MOST_DIGITS = 8


def plan_parts(
    sizes: Mapping[str, int], header: CarriedHeader, max_bytes: int
) -> list[tuple[Slice, ...]]:
    """Return what each part holds, in the order of the files; one part at least.

    Raises:
        Refused: `package_part_too_small` with `limit`, `package_too_many_parts` with `limit`.
    """
    if max_bytes < LEAST_PART_BYTES:
        raise Refused("package_part_too_small", limit=LEAST_PART_BYTES)
    parts: list[list[Slice]] = [[]]
    fresh = min(max_bytes, MOST_PART_BYTES) - _overhead(header)
    room = fresh
    for path, size in sizes.items():
        at = 0
        while True:
            take = _share_of(path, size - at, room - _cost(path), fresh - _cost(path))
            if take is None or len(parts[-1]) == MAX_FILES:
                parts.append([])
                room = fresh
                continue
            parts[-1].append(Slice(path, at, take, size))
            room -= _cost(path) + take
            at += take
            if at == size:
                break
    if len(parts) > MAX_PARTS:
        raise Refused("package_too_many_parts", limit=MAX_PARTS)
    return [tuple(one) for one in parts]


def _share_of(path: str, left: int, room: int, fresh: int) -> int | None:
    """Return how much of what is left of a file goes into this part; None for the next part."""
    if left <= room:
        return left
    # Words stay in one piece where they can: they are searched for what was purged.
    whole = fresh if path.endswith(".wtx") else min(WHOLE_BYTES, fresh)
    if room <= 0 or (left <= whole and room < fresh):
        return None
    return room


def _overhead(header: CarriedHeader) -> int:
    widest = msgspec.structs.replace(header, part=MAX_PARTS, parts=MAX_PARTS, files=())
    return len(frame(widest)) + FRAME_BYTES


def _cost(path: str) -> int:
    return len(path) + len('["",,,],') + 3 * _MOST_DIGITS


def write_part(path: Path, header: CarriedHeader, pieces: Iterable[bytes]) -> int:
    """Write one part durably and return its length; `pieces` are the bytes that it names.

    Raises:
        OSError: the file is there already, the disk is full, or away.
    """
    total = hashlib.sha256()
    with path.open("xb") as file:
        for piece in chain((frame(header),), pieces):
            total.update(piece)
            file.write(piece)
        file.write(total.digest())
        file.flush()
        os.fsync(file.fileno())
        return file.tell()


def part_paths(out: Path, parts: int) -> list[Path]:
    """Return the names of the parts: `out` for a single one, else numbered beside it."""
    if parts == 1:
        return [out]
    width = len(str(parts))
    return [
        out.with_name(f"{out.stem}-{number:0{width}}of{parts}{out.suffix}")
        for number in range(1, parts + 1)
    ]


def headers(header: CarriedHeader, plan: Sequence[Iterable[Slice]]) -> list[CarriedHeader]:
    """Return the header of each planned part."""
    return [
        msgspec.structs.replace(header, part=number, parts=len(plan), files=tuple(files))
        for number, files in enumerate(plan, start=1)
    ]
