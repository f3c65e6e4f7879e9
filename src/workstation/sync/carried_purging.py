"""Purging inside a part of a package that waits in a home: the part is written anew without it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import msgspec

from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import ObjectId
from workstation.sync import layout
from workstation.sync.carried_file import CarriedPart, Slice, read_slice
from workstation.sync.carried_parts import write_part
from workstation.sync.texts import claimed_ids, pack_texts, unpack_texts

_BLOB_NAME = 40


def write_without(part: CarriedPart, target: Path, purged: AbstractSet[str]) -> None:
    """Write a part durably to `target`, perhaps over itself, without purged words and pictures.

    Raises:
        OSError: the disk is full, or away.
    """
    doomed = frozenset(name[:_BLOB_NAME] for name in purged)
    kept: dict[Slice, bytes | int] = {}
    for one, at in part.slices():
        found = _without(part, one, at, purged, doomed)
        if found is not None:
            kept[found[0]] = found[1]
    if target == part.path and list(kept) == list(part.header.files):
        return
    _write(part, target, kept)


def _without(
    part: CarriedPart, one: Slice, at: int, purged: AbstractSet[str], doomed: AbstractSet[str]
) -> tuple[Slice, bytes | int] | None:
    """Return what stays of a slice: where it lies in the part, or the bytes that replace it."""
    folder, _, name = one.path.rpartition("/")
    if one.path.startswith(f"{layout.BLOBS}/"):
        return None if name[:_BLOB_NAME] in doomed else (one, at)
    told = layout.texts_name(name)
    if told is None or not purged:
        return one, at
    raw = read_slice(part.path, at, one.bytes)
    if claimed_ids(raw).isdisjoint(_names(purged)):
        return one, at
    if one.bytes != one.size:  # of a file that was cut the rest cannot be read yet
        return None
    left = pack_texts(text for text in unpack_texts(raw) if text.id not in purged)
    if not unpack_texts(left):
        return None
    path = layout.texts_path(folder, told, sha256_hex(left))
    return Slice(path, 0, len(left), len(left)), left


def _names(purged: AbstractSet[str]) -> frozenset[ObjectId]:
    return frozenset(ObjectId(name) for name in purged)


def _write(part: CarriedPart, target: Path, kept: dict[Slice, bytes | int]) -> None:
    draft = target.with_name(f"{target.name}.draft")
    draft.unlink(missing_ok=True)
    header = msgspec.structs.replace(part.header, files=tuple(kept))
    try:
        write_part(draft, header, _pieces(part, kept))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _pieces(part: CarriedPart, kept: dict[Slice, bytes | int]) -> Iterator[bytes]:
    for one, found in kept.items():
        yield found if isinstance(found, bytes) else read_slice(part.path, found, one.bytes)
