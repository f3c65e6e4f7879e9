"""Practising in the sample office: the band across the window, and taking another's place.

The sandbox serves and the colleagues exchange for as long as a window of the sample is open; a
change of person keeps both. They work on a thread of their own and never with the window's desks.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from workstation.bootstrap import doors
from workstation.ui.shell import Shell
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label
from workstation.usecases.sample_room import SamplePerson, SampleRoom, sample_people, sample_root

T = TypeVar("T")
PATIENCE_MS: Final = 4_000
"""After a change: time for the window's own exchange before the colleagues look."""


class Practice(QObject):
    """The sample office at work behind its windows."""

    started = Signal(str)
    _arrived = Signal(object)

    def __init__(self, root: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.root = root
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="practice")
        self._room: SampleRoom | None = None
        self._windows = 0
        self.address = ""
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of(cls, root: Path) -> "Practice":
        """Return the practice of a sample office: the one that runs, or a new one."""
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("no application")
        running = next((one for one in app.findChildren(Practice) if one.root == root), None)
        return running or cls(root, app)

    def enter(self) -> None:
        """A window of the sample opens."""
        self._windows += 1
        if self._windows == 1:
            self._do(self._start, self._on_started)

    def leave(self) -> None:
        """A window of the sample closes; with the last one the sandbox ends."""
        self._windows -= 1
        if self._windows == 0:
            self._thread.submit(self._stop)
            self._thread.shutdown(wait=False)  # a closing window waits for no colleague
            self.setParent(None)
            self.deleteLater()

    def exchange_others(self, on_screen: Path, done: Callable[[int], object]) -> None:
        """Let the colleagues exchange."""
        self._do(lambda: self._with_room(lambda room: room.exchange_others(on_screen)), done)

    def hand_over(self, left: Path, taken: Path, done: Callable[[int], object]) -> None:
        """Bring what one person did to the next before their window opens."""

        def work(room: SampleRoom) -> int:
            room.hand_over(left, taken)
            return 0

        self._do(lambda: self._with_room(work), done)

    def _on_started(self, address: str) -> None:
        self.address = address
        self.started.emit(address)

    def _start(self) -> str:
        self._room = SampleRoom(self.root, doors())
        self._room.start()
        return self._room.base_url

    def _with_room(self, work: Callable[[SampleRoom], int]) -> int:
        return work(self._room) if self._room is not None else 0

    def _stop(self) -> None:
        if self._room is not None:
            self._room.close()

    def _do(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        if self._windows == 0:
            return

        def came(future: Future[T]) -> None:
            if shiboken6.isValid(self):
                self._arrived.emit(partial(self._settle, future, done))

        self._thread.submit(work).add_done_callback(came)

    @Slot(object)
    def _run(self, arrival: Callable[[], None]) -> None:
        arrival()

    def _settle(self, future: Future[T], done: Callable[[T], object]) -> None:
        # A sandbox that cannot start leaves an office to look at; publishing then says so.
        if future.exception() is None:
            done(future.result())


class PracticeBand(QFrame):
    """Says across the whole window that this is practice, and whose place one has taken."""

    person_chosen = Signal(object)

    def __init__(self, people: tuple[SamplePerson, ...], home: Path) -> None:
        super().__init__()
        self.setProperty("look", "practice")
        whole: QHBoxLayout = spaced(QHBoxLayout(self), 14, 5, 14, 5, spacing=10)
        whole.addWidget(label(self.tr("Practice"), "warn-text"))
        words = self.tr("Sample office: nothing you do here reaches a real account.")
        whole.addWidget(Elided(words), 1)
        self.look_button = button(self.tr("Look at what was published"), self._look, look="link")
        self.look_button.hide()
        whole.addWidget(self.look_button)
        self.people_button = QToolButton()
        self.people_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.people_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.menu = self._menu(people, home)
        self.people_button.setMenu(self.menu)
        whole.addWidget(self.people_button)
        self._address = ""

    def _menu(self, people: tuple[SamplePerson, ...], home: Path) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        title = self.tr("Practise as")
        self.people_button.setAccessibleName(title)
        for one in people:
            act = menu.addAction(f"{one.name} · {one.duty} · {one.branch}")
            act.setCheckable(True)
            act.setActionGroup(group)
            if Path(one.home) == home:
                act.setChecked(True)
                words = self.tr("Practising as {name} · {duty}").format(
                    name=one.name, duty=one.duty
                )
                self.people_button.setText(words + " ▾")
            act.triggered.connect(lambda _=False, one=one: self.person_chosen.emit(Path(one.home)))
        return menu

    def show_address(self, address: str) -> None:
        """Offer a look at what the sandbox shows to readers."""
        self._address = address
        self.look_button.setVisible(bool(address))

    def _look(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address))


class Practising(QObject):
    """One window of the sample office: keeps it and its colleagues in step."""

    def __init__(self, shell: Shell, root: Path, open_home: Callable[[Path], object]) -> None:
        super().__init__(shell)
        self._shell, self._open_home = shell, open_home
        self._home = shell.room.home.absolute()
        self._here = True
        self._practice = Practice.of(root)
        self.band = PracticeBand(sample_people(root), self._home)
        shell.add_band(self.band)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._exchange_others)
        self._practice.started.connect(self._on_started)
        self.band.person_chosen.connect(self.take_place)
        shell.room.tasks.changed.connect(lambda _touched: self._timer.start())
        shell.room.closing.connect(self._leave)
        self._practice.enter()
        self.band.show_address(self._practice.address)

    def take_place(self, home: Path) -> None:
        """Go on as somebody else, who has heard of everything done so far."""
        if home != self._home:
            self._timer.stop()
            self.band.people_button.setEnabled(False)
            self._practice.hand_over(self._home, home, lambda _: self._open_home(home))

    def _on_started(self, address: str) -> None:
        self.band.show_address(address)
        self._shell.room.sync_wanted.emit()

    def _exchange_others(self) -> None:
        self._practice.exchange_others(self._home, self._heard)

    def _heard(self, told: int) -> None:
        if told and shiboken6.isValid(self):
            self._shell.room.sync_wanted.emit()

    def _leave(self) -> None:
        if not self._here:
            return
        self._here = False
        self._timer.stop()
        self._practice.started.disconnect(self._on_started)
        self._practice.leave()


def practise(shell: Shell, open_home: Callable[[Path], object]) -> Practising | None:
    """Make a window a place to practise in; None where the home is no part of a sample office."""
    root = sample_root(shell.room.home)
    return Practising(shell, root, open_home) if root is not None else None
