"""For whom a package can be: the office's other PCs, by whose they are."""

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.store import carried_rows, queries
from workstation.store.receipt_rows import held_receipts
from workstation.usecases.desk import Desk
from workstation.usecases.office_shown import administrators
from workstation.usecases.pcs import active_pcs

MOST_ARTICLES = 300


class Receiver(bodies.FactBody, frozen=True):
    """A PC of a colleague. `known` tells that it said what it holds; else all is carried to it."""

    device: DeviceId
    name: str
    branch: str
    known: bool
    several: bool


class ToCarry(bodies.FactBody, frozen=True):
    """What one can choose: receivers, administrators first, and articles, the latest first."""

    receivers: tuple[Receiver, ...]
    articles: tuple[tuple[str, str], ...]


def what_to_carry(desk: Desk, article: str = "") -> ToCarry:
    """Return for whom a package can be, and which article alone; the one asked for is first."""
    return ToCarry(
        receivers=receivers(desk),
        articles=tuple(desk.store.read(carried_rows.articles_to_carry, MOST_ARTICLES, article)),
    )


def receivers(desk: Desk) -> tuple[Receiver, ...]:
    """Return the PCs of colleagues, those of administrators first, then by branch and name."""
    names, heard = desk.store.read(queries.names, "member"), desk.store.read(held_receipts)
    branches = desk.store.read(queries.names, "branch")
    pcs = active_pcs(desk)
    members = [desk.membership.devices[device].member for device in pcs]
    found = [
        Receiver(
            device=device,
            name=names.get(member, member[:8]),
            branch=branches.get(_branch(desk, member), ""),
            known=device in heard,
            several=members.count(member) > 1,
        )
        for device, member in zip(pcs, members, strict=True)
    ]
    office = set(administrators(desk))
    first = {device for device, one in zip(pcs, members, strict=True) if one in office}
    return tuple(
        sorted(found, key=lambda one: (one.device not in first, one.branch, one.name, one.device))
    )


def _branch(desk: Desk, member: str) -> str:
    return str(desk.store.read(queries.register_value, f"member/{member}", "branch") or "")
