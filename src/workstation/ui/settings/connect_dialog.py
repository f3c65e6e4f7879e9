"""Connecting an account: its name, AppID and secret; the sandbox, or the real WeChat."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from typing_extensions import override

from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.room import Room
from workstation.ui.settings.account_guide import AccountGuide
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.fields import Labelled
from workstation.ui.widgets.labels import label
from workstation.usecases.accounts import Account, connect_account
from workstation.usecases.desk import Desk
from workstation.usecases.office import MAX_NAME

MAX_ID = 64
MAX_SECRET = 128
MAX_ADDRESS = 200


class ConnectDialog(DoingSheet):
    """Asks for an account. A sample office is offered the sandbox alone."""

    connected = Signal(str)

    def __init__(self, room: Room, parent: QWidget | None) -> None:
        super().__init__(room, "", parent, width=520)
        self.setWindowTitle(self.tr("Connect an account"))
        self.heading.setText(self.tr("Connect an account"))
        self.real = QRadioButton(self.tr("a real account"))
        self.sandbox = QRadioButton(self.tr("the sandbox on this PC, to practise"))
        kinds = row(spacing=18)
        kinds.addWidget(self.real)
        kinds.addWidget(self.sandbox)
        kinds.addStretch(1)
        self.body.addLayout(kinds)
        self.sample_words = label(
            self.tr("The sample office practises only: a real account cannot be connected here."),
            "muted", wrap=True,
        )  # fmt: skip
        self.body.addWidget(self.sample_words)
        self.name = _line(MAX_NAME)
        self.app_id = _line(MAX_ID)
        self.secret = _line(MAX_SECRET)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.address = _line(MAX_ADDRESS)
        self.address.setPlaceholderText("http://127.0.0.1:…")
        self.body.addWidget(
            Labelled(self.tr("Name of the account, as colleagues know it"), self.name)
        )
        self.body.addWidget(Labelled("AppID", self.app_id))
        secret = Labelled("AppSecret", self.secret)
        secret.say(self.tr("Goes into this PC's credential store and nowhere else."))
        self.body.addWidget(secret)
        self._address_field = Labelled(self.tr("Address of the sandbox"), self.address)
        self.body.addWidget(self._address_field)
        self.body.addWidget(
            button(self.tr("Where do I find this?"), lambda: AccountGuide(self).open(), look="link")
        )
        self.set_buttons(self.tr("Connect"), self.tr("Cancel"))
        sample = room.person.sample
        self.real.setEnabled(not sample)
        self.sample_words.setVisible(sample)
        (self.sandbox if sample else self.real).setChecked(True)
        for field in (self.name, self.app_id, self.secret, self.address):
            field.textChanged.connect(self.check)
        self.sandbox.toggled.connect(self._on_kind)
        self._on_kind()
        self.name.setFocus()

    def _on_kind(self) -> None:
        self._address_field.setVisible(self.sandbox.isChecked())
        self.check()

    @override
    def ready(self) -> bool:
        needed = [self.name, self.app_id, self.secret]
        if self.sandbox.isChecked():
            needed.append(self.address)
        return all(field.text().strip() for field in needed)

    @override
    def work(self) -> Callable[[Desk], object]:
        sandbox = self.sandbox.isChecked()
        return partial(
            connect_account,
            name=self.name.text().strip(),
            app_id=self.app_id.text().strip(),
            secret=self.secret.text(),
            base_url=self.address.text().strip() if sandbox else "",
            sandbox=sandbox,
        )

    @override
    def after(self, answer: Account) -> None:
        """Have it checked at once."""
        self.secret.clear()
        self.connected.emit(answer.name)
        super().after(answer)


def _line(most: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(most)
    return made
