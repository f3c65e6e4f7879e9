"""Catching up: what a home does after it has taken in much, a little at a time.

The search over full texts, the words of older revisions, and the verification of a snapshot the
home started from. Each step is a transaction of some tenths of a second, so that nobody who
writes waits for it; it can be stopped after any step, and goes on there after a restart.
"""

from collections.abc import Callable
from typing import Final

from workstation.domain import bodies
from workstation.usecases.desk import Desk
from workstation.usecases.snapshot_verifying import verify_some, waiting_steps
from workstation.usecases.titles import MUCH

ARTICLES_AT_ONCE: Final = 24


class CatchingUp(bodies.FactBody, frozen=True):
    """What is still to be done here: texts to read for the search, steps of a verification."""

    texts: int
    steps: int

    @property
    def nothing(self) -> bool:
        """Tell whether this home has caught up."""
        return not self.texts and not self.steps


def behind(desk: Desk) -> CatchingUp:
    """Return how much there is to catch up with."""
    return CatchingUp(texts=desk.store.words.unread_count(), steps=waiting_steps(desk))


def has_much_left(desk: Desk) -> bool:
    """Tell whether a home took in very much and has not read all of it; costs one small look."""
    return bool(desk.store.values.get(MUCH))


def catch_up(
    desk: Desk,
    advance: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    enough: Callable[[], bool] = lambda: False,
) -> bool:
    """Catch up until nothing is left, or `enough` says so after a step; tell whether done.

    Raises:
        Unavailable: `home_busy`, `disk_full`; what was done so far stays done.
    """
    left = behind(desk)
    done, of = 0, left.texts + left.steps
    after = ""
    while True:
        with desk.store.writing():
            last = desk.take_in_some_words(after, limit=ARTICLES_AT_ONCE)
        if last is None:
            break
        after = last
        done = min(done + ARTICLES_AT_ONCE, left.texts)
        advance(done, of)
        if enough():
            return False
    while steps := verify_some(desk):
        done = min(max(done, left.texts) + steps, of)
        advance(done, of)
        if enough():
            return False
    if has_much_left(desk):
        with desk.store.writing():
            desk.store.values.put(**{MUCH: ""})
    return True
