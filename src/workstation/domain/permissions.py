"""Who may do what (state.md 5): rights of a device at its segment, from the chain alone.

Each rule answers for one fact as recorded, never for a person at a screen; use cases ask the
same rules before they record, so that what they allow is what counts everywhere.
"""

from typing import Literal

import msgspec

from workstation.domain.forks import Paths, is_suspended
from workstation.domain.ids import BranchId, DeviceId, MemberId
from workstation.domain.membership import Membership
from workstation.domain.membership_entries import Grant, Role

Writing = Literal["full", "suggestion", "none"]


class Standpoint(msgspec.Struct, frozen=True):
    """Where a fact stands: its device, the segment that carries it, the membership in hand.

    `paths` tell on which lines of a forked device it lies.
    """

    membership: Membership
    device: DeviceId
    seq: int
    paths: Paths = ()

    @property
    def member(self) -> MemberId | None:
        """Whose device recorded the fact."""
        return self.membership.member_of(self.device)

    @property
    def suspended(self) -> bool:
        """Tell whether authority used here counts for nothing, because the device has forked."""
        return is_suspended(self.paths, self.membership.adopted(self.device))

    def has_role(self, role: Role) -> bool:
        """Tell whether the device may write here as one of a role, with any scope."""
        return bool(self.membership.held_by(self.device, self.seq, role))

    def holds(self, role: Role, *, under: int | None = None) -> bool:
        """Tell whether the device has the authority of a role here, with any scope."""
        return not self.suspended and bool(
            self.membership.held_by(self.device, self.seq, role, under=under)
        )


def writing(at: Standpoint, branch: BranchId) -> Writing:
    """Tell how far a device may write an article of `branch`; a fork suspends no writing."""
    if at.device == at.membership.waiting:
        return "full"
    if at.has_role("editor") or at.has_role("admin"):
        return "full"
    for role in ("liaison", "reviewer"):
        for grant in at.membership.held_by(at.device, at.seq, role):
            if not grant.branches or (branch and branch in grant.branches):
                return "full"
    return "suggestion" if at.has_role("reviewer") else "none"


def may_decide(at: Standpoint, stage: int, branch: BranchId, *, under: int) -> bool:
    """Tell whether a device may take a stage: reviewers at granted stages.

    The first stage only within the granted branches; a reviewer of the whole office takes any.
    """
    return not at.suspended and any(
        covers(grant, stage, branch)
        for grant in at.membership.held_by(at.device, at.seq, "reviewer", under=under)
    )


def may_record_for(
    at: Standpoint, member: MemberId, stage: int, branch: BranchId, *, under: int
) -> bool:
    """Tell whether a device may enter what `member` decided on paper (线下审批登记).

    Anybody of the office may; the stage must have been the member's own at the entry cited. What
    a member signed on paper outlives their office, for their PCs' cuts say nothing about it.
    """
    in_standing = not at.suspended and at.membership.in_good_standing(at.device, at.seq)
    return in_standing and any(
        covers(grant, stage, branch)
        for grant in at.membership.held_at(member, "reviewer", under=under)
    )


def covers(grant: Grant, stage: int, branch: BranchId) -> bool:
    """Tell whether a grant reaches a stage of an article of `branch`."""
    within = stage != 1 or not branch or not grant.branches or branch in grant.branches
    return stage in grant.stages and within


def may_waive(at: Standpoint, *, under: int) -> bool:
    """Tell whether a device may waive findings (editor, admin)."""
    return at.holds("editor", under=under) or at.holds("admin", under=under)


def may_compose(at: Standpoint) -> bool:
    """Tell whether a device may compose issues."""
    return at.holds("editor") or at.holds("admin")


def may_publish(at: Standpoint, *, under: int | None = None) -> bool:
    """Tell whether a device may publish and connect accounts."""
    return at.holds("publisher", under=under)


def may_administer(at: Standpoint) -> bool:
    """Tell whether a device may invite, admit, revoke, set policy and settings, purge."""
    return at.holds("admin")


def may_set_register(at: Standpoint, entity: str, branch: BranchId) -> bool:
    """Tell whether a device may write a register of `entity` (`kind/id`)."""
    kind = entity.partition("/")[0]
    match kind:
        case "branch" | "column" | "member" | "office" | "setting":
            return may_administer(at)
        case "account":
            return may_publish(at)
        case "issue":
            return may_compose(at) or may_publish(at)
        case "fragment" | "month" | "node" | "theme" | "watermark" | "week":
            return may_compose(at)
        case "article":
            return writing(at, branch) == "full"
        case _:
            return at.membership.in_good_standing(at.device, at.seq)
