"""What the inbox has done at the desk: each act answers with its way back, where there is one."""

from collections.abc import Callable, Collection
from pathlib import Path

from workstation.bootstrap import open_office_share, renew_home
from workstation.domain.errors import Unavailable
from workstation.domain.ids import DeviceId, IssueId, PlanId
from workstation.sync.invitation import MAX_INVITATION_BYTES
from workstation.usecases import restoring, settling
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts_beside import count_beside
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import announce, exchange
from workstation.usecases.invitations import read_invitation
from workstation.usecases.publication_settling import take_over
from workstation.usecases.renewing import Renewed

Undo = Callable[[Desk], object]


def keep_value(desk: Desk, conflict: Conflict, side: str) -> Undo:
    """Keep one of the values written at once."""
    target, field = conflict.target, conflict.field
    before = settling.keep_value(desk, target, field, side)
    return lambda later: settling.keep_value(later, target, field, before)


def keep_number(desk: Desk, conflict: Conflict, side: str) -> Undo:
    """Let one issue keep the number that another one bears too."""
    done = settling.keep_number(desk, conflict.number, IssueId(side))
    return lambda later: settling.number_as_before(later, done)


def let_numbers_stay(desk: Desk, conflict: Conflict) -> Undo:
    """Let issues that readers know go on bearing one number."""
    issues = settling.let_numbers_stay(desk, conflict.number)
    return lambda later: settling.ask_about_numbers(later, issues)


def carry_on(desk: Desk, conflict: Conflict) -> None:
    """Let this PC carry a contested publication on."""
    plan = PlanId(conflict.target.partition("/")[2])
    take_over(desk, plan, announce=lambda: announce(desk, open_office_share(desk)))


def issue_again(desk: Desk, conflict: Conflict) -> None:
    """Issue an entry that was set aside again."""
    settling.settle_entry(desk, conflict.sides[0].id, again=True)


def let_go(desk: Desk, conflict: Conflict) -> Undo:
    """Let an entry that was set aside be."""
    entry = conflict.sides[0].id
    settling.settle_entry(desk, entry, again=False)
    return lambda later: settling.ask_about_entry(later, entry)


def look_again(desk: Desk) -> int:
    """Look through the whole folder; tell how many files are still set aside."""
    return exchange(desk, open_office_share(desk)).quarantined


def settle_fork(desk: Desk, conflict: Conflict, lines: Collection[str]) -> None:
    """Say on which lines of a forked PC authority counts."""
    device = DeviceId(conflict.target.partition("/")[2])
    settling.settle_fork(desk, device, lines)


def renew(desk: Desk) -> Renewed:
    """Give this home a key of its own again."""
    return renew_home(desk)


def ask_again(desk: Desk, path: Path) -> None:
    """Ask to be admitted with a new invitation of one's own.

    Raises:
        Refused: `bad_invitation`, and as `restoring.ask_again`.
        Unavailable: `file_unreadable`.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_INVITATION_BYTES + 1)
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    restoring.ask_again(desk, read_invitation(raw, desk.now_ms()))
    count_beside(desk)
    desk.note_news({"local/conflicts"})
