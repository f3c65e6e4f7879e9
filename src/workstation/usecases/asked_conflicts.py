"""Which conflicts a member is asked about; everybody else finds them in the inbox."""

from collections.abc import Collection

from workstation.domain.ids import DeviceId
from workstation.domain.permissions import may_compose, may_publish
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts import conflicts
from workstation.usecases.desk import Desk


def asked_conflicts(desk: Desk, own: Collection[str]) -> list[Conflict]:
    """Return the conflicts that are this member's to settle: by their office or their own doing.

    `own` are those of articles in branches that the member looks after.
    """
    return [one for one in conflicts(desk) if one.id in own or _is_asked(desk, one)]


def _is_asked(desk: Desk, one: Conflict) -> bool:
    match one.kind:
        case "article":
            return may_compose(desk.here)
        case "number":
            return may_compose(desk.here) or may_publish(desk.here)
        case "value":
            return one.mine and (may_compose(desk.here) or _wrote(desk, one))
        case _:
            return one.mine


def _wrote(desk: Desk, one: Conflict) -> bool:
    devices = [DeviceId(side.device) for side in one.sides]
    return any(desk.membership.member_of(device) == desk.member for device in devices)


def number_of_issue(one: Conflict) -> int:
    """Return the number of the issue that a conflict is about; 0 where it is about none."""
    if one.number or not one.target.startswith("issue/"):
        return one.number
    return int(one.title or 0)
