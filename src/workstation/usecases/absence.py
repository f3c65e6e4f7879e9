"""PCs that were away for long: what they decided meanwhile is marked, until somebody looks again.

A PC silent for half a year is dormant on the administrators' page, also after it has come back,
until one of them confirms that it is still the PC it was. It reads packs like any other and sends
what it wrote; nothing of that is lost or waits.
"""

from collections.abc import Iterable

from workstation.domain.absence import is_outdated
from workstation.domain.clock import reading_ms
from workstation.domain.errors import Refused
from workstation.domain.ids import DeviceId, FactId
from workstation.domain.tally import Recorded, as_decision
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment, moment_ms
from workstation.usecases.office import require_administrator, set_register
from workstation.usecases.pcs import is_dormant, last_heard
from workstation.usecases.returned_pcs import (
    FIELD,
    confirmed_at,
    entity_of_pc,
    note_silent,
    noted_silent,
    unconfirmed,
)


def outdated_decisions(desk: Desk, decisions: Iterable[Recorded]) -> frozenset[FactId]:
    """Return the decisions that rest on a membership superseded long before (过期，需复核)."""
    written = {
        desk.membership.position(entry.hash): moment_ms(entry.at)
        for entry in desk.chain.entries.values()
    }
    found = set()
    for fact in decisions:
        position = desk.membership.position(as_decision(fact).under)
        following = written.get(position + 1) if position is not None else None
        if is_outdated(reading_ms(fact.hlc), following):
            found.add(fact.id)
    return frozenset(found)


def note_absence(desk: Desk) -> None:
    """Remember which PCs have fallen silent, before they are heard again."""
    noted, now = noted_silent(desk), desk.now_ms()
    pending = unconfirmed(desk)
    fresh = {
        device: now
        for device, heard in last_heard(desk).items()
        if device != desk.device
        and desk.membership.devices[device].cut is None
        and device not in pending
        and is_dormant(max(heard, confirmed_at(desk, device)), now)
    }
    if fresh:
        note_silent(desk, noted | fresh)


def dormant_pcs(desk: Desk) -> frozenset[DeviceId]:
    """Return the PCs that are silent for half a year, or came back and wait to be confirmed."""
    heard, now, pending = last_heard(desk), desk.now_ms(), unconfirmed(desk)
    return frozenset(
        device
        for device, one in desk.membership.devices.items()
        if one.cut is None
        and device != desk.device
        and (device in pending or is_dormant(heard[device], now))
    )


def confirm_pc(desk: Desk, device: DeviceId) -> None:
    """Say that a PC which was silent for long is the office's as before.

    Raises:
        Refused: `not_allowed`; `not_found` where no such PC is dormant.
    """
    require_administrator(desk)
    note_absence(desk)
    if device not in dormant_pcs(desk):
        raise Refused("not_found", kind="device", id=device)
    with desk.change() as change:
        set_register(change, entity_of_pc(device), FIELD, value=moment(desk.now_ms()))
