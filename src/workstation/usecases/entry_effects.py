"""What a new membership entry changes in the tables: everything, or where that is sure, little.

Somebody invited or admitted changes what their own PCs recorded and what cites the new entry;
nothing else can have rested on it. So an office of ten thousand articles need not be derived anew
for each person who joins.
"""

from collections.abc import Iterable

from workstation.domain.ids import DeviceId
from workstation.domain.membership import Membership
from workstation.domain.membership_entries import Admit, ChainEntry, Invite, parse_body
from workstation.store.facts import entities_citing, entities_of_devices
from workstation.usecases.desk import Desk


def derive_after(desk: Desk, before: Membership, fresh: Iterable[ChainEntry]) -> None:
    """Bring the tables up to date with entries that were added since `before`.

    The caller holds the transaction and has had the desk forget the membership it knew.
    """
    after, fresh = desk.membership, tuple(fresh)
    devices = _devices_concerned(after, fresh)
    # What waits for this home's own member is told of every article.
    if devices is None or desk.device in devices or not _only_grew(before, after, fresh):
        desk.projection().derive_all()
        return
    touched = desk.store.read(entities_of_devices, devices)
    touched |= desk.store.read(entities_citing, [entry.hash for entry in fresh])
    desk.note_news(desk.projection().derive(touched))


def _devices_concerned(
    membership: Membership, fresh: Iterable[ChainEntry]
) -> list[DeviceId] | None:
    """Return whose facts people who came in may change; None where entries say other things."""
    members = set()
    for entry in fresh:
        match parse_body(entry):
            case Invite() as body:
                members.add(body.member)
            case Admit() as body:
                members.add(body.member)
            case _:
                return None
    return [one.device for one in membership.devices.values() if one.member in members]


def _only_grew(before: Membership, after: Membership, fresh: tuple[ChainEntry, ...]) -> bool:
    return (
        before.length > 0
        and after.length == before.length + len(fresh)
        and after.position(before.head) == before.length
        and after.set_aside == before.set_aside
    )
