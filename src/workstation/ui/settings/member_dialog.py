"""Changing a member: name, branch, roles, stages."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.domain.ids import BranchId
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.rights import RightsPicker, branch_box, branch_in
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.members import MemberRow
from workstation.usecases.office import MAX_NAME, find_branch
from workstation.usecases.rights import update_member


class MemberDialog(DoingSheet):
    """Asks what a member is called and may do from now on."""

    def __init__(
        self,
        room: Room,
        member: MemberRow,
        stages: Mapping[int, str],
        branches: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(room, "", parent, width=560)
        self._member = member
        title = self.tr("Change {name}").format(name=member.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.name = QLineEdit(member.name)
        self.name.setMaxLength(MAX_NAME)
        self.branch = branch_box(
            branches, member.branch, free=False, none=self.tr("the whole office")
        )
        self.rights = RightsPicker(stages)
        self.rights.show_rights(member.roles, member.stages)
        self.body.addWidget(Labelled(self.tr("Name"), self.name))
        self.body.addWidget(Labelled(self.tr("Branch"), self.branch))
        self.body.addWidget(self.rights)
        words = self.tr("What was written and decided before stays valid. A right that ends here "
                        "ends on all PCs of this member with their next sync.")  # fmt: skip
        self.body.addWidget(label(words, "muted", wrap=True))
        self.set_buttons(self.tr("Sign and apply"), self.tr("Cancel"))
        self.name.textChanged.connect(self.check)
        self.rights.changed.connect(self.check)
        self.check()

    @override
    def ready(self) -> bool:
        return bool(self.name.text().strip()) and not self.rights.problem()

    @override
    def work(self) -> Callable[[Desk], object]:
        member, name, branch = self._member.id, self.name.text(), branch_in(self.branch)
        roles, stages = self.rights.chosen_roles(), self.rights.chosen_stages()

        def change(desk: Desk) -> None:
            home = find_branch(desk, branch) if branch else BranchId("")
            update_member(desk, member, name=name, branch=home, roles=roles, stages=stages)

        return change
