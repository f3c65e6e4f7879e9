"""公众号: the accounts of the office, whether they work from this PC, how to connect one."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.account_card import AccountCard
from workstation.ui.settings.account_guide import AccountGuide
from workstation.ui.settings.connect_dialog import ConnectDialog
from workstation.ui.settings.section import Section, shown_for
from workstation.ui.widgets.boxes import emptied, spaced
from workstation.ui.widgets.buttons import button, primary
from workstation.ui.widgets.empty import Empty
from workstation.usecases.accounts import find_account
from workstation.usecases.connections import (
    AccountRow,
    Connection,
    account_rows,
    check_connection,
)
from workstation.usecases.desk import Desk


class AccountsPresenter(QObject):
    """The accounts and how their checks came out. Owns no widget."""

    told = Signal(object)
    checked = Signal(str, object)
    failed = Signal(str, str)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room

    def reload(self) -> None:
        """Read the accounts."""
        self._room.tasks.query(self, account_rows, self.told.emit, topic="accounts")

    def check(self, account: str) -> None:
        """Ask WeChat what an account can do from this PC."""
        self._room.tasks.errand(
            self,
            partial(_check, account),
            partial(self.checked.emit, account),
            failed=partial(self._failed, account),
        )

    def _failed(self, account: str, error: Exception) -> None:
        self.failed.emit(account, told(error, self._room.lang).words)


def _check(account: str, desk: Desk) -> Connection:
    return check_connection(desk, find_account(desk, account))


class AccountsSection(Section):
    """The accounts on screen."""

    writers = ("publisher",)
    about = ("account", "membership")

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, "", "", parent)
        self.title.setText(self.tr("WeChat accounts"))
        self.words.setText(
            self.tr("An account is connected on the one PC that publishes. Its secret stays in "
                    "that PC's credential store and is never shared.")
        )  # fmt: skip
        self.words.show()
        self.presenter = AccountsPresenter(room, self)
        self.guide = button(self.tr("Where do I find this?"), self._guide)
        self.connect_account = primary(self.tr("Connect an account…"), self._connect)
        self.head.addWidget(self.guide)
        self.head.addWidget(self.connect_account)
        self._list: QVBoxLayout = spaced(QVBoxLayout(), spacing=12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.cards: dict[str, AccountCard] = {}
        self.presenter.told.connect(self._show)
        self.presenter.checked.connect(self._on_checked)
        self.presenter.failed.connect(self._on_failed)

    @override
    def reload(self) -> None:
        """Read the accounts again."""
        self.presenter.reload()

    @override
    def start(self, target: str) -> None:
        """Begin to connect, or open the guide."""
        if target == "guide":
            self._guide()
        elif target == "connect" and self.may_write:
            self._connect()

    @override
    def show_rights(self) -> None:
        """Offer connecting to publishers."""
        shown_for((self.connect_account,), allowed=self.may_write)
        for card in self.cards.values():
            card.frames.show_for(card.row.name, may=self.may_write)

    def _show(self, rows: tuple[AccountRow, ...]) -> None:
        if rows == tuple(card.row for card in self.cards.values()) and rows:
            return
        emptied(self._list)
        self.cards = {}
        for row in rows:
            card = AccountCard(row)
            card.add_frames(self.room, may=self.may_write)
            card.check_asked.connect(self._check)
            self.cards[row.name] = card
            self._list.addWidget(card)
        if not rows:
            self._list.addWidget(self._nothing())

    def _nothing(self) -> Empty:
        more = (
            self.tr("The sample office practises with the sandbox; a real account is impossible.")
            if self.room.person.sample
            else self.tr("Until then articles can be kept as web page and as Word and PDF files.")
        )
        return Empty("publish", self.tr("No account is connected yet"), more)

    def _check(self, account: str) -> None:
        self.cards[account].show_busy()
        self.presenter.check(account)

    def _on_checked(self, account: str, told_by: Connection) -> None:
        if account in self.cards:
            self.cards[account].show_connection(told_by, self.room.lang)

    def _on_failed(self, account: str, words: str) -> None:
        if account in self.cards:
            self.cards[account].show_failure(words)

    def _connect(self) -> None:
        dialog = ConnectDialog(self.room, self)
        dialog.connected.connect(self._on_connected)
        dialog.open()

    def _on_connected(self, account: str) -> None:
        self.presenter.check(account)
        self.reload()

    def _guide(self) -> None:
        AccountGuide(self.window()).open()
