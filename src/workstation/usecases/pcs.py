"""The office's PCs as this one knows them: who sits there, when it was last heard of, what it has.

All of it is derived from the membership chain and from receipts; none of it tells what a person
did. A PC nobody has heard of for half a year is dormant: it no longer counts among those that
have yet to receive something, until it is heard again.
"""

from typing import Final

from workstation.domain.ids import DeviceId
from workstation.domain.membership import Admit, Found, parse_body
from workstation.store import receipt_rows
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment_ms

DORMANT_DAYS: Final = 180
DORMANT_MS: Final = DORMANT_DAYS * 24 * 60 * 60 * 1000


def active_pcs(desk: Desk) -> tuple[DeviceId, ...]:
    """Return the admitted PCs of others that are not dormant, sorted."""
    heard, now = last_heard(desk), desk.now_ms()
    return tuple(
        sorted(
            device
            for device, one in desk.membership.devices.items()
            if one.cut is None and device != desk.device and not is_dormant(heard[device], now)
        )
    )


def is_dormant(heard: int, now: int) -> bool:
    """Tell whether a PC has been silent for too long to be waited for."""
    return now - heard > DORMANT_MS


def last_heard(desk: Desk) -> dict[DeviceId, int]:
    """Return when each admitted PC was last heard of; never heard of, when it was admitted."""
    receipts = desk.store.read(receipt_rows.held_receipts)
    admitted = _admitted_at(desk)
    return {
        device: receipts[device].heard if device in receipts else admitted.get(device, 0)
        for device in desk.membership.devices
    }


def _admitted_at(desk: Desk) -> dict[DeviceId, int]:
    found: dict[DeviceId, int] = {}
    for entry in desk.chain.entries.values():
        body = parse_body(entry)
        if isinstance(body, Found | Admit):
            found.setdefault(body.device, moment_ms(entry.at))
    return found
