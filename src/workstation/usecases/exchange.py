"""Sync: what this home has and the share has not, and the other way round.

`exchange` is the full look that a person asks for; `receiving` and `sending` are its halves.
"""

from contextlib import ExitStack, suppress
from typing import Final, Literal

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.store import queries, receipts
from workstation.sync.share import Share
from workstation.usecases.asking import remember_asking, waiting_requests
from workstation.usecases.conflicts_beside import count_beside
from workstation.usecases.damaged_files import remove_damaged
from workstation.usecases.desk import Desk
from workstation.usecases.healing import heal
from workstation.usecases.looking import Look
from workstation.usecases.members import admit_device, admits_itself
from workstation.usecases.packing import keep_tidy
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.received import give_receipt, take_receipts
from workstation.usecases.receiving import (
    receive_blobs,
    receive_device,
    receive_entries,
    receive_segments,
    receive_texts,
)
from workstation.usecases.sending import (
    has_notices,
    send_blobs,
    send_entries,
    send_former_segments,
    send_request,
    send_segments,
    tell_own_head,
)
from workstation.usecases.snapshots import adopt_snapshot
from workstation.usecases.strangers import look_for_strangers

NOTED_EVERY_MS: Final = 30_000
"""A round with nothing new is not worth a write to the disk each time."""


class SyncAnswer(bodies.FactBody, frozen=True):
    """What every form of `sync` answers; `sent` and `received` count facts."""

    sent: int
    received: int
    pending: int
    conflicts: int
    quarantined: int
    state: Literal["ok", "waiting", "cloned"]


class Exchanged(SyncAnswer, frozen=True):
    """What an exchange with the folder answers; `healed` counts the files put back."""

    healed: int = 0


def exchange(desk: Desk, share: Share, *, thorough: bool = True) -> Exchanged:
    """Send and receive all that can be sent and received now; put back what the folder lost.

    Not `thorough`, the pictures there are looked through a part at a time.

    Raises:
        Unavailable: the folder cannot be reached, is full, or is another office's; `home_busy`
            while another window or command exchanges for this home.
    """
    with desk.store.exchanging():
        return _exchange(desk, share, thorough=thorough)


def _exchange(desk: Desk, share: Share, *, thorough: bool) -> Exchanged:
    share.sweep_temp(desk.device)
    names = share.heads.names()
    damaged = receive_entries(desk, share)
    admit_pre_signed(desk, share)
    send_entries(desk, share, thorough=thorough)
    send_request(desk, share)
    received = adopt_snapshot(desk, share)
    look = Look(share, look_for_strangers(desk, share, thorough=thorough))
    received += receive_segments(desk, look, look.devices)
    receive_texts(desk, look)
    take_receipts(desk, share, names)
    carry_out_purges(desk, share, thorough=thorough, strangers=look.strangers.looked)
    healed = heal(desk, look, thorough=thorough)
    sent = send_all(desk, share)
    receive_blobs(desk, look)
    remove_damaged(desk, share, damaged | look.damaged)
    keep_tidy(desk, share)
    give_receipt(desk, share)
    return report(desk, sent, received, healed)


def send_all(desk: Desk, share: Share, names: frozenset[str] | None = None) -> int:
    """Send what is new here; return how many facts went.

    `names` is what lies beside the heads, where that is known already: entries and requests that
    have their notices there are not looked after again.
    """
    if names is not None and not has_notices(desk, names):
        send_entries(desk, share)
        send_request(desk, share)
    desk.cut()
    send_blobs(desk, share)
    sent = send_former_segments(desk, share) + send_segments(desk, share)
    if sent or names is None:
        tell_own_head(desk, share)
    return sent


def announce(desk: Desk, share: Share) -> None:
    """Publish what is recorded here, read back from the share, before a step readers will see.

    Then take in what others have published: of two PCs at the same step, the later one sees it.
    An exchange that goes on is not waited for; none begins meanwhile, to sweep away what is being
    written here.

    Raises:
        Refused: `pc_cloned` – another PC works with this one's key.
        Unavailable: the folder cannot be reached: then that step is not taken.
    """
    with ExitStack() as alone:
        with suppress(Unavailable):
            alone.enter_context(desk.store.exchanging(0))
        _announce(desk, share)


def _announce(desk: Desk, share: Share) -> None:
    look = Look(share)
    receive_device(desk, look, desk.device)
    if desk.cloned:
        raise Refused("pc_cloned")
    desk.cut()
    send_segments(desk, share)
    tell_own_head(desk, share)
    receive_segments(desk, look, look.devices)
    receive_texts(desk, look)


def report(desk: Desk, sent: int, received: int, healed: int = 0) -> Exchanged:
    """Note that all went well, and return what there is to tell."""
    state = _state(desk)
    values = desk.store.values
    now = desk.now_ms()
    lately = 0 <= now - values.number("last_sync") < NOTED_EVERY_MS
    if sent or received or not lately or values.get("state") != state:
        with desk.store.writing():
            values.put(last_sync=str(now), state=state)
        count_beside(desk)
    stands = standing(desk)
    return Exchanged(
        sent=sent,
        received=received,
        pending=stands.pending,
        conflicts=stands.conflicts,
        quarantined=stands.quarantined,
        state=stands.state,
        healed=healed,
    )


def standing(desk: Desk) -> SyncAnswer:
    """Return how this PC stands, as `sync` tells it when nothing goes either way."""
    status = desk.store.read(queries.status)
    return SyncAnswer(
        sent=0,
        received=0,
        pending=status.unsent + desk.store.read(receipts.wanted_count),
        conflicts=status.conflicts,
        quarantined=status.quarantined,
        state=_state(desk),
    )


def _state(desk: Desk) -> Literal["ok", "waiting", "cloned"]:
    if desk.cloned:
        return "cloned"
    return "ok" if desk.device in desk.membership.devices else "waiting"


def admit_pre_signed(desk: Desk, share: Share | None) -> None:
    """Admit whoever need not be asked for, and remember who else asks: an administrator's part.

    Requests lie in the folder, where one is given, and in packages that were taken in.
    """
    if "admin" not in desk.membership.current_roles(desk.member):
        return
    waiting = list(waiting_requests(desk, share))
    for request in waiting:
        if admits_itself(desk, request):
            admit_device(desk, request)
    remember_asking(desk, (one for one in waiting if one.device not in desk.membership.devices))
