"""The application: one window on one home, from its start to its end.

The window comes first. Homes without an office get the first-run pages; what goes wrong before
there is a window is told in a window of its own.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QLockFile, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workstation.bootstrap import has_office, open_desk, open_office_share
from workstation.gallery.sights import Sights
from workstation.ui.canvas.display import prepare_display
from workstation.ui.door import door_of
from workstation.ui.i18n import speak
from workstation.ui.input_method import prepare_input
from workstation.ui.memory import remembered
from workstation.ui.room import Room
from workstation.ui.shell import Shell
from workstation.ui.syncing import Syncing
from workstation.ui.tasks import Tasks
from workstation.ui.theme import Mode, dress, system_mode
from workstation.usecases.desk import Desk
from workstation.usecases.whoami import Person, who_am_i

if TYPE_CHECKING:
    from workstation.ui.carrying.carrying import Carrying
    from workstation.ui.start.at_home import AtHome

AFTERWARDS_MS: Final = 300
"""After this the first place has been read and painted, and what only follows may be loaded."""


def run(home: Path, lang: str, *, given: str = "") -> int:
    """Open the window on a home and return the exit code when it is closed.

    `given` is a file the program was started with (an invitation); a window that is open on the
    home already takes it over.
    """
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # for the web engine
    prepare_display(home)
    prepare_input()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    app.setApplicationName("workstation")
    app.setDesktopFileName("workstation")
    app.setApplicationDisplayName("党建编辑工作站")
    lock = QLockFile(str(Path(QDir.tempPath(), f"{door_of(home)}.lock")))
    lock.setStaleLockTime(0)  # held for as long as its program lives
    if not lock.tryLock(0) and _hand_over(home, given):
        return 0
    application = Application(app, home, lang)
    application.start(given)
    return app.exec()


def _hand_over(home: Path, given: str) -> bool:
    """Show the window that is open on the home already; false where nobody answers."""
    from workstation.ui.instance import hand_over

    return hand_over(home, given)


class Application(QObject):
    """Holds what lives as long as the program: the door for later starts, the present window."""

    def __init__(self, app: QApplication, home: Path, lang: str) -> None:
        super().__init__(app)
        self._app = app
        self._home = home
        self._lang = remembered(home, "language", lang)
        self._window: QWidget | None = None
        QTimer.singleShot(AFTERWARDS_MS, self, self._listen)
        self.shell: Shell | None = None
        self._at_home: AtHome | None = None
        self._carrying: Carrying | None = None
        self._given = ""
        speak(app, self._lang)
        self.dress()
        app.styleHints().colorSchemeChanged.connect(lambda _: self.dress())

    def _listen(self) -> None:
        """Hear of later starts on this home."""
        from workstation.ui.instance import Instance

        Instance(self._home, self).knocked.connect(self._on_knock)

    def dress(self) -> None:
        """Wear the mode and text size that were chosen, or the desktop's."""
        chosen = self._choice("mode", "system")
        mode: Mode = system_mode(self._app)
        if chosen in {"light", "dark"}:
            mode = "dark" if chosen == "dark" else "light"
        percent = self._choice("text_percent", "100")
        dress(self._app, mode, percent=int(percent) if percent.isdigit() else 100)
        if self.shell is not None:
            self.shell.tint()

    def _choice(self, name: str, default: str) -> str:
        if self.shell is None:
            return remembered(self._home, name, default)
        chosen: str = self.shell.room.memory.get(name, default)
        return chosen

    def start(self, given: str = "") -> None:
        """Open the newsroom, or the first-run pages where the home has no office."""
        if has_office(self._home):
            self._given = given
            self.open_newsroom()
        else:
            self._first_run(given)

    def _first_run(self, given: str) -> None:
        from workstation.ui.start.first_run import FirstRun

        window = FirstRun(self._home, self._lang)
        window.ready.connect(self.open_home)
        self._show(window)
        if given:
            window.take(given)

    def open_home(self, home: Path) -> None:
        """Open the newsroom of a home that was just made, in place of the present window."""
        self._home = home
        self.open_newsroom()

    def open_newsroom(self) -> None:
        """Open the desks, then the window."""
        tasks = Tasks(partial(open_desk, self._home, sights=Sights()), self)
        opened, stuck = partial(self._open_shell, tasks), partial(self._stuck, tasks)
        tasks.query(self, _who_sits_here, opened, failed=stuck)

    def _open_shell(self, tasks: Tasks, person: Person) -> None:
        room = Room(self._home, tasks, person, self._lang)
        shell = Shell(room, Syncing(room, open_office_share, room))
        room.setParent(shell)
        self.shell = shell
        catch_bugs(room.notices.tell)
        room.look_changed.connect(self.dress)
        if person.sample:
            from workstation.ui.start.practice import practise

            practise(shell, self.open_home)
        self._show(shell)
        shell.start()
        QTimer.singleShot(AFTERWARDS_MS, shell, partial(self._prepare, shell))

    def _prepare(self, shell: Shell) -> None:
        load, settle = _load_what_comes_after, partial(self._settle_in, shell)
        shell.room.tasks.aside(shell, load, lambda _: settle())

    def _settle_in(self, shell: Shell) -> None:
        """Go on with what the last window left, now that this one is on screen."""
        from workstation.ui.carrying.carrying import Carrying
        from workstation.ui.publish.publisher import resume_publishing
        from workstation.ui.review.left_over import sign_left_over
        from workstation.ui.start.at_home import settle_in

        shell.notify()
        self._carrying = Carrying(shell, shell.room)
        self._at_home = settle_in(shell)
        if self._given:
            QTimer.singleShot(0, shell, partial(self._take, self._given))
        self._given = ""
        sign_left_over(shell.room)
        resume_publishing(shell.room)

    def _take(self, given: str) -> None:
        """Take a file that the program was started with: a package or an invitation."""
        from workstation.ui.carrying.drops import is_package

        path = Path(given)
        if self._carrying is not None and is_package(path):
            self._carrying.take_in([path])
        elif self._at_home is not None:
            self._at_home.take(path)

    def _stuck(self, tasks: Tasks, error: Exception) -> None:
        from workstation.ui.start.stuck import Stuck

        tasks.close()
        window = Stuck(error, self._lang)
        window.again.connect(self.open_newsroom)
        self._show(window)

    def _show(self, window: QWidget) -> None:
        before, self._window = self._window, window
        window.show()
        if isinstance(before, Shell):
            before.closed.connect(before.deleteLater)
            before.close()  # it may take a moment: what was typed is handed over first
        elif before is not None:
            before.close()
            before.deleteLater()

    def _on_knock(self, given: str) -> None:
        if self._window is None:
            return
        if given and self.shell is None:
            self._first_run(given)
        elif given:
            self._take(given)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()


def _who_sits_here(desk: Desk) -> Person:
    """Return the person; for a sample office, load on this thread what it is practised with."""
    person = who_am_i(desk)
    if person.sample:
        import workstation.ui.start.practice  # noqa: F401 - imported for `_open_shell`
    return person


def _load_what_comes_after() -> None:
    """Import on the pool what is needed only when the window is on screen."""
    import workstation.ui.articles.article_view
    import workstation.ui.carrying.carrying
    import workstation.ui.desk.page
    import workstation.ui.gallery.page
    import workstation.ui.notifying
    import workstation.ui.publish.page
    import workstation.ui.review.left_over
    import workstation.ui.review.page
    import workstation.ui.search.palette
    import workstation.ui.settings.page
    import workstation.ui.start.at_home  # noqa: F401 - imported for `_settle_in` and the places


def catch_bugs(tell: Callable[[BaseException], object]) -> None:
    """Tell a person about an error that nothing else caught, and go on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, lambda: tell(error))

    sys.excepthook = hook
