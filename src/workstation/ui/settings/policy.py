"""审核规则: the stages in a row with who holds each, and what else the policy allows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.policy import Stage
from workstation.ui.room import Room
from workstation.ui.settings.holders_dialog import HoldersDialog
from workstation.ui.settings.presenting import ChangingPresenter
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.stage_card import StageCard
from workstation.ui.settings.stages_dialog import StagesDialog
from workstation.ui.widgets.boxes import Card, box, emptied, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.desk import Desk
from workstation.usecases.policies import PolicyShown, set_policy, show_policy

IN_A_ROW = 3


class PolicyPresenter(ChangingPresenter):
    """The review policy, read and set. Owns no widget."""

    told = Signal(object)
    reads_again = True

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(room, parent)
        self.policy: PolicyShown | None = None

    @override
    def reload(self) -> None:
        """Read the policy and who holds its stages."""
        self._room.tasks.query(self, show_policy, self._show, topic="policy")

    def _show(self, policy: PolicyShown) -> None:
        self.policy = policy
        self.told.emit(policy)

    def allow_any_order(self, *, parallel: bool) -> None:
        """Let the stages be taken in any order, or not."""
        policy = self.policy
        if policy is None:
            return
        stages = stages_of(policy)

        def work(desk: Desk) -> None:
            set_policy(
                desk, stages, parallel=parallel, own_work=policy.own_work, on_paper=policy.on_paper
            )

        self.change(work)


def stages_of(policy: PolicyShown) -> tuple[Stage, ...]:
    """Return the stages of a policy without their people."""
    return tuple(
        Stage(number=one.number, name=one.name, need=one.need, sensitive_only=one.sensitive_only)
        for one in policy.stages
    )


class PolicySection(Section):
    """The review policy on screen."""

    writers = ("admin",)
    about = ("membership", "member", "branch")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Review rules"))
        self.words.setText(
            self.tr("An article passes the stages in this order. Nobody reviews their own work, "
                    "and nobody takes two stages of one article.")
        )  # fmt: skip
        self.words.show()
        self.presenter = PolicyPresenter(room, self)
        self.change = button(self.tr("Change the stages…"), self._change_stages)
        self.head.addWidget(self.change)
        self._warning_words = label(wrap=True)
        inner = row(14, 10, 14, 10)
        inner.addWidget(self._warning_words, 1)
        self.warning = box("note", inner)
        self.warning.hide()
        self.body.addWidget(self.warning)
        self._stages = QFrame()
        self._grid: QGridLayout = spaced(QGridLayout(self._stages), spacing=14)
        self.body.addWidget(self._stages)
        self.cards: list[StageCard] = []
        self.body.addWidget(self._allowances())
        self.body.addStretch(1)
        self.presenter.told.connect(self._show)
        self.presenter.refused.connect(self.problem.say)

    def _allowances(self) -> Card:
        card = Card(self.tr("Besides"))
        self.parallel = self._allowance(
            card.body,
            self.tr("The stages may be taken in any order (并审)"),
            self.tr("Faster; a later stage then does not see what an earlier one corrected."),
        )
        self.problem = Complaint()
        card.body.addWidget(self.problem)
        return card

    def _allowance(self, into: QVBoxLayout, words: str, more: str) -> QCheckBox:
        made = QCheckBox(words)
        made.clicked.connect(self._allow)
        into.addWidget(made)
        below = label(more, "muted", wrap=True)
        below.setContentsMargins(26, 0, 0, 4)
        into.addWidget(below)
        return made

    @override
    def reload(self) -> None:
        """Read the policy again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer changes to administrators."""
        self.parallel.setEnabled(self.may_write)
        shown_for((self.change,), allowed=self.may_write)
        for card in self.cards:
            card.offer_change(offered=self.may_write)

    def _show(self, policy: PolicyShown) -> None:
        emptied(self._grid)
        self.cards = [StageCard(stage, self._stages) for stage in policy.stages]
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // IN_A_ROW, at % IN_A_ROW)
            card.change_asked.connect(self._change_holders)
        for at in range(IN_A_ROW):
            self._grid.setColumnStretch(at, 1)
        self.parallel.setChecked(policy.parallel)
        self._warn(policy)
        self.show_rights()

    def _warn(self, policy: PolicyShown) -> None:
        short = [stage for stage in policy.stages if stage.short]
        present = {one.member for stage in policy.stages for one in stage.holders if one.arrived}
        seats = sum(stage.need for stage in policy.stages)
        self.warning.setVisible(bool(short))
        if any(not stage.holders for stage in short):
            self._warning_words.setText(
                self.tr("A stage has nobody who may decide. Articles sent for review now would "
                        "wait there.")
            )  # fmt: skip
        elif short:
            self._warning_words.setText(
                self.tr(
                    "All stages together need {needed} different people; {present} of those who "
                    "hold one are here. Articles would wait."
                ).format(needed=seats, present=len(present))
            )

    def _allow(self) -> None:
        self.presenter.allow_any_order(parallel=self.parallel.isChecked())

    def _change_holders(self, number: int) -> None:
        policy = self.presenter.policy
        if policy is not None:
            stage = next(one for one in policy.stages if one.number == number)
            HoldersDialog(self.room, stage, self).open()

    def _change_stages(self) -> None:
        policy = self.presenter.policy
        if policy is not None:
            StagesDialog(self.room, policy, stages_of(policy), self).open()
