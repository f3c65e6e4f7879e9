"""Adding a branch: its name, its number of party members."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.widgets.fields import Labelled
from workstation.usecases.branches import MAX_MEMBERS, count_branch_members
from workstation.usecases.desk import Desk
from workstation.usecases.office import MAX_NAME, add_branch


class BranchDialog(DoingSheet):
    """Asks for a new branch and adds it."""

    def __init__(self, room: Room, parent: QWidget | None) -> None:
        super().__init__(room, "", parent)
        self.setWindowTitle(self.tr("Add a branch"))
        self.heading.setText(self.tr("Add a branch"))
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.members = QSpinBox()
        self.members.setRange(0, MAX_MEMBERS)
        self.body.addWidget(Labelled(self.tr("Name of the branch"), self.name))
        self.body.addWidget(Labelled(self.tr("Party members"), self.members))
        self.set_buttons(self.tr("Add"), self.tr("Cancel"))
        self.name.textChanged.connect(self.check)
        self.check()
        self.name.setFocus()

    @override
    def ready(self) -> bool:
        return bool(self.name.text().strip())

    @override
    def work(self) -> Callable[[Desk], object]:
        name, members = self.name.text(), self.members.value()

        def add(desk: Desk) -> None:
            branch = add_branch(desk, name)
            if members:
                count_branch_members(desk, branch, members)

        return add
