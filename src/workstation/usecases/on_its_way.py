"""The exchange at a glance: what is on its way from here and to here, and what stands against it.

Read from this home alone. What only a look at the folder can tell (its clock, the room left) the
last looks have noted.
"""

import shutil
from typing import Final, Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.store import queries, whereabouts_queries
from workstation.store.handed import PACKAGE_SEQ, handed
from workstation.store.spread import place_at
from workstation.usecases.catching_up import CatchingUp, behind, has_much_left
from workstation.usecases.conflicts import FileAside, files_aside
from workstation.usecases.desk import Desk
from workstation.usecases.holders import Holder, who_has
from workstation.usecases.pcs import Awaited, awaited
from workstation.usecases.sync_notes import (
    FOLDER_CLOCK,
    FOLDER_ROOM,
    SYNC_TROUBLE,
    SYNC_TROUBLE_SINCE,
    noted,
    works_by_packages,
)

MOST_SHOWN: Final = 8


class Outgoing(bodies.FactBody, frozen=True):
    """Something changed here that the folder has not got: how many facts, since when."""

    entity: str
    title: str
    facts: int
    since: int


class SyncPicture(bodies.FactBody, frozen=True):
    """What the sync panel shows. Moments in milliseconds, 0 for never.

    `standing`: whether this PC takes part. `trouble` says since `trouble_since` why the folder
    cannot be reached. `published`: this PC has sent something, which `received_by` of `active`
    PCs have. `clock_ahead` is how many seconds the folder's clock is ahead of this PC's, `room`
    the bytes left there; None where nobody knows. After very much came at once, `to_read` counts
    texts that the search does not know yet, `to_verify` steps of looking through the rest. On a PC
    that works by packages `package` is when the last one was written, and what is said of what
    goes out counts from there.
    """

    standing: Literal["ok", "waiting", "shut_out", "cloned"]
    folder: str
    last_sync: int
    trouble: str
    trouble_since: int
    unsent: int
    outgoing: tuple[Outgoing, ...]
    pictures_unsent: int
    held_back: int
    published: bool
    holders: tuple[Holder, ...]
    awaited: tuple[Awaited, ...]
    conflicts: int
    set_aside: tuple[FileAside, ...]
    clock_ahead: int | None
    room: int | None
    room_here: int
    package: int = 0
    to_read: int = 0
    to_verify: int = 0

    @property
    def received_by(self) -> int:
        """How many of the PCs that are waited for have got everything sent from here."""
        return sum(one.has for one in self.holders)

    @property
    def active(self) -> int:
        """How many PCs are waited for."""
        return len(self.holders)


def sync_picture(desk: Desk) -> SyncPicture:
    """Return how the exchange stands."""
    counts, values = desk.store.read(queries.status), desk.store.values
    package, last = desk.store.read(handed), values.number("last_sync")
    packed = bool(values.get(SYNC_TROUBLE)) and works_by_packages(package, last)
    sent = values.number(PACKAGE_SEQ if packed else "sent_seq")
    place = desk.store.read(place_at, desk.device, sent)
    left = behind(desk) if has_much_left(desk) else CatchingUp(0, 0)
    return SyncPicture(
        standing=_standing(desk),
        folder=values.get("folder"),
        last_sync=last,
        trouble=values.get(SYNC_TROUBLE),
        trouble_since=values.number(SYNC_TROUBLE_SINCE),
        unsent=package.rest if packed else counts.unsent,
        outgoing=_outgoing(desk, sent),
        pictures_unsent=0 if packed else desk.store.read(whereabouts_queries.unsent_pictures),
        held_back=counts.held_back,
        published=bool(sent),
        holders=who_has(desk, [(desk.device, place)], whole=bool(sent)),
        awaited=awaited(desk),
        conflicts=counts.conflicts,
        set_aside=files_aside(desk),
        clock_ahead=noted(desk, FOLDER_CLOCK),
        room=noted(desk, FOLDER_ROOM),
        package=package.at if packed else 0,
        room_here=shutil.disk_usage(desk.home).free,
        to_read=left.texts,
        to_verify=left.steps,
    )


def _standing(desk: Desk) -> Literal["ok", "waiting", "shut_out", "cloned"]:
    own = desk.membership.devices.get(desk.device)
    if own is None:
        return "waiting"
    if own.cut is not None:
        return "shut_out"
    return "cloned" if desk.cloned else "ok"


def _outgoing(desk: Desk, sent: int) -> tuple[Outgoing, ...]:
    rows = desk.store.read(whereabouts_queries.unsent_rows, desk.device, sent, MOST_SHOWN)
    return tuple(
        Outgoing(entity=row.entity, title=row.title, facts=row.facts, since=reading_ms(row.since))
        for row in rows
    )
