"""The review queue of this home's member: what waits for a decision they may take."""

from collections.abc import Iterator

from workstation.domain.ids import DeviceId
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint, may_decide
from workstation.domain.reviews import Standing

BEYOND_EVERY_SEGMENT = 2**62


def queue_rows(
    standing: Standing, membership: Membership, device: DeviceId
) -> Iterator[tuple[object, ...]]:
    """Yield (article, stage, revision, since) for each stage the member may decide now."""
    member = membership.member_of(device)
    current = standing.round
    if member is None or current is None or standing.submission is None:
        return
    if current.is_own_work(member) or current.took_a_stage(member):
        return
    at = Standpoint(membership, device, BEYOND_EVERY_SEGMENT)
    since = max(
        [standing.submission.hlc, *(f.hlc for group in current.passed.values() for f in group)]
    )
    for stage in standing.waiting:
        if may_decide(at, stage, standing.branch, under=membership.length):
            yield (standing.article, stage, current.signed, since)
