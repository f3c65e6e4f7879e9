"""Weeks and months of the newsroom, and the present moment they are counted from.

Pure rules: the present comes as an argument, and with it the time zone in which a moment becomes
a day. Weeks are those of ISO 8601: they begin on Monday, and the first holds 4 January.
"""

import re
from collections.abc import Collection
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from workstation.domain.errors import Refused

_WEEK = re.compile(r"^(\d{4})-W(\d{2})$")
_MONTH = re.compile(r"^(\d{4})-(\d{2})$")


class Present(NamedTuple):
    """The moment a question is asked, in milliseconds since 1970, and where.

    Without a zone the days are those of this PC.
    """

    ms: int
    zone: tzinfo | None = None

    def day_of(self, ms: int) -> date:
        """Return the day of another moment, as a calendar on this wall shows it."""
        return datetime.fromtimestamp(ms / 1000, self.zone).date()

    @property
    def today(self) -> date:
        """The day it is."""
        return self.day_of(self.ms)

    @property
    def moment(self) -> datetime:
        """The time on the wall, without its zone: due dates have none either."""
        return datetime.fromtimestamp(self.ms / 1000, self.zone).replace(tzinfo=None)

    @property
    def week(self) -> "Week":
        """The week it is."""
        return Week.of(self.today)


class Week(NamedTuple):
    """A week of the ISO calendar."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week a day lies in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def name(self) -> str:
        """The week as registers and commands name it: 2026-W46."""
        return f"{self.year:04}-W{self.number:02}"

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return date.fromisocalendar(self.year, self.number, 1)

    def before(self, weeks: int = 1) -> "Week":
        """Return the week that lies so many weeks earlier."""
        return Week.of(self.monday - timedelta(weeks=weeks))


def read_week(text: str) -> Week:
    """Return the week of that name.

    Raises:
        Refused: `bad_week`.
    """
    found = _WEEK.match(text)
    if found is None:
        raise Refused("bad_week", week=text)
    week = Week(int(found[1]), int(found[2]))
    try:
        return week if Week.of(week.monday) == week else _refuse_week(text)
    except ValueError as error:
        raise Refused("bad_week", week=text) from error


def _refuse_week(text: str) -> Week:
    raise Refused("bad_week", week=text)


def last_weeks(now: Week, count: int) -> tuple[Week, ...]:
    """Return the last weeks up to this one, the earliest first."""
    return tuple(now.before(back) for back in reversed(range(count)))


def weeks_in_a_row(voiced: Collection[Week], now: Week) -> int:
    """Count the weeks without a gap up to now.

    A week that is still running and silent breaks nothing yet; a past one does, whatever reason
    was given for it: the number says what readers saw.
    """
    week = now if now in voiced else now.before()
    count = 0
    while week in voiced:
        count += 1
        week = week.before()
    return count


def month_name(day: date) -> str:
    """Return the month of a day as registers and commands name it: 2026-11."""
    return f"{day.year:04}-{day.month:02}"


def read_month(text: str) -> str:
    """Return a month's name when it is one.

    Raises:
        Refused: `bad_month`.
    """
    found = _MONTH.match(text)
    if found is None or not 1 <= int(found[2]) <= 12 or not int(found[1]):  # noqa: PLR2004 - months
        raise Refused("bad_month", month=text)
    return text


def month_before(name: str) -> str:
    """Return the month before."""
    first = date.fromisoformat(f"{name}-01")
    return month_name(first - timedelta(days=1))


def last_day_of_month(day: date) -> date:
    """Return the last day of the month a day lies in."""
    beyond = day.replace(day=28) + timedelta(days=4)
    return beyond - timedelta(days=beyond.day)


def read_day(text: str) -> date:
    """Return the day written like 2026-11-20.

    Raises:
        Refused: `bad_date`.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("bad_date", date=text) from error


def read_due(text: str) -> str:
    """Return a due date as it is kept: a day, or a day with the time of day behind a T.

    Raises:
        Refused: `bad_due`.
    """
    try:
        if "T" not in text and " " not in text.strip():
            return date.fromisoformat(text.strip()).isoformat()
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("bad_due", date=text) from error
    if moment.tzinfo is not None:
        raise Refused("bad_due", date=text)
    return moment.isoformat(timespec="minutes")


def yearly_days(month: int, day: int, first: date, last: date) -> tuple[date, ...]:
    """Return the days of a yearly date within a span of days; 29 February only where there is."""
    found = []
    for year in range(first.year, last.year + 1):
        try:
            one = date(year, month, day)
        except ValueError:
            continue
        if first <= one <= last:
            found.append(one)
    return tuple(found)
