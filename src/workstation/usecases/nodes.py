"""近期节点: what the next weeks hold.

The office's own dates, those of issues and articles, and commemorations that come back every year.
"""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import msgspec

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.permissions import may_compose
from workstation.domain.weeks import (
    Present,
    last_day_of_month,
    month_name,
    yearly_days,
)
from workstation.shipped import shipped
from workstation.store import desk_queries, office_queries, queries
from workstation.usecases.cadence import good_pieces
from workstation.usecases.desk import Desk
from workstation.usecases.newsdesk import branches_in_sight

DAYS_AHEAD = 30
MAX_TITLE = 60
MAX_NOTE = 200
SWITCH = "setting/calendar"


class Node(bodies.FactBody, frozen=True):
    """A day to have in mind.

    `kind` is own, issue, due, recommend or commemoration; `id` names an own one for changing,
    `target` what to open as `kind/id`. What the program names itself has no title but `number`
    or, for commemorations, the words of each language.
    """

    day: str
    kind: str
    title: str = ""
    note: str = ""
    id: str = ""
    target: str = ""
    number: int = 0
    english: str = ""


class Commemoration(msgspec.Struct, frozen=True):
    """A shipped date that comes back every year."""

    date: str
    zh_CN: str  # noqa: N815 - the language's name, as the file has it
    en: str


class _Calendar(msgspec.Struct, frozen=True):
    day: tuple[Commemoration, ...]


def coming_nodes(desk: Desk, now: Present, *, days: int = DAYS_AHEAD) -> tuple[Node, ...]:
    """Return what the coming days hold, today included, the earliest first."""
    first = now.today
    last = first + timedelta(days=days)
    found = [
        *_own(desk),
        *_issue_dates(desk),
        *_due_dates(desk, first, last),
        *_recommendation(desk, now),
        *_commemorations(desk, first, last),
    ]
    inside = [one for one in found if first.isoformat() <= one.day <= last.isoformat()]
    order = ("own", "issue", "due", "recommend", "commemoration")
    return tuple(sorted(inside, key=lambda one: (one.day, order.index(one.kind), one.title)))


def own_nodes(desk: Desk) -> tuple[Node, ...]:
    """Return the office's own dates, past and coming, the earliest first."""
    return tuple(sorted(_own(desk), key=lambda one: (one.day, one.title)))


def _own(desk: Desk) -> Iterator[Node]:
    for node, told in desk.store.read(office_queries.registers_of, "node").items():
        if told.name("date") and not told.values.get("removed"):
            yield Node(
                day=told.name("date"),
                kind="own",
                title=told.words.get("title", ""),
                note=told.words.get("note", ""),
                id=node,
            )


def _issue_dates(desk: Desk) -> Iterator[Node]:
    for row in desk.store.read(desk_queries.unpublished_issues):
        if row.date:
            yield Node(day=row.date, kind="issue", number=row.number, target=f"issue/{row.number}")


def _due_dates(desk: Desk, first: date, last: date) -> Iterator[Node]:
    sight = branches_in_sight(desk)
    span = (first.isoformat(), last.isoformat())
    for row in desk.store.read(desk_queries.due_articles, *span):
        if sight is None or row.branch in sight:
            day, _, at = row.due.partition("T")
            target = f"article/{row.article}"
            yield Node(day=day, kind="due", title=row.title, note=at, target=target)


def _recommendation(desk: Desk, now: Present) -> Iterator[Node]:
    this_month = good_pieces(desk, now)[-1]
    if not this_month.article and may_compose(desk.here):
        last = last_day_of_month(now.today)
        yield Node(
            day=last.isoformat(), kind="recommend", number=now.today.month,
            target=f"month/{month_name(now.today)}",
        )  # fmt: skip


def _commemorations(desk: Desk, first: date, last: date) -> Iterator[Node]:
    if not shows_commemorations(desk):
        return
    for one in read_commemorations():
        month, day = map(int, one.date.split("-"))
        for found in yearly_days(month, day, first, last):
            yield Node(day=found.isoformat(), kind="commemoration", title=one.zh_CN, english=one.en)


@cache
def read_commemorations() -> tuple[Commemoration, ...]:
    """Return the shipped dates."""
    text = shipped("resources/calendar/commemorations.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), _Calendar).day


def shows_commemorations(desk: Desk) -> bool:
    """Tell whether the office wants the shipped dates; it does until it says otherwise."""
    return desk.store.read(queries.register_value, SWITCH, "shipped") is not False


def find_node(desk: Desk, node: str) -> Node:
    """Return a date of the office's calendar.

    Raises:
        Refused: `not_found`.
    """
    for one in _own(desk):
        if one.id == node:
            return one
    raise Refused("not_found", kind="node", id=node)


def resolve_node(desk: Desk, prefix: str) -> str:
    """Return the one own date whose id begins like this.

    Raises:
        Refused: `not_found`, `ambiguous`.
    """
    found = [one.id for one in _own(desk) if prefix and one.id.startswith(prefix)]
    if len(found) != 1:
        raise Refused("ambiguous" if found else "not_found", kind="node", id=prefix)
    return found[0]
