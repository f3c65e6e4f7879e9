"""Choosing what somebody may do: roles, the stages of a reviewer, the branch."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.membership_entries import ROLES, Role
from workstation.ui.settings.words import role_word
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import label


class RightsPicker(QWidget):
    """Ticks for the roles, each with what it is for; ticks for the stages beside."""

    changed = Signal()

    def __init__(self, stages: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole: QVBoxLayout = spaced(QVBoxLayout(self), spacing=6)
        whole.addWidget(label(self.tr("Roles"), "field"))
        grid: QGridLayout = spaced(QGridLayout(), spacing=6)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        self.roles: dict[Role, QCheckBox] = {}
        for at, role in enumerate(ROLES):
            tick = QCheckBox(role_word(role))
            tick.toggled.connect(self._on_changed)
            self.roles[role] = tick
            grid.addWidget(tick, at, 0)
            grid.addWidget(label(self._about(role), "muted", wrap=True), at, 1)
        whole.addLayout(grid)
        self._stage_row = QWidget()
        line: QHBoxLayout = spaced(QHBoxLayout(self._stage_row), 0, 4, 0, 0, spacing=14)
        line.addWidget(label(self.tr("Decides at"), "field"))
        self.stages: dict[int, QCheckBox] = {}
        for number, name in stages.items():
            tick = QCheckBox(name)
            tick.toggled.connect(self._on_changed)
            self.stages[number] = tick
            line.addWidget(tick)
        line.addStretch(1)
        whole.addWidget(self._stage_row)
        self._on_changed()

    def _about(self, role: Role) -> str:
        return {
            "liaison": self.tr("sends in articles of one branch"),
            "editor": self.tr("edits all articles, composes issues"),
            "reviewer": self.tr("decides at the stages below"),
            "publisher": self.tr("connects the account, publishes"),
            "admin": self.tr("lets people in, sets the rules"),
        }[role]

    def show_rights(self, roles: Iterable[str], stages: Iterable[int]) -> None:
        """Tick what somebody has."""
        held, levels = set(roles), set(stages)
        for role, tick in self.roles.items():
            tick.setChecked(role in held)
        for number, tick in self.stages.items():
            tick.setChecked(number in levels)
        self._on_changed()

    def _on_changed(self) -> None:
        self._stage_row.setVisible(self.roles["reviewer"].isChecked())
        self.changed.emit()

    def chosen_roles(self) -> tuple[Role, ...]:
        """Return the roles that are ticked."""
        return tuple(role for role, tick in self.roles.items() if tick.isChecked())

    def chosen_stages(self) -> tuple[int, ...]:
        """Return the stages that are ticked, if somebody reviews at all."""
        if not self.roles["reviewer"].isChecked():
            return ()
        return tuple(number for number, tick in self.stages.items() if tick.isChecked())

    def problem(self) -> str:
        """Say what is missing; empty when nothing is."""
        if not self.chosen_roles():
            return self.tr("Choose at least one role.")
        if "reviewer" in self.chosen_roles() and not self.chosen_stages():
            return self.tr("Choose at least one stage for the reviewer.")
        return ""


def branch_box(branches: Sequence[str], chosen: str, *, free: bool, none: str) -> QComboBox:
    """Return a choice of branches; `free` takes a new name too, `none` stands for no branch."""
    made = QComboBox()
    made.setEditable(free)
    made.addItem("" if free else none, "")
    for name in branches:
        made.addItem(name, name)
    if chosen and chosen not in branches:
        made.addItem(chosen, chosen)
    line = made.lineEdit()
    if line is not None:
        line.setPlaceholderText(none)
        line.setMaxLength(64)
    made.setCurrentText(chosen or ("" if free else none))
    return made


def branch_in(made: QComboBox) -> str:
    """Return the branch that is chosen or typed; empty for none."""
    if made.isEditable():
        return made.currentText().strip()
    return str(made.currentData() or "")
