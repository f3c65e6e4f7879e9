"""The shared folder: the little a store must do, and a folder of the operating system doing it.

Files are written once and never changed; a reader sees a whole file or none. Absence means "not
yet", never "deleted". Anything that speaks this protocol can carry an office: a Windows share, a
mirrored folder, a USB stick. Format: docs/formats/share-layout.md.
"""

import errno
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync.layout import checked_path, temp_path

MAX_NAMES = 100_000

# Windows answers these while a virus scanner, an indexer or a mirror holds the file.
_HELD_OPEN = (5, 32, 33)
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)

T = TypeVar("T")


class FolderStore(Protocol):
    """What sync asks of a place for files. Paths are relative, as `layout` builds them.

    Every operation raises `Unavailable`: `folder_unreachable`, `folder_full` or `folder_denied`,
    each with the `path` concerned.
    """

    def list_names(self, folder: str) -> tuple[str, ...]:
        """Return the sorted names in a folder of the share; nothing where it is not there yet."""

    def list_sizes(self, folder: str) -> dict[str, int]:
        """Return the plain files in a folder with their sizes in bytes: what a full look asks."""

    def read(self, path: str, limit: int) -> bytes | None:
        """Return a file, or None where it is not there yet.

        At most `limit` + 1 bytes come back: one too many says that the file is too large.
        """

    def exists(self, path: str) -> bool:
        """Tell whether a file is there now."""

    def put_new(self, path: str, data: bytes) -> bool:
        """Publish a file whole, never over another; return False where it was there already.

        Raises:
            Unavailable: also `folder_conflict`, when other bytes hold that name.
        """

    def delete(self, path: str) -> None:
        """Remove a file; done already is done."""

    def free_bytes(self) -> int | None:
        """Return how many bytes this PC may still put there; None where nobody can tell."""


def rename_new(source: Path, target: Path) -> None:
    """Give `source` its final name, or raise FileExistsError where something has it."""
    if os.name == "nt":
        source.rename(target)  # Windows never replaces here
        return
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_checked(source, target)
    else:
        source.unlink()


def _rename_checked(source: Path, target: Path) -> None:
    # Sticks and some mounts know no hard links. Between the two steps another writer may come in,
    # but names carry the hash of the content: it would bring the same bytes.
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    source.rename(target)


class LocalFolder:
    """A folder of the operating system, network paths included. Never creates its root.

    `device` owns the temporary files; `rename` and `sleep` are what differs between systems and
    in tests.
    """

    def __init__(
        self,
        root: Path,
        device: DeviceId,
        *,
        rename: Callable[[Path, Path], None] = rename_new,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.root = root
        self._device = device
        self._rename = rename
        self._sleep = sleep

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`. Names beyond `MAX_NAMES` are left for a cleaner day."""
        with _reported(folder):
            try:
                with os.scandir(self._at(folder)) as found:
                    return tuple(sorted(entry.name for entry in islice(found, MAX_NAMES)))
            except (FileNotFoundError, NotADirectoryError):
                self._expect_root()
                return ()

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        with _reported(folder):
            try:
                with os.scandir(self._at(folder)) as found:
                    return dict(_sized(islice(found, MAX_NAMES)))
            except (FileNotFoundError, NotADirectoryError):
                self._expect_root()
                return {}

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`. Anything but a plain file counts as absent."""
        with _reported(path):
            try:
                return self._patiently(lambda: _read_plain(self._at(path), limit))
            except (FileNotFoundError, NotADirectoryError):
                self._expect_root()
                return None

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        with _reported(path):
            if self._at(path).is_file():
                return True
            self._expect_root()
            return False

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: temporary file, fsync, rename without replacing, read back."""
        # No look first: Windows would remember "not found" for seconds and fail the reading back.
        target = self._at(path)
        with _reported(path):
            self._make_folders(target.parent)
            temp = self._write_temp(path, data)
            try:
                self._patiently(lambda: self._rename(temp, target))
                published = True
            except FileExistsError:
                published = False
            finally:
                temp.unlink(missing_ok=True)
            _sync_folder(target.parent)
        self._read_back(path, data)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`."""
        with _reported(path):
            try:
                self._patiently(lambda: self._at(path).unlink(missing_ok=True))
            except NotADirectoryError:
                return
            self._expect_root()

    def free_bytes(self) -> int | None:
        """See `FolderStore`."""
        with _reported(""):
            return shutil.disk_usage(self.root).free

    def _at(self, path: str) -> Path:
        return self.root.joinpath(*checked_path(path).split("/"))

    def _expect_root(self) -> None:
        if not self.root.is_dir():
            raise FileNotFoundError(errno.ENOENT, "the shared folder is gone")

    def _make_folders(self, folder: Path) -> None:
        if folder.is_dir():
            return
        # Step by step, so that a root that went away is never made anew in an empty mount point.
        at = self.root
        for part in folder.relative_to(self.root).parts:
            (at / part).mkdir(exist_ok=True)
            _sync_folder(at)
            at /= part

    def _write_temp(self, path: str, data: bytes) -> Path:
        temp = self._at(temp_path(self._device, path, new_id()))
        self._make_folders(temp.parent)
        try:
            with temp.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            temp.unlink(missing_ok=True)
            raise
        return temp

    def _read_back(self, path: str, data: bytes) -> None:
        held = self.read(path, len(data))
        if held is None:
            raise Unavailable("folder_unreachable", path=path)
        if held != data:
            raise Unavailable("folder_conflict", path=path)

    def _patiently(self, act: Callable[[], T]) -> T:
        for wait in _WAITS:
            try:
                return act()
            except PermissionError as error:
                if getattr(error, "winerror", None) not in _HELD_OPEN:
                    raise
                self._sleep(wait)
        return act()


def _sized(found: Iterable["os.DirEntry[str]"]) -> Iterator[tuple[str, int]]:
    for entry in found:
        # What vanishes while it is looked at is absent.
        with suppress(FileNotFoundError):
            if entry.is_file(follow_symlinks=False):
                yield entry.name, entry.stat(follow_symlinks=False).st_size


def _read_plain(path: Path, limit: int) -> bytes | None:
    # A planted link or pipe must neither lead elsewhere nor block (Windows has no such flags).
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return None
        raise
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            return None
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(min(limit, about.st_size) + 1)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows cannot; a rename is durable there once it returned
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network mounts cannot sync a folder and say EINVAL.
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(handle)


@contextmanager
def _reported(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unavailable(_code(error), path=path) from error


def _code(error: OSError) -> str:
    if error.errno in _FULL:
        return "folder_full"
    held = getattr(error, "winerror", None) in _HELD_OPEN[1:]
    if error.errno in _DENIED and not held:
        return "folder_denied"
    return "folder_unreachable"
