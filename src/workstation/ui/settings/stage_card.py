"""One stage of review: its number and name, who holds it, what is wrong with that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.settings.words import listed
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Elided, label, pill
from workstation.usecases.policies import Holder, StageShown

MOST_HOLDERS = 8


class StageCard(QFrame):
    """A card of the row of stages."""

    change_asked = Signal(int)

    def __init__(self, stage: StageShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.setProperty("look", "card")
        whole = spaced(QVBoxLayout(self), 16, 14, 16, 12, spacing=8)
        head = row()
        head.addWidget(pill(str(stage.number), "red"))
        head.addWidget(label(stage.name, "title"))
        head.addStretch(1)
        if stage.need > 1:
            head.addWidget(pill(self.tr("%n must approve", "", stage.need), "blue"))
        if stage.sensitive_only:
            head.addWidget(pill(self.tr("sensitive articles only"), "amber"))
        whole.addLayout(head)
        if not stage.holders:
            whole.addWidget(label(self.tr("Nobody may decide here yet."), "bad-text", wrap=True))
        for holder in stage.holders[:MOST_HOLDERS]:
            whole.addLayout(self._line(holder))
        more = len(stage.holders) - MOST_HOLDERS
        if more > 0:
            whole.addWidget(label(self.tr("and %n more", "", more), "muted"))
        whole.addStretch(1)
        if stage.uncovered:
            words = self.tr("Nobody for: {branches}").format(branches=listed(stage.uncovered))
            whole.addWidget(label(words, "warn-text", wrap=True))
        foot = row()
        self.change = button(
            self.tr("Choose who…"), lambda: self.change_asked.emit(stage.number), look="quiet"
        )
        self.change.setAccessibleName(
            self.tr("Choose who decides at {stage}").format(stage=stage.name)
        )
        foot.addStretch(1)
        foot.addWidget(self.change)
        whole.addLayout(foot)

    def _line(self, holder: Holder) -> QHBoxLayout:
        line = row(spacing=8)
        line.addWidget(label(holder.name, "strong"))
        where = Elided(listed(holder.branches) or self.tr("all branches"), "muted")
        line.addWidget(where, 1)
        if not holder.arrived:
            line.addWidget(pill(self.tr("not here yet"), "amber"))
        return line

    def offer_change(self, *, offered: bool) -> None:
        """Offer to choose other people, or not."""
        self.change.setVisible(offered)
