"""Quiet words on the desktop, and numbers at the places, while somebody looks elsewhere.

Nothing is said while the window is active, never more than one notice a minute, and nothing at all
once somebody switched it off. What comes in between is told together.
"""

from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from workstation.ui.icons import icon
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.newsdesk import Waiting
from workstation.usecases.tidings import Tidings, hear_tidings

QUIET_MS: Final = 60_000
SWITCH: Final = "notices_on_desktop"
KINDS: Final = (
    "article", "issue", "plan", "publication", "membership", "asking", "member", "chain", "local",
)  # fmt: skip
UNTOLD: Final = {"held", "drafted", "under_way", "number_twice", "value", "entry"}
"""What this member did or watches themselves: it waits, and needs no word."""
PLACES: Final = {
    "review": {"review"},
    "articles": {"returned", "returned_branch", "held"},
    "publish": {"ready", "drafted", "needs_person", "failed"},
    "conflicts": {"conflict", "number_twice", "value", "claim", "entry", "fork", "cloned"},
    "settings": {"asking"},
}


class Voice(Protocol):
    """Where a notice is heard: the tray of the system, or a test."""

    def say(self, title: str, words: str) -> None:
        """Say something."""


class Window(Protocol):
    """What the notifier asks of the window."""

    def isActiveWindow(self) -> bool:  # noqa: N802 - Qt's name
        """Tell whether somebody looks at it."""

    def count(self, name: str, number: int) -> None:
        """Show how many things wait at a place."""

    def count_in_title(self, number: int) -> None:
        """Show in the title how many things wait."""


class Tray(QObject):
    """The system's tray, where there is one; without one nothing is heard."""

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(icon("review", tint="accent_text"), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _: self.clicked.emit())
            self._icon.show()

    def say(self, title: str, words: str) -> None:
        """Say something beside the clock."""
        if self._icon is not None:
            self._icon.showMessage(title, words, self._icon.icon())

    def leave(self) -> None:
        """Go from the tray with the window."""
        if self._icon is not None:
            self._icon.hide()


class Notifier(QObject):
    """Hears what changed, counts it at the places, and says it where nobody looks."""

    def __init__(
        self,
        room: Room,
        window: Window,
        voice: Voice,
        parent: QObject | None = None,
        *,
        quiet_ms: int = QUIET_MS,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._window = window
        self._voice = voice
        self._known: Tidings | None = None
        self._untold = Tidings(waiting=(), published=())
        self._quiet = QTimer(self, singleShot=True, interval=quiet_ms)
        self._quiet.timeout.connect(self._tell)
        self.switch = QAction(self.tr("Notices on the desktop"), self)
        self.switch.setObjectName(SWITCH)
        self.switch.setCheckable(True)
        self.switch.setChecked(room.memory.get(SWITCH, True))
        self.switch.toggled.connect(lambda on: room.memory.put(SWITCH, on))
        room.tasks.changed.connect(self._on_changed)
        self._listen()

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, *KINDS):
            self._listen()

    def _listen(self) -> None:
        self._room.tasks.query(self, hear_tidings, self._on_heard, topic="tidings")

    def _on_heard(self, heard: Tidings) -> None:
        self._count(heard)
        before, self._known = self._known, heard
        if before is None:
            return
        fresh = heard.since(before)
        self._untold = Tidings(
            waiting=(
                *self._untold.waiting,
                *(one for one in fresh.waiting if one.reason not in UNTOLD),
            ),
            published=(*self._untold.published, *fresh.published),
        )
        if not self._quiet.isActive():
            self._tell()

    def _count(self, heard: Tidings) -> None:
        reasons = [one.reason for one in heard.waiting]
        self._window.count("desk", len(reasons))
        for place, of_place in PLACES.items():
            self._window.count(place, sum(reason in of_place for reason in reasons))
        self._window.count_in_title(len(reasons))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(len(reasons))

    def _tell(self) -> None:
        """Say what is new; who looks at the window has seen it."""
        untold, self._untold = self._untold, Tidings(waiting=(), published=())
        if not untold or self._window.isActiveWindow() or not self.switch.isChecked():
            return
        self._voice.say(self.tr("Party Newsroom"), self._words(untold))
        self._quiet.start()

    def _words(self, untold: Tidings) -> str:
        said = [self._line(one) for one in untold.waiting]
        said += [self.tr("Issue {number} is out").format(number=n) for n in untold.published]
        if len(said) == 1:
            return said[0]
        return self.tr("%n thing(s) are new: {first}…", "", len(said)).format(first=said[0])

    def _line(self, one: Waiting) -> str:
        words = {
            "review": self.tr("To review: “{title}”"),
            "returned": self.tr("Returned: “{title}”"),
            "returned_branch": self.tr("Returned: “{title}”"),
            "conflict": self.tr("Changed apart: “{title}”"),
            "ready": self.tr("Issue {number} is ready to be published"),
            "needs_person": self.tr("Issue {number}: please look whether it is out"),
            "failed": self.tr("Issue {number} was not published yet"),
            "asking": self.tr("{person} asks to join"),
            "claim": self.tr("Issue {number}: two PCs took it on, please choose one"),
            "fork": self.tr("Two PCs write as {title}; please look"),
            "cloned": self.tr("This PC needs a key of its own"),
        }[one.reason]
        title = one.title or self.tr("Untitled")
        return words.format(title=title, number=one.number, person=one.person)
