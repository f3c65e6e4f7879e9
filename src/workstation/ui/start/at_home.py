"""What the first minutes leave to a newsroom that is open: backing up, and coming back in.

A restored home waits until somebody hands it an invitation in its member's own name: dropped on
the program, or chosen in the menu.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from workstation.bootstrap import now_ms
from workstation.domain.errors import Unavailable
from workstation.sync.invitation import MAX_INVITATION_BYTES
from workstation.ui.long_task import LongTask
from workstation.ui.shell import Shell
from workstation.usecases.backups import BackedUp, back_up
from workstation.usecases.desk import Desk
from workstation.usecases.invitations import read_invitation
from workstation.usecases.restoring import ask_again


class AtHome(QObject):
    """Menu entries of one window."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell, self._room = shell, shell.room
        self.back_up_action = QAction(self.tr("Back up…"), shell)
        self.back_up_action.triggered.connect(lambda _checked=False: self.ask_where())
        self.invitation_action = QAction(self.tr("Choose an invitation…"), shell)
        self.invitation_action.triggered.connect(lambda _checked=False: self.ask_invitation())
        shell.addActions([self.back_up_action, self.invitation_action])
        self._room.person_changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        waiting = not self._room.person.admitted
        self.invitation_action.setVisible(waiting)
        self.invitation_action.setEnabled(waiting)

    def ask_where(self) -> None:
        """Ask where the backup goes."""
        dialog = QFileDialog(self._shell, self.tr("Back up…"), str(Path.home()), "*.zip")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        word = self.tr("backup")
        dialog.selectFile(f"{word}-{self._room.person.name}-{day}.zip")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever written over
        dialog.fileSelected.connect(lambda chosen: self.back_up(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def back_up(self, out: Path) -> None:
        """Write the backup while work goes on."""

        def work(desk: Desk, task: LongTask) -> BackedUp:
            return back_up(desk, out, advance=task.tell)

        self._room.tasks.long_command(
            self, self.tr("Backing up"), work, self._backed_up, errand=True
        )

    def _backed_up(self, made: BackedUp) -> None:
        words = self.tr("Backed up to {path}. Keep it safe, and not in the shared folder.")
        self._room.notices.say(words.format(path=made.path))

    def ask_invitation(self) -> None:
        """Ask for the invitation file."""
        title = self.tr("Choose an invitation…")
        dialog = QFileDialog(self._shell, title, str(Path.home()), "*.json")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: Path) -> None:
        """Ask to be admitted with an invitation."""
        self._room.tasks.command(self, partial(_ask, path), lambda _: self._asked())

    def _asked(self) -> None:
        self._room.notices.say(self.tr("The request goes out now; wait to be admitted."))
        self._room.sync_wanted.emit()


def _ask(path: Path, desk: Desk) -> None:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_INVITATION_BYTES + 1)
    except OSError as error:
        raise Unavailable("file_unreadable", path=str(path)) from error
    ask_again(desk, read_invitation(raw, now_ms()))


def settle_in(shell: Shell, given: str = "") -> AtHome:
    """Add the entries to a window, and take the file the program was started with."""
    made = AtHome(shell)
    if given:
        QTimer.singleShot(0, made, lambda: made.take(Path(given)))
    return made
