"""The sandbox's account: credentials, tokens, the list of addresses, daily quotas.

One data folder is one account, whatever AppID it is called by.
"""

import ipaddress
import re
import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec

from workstation.domain.errors import Refused
from workstation.wechat.limits import DAILY_CALLS
from workstation.wechat.sandbox.answers import Denied, decoded
from workstation.wechat.sandbox.shelf import read_as, write_whole

BEIJING = timezone(timedelta(hours=8))
TOKEN_SECONDS = 7_200
ROTATION_SECONDS = 300
FORCED_PER_DAY = 20
FORCED_GAP_SECONDS = 30

_APP_ID = re.compile(r"(?:wx|sandbox)[\w-]{0,60}", re.ASCII)
_TOKEN = re.compile(r"[\w-]{32,512}", re.ASCII)
_MAX_TOKENS = 50


class Token(msgspec.Struct, frozen=True):
    """An issued token; it ends at `expires` (Unix seconds)."""

    value: str
    expires: float


class Kept(msgspec.Struct):
    """What an account remembers: `used` counts the calls of `day` per API."""

    tokens: list[Token] = []
    day: str = ""
    used: dict[str, int] = {}
    forced: int = 0
    last_forced: float = 0.0


class Credential(msgspec.Struct):
    """The request of `stable_token`."""

    grant_type: str = ""
    appid: str = ""
    secret: str = ""
    force_refresh: bool = False


class Account:
    """Who may call, from where, how often.

    Raises:
        Refused: `bad_ip_entry` for an entry that is neither an address nor a CIDR range;
            `sandbox_data_unreadable`.
    """

    def __init__(
        self, path: Path, *, secret: str, allowed_ips: Iterable[str], clock: Callable[[], float]
    ) -> None:
        self._path = path
        self._secret = secret
        self._networks = tuple(_network(entry) for entry in allowed_ips)
        self._clock = clock
        self._kept = read_as(path, Kept) if path.exists() else Kept()

    def give_token(self, body: bytes, ip: str) -> dict[str, Any]:
        """Answer `stable_token`."""
        asked = decoded(body, Credential)
        self._check_credential(asked)
        self.check_ip(ip)
        self._begin_day()
        now = self._clock()
        standing = self._kept.tokens[-1] if self._kept.tokens else None
        if asked.force_refresh and now - self._kept.last_forced >= FORCED_GAP_SECONDS:
            standing = self._force(now)
        elif standing is None or standing.expires - now <= ROTATION_SECONDS:
            standing = self._issue(now)
        return {"access_token": standing.value, "expires_in": int(standing.expires - now)}

    def _check_credential(self, asked: Credential) -> None:
        if not asked.appid:
            raise Denied(41002)
        if not _APP_ID.fullmatch(asked.appid):
            raise Denied(40013)
        if asked.grant_type != "client_credential":
            raise Denied(40002)
        if not asked.secret:
            raise Denied(41004)
        if not secrets.compare_digest(asked.secret.encode(), self._secret.encode()):
            raise Denied(40125)

    def _force(self, now: float) -> Token:
        if self._kept.forced >= FORCED_PER_DAY:
            raise Denied(45009)
        self._kept.forced += 1
        self._kept.last_forced = now
        self._kept.tokens.clear()
        return self._issue(now)

    def _issue(self, now: float) -> Token:
        token = Token(secrets.token_urlsafe(96), now + TOKEN_SECONDS)
        self._kept.tokens = [*self._kept.tokens, token][-_MAX_TOKENS:]
        self._save()
        return token

    def check_token(self, token: str) -> None:
        """Raise `Denied` unless `token` is valid: 41001, 40014, 42001, 40001."""
        if not token:
            raise Denied(41001)
        if not _TOKEN.fullmatch(token):
            raise Denied(40014)
        found = next((one for one in self._kept.tokens if one.value == token), None)
        if found is None:
            raise Denied(40001)
        if found.expires <= self._clock():
            raise Denied(42001)

    def check_ip(self, ip: str) -> None:
        """Raise `Denied` 40164 unless `ip` is on the list."""
        address = ipaddress.ip_address(ip)
        if not any(address in network for network in self._networks):
            raise Denied(40164, ip=ip)

    def count_call(self, api: str) -> None:
        """Count a call of `api`; raise `Denied` 45009 when the day's calls are used up."""
        self._begin_day()
        used = self._kept.used.get(api, 0)
        if used >= DAILY_CALLS.get(api, used + 1):
            raise Denied(45009)
        self._kept.used[api] = used + 1
        self._save()

    def quota(self, body: bytes) -> dict[str, Any]:
        """Answer `openapi/quota/get`."""
        api = decoded(body, _QuotaRequest).cgi_path.removeprefix("/cgi-bin/")
        if api not in DAILY_CALLS:
            raise Denied(76021)
        self._begin_day()
        limit, used = DAILY_CALLS[api], self._kept.used.get(api, 0)
        quota = {"daily_limit": limit, "used": used, "remain": limit - used}
        return {"errcode": 0, "errmsg": "ok", "quota": quota}

    def _begin_day(self) -> None:
        today = datetime.fromtimestamp(self._clock(), BEIJING).date().isoformat()
        if self._kept.day != today:
            self._kept.day, self._kept.used, self._kept.forced = today, {}, 0

    def _save(self) -> None:
        write_whole(self._path, msgspec.json.encode(self._kept))


class _QuotaRequest(msgspec.Struct):
    cgi_path: str


def _network(entry: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(entry, strict=False)
    except ValueError:
        raise Refused("bad_ip_entry", entry=entry[:100]) from None
