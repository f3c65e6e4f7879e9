"""How often a place on the network is asked: within its allowance, and more slowly once it says so.

Providers count requests (坚果云: 600 or 1,500 in half an hour) and answer 503, 429, or even 401
when there were too many. Nothing here lasts longer than the program runs: a person who starts it
anew, or asks on the command line, begins with a fresh allowance.
"""

import time
from collections.abc import Callable
from threading import Lock

from workstation.domain.errors import Unavailable
from workstation.sync.addresses import WINDOW_SECONDS

PATIENCE = 10.0
"""Seconds that a request waits until a pause is over. A longer pause is another round's to wait."""

_FIRST_PAUSE = 5.0
_LONGEST_PAUSE = 60.0
_LONGEST_ASKED = 1800.0


class Pace:
    """A bucket of turns, filled at an even rate, and a pause after each refusal.

    Half of the `allowance` may be used at once and half comes back in every window: no window of
    half an hour, wherever it begins, sees more than the allowance. 0: no limit known.
    """

    def __init__(
        self,
        allowance: int,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._most = max(allowance / 2, 1.0)
        self._rate = self._most / WINDOW_SECONDS if allowance else 0.0
        self._turns = self._most
        self._now = now
        self._sleep = sleep
        self._counted = now()
        self._held_until = 0.0
        self._pause = _FIRST_PAUSE
        self._lock = Lock()

    def take(self, path: str) -> None:
        """Wait for a turn to ask for `path`: slowly is better than starting over and over.

        Raises:
            Unavailable: `folder_busy` with `seconds`, while a long pause lasts.
        """
        with self._lock:
            held = max(self._held_until - self._now(), 0.0)
            if held > PATIENCE:
                raise Unavailable("folder_busy", path=path, seconds=round(held))
            waiting = max(held, self._until_next_turn())
            self._turns -= 1
        if waiting > 0:
            self._sleep(waiting)

    def hold(self, asked: float | None) -> int:
        """Ask nothing for a while: as long as the place said, else twice as long as last time.

        Returns the seconds until then.
        """
        with self._lock:
            pause = self._pause if asked is None else min(max(asked, 0.0), _LONGEST_ASKED)
            self._pause = min(self._pause * 2, _LONGEST_PAUSE)
            self._held_until = self._now() + pause
            return round(pause)

    def went_well(self) -> None:
        """Let the next pause be a short one: the place answers again."""
        self._pause = _FIRST_PAUSE

    def _until_next_turn(self) -> float:
        if not self._rate:
            return 0.0
        now = self._now()
        self._turns = min(self._most, self._turns + (now - self._counted) * self._rate)
        self._counted = now
        return max((1 - self._turns) / self._rate, 0.0)
