"""The window before there is an office: the four ways to begin."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.carrying.drops import is_package
from workstation.ui.messages import told
from workstation.ui.start.checks import ChecksPage
from workstation.ui.start.endings import Ending, RecoveryPage, RestoredPage, WaitingPage
from workstation.ui.start.forms import Form, JoinForm, RestoreForm
from workstation.ui.start.found_form import FoundForm
from workstation.ui.start.note import note
from workstation.ui.start.path_field import PathTarget
from workstation.ui.start.setting_up import Given, SettingUp
from workstation.ui.start.welcome import Welcome
from workstation.ui.start.working import WorkingPage
from workstation.ui.widgets.boxes import box, column, spaced
from workstation.ui.widgets.labels import label
from workstation.usecases.carried_in import TakenIn
from workstation.usecases.setting_up import Joined

USUAL: Final = (1040, 700)
SIDE_PIXELS: Final = 300
WIDEST_PIXELS: Final = 560


class FirstRun(PathTarget):
    """Leads from an unused home to a newsroom. `ready` carries the home to open."""

    ready = Signal(object)

    def __init__(self, home: Path, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home, self._lang = home, lang
        self.setting_up = SettingUp(home, self)
        self.welcome, self.checks, self.working = Welcome(), ChecksPage(lang), WorkingPage()
        self.found, self.join, self.restore = FoundForm(lang), JoinForm(lang), RestoreForm(lang)
        self.recovery, self.restored = RecoveryPage(), RestoredPage()
        self._stack = QStackedWidget()
        self._came_from: QWidget = self.welcome
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Party Newsroom"))
        self.setProperty("look", "ground")
        self.resize(*USUAL)
        whole: QHBoxLayout = spaced(QHBoxLayout(self), spacing=0)
        whole.addWidget(self._side())
        for page in (
            self.welcome, self.found, self.checks, self.join, self.restore, self.working,
            self.recovery, self.restored,
        ):  # fmt: skip
            self._stack.addWidget(page)
        self._stack.setMaximumWidth(WIDEST_PIXELS)
        whole.addStretch(1)
        whole.addWidget(self._stack, 20)
        whole.addStretch(1)

    def _side(self) -> QFrame:
        inner: QVBoxLayout = column(26, 34, 26, 26, spacing=12)
        made = box("side", inner)
        made.setFixedWidth(SIDE_PIXELS)
        inner.addWidget(label(self.tr("Party Newsroom"), "headline"))
        inner.addWidget(
            label(self.tr("Written offline, reviewed in three stages, published once: exactly what "
                          "was approved."), "muted", wrap=True)
        )  # fmt: skip
        inner.addStretch(1)
        words = self.tr("For non-classified content only.")
        secret = note("note", label(words, "strong", wrap=True))
        inner.addWidget(secret)
        inner.addWidget(label(self.tr("What colleagues see"), "strong"))
        inner.addWidget(
            label(self.tr("Drafts you share, photos you pick, decisions and your name. Never "
                          "whether you sit at your PC."), "muted", wrap=True)
        )  # fmt: skip
        return made

    def _connect(self) -> None:
        self.welcome.chosen.connect(self.choose)
        for page in (self.found, self.join, self.restore):
            page.back.connect(partial(self.show_page, self.welcome))
        self.found.accepted.connect(self._check_founding)
        self.checks.back.connect(partial(self.show_page, self.found))
        self.checks.again.connect(self._examine)
        self.checks.accepted.connect(self._found)
        self.recovery.save_asked.connect(self._save_recovery)
        self.recovery.done.connect(self._open)
        self.join.named.connect(partial(self._look_at, self.join))
        self.join.accepted.connect(self._join)
        self.restore.named.connect(partial(self._look_at, self.restore))
        self.restore.accepted.connect(self._restore)
        self.restored.invitation_chosen.connect(self._come_back_invited)
        self.restored.recovery_chosen.connect(self._come_back_recovered)
        self.restored.done.connect(self._open)
        self.working.stopped.connect(self._stop)
        self.setting_up.advanced.connect(self.working.advance)
        self.setting_up.called_off.connect(lambda: self.show_page(self._came_from))

    def show_page(self, page: QWidget) -> None:
        """Show a page and let its first field have the keyboard."""
        self._stack.setCurrentWidget(page)
        if isinstance(page, Form):
            page.focus_first()

    @property
    def page(self) -> QWidget:
        """The page on screen."""
        return self._stack.currentWidget() or self.welcome

    def is_waiting(self) -> bool:
        """Tell whether the request is on its way and there is nothing more to do."""
        return isinstance(self.page, WaitingPage)

    def choose(self, name: str) -> None:
        """Go one of the four ways: `found`, `join`, `sample` or `restore`."""
        if name == "sample":
            self._make_sample()
        else:
            self.show_page({"found": self.found, "join": self.join, "restore": self.restore}[name])

    def take(self, given: str) -> None:
        """Take a file the program was started with, or that was dropped.

        An invitation or a backup; where one waits to be admitted, a package.
        """
        if is_package(Path(given)):
            self._take_package(Path(given))
        elif self.page is self.restored:
            self._come_back_invited(Path(given))
        elif self.page in {self.welcome, self.join, self.restore}:
            form = self.restore if self.page is self.restore else self.join
            self.show_page(form)
            form.file.name(Path(given))

    def _take_package(self, path: Path) -> None:
        page = self.page
        if isinstance(page, WaitingPage):
            self.setting_up.take_in([path], partial(self._taken_in, page), self._tell(page))
        else:
            self.show_page(self.welcome)
            words = self.tr("A package is taken in after joining: choose your invitation first.")
            self.welcome.tell_trouble(words)

    def _taken_in(self, page: WaitingPage, told: TakenIn) -> None:
        page.tell_taken_in(admitted=told.state == "ok")

    def _tell(self, page: Ending) -> Callable[[Exception], object]:
        return lambda error: page.tell_trouble(told(error, self._lang).words)

    def _look_at(self, form: JoinForm | RestoreForm, path: Path | None) -> None:
        if path is not None:
            self.setting_up.look_at(path, self._show_given, form.fail)

    def _show_given(self, given: Given) -> None:
        """Show what the file is, on the page it belongs to."""
        form: JoinForm | RestoreForm = self.join if given.invitation else self.restore
        if self.page is not form:
            self.show_page(form)
            form.file.line.setText(str(given.path))
        form.show_given(given)

    def _check_founding(self) -> None:
        self.setting_up.check_founding(
            self.found.said(), lambda _: self._examine(), self.found.fail
        )

    def _examine(self) -> None:
        self.show_page(self.checks)
        self.checks.wait()
        self.setting_up.examine(self.found.said().folder, self.checks.show_findings)

    def _found(self) -> None:
        self._begin(self.tr("Founding the office"), "")
        self.setting_up.found(
            self.found.said(),
            lambda _: self.show_page(self.recovery),
            partial(self._back_to, self.found),
        )

    def _save_recovery(self, path: Path) -> None:
        self.setting_up.save_recovery(
            path,
            lambda _: self.recovery.saved(path),
            lambda error: self.recovery.tell_trouble(told(error, self._lang).words),
        )

    def _join(self) -> None:
        if self.join.invitation is None:
            return
        self._begin(self.tr("Joining"), "")
        self.setting_up.join(
            self.join.invitation,
            self.join.folder.path(),
            self._wait,
            partial(self._back_to, self.join),
        )

    def _wait(self, joined: Joined) -> None:
        waiting = WaitingPage(joined)
        waiting.done.connect(self._open)
        waiting.package_asked.connect(partial(self._write_package, waiting))
        self._stack.addWidget(waiting)
        self.show_page(waiting)
        waiting.go_button.setFocus()

    def _write_package(self, page: WaitingPage, out: Path) -> None:
        self.setting_up.write_package(
            out, lambda made: page.tell_written(made.files[0]), self._tell(page)
        )

    def _restore(self) -> None:
        if self.restore.given is None:
            return
        self._begin(self.tr("Restoring"), "", can_stop=True)
        self.setting_up.restore(
            self.restore.given.path,
            lambda _: self.show_page(self.restored),
            partial(self._back_to, self.restore),
        )

    def _come_back_invited(self, path: Path) -> None:
        self.setting_up.look_at(path, self._come_back, self._tell_restored)

    def _come_back(self, given: Given) -> None:
        if given.invitation is not None:
            self.setting_up.come_back_invited(given.invitation, self._wait, self._tell_restored)

    def _come_back_recovered(self, path: Path) -> None:
        self.setting_up.come_back_recovered(path, self._wait, self._tell_restored)

    def _tell_restored(self, error: Exception) -> None:
        self.restored.tell_trouble(told(error, self._lang).words)

    def _make_sample(self) -> None:
        self.show_making()
        self.setting_up.make_sample(self._open_home, self._fail_sample)

    def show_making(self) -> None:
        """Show that the sample office is being made."""
        self._begin(
            self.tr("Making the sample office"),
            self.tr(
                "Eight people, seven branches, a quarter of work. It takes about half a minute."
            ),
            can_stop=True,
        )

    def _fail_sample(self, error: Exception) -> None:
        self.show_page(self.welcome)
        self.welcome.tell_trouble(told(error, self._lang).words)

    def _begin(self, title: str, more: str, *, can_stop: bool = False) -> None:
        self._came_from = self.page
        self.working.begin(title, more, can_stop=can_stop)
        self.show_page(self.working)

    def _back_to(self, form: Form, error: Exception) -> None:
        self.show_page(form)
        form.fail(error)

    def _stop(self) -> None:
        self.setting_up.cancel()

    def _open(self) -> None:
        self._open_home(self._home)

    def _open_home(self, home: Path) -> None:
        self.ready.emit(home)

    @override
    def take_path(self, path: Path) -> None:
        self.take(str(path))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()  # ending may have to wait for the last step of something long
        self.setting_up.close()
        super().closeEvent(event)
