"""Inviting somebody, or one more PC of somebody: what they may do, and the file to hand over."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from workstation.domain.membership_entries import Role
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.handing_over import handing_over, invitation_folder, place_field
from workstation.ui.settings.rights import RightsPicker, branch_box, branch_in
from workstation.ui.widgets.boxes import emptied
from workstation.ui.widgets.buttons import primary
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.invitations import Invited, invite_member
from workstation.usecases.member_tables import file_name
from workstation.usecases.members import MemberRow
from workstation.usecases.office import MAX_NAME

UNATTENDED = {"liaison", "editor"}


class InviteDialog(DoingSheet):
    """Asks who is invited; afterwards says what to do with the file."""

    def __init__(
        self,
        room: Room,
        stages: Mapping[int, str],
        branches: Sequence[str],
        parent: QWidget | None,
        *,
        member: MemberRow | None = None,
    ) -> None:
        super().__init__(room, "", parent, width=580)
        self._member = member
        title = (
            self.tr("One more PC for {name}").format(name=member.name)
            if member
            else self.tr("Invite somebody")
        )
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.branch = branch_box(
            branches, "", free=True, none=self.tr("choose, or type a new one; may stay empty")
        )
        self.rights = RightsPicker(stages)
        self.rights.show_rights(("liaison",), ())
        self.auto = QCheckBox(self.tr("Let the PC in by itself, without asking me"))
        self.place = place_field(self, invitation_folder(room))
        if member is None:
            self.body.addWidget(Labelled(self.tr("Name"), self.name))
            self.body.addWidget(Labelled(self.tr("Branch"), self.branch))
            self.body.addWidget(self.rights)
            self.body.addWidget(self.auto)
        else:
            words = self.tr("The new PC gets the rights {name} has now. The old one stays in until "
                            "you stop it.")  # fmt: skip
            self.body.addWidget(label(words.format(name=member.name), wrap=True))
        self.body.addWidget(Labelled(self.tr("Where the file goes"), self.place))
        self.set_buttons(self.tr("Write the invitation"), self.tr("Cancel"))
        self.name.textChanged.connect(self.check)
        self.rights.changed.connect(self._on_rights)
        self.place.changed.connect(self.check)
        self._on_rights()
        self.name.setFocus()

    def ask_for_administrator(self) -> None:
        """Start with the roles of a second administrator."""
        self.rights.show_rights(("editor", "admin"), ())

    def _on_rights(self) -> None:
        roles = set(self.rights.chosen_roles())
        self.auto.setEnabled(bool(roles) and roles <= UNATTENDED)
        if not self.auto.isEnabled():
            self.auto.setChecked(False)
        self.check()

    @override
    def ready(self) -> bool:
        named = self._member is not None or (
            bool(self.name.text().strip()) and not self.rights.problem()
        )
        return named and bool(self.place.text())

    @override
    def work(self) -> Callable[[Desk], object]:
        folder = Path(self.place.text())
        self.room.memory.put("invitation_folder", str(folder))
        member = self._member
        if member is not None:
            return partial(_invite_again, member, folder)
        return partial(
            _invite,
            folder,
            name=self.name.text().strip(),
            branch=branch_in(self.branch),
            grant_roles=self.rights.chosen_roles(),
            stages=self.rights.chosen_stages(),
            auto=self.auto.isChecked(),
        )

    @override
    def after(self, answer: Invited) -> None:
        """Say what to do with the file; the exchange tells the others meanwhile."""
        self.room.sync_wanted.emit()
        name = self._member.name if self._member else self.name.text().strip()
        self.heading.setText(self.tr("The invitation for {name} is written").format(name=name))
        emptied(self.body)
        emptied(self.foot)
        for part in handing_over(self, (Path(answer.invitation),), name=name):
            self.body.addWidget(part)
        self.foot.addStretch(1)
        self.foot.addWidget(primary(self.tr("Done"), self.close))


def _free_file(folder: Path, name: str) -> Path:
    """Return a name no file bears yet: somebody may be invited twice."""
    tries = (folder / file_name(name, number) for number in range(1, 1000))
    return next(path for path in tries if not path.exists())


def _invite(
    folder: Path,
    desk: Desk,
    *,
    name: str,
    branch: str,
    grant_roles: Sequence[Role],
    stages: Sequence[int],
    auto: bool,
) -> Invited:
    return invite_member(
        desk, name=name, branch=branch, grant_roles=grant_roles, stages=stages, auto=auto,
        out=_free_file(folder, name), folder=desk.store.values.get("folder"),
    )  # fmt: skip


def _invite_again(member: MemberRow, folder: Path, desk: Desk) -> Invited:
    return invite_member(
        desk, name=member.name, branch="", grant_roles=(), stages=(), auto=False,
        out=_free_file(folder, member.name), folder=desk.store.values.get("folder"),
        member=member.id,
    )  # fmt: skip
