"""Whether the revision on screen is known to be the newest: away from the folder, nobody knows."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from workstation.ui.review.words import day_words
from workstation.usecases.desk import Desk
from workstation.usecases.reading import ReviewPage

UNSURE_MS: Final = 10 * 60_000
"""An exchange takes place every half minute, after failures every five: ten mean the folder is
away."""


def last_sync(desk: Desk) -> str:
    """Return when this home last exchanged with the folder, in milliseconds as text."""
    return desk.store.values.get("last_sync")


def freshness_words(page: ReviewPage, last_sync_ms: str, now: datetime) -> str:
    """Return the sentence for a revision that may be out of date; empty for a fresh one."""
    if not last_sync_ms.isdigit() or not page.stage:
        return ""
    if now.timestamp() * 1_000 - int(last_sync_ms) < UNSURE_MS:
        return ""
    words = QCoreApplication.translate(
        "review",
        "You see draft {number} of {day} {hour}; whether it is the newest is not confirmed.",
    )
    at = datetime.fromtimestamp(page.saved / 1_000, tz=now.tzinfo)
    return words.format(number=page.number, day=day_words(page.saved, now), hour=f"{at:%H:%M}")
