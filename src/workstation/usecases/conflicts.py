"""The inbox of conflicts: what was done apart and waits for somebody to choose.

Nothing here blocks anything: work goes on with what counts for now, and each line says what
happened, when and between whom. Everybody sees the same lines; `mine` says who may settle them.
"""

from collections.abc import Iterable, Sequence

import msgspec

from workstation.domain import bodies
from workstation.domain.ids import ArticleId, BranchId
from workstation.domain.permissions import (
    may_administer,
    may_compose,
    may_publish,
    may_set_register,
    writing,
)
from workstation.domain.publications import PlanStanding
from workstation.store import conflict_queries, queries
from workstation.store.conflict_queries import NumberedRow
from workstation.usecases.conflict_sides import Conflict, Naming, Side, latest
from workstation.usecases.conflicts_beside import conflicts_beside
from workstation.usecases.desk import Desk

OUT = "out"
"""Why a number that two issues bear cannot be changed any more: readers know both by it."""


class FileAside(bodies.FactBody, frozen=True):
    """A file that could not be read or verified here: whose, why, since when."""

    id: str
    person: str
    device: str
    reason: str
    at: int


class Inbox(bodies.FactBody, frozen=True):
    """Everything the inbox shows: what a person settles, and what settles by itself."""

    conflicts: tuple[Conflict, ...]
    files: tuple[FileAside, ...]
    may_administer: bool
    last_sync: int


def inbox(desk: Desk) -> Inbox:
    """Return the inbox of this home."""
    return Inbox(
        conflicts=conflicts(desk),
        files=files_aside(desk),
        may_administer=may_administer(desk.here),
        last_sync=int(desk.store.values.get("last_sync") or 0),
    )


def conflicts(desk: Desk) -> tuple[Conflict, ...]:
    """Return all conflicts: first those this member may settle, of each the latest first."""
    names = Naming(desk)
    found = [
        *_articles(desk, names),
        *_values(desk, names),
        *_numbers(desk, names),
        *_claims(desk, names),
        *conflicts_beside(desk, names),
    ]
    return tuple(sorted(found, key=lambda one: (not one.mine, -one.at, one.id)))


def files_aside(desk: Desk) -> tuple[FileAside, ...]:
    """Return what could not be read or verified here, the latest first."""
    names = Naming(desk)
    return tuple(
        FileAside(
            id=f"file/{row.name}",
            person=names.person(row.device),
            device=row.device,
            reason=row.reason,
            at=row.at,
        )
        for row in desk.store.read(conflict_queries.files_set_aside)
    )


def _articles(desk: Desk, names: Naming) -> Iterable[Conflict]:
    for row in desk.store.read(conflict_queries.articles_apart):
        article = ArticleId(row.article)
        standing = desk.projection().standing(article)
        facts = [standing.known[one] for one in standing.heads] if standing else []
        sides = tuple(
            names.side(head, fact.device, fact.hlc)
            for head, fact in zip(row.heads, facts, strict=False)
        )
        yield Conflict(
            id=f"article/{row.article}",
            kind="article",
            target=f"article/{row.article}",
            title=row.title,
            at=latest(sides),
            mine=writing(desk.here, BranchId(row.branch)) == "full",
            sides=sides,
        )


def _values(desk: Desk, names: Naming) -> Iterable[Conflict]:
    for row in desk.store.read(conflict_queries.values_at_once):
        found = desk.store.read(conflict_queries.writes, row.current)
        sides = _folded([names.write(row.field, one, shown=one.fact == row.shown) for one in found])
        yield Conflict(
            id=f"value/{row.entity}/{row.field}",
            kind="value",
            target=row.entity,
            title=names.title(row.entity),
            at=latest(sides),
            mine=may_set_register(desk.here, row.entity, names.branch_of(row.entity)),
            sides=sides,
            field=row.field,
        )


def _folded(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Return sides that say different things: who said the same stands together.

    Of those the one that counts for now stands for all, else the latest.
    """
    said: dict[tuple[str, object], list[Side]] = {}
    for side in sides:
        said.setdefault((side.words, side.token), []).append(side)
    return tuple(_as_one(group) for group in said.values())


def _as_one(same: Sequence[Side]) -> Side:
    first = next((side for side in same if side.shown), same[-1])
    people = dict.fromkeys(side.person for side in same)
    return msgspec.structs.replace(
        first, person=" / ".join(people), here=any(side.here for side in same)
    )


def _numbers(desk: Desk, names: Naming) -> Iterable[Conflict]:
    alike: dict[int, list[NumberedRow]] = {}
    for row in desk.store.read(conflict_queries.issues_numbered_alike):
        alike.setdefault(row.number, []).append(row)
    for number, rows in alike.items():
        sides = tuple(
            names.side(row.issue, row.device, row.hlc, words=names.titles(row.articles))
            for row in rows
        )
        yield Conflict(
            id=f"number/{number}",
            kind="number",
            target=f"issue/{number}",
            title="",
            at=latest(sides),
            mine=may_compose(desk.here),
            sides=sides,
            number=number,
            reason=OUT if sum(_is_out(desk, row.issue) for row in rows) > 1 else "",
        )


def _is_out(desk: Desk, issue: str) -> bool:
    """Tell whether readers know an issue by its number."""
    rows = desk.store.read(queries.publications_of, issue)
    return any(one.state == "done" and one.mode != "draft" for one in rows)


def _claims(desk: Desk, names: Naming) -> Iterable[Conflict]:
    for row in desk.store.read(conflict_queries.contested_publications):
        standing = desk.projection().plan(row.plan)
        sides = _claimants(names, standing) if standing else ()
        yield Conflict(
            id=f"claim/{row.plan}",
            kind="claim",
            target=f"plan/{row.plan}",
            title=row.channel,
            at=latest(sides),
            mine=may_publish(desk.here),
            sides=sides,
            number=row.number,
        )


def _claimants(names: Naming, standing: PlanStanding) -> tuple[Side, ...]:
    return tuple(names.side(one.id, one.device, one.hlc) for one in standing.claims)
