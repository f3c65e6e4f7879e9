"""The first steps of an office: what an empty newsroom teaches, until its first piece is out."""

from workstation.domain import bodies
from workstation.domain.permissions import may_administer, may_compose, may_publish
from workstation.store.desk_queries import newsroom_counts
from workstation.usecases.desk import Desk


class Step(bodies.FactBody, frozen=True):
    """One step: `invite`, `write`, `submit`, `compose` or `publish`."""

    step: str
    done: bool


def first_steps(desk: Desk) -> tuple[Step, ...]:
    """Return the steps this member can take, done or not; none once the office has published."""
    counts = desk.store.read(newsroom_counts)
    if counts.published:
        return ()
    steps = [Step(step="write", done=bool(counts.articles))]
    steps.append(Step(step="submit", done=bool(counts.submitted)))
    if may_administer(desk.here):
        steps.insert(0, Step(step="invite", done=len(desk.membership.members) > 1))
    if may_compose(desk.here):
        steps.append(Step(step="compose", done=bool(counts.issues)))
    if may_publish(desk.here):
        steps.append(Step(step="publish", done=False))
    return tuple(steps)
