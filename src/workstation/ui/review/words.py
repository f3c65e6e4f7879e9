"""How the review screen says things: times near and far, bases, stages, counts."""

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from workstation.document.marked_blocks import Counted
from workstation.ui.review.counts import Counts
from workstation.usecases.bases import Base
from workstation.usecases.review_stages import DecisionLine, StageLine

SOON_DAYS: Final = 6


def when(ms: int, now: datetime) -> str:
    """Return a time that was: the hour today, else day and hour, else the whole date."""
    at = datetime.fromtimestamp(ms / 1000, tz=now.tzinfo)
    if at.date() == now.date():
        return at.strftime("%H:%M")
    return at.strftime("%m-%d %H:%M") if at.year == now.year else at.strftime("%Y-%m-%d")


def day_words(ms: int, now: datetime) -> str:
    """Return the day of a time in words: 11 月 14 日."""
    at = datetime.fromtimestamp(ms / 1000, tz=now.tzinfo)
    day = QCoreApplication.translate("review", "{month}/{day}")
    return day.format(month=at.month, day=at.day)


def due_words(due: str, now: datetime) -> str:
    """Return a due day as people say it: today 17:00, tomorrow, Friday; as written if none."""
    try:
        at = datetime.fromisoformat(due)
    except ValueError:
        return due
    hour = f" {at:%H:%M}" if "T" in due or ":" in due else ""
    days = (at.date() - now.date()).days
    if days < 0:
        overdue = QCoreApplication.translate("review", "overdue since {day}")
        return overdue.format(day=_day(at.date()))
    near = {
        0: QCoreApplication.translate("review", "today"),
        1: QCoreApplication.translate("review", "tomorrow"),
    }
    if days in near:
        return near[days] + hour
    if days <= SOON_DAYS:
        return QLocale().dayName(at.isoweekday(), QLocale.FormatType.ShortFormat) + hour
    return _day(at.date()) + hour


def _day(day: date) -> str:
    return QCoreApplication.translate("review", "{month}/{day}").format(
        month=day.month, day=day.day
    )


def is_urgent(due: str, now: datetime) -> bool:
    """Tell whether something is due today, or was before."""
    try:
        return datetime.fromisoformat(due).date() <= now.date()
    except ValueError:
        return False


def base_words(base: Base, now: datetime) -> str:
    """Name what a revision is compared with."""
    match base.why:
        case "passed":
            words = QCoreApplication.translate(
                "review", "Compared with draft {number}, passed at {stage}"
            )
        case "read":
            words = QCoreApplication.translate(
                "review", "Compared with draft {number}, which you read on {day}"
            )
        case "sent":
            words = QCoreApplication.translate(
                "review", "Compared with draft {number}, sent on {day}"
            )
    return words.format(number=base.number, stage=base.stage, day=day_words(base.at, now))


def places_words(counted: Counted) -> tuple[str, str, str]:
    """Return what came, what went, and the rest; empty for none."""
    came = QCoreApplication.translate("review", "+{n}").format(n=counted.inserted)
    went = QCoreApplication.translate("review", "−{n}").format(n=counted.deleted)
    say = Counts()
    rest = [say.replaced(counted.photos), say.moved(counted.moved), say.formed(counted.form)]
    between = QCoreApplication.translate("review", ", ")
    return (
        came if counted.inserted else "",
        went if counted.deleted else "",
        between.join(one for one in rest if one),
    )


def decision_words(line: DecisionLine) -> str:
    """Tell what was decided on which draft."""
    if line.verdict == "return":
        words = QCoreApplication.translate("review", "sent draft {number} back")
    elif line.corrected and line.places:
        words = QCoreApplication.translate(
            "review", "corrected and passed draft {number} ({places})"
        )
    elif line.corrected:
        words = QCoreApplication.translate("review", "corrected and passed draft {number}")
    else:
        words = QCoreApplication.translate("review", "passed draft {number}")
    places = Counts().places(line.places)
    told = words.format(number=line.number, places=places)
    if line.on_paper:
        told += QCoreApplication.translate("review", " (taken on paper)")
    if line.outdated:
        told += QCoreApplication.translate("review", " (out of date, look again)")
    return told


def waiting_words(stage: StageLine) -> str:
    """Tell whom a stage waits for."""
    if stage.mine:
        return QCoreApplication.translate("review", "waits for your opinion")
    if not stage.holders:
        return QCoreApplication.translate("review", "nobody holds this stage")
    between = QCoreApplication.translate("review", ", ")
    words = QCoreApplication.translate("review", "waits for {people}")
    return words.format(people=between.join(stage.holders[:4]))
