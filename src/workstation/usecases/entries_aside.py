"""Membership entries set aside: two administrators acted while apart, and one chain counts.

What the losing branch takes away counts all the same; what it adds waits here until an
administrator issues it again or lets it go. Both are noted in a register of the office, so that
every administrator sees the same.
"""

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import DeviceId, MemberId
from workstation.domain.membership import Membership
from workstation.domain.membership_entries import (
    ROLES,
    Admit,
    ChainEntry,
    ChangeGrants,
    Grant,
    Invite,
    SetPolicy,
    parse_body,
)
from workstation.store import queries
from workstation.store.conflict_queries import ENTRIES
from workstation.usecases.desk import Desk
from workstation.usecases.entries import append_entry, moment_ms
from workstation.usecases.members import last_segments
from workstation.usecases.office import require_administrator, set_register

NOTED = ENTRIES
"""Its registers say what became of each: `again`, or `gone`. Either way nobody is asked any more,
also where two administrators said so differently at once."""


class EntryAside(bodies.FactBody, frozen=True):
    """An entry that counts for nothing until somebody issues it again.

    `says` and `today` are what it would bring and what counts instead: roles by their word in the
    program, or the names of the review's stages.
    """

    hash: str
    kind: str
    author: DeviceId
    at: int
    member: str
    says: tuple[str, ...]
    today: tuple[str, ...]


def entries_aside(desk: Desk) -> tuple[EntryAside, ...]:
    """Return the entries set aside that add something nobody has dealt with yet."""
    membership = desk.membership
    if not membership.set_aside:
        return ()
    lost = {*membership.set_aside}
    found = [
        one
        for one in desk.chain.entries.values()
        if one.hash in lost and _trusted(membership, one.author) and _adds(membership, one)
    ]
    return tuple(
        _aside(membership, one)
        for one in sorted(found, key=lambda one: (one.seq, one.hash))
        if not desk.store.read(queries.register_value, NOTED, one.hash)
    )


def _aside(membership: Membership, entry: ChainEntry) -> EntryAside:
    body, member = parse_body(entry), _member(entry)
    says: tuple[str, ...] = ()
    today: tuple[str, ...] = membership.current_roles(MemberId(member)) if member else ()
    match body:
        case ChangeGrants(grants=grants):
            says = _roles(grants)
        case Invite(grant=grant):
            says = _roles((grant,))
        case SetPolicy(policy=policy):
            says = tuple(stage.name for stage in policy.stages)
            today = tuple(stage.name for stage in membership.policy.stages)
        case _:
            pass
    return EntryAside(
        hash=entry.hash,
        kind=entry.kind,
        author=entry.author,
        at=moment_ms(entry.at),
        member=member,
        says=says,
        today=today,
    )


def _roles(grants: tuple[Grant, ...]) -> tuple[str, ...]:
    held = {role for grant in grants for role in grant.roles}
    return tuple(role for role in ROLES if role in held)


def issue_again(desk: Desk, entry: str) -> None:
    """Sign what an entry set aside says once more, in the chain that counts.

    Raises:
        Refused: `not_allowed`, `not_found`, `last_administrator`.
    """
    require_administrator(desk)
    found = _waiting(desk, entry)
    body = parse_body(found)
    if isinstance(body, ChangeGrants):
        body = ChangeGrants(body.member, body.grants, last_segments(desk, body.member))
        _keep_an_administrator(desk, body)
    if body is not None:
        append_entry(desk, found.kind, body)
    _note(desk, found.hash, "again")


def let_go(desk: Desk, entry: str) -> None:
    """Let an entry that was set aside be: nothing of it counts, and nobody is asked any more.

    Raises:
        Refused: `not_allowed`, `not_found`.
    """
    require_administrator(desk)
    _note(desk, _waiting(desk, entry).hash, "gone")


def ask_after_all(desk: Desk, entry: str) -> None:
    """Ask about an entry again that was let go.

    Raises:
        Refused: `not_allowed`.
    """
    require_administrator(desk)
    _note(desk, entry, "")


def _note(desk: Desk, entry: str, word: str) -> None:
    with desk.change() as change:
        set_register(change, NOTED, entry, value=word)


def _waiting(desk: Desk, entry: str) -> ChainEntry:
    waits = {one.hash for one in entries_aside(desk)}
    found = [one for one in desk.chain.entries.values() if one.hash == entry]
    if entry not in waits or not found:
        raise Refused("not_found", kind="conflict", id=entry)
    return found[0]


def _trusted(membership: Membership, author: DeviceId) -> bool:
    """Tell whether an administrator wrote: who holds a stolen key could fill everybody's inbox."""
    device = membership.devices.get(author)
    if device is None or device.reason == "compromised":
        return False
    held = membership.members.get(device.member, [])
    return any("admin" in one.grant.roles for one in held)


def _adds(membership: Membership, entry: ChainEntry) -> bool:
    """Tell whether an entry says something that does not stand today."""
    match parse_body(entry):
        case Invite(invitation=invitation):
            return invitation not in membership.invitations
        case Admit(device=device):
            return device not in membership.devices
        case ChangeGrants(member=member, grants=grants):
            return bool({*grants} - {*membership.current_grants(member)})
        case SetPolicy(policy=policy):
            return policy != membership.policy
        case _:
            return False


def _member(entry: ChainEntry) -> str:
    body = parse_body(entry)
    return body.member if isinstance(body, Invite | Admit | ChangeGrants) else ""


def _keep_an_administrator(desk: Desk, body: ChangeGrants) -> None:
    others = {
        one.member
        for one in desk.membership.devices.values()
        if one.cut is None and "admin" in desk.membership.current_roles(one.member)
    } - {body.member}
    if not others and not _administers(body.grants):
        raise Refused("last_administrator")


def _administers(grants: tuple[Grant, ...]) -> bool:
    return any("admin" in grant.roles for grant in grants)
