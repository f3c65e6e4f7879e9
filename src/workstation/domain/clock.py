"""The hybrid logical clock: milliseconds since 1970 and, below them, 10 bits of counter.

Ten bits keep a reading within the integers that every JSON reader holds exactly (2**53) until
the year 2248; a thousand facts in one millisecond is more than a newsroom types.

A reading says "after", never "when": it only breaks ties between facts that did not know each
other (sync.md 3.5).
"""

COUNTER_BITS = 10
LATEST_MS = 7_258_118_400_000  # 2200-01-01: what a clock says beyond it is a flat battery
FAR_AHEAD_MS = 24 * 60 * 60 * 1_000


def next_reading(last: int, now_ms: int) -> int:
    """Return a reading above `last`, at the present time where that is later.

    A clock that stands in another century still leaves room above the reading it gives.
    """
    return max(last + 1, min(max(now_ms, 0), LATEST_MS) << COUNTER_BITS)


def after_seeing(last: int, seen: int, now_ms: int) -> int:
    """Return `last` moved up to a reading seen elsewhere.

    A reading more than a day ahead does not move the clock: one PC whose clock stands in another
    decade must not drag the others along.
    """
    if (seen >> COUNTER_BITS) - now_ms > FAR_AHEAD_MS:
        return last
    return max(last, seen)


def reading_ms(reading: int) -> int:
    """Return the milliseconds since 1970 that a reading claims."""
    return reading >> COUNTER_BITS
