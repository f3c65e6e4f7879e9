"""The sandbox's server: HTTP on this machine only, everything that arrives bounded."""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from typing_extensions import override

from workstation.domain.errors import Unavailable
from workstation.wechat.limits import Profile
from workstation.wechat.pictures import LOOPBACK
from workstation.wechat.sandbox.calls import Call
from workstation.wechat.sandbox.pages import POLICY
from workstation.wechat.sandbox.shelf import write_whole
from workstation.wechat.sandbox.site import shown
from workstation.wechat.sandbox.switchboard import Reply, Request, Settings, Switchboard

MAX_BODY_BYTES = 12 * 1_048_576
MAX_QUERY_FIELDS = 20
SOCKET_SECONDS = 30

_HOST = "127.0.0.1"
_API_ROOT = "/cgi-bin/"
_HIGHEST_PORT = 65_535


class SandboxServer:
    """A sandbox account, served at `base_url` between `start` and `stop`; a context manager too.

    Args:
        data_dir: holds everything. A server on the same folder continues where the last one
            stopped, at the same port when `port` is 0 and that one is free.
        port: 0 for any free one.
        fail: what goes wrong and when; grammar in `faults`.
        profile: how lengths are counted, see `limits`.
        allowed_ips: the account's list of addresses and CIDR ranges.
        certified: whether the account may publish and open comments.
        secret: the AppSecret; the AppID is any that starts with `wx` or `sandbox`.
        publishing_looks: how often a publication is seen in progress before it is done …
        publishing_seconds: … unless so much time has passed.
        clock: returns Unix seconds.
        pause: waits for a `delay`.

    Raises:
        Refused: `bad_fail_spec` (`rule`), `bad_ip_entry` (`entry`), `sandbox_data_unreadable`
            (`path`).
        Unavailable: `sandbox_port_busy` (`port`), `sandbox_folder_unusable` (`path`).
    """

    def __init__(
        self,
        data_dir: Path,
        port: int = 0,
        *,
        fail: str = "",
        profile: Profile = Profile.STRICT,
        allowed_ips: Iterable[str] = (_HOST,),
        certified: bool = True,
        secret: str = "sandbox-secret",  # noqa: S107 - guards nothing; documented
        publishing_looks: int = 1,
        publishing_seconds: float = 5.0,
        clock: Callable[[], float] = time.time,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        settings = Settings(
            fail=fail,
            profile=profile,
            allowed_ips=tuple(allowed_ips),
            certified=certified,
            secret=secret,
            publishing_looks=publishing_looks,
            publishing_seconds=publishing_seconds,
            clock=clock,
            pause=pause,
        )
        self._thread: threading.Thread | None = None
        self._http = _bound(port or _last_port(data_dir), any_other=port == 0)
        try:
            self._switchboard = Switchboard(settings, data_dir, self.base_url)
            write_whole(data_dir / "port", str(self._http.server_port).encode())
        except OSError:
            self._http.server_close()
            raise Unavailable("sandbox_folder_unusable", path=str(data_dir)) from None
        except BaseException:
            self._http.server_close()
            raise
        self._http.switchboard = self._switchboard

    @property
    def base_url(self) -> str:
        """The address that a client's `base_url` takes."""
        return f"http://{_HOST}:{self._http.server_port}"

    def start(self) -> None:
        """Serve until `stop`, in a thread of its own."""
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(0.05,), name="wechat-sandbox", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop serving and give the port back. A stopped server is not started again."""
        if self._thread is not None:
            self._http.shutdown()
            self._thread.join()
            self._thread = None
        self._http.server_close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def calls(self) -> tuple[Call, ...]:
        """Return the last calls, oldest first; also served at `/calls.json`."""
        return self._switchboard.log.calls()

    def page(self, path: str) -> bytes | None:
        """Return what a browser is shown at a path of this server, None where nothing stands."""
        reply = shown(self._switchboard, path)
        return reply.body if reply.status == HTTPStatus.OK else None

    def counts(self) -> dict[str, int]:
        """Return how often each API was called since this server was made."""
        return self._switchboard.log.counts()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows this option would let two sandboxes share one port.
    allow_reuse_address = os.name == "posix"
    switchboard: Switchboard


def _bound(port: int, *, any_other: bool) -> _Http:
    try:
        return _Http((_HOST, port), _Handler)
    except (OSError, OverflowError):
        if any_other and port:
            return _bound(0, any_other=False)
        raise Unavailable("sandbox_port_busy", port=port) from None


def _last_port(data_dir: Path) -> int:
    try:
        port = int((data_dir / "port").read_text("ascii"))
    except (OSError, ValueError):
        return 0
    return port if 0 < port <= _HIGHEST_PORT else 0


class _Handler(BaseHTTPRequestHandler):
    """Takes a request apart, asks the switchboard or a page, writes the reply."""

    timeout = SOCKET_SECONDS
    server: _Http

    def do_GET(self) -> None:
        """Serve a call or a page."""
        self._serve(b"")

    def do_POST(self) -> None:
        """Serve a call."""
        try:
            length = int(self.headers.get("Content-Length", "0"))
        except ValueError:
            length = -1
        if "Transfer-Encoding" in self.headers or length < 0:
            self.send_error(411)
        elif length > MAX_BODY_BYTES:
            self.send_error(413)
        else:
            body = self.rfile.read(length)
            if len(body) == length:
                self._serve(body)

    def _serve(self, body: bytes) -> None:
        # A page from elsewhere, opened in this machine's browser, must not reach the sandbox by
        # a name of its own that points here.
        try:
            host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
            address = urlsplit(self.path)
        except ValueError:
            self.send_error(400)
            return
        if host not in LOOPBACK:
            self.send_error(403)
        elif address.path.startswith(_API_ROOT):
            self._answer(address.path.removeprefix(_API_ROOT), address.query, body)
        else:
            self._show(address.path)

    def _answer(self, api: str, query: str, body: bytes) -> None:
        try:
            fields = dict(parse_qsl(query, max_num_fields=MAX_QUERY_FIELDS))
        except ValueError:
            self.send_error(400)
            return
        request = Request(
            api=api,
            method=self.command,
            query=fields,
            content_type=self.headers.get("Content-Type", ""),
            body=body,
            ip=self.client_address[0],
        )
        self._write(self.server.switchboard.reply_to(request))

    def _show(self, path: str) -> None:
        self._write(shown(self.server.switchboard, path))

    def _write(self, reply: Reply) -> None:
        if reply.body is not None:
            with contextlib.suppress(ConnectionError):  # the caller may have given up waiting
                self._write_out(reply, reply.body)

    def _write_out(self, reply: Reply, body: bytes) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: the log of calls says it all, and without tokens."""
