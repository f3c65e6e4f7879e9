"""Membership entries: signing the next one and recomputing what rests on it."""

from datetime import UTC, datetime
from typing import cast

import msgspec

from workstation.domain.facts import Body
from workstation.domain.membership_entries import Body as EntryBody
from workstation.sync.keys import DeviceKey
from workstation.sync.membership_file import Entry, sign_entry
from workstation.usecases.chain import chain_entry
from workstation.usecases.desk import Desk
from workstation.usecases.entry_effects import derive_after


def moment(now_ms: int) -> str:
    """Return milliseconds since 1970 as ISO 8601 with offset."""
    return datetime.fromtimestamp(now_ms / 1000, UTC).isoformat(timespec="seconds")


def moment_ms(told: str) -> int:
    """Return an ISO 8601 moment somebody else wrote in milliseconds since 1970; 0 for nonsense."""
    try:
        return int(datetime.fromisoformat(told).timestamp() * 1000)
    except (ValueError, OverflowError):
        return 0


def append_entry(desk: Desk, kind: str, body: EntryBody, *, key: DeviceKey | None = None) -> Entry:
    """Sign the next membership entry, with this PC's key unless told, and recompute the rest."""
    membership = desk.membership
    entry = sign_entry(
        key or desk.key,
        seq=membership.length + 1,
        previous=membership.head,
        kind=kind,
        body=cast("Body", msgspec.to_builtins(body)),
        at=moment(desk.now_ms()),
    )
    with desk.store.writing():
        desk.store.log.add_entry(entry.hash, entry.seq, entry.raw)
        desk.membership_changed()
        if kind != "found":
            derive_after(desk, membership, [chain_entry(entry)])
    _count_conflicts(desk)
    return entry


def _count_conflicts(desk: Desk) -> None:
    """Count anew what waits for an administrator: an entry may have settled it."""
    from workstation.usecases.conflicts_beside import count_beside  # noqa: PLC0415 - it signs too

    count_beside(desk)
