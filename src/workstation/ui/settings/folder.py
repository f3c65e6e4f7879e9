"""共享文件夹: where it lies for this PC, whether it works, what is still on its way."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from typing_extensions import override

from workstation.bootstrap import fill_office_share, open_office_share
from workstation.sync.addresses import shown_place
from workstation.ui.room import Room
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.ui.settings.remote_dialog import RemoteDialog
from workstation.ui.settings.section import Section
from workstation.ui.settings.words import moment_words
from workstation.ui.widgets.boxes import Card, column, emptied, row
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.dialogs import Question
from workstation.ui.widgets.labels import Complaint, Elided, label, pill, relook
from workstation.usecases.desk import Desk
from workstation.usecases.filling import fill_folder
from workstation.usecases.folder_findings import FolderCheck
from workstation.usecases.folders import FolderShown, check_folder, move_folder, show_folder
from workstation.wording.catalogue import sentence, word

EMPTIED: Final = "folder_not_office"
IN_THE_WAY: Final = frozenset({"folder", "folder_reading", "folder_writing"})
NAME_CHARACTERS: Final = 9
MEBIBYTE: Final = 1024 * 1024


class FolderPresenter(ChangingPresenter):
    """The shared folder, looked at and moved. Owns no widget."""

    told = Signal(object)
    checked = Signal(object)
    moved = Signal()

    @override
    def reload(self) -> None:
        """Read what is known without touching the folder."""
        self._room.tasks.query(self, show_folder, self.told.emit, topic="folder")

    def check(self) -> None:
        """Try the folder out."""
        self._room.tasks.errand(self, _check, self.checked.emit, failed=self.refuse)

    def move(self, folder: Path) -> None:
        """Look for the office's share elsewhere."""
        self._room.tasks.errand(self, partial(_move, folder), self.arrive, failed=self.refuse)

    def fill(self) -> None:
        """Make the folder the office's again, from what this PC holds, and look at it."""
        self._room.tasks.errand(self, _fill, self.arrive, failed=self.refuse)

    def exchange(self) -> None:
        """Have the window exchange now, and read again when that is done."""
        self._room.sync_wanted.emit()
        self._room.tasks.errand(self, _nothing, lambda _: self.reload())

    def arrive(self, shown: FolderShown) -> None:
        """Look at the folder where it lies now."""
        self.told.emit(shown)
        self.moved.emit()
        self._room.sync_wanted.emit()


def _nothing(_desk: Desk) -> None:
    """Stand in the lane behind whatever exchanges."""


def _check(desk: Desk) -> tuple[FolderCheck, ...]:
    return check_folder(desk, open_office_share)


def _move(folder: Path, desk: Desk) -> FolderShown:
    return move_folder(desk, folder, open_office_share)


def _fill(desk: Desk) -> FolderShown:
    fill_folder(desk, fill_office_share)
    return show_folder(desk)


class FolderSection(Section):
    """The shared folder on screen."""

    about = ("*", "local", "article", "issue", "photo", "membership", "blob", "text")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Shared folder"))
        self.words.setText(
            self.tr("The PCs of the office leave signed files for each other here. Without the "
                    "folder everything works on; changes go out when it is back.")
        )  # fmt: skip
        self.words.show()
        self.presenter = FolderPresenter(room, self)
        self._kept = ""
        self.body.addWidget(self._place_card())
        self.body.addWidget(self._state_card())
        self.body.addStretch(1)
        self.presenter.told.connect(self._show)
        self.presenter.checked.connect(self._show_checks)
        self.presenter.moved.connect(self.check)
        self.presenter.refused.connect(self._complain)

    def _place_card(self) -> Card:
        card = Card(self.tr("Where it lies for this PC"))
        self.path = Elided("", "strong")
        card.body.addWidget(self.path)
        foot = row()
        self.try_out = button(self.tr("Check it"), self.check)
        self.elsewhere = button(self.tr("It lies elsewhere now…"), self._choose)
        foot.addWidget(self.try_out)
        foot.addWidget(self.elsewhere)
        self.far = button(self.tr("It lies on the network…"), self._ask_address)
        self.far.setVisible(not self.room.person.sample)
        foot.addWidget(self.far)
        foot.addStretch(1)
        card.body.addLayout(foot)
        self.checks = column(spacing=6)
        card.body.addLayout(self.checks)
        self.fill = button(self.tr("Set it up again…"), self._ask_to_fill)
        self.fill.hide()
        card.body.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem = Complaint()
        card.body.addWidget(self.problem)
        return card

    def _state_card(self) -> Card:
        card = Card(self.tr("Exchange"))
        self.sync = primary(self.tr("Sync now"), self._sync)
        card.head.addWidget(self.sync)
        self.last = label()
        self.unsent = label("", "muted", wrap=True)
        card.body.addWidget(self.last)
        card.body.addWidget(self.unsent)
        return card

    @override
    def reload(self) -> None:
        """Read what is known again."""
        self.presenter.reload()

    def _show(self, shown: FolderShown) -> None:
        self._kept = shown.path
        self.path.setText(
            shown_place(shown.path) or self.tr("No shared folder is known on this PC.")
        )
        self.try_out.setEnabled(bool(shown.path))
        self.sync.setEnabled(bool(shown.path))
        at = moment_words(shown.last_sync)
        self.last.setText(
            self.tr("Last in step: {time}").format(time=at) if at else self.tr("Never in step yet")
        )
        lines = [self.tr("%n change(s) of this PC not sent yet", "", shown.unsent)]
        if shown.missing:
            lines.append(self.tr("%n picture(s) still on the way", "", shown.missing))
        if shown.short_bytes:
            megabytes = max(shown.short_bytes // MEBIBYTE, 1)
            lines.append(self.tr("%n MB of pictures wait for room in the folder", "", megabytes))
        if shown.quarantined:
            lines.append(self.tr("%n file(s) set aside", "", shown.quarantined))
        self.unsent.setText(" · ".join(lines))

    def check(self) -> None:
        """Try the folder out."""
        self._complain("")
        emptied(self.checks)
        self.fill.hide()
        self.checks.addWidget(label(self.tr("Trying it out…"), "muted"))
        self.try_out.setEnabled(False)
        self.presenter.check()

    def _show_checks(self, checks: tuple[FolderCheck, ...]) -> None:
        self.try_out.setEnabled(True)
        emptied(self.checks)
        lang = self.room.lang
        for one in checks:
            line = row(spacing=8)
            line.addWidget(self._verdict(one), 0, Qt.AlignmentFlag.AlignTop)
            name = label(word(lang, "check", one.check), "strong")
            name.setMinimumWidth(self.fontMetrics().horizontalAdvance("口" * NAME_CHARACTERS))
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            why = label(sentence(lang, one.code, one.fields) if one.code else "", wrap=True)
            relook(why, "bad-text" if not one.ok and one.check in IN_THE_WAY else "muted")
            line.addWidget(why, 1)
            self.checks.addLayout(line)
        lost = any(one.code == EMPTIED for one in checks)
        self.fill.setVisible(lost and self.room.person.admitted)

    def _verdict(self, one: FolderCheck) -> QLabel:
        if one.ok:
            return pill(self.tr("good"), "green")
        if one.check in IN_THE_WAY:
            return pill(self.tr("not good"), "red")
        return pill(self.tr("worth a look"), "amber")

    def _complain(self, words: str) -> None:
        self.try_out.setEnabled(True)
        if words:
            emptied(self.checks)
        self.problem.say(words)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the shared folder lies"), self._kept)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_address(self) -> None:
        dialog = RemoteDialog(self.room, self._kept, self)
        dialog.connected.connect(self.presenter.arrive)
        dialog.open()

    def _ask_to_fill(self) -> None:
        question = Question(
            self.tr("Set the folder up again?"),
            self.tr("Nothing of this office lies in {folder}. A network drive that is not "
                    "connected looks the same: look first whether it is the right folder. What "
                    "this PC holds goes there; the other PCs add what only they have. What else "
                    "lies there stays.").format(folder=shown_place(self._kept)),
            self.tr("Set it up again"),
            self.tr("Cancel"),
            self,
        )  # fmt: skip
        question.accepted.connect(self.presenter.fill)
        question.open()

    def take(self, folder: str) -> None:
        """Take the folder that was chosen."""
        if folder:
            self._complain("")
            self.presenter.move(Path(folder))

    def _sync(self) -> None:
        self.last.setText(self.tr("Syncing…"))
        self.presenter.exchange()
