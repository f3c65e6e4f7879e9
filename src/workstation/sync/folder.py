"""A folder of the operating system as the shared one: a Windows share, a mirrored folder, a stick.

Files are written once and never changed; a reader sees a whole file or none.
"""

import errno
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync import disk as disks
from workstation.sync.disk import Disk, rename_new
from workstation.sync.layout import TEMPS, checked_path, is_path, temp_path
from workstation.sync.patient_disk import WAITS, PatientDisk
from workstation.sync.strange_files import Stranger, strange_files

_PROVIDER_PAUSE: Final = 600.0

T = TypeVar("T")


class LocalFolder:
    """A folder of the operating system, network paths included. Never creates its root.

    `device` owns the temporary files. They lie in the share itself, or in `temps`: a mirror would
    carry every one of them to all PCs. `disk`, `rename`, `sleep` and `clock` are what differs
    between systems and in tests.
    """

    def __init__(
        self,
        root: Path,
        device: DeviceId,
        *,
        temps: Path | None = None,
        disk: Disk | None = None,
        rename: Callable[[Path, Path], None] = rename_new,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.root = root
        self._device = device
        self._temps = temps
        plain = disk or Disk(rename)
        self._base = plain.reached(root)
        self._disk = PatientDisk(plain, sleep)
        self._clock = clock
        self._no_fetching_until = 0.0

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`. Names beyond `disk.MAX_NAMES` are left for a cleaner day."""
        names = set(self._listed(folder, self._disk.names))
        if folder == TEMPS and self._temps and self._disk.is_folder(self._temps):
            names.add(self._device)
        return tuple(sorted(name for name in names if is_path(f"{folder}/{name}")))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        found = self._listed(folder, self._disk.scan)
        return {
            seen.name: seen.size
            for seen in sorted(found, key=lambda seen: seen.name)
            if seen.size >= 0 and is_path(f"{folder}/{seen.name}")
        }

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`. Anything but a plain file counts as absent.

        So does a file whose bytes a mirror keeps elsewhere and cannot fetch now.
        """
        with _reported(path):
            for at in self._spots(path):
                if (data := self._read_at(at, limit)) is not None:
                    return data
            return None

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        with _reported(path):
            try:
                return self._disk.is_file(self._at(path))
            except (FileNotFoundError, NotADirectoryError):
                self._expect_root()
                return False

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: temporary file, fsync, rename without replacing, read back."""
        # No look first: Windows would remember "not found" for seconds and fail the reading back.
        target = self._at(path)
        with _reported(path):
            self._make_folders(target.parent)
            published = self._publish(path, data) if data else self._leave_mark(path)
        if data or not published:
            self._read_back(path, data)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`."""
        with _reported(path):
            for at in self._spots(path):
                try:
                    self._disk.unlink(at)
                except (FileNotFoundError, NotADirectoryError):
                    self._expect_root()

    def free_bytes(self) -> int | None:
        """See `FolderStore`."""
        with _reported(""):
            return self._disk.free_bytes(self._base)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`."""
        with _reported(""):
            return tuple(
                Stranger(
                    path, size, partial(self._read_strange, path), partial(self._drop_strange, path)
                )
                for path, size in strange_files(self._disk.scan, self._base)
            )

    def stamp_of(self, path: str) -> float:
        """Return when a file was written by the folder's own clock, in seconds since 1970."""
        with _reported(path):
            return self._disk.stamp(self._at(path))

    def folds_case(self, path: str) -> bool:
        """Tell whether a file that is there answers to its name in capitals as well."""
        at = self._at(path)
        with _reported(path):
            return self._disk.is_taken(at.with_name(at.name.upper()))

    def placeholders(self, folder: str) -> int:
        """Count the files whose bytes a mirror keeps elsewhere."""
        return sum(seen.placeholder for seen in self._listed(folder, self._disk.scan))

    def _read_strange(self, path: str, limit: int) -> bytes | None:
        with _reported(path):
            return self._read_at(self._base.joinpath(*path.split("/")), limit)

    def _drop_strange(self, path: str) -> None:
        with _reported(path):
            try:
                self._disk.unlink(self._base.joinpath(*path.split("/")))
            except (FileNotFoundError, NotADirectoryError):
                self._expect_root()

    def _at(self, path: str) -> Path:
        return self._base.joinpath(*checked_path(path).split("/"))

    def _spots(self, path: str) -> tuple[Path, ...]:
        """Return where a path may lie: our own temporary files, at either place."""
        at = self._at(path)
        own = f"{TEMPS}/{self._device}/"
        if self._temps is None or not f"{path}/".startswith(own):
            return (at,)
        return (at, self._temps.joinpath(*path.split("/")[2:]))

    def _listed(self, folder: str, look: Callable[[Path], list[T]]) -> list[T]:
        found: list[T] = []
        with _reported(folder):
            for at in self._spots(folder):
                try:
                    found += look(at)
                except (FileNotFoundError, NotADirectoryError):
                    self._expect_root()
        return found

    def _read_at(self, at: Path, limit: int) -> bytes | None:
        fetch = self._clock() >= self._no_fetching_until
        try:
            return self._disk.read(at, limit, fetch=fetch)
        except (FileNotFoundError, NotADirectoryError):
            self._expect_root()
        except OSError as error:
            if not disks.is_elsewhere(error):
                raise
            # The mirror's program is off or offline: asking for the next file takes as long.
            if not isinstance(error, disks.PlaceholderError):
                self._no_fetching_until = self._clock() + _PROVIDER_PAUSE
        return None

    def _expect_root(self) -> None:
        if not self._disk.is_folder(self._base):
            raise FileNotFoundError(errno.ENOENT, "the shared folder is gone")

    def _make_folders(self, folder: Path) -> None:
        if self._disk.is_folder(folder):
            return
        # Step by step, so that a root that went away is never made anew in an empty mount point.
        at = self._base
        for part in folder.relative_to(self._base).parts:
            self._disk.make_folder(at / part)
            self._disk.sync_folder(at)
            at /= part

    def _publish(self, path: str, data: bytes) -> bool:
        try:
            published = self._rename_into_place(path, data)
        except OSError as error:
            if error.errno != errno.EXDEV or self._temps is None:
                raise
            self._temps = None  # another disk than the share's: no renaming from there
            published = self._rename_into_place(path, data)
        self._disk.sync_folder(self._at(path).parent)
        return published

    def _rename_into_place(self, path: str, data: bytes) -> bool:
        temp = self._write_temp(path, data)
        try:
            self._disk.rename(temp, self._at(path))
        except FileExistsError:
            return False
        finally:
            self._disk.discard(temp)
        return True

    def _leave_mark(self, path: str) -> bool:
        """Publish an empty file in one step.

        It cannot be torn, and what its name hints at is found without it: no flush, no way round.
        """
        try:
            self._disk.make_empty(self._at(path))
        except FileExistsError:
            return False
        return True

    def _write_temp(self, path: str, data: bytes) -> Path:
        at = self._spots(temp_path(self._device, path, new_id()))[-1]
        if self._temps is None:
            self._make_folders(at.parent)
        else:
            at.parent.mkdir(parents=True, exist_ok=True)
        self._disk.write_new(at, data)
        return at

    def _read_back(self, path: str, data: bytes) -> None:
        with _reported(path):
            held = self._awaited(self._at(path), len(data))
        if held != data:
            raise Unavailable("folder_conflict", path=path)

    def _awaited(self, at: Path, limit: int) -> bytes | None:
        # A network remembers for a moment that nothing was there.
        for wait in WAITS:
            try:
                return self._disk.read(at, limit)
            except FileNotFoundError:
                self._expect_root()
                self._disk.pause(wait)
        return self._disk.read(at, limit)


@contextmanager
def _reported(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(_code(error), path=path) from error


def _code(error: OSError) -> str:
    number = disks.windows_number(error)
    if error.errno in disks.FULL or number in disks.WINDOWS_FULL:
        return "folder_full"
    if error.errno in disks.DENIED and number not in disks.HELD_OPEN - {disks.ACCESS_DENIED}:
        return "folder_denied"
    return "folder_unreachable"
