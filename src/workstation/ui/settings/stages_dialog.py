"""Changing the stages: their names, how many must approve, for which articles."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from workstation.domain.policy import Stage
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button, icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.office import MAX_NAME
from workstation.usecases.policies import MAX_STAGES, PolicyShown, set_policy


class StageLine:
    """One stage in the making: its number stays, so that its people stay."""

    def __init__(self, stage: Stage, words: tuple[str, str, str, str]) -> None:
        self.number = stage.number
        called, need, sensitive, delete = words
        self.name = QLineEdit(stage.name)
        self.name.setMaxLength(MAX_NAME)
        self.name.setAccessibleName(called)
        self.need = QSpinBox()
        self.need.setRange(1, MAX_STAGES)
        self.need.setValue(stage.need)
        self.need.setAccessibleName(need)
        self.sensitive = QCheckBox(sensitive)
        self.sensitive.setChecked(stage.sensitive_only)
        self.delete: QToolButton = icon_button("delete", delete, lambda: None)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The widgets of the line, from left to right."""
        return self.name, self.need, self.sensitive, self.delete

    @property
    def stage(self) -> Stage:
        """The stage as it is filled in."""
        return Stage(
            number=self.number,
            name=self.name.text(),
            need=self.need.value(),
            sensitive_only=self.sensitive.isChecked(),
        )


class StagesDialog(DoingSheet):
    """Asks for the stages and signs a new policy."""

    def __init__(
        self, room: Room, policy: PolicyShown, stages: Sequence[Stage], parent: QWidget | None
    ) -> None:
        super().__init__(room, "", parent, width=620)
        self._policy = policy
        self.setWindowTitle(self.tr("Change the stages"))
        self.heading.setText(self.tr("Change the stages"))
        self.lines: list[StageLine] = []
        inside = QWidget()
        self._grid: QGridLayout = spaced(QGridLayout(inside), spacing=8)
        self._grid.setColumnStretch(0, 1)
        for at, words in enumerate((self.tr("Name"), self.tr("Must approve"))):
            self._grid.addWidget(label(words, "field"), 0, at)
        self.body.addWidget(inside)
        self.add = button(self.tr("Add a stage at the end"), self._add, look="link")
        self.body.addWidget(self.add)
        self.body.addWidget(label(self.tr("Articles under review now"), "field"))
        self.later = QRadioButton(self.tr("go on by the rules they were sent under"))
        self.running = QRadioButton(self.tr("must be sent for review again"))
        self.later.setChecked(True)
        self.body.addWidget(self.later)
        self.body.addWidget(self.running)
        self.set_buttons(self.tr("Sign and apply"), self.tr("Cancel"))
        for stage in stages:
            self._append(stage)
        self.check()

    def _append(self, stage: Stage) -> None:
        line = StageLine(
            stage,
            (
                self.tr("Name of the stage"),
                self.tr("How many must approve"),
                self.tr("sensitive articles only"),
                self.tr("Take this stage out"),
            ),
        )
        self.lines.append(line)
        at = self._grid.rowCount()
        for place, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, at, place)
        line.name.textChanged.connect(self.check)
        line.sensitive.toggled.connect(self.check)
        line.delete.clicked.connect(lambda: self._remove(line))
        self.check_count()

    def _add(self) -> None:
        number = max((line.number for line in self.lines), default=0) + 1
        self._append(Stage(number=number, name=""))
        self.lines[-1].name.setFocus()
        self.check()

    def _remove(self, line: StageLine) -> None:
        self.lines.remove(line)
        for widget in line.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.check_count()
        self.check()

    def check_count(self) -> None:
        """Keep the number of stages between one and the most there may be."""
        self.add.setEnabled(len(self.lines) < MAX_STAGES)
        for line in self.lines:
            line.delete.setEnabled(len(self.lines) > 1)

    @override
    def ready(self) -> bool:
        return all(line.name.text().strip() for line in self.lines)

    @override
    def work(self) -> Callable[[Desk], object]:
        stages = [line.stage for line in self.lines]
        running, policy = self.running.isChecked(), self._policy

        def sign(desk: Desk) -> None:
            set_policy(
                desk, stages, parallel=policy.parallel, own_work=policy.own_work,
                on_paper=policy.on_paper, running=running,
            )  # fmt: skip

        return sign
