"""Staffing: whether the people who hold the stages can take an article through all of them.

Nobody takes two stages of one article, so it is not enough that every stage has somebody: with one
person for three stages an article waits for ever. This finds the most seats that different people
can fill at once.
"""

from collections.abc import Collection, Mapping

from workstation.domain.ids import MemberId
from workstation.domain.policy import Policy


def unfilled_stages(policy: Policy, holders: Mapping[int, Collection[MemberId]]) -> tuple[int, ...]:
    """Return the stages that lack somebody when everybody takes one seat at most."""
    seats = [stage.number for stage in policy.stages for _ in range(stage.need)]
    seated: dict[MemberId, int] = {}
    empty = [
        seats[seat]
        for seat in range(len(seats))
        if not _seat(seat, seats, holders, seated, asked=set())
    ]
    return tuple(sorted(set(empty)))


def _seat(
    seat: int,
    seats: list[int],
    holders: Mapping[int, Collection[MemberId]],
    seated: dict[MemberId, int],
    *,
    asked: set[MemberId],
) -> bool:
    """Seat somebody, moving those who sit already to another seat they may take."""
    for member in sorted(holders.get(seats[seat], ())):
        if member in asked:
            continue
        asked.add(member)
        taken = seated.get(member)
        if taken is None or _seat(taken, seats, holders, seated, asked=asked):
            seated[member] = seat
            return True
    return False
