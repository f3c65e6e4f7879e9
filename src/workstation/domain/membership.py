"""The membership: who belongs to the office, on which devices, with which rights.

A right is taken away from a named segment on: everything a device published up to its cut
counts, everything later is void whichever entry it cites.
"""

from collections.abc import Mapping

import msgspec

from workstation.domain.ids import DeviceId, EntryHash, MemberId
from workstation.domain.membership_entries import ROLES, Adopt, Grant, Invite, Role
from workstation.domain.policy import DEFAULT_POLICY, Policy


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
