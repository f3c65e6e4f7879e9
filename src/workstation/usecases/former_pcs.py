"""The PCs a restored home has been before: what they had signed and not sent is sent for them.

Segments prove themselves, so anybody may bring them to the folder; a PC that still works writes
the very same bytes. Nothing is ever signed with a former PC's key.
"""

from collections.abc import Sequence

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import DeviceId
from workstation.usecases.desk import Desk


class FormerPc(bodies.FactBody, frozen=True):
    """A PC this home was: its key's public half, and its last segment known to be sent."""

    device: DeviceId
    public: str
    sent: int


_decoder = msgspec.json.Decoder(tuple[FormerPc, ...])


def former_pcs(desk: Desk) -> tuple[FormerPc, ...]:
    """Return the PCs this home was before, oldest first."""
    return _decoder.decode(desk.store.values.get("former", "[]"))


def written(formers: Sequence[FormerPc]) -> str:
    """Return the value that `former_pcs` reads."""
    return msgspec.json.encode(formers).decode()
