"""A disk with Windows' habits, on whatever system the tests run.

Names of one spelling only, long paths only in their long form, files that are held open, deletes
that pend, a network that remembers absence and old listings, errors by Windows' numbers.
"""

import errno
from pathlib import PureWindowsPath

from workstation.sync.disk import Disk, Seen, long_path

LONGEST_SHORT_PATH = 259
ABSENCE_SECONDS = 5.0
LISTING_SECONDS = 10.0
ROOT = PureWindowsPath(r"\\nas\党群工作部") / ("很长的文件夹名" * 12) / ("再深一层" * 30) / "共享"


class WindowsClock:
    """Time that passes only while somebody waits."""

    def __init__(self):
        self.now = 0.0

    def wait(self, seconds):
        """Let time pass."""
        self.now += seconds


class WindowsHost:
    """What all PCs share: the files, and who holds which open."""

    def __init__(self, folder):
        self.folder = folder
        self.held = {}

    def hold(self, path, *, until=None):
        """Hold a file open without leave to delete or rename; `until` says when that ends."""
        self.held[path] = until or (lambda: False)

    def is_held(self, path):
        """Tell whether a file, or one that was to get its name, is held open."""
        ended = self.held.get(path)
        if ended and ended():
            del self.held[path]
        return path in self.held


def windows_error(number, kind=errno.EACCES):
    """Return an error as Windows raises it."""
    error = OSError(kind, f"windows error {number}")
    error.winerror = number
    return error


class WindowsDisk(Disk):
    """One PC's view of the host. `remembers` turns the network's memory on."""

    def __init__(self, host, clock, *, remembers=False):
        super().__init__()
        self._host = host
        self._clock = clock
        self._remembers = remembers
        self._absent = {}
        self._listings = {}
        self.asked = []

    def reached(self, root):
        return PureWindowsPath(long_path(str(root)))

    def names(self, folder):
        at = self._real(folder)
        kept = self._listings.get(at)
        if kept and self._remembers and self._clock.now < kept[1]:
            yield from kept[0]
            return
        found = sorted(path.name for path in self._host.folder.joinpath(at).iterdir())
        self._listings[at] = (found, self._clock.now + LISTING_SECONDS)
        yield from found

    def scan(self, folder):
        for path in sorted(self._host.folder.joinpath(self._real(folder)).iterdir()):
            size = path.stat().st_size if path.is_file() else -1
            yield Seen(path.name, size, folder=path.is_dir())

    def read(self, path, limit, *, fetch=True):
        at = self._found(path)
        return super().read(at, limit, fetch=fetch)

    def is_file(self, path):
        return super().is_file(self._found(path))

    def is_folder(self, path):
        try:
            return super().is_folder(self._found(path))
        except FileNotFoundError:
            return False

    def is_taken(self, path):
        try:
            return bool(self._found(path))
        except FileNotFoundError:
            return False

    def write_new(self, path, data):
        super().write_new(self._free(path), data)

    def make_empty(self, at):
        super().make_empty(self._free(at))

    def make_folder(self, path):
        at = self._host.folder / self._real(path)
        if not at.is_dir():
            super().make_folder(self._free(path))

    def rename(self, source, target):
        at = self._found(source)
        if self._host.is_held(source.name) or self._host.is_held(target.name):
            raise windows_error(32)
        to = self._free(target)
        at.rename(to)

    def unlink(self, path):
        at = self._found(path)
        if at.is_dir():
            raise windows_error(5)
        if self._host.is_held(path.name):
            raise windows_error(32)
        at.unlink()

    def sync_folder(self, folder):
        pass

    def free_bytes(self, folder):
        return super().free_bytes(self._found(folder))

    def stamp(self, path):
        return super().stamp(self._found(path))

    def _real(self, path):
        text = str(path)
        if len(text) > LONGEST_SHORT_PATH and not text.startswith("\\\\?\\"):
            raise windows_error(206, errno.ENOENT)
        below = path.relative_to(self.reached(ROOT)).parts
        at = self._host.folder
        for part in below:
            spelt = (
                {found.name.lower(): found.name for found in at.iterdir()} if at.is_dir() else {}
            )
            at /= spelt.get(part.lower(), part)
        return at.relative_to(self._host.folder)

    def _found(self, path):
        at = self._host.folder / self._real(path)
        self.asked.append(path.name)
        if self._remembers and self._clock.now < self._absent.get(at, 0.0):
            raise windows_error(2, errno.ENOENT)
        if not at.exists():
            self._absent[at] = self._clock.now + ABSENCE_SECONDS
            raise windows_error(2, errno.ENOENT)
        return at

    def _free(self, path):
        at = self._host.folder / self._real(path)
        if not at.parent.is_dir():
            raise windows_error(3, errno.ENOENT)
        if at.exists():
            raise windows_error(183, errno.EEXIST)
        return at
