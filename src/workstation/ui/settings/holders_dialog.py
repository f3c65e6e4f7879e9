"""Choosing who decides at a stage: a list of members with a tick for each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.domain.ids import MemberId
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import scrolled, spaced
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import label
from workstation.usecases.desk import Desk
from workstation.usecases.members import MemberRow, list_members
from workstation.usecases.policies import StageShown
from workstation.usecases.rights import assign_stages


class HoldersDialog(DoingSheet):
    """Asks who holds a stage. Whoever gets one becomes a reviewer."""

    def __init__(self, room: Room, stage: StageShown, parent: QWidget | None) -> None:
        super().__init__(room, "", parent)
        self._stage = stage
        title = self.tr("Who decides at “{stage}”?").format(stage=stage.name)
        self.setWindowTitle(title)
        self.heading.setText(title)
        words = (
            self.tr("At the first stage people decide on their own branch, unless they have none.")
            if stage.number == 1
            else self.tr("At this stage people decide on articles of all branches.")
        )
        self.body.addWidget(label(words, "muted", wrap=True))
        self.search = SearchField(self.tr("Search members"))
        self.search.textChanged.connect(self._filter)
        self.body.addWidget(self.search)
        self.ticks: dict[MemberId, QCheckBox] = {}
        self._held: dict[MemberId, tuple[int, ...]] = {}
        inside = QWidget()
        self._list = spaced(QVBoxLayout(inside), 2, spacing=6)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scrolled(inside)
        area.setMinimumHeight(280)
        self.body.addWidget(area, 1)
        self.set_buttons(self.tr("Save"), self.tr("Cancel"))
        self.check()
        room.tasks.query(self, list_members, self._show)

    def _show(self, members: Sequence[MemberRow]) -> None:
        for member in sorted(members, key=lambda one: (not self._holds(one), one.name)):
            if not member.roles:
                continue
            words = f"{member.name} · {member.branch}" if member.branch else member.name
            tick = QCheckBox(words)
            tick.setChecked(self._holds(member))
            self.ticks[member.id] = tick
            self._held[member.id] = member.stages
            self._list.addWidget(tick)
        self.check()

    def _holds(self, member: MemberRow) -> bool:
        return any(one.member == member.id for one in self._stage.holders)

    def _filter(self, wanted: str) -> None:
        for tick in self.ticks.values():
            tick.setVisible(wanted.strip() in tick.text())

    @override
    def ready(self) -> bool:
        return bool(self.ticks)

    @override
    def work(self) -> Callable[[Desk], object]:
        number = self._stage.number
        before = {one.member for one in self._stage.holders}
        wanted: dict[MemberId, tuple[int, ...]] = {}
        for member, tick in self.ticks.items():
            if tick.isChecked() and member not in before:
                wanted[member] = (*self._held[member], number)
            elif not tick.isChecked() and member in before:
                wanted[member] = tuple(one for one in self._held[member] if one != number)

        def assign(desk: Desk) -> None:
            known = {stage.number for stage in desk.membership.policy.stages}
            for member, stages in wanted.items():
                assign_stages(desk, member, [one for one in stages if one in known])

        return assign
