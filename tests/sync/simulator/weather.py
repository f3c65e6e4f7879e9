"""Chance: the one source of it in a history, and what it makes fail."""

from collections import Counter
from random import Random

from workstation.domain.errors import Unavailable

HOUR_MS = 3_600_000
FULL_MS = 5 * 60_000

CALM = 0.0
STORMY = 0.015

FILE_FAULTS = (
    "error", "empty_listing", "listing_error", "absent", "placeholder", "flaky_bytes", "torn_put",
    "lost_reply", "refused_rename", "partial", "killed_in_put",
)  # fmt: skip
"""What one operation on a file may do instead of its work."""


class Weather:
    """The time of the world, what fails in it, and a count of what did.

    `faults` are the names that may happen; `roughness` is how likely any operation fails.
    """

    def __init__(self, seed, faults):
        self.random = Random(seed)  # noqa: S311 - chance that can be had again
        self.now = 0
        self.faults = frozenset(faults)
        self.roughness = 0.0
        self.lag_ms = 0
        self.met = Counter()
        self.written = {}
        self.rewritten = []
        self._away = {}
        self._full_until = self._gone_until = 0

    def chance(self, below):
        """Return a number from 0 up to, not including, `below`."""
        return int(self.random.random() * below)

    def one_in(self, number):
        """Tell whether something that happens once in so many times happens now."""
        return self.random.random() * number < 1

    def pass_time(self):
        """Let a moment pass; now and then, a night, or more than a week."""
        if self.one_in(900):
            self.now += HOUR_MS * self.random.choice((7, 24 * 8))
        else:
            self.now += self.chance(1_500)

    def fault(self, possible):
        """Return what goes wrong with this operation, if anything does."""
        if self.random.random() >= self.roughness:
            return ""
        fault = self.random.choice(possible)
        if fault not in self.faults:
            return ""
        self.met[fault] += 1
        return fault

    def clear(self):
        """Heal everything: from now on nothing fails."""
        self.roughness, self.lag_ms, self._full_until, self._gone_until = 0.0, 0, 0, 0
        self._away = {}

    def send_away(self, device):
        """Let a PC lose the folder for a while."""
        self._away[device] = self.now + self.chance(FULL_MS)

    def fill_disk(self):
        """Let the folder be full for a while."""
        self._full_until = self.now + self.chance(FULL_MS)

    def take_folder_away(self):
        """Let the folder's very root be gone for everybody, for a while."""
        self._gone_until = self.now + self.chance(FULL_MS)

    def is_away(self, device):
        """Tell whether a PC cannot reach the folder now."""
        return max(self._gone_until, self._away.get(device, 0)) > self.now

    def expect_room(self, path, data):
        """Refuse bytes while the folder is full; empty files still fit.

        Raises:
            Unavailable: `folder_full`.
        """
        if data and self._full_until > self.now:
            raise Unavailable("folder_full", path=path)

    def room(self):
        """Return how many bytes the folder still takes, as far as it tells."""
        return 0 if self._full_until > self.now else self.random.choice((None, 1 << 40))

    def note_written(self, device, path, data):
        """Remember what the program itself wrote: no name may ever stand for two contents."""
        if self.written.setdefault(path, data) != data:
            self.rewritten.append((device, path))
