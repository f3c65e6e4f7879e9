"""Who sits at this home, and what they may do: what the corner of the window shows."""

from workstation.domain import bodies
from workstation.domain.ids import BranchId, MemberId
from workstation.domain.membership_entries import Role
from workstation.store import queries
from workstation.usecases.desk import Desk


class Person(bodies.FactBody, frozen=True):
    """The member of this home. `admitted` is false while an administrator must still let it in."""

    member: MemberId
    name: str
    roles: tuple[Role, ...]
    stages: tuple[int, ...]
    branch: BranchId
    branch_name: str
    office: str
    admitted: bool
    sample: bool

    def holds(self, *roles: Role) -> bool:
        """Tell whether the person has any of these roles."""
        return any(role in self.roles for role in roles)


def who_am_i(desk: Desk) -> Person:
    """Return the person of this home as the office knows them."""
    grants = desk.membership.current_grants(desk.member)
    branch = own_branch(desk)
    values = desk.store.values
    names = desk.store.read(queries.names, "member")
    return Person(
        member=desk.member,
        name=names.get(desk.member) or values.get("member_name"),
        roles=desk.membership.current_roles(desk.member),
        stages=tuple(sorted({stage for grant in grants for stage in grant.stages})),
        branch=branch,
        branch_name=desk.store.read(queries.names, "branch").get(branch, ""),
        office=desk.store.read(queries.register_text, "office/office", "name")
        or values.get("office_name"),
        admitted=desk.device in desk.membership.devices,
        sample=bool(desk.store.read(queries.register_value, "office/office", "sample")),
    )


def own_branch(desk: Desk) -> BranchId:
    """Return the branch this home's member belongs to; empty for none."""
    value = desk.store.read(queries.register_value, f"member/{desk.member}", "branch")
    return BranchId(str(value or ""))
