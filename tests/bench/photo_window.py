"""The window as the photo benches have it: a founder's home, and waiting while it lives."""

import os
from collections.abc import Callable

import photo_bench as _paths  # noqa: F401 - where the tests' own modules lie

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from offices import sit_down
from workstation.ui.i18n import speak
from workstation.ui.room import Room
from workstation.ui.tasks import Tasks
from workstation.ui.theme import dress
from workstation.usecases.whoami import who_am_i


def wait(true: Callable[[], object], every: int = 1) -> None:
    """Wait, with the window alive, until something is true, looking after so many milliseconds."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if true() else None)
    timer.start(every)
    loop.exec()


def room_of(office) -> Room:
    """Return the home of an office's founder as the window has it."""
    app = QApplication.instance() or QApplication([])
    dress(app, "light")
    speak(app, "zh_CN")
    home = office.boss.home
    tasks = Tasks(lambda: sit_down(home, "boss", office.clock))
    return Room(home, tasks, who_am_i(office.boss), "zh_CN")
