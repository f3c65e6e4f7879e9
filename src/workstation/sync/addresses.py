"""Where a shared folder lies: a folder of this PC or network, or an address on a server.

Two kinds of address, written as one line that may be copied, sent and kept in the database, for
it never holds a password:

    webdavs://user@host[:port]/path[?pace=1500]
    s3://access-key@host[:port]/bucket[/path][?region=…][&style=host]

Both go over TLS. `webdav://` and `s3+http://` do not, and lead to this very PC only. `https://`
and `http://` are read as WebDAV, because that is what providers print.
"""

import hashlib
import re
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import msgspec

from workstation.domain.errors import Refused

Place = Path | str
"""A folder's path, or the address of one as `place_of` writes it."""

MAX_ADDRESS: Final = 400
WINDOW_SECONDS: Final = 1800
"""Providers count requests in half hours."""
MIN_PACE: Final = 60
MAX_PACE: Final = 1_000_000
"""Fewer requests in half an hour are no exchange, more are no limit."""

_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]+)://")
_SCHEMES = {
    "webdavs": "webdavs", "davs": "webdavs", "https": "webdavs",
    "webdav": "webdav", "dav": "webdav", "http": "webdav",
    "s3": "s3", "s3+http": "s3+http",
}  # fmt: skip
_PLAIN = frozenset(("webdav", "s3+http"))
_OPTIONS = {"webdav": {"pace"}, "s3": {"pace", "region", "style"}}
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,62}")
_REGION = re.compile(r"[a-z0-9-]{1,40}")
_HOST = re.compile(r"[a-zA-Z0-9.-]+|\[?[0-9a-fA-F:.]+\]?")
# What providers tell their customers: a free account of 坚果云 may ask 600 times in half an hour.
_KNOWN_PACES = {"jianguoyun.com": 600}


class Address(msgspec.Struct, frozen=True):
    """An address, taken apart. `pace`: requests in half an hour, 0 without a limit.

    `user` is the account of a WebDAV server or the access key of an object store; `bucket` and
    `region` are an object store's alone. `path` has no slash at its ends.
    """

    scheme: str
    host: str
    user: str = ""
    path: str = ""
    bucket: str = ""
    region: str = ""
    in_host: bool = False
    pace: int = 0

    @property
    def is_store(self) -> bool:
        """Tell whether it is an object store's."""
        return self.scheme.startswith("s3")

    @property
    def is_here(self) -> bool:
        """Tell whether it leads to this very PC."""
        return _hostname(self.host) in _LOOPBACK

    @property
    def origin(self) -> str:
        """Return the server, as an HTTP client asks for it."""
        host = f"{self.bucket}.{self.host}" if self.in_host else self.host
        return f"{'http' if self.scheme in _PLAIN else 'https'}://{host}"

    @property
    def text(self) -> str:
        """Return the address as it is written."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        parts = [part for part in (self.bucket, self.path) if part]
        options = {
            "pace": str(self.pace) if self.pace != _known_pace(self.host) else "",
            "region": self.region,
            "style": "host" if self.in_host else "",
        }
        query = urlencode({name: value for name, value in options.items() if value})
        path = "".join(f"/{quote(part)}" for part in parts)
        return f"{self.scheme}://{user}{self.host}{path}{f'?{query}' if query else ''}"

    @property
    def secret_name(self) -> str:
        """Return under which name the credential store keeps its password."""
        who = f"{self.origin}\n{self.bucket}\n{self.user}"
        return f"folder-{hashlib.sha256(who.encode()).hexdigest()[:16]}"


def is_address(text: str) -> bool:
    r"""Tell whether this is an address rather than a path: `C:\` and `\\server` are paths."""
    return _SCHEME.match(text.strip()) is not None


def place_of(text: str) -> Place:
    """Return a place as a person wrote it: an absolute path, or an address in its one form.

    Raises:
        Refused: as `read_address`.
    """
    return read_address(text).text if is_address(text) else Path(text).absolute()


def kept_place(place: Place) -> str:
    """Return a place as the database keeps it."""
    return str(place.absolute()) if isinstance(place, Path) else read_address(place).text


def shown_place(kept: str) -> str:
    """Return a kept place as people read it: of an address the server and the path, decoded."""
    try:
        address = read_address(kept)
    except Refused:
        return kept
    return "/".join(part for part in (address.host, address.bucket, address.path) if part)


def read_address(text: str) -> Address:
    """Take an address apart.

    Raises:
        Refused: `bad_folder_address`; `insecure_folder_address` where the password and the
            office's work would travel unencrypted; `address_with_password`, never repeated.
    """
    text = text.strip()
    found = _SCHEME.match(text)
    if not found:
        raise Refused("bad_folder_address", address=text[:MAX_ADDRESS])
    who, at, rest = text[found.end() :].partition("/")[0].rpartition("@")
    if ":" in unquote(who):
        raise Refused("address_with_password")
    if len(text) > MAX_ADDRESS:
        raise Refused("bad_folder_address", address=text[:MAX_ADDRESS])
    scheme = _SCHEMES.get(found[1].lower())
    try:
        parts = urlsplit(f"https://{rest}{text[found.end() + len(who) + len(at) + len(rest) :]}")
        address = _address(scheme or "", unquote(who), parts.netloc, parts.path, parts.query)
        if parts.fragment or (parts.port is not None and parts.port < 1):
            raise ValueError  # noqa: TRY301 - one ending for all that is wrong with it
    except ValueError:
        raise Refused("bad_folder_address", address=text) from None
    if address.scheme in _PLAIN and not address.is_here:
        raise Refused("insecure_folder_address", address=text)
    return address


def _address(scheme: str, user: str, host: str, path: str, query: str) -> Address:
    # Raises ValueError for whatever cannot be meant.
    kind = "s3" if scheme.startswith("s3") else "webdav"
    options = dict(parse_qsl(query, strict_parsing=True)) if query else {}
    if not scheme or not _HOST.fullmatch(_hostname(host)) or set(options) - _OPTIONS[kind]:
        raise ValueError
    pieces = [unquote(piece) for piece in path.split("/") if piece]
    if any(piece in {".", ".."} or "/" in piece or not piece.isprintable() for piece in pieces):
        raise ValueError
    bucket = region = ""
    if kind == "s3":
        bucket, region = pieces.pop(0) if pieces else "", options.get("region", "")
        if not _NAME.fullmatch(bucket) or not user or (region and not _REGION.fullmatch(region)):
            raise ValueError
    return Address(
        scheme=scheme,
        host=host.lower(),
        user=user,
        path="/".join(pieces),
        bucket=bucket,
        region=region,
        in_host=_style(options.get("style", "")),
        pace=_pace(options.get("pace", ""), host),
    )


def _style(given: str) -> bool:
    if given not in {"", "host", "path"}:
        raise ValueError(given)
    return given == "host"


def _pace(given: str, host: str) -> int:
    pace = int(given) if given else _known_pace(host)
    if pace and not MIN_PACE <= pace <= MAX_PACE:
        raise ValueError(given)
    return pace


def _known_pace(host: str) -> int:
    name = _hostname(host)
    return next((pace for end, pace in _KNOWN_PACES.items() if f".{name}".endswith(f".{end}")), 0)


def _hostname(host: str) -> str:
    return (urlsplit(f"//{host}").hostname or "").lower()
