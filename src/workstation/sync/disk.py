"""The operating system's files as a shared folder needs them: one call each, nothing decided.

Systems differ in what they call a name that is taken, a file that somebody holds open, a disk that
is full; here that is levelled. Tests put a disk with Windows' habits in its place.
"""

import errno
import ntpath
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

import msgspec

MAX_NAMES = 100_000

# Windows answers these while a virus scanner, an indexer or a mirror holds the file. A retry on
# 32 alone never helps: what is seen most is 5.
ACCESS_DENIED = 5
HELD_OPEN = frozenset({ACCESS_DENIED, 32, 33})
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
WINDOWS_FULL = frozenset({39, 112, 1295})
DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
# 358 to 426: the program that keeps a mirror's files in the cloud is off, offline or too slow.
PROVIDER = range(358, 427)

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
_RECALL_ON_DATA_ACCESS = 0x400000
_NO_FOLDER = frozenset({123, 267})  # asked for what lies in a file
_JUNCTION = 0xA0000003
_EXTENDED = "\\\\?\\"


class PlaceholderError(OSError):
    """The file's bytes lie with the mirror's service only, and were not to be fetched now."""


class Seen(msgspec.Struct, frozen=True):
    """A name in a folder. `size` is -1 for what is no plain file; `folder` says what is one."""

    name: str
    size: int
    placeholder: bool = False
    folder: bool = False


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
        rename_checked(source, target)
    else:
        # The file has its name; that it still has the other one as well harms nobody.
        with suppress(OSError):
            source.unlink()


def rename_checked(source: Path, target: Path) -> None:
    """Look first, then rename: where there are no hard links, as on sticks and some mounts.

    Between the two steps another writer may come in, but names carry the hash of the content: it
    would bring the same bytes.
    """
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    source.rename(target)


class Disk:
    """The calls. Errors are `OSError`s as the system raises them."""

    def __init__(self, rename: Callable[[Path, Path], None] = rename_new) -> None:
        self._rename = rename

    def reached(self, root: Path) -> Path:
        """Return the form of a path in which the system takes long names below it."""
        return Path(long_path(str(root.absolute()))) if os.name == "nt" else root

    def scan(self, folder: Path) -> Iterator[Seen]:
        """Yield what lies in a folder, at most `MAX_NAMES` things, links not followed."""
        with _opened(folder) as found:
            for entry in islice(found, MAX_NAMES):
                # What vanishes while it is looked at is absent.
                with suppress(FileNotFoundError):
                    yield _seen(entry)

    def names(self, folder: Path) -> Iterator[str]:
        """Yield the names in a folder and ask nothing more of it."""
        with _opened(folder) as found:
            yield from (entry.name for entry in islice(found, MAX_NAMES))

    def read(self, path: Path, limit: int, *, fetch: bool = True) -> bytes | None:
        """Return up to `limit` + 1 bytes of a plain file; None for a link, a pipe or a folder.

        Raises:
            PlaceholderError: its bytes are elsewhere, and `fetch` forbids to have them brought.
        """
        # A planted link or pipe must neither lead elsewhere nor block (Windows has no such flags).
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
        flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(path, flags)
        except OSError as error:
            # Windows opens no folder and says "denied".
            if error.errno == errno.ELOOP or (error.errno in DENIED and self.is_folder(path)):
                return None
            raise
        try:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                return None
            if not fetch and is_placeholder(about):
                raise PlaceholderError(errno.EAGAIN, "not on this PC", str(path))
            with os.fdopen(handle, "rb", closefd=False) as file:
                return file.read(min(limit, about.st_size) + 1)
        finally:
            os.close(handle)

    def is_file(self, path: Path) -> bool:
        """Tell whether a plain file is there, links not followed."""
        return stat.S_ISREG(path.lstat().st_mode)

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder is there."""
        return path.is_dir()

    def is_taken(self, path: Path) -> bool:
        """Tell whether anything at all has this name."""
        return os.path.lexists(path)

    def make_empty(self, at: Path) -> None:
        """Make an empty file, never over another."""
        at.open("xb").close()

    def write_new(self, path: Path, data: bytes) -> None:
        """Write a file that was not there, down to the platter; leave nothing where that fails."""
        try:
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:
            raise
        except OSError:
            self.discard(path)
            raise

    def rename(self, source: Path, target: Path) -> None:
        """Give a file its final name, or raise FileExistsError where something has it."""
        self._rename(source, target)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def discard(self, path: Path) -> None:
        """Remove a file of our own if that can be done now; what stays is swept another day."""
        with suppress(OSError):
            self.unlink(path)

    def make_folder(self, path: Path) -> None:
        """Make a folder in one that is there."""
        path.mkdir(exist_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Have the names in a folder outlive a power cut."""
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

    def stamp(self, path: Path) -> float:
        """Return when a file was written, by the clock of whoever keeps it: seconds since 1970."""
        return path.stat().st_mtime

    def free_bytes(self, folder: Path) -> int:
        """Return how much room is left for this user."""
        return _free_bytes(folder)


@contextmanager
def _opened(folder: Path) -> Iterator[Iterator["os.DirEntry[str]"]]:
    try:
        found = os.scandir(folder)
    except OSError as error:
        if windows_number(error) in _NO_FOLDER:
            raise NotADirectoryError(errno.ENOTDIR, error.strerror, str(folder)) from error
        raise
    with found:
        yield found


def windows_number(error: OSError) -> int:
    """Return Windows' own number of an error, 0 elsewhere."""
    return getattr(error, "winerror", None) or 0


def is_passing(error: OSError) -> bool:
    """Tell whether an error is likely gone in a moment: somebody holds the file, or a signal came.

    Linux' CIFS mount answers EINTR from anywhere when a signal arrives.
    """
    if isinstance(error, InterruptedError | BlockingIOError):
        return True
    return isinstance(error, PermissionError) and windows_number(error) in HELD_OPEN


def is_elsewhere(error: OSError) -> bool:
    """Tell whether a file's bytes lie with a mirror's service and cannot be fetched now."""
    return isinstance(error, PlaceholderError) or windows_number(error) in PROVIDER


def is_placeholder(about: os.stat_result) -> bool:
    """Tell whether a file's bytes would have to be fetched by the mirror's program first."""
    return bool(getattr(about, "st_file_attributes", 0) & _RECALL_ON_DATA_ACCESS)


def long_path(path: str) -> str:
    r"""Return a Windows path in the form that may be longer than 260 characters: `\\?\…`."""
    if path.startswith((_EXTENDED, "\\\\.\\")):
        return path
    plain = ntpath.normpath(path)
    if plain.startswith("\\\\"):
        return f"{_EXTENDED}UNC\\{plain[2:]}"
    return f"{_EXTENDED}{plain}" if ntpath.isabs(plain) else path


def _seen(entry: "os.DirEntry[str]") -> Seen:
    if not entry.is_file(follow_symlinks=False):
        return Seen(entry.name, -1, folder=_is_folder(entry))
    about = entry.stat(follow_symlinks=False)
    return Seen(entry.name, about.st_size, is_placeholder(about))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    if not entry.is_dir(follow_symlinks=False):
        return False
    # Windows' junctions pass for folders and lead elsewhere.
    about = entry.stat(follow_symlinks=False)
    return getattr(about, "st_reparse_tag", 0) != _JUNCTION


if sys.platform == "win32":
    import ctypes

    def _free_bytes(folder: Path) -> int:
        # The standard library tells what the disk has left, not what a user's quota leaves of it.
        free = ctypes.c_ulonglong()
        asked = ctypes.windll.kernel32.GetDiskFreeSpaceExW(
            f"{folder}\\", ctypes.byref(free), None, None
        )
        if not asked:
            raise ctypes.WinError()
        return free.value

else:

    def _free_bytes(folder: Path) -> int:
        return shutil.disk_usage(folder).free
