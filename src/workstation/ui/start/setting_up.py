"""The presenter of the first minutes: what somebody chose becomes use cases, off the UI thread."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from workstation import bootstrap
from workstation.domain.errors import Unavailable
from workstation.sync.addresses import place_of
from workstation.sync.invitation import MAX_INVITATION_BYTES, Invitation
from workstation.sync.keys import DeviceKey
from workstation.ui.long_task import Cancelled, LongTask
from workstation.ui.tasks import Tasks
from workstation.usecases.backups import Manifest, read_backup
from workstation.usecases.carried_in import TakenIn, import_packages
from workstation.usecases.carrying import HandedOut, export_package
from workstation.usecases.desk import Desk
from workstation.usecases.diagnosis import Finding, examine_folder, examine_pc
from workstation.usecases.invitations import read_invitation
from workstation.usecases.office import write_recovery
from workstation.usecases.restoring import read_recovery
from workstation.usecases.sample_room import first_home, make_sample
from workstation.usecases.setting_up import (
    Joined,
    come_back,
    refuse_folder,
    set_up_member,
    set_up_office,
)

T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[Exception], object]
ZIP_MARK = b"PK"


class Founding(NamedTuple):
    """What somebody who founds an office says; the folder as it was typed, path or address."""

    name: str
    member: str
    branch: str
    folder: str
    password: str = ""


class Given(NamedTuple):
    """A file that somebody gave, and what it turned out to be."""

    path: Path
    invitation: Invitation | None = None
    folder_here: bool = False
    backup: Manifest | None = None


class SettingUp(QObject):
    """One home being set up.

    `busy` tells while something is under way, `advanced` how far it is; `called_off` that it ended
    because somebody wanted it so.
    """

    busy = Signal(bool)
    advanced = Signal(int, int)
    called_off = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self._tasks = Tasks(partial(bootstrap.open_desk, home), self)
        self._doors = bootstrap.doors()
        self._recovery: DeviceKey | None = None
        self._long: LongTask | None = None

    def look_at(self, path: Path, done: Done[Given], failed: Failed) -> None:
        """Find out what a file is: an invitation or a backup."""
        self._do(partial(_given, path), done, failed)

    def examine(self, folder: str, done: Done[tuple[Finding, ...]]) -> None:
        """Look at this PC, and at the folder somebody named."""
        self._do(partial(_examined, self.home, folder), done, lambda _error: done(()))

    def found(self, told: Founding, done: Done[object], failed: Failed) -> None:
        """Found an office; its recovery key is kept in memory until it is saved."""
        self._recovery = DeviceKey.generate()
        doors = bootstrap.doors(told.password)
        work = partial(
            set_up_office, self.home, doors, name=told.name, member=told.member,
            branch=told.branch, folder=place_of(told.folder), recovery=self._recovery,
        )  # fmt: skip
        self._do(work, done, failed)

    def check_founding(self, told: Founding, done: Done[object], failed: Failed) -> None:
        """Tell now whether the folder could become an office's."""
        self._do(lambda: refuse_folder(place_of(told.folder)), done, failed)

    def save_recovery(self, path: Path, done: Done[object], failed: Failed) -> None:
        """Write the recovery key of the office just founded."""
        if self._recovery is not None:
            self._do(partial(write_recovery, path, self._recovery), done, failed)

    def join(
        self, invitation: Invitation, folder: Path | None, done: Done[Joined], failed: Failed
    ) -> None:
        """Join an office by invitation."""
        self._do(partial(set_up_member, self.home, self._doors, invitation, folder), done, failed)

    def write_package(self, out: Path, done: Done[HandedOut], failed: Failed) -> None:
        """Write the request to be admitted, with all there is here, into files to hand over."""
        self._do(partial(_at_desk, self.home, partial(export_package, out=out)), done, failed)

    def take_in(self, paths: Sequence[Path], done: Done[TakenIn], failed: Failed) -> None:
        """Take in packages that the administrator gave along or sent back."""
        self._do(partial(_at_desk, self.home, partial(import_packages, paths=paths)), done, failed)

    def restore(self, path: Path, done: Done[object], failed: Failed) -> None:
        """Fill the home from a backup."""

        def restore(task: LongTask) -> Path:
            bootstrap.restore_home(self.home, path, task.tell)
            return self.home

        self._do_long(restore, done, failed)

    def come_back_invited(self, invitation: Invitation, done: Done[Joined], failed: Failed) -> None:
        """Ask that the restored home be admitted."""
        self._do(partial(come_back, self.home, self._doors, invitation=invitation), done, failed)

    def come_back_recovered(self, path: Path, done: Done[Joined], failed: Failed) -> None:
        """Admit the restored home with the recovery key in a file."""
        self._do(
            lambda: come_back(self.home, self._doors, recovery=read_recovery(path)), done, failed
        )

    def make_sample(self, done: Done[Path], failed: Failed) -> None:
        """Make the sample office, or find it made; answer with the home to open."""
        root = bootstrap.sample_folder(self.home)

        def make(task: LongTask) -> Path:
            make_sample(root, self._doors, now_ms=bootstrap.now_ms(), advance=task.tell)
            return first_home(root)

        self._do_long(make, done, failed)

    def cancel(self) -> None:
        """Call off what is long; what it made is taken away again."""
        if self._long is not None:
            self._long.cancel()

    def close(self) -> None:
        """End; nobody waits for answers any more."""
        self.cancel()
        self._tasks.close()

    def _do_long(self, work: Callable[[LongTask], T], done: Done[T], failed: Failed) -> None:
        task = LongTask("", self)
        self._long = task
        task.advanced.connect(self.advanced)

        def unless_called_off() -> T | None:
            try:
                return work(task)
            except Cancelled:
                return None

        def ended(answer: T | None) -> None:
            if answer is None:
                self.called_off.emit()
            else:
                done(answer)

        self._do(unless_called_off, ended, failed)

    def _do(self, work: Callable[[], T], done: Done[T], failed: Failed) -> None:
        self.busy.emit(True)

        def ended(answer: T) -> None:
            self.busy.emit(False)
            done(answer)

        def ended_badly(error: Exception) -> None:
            self.busy.emit(False)
            failed(error)

        self._tasks.aside(self, work, ended, failed=ended_badly)


def _at_desk(home: Path, work: Callable[[Desk], T]) -> T:
    desk = bootstrap.open_desk(home)
    try:
        return work(desk)
    finally:
        desk.close()


def _given(path: Path) -> Given:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_INVITATION_BYTES + 1)
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    if raw.startswith(ZIP_MARK):
        return Given(path, backup=read_backup(path))
    invitation = read_invitation(raw, bootstrap.now_ms())
    here = bool(invitation.folder) and Path(invitation.folder).is_dir()
    return Given(path, invitation=invitation, folder_here=here)


def _examined(home: Path, named: str) -> tuple[Finding, ...]:
    now = bootstrap.now_ms()
    place = place_of(named)
    of_folder = examine_folder(place, now_ms=now) if isinstance(place, Path) else ()
    found = (*examine_pc(home, now_ms=now), *of_folder)
    troubled = {one.check for one in found if not one.ok}
    # One line for each thing looked at: what is wrong with it, where something is.
    kept = [one for one in found if not one.ok or one.check not in troubled]
    return tuple({one.check: one for one in kept}.values())
