"""Keeping the sandbox's things on disk, so that a restart continues where it stopped.

A file is replaced whole or not at all. Nobody's wish ever becomes a file name: things lie under
serial numbers.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from workstation.domain.errors import Refused

T = TypeVar("T")


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, or leave what was there."""
    draft = path.with_name(path.name + ".part")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def read_as(path: Path, shape: type[T]) -> T:
    """Return the JSON in `path` as `shape`.

    Raises:
        Refused: `sandbox_data_unreadable`.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=shape)
    except msgspec.DecodeError:
        raise Refused("sandbox_data_unreadable", path=str(path)) from None


class Shelf(Generic[T]):
    """Things of one kind by key, in the order they were put; each in a file of its own."""

    def __init__(self, folder: Path, shape: type[T]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._things: dict[str, tuple[int, T]] = {}
        for path in sorted(folder.glob("*.json")):
            key, thing = read_as(path, tuple[str, shape])  # type: ignore[valid-type]  # built at run time
            self._things[key] = (int(path.stem), thing)
        self._last = max((serial for serial, _ in self._things.values()), default=0)

    def put(self, key: str, thing: T) -> None:
        """Keep `thing`; one kept under the same key is replaced in its place."""
        serial = self._things[key][0] if key in self._things else self._last + 1
        write_whole(self._path(serial), msgspec.json.encode((key, thing)))
        self._things[key] = (serial, thing)
        self._last = max(self._last, serial)

    def get(self, key: str) -> T | None:
        """Return what is kept under `key`."""
        kept = self._things.get(key)
        return kept[1] if kept else None

    def drop(self, key: str) -> None:
        """Forget what is kept under `key`."""
        serial, _ = self._things[key]
        self._path(serial).unlink(missing_ok=True)
        del self._things[key]

    def newest_first(self) -> list[tuple[str, T]]:
        """Return everything with its keys."""
        return [(key, thing) for key, (_, thing) in reversed(self._things.items())]

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[T]:
        return (thing for _, thing in self._things.values())

    def _path(self, serial: int) -> Path:
        return self._folder / f"{serial:08d}.json"
