"""The account's access token, asked for when needed and remembered until shortly before its end.

`stable_token` in normal mode gives every PC the same token while it lives, so that no cache is
shared and nobody invalidates another's. Forced renewal is never used: it would.
"""

import threading
from collections.abc import Callable

from workstation.wechat.wire import TokenReply

_MARGIN_SECONDS = 60.0


class Tokens:
    """Holds one token; many threads may ask at once and cause one request.

    `ask` fetches a token; `now` counts seconds from any fixed point.
    """

    def __init__(self, ask: Callable[[], TokenReply], now: Callable[[], float]) -> None:
        self._ask = ask
        self._now = now
        self._lock = threading.Lock()
        self._token = ""
        self._good_until = 0.0

    def current(self) -> str:
        """Return a token that should be valid."""
        with self._lock:
            if not self._token or self._now() >= self._good_until:
                self._renew()
            return self._token

    def renewed(self, rejected: str) -> str:
        """Return a token asked for after `rejected` was; another thread's news will do."""
        with self._lock:
            if self._token == rejected:
                self._renew()
            return self._token

    def _renew(self) -> None:
        self._token = ""
        asked = self._now()
        reply = self._ask()
        self._token = reply.access_token
        self._good_until = asked + reply.expires_in - _MARGIN_SECONDS
