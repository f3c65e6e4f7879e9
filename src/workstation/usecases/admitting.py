"""PCs that wait to be let in: what an administrator compares, and letting them in.

A request proves that its PC held an invitation. That it is the right person's PC, two people make
sure of by comparing the fingerprint both screens show.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Refused
from workstation.domain.ids import DeviceId, MemberId
from workstation.domain.membership_entries import Invite
from workstation.store import queries
from workstation.sync.keys import fingerprint
from workstation.sync.request import Request
from workstation.sync.share import Share
from workstation.usecases.asking import waiting_requests
from workstation.usecases.carried_in import take_up_kept
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.members import admit_device, proven


class WaitingPC(bodies.FactBody, frozen=True):
    """A PC in front of the door; `proven` once it showed the secret of its invitation.

    `hint` is what the person there says they are called, `name` what the office calls them. `more`
    tells that the member has a PC already, `expired` that the invitation was good until before.
    """

    device: DeviceId
    fingerprint: str
    member: MemberId
    name: str
    hint: str
    branch: str
    roles: tuple[str, ...]
    stages: tuple[int, ...]
    proven: bool
    more: bool
    expired: bool


def own_fingerprint(desk: Desk) -> str:
    """Return what this PC's person reads out to whoever admits it."""
    return fingerprint(desk.key.public)


def waiting_pcs(desk: Desk, share: Share | None) -> tuple[WaitingPC, ...]:
    """Return the PCs that ask to be admitted, sorted by name; those that prove nothing last.

    Raises:
        Unavailable: the folder cannot be reached.
    """
    return shown_requests(desk, tuple(waiting_requests(desk, share)))


def shown_requests(desk: Desk, requests: Sequence[Request]) -> tuple[WaitingPC, ...]:
    """Return requests as an administrator compares them, each PC once."""
    shown: dict[DeviceId, WaitingPC] = {}
    for request in requests:
        invite = desk.membership.invitations.get(request.invitation)
        pc = _unknown(request) if invite is None else _invited(desk, request, invite)
        before = shown.get(pc.device)
        if before is None or (pc.proven and not before.proven):
            shown[pc.device] = pc
    return tuple(sorted(shown.values(), key=lambda pc: (not pc.proven, pc.name, pc.device)))


def _unknown(request: Request) -> WaitingPC:
    return WaitingPC(
        device=DeviceId(request.device),
        fingerprint=fingerprint(bytes.fromhex(request.public)),
        member=MemberId(""),
        name="",
        hint=request.member_hint,
        branch="",
        roles=(),
        stages=(),
        proven=False,
        more=False,
        expired=False,
    )


def _invited(desk: Desk, request: Request, invite: Invite) -> WaitingPC:
    member = invite.member
    home = desk.store.read(queries.register_value, f"member/{member}", "branch")
    grants = desk.membership.current_grants(member)
    return WaitingPC(
        device=DeviceId(request.device),
        fingerprint=fingerprint(bytes.fromhex(request.public)),
        member=member,
        name=desk.store.read(queries.register_text, f"member/{member}", "name") or member[:8],
        hint=request.member_hint,
        branch=desk.store.read(queries.register_text, f"branch/{home}", "name") if home else "",
        roles=desk.membership.current_roles(member),
        stages=tuple(sorted({stage for grant in grants for stage in grant.stages})),
        proven=proven(request, invite),
        more=any(
            one.member == member and one.cut is None for one in desk.membership.devices.values()
        ),
        expired=_expired(desk, invite),
    )


def _expired(desk: Desk, invite: Invite) -> bool:
    if not invite.expires:
        return False
    return datetime.fromisoformat(invite.expires).timestamp() * 1000 < desk.now_ms()


def admit_waiting(desk: Desk, share: Share | None, device: DeviceId) -> int:
    """Let a waiting PC in, take in what packages brought of it, and tell the others at once.

    Without a `share` the others learn of it by the next package or exchange. In already: nothing
    but an exchange. Returns how many facts came.

    Raises:
        Refused: `not_allowed`, `bad_request`, `not_found` where the PC does not ask any more.
        Unavailable: the folder cannot be reached.
    """
    if device not in desk.membership.devices:
        asked = [one for one in waiting_requests(desk, share) if one.device == device]
        if not asked:
            raise Refused("not_found", kind="device", id=device)
        admit_device(desk, _best(desk, asked))
    received = take_up_kept(desk)
    return received if share is None else received + exchange(desk, share).received


def folder_or_packages(desk: Desk, open_share: Callable[[Desk], Share]) -> Share | None:
    """Return the folder; None where it is away and packages brought requests all the same.

    Raises:
        Refused: `no_folder`, where no package brought one either.
        Unavailable: likewise.
    """
    try:
        return open_share(desk)
    except NewsroomError:
        if not any(waiting_requests(desk, None)):
            raise
        return None


def _best(desk: Desk, asked: Sequence[Request]) -> Request:
    """Return the request that proves its invitation; a PC may have asked several times."""
    for request in asked:
        invite = desk.membership.invitations.get(request.invitation)
        if invite is not None and proven(request, invite):
            return request
    return asked[0]
