"""A share on a WebDAV server: 坚果云, Nextcloud, a NAS.

Files are prepared under `t/` and moved to their names with `Overwrite: F`, which no server we know
does over an existing file; a half-sent file is never seen under its name. Where a server cannot
move, the file is put there at once with `If-None-Match: *`. Which servers keep which promise:
docs/adr/0022-remote-folders.md.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import ClassVar

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync.addresses import Address
from workstation.sync.dav_server import ABSENT, MAYBE_NO_PARENT, NO_METHOD, TAKEN, DavServer
from workstation.sync.layout import checked_path, temp_path
from workstation.sync.line import Reply, Transport
from workstation.sync.modes import Mode
from workstation.sync.multistatus import ASKED_ROOM, Listed
from workstation.sync.pace import Pace
from workstation.sync.publishing import expect_published
from workstation.sync.strange_files import Stranger

_NO_MOVING = frozenset((400, 405, 501, 502))


class WebdavFolder:
    """A share on a WebDAV server. Never creates its root. `device` owns the temporary files."""

    mode: ClassVar[Mode] = "webdav"

    def __init__(
        self,
        address: Address,
        password: str,
        device: DeviceId,
        *,
        pace: Pace | None = None,
        transport: Transport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._device = device
        self._server = DavServer(address, password, pace=pace, transport=transport, sleep=sleep)
        self._plain: dict[str, frozenset[str]] = {}
        self._moves = True

    def close(self) -> None:
        """Hang up."""
        self._server.close()

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`. Names beyond `disk.MAX_NAMES` are left for a cleaner day."""
        return tuple(sorted(self._list(folder)))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        found = self._list(folder)
        return {name: one.size for name, one in sorted(found.items()) if one.size is not None}

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`. A folder, shown by the server as a page, counts as absent."""
        reply = self._server.get(checked_path(path), limit)
        if reply.status in ABSENT or _is_folders(reply):
            self._server.expect_root(path)
            return None
        self._server.expect_ok(reply, path)
        return reply.body

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        found = self._server.look(checked_path(path))
        if found is None:
            self._server.expect_root(path)
        return found is not None and not found.is_folder

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: a temporary file, moved without replacing, read back."""
        checked_path(path)
        published = self._moved_there(path, data) if self._moves else None
        if published is None:
            published = self._put_there(path, data)
        expect_published(self.read(path, len(data)), data, path)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`. A folder stays: a server would delete it with all that is in it."""
        folder, _, name = checked_path(path).rpartition("/")
        if name not in self._plain.get(folder, ()):
            found = self._server.look(path)
            if found is None:
                self._server.expect_root(path)
                return
            if found.is_folder:
                raise Unavailable("folder_denied", path=path)
        self._server.delete(path, path)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`: nobody mirrors what lies on a server."""
        return ()

    def free_bytes(self) -> int | None:
        """See `FolderStore`. Most servers do not say."""
        found = self._server.look("", ASKED_ROOM)
        if found is None:
            raise Unavailable("folder_unreachable", path="")
        return found.room

    def _list(self, folder: str) -> dict[str, Listed]:
        found = self._server.listing(checked_path(folder))
        if found is None:
            self._server.expect_root(folder)
            found = {}
        # What was just seen to be a file is deleted without another look.
        plain = frozenset(name for name, one in found.items() if not one.is_folder)
        self._plain = {folder: plain}
        return found

    def _moved_there(self, path: str, data: bytes) -> bool | None:
        """Return whether a file was moved to its name, None where the server cannot move."""
        temp = temp_path(self._device, path, new_id())
        self._send(temp, data, path)
        published = False
        try:
            reply = self._move(temp, path)
            published = reply.ok or self._moved_before(reply, path)
        finally:
            if not published:
                with suppress(Unavailable):  # what stays is swept at the next start
                    self._server.delete(temp, path)
        if reply.status in _NO_MOVING:
            self._moves = False
            return None
        if not published and reply.status != TAKEN:
            self._server.expect_ok(reply, path)
        return published

    def _move(self, temp: str, path: str) -> Reply:
        there = {"Destination": self._server.url(path), "Overwrite": "F"}
        reply = self._server.write("MOVE", temp, path, headers=there)
        if reply.status in MAYBE_NO_PARENT and not self._moved_before(reply, path):
            self._server.make_folders(path, path, anew=True)
            reply = self._server.write("MOVE", temp, path, headers=there)
        return reply

    def _moved_before(self, reply: Reply, path: str) -> bool:
        """Tell whether nothing is left to move because a lost reply was to a move that was done."""
        return reply.status in ABSENT and self._server.look(path) is not None

    def _put_there(self, path: str, data: bytes) -> bool:
        # Not every server minds the header, so it is looked at first. Names carry the hash of the
        # content: who comes in between brings the same bytes.
        if self._server.look(path) is not None:
            return False
        return self._send(path, data, path, {"If-None-Match": "*"})

    def _send(
        self, at: str, data: bytes, path: str, headers: Mapping[str, str] | None = None
    ) -> bool:
        self._server.make_folders(at, path)
        sent = {"Content-Type": "application/octet-stream", **(headers or {})}
        reply = self._server.write("PUT", at, path, headers=sent, body=data)
        if reply.status in MAYBE_NO_PARENT:
            self._server.make_folders(at, path, anew=True)
            reply = self._server.write("PUT", at, path, headers=sent, body=data)
        if reply.status == TAKEN:
            return False
        self._server.expect_ok(reply, path)
        return True


def _is_folders(reply: Reply) -> bool:
    """Tell whether an answer to GET comes from a folder: a page about it, or "not that way"."""
    return reply.status == NO_METHOD or (reply.ok and reply.url.partition("?")[0].endswith("/"))
