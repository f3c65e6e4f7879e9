"""Entries of the membership chain: what an administrator's word can be, as it stands in its file.

See docs/formats/membership.md.
"""

from typing import Annotated, Any, Literal

import msgspec

from workstation.domain.ids import BranchId, DeviceId, EntryHash, MemberId
from workstation.domain.policy import DEFAULT_POLICY, Policy

Role = Literal["liaison", "editor", "reviewer", "publisher", "admin"]
SegmentHash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
PublicKey = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
ROLES: tuple[Role, ...] = ("liaison", "editor", "reviewer", "publisher", "admin")


class ChainEntry(msgspec.Struct, frozen=True):
    """A verified membership entry: what `sync` read from its file."""

    hash: EntryHash
    seq: int
    previous: str
    author: DeviceId
    at: str
    kind: str
    body: dict[str, Any]


class Grant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Roles with their scope. No stages: none; no branches: the whole office."""

    roles: tuple[Role, ...]
    stages: tuple[int, ...] = ()
    branches: tuple[BranchId, ...] = ()


class Found(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Body of the first entry: the office, its first device and member, the recovery key."""

    office: str
    device: DeviceId
    public: PublicKey
    member: MemberId
    recovery: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z")] = ""
    policy: Policy = DEFAULT_POLICY


class Invite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member is expected; `public` proves the invitation's secret; `auto` admits on proof."""

    invitation: str
    member: MemberId
    public: PublicKey
    grant: Grant
    auto: bool = False
    expires: str = ""


class Admit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device belongs to a member from now on."""

    device: DeviceId
    public: PublicKey
    member: MemberId
    invitation: str = ""


class ChangeGrants(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member's rights become `grants`; what they lose is cut per device at a segment."""

    member: MemberId
    grants: tuple[Grant, ...]
    cuts: dict[DeviceId, int] = {}


class Revoke(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device is out; segments after `cut` are void."""

    device: DeviceId
    reason: Literal["left", "compromised"]
    cut: int


class Adopt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of a forked device, the lines that count, named by their first segments, and the others.

    The newest such entry of a device holds; no line adopted means that none counts.
    """

    device: DeviceId
    segments: tuple[SegmentHash, ...] = ()
    aside: tuple[SegmentHash, ...] = ()


class SetPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The policy of later submissions; `running`: of those under way too, which must start anew."""

    policy: Policy
    running: bool = False


Body = Found | Invite | Admit | ChangeGrants | Revoke | Adopt | SetPolicy
BODIES: dict[str, type[Body]] = {
    "found": Found,
    "invite": Invite,
    "admit": Admit,
    "grants": ChangeGrants,
    "revoke": Revoke,
    "adopt": Adopt,
    "policy": SetPolicy,
}


def parse_body(entry: ChainEntry) -> Body | None:
    """Return the typed body of an entry; None for a kind or shape this version cannot read."""
    kind = BODIES.get(entry.kind)
    if kind is None:
        return None
    try:
        return msgspec.convert(entry.body, kind)
    except msgspec.ValidationError:
        return None
