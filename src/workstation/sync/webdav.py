"""A share on a WebDAV server: 坚果云, Nextcloud, a NAS.

Files are prepared under `t/` and moved to their names with `Overwrite: F`, which no server we know
does over an existing file; a half-sent file is never seen under its name. Where a server cannot
move, the file is put there at once with `If-None-Match: *`. Which servers keep which promise:
docs/adr/0022-remote-folders.md.
"""

import base64
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import ClassVar, Final
from urllib.parse import quote

from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, new_id
from workstation.sync.addresses import Address
from workstation.sync.disk import MAX_NAMES
from workstation.sync.layout import checked_path, is_path, temp_path
from workstation.sync.line import Line, Reply, Request, Sign, Transport
from workstation.sync.modes import Mode
from workstation.sync.multistatus import (
    ASKED,
    ASKED_ROOM,
    MAX_LISTING,
    Listed,
    NoListingError,
    children,
    read_multistatus,
)
from workstation.sync.pace import Pace

MAX_PAGES: Final = 200

_ABSENT = frozenset((404, 410))
_NO_PARENT = frozenset((404, 409))
_MAYBE_NO_PARENT = _NO_PARENT | {403, 500}
_TAKEN = 412
_NO_METHOD = 405
_NO_MOVING = frozenset((400, 405, 501, 502))
_LOCKED = 423
_LOCK_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
_FULL = frozenset((413, 507))
_DENIED = frozenset((403, 405))
_NEXT_PAGE = re.compile(r'<([^<>]{1,2000})>\s*;[^,]*\brel="?next"?', re.IGNORECASE)


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
        self.address = address
        self._device = device
        self._sleep = sleep
        self._line = Line(
            address.origin, pace or Pace(address.pace), transport=transport, follow=True,
            sign=_letting_in(address.user, password), local=address.is_here,
        )  # fmt: skip
        self._known: set[str] = set()
        self._plain: dict[str, frozenset[str]] = {}
        self._moves = True

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`. Names beyond `MAX_NAMES` are left for a cleaner day."""
        return tuple(sorted(self._list(folder)))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        found = self._list(folder)
        return {name: one.size for name, one in sorted(found.items()) if one.size is not None}

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`. A folder, shown by the server as a page, counts as absent."""
        checked_path(path)
        reply = self._line.ask("GET", self._url(path), path, limit=limit)
        if reply.status in _ABSENT or _is_folders(reply):
            self._expect_root(path)
            return None
        self._expect_ok(reply, path)
        return reply.body

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        found = self._look(checked_path(path))
        if found is None:
            self._expect_root(path)
        return found is not None and not found.is_folder

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: a temporary file, moved without replacing, read back."""
        checked_path(path)
        published = self._moved_there(path, data) if self._moves else None
        if published is None:
            published = self._put_there(path, data)
        self._read_back(path, data)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`. A folder stays: a server would delete it with all that is in it."""
        checked_path(path)
        folder, _, name = path.rpartition("/")
        if name not in self._plain.get(folder, ()):
            found = self._look(path)
            if found is None:
                self._expect_root(path)
                return
            if found.is_folder:
                raise Unavailable("folder_denied", path=path)
        self._delete(path, path)

    def free_bytes(self) -> int | None:
        """See `FolderStore`. Most servers do not say."""
        found = self._look("", ASKED_ROOM)
        if found is None:
            raise Unavailable("folder_unreachable", path="")
        return found.room

    # Asking

    def _url(self, path: str) -> str:
        parts = "/".join(part for part in (self.address.path, path) if part)
        return f"{self._line.origin}/{quote(parts)}"

    def _list(self, folder: str) -> dict[str, Listed]:
        checked_path(folder)
        found: dict[str, Listed] = {}
        url: str | None = f"{self._url(folder)}/"
        for _ in range(MAX_PAGES):
            if url is None or len(found) >= MAX_NAMES:
                break
            reply = self._line.ask(
                "PROPFIND", url, folder, headers=_depth(1), body=ASKED, limit=MAX_LISTING
            )
            if reply.status in _ABSENT:
                self._expect_root(folder)
                break
            listed = self._understood(reply, folder)
            found |= {
                name: one
                for name, one in children(listed, folder.split("/"))
                if is_path(f"{folder}/{name}")
            }
            url = self._next_page(reply)
        plain = frozenset(name for name, one in found.items() if not one.is_folder)
        self._plain = {folder: plain}
        return found

    def _look(self, path: str, asked: bytes = ASKED) -> Listed | None:
        """Return what one file or folder is, None where nothing is there."""
        reply = self._line.ask(
            "PROPFIND", self._url(path), path, headers=_depth(0), body=asked, limit=MAX_LISTING
        )
        if reply.status in _NO_PARENT:
            return None
        listed = self._understood(reply, path)
        return listed[0] if listed else None

    def _understood(self, reply: Reply, path: str) -> list[Listed]:
        self._expect_ok(reply, path)
        try:
            return list(read_multistatus(reply.body))
        except NoListingError as error:
            raise Unavailable("folder_unreachable", path=path) from error

    def _next_page(self, reply: Reply) -> str | None:
        # 坚果云 lists 750 things at a time and tells in a header where the others are.
        found = _NEXT_PAGE.search(reply.headers.get("Link", ""))
        return self._line.same_server(reply.url, found[1]) if found else None

    def _expect_root(self, path: str) -> None:
        root = self._look("")
        if root is None or not root.is_folder:
            raise Unavailable("folder_unreachable", path=path)

    def _expect_ok(self, reply: Reply, path: str) -> None:
        if reply.ok:
            return
        if reply.status in _FULL:
            raise Unavailable("folder_full", path=path)
        if reply.status in _DENIED:
            raise Unavailable("folder_denied", path=path)
        raise Unavailable("folder_unreachable", path=path, status=reply.status)

    # Publishing

    def _moved_there(self, path: str, data: bytes) -> bool | None:
        """Return whether a file was moved to its name, None where the server cannot move."""
        temp = temp_path(self._device, path, new_id())
        self._send(temp, data, path)
        published = False
        try:
            reply = self._move(temp, path)
            # Servers differ in what they say where the folder is missing; some say "forbidden".
            if reply.status in _MAYBE_NO_PARENT:
                self._make_folders(path, path, anew=True)
                reply = self._move(temp, path)
            published = reply.ok
        finally:
            if not published:
                with suppress(Unavailable):  # what stays is swept at the next start
                    self._delete(temp, path)
        if reply.status in _NO_MOVING:
            self._moves = False
            return None
        if reply.status != _TAKEN:
            self._expect_ok(reply, path)
        return published

    def _move(self, temp: str, path: str) -> Reply:
        there = {"Destination": self._url(path), "Overwrite": "F"}
        return self._write("MOVE", self._url(temp), path, there)

    def _write(
        self,
        method: str,
        url: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Reply:
        """Ask for a change; wait while somebody else's change of the same names goes on."""
        for wait in _LOCK_WAITS:
            reply = self._line.ask(method, url, path, headers=headers, body=body)
            if reply.status != _LOCKED:
                break
            self._sleep(wait)
        return reply

    def _put_there(self, path: str, data: bytes) -> bool:
        # Not every server minds the header, so it is looked at first. Names carry the hash of the
        # content: who comes in between brings the same bytes.
        if self._look(path) is not None:
            return False
        return self._send(path, data, path, {"If-None-Match": "*"})

    def _send(
        self, at: str, data: bytes, path: str, headers: Mapping[str, str] | None = None
    ) -> bool:
        self._make_folders(at, path)
        sent = {"Content-Type": "application/octet-stream", **(headers or {})}
        reply = self._write("PUT", self._url(at), path, sent, data)
        if reply.status in _MAYBE_NO_PARENT:
            self._make_folders(at, path, anew=True)
            reply = self._write("PUT", self._url(at), path, sent, data)
        if reply.status == _TAKEN:
            return False
        self._expect_ok(reply, path)
        return True

    def _make_folders(self, at: str, path: str, *, anew: bool = False) -> None:
        """Make the folders that a file lies in, step by step, but never the root."""
        parts = at.split("/")[:-1]
        if anew and "/".join(parts) in self._known:
            self._known.clear()  # somebody removed what was there
        folders = ["/".join(parts[: end + 1]) for end in range(len(parts))]
        missing = [folder for folder in folders if folder not in self._known]
        if missing:
            self._expect_root(path)
        for folder in missing:
            reply = self._write("MKCOL", f"{self._url(folder)}/", path)
            if reply.status != _NO_METHOD:  # it is there already
                self._expect_ok(reply, path)
            self._known.add(folder)

    def _delete(self, at: str, path: str) -> None:
        reply = self._write("DELETE", self._url(at), path)
        if reply.status not in _ABSENT:
            self._expect_ok(reply, path)

    def _read_back(self, path: str, data: bytes) -> None:
        held = self.read(path, len(data))
        if held is None:
            raise Unavailable("folder_unreachable", path=path)
        if held != data:
            raise Unavailable("folder_conflict", path=path)


def _is_folders(reply: Reply) -> bool:
    """Tell whether an answer to GET comes from a folder: a page about it, or "not that way"."""
    return reply.status == _NO_METHOD or (reply.ok and reply.url.partition("?")[0].endswith("/"))


def _depth(depth: int) -> dict[str, str]:
    return {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}


def _letting_in(user: str, password: str) -> Sign:
    told = base64.b64encode(f"{user}:{password}".encode()).decode()

    def sign(request: Request) -> None:
        if user:
            request.headers["Authorization"] = f"Basic {told}"

    return sign
