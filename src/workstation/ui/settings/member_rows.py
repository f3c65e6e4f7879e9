"""What the table of members says of a person and their PCs."""

from PySide6.QtCore import QObject

from workstation.ui.settings.pills import PillSpec
from workstation.ui.settings.table import Field
from workstation.ui.settings.words import role_tint, role_word, role_words
from workstation.usecases.members import MemberRow


class MemberWords(QObject):
    """Words for the table; `stages` are named as the policy names them, once that is read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stages: dict[int, str] = {}

    def fields(self) -> list[Field[MemberRow]]:
        """Return the columns of the table."""
        return [
            Field(self.tr("Name"), lambda one: one.name, 7, tint=_tint),
            Field(self.tr("Branch"), lambda one: one.branch, 10, tint=_tint),
            Field(self.tr("Roles"), self._roles, pills=self._role_pills),
            Field(self.tr("Stages"), self._stages, 9),
            Field(self.tr("PCs"), self._devices, 9, pills=self._device_pills),
        ]

    def _roles(self, one: MemberRow) -> str:
        return role_words(one.roles) or self.tr("no rights any more")

    def _role_pills(self, one: MemberRow) -> tuple[PillSpec, ...]:
        if not one.roles:
            return (PillSpec(self.tr("no rights any more"), "grey"),)
        return tuple(PillSpec(role_word(role), role_tint(role)) for role in one.roles)

    def _stages(self, one: MemberRow) -> str:
        return " ".join(self.stages.get(number, str(number)) for number in one.stages)

    def _devices(self, one: MemberRow) -> str:
        return " ".join(pill.words for pill in self._device_pills(one))

    def _device_pills(self, one: MemberRow) -> tuple[PillSpec, ...]:
        states = [state for _, state in one.devices]
        pills = []
        if waiting := states.count("waiting"):
            pills.append(PillSpec(self.tr("%n waiting", "", waiting), "amber"))
        if admitted := states.count("admitted"):
            pills.append(PillSpec(self.tr("%n PC(s)", "", admitted), "green"))
        if not pills and (revoked := states.count("revoked")):
            pills.append(PillSpec(self.tr("%n shut out", "", revoked), "grey"))
        if not pills:
            pills.append(PillSpec(self.tr("invited"), "amber" if one.roles else "grey"))
        return tuple(pills)


def _tint(one: MemberRow) -> str:
    return "text" if one.roles else "muted"
