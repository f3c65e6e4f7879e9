"""Whether the revision on screen is known to be the newest: away from the folder, nobody knows."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from workstation.ui.review.banner import Banner
from workstation.ui.review.words import day_words
from workstation.ui.room import Room
from workstation.usecases.desk import Desk
from workstation.usecases.reading import ReviewPage

UNSURE_MS: Final = 10 * 60_000
"""An exchange takes place every half minute, after failures every five: ten mean the folder is
away."""


LOOK_MS: Final = 20_000
"""How often to ask whether the folder was reached. At the start nobody knows yet."""


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


class Freshness(QObject):
    """Says over the paper what is known of newer revisions, and looks again while it is shown."""

    def __init__(self, room: Room, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._banner = banner
        self._page: ReviewPage | None = None
        self._last_sync = ""
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask when the folder was last reached."""
        self._room.tasks.query(self, last_sync, self._looked, topic="last_sync")

    def _looked(self, ms: str) -> None:
        self._last_sync = ms
        if self._page is not None:
            self.say(self._page)

    def say(self, page: ReviewPage) -> None:
        """Say what is not known of a page; nothing where it was just confirmed."""
        self._page = page
        if page.newest == page.revision:
            now = datetime.now().astimezone()
            self._banner.say(freshness_words(page, self._last_sync, now))

    def say_outdated(self, page: ReviewPage, read_newest: Callable[[], object]) -> None:
        """Say that a newer revision stands in review, and offer it."""
        self._page = page
        words = QCoreApplication.translate(
            "review", "Draft {newest} has come in; you are looking at draft {number}."
        )
        read = QCoreApplication.translate("review", "Read draft {number}")
        self._banner.say(
            words.format(newest=page.newest_number, number=page.number),
            read.format(number=page.newest_number),
            read_newest,
        )
