"""What this home remembers of snapshots: the one it started from, and those it will not have.

Local, and small enough to be written with every step: after a restart the work goes on there.
"""

from typing import Final, Literal

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.store.receipts import quarantine
from workstation.usecases.desk import Desk

MAX_REFUSED: Final = 100


class SnapshotState(bodies.FactBody, frozen=True):
    """The snapshot a home started from, and how far it has been verified.

    First the facts are compared with every segment (`after` is the last one seen, as
    `device/seq`), then the rows with what the facts amount to (`after` is the last entity).
    `done` of `of` steps of the stage are behind.
    """

    path: str
    device: DeviceId
    stage: Literal["facts", "rows", "good", "differs"] = "facts"
    after: str = ""
    done: int = 0
    of: int = 0


_state = msgspec.json.Decoder(SnapshotState)
_paths = msgspec.json.Decoder(tuple[str, ...])


def state_of(desk: Desk) -> SnapshotState | None:
    """Return what is known of the snapshot that this home started from; None without one."""
    told = desk.store.values.get("snapshot")
    return _state.decode(told) if told else None


def keep_state(desk: Desk, state: SnapshotState) -> None:
    """Remember how far a snapshot has been verified; the caller holds the transaction."""
    desk.store.values.put(snapshot=msgspec.json.encode(state).decode())


def being_verified(desk: Desk) -> bool:
    """Tell whether rows of a snapshot still stand here on an administrator's word alone."""
    state = state_of(desk)
    return state is not None and state.stage in {"facts", "rows"}


def refused(desk: Desk) -> frozenset[str]:
    """Return the snapshots that were found to be wrong here."""
    return frozenset(_paths.decode(desk.store.values.get("snapshots_refused", "[]")))


def set_aside(desk: Desk, path: str, author: DeviceId, reason: str) -> None:
    """Never look at a snapshot again, and say why where people look for such things.

    The caller holds the transaction.
    """
    paths = sorted({*refused(desk), path}, reverse=True)[:MAX_REFUSED]
    desk.store.values.put(snapshots_refused=msgspec.json.encode(paths).decode())
    desk.store.write(quarantine, author, path.encode(), reason, desk.now_ms())
