"""Scenes of the first minutes: a window without an office."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from workstation import bootstrap
from workstation.ui.i18n import speak
from workstation.ui.scenes.naming import name_places
from workstation.ui.scenes.stage import picture_of
from workstation.ui.scenes.stillness import wait_until
from workstation.ui.start.first_run import FirstRun
from workstation.ui.theme import Mode, dress
from workstation.usecases.backups import back_up
from workstation.usecases.diagnosis import Finding
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import invite_member
from workstation.usecases.setting_up import set_up_office


class FirstScene(NamedTuple):
    """One state of the window before there is an office."""

    name: str
    act: Callable[["FirstStage"], object]
    ready: Callable[[FirstRun], bool]


class FirstStage:
    """A first-run window on an unused home, beside an office that may invite."""

    def __init__(self, app: QApplication, folder: Path, lang: str, mode: Mode) -> None:
        app.setCursorFlashTime(0)
        dress(app, mode)
        speak(app, lang)
        self.folder = folder / "first"
        for name in ("share", "boss/keys", "home/keys", "new"):
            (self.folder / name).mkdir(parents=True)
        self.window = FirstRun(self.folder / "home", lang)
        self.window.show()

    def play(self, scene: FirstScene) -> QPixmap:
        """Bring the window to a scene and return its picture."""
        scene.act(self)
        wait_until(lambda: scene.ready(self.window), scene.name)
        name_places(self.window, {f"{self.folder}/": "U:\\"})
        return picture_of(self.window)

    def found(self) -> None:
        """Found the office that invites."""
        home = self.folder / "boss"
        set_up_office(
            home, bootstrap.doors(), name="海岚产业园区发展有限公司党总支", member="李文静",
            branch="机关党支部", folder=self.folder / "share",
        )  # fmt: skip

    def invitation(self, folder: str = "") -> Path:
        """Return an invitation for Wang Lei by that office; its folder may be out of reach."""
        self.found()
        out = self.folder / "王磊.json"
        desk = bootstrap.open_desk(self.folder / "boss")
        share = self.folder / "share"
        invite_member(
            desk, name="王磊", branch="机关党支部", grant_roles=("editor",), stages=(), auto=False,
            out=out, folder=folder or str(share),
        )  # fmt: skip
        exchange(desk, bootstrap.open_office_share(desk, share))
        desk.close()
        return out

    def backup(self) -> Path:
        """Return a backup of that office's administrator."""
        self.found()
        desk = bootstrap.open_desk(self.folder / "boss")
        out = self.folder / "备份.zip"
        back_up(desk, out)
        desk.close()
        return out

    def close(self) -> None:
        """Close the window and take everything away."""
        self.window.close()
        self.window.deleteLater()
        shutil.rmtree(self.folder, ignore_errors=True)


def _fill(stage: FirstStage) -> None:
    window = stage.window
    window.choose("found")
    window.found.office.setText("海岚产业园区发展有限公司党总支")
    window.found.member.setText("李文静")
    window.found.branch.setText("机关党支部")
    window.found.folder.name(stage.folder / "new")


def _fill_far(stage: FirstStage) -> None:
    _fill(stage)
    found = stage.window.found
    found.folder.line.setText("https://dav.jianguoyun.com/dav/党群")
    found.account.setText("dangqun@hailan.example")
    found.password.setText("app-password")


def _check(stage: FirstStage) -> None:
    _fill(stage)
    stage.window.show_page(stage.window.checks)
    share = r"\\fs01\党群\工作站"
    stage.window.checks.show_findings((
        Finding(check="display", ok=True),
        Finding(check="space", ok=True),
        Finding(check="credentials", ok=True),
        Finding(check="clock", ok=False, code="clock_differs", fields={"minutes": "12"}),
        Finding(check="folder", ok=False, code="folder_denied", fields={"path": share}),
    ))  # fmt: skip


def _taken(stage: FirstStage) -> None:
    stage.found()
    _fill(stage)
    stage.window.found.folder.name(stage.folder / "share")
    stage.window.found.accept_button.click()


def _found(stage: FirstStage) -> None:
    _fill(stage)
    stage.window.found.accept_button.click()
    wait_until(stage.window.checks.accept_button.isEnabled, "start-found")
    stage.window.checks.accept_button.click()


def _join(stage: FirstStage) -> None:
    stage.window.take(str(stage.invitation()))
    wait_until(stage.window.join.accept_button.isEnabled, "start-waiting")
    stage.window.join.accept_button.click()


def _join_by_files(stage: FirstStage) -> None:
    stage.window.take(str(stage.invitation(r"\\fs01\党群\工作站")))
    wait_until(stage.window.join.accept_button.isEnabled, "start-by-files")
    stage.window.join.accept_button.click()


def _broken(stage: FirstStage) -> None:
    path = stage.folder / "王磊.json"
    path.write_text("{}", encoding="utf-8")
    stage.window.choose("join")
    stage.window.join.file.name(path)


def _restore(stage: FirstStage) -> None:
    stage.window.take(str(stage.backup()))
    wait_until(stage.window.restore.accept_button.isEnabled, "start-restored")
    stage.window.restore.accept_button.click()


def _make(stage: FirstStage) -> None:
    # The page of a sample that is half made, without making one for every picture.
    stage.window.show_making()
    stage.window.working.advance(11, 27)


FIRST_SCENES: Final[tuple[FirstScene, ...]] = (
    FirstScene("start-welcome", lambda _: None, lambda w: w.page is w.welcome),
    FirstScene("start-found", _fill, lambda w: w.found.accept_button.isEnabled()),
    FirstScene("start-found-far", _fill_far, lambda w: w.found.accept_button.isEnabled()),
    FirstScene("start-folder-taken", _taken, lambda w: w.found.is_troubled()),
    FirstScene("start-checks", _check, lambda w: w.page is w.checks),
    FirstScene("start-recovery", _found, lambda w: w.page is w.recovery),
    FirstScene(
        "start-join",
        lambda stage: stage.window.take(str(stage.invitation())),
        lambda w: w.join.accept_button.isEnabled(),
    ),
    FirstScene("start-bad-invitation", _broken, lambda w: w.join.is_troubled()),
    FirstScene("start-waiting", _join, lambda w: w.is_waiting()),
    FirstScene("start-by-files", _join_by_files, lambda w: w.is_waiting()),
    FirstScene(
        "start-restore",
        lambda stage: stage.window.take(str(stage.backup())),
        lambda w: w.restore.accept_button.isEnabled(),
    ),
    FirstScene("start-restored", _restore, lambda w: w.page is w.restored),
    FirstScene("start-sample", _make, lambda w: w.page is w.working),
)
