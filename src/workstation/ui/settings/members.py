"""成员: PCs that wait at the door, everybody with their rights, inviting and seeing off."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workstation.bootstrap import open_office_share
from workstation.domain.errors import NewsroomError
from workstation.sync.request import Request
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.batch_dialog import BatchDialog
from workstation.ui.settings.invite_dialog import InviteDialog
from workstation.ui.settings.member_dialog import MemberDialog
from workstation.ui.settings.member_rows import MemberWords
from workstation.ui.settings.retire_dialog import RetireDialog
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.table import RowTable, RowView
from workstation.ui.settings.waiting_card import WaitingCard
from workstation.ui.widgets.boxes import Card, emptied, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import label
from workstation.usecases.admitting import WaitingPC, folder_or_packages, shown_requests
from workstation.usecases.asking import waiting_requests
from workstation.usecases.branches import list_branch_rows
from workstation.usecases.desk import Desk
from workstation.usecases.members import MemberRow, list_members

LOOK_AGAIN_MS = 8_000


class MembersPresenter(QObject):
    """Everybody, and who waits at the door. Owns no widget."""

    told = Signal()
    door_told = Signal(object, str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._words = MemberWords(self)
        self.stages = self._words.stages
        self.branches: tuple[str, ...] = ()
        self.members: RowTable[MemberRow] = RowTable(self._words.fields(), lambda one: one.id, self)
        self._all: tuple[MemberRow, ...] = ()
        self._requests: tuple[Request, ...] = ()
        self._wanted = ""

    def reload(self) -> None:
        """Read everybody, and look for PCs that wait."""
        self._room.tasks.query(self, partial(_read, self._requests), self._show, topic="members")
        self.look()

    def look(self) -> None:
        """Look into the folder for PCs that wait; nothing else tells of them."""
        if self._room.person.holds("admin"):
            self._room.tasks.errand(
                self, look_at_the_door, self._show_door, failed=self._door_closed
            )

    def _show(self, answer: "_Everybody") -> None:
        self._all, stages, self.branches = answer
        self.stages.clear()
        self.stages.update(stages)
        self.search(self._wanted)
        self.told.emit()

    def search(self, wanted: str) -> None:
        """Show only those whose name or branch holds some words."""
        self._wanted = wanted
        self.members.show_rows(
            [one for one in self._all if wanted in one.name or wanted in one.branch]
        )

    def member(self, member: str) -> MemberRow | None:
        """Return somebody."""
        return next((one for one in self._all if one.id == member), None)

    def _show_door(self, answer: tuple[tuple[Request, ...], tuple[WaitingPC, ...]]) -> None:
        requests, pcs = answer
        if requests != self._requests:
            self._requests = requests
            self._room.tasks.query(self, partial(_read, requests), self._show, topic="members")
        self.door_told.emit(pcs, "")

    def _door_closed(self, error: Exception) -> None:
        if not isinstance(error, NewsroomError):
            self._room.notices.tell(error)
        self.door_told.emit((), told(error, self._room.lang).words)


_Everybody = tuple[tuple[MemberRow, ...], dict[int, str], tuple[str, ...]]


def _read(requests: tuple[Request, ...], desk: Desk) -> _Everybody:
    rows = sorted(
        list_members(desk, requests), key=lambda one: (not one.roles, one.branch, one.name)
    )
    stages = {stage.number: stage.name for stage in desk.membership.policy.stages}
    branches = tuple(one.name for one in list_branch_rows(desk, hidden=False))
    return tuple(rows), stages, branches


def look_at_the_door(desk: Desk) -> tuple[tuple[Request, ...], tuple[WaitingPC, ...]]:
    """Return the requests in folder and packages, and what an administrator compares."""
    requests = tuple(waiting_requests(desk, folder_or_packages(desk, open_office_share)))
    return requests, shown_requests(desk, requests)


class MembersSection(Section):
    """Everybody on screen."""

    writers = ("admin",)
    about = ("membership", "member", "branch")
    scrolls = False

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("Members"))
        self._at_the_door: tuple[WaitingPC, ...] = ()
        self._drawn: object = None
        self.presenter = MembersPresenter(room, self)
        self.batch = button(self.tr("Invite from a list…"), self._invite_many)
        self.invite = primary(self.tr("Invite somebody…"), self._invite)
        self.head.addWidget(self.batch)
        self.head.addWidget(self.invite)
        self._door: QVBoxLayout = spaced(QVBoxLayout(), spacing=10)
        self.body.addLayout(self._door)
        self.door_words = label("", "muted", wrap=True)
        self.door_words.hide()
        self.body.addWidget(self.door_words)
        self.body.addWidget(self._table_card(), 1)
        self.presenter.told.connect(self._show)
        self.presenter.door_told.connect(self._show_door)
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.presenter.look)

    def _table_card(self) -> Card:
        card = Card(self.tr("Everybody"))
        self.change = button(self.tr("Change…"), self._change)
        self.one_more = button(self.tr("One more PC…"), self._one_more)
        self.retire = button(self.tr("See off…"), self._retire)
        for act in (self.change, self.one_more, self.retire):
            card.head.addWidget(act)
        self.search = SearchField(self.tr("Search names and branches"))
        self.search.setMaximumWidth(240)
        self.search.asked.connect(self.presenter.search)
        card.head.addWidget(self.search)
        self.table = RowView(self.presenter.members, self.tr("Members"))
        self.table.chosen.connect(lambda _: self._offer())
        self.table.opened.connect(lambda _: self._change())
        self.search.moved.connect(lambda _: self.table.setFocus())
        self.table.setMinimumHeight(200)
        card.body.addWidget(self.table, 1)
        return card

    @override
    def reload(self) -> None:
        """Read everybody again."""
        self.presenter.reload()

    @override
    def start(self, target: str) -> None:
        """Begin to invite somebody."""
        if self.may_write and target in {"invite", "invite-administrator"}:
            self._open_invitation(administrator=target.endswith("administrator"))

    @override
    def show_rights(self) -> None:
        """Offer changes to administrators."""
        shown_for((self.batch, self.invite), allowed=self.may_write)
        self._offer()

    def _show(self) -> None:
        self._offer()
        self._show_door(self._at_the_door, self.door_words.text())

    def _offer(self) -> None:
        chosen = self._chosen()
        may = self.may_write and chosen is not None
        shown_for((self.change, self.one_more, self.retire), allowed=may)
        if chosen is not None:
            self.one_more.setEnabled(bool(chosen.roles))
            self.retire.setEnabled(chosen.id != self.room.person.member and _is_in(chosen))

    def _chosen(self) -> MemberRow | None:
        return self.presenter.member(self.table.current())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show_door(self, pcs: tuple[WaitingPC, ...], words: str) -> None:
        self.door_words.setText(words)
        self.door_words.setVisible(bool(words))
        self._at_the_door = pcs
        drawn = (pcs, tuple(self.presenter.stages.items()))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        emptied(self._door)
        for pc in pcs:
            self._door.addWidget(WaitingCard(self.room, pc, self.presenter.stages, self))

    def _invite(self) -> None:
        self._open_invitation()

    def _open_invitation(
        self, *, member: MemberRow | None = None, administrator: bool = False
    ) -> None:
        dialog = InviteDialog(
            self.room, self.presenter.stages, self.presenter.branches, self, member=member
        )
        if administrator:
            dialog.ask_for_administrator()
        dialog.open()

    def _invite_many(self) -> None:
        BatchDialog(self.room, self.presenter.stages, self).open()

    def _one_more(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._open_invitation(member=chosen)

    def _change(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.may_write:
            MemberDialog(
                self.room, chosen, self.presenter.stages, self.presenter.branches, self
            ).open()

    def _retire(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            RetireDialog(self.room, chosen, self).open()


def _is_in(member: MemberRow) -> bool:
    return bool(member.roles) or any(state == "admitted" for _, state in member.devices)
