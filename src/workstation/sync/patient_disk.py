"""A disk whose short troubles are waited for: a scanner that holds a file, a signal, a network.

Reading is given up sooner than writing: it comes round again, while a file that is not published
keeps its writer waiting.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from workstation.sync.disk import Disk, Seen, is_passing

WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
WAITS_READING: Final = (0.05, 0.1)

T = TypeVar("T")


class PatientDisk:
    """The calls of `Disk`, each tried again for as long as its trouble is a passing one."""

    def __init__(self, disk: Disk, sleep: Callable[[float], None]) -> None:
        self._disk = disk
        self._sleep = sleep

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder."""
        return self._looking(lambda: list(self._disk.names(folder)))

    def scan(self, folder: Path) -> list[Seen]:
        """Return what lies in a folder."""
        return self._looking(lambda: list(self._disk.scan(folder)))

    def read(self, path: Path, limit: int, *, fetch: bool = True) -> bytes | None:
        """See `Disk.read`."""
        return self._looking(partial(self._disk.read, path, limit, fetch=fetch))

    def is_file(self, path: Path) -> bool:
        """See `Disk.is_file`."""
        return self._looking(partial(self._disk.is_file, path))

    def is_folder(self, path: Path) -> bool:
        """See `Disk.is_folder`."""
        return self._looking(partial(self._disk.is_folder, path))

    def is_taken(self, path: Path) -> bool:
        """See `Disk.is_taken`."""
        return self._looking(partial(self._disk.is_taken, path))

    def stamp(self, path: Path) -> float:
        """See `Disk.stamp`."""
        return self._looking(partial(self._disk.stamp, path))

    def free_bytes(self, folder: Path) -> int:
        """See `Disk.free_bytes`."""
        return self._looking(partial(self._disk.free_bytes, folder))

    def write_new(self, path: Path, data: bytes) -> None:
        """See `Disk.write_new`. What a broken try left is taken away before the next."""

        def once_more() -> None:
            try:
                self._disk.write_new(path, data)
            except OSError as error:
                if is_passing(error):
                    self.discard(path)
                raise

        self._writing(once_more)

    def make_empty(self, path: Path) -> None:
        """See `Disk.make_empty`."""
        self._writing(partial(self._disk.make_empty, path))

    def make_folder(self, path: Path) -> None:
        """See `Disk.make_folder`."""
        self._writing(partial(self._disk.make_folder, path))

    def rename(self, source: Path, target: Path) -> None:
        """See `Disk.rename`."""
        self._writing(partial(self._disk.rename, source, target))

    def unlink(self, path: Path) -> None:
        """See `Disk.unlink`."""
        self._writing(partial(self._disk.unlink, path))

    def discard(self, path: Path) -> None:
        """Remove a file of our own if that can be done soon; what stays is swept another day."""
        with suppress(OSError):
            self._looking(partial(self._disk.unlink, path))

    def sync_folder(self, folder: Path) -> None:
        """See `Disk.sync_folder`."""
        self._writing(partial(self._disk.sync_folder, folder))

    def pause(self, seconds: float) -> None:
        """Wait for something that only time brings."""
        self._sleep(seconds)

    def _looking(self, act: Callable[[], T]) -> T:
        return self._patiently(act, WAITS_READING)

    def _writing(self, act: Callable[[], T]) -> T:
        return self._patiently(act, WAITS)

    def _patiently(self, act: Callable[[], T], waits: tuple[float, ...]) -> T:
        for wait in waits:
            try:
                return act()
            except OSError as error:
                if not is_passing(error):
                    raise
                self._sleep(wait)
        return act()
