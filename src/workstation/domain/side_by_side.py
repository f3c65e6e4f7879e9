"""并审: sharing stages out among those who approved, so that nobody takes two.

Where stages are taken in any order, one member may by accident approve two of them from two PCs.
Whether the review is finished must then not hang on which approval came first: it is finished
when the approvals can be shared out so that every stage has its reviewers, and one approval more
never undoes that.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from workstation.domain.ids import MemberId

Approval = TypeVar("Approval")


def share_out(
    approvals: Sequence[tuple[MemberId, int, Approval]], needs: Mapping[int, int]
) -> dict[int, tuple[Approval, ...]]:
    """Return each stage's approvals, one per member, filling as many stages as can be filled.

    `approvals` are (member, stage, approval), the first ones preferred; `needs` says how many
    reviewers each stage needs. Members whom no stage still needs stand at the first they approved.
    """
    offers: dict[MemberId, dict[int, Approval]] = {}
    for member, stage, approval in approvals:
        offers.setdefault(member, {}).setdefault(stage, approval)
    holders: dict[int, list[MemberId]] = {stage: [] for stage in needs}
    spare = [one for one in offers if not _find_place(one, offers, holders, needs, set())]
    for member in spare:
        holders[next(iter(offers[member]))].append(member)
    return {
        stage: tuple(offers[member][stage] for member in members)
        for stage, members in holders.items()
        if members
    }


def _find_place(
    member: MemberId,
    offers: Mapping[MemberId, Mapping[int, object]],
    holders: Mapping[int, list[MemberId]],
    needs: Mapping[int, int],
    tried: set[int],
) -> bool:
    """Give a member a stage, moving others to another stage of theirs where that makes room."""
    for stage in offers[member]:
        if stage in tried:
            continue
        tried.add(stage)
        if len(holders[stage]) < needs[stage]:
            holders[stage].append(member)
            return True
        for other in tuple(holders[stage]):
            if _find_place(other, offers, holders, needs, tried):
                holders[stage].remove(other)
                holders[stage].append(member)
                return True
    return False
