"""A disk behind SMB, spoken to without the system's help: what Windows' redirector does, in Python.

`LocalFolder` runs on it unchanged, with the errors Windows would raise; so a real server is tested
even where the kernel mounts none.
"""

import errno
import time
from contextlib import contextmanager
from pathlib import PureWindowsPath

import smbclient
from samba_server import PASSWORD, SHARE
from smbprotocol.exceptions import SMBException, SMBOSError, SMBResponseException
from smbprotocol.header import NtStatus

from workstation.sync.disk import Disk, Seen

HOST = "127.0.0.1"
FOR_ALL = "rwd"
_DIRECTORY, _REPARSE = 0x10, 0x400
_KNOWN = {  # what Windows makes of the server's answers: errno and its own number
    NtStatus.STATUS_OBJECT_NAME_NOT_FOUND: (errno.ENOENT, 2),
    NtStatus.STATUS_OBJECT_PATH_NOT_FOUND: (errno.ENOENT, 3),
    NtStatus.STATUS_NO_SUCH_FILE: (errno.ENOENT, 2),
    NtStatus.STATUS_OBJECT_NAME_COLLISION: (errno.EEXIST, 183),
    NtStatus.STATUS_NOT_A_DIRECTORY: (errno.ENOTDIR, 267),
    NtStatus.STATUS_FILE_IS_A_DIRECTORY: (errno.EACCES, 5),
    NtStatus.STATUS_ACCESS_DENIED: (errno.EACCES, 5),
    NtStatus.STATUS_DELETE_PENDING: (errno.EACCES, 5),
    NtStatus.STATUS_SHARING_VIOLATION: (errno.EACCES, 32),
    0xC0000054: (errno.EACCES, 33),  # a range is locked
    0xC000007F: (errno.ENOSPC, 112),  # the disk is full
    0xC0000044: (errno.EDQUOT, 1295),  # the quota is used up
}


class SmbDisk(Disk):
    """One PC's connection to the server; made when first needed, and anew once it was lost."""

    def __init__(self, server):
        super().__init__()
        self._server = server
        self._options = {}

    def reached(self, root):
        return root

    def names(self, folder):
        with self._asked() as options:
            yield from smbclient.listdir(str(folder), **options)

    def scan(self, folder):
        with self._asked() as options:
            for entry in smbclient.scandir(str(folder), **options):
                info = entry.smb_info
                kind = info.file_attributes & (_DIRECTORY | _REPARSE)
                size = -1 if kind else info.end_of_file
                yield Seen(entry.name, size, folder=kind == _DIRECTORY)

    def read(self, path, limit, *, fetch=True):  # noqa: ARG002 - a server fetches nothing
        with self._asked() as options:
            if self.is_folder(path):
                return None
            with smbclient.open_file(
                str(path), "rb", share_access=FOR_ALL, buffering=0, **options
            ) as file:
                return _read_up_to(file, limit + 1)

    def is_file(self, path):
        with self._asked() as options:
            about = smbclient.lstat(str(path), **options)
            return not about.st_file_attributes & (_DIRECTORY | _REPARSE)

    def is_folder(self, path):
        try:
            with self._asked() as options:
                return bool(smbclient.lstat(str(path), **options).st_file_attributes & _DIRECTORY)
        except (FileNotFoundError, NotADirectoryError):
            return False

    def is_taken(self, path):
        try:
            with self._asked() as options:
                smbclient.lstat(str(path), **options)
        except FileNotFoundError:
            return False
        return True

    def make_empty(self, at):
        with self._asked() as options:
            smbclient.open_file(str(at), "xb", share_access=FOR_ALL, **options).close()

    def write_new(self, path, data):
        with self._asked() as options:
            try:
                with smbclient.open_file(str(path), "xb", share_access="r", **options) as file:
                    file.write(data)
                    file.flush()
            except FileExistsError:
                raise
            except (OSError, SMBException):
                self.discard(path)
                raise

    def rename(self, source, target):
        with self._asked() as options:
            smbclient.rename(str(source), str(target), **options)

    def unlink(self, path):
        with self._asked() as options:
            smbclient.remove(str(path), **options)

    def make_folder(self, path):
        try:
            with self._asked() as options:
                smbclient.mkdir(str(path), **options)
        except FileExistsError:
            if not self.is_folder(path):
                raise

    def sync_folder(self, folder):
        pass

    def stamp(self, path):
        with self._asked() as options:
            return smbclient.lstat(str(path), **options).st_mtime

    def free_bytes(self, folder):
        with self._asked() as options:
            return smbclient.stat_volume(str(folder), **options).caller_available_size

    @contextmanager
    def _asked(self):
        try:
            yield self._connected()
        except SMBOSError as error:
            raise _as_windows(error.ntstatus) from error
        except SMBResponseException as error:
            raise _as_windows(error.status) from error
        except (SMBException, ValueError, ConnectionError, EOFError) as error:
            self.hang_up()
            raise OSError(errno.EHOSTUNREACH, f"the server does not answer: {error}") from error

    def _connected(self):
        if not self._options:
            cache = {}
            self._options = {
                "username": self._server.user, "password": PASSWORD, "port": self._server.port,
                "connection_cache": cache, "connection_timeout": 5, "auth_protocol": "ntlm",
            }  # fmt: skip
        return self._options

    def hang_up(self):
        """Forget the connection."""
        cache = self._options.get("connection_cache", {})
        self._options = {}
        for connection in cache.values():
            try:
                connection.disconnect(close=False)
            except (SMBException, OSError, ValueError):
                continue


def briefly(seconds):
    """Wait a fiftieth: the server is near, and whoever holds a file is a test."""
    time.sleep(seconds / 50)


def share_root(*parts):
    """Return the path of a folder of the share as Windows writes it."""
    return PureWindowsPath(f"\\\\{HOST}\\{SHARE}", *parts)


def _read_up_to(file, limit):
    parts = []
    while limit > 0 and (part := file.read(min(limit, 1 << 20))):
        parts.append(part)
        limit -= len(part)
    return b"".join(parts)


def _as_windows(status):
    number, windows = _KNOWN.get(status, (errno.EIO, 0))
    known = OSError(number, f"the server answered {status:08x}")
    if windows:
        known.winerror = windows
    return known
