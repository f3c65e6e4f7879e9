"""Long absence: what a PC decided without knowing the office any more.

Derived from what was signed alone, so that every PC says the same: the time a decision states, and
the time the membership entry states that came after the one it cites. No clock of a reader, no
time of arrival. It is a mark for people (过期，需复核), never a loss of authority: whether a right
had been taken away is told by the cuts. See docs/adr/0021-packs-and-snapshots.md.
"""

from typing import Final

DAY_MS: Final = 24 * 60 * 60 * 1000
KNOWN_DAYS: Final = 90


def is_outdated(decided: int, superseded: int | None) -> bool:
    """Tell whether a decision rests on a membership that had been superseded for too long.

    `decided` is when it says it was taken, `superseded` when the next entry of the chain says it
    was written, None where none came; both in milliseconds since 1970. An old entry that nothing
    followed is still the newest, and nobody has missed anything.
    """
    return superseded is not None and decided - superseded > KNOWN_DAYS * DAY_MS
