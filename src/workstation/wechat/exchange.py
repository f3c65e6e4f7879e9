"""One call to WeChat and its answer, with everything bounded: sizes, depth, time.

The answer to a call may be lost or unreadable although the work was done. Nothing here repeats
anything; who may repeat what is the client's business.
"""

import json
import logging
import re
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import httpx
import msgspec

from workstation.domain.errors import Refused, Unavailable
from workstation.wechat.errors import error_for
from workstation.wechat.pictures import is_loopback

MAX_REPLY_BYTES = 32 * 1_048_576
"""Eight articles of one megabyte and their JSON escapes."""
DEADLINE_SECONDS = 180.0
"""For a whole answer: a line that drips never runs into the time-out of a single read."""

_TIMEOUTS = httpx.Timeout(connect=10.0, read=60.0, write=60.0, pool=30.0)
_ESCAPE = re.compile(rb"(?<!\\)(?:\\\\)*\\u")
_HALF_PAIR = re.compile(rb"\\u[dD][89a-fA-F]")
_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# The address of every call holds the access token, and these two log addresses.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


class Call(msgspec.Struct, frozen=True):
    """One call: `name` is the API's path below `/cgi-bin/`, e.g. `draft/add`.

    Without `body` and `picture` it is a GET. `repeatable` marks what changes nothing at WeChat.
    `picture` is (file name, bytes), sent as the form field `media`.
    """

    name: str
    body: bytes | None = None
    picture: tuple[str, bytes] | None = None
    query: dict[str, str] = {}
    repeatable: bool = False


def json_body(call: str, value: object) -> bytes:
    r"""Return `value` as JSON in raw UTF-8.

    Raises:
        Refused: `wechat_unsendable_text` when a character has no form but a `\u` escape, which
            WeChat would show to readers as six letters.
    """
    try:
        body = msgspec.json.encode(value)
    except UnicodeEncodeError:
        raise Refused("wechat_unsendable_text", call=call) from None
    if _ESCAPE.search(body):
        raise Refused("wechat_unsendable_text", call=call)
    return body


class Exchange:
    """The line to one API address. Usable by several threads at once.

    Raises:
        Refused: `wechat_bad_address`; `wechat_insecure_address` when the secret would travel
            unencrypted to another machine.
    """

    def __init__(
        self, base_url: str, transport: httpx.BaseTransport | None, now: Callable[[], float]
    ) -> None:
        self._base = _checked_address(base_url)
        self._now = now
        self._http = httpx.Client(
            transport=transport,
            timeout=_TIMEOUTS,
            verify=_trust(self._base),
            # A kept connection that the other side has just closed looks like a lost reply, and a
            # lost reply to a submission needs a person: every call opens its own.
            limits=httpx.Limits(max_keepalive_connections=0, max_connections=8),
            # An office proxy has no way to this machine's own sandbox.
            trust_env=not is_loopback(base_url),
            # Nothing compressed is asked for: a small answer does not grow.
            headers={"User-Agent": "workstation", "Accept-Encoding": "identity"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._http.close()

    def send(self, call: Call, token: str | None = None) -> dict[str, Any]:
        """Return the answer to `call`.

        Raises:
            Refused, Unavailable: what WeChat answered, see `errors`.
            Unavailable: `wechat_unreachable` when the call never left this machine,
                `wechat_no_reply` when whether it was carried out is unknown.
        """
        # Errors of the HTTP library carry the address with the token in it: none is chained.
        try:
            answer = self._answer(call, token)
        except _NEVER_LEFT:
            raise Unavailable("wechat_unreachable", call=call.name) from None
        except (httpx.HTTPError, httpx.StreamError):
            raise Unavailable("wechat_no_reply", call=call.name) from None
        return _read(call.name, answer)

    def _answer(self, call: Call, token: str | None) -> bytes:
        query = call.query if token is None else {**call.query, "access_token": token}
        is_get = call.body is None and call.picture is None
        with self._http.stream(
            "GET" if is_get else "POST",
            f"{self._base}/cgi-bin/{call.name}",
            params=query,
            content=call.body,
            files=None if call.picture is None else {"media": call.picture},
            headers={"Content-Type": "application/json; charset=utf-8"} if call.body else None,
        ) as response:
            return self._bounded(call.name, response)

    def _bounded(self, name: str, response: httpx.Response) -> bytes:
        answer = bytearray()
        deadline = self._now() + DEADLINE_SECONDS
        for piece in response.iter_bytes():
            answer += piece
            if len(answer) > MAX_REPLY_BYTES or self._now() > deadline:
                raise Unavailable("wechat_no_reply", call=name)
        return bytes(answer)


def _checked_address(base_url: str) -> str:
    try:
        httpx.URL(base_url)
        parts = urlsplit(base_url)
        port_is_valid = parts.port is None or parts.port > 0
    except (ValueError, httpx.InvalidURL):
        raise Refused("wechat_bad_address", base_url=base_url) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or not port_is_valid:
        raise Refused("wechat_bad_address", base_url=base_url)
    if parts.query or parts.fragment or parts.username or parts.password:
        raise Refused("wechat_bad_address", base_url=base_url)
    if parts.scheme == "http" and not is_loopback(base_url):
        raise Refused("wechat_insecure_address", base_url=base_url)
    return base_url.rstrip("/")


def _trust(base_url: str) -> ssl.SSLContext | bool:
    # A sandbox speaks plain HTTP; reading the certificates of the whole world takes 150 ms, so it
    # gets a context that trusts nobody.
    return base_url.startswith("https:") or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _read(name: str, answer: bytes) -> dict[str, Any]:
    # The header often says text/plain without a charset, and strings come with raw control
    # characters: UTF-8 always, and not strict. Half a surrogate pair fits into no database.
    try:
        reply = json.loads(answer.decode("utf-8-sig"), strict=False)
        if _HALF_PAIR.search(answer):
            json.dumps(reply, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Unavailable("wechat_no_reply", call=name) from None
    if not isinstance(reply, dict):
        raise Unavailable("wechat_no_reply", call=name)
    errcode = reply.get("errcode", 0)
    if not isinstance(errcode, int):
        raise Unavailable("wechat_no_reply", call=name)
    if errcode != 0:
        raise error_for(name, errcode, str(reply.get("errmsg", "")))
    return reply
