"""Turns what people want at the desk into use cases, and changes into a fresh look at it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.domain.ids import ArticleId
from workstation.domain.weeks import Present
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.cadence import UsablePiece, recommendable
from workstation.usecases.desk import Desk
from workstation.usecases.workday import Workday, look_at_desk

KINDS: Final = (
    "article", "draft", "issue", "plan", "publication", "week", "month", "node", "setting",
    "column", "branch", "member", "membership", "asking", "text", "local", "chain",
)  # fmt: skip
MINUTE_MS: Final = 60_000

Done = Callable[[object], object]
Failed = Callable[[Exception], object]


def present(desk: Desk) -> Present:
    """Return the present moment in the days of this PC."""
    return Present(desk.now_ms())


class DeskPresenter(QObject):
    """Reads the desk while it is on screen; owns no widget."""

    looked = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._awake = False
        self._stale = True
        self.day: Workday | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.reload)
        room.tasks.changed.connect(self._on_changed)
        room.person_changed.connect(self._on_person)

    def wake(self) -> None:
        """Come on screen: what changed meanwhile is read now."""
        self._awake = True
        self._minute.start()
        if self._stale:
            self.reload()

    def sleep(self) -> None:
        """Go off screen: nothing is read until the return."""
        self._awake = False
        self._minute.stop()
        self._stale = True

    def reload(self) -> None:
        """Look at the desk again; due dates and weeks go on by themselves."""
        self._stale = False
        self._room.tasks.query(
            self, lambda desk: look_at_desk(desk, present(desk)), self._show, topic="day"
        )

    def _show(self, day: Workday) -> None:
        if day != self.day:
            self.day = day
            self.looked.emit(day)

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, *KINDS):
            self._stale = True
            if self._awake:
                self.reload()

    def _on_person(self) -> None:
        self._stale = True
        if self._awake:
            self.reload()

    def keep_silent(self, reason: str, done: Done, failed: Failed) -> None:
        """Say why nothing goes out this week."""
        self._do(partial(_keep_silent, reason=reason), done, failed)

    def speak_after_all(self) -> None:
        """Take back that nothing goes out this week."""
        self._room.tasks.command(self, _speak_after_all)

    def fetch_recommendable(self, done: Callable[[tuple[UsablePiece, ...]], object]) -> None:
        """Fetch the pieces of which one can be recommended."""
        self._room.tasks.query(
            self, lambda desk: recommendable(desk, present(desk)), done, topic="recommendable"
        )

    def recommend(self, month: str, article: str, done: Done, failed: Failed) -> None:
        """Recommend a month's good piece; none when no article is named."""
        self._do(partial(_recommend, month=month, article=article), done, failed)

    def save_node(self, node: str, told: tuple[str, str, str], done: Done, failed: Failed) -> None:
        """Add a date to the office's calendar, or change the one that is named."""
        self._do(partial(_save_node, node=node, told=told), done, failed)

    def remove_node(self, node: str, done: Done, failed: Failed) -> None:
        """Take a date out of the office's calendar."""
        self._do(partial(_remove_node, node=node), done, failed)

    def show_commemorations(self, shown: bool) -> None:  # noqa: FBT001 - a signal's own value
        """Show the dates that ship with the program, or not, for the whole office."""
        self._room.tasks.command(self, partial(_show_commemorations, shown=shown))

    def _do(self, work: Callable[[Desk], object], done: Done, failed: Failed) -> None:
        self._room.tasks.command(self, work, done, failed=failed)


# Planning brings the rules of checking along: they are loaded by the first who plans, off the
# window's thread, and not by everybody who looks.


def _keep_silent(desk: Desk, reason: str) -> None:
    from workstation.usecases.planning import keep_silent

    keep_silent(desk, present(desk), reason)


def _speak_after_all(desk: Desk) -> None:
    from workstation.usecases.planning import speak_after_all

    speak_after_all(desk, present(desk))


def _recommend(desk: Desk, month: str, article: str) -> None:
    from workstation.usecases.planning import recommend_nothing, recommend_piece

    if article:
        recommend_piece(desk, present(desk), ArticleId(article), month)
    else:
        recommend_nothing(desk, present(desk), month)


def _save_node(desk: Desk, node: str, told: tuple[str, str, str]) -> None:
    from workstation.usecases.planning import add_node, edit_node

    if node:
        edit_node(desk, node, *told)
    else:
        add_node(desk, *told)


def _remove_node(desk: Desk, node: str) -> None:
    from workstation.usecases.planning import remove_node

    remove_node(desk, node)


def _show_commemorations(desk: Desk, *, shown: bool) -> None:
    from workstation.usecases.planning import show_commemorations

    show_commemorations(desk, shown=shown)
