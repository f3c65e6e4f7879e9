"""Device keys: one Ed25519 key pair is one home on one PC.

A device's id is derived from its public key, so a new key is a new device and nobody can take
another's name. Every signature names its context, so that a signature given for one purpose is
worth nothing for another. Where the seed is kept is the caller's business (the system's
credential store); it never leaves the PC.
"""

import secrets
from typing import TYPE_CHECKING

from workstation.domain.canonical import short_hash
from workstation.domain.ids import device_id_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SEED_BYTES = 32
PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64

_FINGERPRINT_BITS = 120
_GROUP = 4


class DeviceKey:
    """A device's key pair. Neither its text form nor any error shows the seed."""

    __slots__ = ("_private", "device", "public", "seed")

    def __init__(self, seed: bytes) -> None:
        self._private = _private_key(seed)
        self.seed = seed
        self.public = self._private.public_key().public_bytes_raw()
        self.device = device_id_of(self.public)

    @classmethod
    def generate(cls) -> "DeviceKey":
        """Return the key of a new device."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @classmethod
    def from_seed(cls, seed: bytes) -> "DeviceKey":
        """Return the key that `seed` was taken from.

        Raises:
            ValueError: the seed is not 32 bytes long.
        """
        return cls(seed)

    def sign(self, context: str, data: bytes) -> bytes:
        """Return the 64-byte signature of `data`, valid in this `context` only."""
        return self._private.sign(_message(context, data))


def verify(public: bytes, context: str, data: bytes, signature: bytes) -> bool:
    """Tell whether `public` signed `data` in this `context`; malformed keys verify nothing."""
    # Loading OpenSSL costs some 60 ms, and many verbs never verify anything.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _message(context, data))
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: bytes) -> str:
    """Return what two people compare by voice: six groups of four characters (120 bits).

    The first three groups are the device's id. Fewer bits could be matched by grinding keys.
    """
    characters = short_hash(public, _FINGERPRINT_BITS)
    return "-".join(characters[at : at + _GROUP] for at in range(0, len(characters), _GROUP))


def _private_key(seed: bytes) -> "Ed25519PrivateKey":
    # As in `verify`: loaded when a key is, not when the program starts.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    return Ed25519PrivateKey.from_private_bytes(seed)


def _message(context: str, data: bytes) -> bytes:
    if "\0" in context:
        raise ValueError(context)
    return context.encode("ascii") + b"\0" + data
