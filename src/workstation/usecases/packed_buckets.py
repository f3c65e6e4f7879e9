"""What this PC remembers of the buckets it packs: when their packs were last read back.

Local: whoever forgets it waits seven days longer, and nothing else happens.
"""

from collections.abc import Mapping

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.usecases.desk import Desk

_KEY = "packed"


class Packed(bodies.FactBody, frozen=True):
    """When a bucket's packs were last read back whole, and whether its single files are gone."""

    read: int
    alone: bool


_decoder = msgspec.json.Decoder(dict[str, dict[str, Packed]])


def packed_buckets(desk: Desk) -> dict[tuple[DeviceId, int], Packed]:
    """Return device and first segment → what is remembered of the bucket."""
    told = _decoder.decode(desk.store.values.get(_KEY, "{}"))
    return {
        (DeviceId(device), int(first)): packed
        for device, buckets in told.items()
        for first, packed in buckets.items()
    }


def keep_packed(desk: Desk, device: DeviceId, first: int, packed: Packed) -> None:
    """Remember when a bucket's packs were read back, in a transaction of its own."""
    _write(desk, {**packed_buckets(desk), (device, first): packed})


def _write(desk: Desk, buckets: Mapping[tuple[DeviceId, int], Packed]) -> None:
    told: dict[str, dict[str, Packed]] = {}
    for (device, first), packed in sorted(buckets.items()):
        told.setdefault(device, {})[str(first)] = packed
    with desk.store.writing():
        desk.store.values.put(**{_KEY: msgspec.json.encode(told).decode()})
