"""What the inbox has done at the desk: each act answers with its way back, where there is one."""

from collections.abc import Callable

from workstation.bootstrap import open_office_share
from workstation.domain.ids import IssueId, PlanId
from workstation.usecases import settling
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import announce, exchange
from workstation.usecases.publication_settling import take_over

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
