"""How the desk says things: days near and far, how a week went."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workstation.ui.desk.counts import Counts
from workstation.usecases.cadence import NextIssue, ThisWeek, WeekBar
from workstation.usecases.nodes import Node

LONG_SILENCE_DAYS: Final = 10
"""From here on the desk says for how long nothing went out; after fourteen offices are asked."""


def _shown(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def long_day(day: date) -> str:
    """Return a day as a headline: 11月16日 星期三."""
    return _shown(day, QCoreApplication.translate("desk", "dddd d MMMM"))


def short_day(day: date) -> str:
    """Return a day as a mark: 11-16 周三."""
    return _shown(day, QCoreApplication.translate("desk", "ddd d MMM"))


def week_words(day: date) -> str:
    """Return the ISO week of a day: 2016 年第 46 周."""
    year, number, _ = day.isocalendar()
    words = QCoreApplication.translate("desk", "Week {number} of {year}")
    return words.format(number=number, year=year)


def due_words(due: str, now: datetime) -> str:
    """Return a due date as one says it: 今天 17:00 前, 明天前, 11-18 周五前, 已过 11-14 周一."""
    try:
        moment = datetime.fromisoformat(due)
    except ValueError:
        return ""
    timed = "T" in due
    end = moment if timed else moment.replace(hour=23, minute=59)
    if end < now:
        today = moment.date() == now.date()
        day = moment.strftime("%H:%M") if today else short_day(moment.date())
        return QCoreApplication.translate("desk", "overdue since {day}").format(day=day)
    ahead = (moment.date() - now.date()).days
    day = {
        0: QCoreApplication.translate("desk", "today"),
        1: QCoreApplication.translate("desk", "tomorrow"),
    }.get(ahead) or short_day(moment.date())
    if timed:
        words = QCoreApplication.translate("desk", "by {day} {time}")
        return words.format(day=day, time=moment.strftime("%H:%M"))
    return QCoreApplication.translate("desk", "by {day}").format(day=day)


def is_overdue(due: str, now: datetime) -> bool:
    """Tell whether a due date has passed."""
    try:
        moment = datetime.fromisoformat(due)
    except ValueError:
        return False
    end = moment if "T" in due else moment.replace(hour=23, minute=59)
    return end < now


def planned_words(day: str, now: datetime) -> str:
    """Return when something is to go out, nothing without a date."""
    if not day:
        return ""
    try:
        planned = date.fromisoformat(day[:10])
    except ValueError:
        return ""
    if planned == now.date():
        return QCoreApplication.translate("desk", "planned for today")
    words = QCoreApplication.translate("desk", "planned for {day}")
    return words.format(day=short_day(planned))


def week_headline(week: ThisWeek) -> str:
    """Return how this week stands, in three words."""
    if week.published:
        return Counts().published(week.published)
    if week.silent_reason:
        return QCoreApplication.translate("desk", "Nothing this week")
    return QCoreApplication.translate("desk", "Nothing published yet")


def run_words(week: ThisWeek) -> str:
    """Return how long every week had its voice."""
    if week.in_a_row:
        return Counts().in_a_row(week.in_a_row)
    if week.days_since < 0:
        return QCoreApplication.translate("desk", "“A voice every week” begins with the first one")
    return QCoreApplication.translate("desk", "“A voice every week” begins anew with this one")


def silence_words(week: ThisWeek) -> str:
    """Return for how long nothing went out, once that is long."""
    if week.published or week.days_since < LONG_SILENCE_DAYS:
        return ""
    return Counts().silent_days(week.days_since)


def issue_words(issue: NextIssue, now: datetime) -> str:
    """Return how the next issue stands."""
    match issue.state:
        case "under_way":
            state = QCoreApplication.translate("desk", "going out")
        case "drafted":
            state = QCoreApplication.translate("desk", "in WeChat's draft box")
        case "ready":
            state = Counts().all_approved(issue.articles)
        case _ if issue.articles:
            state = Counts().approved(issue.approved, issue.articles)
        case _:
            state = QCoreApplication.translate("desk", "no articles yet")
    planned = planned_words(issue.date, now)
    return QCoreApplication.translate("desk", ", ").join(part for part in (state, planned) if part)


def bar_words(bar: WeekBar) -> str:
    """Return one week of the chart, as its hint says it and a screen reader reads it."""
    monday = date.fromisocalendar(int(bar.week[:4]), bar.number, 1)
    days = f"{monday:%m-%d} – {monday + timedelta(days=6):%m-%d}"
    head = QCoreApplication.translate("desk", "Week {number} ({days})").format(
        number=bar.number, days=days
    )
    if bar.published:
        told = Counts().pieces(bar.published)
    elif bar.silent_reason:
        told = QCoreApplication.translate("desk", "nothing: {reason}").format(
            reason=bar.silent_reason
        )
    else:
        told = QCoreApplication.translate("desk", "nothing")
    return QCoreApplication.translate("desk", "{week}: {told}").format(week=head, told=told)


def month_words(month: str) -> str:
    """Return a month as a mark: 11月."""
    day = date.fromisoformat(f"{month}-01")
    return _shown(day, QCoreApplication.translate("desk", "MMMM"))


def node_title(node: Node) -> str:
    """Return what a day is about."""
    match node.kind:
        case "issue":
            return QCoreApplication.translate("desk", "Issue {number} goes out").format(
                number=node.number
            )
        case "due":
            return QCoreApplication.translate("desk", "“{title}” is due").format(title=node.title)
        case "recommend":
            return QCoreApplication.translate("desk", "Recommend the good piece of the month")
        case "commemoration" if not QLocale().name().startswith("zh"):
            return node.english
        case _:
            return node.title
