"""Settling a conflict: one act for each kind, and the way back where there is one.

Articles are settled by `merge_article`, publications claimed twice by `take_over`: these acts were
there before the inbox and stay the only ones.
"""

from collections.abc import Collection

from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import DeviceId, IssueId
from workstation.domain.permissions import may_compose, may_set_register
from workstation.store import conflict_queries, queries
from workstation.store.conflict_queries import WriteRow
from workstation.usecases import entries_aside
from workstation.usecases.composing import HIGHEST_NUMBER, is_fixed, next_number, renumber_issue
from workstation.usecases.conflict_sides import Naming
from workstation.usecases.conflicts_beside import count_beside
from workstation.usecases.desk import Desk
from workstation.usecases.forks import adopt_lines
from workstation.usecases.issues import number_of
from workstation.usecases.office import set_register


class Renumbered(bodies.FactBody, frozen=True):
    """An issue that got another number; `before` is what it bore."""

    issue: IssueId
    before: int
    number: int


def keep_value(desk: Desk, entity: str, field: str, fact: str) -> str:
    """Keep one of the values that several people wrote at once; everybody has it from now on.

    Returns the write that had counted until now: naming it here later puts that value back.

    Raises:
        Refused: `not_allowed`, `not_found` where the fact is no write of this value.
        Unavailable: `text_missing` – its words are still on their way.
    """
    if not may_set_register(desk.here, entity, Naming(desk).branch_of(entity)):
        raise Refused("not_allowed", act="settle")
    row = _write_of(desk, entity, field, fact)
    before = _counting(desk, entity, field)
    with desk.change() as change:
        # Its words become a text object of their own: the one kept elsewhere may be purged.
        words = row.words if row.words != "" else None
        set_register(change, entity, field, value=row.value, words=words)
    return before


def _write_of(desk: Desk, entity: str, field: str, fact: str) -> WriteRow:
    body = next(
        (
            one.body
            for one in desk.projection().recorded(entity)
            if one.id == fact and isinstance(one.body, bodies.Register) and one.body.field == field
        ),
        None,
    )
    rows = desk.store.read(conflict_queries.writes, [fact]) if body else []
    if not rows:
        raise Refused("not_found", kind="conflict", id=fact)
    if rows[0].words is None:
        raise Unavailable("text_missing", fact=fact)
    return rows[0]


def _counting(desk: Desk, entity: str, field: str) -> str:
    """Return the write whose value counts now."""
    current = desk.store.read(queries.register_current, entity, field)
    found = desk.store.read(conflict_queries.writes, current)
    return found[-1].fact if found else ""


def keep_number(
    desk: Desk, number: int, keep: IssueId, *, other: int = 0
) -> tuple[Renumbered, ...]:
    """Let one issue keep a number; the others get `other`, or what is free above the highest.

    Raises:
        Refused: `not_allowed`, `not_found` where the issue does not bear it, `issue_fixed` where
            readers know another of them by it, `issue_exists`, `bad_issue_number`.
    """
    alike = desk.store.read(queries.issues_numbered, number)
    if keep not in alike:
        raise Refused("not_found", kind="issue", id=str(number))
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")
    others = [IssueId(one) for one in alike if one != keep]
    for issue in others:
        if is_fixed(desk, issue):
            raise Refused("issue_fixed", number=number)
    done: list[Renumbered] = []
    for issue in others:
        free = other if other and not done else next_number(desk)
        renumber_issue(desk, issue, free)
        done.append(Renumbered(issue=issue, before=number, number=free))
    return tuple(done)


def let_numbers_stay(desk: Desk, number: int) -> tuple[IssueId, ...]:
    """Let several issues go on bearing one number: readers know them by it.

    Raises:
        Refused: `not_allowed`; `not_found` where the number is borne once.
    """
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")
    alike = [IssueId(one) for one in desk.store.read(queries.issues_numbered, number)]
    if len(alike) < 2:  # noqa: PLR2004 - one issue with a number is as it should be
        raise Refused("not_found", kind="issue", id=str(number))
    with desk.change() as change:
        for issue in alike:
            set_register(change, f"issue/{issue}", conflict_queries.STAYS, value=number)
    return tuple(alike)


def ask_about_numbers(desk: Desk, issues: Collection[IssueId]) -> None:
    """Take back that issues may go on bearing one number.

    Raises:
        Refused: `not_allowed`.
    """
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")
    with desk.change() as change:
        for issue in issues:
            set_register(change, f"issue/{issue}", conflict_queries.STAYS, value=0)


def number_as_before(desk: Desk, renumbered: tuple[Renumbered, ...]) -> None:
    """Take back that issues got other numbers: the conflict is there again.

    Raises:
        Refused: `not_allowed`; `stale_conflict` where somebody numbered one anew since.
    """
    if not may_compose(desk.here):
        raise Refused("not_allowed", act="compose")
    for one in renumbered:
        if number_of(desk, one.issue) != one.number or not 1 <= one.before <= HIGHEST_NUMBER:
            raise Refused("stale_conflict")
    with desk.change() as change:
        for one in renumbered:
            set_register(change, f"issue/{one.issue}", "number", value=one.before)


def settle_entry(desk: Desk, entry: str, *, again: bool) -> None:
    """Issue an entry that was set aside again, or let it go.

    Raises:
        Refused: `not_allowed`, `not_found`, `last_administrator`.
    """
    entries_aside.issue_again(desk, entry) if again else entries_aside.let_go(desk, entry)
    count_beside(desk)


def ask_about_entry(desk: Desk, entry: str) -> None:
    """Take back that an entry was let go.

    Raises:
        Refused: `not_allowed`.
    """
    entries_aside.ask_after_all(desk, entry)
    count_beside(desk)


def settle_fork(desk: Desk, device: DeviceId, lines: Collection[str]) -> None:
    """Say on which lines of a forked PC approvals and publications count; none named: on none.

    Raises:
        Refused: `not_allowed`, `not_forked`, `not_found`.
    """
    adopt_lines(desk, device, lines)
