"""The newsroom's cadence: 每周都有声音, 每月推出好文.

Counted by what readers saw, for the office as a whole; nobody is ranked.
"""

from collections import Counter
from datetime import date

from workstation.domain import bodies
from workstation.domain.clock import reading_ms
from workstation.domain.weeks import (
    Present,
    Week,
    last_weeks,
    month_before,
    month_name,
    weeks_in_a_row,
)
from workstation.store import cadence_queries, desk_queries, office_queries, queries
from workstation.store.cadence_queries import OutRow
from workstation.usecases.desk import Desk
from workstation.usecases.newsdesk import branches_in_sight

WEEKS_SHOWN = 12
USABLE_NAMED = 5
MAX_REASON = 200


class UsablePiece(bodies.FactBody, frozen=True):
    """An approved article that no issue holds yet."""

    article: str
    title: str


class NextIssue(bodies.FactBody, frozen=True):
    """The issue that comes next; `state` is composed, ready, drafted or under_way."""

    number: int
    date: str
    articles: int
    approved: int
    state: str


class LastIssue(bodies.FactBody, frozen=True):
    """The issue that went out last, and its day."""

    number: int
    day: str


class ThisWeek(bodies.FactBody, frozen=True):
    """How this week stands; `silent_reason` is why nothing goes out, where somebody said so.

    `usable` counts the office's usable pieces, `pieces` names the first of those in sight.
    """

    week: str
    monday: str
    published: int
    in_a_row: int
    silent_reason: str
    days_since: int
    usable: int
    pieces: tuple[UsablePiece, ...]
    next_issue: NextIssue | None
    last_issue: LastIssue | None


class WeekBar(bodies.FactBody, frozen=True):
    """One week of the cadence."""

    week: str
    number: int
    published: int
    silent_reason: str
    now: bool


class ColumnPulse(bodies.FactBody, frozen=True):
    """A column with its pieces this month and the day of the last one."""

    column: str
    name: str
    this_month: int
    last: str


class GoodPiece(bodies.FactBody, frozen=True):
    """A month and the piece that its editors recommend; no article where nobody has yet."""

    month: str
    article: str
    title: str


class Cadence(bodies.FactBody, frozen=True):
    """Everything the desk shows of the newsroom's cadence, counted from one reading."""

    week: ThisWeek
    bars: tuple[WeekBar, ...]
    columns: tuple[ColumnPulse, ...]
    months: tuple[GoodPiece, ...]


def cadence(desk: Desk, now: Present) -> Cadence:
    """Return this week, the last twelve, the columns and the good pieces of two months."""
    out = desk.store.read(cadence_queries.published_pieces)
    days = [now.day_of(reading_ms(row.at)) for row in out]
    per_week = Counter(Week.of(day) for day in days)
    silent = silent_weeks(desk)
    return Cadence(
        week=_this_week(desk, now, out, days, silent),
        bars=_bars(now.week, per_week, silent),
        columns=_columns(desk, now, out, days),
        months=good_pieces(desk, now),
    )


def _this_week(
    desk: Desk, now: Present, out: list[OutRow], days: list[date], silent: dict[str, str]
) -> ThisWeek:
    usable = desk.store.read(desk_queries.usable_pieces)
    week = now.week
    voiced = [Week.of(day) for day in days]
    last = _last_issue(desk, out[-1].issue, days[-1]) if out else None
    return ThisWeek(
        week=week.name,
        monday=week.monday.isoformat(),
        published=voiced.count(week),
        in_a_row=weeks_in_a_row(set(voiced), week),
        silent_reason=silent.get(week.name, ""),
        days_since=(now.today - days[-1]).days if days else -1,
        usable=len(usable),
        pieces=_named(desk, usable),
        next_issue=_next_issue(desk, last.number if last else 0),
        last_issue=last,
    )


def _named(desk: Desk, usable: list[desk_queries.PieceRow]) -> tuple[UsablePiece, ...]:
    """Return the first usable pieces by title: who looks after a branch is told of its own."""
    sight = branches_in_sight(desk)
    seen = [row for row in usable if sight is None or not row.branch or row.branch in sight]
    return tuple(UsablePiece(article=row.article, title=row.title) for row in seen[:USABLE_NAMED])


def _next_issue(desk: Desk, last: int) -> NextIssue | None:
    """Return the first issue after the last one that went out; what was left behind is not next."""
    for row in desk.store.read(desk_queries.unpublished_issues):
        if row.number > last:
            return NextIssue(
                number=row.number,
                date=row.date,
                articles=row.articles,
                approved=row.approved,
                state=_issue_state(row),
            )
    return None


def _issue_state(row: desk_queries.IssueRow) -> str:
    if row.under_way:
        return "under_way"
    if row.drafted:
        return "drafted"
    return "ready" if row.articles and row.articles == row.approved else "composed"


def _last_issue(desk: Desk, issue: str, day: date) -> LastIssue:
    number = desk.store.read(queries.register_value, f"issue/{issue}", "number")
    return LastIssue(number=int(number or 0), day=day.isoformat())


def _bars(now: Week, per_week: Counter[Week], silent: dict[str, str]) -> tuple[WeekBar, ...]:
    return tuple(
        WeekBar(
            week=week.name,
            number=week.number,
            published=per_week[week],
            silent_reason="" if per_week[week] else silent.get(week.name, ""),
            now=week == now,
        )
        for week in last_weeks(now, WEEKS_SHOWN)
    )


def _columns(
    desk: Desk, now: Present, out: list[OutRow], days: list[date]
) -> tuple[ColumnPulse, ...]:
    month = month_name(now.today)
    this_month = Counter(
        row.column for row, day in zip(out, days, strict=True) if month_name(day) == month
    )
    last = {row.column: day for row, day in zip(out, days, strict=True)}
    known = desk.store.read(office_queries.registers_of, "column")
    shown = [one for one, told in known.items() if told.words.get("name") and not _hidden(told)]
    shown.sort(key=lambda one: (known[one].number("order"), one))
    return tuple(
        ColumnPulse(
            column=column,
            name=known[column].words["name"],
            this_month=this_month[column],
            last=last[column].isoformat() if column in last else "",
        )
        for column in shown
    )


def _hidden(told: office_queries.Registers) -> bool:
    return bool(told.values.get("hidden"))


def silent_weeks(desk: Desk) -> dict[str, str]:
    """Return week → reason of the weeks in which the office chose to say nothing."""
    weeks = desk.store.read(office_queries.registers_of, "week")
    return {week: reason for week, told in weeks.items() if (reason := told.words.get("silent"))}


def chosen_pieces(desk: Desk) -> dict[str, str]:
    """Return month → the article that was recommended for it."""
    months = desk.store.read(office_queries.registers_of, "month")
    return {month: piece for month, told in months.items() if (piece := told.name("good"))}


def good_pieces(desk: Desk, now: Present) -> tuple[GoodPiece, ...]:
    """Return last month's good piece, where there is one, and this month's."""
    this_month = month_name(now.today)
    known = chosen_pieces(desk)
    chosen = {month: known.get(month, "") for month in (month_before(this_month), this_month)}
    titles = desk.store.read(cadence_queries.titles_of, [one for one in chosen.values() if one])
    return tuple(
        GoodPiece(month=month, article=article, title=titles.get(article, ""))
        for month, article in chosen.items()
        if article or month == this_month
    )


def recommendable(desk: Desk, now: Present) -> tuple[UsablePiece, ...]:
    """Return the pieces that went out this month or last, the newest first: those to choose of."""
    months = {month_name(now.today), month_before(month_name(now.today))}
    return tuple(
        UsablePiece(article=row.article, title=row.title)
        for row in reversed(desk.store.read(cadence_queries.published_pieces))
        if month_name(now.day_of(reading_ms(row.at))) in months
    )
