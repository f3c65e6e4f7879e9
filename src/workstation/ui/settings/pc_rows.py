"""What the table of PCs says of one: whose it is, when it was last in step, what it has."""

from PySide6.QtCore import QObject

from workstation.ui.exchanging.words import moment
from workstation.ui.settings.pills import PillSpec
from workstation.ui.settings.table import Field
from workstation.ui.widgets.labels import Tint
from workstation.usecases.pcs import PcRow, PcState

SHORT_ID = 4
TINTS: dict[PcState, Tint] = {
    "here": "blue", "active": "green", "dormant": "amber", "retired": "grey",
}  # fmt: skip


class PcWords(QObject):
    """Words for the table. What a person did is not among them."""

    def fields(self) -> list[Field[PcRow]]:
        """Return the columns of the table."""
        return [
            Field(self.tr("Branch"), lambda one: one.branch, 9, tint=_tint),
            Field(self.tr("Name"), self._name, 6, tint=_tint),
            Field(self.tr("PC"), lambda one: one.device[:SHORT_ID], 3, tint=_tint),
            Field(self.tr("State"), self.state, 7, pills=self._pills),
            Field(self.tr("Last in step"), self.heard, 7, tint=_tint),
            Field(self.tr("Not there yet"), self.behind, tint=_tint),
            Field(self.tr("Version"), lambda one: one.app, 5, tint=_tint),
        ]

    def _name(self, one: PcRow) -> str:
        return one.name or self.tr("nobody known")

    def state(self, one: PcRow) -> str:
        """Return what a state is called."""
        return {
            "here": self.tr("this PC"),
            "active": self.tr("in use"),
            "dormant": self.tr("silent for long"),
            "retired": self.tr("shut out"),
        }[one.state]

    def _pills(self, one: PcRow) -> tuple[PillSpec, ...]:
        return (PillSpec(self.state(one), TINTS[one.state]),)

    def heard(self, one: PcRow) -> str:
        """Return when a PC was last in step, as far as this one knows."""
        return moment(one.heard) or self.tr("nothing yet")

    def behind(self, one: PcRow) -> str:
        """Return what had not arrived there when it last spoke."""
        if one.state in {"here", "retired"} or not one.heard:
            return ""
        if one.behind:
            return self.tr("%n change(s)", "", one.behind)
        return self.tr("rights not up to date") if one.chain_behind else self.tr("has everything")


def _tint(one: PcRow) -> str:
    return "muted" if one.state == "retired" else "text"
