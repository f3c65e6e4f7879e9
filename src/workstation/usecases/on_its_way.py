"""The exchange at a glance: what is on its way from here and to here, and what stands against it.

Read from this home alone. What only a look at the folder can tell (its clock, the room left) the
last looks have noted.
"""

import shutil
from pathlib import Path
from typing import Final, Literal

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.store import queries, receipt_rows, whereabouts_queries
from workstation.usecases.conflicts import FileAside, files_aside
from workstation.usecases.desk import Desk
from workstation.usecases.holders import Holder, who_has
from workstation.usecases.pcs import Awaited, awaited

SYNC_TROUBLE: Final = "sync_trouble"
"""The home's note of why the folder could not be reached last; empty where it could."""
LOCAL_SYNC: Final = "local/sync"
"""What the news calls a change of these notes."""
MOST_SHOWN: Final = 8

_SINCE = "sync_trouble_since"
_CLOCK, _ROOM = "folder_clock_ahead", "folder_room"
_UNKNOWN = "-"


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
    the bytes left there; None where nobody knows.
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
    sent = values.number("sent_seq")
    place = desk.store.read(receipt_rows.place_at, desk.device, sent)
    return SyncPicture(
        standing=_standing(desk),
        folder=values.get("folder"),
        last_sync=values.number("last_sync"),
        trouble=values.get(SYNC_TROUBLE),
        trouble_since=values.number(_SINCE),
        unsent=counts.unsent,
        outgoing=_outgoing(desk, sent),
        pictures_unsent=desk.store.read(whereabouts_queries.unsent_pictures),
        held_back=counts.held_back,
        published=bool(sent),
        holders=who_has(desk, [(desk.device, place)], whole=bool(sent)),
        awaited=awaited(desk),
        conflicts=counts.conflicts,
        set_aside=files_aside(desk),
        clock_ahead=_noted(values.get(_CLOCK)),
        room=_noted(values.get(_ROOM)),
        room_here=shutil.disk_usage(desk.home).free,
    )


def _standing(desk: Desk) -> Literal["ok", "waiting", "shut_out", "cloned"]:
    own = desk.membership.devices.get(desk.device)
    if own is None:
        return "waiting"
    if own.cut is not None:
        return "shut_out"
    return "cloned" if desk.store.values.get("cloned") else "ok"


def _outgoing(desk: Desk, sent: int) -> tuple[Outgoing, ...]:
    rows = desk.store.read(whereabouts_queries.unsent_rows, desk.device, sent, MOST_SHOWN)
    return tuple(
        Outgoing(entity=row.entity, title=row.title, facts=row.facts, since=reading_ms(row.since))
        for row in rows
    )


def _noted(value: str) -> int | None:
    return None if value in {"", _UNKNOWN} else int(value)


def note_trouble(desk: Desk, code: str) -> None:
    """Note why the folder cannot be reached; empty: it can."""
    values = desk.store.values
    if code == values.get(SYNC_TROUBLE):
        return
    since = desk.now_ms() if not values.get(SYNC_TROUBLE) else values.number(_SINCE)
    with desk.store.writing():
        values.put(**{SYNC_TROUBLE: code, _SINCE: since if code else 0})
    desk.note_news({LOCAL_SYNC})


def note_condition(desk: Desk, *, clock_ahead: int | None, folder: Path | None) -> None:
    """Note how far the folder's clock is ahead, and the room left in a folder of this system."""
    room = shutil.disk_usage(folder).free if folder is not None else None
    told = {_CLOCK: clock_ahead, _ROOM: room}
    with desk.store.writing():
        desk.store.values.put(
            **{key: _UNKNOWN if value is None else value for key, value in told.items()}
        )
    desk.note_news({LOCAL_SYNC})
