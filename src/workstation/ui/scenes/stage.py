"""The stage: a copy of the sample office, its people's windows, and pictures of what they show."""

import shutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from workstation.bootstrap import open_desk, open_office_share
from workstation.ui.i18n import speak
from workstation.ui.room import Room
from workstation.ui.scenes.naming import name_places
from workstation.ui.scenes.scene import Scene
from workstation.ui.scenes.stillness import Steady, wait_until
from workstation.ui.shell import USUAL, Shell
from workstation.ui.start.practice import practise
from workstation.ui.syncing import Syncing
from workstation.ui.tasks import Tasks
from workstation.ui.theme import Mode, colour, dress
from workstation.usecases.sample_office import HOMES, SHARE
from workstation.usecases.sample_room import sample_people
from workstation.usecases.whoami import Person, who_am_i

SHADE: Final = 70
PAINT_LOOK_MS: Final = 60
STILL_LOOKS: Final = 6
"""How often nothing must be under way, one look after the other, before a picture is taken."""


class Stage(QObject):
    """Plays scenes in one language and mode, on a copy of the sample that they may change."""

    def __init__(self, app: QApplication, sample: Path, room: Path, lang: str, mode: Mode) -> None:
        super().__init__()
        app.setCursorFlashTime(0)  # a caret is there or it is not: pictures must be repeatable
        dress(app, mode)
        speak(app, lang)
        self._lang = lang
        self._root = room / "sample"
        shutil.copytree(sample, self._root)
        self._people = {one.name: Path(one.home) for one in sample_people(self._root)}
        self._names = {
            str(self._root / SHARE): r"\\fs01\党群\工作站",
            f"{self._root / HOMES}/": "D:\\工作站\\",
            str(self._root): r"D:\示例单位",
        }
        self._shell: Shell | None = None
        self._person = ""

    def play(self, scene: Scene) -> QPixmap:
        """Bring the window to a scene and return its picture.

        Raises:
            NotReadyError: it did not come about.
        """
        shell = self._window_of(scene.person)
        shell.go_to(scene.place)
        page = shell.page(scene.place)
        self._still(shell)
        scene.act(shell, page)
        wait_until(lambda: scene.ready(page), scene.name)
        self._still(shell)
        wait_until(Steady(shell), scene.name, every_ms=PAINT_LOOK_MS)
        for one in (shell, *dialogs_over(shell)):
            name_places(one, self._names)
        return picture_of(shell)

    def close(self) -> None:
        """Close the window and take the copy away."""
        self._close_window()
        shutil.rmtree(self._root, ignore_errors=True)

    def _window_of(self, person: str) -> Shell:
        """Return a person's window; each scene finds it without dialogs of the one before."""
        if self._shell is not None and self._person == person:
            for dialog in dialogs_over(self._shell):
                dialog.close()
            return self._shell
        self._close_window()
        home = self._people[person]
        tasks = Tasks(partial(open_desk, home))
        told: list[Person] = []
        tasks.query(tasks, who_am_i, told.append)
        wait_until(lambda: bool(told), person)
        room = Room(home, tasks, told[0], self._lang)
        shell = Shell(room, Syncing(room, open_office_share, room))
        room.setParent(shell)
        tasks.setParent(shell)
        practise(shell, lambda _home: None)
        shell.resize(*USUAL)
        shell.show()
        shell.start()
        self._shell, self._person = shell, person
        return shell

    def _close_window(self) -> None:
        if self._shell is not None:
            for dialog in dialogs_over(self._shell):
                dialog.close()
            closed: list[bool] = []
            self._shell.closed.connect(lambda: closed.append(True))
            self._shell.close()
            wait_until(partial(bool, closed), self._person)
            self._shell.deleteLater()
            self._shell = None

    def _still(self, shell: Shell) -> None:
        """Wait until everything asked so far is answered and shown."""
        tasks = shell.room.tasks
        for ask in (tasks.command, tasks.errand, tasks.query, tasks.query):
            told: list[bool] = []
            ask(self, lambda _desk: True, told.append)
            wait_until(partial(bool, told), self._person)
        looks = iter(range(STILL_LOOKS))
        wait_until(lambda: next(looks, None) is None, self._person)


def dialogs_over(window: QWidget) -> Iterable[QWidget]:
    """Return the dialogs and menus that are open over a window."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one is not window and one.isVisible() and one.isWindow()
    ]


def picture_of(window: QWidget) -> QPixmap:
    """Return what one sees: the window, and what is open over it, set off as a desktop does."""
    picture = window.grab()
    painter = QPainter(picture)
    over = dialogs_over(window)
    if any(one.isModal() for one in over):
        painter.fillRect(picture.rect(), QColor(0, 0, 0, SHADE))
    for one in over:
        at = one.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        painter.drawPixmap(at, one.grab())
        painter.setPen(colour("strong_line"))
        painter.drawRect(QRect(at, one.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture
