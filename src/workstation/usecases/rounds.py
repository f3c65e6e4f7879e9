"""Rounds: the quick look that the window and `sync --watch` take, again and again.

Whatever others must notice shows in one folder (`h/`): heads, receipts, and notices of membership
entries and of requests. So a round with nothing new costs one listing. What a name tells of and
cannot be had yet is tried again later and later; a full look, now and then and whenever a person
asks, ignores all that.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from workstation.domain.ids import DeviceId
from workstation.store import purges, receipts
from workstation.sync.head_files import Told, read_names
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import Exchanged, admit_pre_signed, exchange, report, send_all
from workstation.usecases.looking import Look
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.received import give_receipt, take_receipts
from workstation.usecases.receiving import (
    receive_blobs,
    receive_entries,
    receive_segments,
    receive_texts,
)

FULL_LOOK_MS: Final = 15 * 60 * 1000
FIRST_WAIT_MS: Final = 5_000
LONGEST_WAIT_MS: Final = 60 * 60 * 1000
MOST_BEHIND: Final = 1_024
"""A head further ahead than this is looked after by listing everything of its device."""

_PIECES = "pieces"
"""Stands for a name where texts and pictures on their way wait for their next try."""


class _Wait(NamedTuple):
    until: int
    pause: int


class Rounds:
    """The rounds of one open home; it remembers what it has seen, and forgets it when closed."""

    def __init__(self, desk: Desk, *, full_look_ms: int = FULL_LOOK_MS) -> None:
        self._desk = desk
        self._full_look_ms = full_look_ms
        self._full_at: int | None = None
        self._seen: frozenset[str] = frozenset()
        self._waits: dict[str, _Wait] = {}
        self._purged = 0

    def round(self, share: Share) -> Exchanged:
        """Exchange what is new on either side; from time to time everything.

        Raises:
            Unavailable: the folder cannot be reached, is full, or is another office's;
                `home_busy` while another window or command exchanges for this home.
        """
        with self._desk.store.exchanging():
            return self._round(share)

    def _round(self, share: Share) -> Exchanged:
        names = share.heads.names()
        if self._is_time_for_all():
            done = exchange(self._desk, share, thorough=False)
            self._remember_all(names)
            return done
        received = self._receive(share, names)
        sent = send_all(self._desk, share, names)
        give_receipt(self._desk, share)
        return report(self._desk, sent, received)

    def _is_time_for_all(self) -> bool:
        # A clock that was put back makes it time, too.
        now = self._desk.now_ms()
        return self._full_at is None or not 0 <= now - self._full_at < self._full_look_ms

    def _remember_all(self, names: frozenset[str]) -> None:
        self._full_at = self._desk.now_ms()
        self._seen, self._waits = names, {}
        self._purged = len(self._desk.store.read(purges.purged))

    def _receive(self, share: Share, names: frozenset[str]) -> int:
        new = {one for one in names - self._seen if self._is_due(one)}
        told, known = read_names(new), set(self._desk.membership.devices)
        if told.entries:
            receive_entries(self._desk, share)
        if told.requests:
            admit_pre_signed(self._desk, share)
        if known != self._desk.membership.devices.keys():
            told = read_names(names)  # what those say who are new here was passed over before
        if told.receipts:
            take_receipts(self._desk, share, told.receipts)
        look = Look(share)
        received = self._receive_heads(look, told)
        self._fetch_pieces(look, anew=bool(told.heads))
        self._purge(share)
        self._seen = names - self._still_missing(names)
        return received

    def _receive_heads(self, look: Look, told: Told) -> int:
        behind = self._behind(told.heads.values())
        for device, (first, last) in behind.items():
            if device != self._desk.device and last - first < MOST_BEHIND:
                look.look_between(device, first, last)
        return receive_segments(self._desk, look, behind)

    def _behind(
        self, heads: Iterable[tuple[DeviceId, int, str]]
    ) -> dict[DeviceId, tuple[int, int]]:
        """Return which segments of which PCs the heads tell of that are not here."""
        known = {*self._desk.membership.devices, self._desk.device}
        found: dict[DeviceId, tuple[int, int]] = {}
        for device, seq, short in heads:
            if device in known and not self._desk.store.log.has(device, (seq, short)):
                last, _ = self._desk.store.log.last_segment(device)
                first, furthest = found.get(device, (min(last + 1, seq), seq))
                found[device] = (min(first, seq), max(furthest, seq))
        return found

    def _fetch_pieces(self, look: Look, *, anew: bool) -> None:
        if not anew and not self._is_due(_PIECES):
            return
        receive_texts(self._desk, look)
        receive_blobs(self._desk, look)
        missing = bool(
            self._desk.store.log.awaited() or self._desk.store.read(receipts.wanted_count)
        )
        self._tried(_PIECES, done=not missing, anew=anew)

    def _purge(self, share: Share) -> None:
        purged = len(self._desk.store.read(purges.purged))
        if purged != self._purged:
            carry_out_purges(self._desk, share)
            self._purged = purged

    def _still_missing(self, names: frozenset[str]) -> frozenset[str]:
        """Return the names that tell of what is still not here, and put off their next try."""
        told = read_names(names - self._seen)
        known = {*self._desk.membership.devices, self._desk.device}
        missing = {
            name
            for name, (device, seq, short) in told.heads.items()
            if device in known and not self._desk.store.log.has(device, (seq, short))
        }
        held = {(seq, name[:12]) for seq, name in self._desk.store.log.entry_names()}
        missing |= {name for name, place in told.entries.items() if place not in held}
        for name in missing:
            if self._is_due(name):
                self._tried(name, done=False)
        self._waits = {
            name: wait for name, wait in self._waits.items() if name in missing or name == _PIECES
        }
        return frozenset(missing)

    def _is_due(self, name: str) -> bool:
        wait = self._waits.get(name)
        # Put back by years, a clock must not put off a try by years.
        return wait is None or not wait.until - wait.pause <= self._desk.now_ms() < wait.until

    def _tried(self, name: str, *, done: bool, anew: bool = False) -> None:
        if done:
            self._waits.pop(name, None)
            return
        before = self._waits.get(name)
        pause = FIRST_WAIT_MS if before is None or anew else 2 * before.pause
        pause = min(pause, LONGEST_WAIT_MS)
        self._waits[name] = _Wait(self._desk.now_ms() + pause, pause)
