"""PCs that fell silent for half a year: noted while they are, so that coming back is noticed.

Local, and written by whoever was at work meanwhile; an administrator's confirmation is shared.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from workstation.domain.ids import DeviceId
from workstation.store import queries
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment_ms

FIELD: Final = "confirmed"

_KEY = "dormant"
_decoder = msgspec.json.Decoder(dict[DeviceId, int])


def entity_of_pc(device: DeviceId) -> str:
    """Return what an administrator's word on a PC is about."""
    return f"setting/pc-{device}"


def noted_silent(desk: Desk) -> dict[DeviceId, int]:
    """Return the PCs that were found silent for too long, and when this PC noted it."""
    return _decoder.decode(desk.store.values.get(_KEY, "{}"))


def note_silent(desk: Desk, devices: Mapping[DeviceId, int]) -> None:
    """Remember silent PCs, in a transaction of its own."""
    with desk.store.writing():
        told = msgspec.json.encode(dict(sorted(devices.items()))).decode()
        desk.store.values.put(**{_KEY: told})


def confirmed_at(desk: Desk, device: DeviceId) -> int:
    """Return when an administrator last said that a PC is still the office's; 0 for never."""
    told = desk.store.read(queries.register_value, entity_of_pc(device), FIELD)
    return min(moment_ms(str(told or "")), desk.now_ms())


def unconfirmed(desk: Desk) -> frozenset[DeviceId]:
    """Return the PCs that were silent for too long and that nobody has confirmed since."""
    noted = noted_silent(desk)
    return frozenset(one for one, since in noted.items() if confirmed_at(desk, one) < since)
