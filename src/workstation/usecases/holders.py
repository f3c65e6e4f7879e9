"""Who has got something: of the PCs that are waited for, each with what it last said."""

from collections.abc import Sequence

from workstation.domain.ids import DeviceId
from workstation.store import receipt_rows
from workstation.store.spread import Place
from workstation.usecases.desk import Desk
from workstation.usecases.pcs import Naming, Pc, active_pcs


class Holder(Pc, frozen=True):
    """A PC that is waited for: whether everything asked about has arrived there.

    `heard` is when it last said so, in milliseconds; 0 where it has never said anything.
    """

    has: bool
    heard: int


def who_has(
    desk: Desk, places: Sequence[tuple[DeviceId, Place]], *, whole: bool = True
) -> tuple[Holder, ...]:
    """Return the PCs that are waited for; those that lack a segment first.

    Not `whole`: something of it has not even left this PC, so nobody can have it.
    """
    receipts, names, found = desk.store.read(receipt_rows.held_receipts), Naming(desk), []
    for device in active_pcs(desk):
        pc, told = names.pc(device), receipts.get(device)
        has = whole and told is not None and all(told.covers(*place) for place in places)
        found.append(
            Holder(
                device=device,
                member=pc.member,
                name=pc.name,
                branch=pc.branch,
                has=has,
                heard=told.heard if told else 0,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.has, one.branch, one.name, one.device)))
