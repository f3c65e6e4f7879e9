"""Merging the order of blocks: whose move counts, and where new blocks go."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

START = ""
"""Stands before the first block; no block has an empty id."""


def merge_order(
    ours: Sequence[str], theirs: Sequence[str], base: Sequence[str], *, kept: Collection[str]
) -> list[str]:
    """Return the ids of `kept` in the order that both sides made of `base`.

    The order is that of `ours`; what `theirs` alone has or alone moved stands right behind the
    block that it follows there. So a side's new blocks stay together and behind their neighbour,
    and where only one side touched the order, the result is that side's order.
    """
    here = set(ours)
    moved_there = moved(theirs, base) - moved(ours, base)
    placed = {one for one in theirs if one not in here or one in moved_there}
    follower: dict[str, str] = {}
    before = START
    for one in theirs:
        if one in kept:
            if one in placed:
                follower[before] = one
            before = one
    order: list[str] = []
    for anchor in (START, *(one for one in ours if one in kept and one not in placed)):
        order.append(anchor)
        while order[-1] in follower:
            order.append(follower[order[-1]])
    return order[1:]


def moved(side: Sequence[str], base: Sequence[str]) -> set[str]:
    """Return the blocks that a side moved: as few as explain its order of what `base` has."""
    place = {one: i for i, one in enumerate(base)}
    common = [one for one in side if one in place]
    return set(common) - _steady(common, place)


def _steady(common: Sequence[str], place: dict[str, int]) -> set[str]:
    """Return the longest run of blocks that kept their order (longest increasing subsequence)."""
    ends: list[int] = []
    end_at: list[str] = []
    behind: dict[str, str] = {}
    for one in common:
        length = bisect_left(ends, place[one])
        behind[one] = end_at[length - 1] if length else START
        ends[length : length + 1] = [place[one]]
        end_at[length : length + 1] = [one]
    steady: set[str] = set()
    one = end_at[-1] if end_at else START
    while one != START:
        steady.add(one)
        one = behind[one]
    return steady
