"""Whose signature a segment must bear: the public keys of the office's PCs."""

from workstation.domain.ids import DeviceId
from workstation.usecases.desk import Desk
from workstation.usecases.former_pcs import former_pcs


def public_key(desk: Desk, device: DeviceId) -> bytes:
    """Return a PC's key, b"" where it is not known.

    A key that nobody has admitted counts for this home alone: its own, and those it had before.
    """
    if device in desk.chain.keys:
        return desk.chain.keys[device]
    if device == desk.device:
        return desk.key.public
    formers = {one.device: bytes.fromhex(one.public) for one in former_pcs(desk)}
    return formers.get(device, b"")
