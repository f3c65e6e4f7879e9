"""The office at a glance, for the settings: its name, its size, who looks after it."""

from workstation.domain import bodies
from workstation.domain.ids import MemberId
from workstation.domain.permissions import may_administer
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.office import (
    checked_name,
    list_branches,
    office_name,
    require_administrator,
    set_register,
)


def rename_office(desk: Desk, name: str) -> None:
    """Rename the office, for everybody.

    Raises:
        Refused: `not_allowed`, `bad_name`.
    """
    require_administrator(desk)
    new_name = checked_name(name)
    with desk.change() as change:
        set_register(change, "office/office", "name", words=new_name)
        desk.store.values.put(office_name=new_name)


class OfficeShown(bodies.FactBody, frozen=True):
    """The office at a glance; `administrators` are those with a PC that counts."""

    id: str
    name: str
    sample: bool
    branches: int
    members: int
    enrolled: int
    administrators: tuple[str, ...]
    recovery: bool
    may_administer: bool

    @property
    def needs_second_administrator(self) -> bool:
        """Tell whether one lost PC would leave the office without an administrator."""
        return len(self.administrators) < 2  # noqa: PLR2004 - the sentence says two


def show_office(desk: Desk) -> OfficeShown:
    """Return the office at a glance."""
    names = desk.store.read(queries.names, "member")
    members = desk.membership.members
    founded = desk.chain.root
    return OfficeShown(
        id=desk.store.values.get("office"),
        name=office_name(desk),
        sample=bool(desk.store.read(queries.register_value, "office/office", "sample")),
        branches=len(desk.store.read(queries.names, "branch")),
        members=sum(count for _, _, count in list_branches(desk)),
        enrolled=sum(1 for one in members if desk.membership.current_grants(one)),
        administrators=tuple(names.get(one, one[:8]) for one in administrators(desk)),
        recovery=founded is not None and bool(founded.recovery),
        may_administer=may_administer(desk.here),
    )


def administrators(desk: Desk) -> tuple[MemberId, ...]:
    """Return the administrators who have a PC that counts."""
    present = {one.member for one in desk.membership.devices.values() if one.cut is None}
    return tuple(
        member
        for member in desk.membership.members
        if member in present and "admin" in desk.membership.current_roles(member)
    )
