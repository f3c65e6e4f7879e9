"""The last page of each way to begin: the recovery key, waiting to be admitted, coming back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from workstation.sync.carried_file import ENDING
from workstation.ui.start.note import note
from workstation.ui.widgets.boxes import column, row, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.setting_up import Joined


class Ending(QWidget):
    """A headline, sentences, buttons; the first is the page's one act."""

    def __init__(self, title: str, *sentences: str) -> None:
        super().__init__()
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=14)
        whole.addStretch(1)
        self.headline = label(title, "headline", wrap=True)
        whole.addWidget(self.headline)
        self.body = column(spacing=12)
        whole.addLayout(self.body)
        for words in sentences:
            self.body.addWidget(label(words, wrap=True))
        self.trouble = Complaint()
        whole.addWidget(self.trouble)
        self.foot = row()
        whole.addLayout(self.foot)
        whole.addStretch(2)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put the buttons at the foot."""
        for one in buttons:
            self.foot.addWidget(one)
        self.foot.addStretch(1)

    def tell_trouble(self, words: str) -> None:
        """Tell what went wrong; empty words forget it."""
        self.trouble.say(words)


class RecoveryPage(Ending):
    """The office is founded: save the key that belongs in a safe."""

    save_asked = Signal(object)
    done = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("The office is founded. One more thing: the recovery key"),
            self.tr("You are its only administrator. Should this PC break, the recovery key alone "
                    "lets your next one in. Save it on a stick and put that into a safe; it must "
                    "not stay on this PC, and not in the shared folder."),
        )  # fmt: skip
        self.save_button = primary(self.tr("Save the recovery key…"), self._ask)
        self.later_button = button(self.tr("Go on without it"), self._on_later, look="quiet")
        self.warning = note(
            "note",
            label(self.tr("Without it nobody can bring the office back once this PC is lost. It "
                          "cannot be made later. Press again to go on all the same."), wrap=True),
        )  # fmt: skip
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.add_buttons(self.save_button, self.later_button)

    def saved(self, path: Path) -> None:
        """Tell that the key is saved; the one act becomes going on."""
        self.tell_trouble("")
        self.warning.hide()
        self.body.addWidget(
            label(self.tr("Saved as {path}").format(path=path), "good-text", wrap=True)
        )
        self.save_button.hide()
        self.later_button.hide()
        go = primary(self.tr("Start working"), self.done.emit)
        self.foot.insertWidget(0, go)
        go.setFocus()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the recovery key…"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.tr("recovery key") + ".txt")
        dialog.fileSelected.connect(lambda chosen: self.save_asked.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_later(self) -> None:
        if self.warning.isVisible():
            self.done.emit()
            return
        self.warning.show()


class WaitingPage(Ending):
    """The request is on its way; one can write already.

    Where no folder is reached, the request can be written into a file (`package_asked`), and what
    comes back is dropped here.
    """

    done = Signal()
    package_asked = Signal(object)

    def __init__(self, joined: Joined) -> None:
        super().__init__("")
        self._joined = joined
        self.headline.setText(self._title(joined))
        self.body.addWidget(label(self._words(joined), wrap=True))
        self.line = self._line(joined.administrators)
        self.package_button = button(self.tr("Write the request into a file…"), self._ask_package)
        self.package_button.setHidden(joined.reached)
        self.carried = label("", "good-text", wrap=True)
        self.carried.hide()
        if not joined.reached:
            self.body.addWidget(self._without_folder())
        elif not joined.admitted:
            heading = label(self.tr("For the group chat"), "field")
            card = note("card", heading, label(self.line, wrap=True))
            self.body.addWidget(card)
        self.body.addWidget(self.carried)
        self.copy_button = button(self.tr("Copy this line"), self._copy)
        self.copy_button.setHidden(joined.admitted or not joined.reached)
        self.go_button = primary(self.tr("Start working"), self.done.emit)
        self.add_buttons(self.go_button, self.package_button, self.copy_button)

    def _without_folder(self) -> QWidget:
        heading = label(self.tr("No shared folder at your branch? Join by files"), "strong")
        steps = (
            self.tr("1. If you were given a package (.wsync) with the invitation, drop it here."),
            self.tr("2. Write the request into a file and send it to {administrator}.").format(
                administrator=self._who(self._joined.administrators)
            ),
            self.tr("3. Drop the package that comes back on this window, now or later."),
        )
        return note("card", heading, *(label(words, wrap=True) for words in steps))

    def _ask_package(self) -> None:
        dialog = QFileDialog(self, self.package_button.text(), str(Path.home()), f"*{ENDING}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        word = self.tr("request")
        dialog.selectFile(f"{word}-{self._joined.member}{ENDING}")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever written over
        dialog.fileSelected.connect(lambda chosen: self.package_asked.emit(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_carried(self, words: str) -> None:
        """Tell what came of a package."""
        self.tell_trouble("")
        self.carried.setText(words)
        self.carried.show()

    def tell_written(self, path: str) -> None:
        """Tell where the request lies now, and who gets it."""
        words = self.tr("Written: {path}. Send it to {administrator}.")
        who = self._who(self._joined.administrators)
        self.tell_carried(words.format(path=path, administrator=who))

    def tell_taken_in(self, *, admitted: bool) -> None:
        """Tell what a package brought."""
        if admitted:
            self.tell_carried(self.tr("You are in, and everything in the package is here."))
        else:
            self.tell_carried(self.tr("Taken in: what the office has is here, and you can write. "
                                      "You are not let in yet."))  # fmt: skip

    def _title(self, joined: Joined) -> str:
        if joined.admitted:
            return self.tr("You are in")
        if not joined.reached:
            return self.tr("Joined. The shared folder is not reached yet")
        return self.tr("The request has arrived")

    def _words(self, joined: Joined) -> str:
        if joined.admitted:
            return self.tr("Everything of the office arrives by itself.")
        if not joined.reached:
            return self.tr("The request goes out as soon as the folder is there. You can write "
                           "already; what you write goes out once you are admitted.")  # fmt: skip
        return self.tr("Wait for {administrator} to admit this PC. You can write already; what "
                       "you write goes out once you are admitted.").format(
            administrator=self._who(joined.administrators))  # fmt: skip

    def _who(self, administrators: Sequence[str]) -> str:
        return self.tr(" or ").join(administrators) or self.tr("the administrator")

    def _line(self, administrators: Sequence[str]) -> str:
        return self.tr("{administrator}, please admit my PC: {member}, PC {device}.").format(
            administrator=self._who(administrators),
            member=self._joined.member,
            device=self._joined.device,
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line)
        self.copy_button.setText(self.tr("Copied"))


class RestoredPage(Ending):
    """Everything is back; how to be admitted again."""

    invitation_chosen = Signal(object)
    recovery_chosen = Signal(object)
    done = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Everything is back"),
            self.tr("To the office this is a new PC. Ask the administrator for a new invitation in "
                    "your own name and choose it here. The old PC's right ends when the "
                    "administrator revokes it."),
            self.tr("You are the only administrator? Then choose the recovery key instead. You can "
                    "also start now and drop the invitation on the window later."),
        )  # fmt: skip
        self.invitation_button = primary(self.tr("Choose the invitation…"), self._ask_invitation)
        self.recovery_button = button(self.tr("Choose the recovery key…"), self._ask_recovery)
        self.later_button = button(self.tr("Start now"), self.done.emit, look="quiet")
        self.add_buttons(self.invitation_button, self.recovery_button, self.later_button)

    def _ask_invitation(self) -> None:
        self._ask(self.tr("Choose the invitation…"), self.invitation_chosen.emit)

    def _ask_recovery(self) -> None:
        self._ask(self.tr("Choose the recovery key…"), self.recovery_chosen.emit)

    def _ask(self, title: str, told: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: told(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
