"""A share in an object store that speaks S3: for a group of companies that outgrew one folder.

One PUT to the final name with `If-None-Match: *`: whole or not at all, and never over another.
A store that does not mind the header is refused when somebody connects to it.
"""

from typing import ClassVar, Final
from urllib.parse import quote, urlencode

from workstation.domain.errors import Unavailable
from workstation.sync.addresses import Address
from workstation.sync.disk import MAX_NAMES
from workstation.sync.layout import checked_path, is_path
from workstation.sync.line import Line, Reply, Transport
from workstation.sync.modes import Mode
from workstation.sync.pace import Pace
from workstation.sync.publishing import expect_published
from workstation.sync.signing import signer
from workstation.sync.store_replies import MAX_LISTING, NoPageError, Page, error_code, read_page
from workstation.sync.strange_files import Stranger

MAX_PAGES: Final = 200

_ABSENT = 404
_TAKEN = frozenset((409, 412))
_FULL = frozenset(("QuotaExceeded", "XMinioStorageFull", "EntityTooLarge"))
_NOT_LET_IN = frozenset(
    ("InvalidAccessKeyId", "SignatureDoesNotMatch", "AuthorizationHeaderMalformed")
)
_DENIED = 403


class ObjectFolder:
    """A share in an object store, under a prefix of a bucket. Never creates the bucket."""

    mode: ClassVar[Mode] = "objects"

    def __init__(
        self,
        address: Address,
        secret: str,
        *,
        pace: Pace | None = None,
        transport: Transport | None = None,
    ) -> None:
        self._line = Line(
            address.origin, pace or Pace(address.pace), transport=transport, follow=False,
            sign=signer(address.user, secret, address.region), local=address.is_here,
        )  # fmt: skip
        self._bucket = "/" if address.in_host else f"/{address.bucket}"
        self._prefix = f"{address.path}/" if address.path else ""

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def list_names(self, folder: str) -> tuple[str, ...]:
        """See `FolderStore`."""
        files, folders = self._list(folder)
        return tuple(sorted({*files, *folders}))

    def list_sizes(self, folder: str) -> dict[str, int]:
        """See `FolderStore`."""
        return dict(sorted(self._list(folder)[0].items()))

    def read(self, path: str, limit: int) -> bytes | None:
        """See `FolderStore`."""
        reply = self._line.ask("GET", self._url(path), path, limit=limit)
        if self._is_absent(reply, path):
            return None
        self._expect_ok(reply, path)
        return reply.body

    def exists(self, path: str) -> bool:
        """See `FolderStore`."""
        reply = self._line.ask("HEAD", self._url(path), path)
        if self._is_absent(reply, path):
            return False
        self._expect_ok(reply, path)
        return True

    def put_new(self, path: str, data: bytes) -> bool:
        """See `FolderStore`: one conditional PUT, read back."""
        sent = {"Content-Type": "application/octet-stream", "If-None-Match": "*"}
        reply = self._line.ask("PUT", self._url(path), path, headers=sent, body=data)
        published = reply.status not in _TAKEN
        if published:
            self._expect_ok(reply, path)
        expect_published(self.read(path, len(data)), data, path)
        return published

    def delete(self, path: str) -> None:
        """See `FolderStore`. A bucket that keeps old versions keeps this one too."""
        reply = self._line.ask("DELETE", self._url(path), path)
        if not self._is_absent(reply, path):
            self._expect_ok(reply, path)

    def strangers(self) -> tuple[Stranger, ...]:
        """See `FolderStore`: nobody mirrors what lies in a store."""
        return ()

    def free_bytes(self) -> int | None:
        """See `FolderStore`. No store says."""
        self._expect_bucket("")
        return None

    def _url(self, path: str) -> str:
        key = quote(f"{self._prefix}{checked_path(path)}")
        return f"{self._line.origin}{self._bucket.rstrip('/')}/{key}"

    def _list(self, folder: str) -> tuple[dict[str, int], set[str]]:
        prefix = f"{self._prefix}{checked_path(folder)}/"
        files: dict[str, int] = {}
        folders: set[str] = set()
        onward = ""
        for _ in range(MAX_PAGES):
            page = self._page(prefix, onward, folder)
            files |= {key.removeprefix(prefix): size for key, size in page.files.items()}
            folders |= {one.removeprefix(prefix).rstrip("/") for one in page.folders}
            onward = page.next
            if not onward or len(files) >= MAX_NAMES:
                break
        folders = {name for name in folders if is_path(f"{folder}/{name}")}
        return {name: size for name, size in files.items() if is_path(f"{folder}/{name}")}, folders

    def _page(self, prefix: str, onward: str, folder: str) -> Page:
        asked = {"list-type": "2", "prefix": prefix, "delimiter": "/"}
        if onward:
            asked["continuation-token"] = onward
        query = urlencode(sorted(asked.items()), quote_via=quote, safe="")
        url = f"{self._line.origin}{self._bucket}?{query}"
        reply = self._line.ask("GET", url, folder, limit=MAX_LISTING)
        self._expect_ok(reply, folder)
        try:
            return read_page(reply.body)
        except NoPageError as error:
            raise Unavailable("folder_unreachable", path=folder) from error

    def _is_absent(self, reply: Reply, path: str) -> bool:
        """Tell whether the file is absent, rather than the whole bucket."""
        if reply.status != _ABSENT:
            return False
        if error_code(reply.body) != "NoSuchKey":
            self._expect_bucket(path)
        return True

    def _expect_bucket(self, path: str) -> None:
        reply = self._line.ask("HEAD", f"{self._line.origin}{self._bucket}", path)
        if reply.status == _ABSENT:
            raise Unavailable("folder_unreachable", path=path)
        self._expect_ok(reply, path)

    def _expect_ok(self, reply: Reply, path: str) -> None:
        if reply.ok:
            return
        told = error_code(reply.body)
        if told in _NOT_LET_IN:
            raise Unavailable("folder_login_refused", path=path)
        if told == "RequestTimeTooSkewed":
            raise Unavailable("folder_clock_refused", path=path)
        if told in _FULL:
            raise Unavailable("folder_full", path=path)
        if reply.status == _DENIED:
            raise Unavailable("folder_denied", path=path)
        raise Unavailable("folder_unreachable", path=path, status=reply.status)
