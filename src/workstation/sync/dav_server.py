"""A WebDAV server, asked one thing at a time: what lies in a folder, put this there, move that.

Servers differ in their habits; what is known of them stands here, so that the share above does
not have to know. RFC 4918.
"""

import base64
import re
import time
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import quote

from workstation.domain.errors import Unavailable
from workstation.sync.addresses import Address
from workstation.sync.disk import MAX_NAMES
from workstation.sync.layout import is_path
from workstation.sync.line import Line, Reply, Request, Sign, Transport
from workstation.sync.multistatus import (
    ASKED,
    MAX_LISTING,
    Listed,
    NoListingError,
    children,
    read_multistatus,
)
from workstation.sync.pace import Pace

MAX_PAGES: Final = 200
ABSENT: Final = frozenset((404, 410))
TAKEN: Final = 412
NO_METHOD: Final = 405
MAYBE_NO_PARENT: Final = ABSENT | {403, 409, 500}
"""What servers answer where the folder for a file is missing; some say "forbidden"."""

_NO_PARENT = frozenset((404, 409))
_LOCKED = 423
_LOCK_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
_FULL = frozenset((413, 507))
_DENIED = frozenset((403, 405))
_NEXT_PAGE = re.compile(r'<([^<>]{1,2000})>\s*;[^,]*\brel="?next"?', re.IGNORECASE)


class DavServer:
    """The folder at an address. `path` in errors is the file that somebody wanted.

    Everything raises `Unavailable` as `Line.ask` does, and `folder_denied`, `folder_full`.
    """

    def __init__(
        self,
        address: Address,
        password: str,
        *,
        pace: Pace | None = None,
        transport: Transport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._path = address.path
        self._sleep = sleep
        self._line = Line(
            address.origin, pace or Pace(address.pace), transport=transport, follow=True,
            sign=_letting_in(address.user, password), local=address.is_here,
        )  # fmt: skip
        self._known: set[str] = set()

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def url(self, at: str) -> str:
        """Return the address of a file or folder below ours; of ours, for nothing."""
        parts = "/".join(part for part in (self._path, at) if part)
        return f"{self._line.origin}/{quote(parts)}"

    def get(self, path: str, limit: int) -> Reply:
        """Ask for a file."""
        return self._line.ask("GET", self.url(path), path, limit=limit)

    def listing(self, folder: str) -> dict[str, Listed] | None:
        """Return what lies in a folder by name, None where it is not there.

        Names that no PC of an office gives are left out, and those beyond `MAX_NAMES`.
        """
        found: dict[str, Listed] = {}
        url: str | None = f"{self.url(folder)}/"
        for _ in range(MAX_PAGES):
            if url is None or len(found) >= MAX_NAMES:
                break
            reply = self._line.ask(
                "PROPFIND", url, folder, headers=_depth(1), body=ASKED, limit=MAX_LISTING
            )
            if reply.status in ABSENT:
                return None
            found |= {
                name: one
                for name, one in children(self._listed(reply, folder), folder.split("/"))
                if is_path(f"{folder}/{name}")
            }
            url = self._next_page(reply)
        return found

    def look(self, at: str, asked: bytes = ASKED) -> Listed | None:
        """Return what one file or folder is, None where nothing is there."""
        reply = self._line.ask(
            "PROPFIND", self.url(at), at, headers=_depth(0), body=asked, limit=MAX_LISTING
        )
        if reply.status in _NO_PARENT:
            return None
        listed = self._listed(reply, at)
        return listed[0] if listed else None

    def write(
        self,
        method: str,
        at: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> Reply:
        """Ask for a change; wait while somebody else's change of the same names goes on.

        Servers lock the names they move between.
        """
        for wait in _LOCK_WAITS:
            reply = self._line.ask(method, self.url(at), path, headers=headers, body=body)
            if reply.status != _LOCKED:
                break
            self._sleep(wait)
        return reply

    def make_folders(self, at: str, path: str, *, anew: bool = False) -> None:
        """Make the folders that a file lies in, step by step, but never our own.

        `anew` where the server misses one that was there.
        """
        parts = at.split("/")[:-1]
        if anew and "/".join(parts) in self._known:
            self._known.clear()
        folders = ["/".join(parts[: end + 1]) for end in range(len(parts))]
        missing = [folder for folder in folders if folder not in self._known]
        if missing:
            self.expect_root(path)
        for folder in missing:
            reply = self.write("MKCOL", f"{folder}/", path)
            if reply.status != NO_METHOD:  # it is there already
                self.expect_ok(reply, path)
            self._known.add(folder)

    def delete(self, at: str, path: str) -> None:
        """Delete what is there, a folder with all that is in it; done already is done."""
        reply = self.write("DELETE", at, path)
        if reply.status not in ABSENT:
            self.expect_ok(reply, path)

    def expect_root(self, path: str) -> None:
        """Go on only where our folder is there: a file that is missing proves nothing else."""
        root = self.look("")
        if root is None or not root.is_folder:
            raise Unavailable("folder_unreachable", path=path)

    def expect_ok(self, reply: Reply, path: str) -> None:
        """Go on only where the server did it."""
        if reply.ok:
            return
        if reply.status in _FULL:
            raise Unavailable("folder_full", path=path)
        if reply.status in _DENIED:
            raise Unavailable("folder_denied", path=path)
        raise Unavailable("folder_unreachable", path=path, status=reply.status)

    def _listed(self, reply: Reply, path: str) -> list[Listed]:
        self.expect_ok(reply, path)
        try:
            return list(read_multistatus(reply.body))
        except NoListingError as error:
            raise Unavailable("folder_unreachable", path=path) from error

    def _next_page(self, reply: Reply) -> str | None:
        # 坚果云 lists 750 things at a time and tells in a header where the others are.
        found = _NEXT_PAGE.search(reply.headers.get("Link", ""))
        return self._line.same_server(reply.url, found[1]) if found else None


def _depth(depth: int) -> dict[str, str]:
    return {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}


def _letting_in(user: str, password: str) -> Sign:
    told = base64.b64encode(f"{user}:{password}".encode()).decode()

    def sign(request: Request) -> None:
        if user:
            request.headers["Authorization"] = f"Basic {told}"

    return sign
