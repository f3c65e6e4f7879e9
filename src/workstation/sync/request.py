"""Enrolment requests: how a new PC shows itself to the office.

Whoever may write to the folder may drop one, so it is worth only what it proves: that its author
holds the device's key (it is self-signed) and held the invitation's secret (`proves`). The secret
itself never travels: both sides derive a key pair from it, and the public half stands in the
admin-signed entry. Format: docs/formats/invitation.md.
"""

import hmac

import msgspec

from workstation import __version__
from workstation.domain.ids import DeviceId, device_id_of
from workstation.sync import wire
from workstation.sync.keys import SIGNATURE_BYTES, DeviceKey, verify

SECRET_BYTES = 16
MAX_REQUEST_BYTES = 4096

_PROOF = "workstation/invitation-proof/1"
_DERIVE = b"workstation/invitation-key/1"


class BadRequest(wire.BadFile):
    """A file that is no self-signed enrolment request."""


_MAX_BODY_BYTES = MAX_REQUEST_BYTES - 6 - SIGNATURE_BYTES
_FORM = wire.SignedForm(b"WRQ1", "workstation/request/1", 2, _MAX_BODY_BYTES, BadRequest)


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device asking to be admitted. `public` and `proof` are hex.

    `invitation` names the invitation; `member_hint` is what the person says they are called,
    for the administrator's eyes only.
    """

    device: wire.Device
    public: wire.Hash
    instance: wire.Token
    invitation: wire.Token
    proof: wire.Signature
    member_hint: wire.Label = ""
    app: wire.Version = __version__


_decoder = msgspec.json.Decoder(Request)


def invitation_key(secret: bytes) -> DeviceKey:
    """Return the key pair that stands for an invitation's one-time secret.

    Raises:
        ValueError: the secret is not 16 bytes long.
    """
    if len(secret) != SECRET_BYTES:
        raise ValueError("an invitation's secret has 16 bytes")
    return DeviceKey.from_seed(hmac.digest(secret, _DERIVE, "sha256"))


def make_request(
    key: DeviceKey,
    *,
    secret: bytes,
    invitation: str,
    instance: str,
    member_hint: str = "",
    app: str = __version__,
) -> bytes:
    """Return the request file of the device with this `key`.

    Raises:
        BadRequest: `bad_header`, where a field is not what a reader accepts.
    """
    request = Request(
        device=key.device,
        public=key.public.hex(),
        instance=instance,
        invitation=invitation,
        proof=invitation_key(secret).sign(_PROOF, key.public).hex(),
        member_hint=member_hint,
        app=app,
    )
    raw = _FORM.seal(key, wire.encode_strict(request))
    open_request(raw)
    return raw


def open_request(raw: bytes) -> Request:
    """Return the request if its own key signed it. That alone admits nobody.

    Raises:
        BadRequest: `torn`, `too_large`, `bad_header` or `bad_signature`.
    """
    parts = _FORM.split_whole(raw)
    request = _FORM.read_body(parts, _decoder)
    public = bytes.fromhex(request.public)
    if DeviceId(request.device) != device_id_of(public):
        raise BadRequest("bad_signature")
    _FORM.verify(parts, public)
    return request


def proves(request: Request, invitation_public: bytes) -> bool:
    """Tell whether the device held the secret behind this invitation's public key."""
    public, proof = bytes.fromhex(request.public), bytes.fromhex(request.proof)
    return verify(invitation_public, _PROOF, public, proof)
