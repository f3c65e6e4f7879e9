"""One request to a server and its answer, with everything bounded: size, time, where it may lead.

WebDAV servers and object stores are asked through this. Every request may be repeated: what it
does the second time is what it did the first. What an answer means is the asker's business, but
for what means the same everywhere: who is let in, and who asks too often.
"""

import logging
import ssl
import time
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

import httpx
import msgspec

from workstation.domain.errors import Unavailable
from workstation.sync.addresses import WINDOW_SECONDS
from workstation.sync.pace import Pace

DEADLINE_SECONDS: Final = 300.0
"""For a whole answer: one that drips never runs into the time-out of a single read."""
MAX_TOLD: Final = 64 * 1024
"""Bytes read of an answer that only explains itself."""

_TIMEOUTS = httpx.Timeout(connect=10.0, read=30.0, write=30.0, pool=10.0)
_IDLE_SECONDS = 20.0
_MOST_REDIRECTS = 3
_REDIRECTS = frozenset((301, 302, 307, 308))
_TOO_OFTEN = frozenset((429, 503))
_WHO_ARE_YOU = 401
_CUT_OFF = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)

# Addresses belong to the office, headers hold its password.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

Request = httpx.Request
Transport = httpx.BaseTransport
"""What carries requests; tests put their own in its place."""
Sign = Callable[[Request], None]
"""Adds to a request what lets it in."""


class Reply(msgspec.Struct, frozen=True):
    """An answer. `body` is one byte longer than asked for where there would be more."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    @property
    def ok(self) -> bool:
        """Tell whether the server did it."""
        return 200 <= self.status < 300  # noqa: PLR2004 - HTTP's own numbers


class _Question(NamedTuple):
    method: str
    url: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    limit: int


class Line:
    """The way to one server. Usable by several threads at once; `close` it in the end.

    `sign` adds to each request what lets it in. `follow` allows redirects to the same server.
    """

    def __init__(
        self,
        origin: str,
        pace: Pace,
        *,
        sign: Sign,
        follow: bool,
        local: bool,
        transport: Transport | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.origin = origin
        self._pace = pace
        self._sign = sign
        self._follow = follow
        self._now = now
        self._let_in = False
        self._shut_out_since: float | None = None
        self._http = httpx.Client(
            transport=transport,
            timeout=_TIMEOUTS,
            verify=_trust(origin),
            limits=httpx.Limits(max_connections=8, keepalive_expiry=_IDLE_SECONDS),
            # An office proxy has no way to this PC's own server.
            trust_env=not local,
            # Nothing compressed is asked for, and nothing compressed is read: no answer grows.
            headers={"User-Agent": "workstation", "Accept-Encoding": "identity"},
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def ask(
        self,
        method: str,
        url: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        limit: int = MAX_TOLD,
    ) -> Reply:
        """Return the answer to one request; `path` is what errors name.

        Raises:
            Unavailable: `folder_unreachable`; `folder_not_trusted`, where nobody vouches for the
                server; `folder_login_refused`; `folder_busy` with `seconds`, where the server, or
                we, want fewer requests.
        """
        question = _Question(method, url, path, headers or {}, body, limit)
        for _ in range(_MOST_REDIRECTS + 1):
            reply = self._judged(self._sent(question), path)
            onward = self._onward(method, reply)
            if onward is None:
                return reply
            question = question._replace(url=onward)
        raise Unavailable("folder_unreachable", path=path)

    def _sent(self, question: "_Question") -> Reply:
        # Errors of the HTTP library carry the address: none is chained.
        try:
            try:
                return self._once(question)
            except _CUT_OFF:
                # A kept connection that the server had just closed; or a second try does no harm.
                return self._once(question)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ssl.SSLError) as error:
            if _is_untrusted(error):
                raise Unavailable("folder_not_trusted", path=question.path) from None
            raise Unavailable("folder_unreachable", path=question.path) from None

    def _once(self, question: "_Question") -> Reply:
        self._pace.take(question.path)
        request = self._http.build_request(
            question.method, question.url, headers=dict(question.headers), content=question.body
        )
        self._sign(request)
        response = self._http.send(request, stream=True)
        try:
            read = b"" if question.method == "HEAD" else self._bounded(response, question.limit)
        finally:
            response.close()
        return Reply(response.status_code, response.headers, read, str(response.url))

    def _bounded(self, response: httpx.Response, limit: int) -> bytes:
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise httpx.DecodingError("compressed")
        read = bytearray()
        deadline = self._now() + DEADLINE_SECONDS
        for piece in response.iter_raw():
            read += piece
            if len(read) > limit:
                break
            if self._now() > deadline:
                raise httpx.ReadTimeout("dripping")
        return bytes(read[: limit + 1])

    def _judged(self, reply: Reply, path: str) -> Reply:
        """Return an answer that is about the file, not about us.

        A 401 after the door was open is how some providers say "too often", for half an hour.
        """
        if reply.status in _TOO_OFTEN or (reply.status == _WHO_ARE_YOU and self._was_let_in()):
            seconds = self._pace.hold(_asked_pause(reply.headers.get("Retry-After", "")))
            raise Unavailable("folder_busy", path=path, seconds=seconds)
        if reply.status == _WHO_ARE_YOU:
            raise Unavailable("folder_login_refused", path=path)
        if reply.ok:
            self._let_in, self._shut_out_since = True, None
            self._pace.went_well()
        return reply

    def _was_let_in(self) -> bool:
        if self._shut_out_since is None:
            self._shut_out_since = self._now()
        return self._let_in and self._now() - self._shut_out_since <= WINDOW_SECONDS

    def _onward(self, method: str, reply: Reply) -> str | None:
        """Return where an answer sends us, if that is the same server and asks for the same."""
        if not self._follow or reply.status not in _REDIRECTS:
            return None
        if method not in {"GET", "HEAD", "PROPFIND"} and reply.status in {301, 302}:
            return None
        return self.same_server(reply.url, reply.headers.get("Location", ""))

    def same_server(self, base: str, reference: str) -> str | None:
        """Return the address that `reference` means beside `base`, if it is this server's."""
        url = urljoin(base, reference)
        return url if reference and self._is_same(url) else None

    def _is_same(self, url: str) -> bool:
        try:
            return _place(url) == _place(self.origin)
        except ValueError:
            return False


def _place(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    return (
        parts.scheme,
        parts.hostname or "",
        parts.port or (443 if parts.scheme == "https" else 80),
    )


def _is_untrusted(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _trust(origin: str) -> ssl.SSLContext:
    # Besides what the web trusts, the system's own list: a company's servers are in it.
    if not origin.startswith("https:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


def _asked_pause(header: str) -> float | None:
    return float(header) if header.isascii() and header.isdigit() else None
