"""The chain of the membership's entries: which of them count, and what they amount to.

Pure rules over verified entries (`sync` checks the signatures). Entries form a tree by
`previous`; one path of it is the chain. At a fork the branch whose first author another branch
revokes loses; among the rest the smaller hash wins. What the losing branches take away counts
all the same; what they add must be issued again. See docs/adr/0006-membership-chain.md.

The recovery key named at the founding may do one thing: admit a PC of an administrator.
"""

from collections.abc import Iterable, Mapping

from workstation.domain.ids import DeviceId, device_id_of
from workstation.domain.membership import Device, Held, Membership
from workstation.domain.membership_entries import (
    ROLES,
    Admit,
    Adopt,
    ChainEntry,
    ChangeGrants,
    Found,
    Grant,
    Invite,
    Revoke,
    SetPolicy,
    parse_body,
)


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
