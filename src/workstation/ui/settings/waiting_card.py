"""A PC at the door: whose it says it is, the fingerprint two people compare, letting it in."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget
from typing_extensions import override

from workstation.bootstrap import open_office_share
from workstation.domain.ids import DeviceId
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.words import role_words
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label, pill
from workstation.usecases.admitting import WaitingPC, admit_waiting, folder_or_packages
from workstation.usecases.desk import Desk


class WaitingCard(QFrame):
    """One line for each PC that waits."""

    def __init__(
        self, room: Room, pc: WaitingPC, stages: Mapping[int, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self.pc = pc
        self.setProperty("look", "info")
        whole = spaced(row(), 16, 11, 14, 11, spacing=12)
        self.setLayout(whole)
        whole.addWidget(pill(self.tr("waits to be let in"), "amber"))
        whole.addWidget(label(pc.name or pc.hint or pc.device, "strong"))
        rights = " ".join(stages.get(number, str(number)) for number in pc.stages)
        about = " · ".join(one for one in (pc.branch, role_words(pc.roles), rights) if one)
        whole.addWidget(Elided(about, "muted"), 1)
        if pc.more:
            whole.addWidget(pill(self.tr("one more PC"), "blue"))
        if pc.proven:
            self.admit = button(self.tr("Let in…"), self._ask)
            whole.addWidget(self.admit)
        else:
            whole.addWidget(label(self.tr("fits no invitation; give a new one"), "bad-text"))

    def _ask(self) -> None:
        AdmitDialog(self._room, self.pc, self.window()).open()


class AdmitDialog(DoingSheet):
    """Has two people compare the fingerprint before the PC is let in."""

    far = True

    def __init__(self, room: Room, pc: WaitingPC, parent: QWidget | None) -> None:
        super().__init__(room, "", parent, width=500)
        self._pc = pc
        title = self.tr("Let in {name}'s PC?").format(name=pc.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        words = self.tr(
            "Call {name}, or stand beside them: their PC shows six groups under Settings, This PC. "
            "Let it in only if they are the same."
        )
        self.body.addWidget(label(words.format(name=pc.name), wrap=True))
        self.body.addWidget(_groups(pc.fingerprint))
        if pc.more:
            more = self.tr("{name} has a PC already; this will be one more.")
            self.body.addWidget(label(more.format(name=pc.name), "warn-text", wrap=True))
        if pc.expired:
            self.body.addWidget(
                label(self.tr("The invitation has expired meanwhile."), "warn-text", wrap=True)
            )
        self.set_buttons(self.tr("The same, let in"), self.tr("Not now"))
        self.check()

    @override
    def work(self) -> Callable[[Desk], object]:
        return partial(_admit, self._pc.device)

    @override
    def after(self, _answer: object) -> None:
        self.room.notices.say(self.tr("{name}'s PC is in.").format(name=self._pc.name))
        super().after(_answer)


def _admit(device: DeviceId, desk: Desk) -> object:
    return admit_waiting(desk, folder_or_packages(desk, open_office_share), device)


def _groups(fingerprint: str) -> QFrame:
    """Return the six groups in two rows, large enough to be read aloud."""
    made = QFrame()
    made.setProperty("look", "sunken")
    made.setAccessibleName(fingerprint)
    grid: QGridLayout = spaced(QGridLayout(made), 16, 14, 16, 14, spacing=12)
    for at, group in enumerate(fingerprint.split("-")):
        shown = label(group, "figure")
        font = QFont(shown.font())
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3)
        shown.setFont(font)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(shown, at // 3, at % 3)
    return made
