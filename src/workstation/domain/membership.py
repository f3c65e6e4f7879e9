"""The membership chain: who belongs to the office, on which devices, with which rights.

Pure rules over verified entries (`sync` checks the signatures). Entries form a tree by
`previous`; one path of it is the chain. At a fork the branch whose first author another branch
revokes loses; among the rest the smaller hash wins. What the losing branches take away counts
all the same; what they add must be issued again. See docs/adr/0006-membership-chain.md.

The recovery key named at the founding may do one thing: admit a PC of an administrator.

A right is taken away from a named segment on: everything a device published up to its cut
counts, everything later is void whichever entry it cites.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

import msgspec

from workstation.domain.ids import BranchId, DeviceId, EntryHash, MemberId, device_id_of
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


class Held(msgspec.Struct):
    """A grant a member holds or held: from entry `since`, cut per device when taken away.

    `until` is the entry that took it away. A device that the cuts do not name has none of it.
    """

    grant: Grant
    since: int
    cuts: dict[DeviceId, int] | None = None
    until: int | None = None

    def take_away(self, cuts: Mapping[DeviceId, int], position: int) -> None:
        """Cut the grant; cut already, the earlier of both cuts holds for each device."""
        if self.cuts is not None:
            both = self.cuts.keys() & cuts.keys()
            cuts = {device: min(self.cuts[device], cuts[device]) for device in both}
        self.cuts = dict(cuts)
        self.until = position if self.until is None else min(self.until, position)

    def stood_at(self, position: int) -> bool:
        """Tell whether the grant stood at a place in the chain."""
        return self.since <= position and (self.until is None or self.until > position)


class Device(msgspec.Struct):
    """An admitted device; `cut` is the last segment that counts once it is revoked."""

    device: DeviceId
    public: str
    member: MemberId
    since: int
    cut: int | None = None
    reason: str = ""


class Membership:
    """The office's people and rights, as the chain in hand tells them.

    `waiting` is this very PC while it is not admitted: its own writing counts for itself, so that
    waiting never blocks work; nobody else holds its facts yet.
    """

    def __init__(self) -> None:
        self.office = ""
        self.recovery: DeviceId | None = None
        self.head = EntryHash("")
        self.length = 0
        self.devices: dict[DeviceId, Device] = {}
        self.invitations: dict[str, Invite] = {}
        self.members: dict[MemberId, list[Held]] = {}
        self.adoptions: dict[DeviceId, Adopt] = {}
        self.policies: dict[EntryHash, Policy] = {}
        self.superseded_after: int = 0
        self.set_aside: list[EntryHash] = []
        self.waiting: DeviceId | None = None
        self._position: dict[str, int] = {}

    @property
    def policy(self) -> Policy:
        """The policy that a new submission freezes."""
        return self.policies[self.head] if self.head else DEFAULT_POLICY

    def position(self, entry: str) -> int | None:
        """Return where an entry stands in the chain, counted from 1; None when it does not."""
        return self._position.get(entry)

    def adopted(self, device: DeviceId) -> frozenset[str]:
        """Return the lines of a forked device that count, by their first segments."""
        found = self.adoptions.get(device)
        return frozenset(found.segments) if found else frozenset()

    def judged(self, device: DeviceId) -> frozenset[str]:
        """Return the lines of a forked device that an administrator adopted or set aside."""
        found = self.adoptions.get(device)
        return frozenset((*found.segments, *found.aside)) if found else frozenset()

    def member_of(self, device: DeviceId) -> MemberId | None:
        """Return whose device this is; None before it is admitted."""
        found = self.devices.get(device)
        return found.member if found else None

    def in_good_standing(self, device: DeviceId, seq: int) -> bool:
        """Tell whether the device was admitted and its segment `seq` is not cut off."""
        found = self.devices.get(device)
        if found is None:
            return device == self.waiting
        return found.cut is None or seq <= found.cut

    def held_by(
        self, device: DeviceId, seq: int, role: Role, *, under: int | None = None
    ) -> list[Grant]:
        """Return the grants of `role` that `device` has for its segment `seq`.

        `under` is the chain position that an act of authority cites: the grant must have stood
        there. Plain writing passes None: what a waiting PC wrote counts once it is admitted.
        """
        found = self.devices.get(device)
        if found is None or not self.in_good_standing(device, seq):
            return []
        if under is not None and found.since > under:
            return []
        return [
            held.grant
            for held in self.members.get(found.member, [])
            if role in held.grant.roles
            and (held.cuts is None or seq <= held.cuts.get(device, 0))
            and (under is None or held.since <= under)
        ]

    def held_at(self, member: MemberId, role: Role, *, under: int) -> list[Grant]:
        """Return the grants of `role` that a member held at a place in the chain."""
        return [
            held.grant
            for held in self.members.get(member, [])
            if role in held.grant.roles and held.stood_at(under)
        ]

    def current_grants(self, member: MemberId) -> tuple[Grant, ...]:
        """Return what a member may do today."""
        return tuple(held.grant for held in self.members.get(member, []) if held.cuts is None)

    def current_roles(self, member: MemberId) -> tuple[Role, ...]:
        """Return a member's roles today, in the fixed order."""
        held = {role for grant in self.current_grants(member) for role in grant.roles}
        return tuple(role for role in ROLES if role in held)


def read_chain(entries: Iterable[ChainEntry]) -> Membership:
    """Return the membership that a set of verified entries amounts to, whatever their order."""
    children: dict[str, list[ChainEntry]] = {}
    for entry in entries:
        children.setdefault(entry.previous, []).append(entry)
    membership = Membership()
    lost: list[ChainEntry] = []
    head = ""
    while siblings := [e for e in children.get(head, []) if _may_append(membership, e)]:
        chosen = _choose(siblings, children)
        lost += [entry for entry in siblings if entry is not chosen]
        _apply(membership, chosen)
        head = chosen.hash
    stolen = {one.device for one in membership.devices.values() if one.reason == "compromised"}
    for entry in lost:
        _set_branch_aside(membership, entry, children, stolen)
    membership.set_aside.sort()
    return membership


def _may_append(membership: Membership, entry: ChainEntry) -> bool:
    body = parse_body(entry)
    if body is None or entry.seq != membership.length + 1:
        return False
    if isinstance(body, Found):
        return membership.length == 0 and body.device == entry.author
    if membership.length == 0:
        return False
    if entry.author == membership.recovery:
        return isinstance(body, Admit) and "admin" in membership.current_roles(body.member)
    device = membership.devices.get(entry.author)
    return (
        device is not None
        and device.cut is None
        and "admin" in membership.current_roles(device.member)
    )


def parse_body(entry: ChainEntry) -> Body | None:
    """Return the typed body of an entry; None for a kind or shape this version cannot read."""
    kind = BODIES.get(entry.kind)
    if kind is None:
        return None
    try:
        return msgspec.convert(entry.body, kind)
    except msgspec.ValidationError:
        return None


def _choose(siblings: list[ChainEntry], children: Mapping[str, list[ChainEntry]]) -> ChainEntry:
    revoked = {entry.hash: _revoked_below(entry, children) for entry in siblings}
    standing = [
        entry
        for entry in siblings
        if not any(
            entry.author in revoked[other.hash] and other.author not in revoked[entry.hash]
            for other in siblings
            if other is not entry
        )
    ]
    return min(standing or siblings, key=lambda entry: entry.hash)


def _revoked_below(entry: ChainEntry, children: Mapping[str, list[ChainEntry]]) -> set[DeviceId]:
    return {
        body.device
        for below in _branch(entry, children)
        if isinstance(body := parse_body(below), Revoke)
    }


def _branch(entry: ChainEntry, children: Mapping[str, list[ChainEntry]]) -> Iterable[ChainEntry]:
    waiting = [entry]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += children.get(current.hash, [])


def _apply(membership: Membership, entry: ChainEntry) -> None:
    membership.length += 1
    position = membership.length
    policy = membership.policy
    match parse_body(entry):
        case Found() as body:
            _found(membership, body, position)
            policy = body.policy
        case Invite() as body:
            membership.invitations[body.invitation] = body
            membership.members.setdefault(body.member, []).append(Held(body.grant, position))
        case Admit() as body:
            device = Device(body.device, body.public, body.member, position)
            membership.devices.setdefault(body.device, device)
        case ChangeGrants() as body:
            _change_grants(membership, body, position)
        case Revoke() as body:
            _revoke(membership, body)
        case Adopt() as body:
            membership.adoptions[body.device] = body
        case SetPolicy() as body:
            policy = body.policy
            if body.running:
                membership.superseded_after = position
        case None:
            pass
    membership.head = entry.hash
    membership.policies[entry.hash] = policy
    membership._position[entry.hash] = position  # noqa: SLF001 - filled here alone


def _found(membership: Membership, body: Found, position: int) -> None:
    membership.office = body.office
    if body.recovery:
        membership.recovery = device_id_of(bytes.fromhex(body.recovery))
    membership.devices[body.device] = Device(body.device, body.public, body.member, position)
    everything = Grant(roles=ROLES, stages=tuple(s.number for s in body.policy.stages))
    membership.members[body.member] = [Held(everything, position)]


def _change_grants(membership: Membership, body: ChangeGrants, position: int) -> None:
    held = membership.members.setdefault(body.member, [])
    kept = set(body.grants)
    for one in held:
        if one.cuts is None and one.grant not in kept:
            one.take_away(body.cuts, position)
    standing = {one.grant for one in held if one.cuts is None}
    held += [Held(grant, position) for grant in body.grants if grant not in standing]


def _revoke(membership: Membership, body: Revoke) -> None:
    device = membership.devices.get(body.device)
    if device is not None:
        device.cut = body.cut if device.cut is None else min(device.cut, body.cut)
        device.reason = min(device.reason or body.reason, body.reason)


def _set_branch_aside(
    membership: Membership,
    first: ChainEntry,
    children: Mapping[str, list[ChainEntry]],
    stolen: set[DeviceId],
) -> None:
    """Apply what a losing branch takes away from what stood where it parted.

    A key that the office knows to be stolen takes nothing: its holder could fork from any entry
    and shut everybody out. All of it is minima, so that the order of branches never matters.
    """
    fork = first.seq - 1
    for below in _branch(first, children):
        membership.set_aside.append(below.hash)
        if below.author in stolen or not _was_admin(membership, below.author):
            continue
        body = parse_body(below)
        if isinstance(body, Revoke):
            _revoke(membership, body)
        elif isinstance(body, ChangeGrants):
            for one in membership.members.get(body.member, []):
                if one.grant not in body.grants and one.stood_at(fork):
                    one.take_away(body.cuts, fork + 1)


def _was_admin(membership: Membership, device: DeviceId) -> bool:
    found = membership.devices.get(device)
    return found is not None and any(
        "admin" in held.grant.roles for held in membership.members.get(found.member, [])
    )
