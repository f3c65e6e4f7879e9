"""电脑: every PC of the office, how far it is in step, and shutting one out. For administrators."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.ui.room import Room
from workstation.ui.settings.pc_rows import PcWords
from workstation.ui.settings.retire_dialog import RetireDialog
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.settings.table import RowTable, RowView
from workstation.ui.widgets.boxes import Card
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import SearchField
from workstation.ui.widgets.labels import label
from workstation.usecases.absence import confirm_pc
from workstation.usecases.desk import Desk
from workstation.usecases.members import MemberRow, list_members
from workstation.usecases.pcs import DORMANT_DAYS, PcRow, list_pcs

_Read = tuple[tuple[PcRow, ...], dict[str, MemberRow]]


class PcsPresenter(QObject):
    """All PCs, and whose they are. Owns no widget."""

    told = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.words = PcWords(self)
        self.pcs: RowTable[PcRow] = RowTable(self.words.fields(), lambda one: one.device, self)
        self._all: tuple[PcRow, ...] = ()
        self._members: dict[str, MemberRow] = {}
        self._wanted = ""

    def reload(self) -> None:
        """Read all PCs again; nobody but an administrator is shown them."""
        if self._room.person.holds("admin"):
            self._room.tasks.query(self, _read, self._show, topic="pcs")
        else:
            self._show(((), {}))

    def _show(self, answer: _Read) -> None:
        self._all, self._members = answer
        self.search(self._wanted)
        self.told.emit()

    def search(self, wanted: str) -> None:
        """Show only PCs of a name or branch that holds some words."""
        self._wanted = wanted
        self.pcs.show_rows([one for one in self._all if wanted in one.name or wanted in one.branch])

    def summary(self) -> tuple[int, int]:
        """Return how many PCs are in use and how many have been silent for long."""
        states = [one.state for one in self._all]
        return states.count("here") + states.count("active"), states.count("dormant")

    def pc(self, device: str) -> PcRow | None:
        """Return a PC."""
        return next((one for one in self._all if one.device == device), None)

    def member(self, pc: PcRow) -> MemberRow | None:
        """Return whose PC it is."""
        return self._members.get(pc.member)


def _read(desk: Desk) -> _Read:
    return list_pcs(desk), {one.id: one for one in list_members(desk)}


class PcsSection(Section):
    """All PCs on screen."""

    writers = ("admin",)
    about = ("receipt", "membership", "member", "branch", "local", "setting", "article",
             "issue", "photo")  # fmt: skip
    scrolls = False

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("PCs"))
        self.words.setText(
            self.tr("How far each PC is in step, as it said last. Nobody sees here who does what. "
                    "A PC that has been silent for {days} days is waited for no more; when it "
                    "comes back, confirm that it is still the PC it was.").format(days=DORMANT_DAYS)
        )  # fmt: skip
        self.words.show()
        self.presenter = PcsPresenter(room, self)
        self.body.addWidget(self._table_card(), 1)
        self.presenter.told.connect(self._show)

    def _table_card(self) -> Card:
        card = Card("")
        self.confirm = button(self.tr("Still ours"), self._confirm)
        self.retire = button(self.tr("Shut out…"), self._retire)
        card.head.addWidget(self.confirm)
        card.head.addWidget(self.retire)
        self.search = SearchField(self.tr("Search names and branches"))
        self.search.setMaximumWidth(240)
        self.search.asked.connect(self.presenter.search)
        card.head.addWidget(self.search)
        self.count = card.title
        self.table = RowView(self.presenter.pcs, self.tr("PCs"))
        self.table.chosen.connect(lambda _: self._offer())
        self.search.moved.connect(lambda _: self.table.setFocus())
        self.table.setMinimumHeight(200)
        card.body.addWidget(self.table, 1)
        self.nobody = label(self.tr("Only administrators see this list."), "muted", wrap=True)
        card.body.addWidget(self.nobody)
        return card

    @override
    def reload(self) -> None:
        """Read all PCs again."""
        self.presenter.reload()

    @override
    def show_rights(self) -> None:
        """Offer the list to administrators."""
        shown_for((self.confirm, self.retire, self.table, self.search), allowed=self.may_write)
        self.nobody.setVisible(not self.may_write)
        self._offer()

    def _show(self) -> None:
        used, silent = self.presenter.summary()
        words = self.tr("%n PC(s) in use", "", used)
        more = self.tr("%n silent for long", "", silent)
        self.count.setText(f"{words} · {more}" if silent else words)
        self._offer()

    def _offer(self) -> None:
        pc = self.presenter.pc(self.table.current())
        state = pc.state if pc is not None else ""
        self.retire.setEnabled(state in {"active", "dormant"})
        self.confirm.setEnabled(state == "dormant")

    def _confirm(self) -> None:
        """Say that a PC which was silent for long is the office's as before."""
        pc = self.presenter.pc(self.table.current())
        if pc is not None:
            self.room.tasks.command(self, partial(confirm_pc, device=pc.device))

    def _retire(self) -> None:
        pc = self.presenter.pc(self.table.current())
        member = self.presenter.member(pc) if pc is not None else None
        if pc is not None and member is not None:
            RetireDialog(self.room, member, self, only=pc.device).open()
