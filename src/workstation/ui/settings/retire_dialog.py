"""Seeing a member off, or shutting out one of their PCs: why, and what follows from it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QWidget
from typing_extensions import override

from workstation.domain.ids import DeviceId
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.words import joined
from workstation.ui.widgets.boxes import box, row
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.members import MemberRow, revoke_device
from workstation.usecases.rights import retire_member

SHOWN_OF_ID = 4


class RetireDialog(DoingSheet):
    """Asks for the reason and tells the consequences before anything is signed."""

    def __init__(
        self, room: Room, member: MemberRow, parent: QWidget | None, *, only: str = ""
    ) -> None:
        super().__init__(room, "", parent, width=520)
        self._member = member
        title = self.tr("See off {name}").format(name=member.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.what = QComboBox()
        self.what.addItem(self.tr("the member with all PCs"), "")
        for device, state in member.devices:
            if state == "admitted":
                words = self.tr("only the PC {number}").format(number=_short(device))
                self.what.addItem(words, device)
        self.what.setCurrentIndex(max(self.what.findData(only), 0))
        self.body.addWidget(Labelled(self.tr("What is stopped"), self.what))
        self.body.addWidget(label(self.tr("Why"), "field"))
        self.left = QRadioButton(self.tr("left, changed posts, or the PC is replaced"))
        self.compromised = QRadioButton(self.tr("the PC is lost or stolen"))
        self._reasons = QButtonGroup(self)
        for reason in (self.left, self.compromised):
            self._reasons.addButton(reason)
            self.body.addWidget(reason)
        self.left.setChecked(True)
        inner = row(12, 10, 12, 10)
        self.consequences = label("", wrap=True)
        inner.addWidget(self.consequences, 1)
        self.body.addWidget(box("note", inner))
        self.set_buttons(self.tr("Sign and stop"), self.tr("Cancel"))
        self.what.currentIndexChanged.connect(self._tell)
        self.left.toggled.connect(self._tell)
        self._tell()
        self.check()

    def _tell(self) -> None:
        first = (
            self.tr("{name} loses every right and can be invited again later.")
            if not self.what.currentData()
            else self.tr("That PC can write and decide nothing any more; the member keeps the "
                         "other PCs and all rights.")
        ).format(name=self._member.name)  # fmt: skip
        second = (
            self.tr("All that was written and decided so far stays valid.")
            if self.left.isChecked()
            else self.tr("All that has arrived here so far stays valid. Whatever that PC sends "
                         "later is ignored, and its key can change nobody's rights.")
        )  # fmt: skip
        third = self.tr("Texts and photos that are on that PC stay on it.")
        self.consequences.setText(joined(joined(first, second), third))

    @override
    def work(self) -> Callable[[Desk], object]:
        reason: Literal["left", "compromised"] = "left" if self.left.isChecked() else "compromised"
        member, device = self._member.id, str(self.what.currentData())
        if device:
            return lambda desk: revoke_device(desk, DeviceId(device), reason, None)
        return lambda desk: retire_member(desk, member, reason)


def _short(device: str) -> str:
    return device[:SHOWN_OF_ID]
