"""What keeps an office from locking itself out: a second administrator, a recovery key.

One lost PC must not leave an office in which nobody can let colleagues in any more. It is asked
for quietly, of administrators alone, until there is a second one.
"""

from workstation.domain import bodies
from workstation.domain.permissions import may_administer
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.office_shown import administrators


class Safety(bodies.FactBody, frozen=True):
    """How the office stands with its administrators.

    `asked` names those invited whose PC has not been let in yet; `recovery` tells that a recovery
    key was written at the founding. `wanted`: whoever sits here is asked for a second one.
    """

    administrators: int
    asked: tuple[str, ...]
    recovery: bool
    wanted: bool


def safety(desk: Desk) -> Safety:
    """Return how the office stands with its administrators."""
    seated = administrators(desk)
    names = desk.store.read(queries.names, "member")
    asked = tuple(
        names.get(one, "")
        for one in desk.membership.members
        if one not in seated and "admin" in desk.membership.current_roles(one)
    )
    sample = bool(desk.store.read(queries.register_value, "office/office", "sample"))
    return Safety(
        administrators=len(seated),
        asked=asked,
        recovery=desk.membership.recovery is not None,
        wanted=len(seated) == 1 and may_administer(desk.here) and not sample,
    )
