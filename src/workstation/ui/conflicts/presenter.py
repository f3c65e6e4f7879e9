"""Turns what people choose in the inbox into use cases, and changes into a fresh look at it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import ArticleId
from workstation.ui.conflicts import acts
from workstation.ui.conflicts.acts import Undo
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.apart_page import Chosen, make_one
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts import Inbox, inbox
from workstation.usecases.desk import Desk

KINDS: Final = (
    "article", "draft", "issue", "plan", "publication", "photo", "album", "column", "branch",
    "member", "membership", "office", "setting", "account", "week", "month", "node", "text",
    "local", "chain",
)  # fmt: skip


class InboxPresenter(QObject):
    """Reads the inbox while it is on screen; owns no widget.

    `looked` carries the inbox. `settled` carries what was done, in a word of the program, and how
    it can be taken back (None: not at all). `failed` carries what stood in the way.
    """

    looked = Signal(object)
    settled = Signal(str, object)
    failed = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.inbox: Inbox | None = None
        self._awake = False
        self._stale = True
        self._reading = False
        room.tasks.changed.connect(self._on_changed)
        room.person_changed.connect(self._on_person)

    @property
    def is_reading(self) -> bool:
        """Tell whether a fresh look is under way, or needed."""
        return self._reading or self._stale

    def wake(self) -> None:
        """Come on screen: what changed meanwhile is read now."""
        self._awake = True
        if self._stale:
            self.reload()

    def sleep(self) -> None:
        """Go off screen: nothing is read until the return."""
        self._awake = False
        self._stale = True

    def reload(self) -> None:
        """Look at the inbox again."""
        self._stale, self._reading = False, True
        self.room.tasks.query(self, inbox, self._show, topic="inbox")

    def _show(self, found: Inbox) -> None:
        self.inbox = found
        self._reading = False
        self.looked.emit(found)

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, *KINDS):
            self._on_person()

    def _on_person(self) -> None:
        self._stale = True
        if self._awake:
            self.reload()

    # --- settling -------------------------------------------------------------------------------

    def keep(self, conflict: Conflict, side: str) -> None:
        """Keep one side of a value, or let one issue keep the number."""
        work = {"value": acts.keep_value, "number": acts.keep_number}
        self._do(partial(work[conflict.kind], conflict=conflict, side=side), "kept")

    def carry_on_here(self, conflict: Conflict) -> None:
        """Let this PC carry a contested publication on; asks the folder first."""
        self.room.tasks.errand(
            self,
            partial(acts.carry_on, conflict=conflict),
            lambda _: self.settled.emit("claimed", None),
            failed=self.failed.emit,
        )

    def issue_again(self, conflict: Conflict) -> None:
        """Issue what was set aside again."""
        self._do(partial(acts.issue_again, conflict=conflict), "again")

    def let_go(self, conflict: Conflict) -> None:
        """Let what was set aside be, or numbers that readers know."""
        work = acts.let_numbers_stay if conflict.kind == "number" else acts.let_go
        self._do(partial(work, conflict=conflict), "gone")

    def settle_fork(self, conflict: Conflict, lines: tuple[str, ...]) -> None:
        """Say on which lines of a forked PC authority counts."""
        self._do(partial(acts.settle_fork, conflict=conflict, lines=lines), "adopted")

    def make_one(self, article: str, chosen: Chosen) -> None:
        """Save an article's newest revisions as one."""
        self.room.tasks.command(
            self,
            partial(make_one, article=ArticleId(article), chosen=chosen),
            lambda held: self.settled.emit("held" if held else "merged", None),
            failed=self.failed.emit,
        )

    def take_back(self, undo: Undo) -> None:
        """Take back what was chosen last."""
        self.room.tasks.command(
            self,
            undo,
            lambda _: self.settled.emit("taken_back", None),
            failed=self.room.notices.tell,
        )

    def look_again(self, say: Callable[[str], object]) -> None:
        """Look through the whole folder again; what was set aside is read once more."""
        self.room.tasks.errand(
            self, acts.look_again, partial(self._looked_again, say), failed=partial(self._away, say)
        )

    def _looked_again(self, say: Callable[[str], object], left: int) -> None:
        say(self.tr("Looked again: %n file(s) still set aside.", "", left))
        self.reload()

    def _away(self, say: Callable[[str], object], error: Exception) -> None:
        say(told(error, self.room.lang).words)
        if not isinstance(error, NewsroomError):
            self.room.notices.tell(error)

    def _do(self, work: Callable[[Desk], Undo | None], name: str) -> None:
        done = partial(self.settled.emit, name)
        self.room.tasks.command(self, work, done, failed=self.failed.emit)
