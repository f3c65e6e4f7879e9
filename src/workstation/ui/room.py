"""The room: what every page of the window is handed. No page knows another."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workstation.ui.memory import Memory
from workstation.ui.notices import Notices
from workstation.ui.pictures import Pictures
from workstation.ui.tasks import Tasks
from workstation.usecases.desk import MEMBERSHIP
from workstation.usecases.whoami import Person, who_am_i


class Room(QObject):
    """One home on screen: its tasks, pictures, memory, voice, and who sits here.

    `go` asks the shell for another place: its name and what to open there. `person_changed` tells
    that rights or names may have changed. `sync_wanted` asks for an exchange with the folder soon,
    `package_wanted` for the dialog that writes a package, perhaps of one article alone,
    `look_changed` for the mode and text size that were just chosen. `closing` comes while all of it
    still lives.
    """

    go = Signal(str, str)
    person_changed = Signal()
    sync_wanted = Signal()
    package_wanted = Signal(str)
    look_changed = Signal()
    closing = Signal()

    def __init__(
        self, home: Path, tasks: Tasks, person: Person, lang: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.home = home
        self.lang = lang
        self.tasks = tasks
        self.person = person
        self.notices = Notices(lang, self)
        self.memory = Memory(home, tasks, self)
        self.pictures = Pictures(home, tasks, self)
        tasks.failed.connect(self.notices.tell)
        tasks.changed.connect(self._on_changed)

    def _on_changed(self, touched: frozenset[str]) -> None:
        kinds = {one.partition("/")[0] for one in touched}
        if kinds & {"*", MEMBERSHIP.partition("/")[0], "member", "office", "branch"}:
            self.tasks.query(self, who_am_i, self._is_now, topic="person")

    def _is_now(self, person: Person) -> None:
        if person != self.person:
            self.person = person
            self.person_changed.emit()
