"""单位: what the office is called, who looks after it, its branches with their members."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from workstation.ui.room import Room
from workstation.ui.settings.branch_dialog import BranchDialog
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.table import Field, RowTable, RowView
from workstation.ui.settings.words import joined, listed
from workstation.ui.widgets.boxes import Card, box, row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.branches import (
    BranchRow,
    count_branch_members,
    hide_branch,
    list_branch_rows,
    rename_branch_by_id,
)
from workstation.usecases.desk import Desk
from workstation.usecases.office_shown import OfficeShown, rename_office, show_office

NAME, MEMBERS = 0, 1


class OfficePresenter(ChangingPresenter):
    """The office and its branches, read and changed. Owns no widget."""

    told = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(room, parent)
        self.branches: RowTable[BranchRow] = RowTable(self._fields(), lambda one: one.id, self)
        self.branches.edited.connect(self._on_edited)

    def _fields(self) -> list[Field[BranchRow]]:
        return [
            Field(self.tr("Branch"), self._name, edit=lambda one: one.name, tint=_tint),
            Field(
                self.tr("Party members"), lambda one: str(one.members), 9,
                edit=lambda one: one.members, tint=_tint, right=True,
            ),
            Field(
                self.tr("Enrolled"), lambda one: str(one.enrolled), 9, tint=_tint, right=True
            ),
            Field(self.tr("Articles"), lambda one: str(one.articles), 7, tint=_tint, right=True),
        ]  # fmt: skip

    def _name(self, one: BranchRow) -> str:
        return self.tr("{name} (put away)").format(name=one.name) if one.hidden else one.name

    @override
    def reload(self) -> None:
        """Read the office and its branches."""
        self._room.tasks.query(self, _read, self._show, topic="office")

    def _show(self, answer: tuple[OfficeShown, tuple[BranchRow, ...]]) -> None:
        office, branches = answer
        self.branches.show_rows(branches)
        self.told.emit(office)

    def rename(self, name: str) -> None:
        """Rename the office."""
        self.change(lambda desk: rename_office(desk, name))

    def put_away(self, branch: BranchRow, *, hidden: bool) -> None:
        """Put a branch away or take it out again."""
        self.change(lambda desk: hide_branch(desk, branch.id, hidden=hidden))

    def _on_edited(self, branch: BranchRow, field: int, value: str | int) -> None:
        if field == NAME:
            self.change(lambda desk: rename_branch_by_id(desk, branch.id, str(value)))
        elif field == MEMBERS:
            self.change(lambda desk: count_branch_members(desk, branch.id, int(value)))


def _read(desk: Desk) -> tuple[OfficeShown, tuple[BranchRow, ...]]:
    return show_office(desk), list_branch_rows(desk)


def _tint(one: BranchRow) -> str:
    return "muted" if one.hidden else "text"


class OfficeSection(Section):
    """The office on screen."""

    writers = ("admin",)
    about = ("office", "branch", "member", "membership", "article")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Office"))
        self._known = ""
        self.presenter = OfficePresenter(room, self)
        self._second = self._second_note()
        self.body.addWidget(self._second)
        self.body.addWidget(self._name_card())
        self.body.addWidget(self._branch_card())
        self.body.addStretch(1)
        self.presenter.told.connect(self._show)
        self.presenter.refused.connect(self.problem.say)

    def _second_note(self) -> QWidget:
        inner = row(14, 11, 14, 11, spacing=12)
        self._second_words = label("", wrap=True)
        inner.addWidget(self._second_words, 1)
        self.ask_second = button(self.tr("Invite a second one…"), self._invite_second)
        inner.addWidget(self.ask_second)
        note = box("note", inner)
        note.hide()
        return note

    def _why_second(self, office: OfficeShown) -> str:
        if office.recovery:
            return self.tr(
                "There is one administrator only. If that PC is lost, only the recovery key in the "
                "safe can let colleagues in: ask a second person."
            )
        return self.tr(
            "There is one administrator only, and no recovery key was kept. If that PC is lost, "
            "nobody can let colleagues in any more: ask a second person."
        )

    def _name_card(self) -> QWidget:
        card = Card(self.tr("The office"))
        self.name = QLineEdit()
        self.name.setMaxLength(64)
        self.save = button(self.tr("Save the name"), self._save_name)
        self.name.returnPressed.connect(self._save_name)
        self.name.textChanged.connect(self._on_typed)
        fields = row(spacing=8)
        self._name_field = Labelled(self.tr("Name, as articles and forms show it"), self.name)
        fields.addWidget(self._name_field, 1)
        card.body.addLayout(fields)
        foot = row()
        self.figures = label("", "muted", wrap=True)
        foot.addWidget(self.figures, 1)
        foot.addWidget(self.save)
        card.body.addLayout(foot)
        self.keepers = label("", "muted", wrap=True)
        card.body.addWidget(self.keepers)
        return card

    def _branch_card(self) -> QWidget:
        card = Card(self.tr("Branches"))
        self.add = button(self.tr("Add a branch…"), self._add_branch)
        self.hide_or_show = button("", self._put_away)
        self.hide_or_show.hide()
        card.head.addWidget(self.hide_or_show)
        card.head.addWidget(self.add)
        self.table = RowView(self.presenter.branches, self.tr("Branches"))
        self.table.chosen.connect(self._on_chosen)
        card.body.addWidget(self.table)
        self.problem = Complaint()
        card.body.addWidget(self.problem)
        self._branch_hint = label(
            self.tr("Double-click a name or a number to change it. A branch with articles is never "
                    "removed; it is put away, and nothing new goes there."), "muted", wrap=True,
        )  # fmt: skip
        card.body.addWidget(self._branch_hint)
        return card

    @override
    def reload(self) -> None:
        """Read the office again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer changes to administrators."""
        may = self.may_write
        self.name.setReadOnly(not may)
        self.presenter.branches.editable = may
        shown_for((self.add, self._branch_hint, self.ask_second), allowed=may)
        self._on_typed()
        self._on_chosen(self.table.current())

    def _show(self, office: OfficeShown) -> None:
        self._known = office.name
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(office.name)
        self.figures.setText(
            " · ".join(
                (
                    self.tr("%n branch(es)", "", office.branches),
                    self.tr("%n party member(s)", "", office.members),
                    self.tr("%n enrolled", "", office.enrolled),
                )
            )
        )
        recovery = (
            self.tr("A recovery key was written when the office was founded.")
            if office.recovery
            else self.tr(
                "No recovery key was written when the office was founded: keep the PCs of two "
                "administrators in use."
            )
        )
        keepers = self.tr("Administrators: {names}.").format(names=listed(office.administrators))
        self.keepers.setText(joined(keepers, recovery))
        self._second.setVisible(office.needs_second_administrator)
        self._second_words.setText(self._why_second(office))
        self.table.fit()
        self._on_typed()

    def _on_typed(self) -> None:
        changed = self.name.text().strip() != self._known
        self.save.setVisible(self.may_write and changed and bool(self.name.text().strip()))

    def _save_name(self) -> None:
        if self.save.isVisible():
            self.presenter.rename(self.name.text())

    def _invite_second(self) -> None:
        self.room.go.emit("settings", "members/invite-administrator")

    def _add_branch(self) -> None:
        BranchDialog(self.room, self).open()

    def _chosen(self) -> BranchRow | None:
        return self.presenter.branches.row_at(self.table.currentIndex())

    def _on_chosen(self, _key: str) -> None:
        branch = self._chosen()
        self.hide_or_show.setVisible(self.may_write and branch is not None)
        if branch is not None:
            self.hide_or_show.setText(
                self.tr("Take out again") if branch.hidden else self.tr("Put away")
            )

    def _put_away(self) -> None:
        branch = self._chosen()
        if branch is not None:
            self.presenter.put_away(branch, hidden=not branch.hidden)
