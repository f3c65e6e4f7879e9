"""The desk at one look: everything 工作台 shows, read together so that its parts agree."""

from workstation.domain import bodies
from workstation.domain.permissions import may_administer, may_compose, may_publish
from workstation.domain.weeks import Present
from workstation.usecases.cadence import Cadence, cadence
from workstation.usecases.desk import Desk
from workstation.usecases.first_steps import Step, first_steps
from workstation.usecases.newsdesk import Waiting, waiting_for_me
from workstation.usecases.nodes import Node, coming_nodes, shows_commemorations
from workstation.usecases.safety import Safety, safety


class Workday(bodies.FactBody, frozen=True):
    """What one member's desk shows on one day; `today` is written like 2026-11-16.

    `commemorations` tells whether the office wants the dates that ship, `safety` whether it still
    lacks a second administrator.
    """

    today: str
    now: str
    waiting: tuple[Waiting, ...]
    cadence: Cadence
    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]
    commemorations: bool
    may_plan: bool
    may_publish: bool
    may_administer: bool
    safety: Safety


def look_at_desk(desk: Desk, now: Present) -> Workday:
    """Return the desk of this home's member as it is now."""
    return Workday(
        today=now.today.isoformat(),
        now=now.moment.isoformat(timespec="minutes"),
        waiting=waiting_for_me(desk),
        cadence=cadence(desk, now),
        nodes=coming_nodes(desk, now),
        steps=first_steps(desk),
        commemorations=shows_commemorations(desk),
        may_plan=may_compose(desk.here),
        may_publish=may_publish(desk.here),
        may_administer=may_administer(desk.here),
        safety=safety(desk),
    )
