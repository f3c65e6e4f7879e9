"""One account: what it is, whether its secret is here, how the last check came out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.ui.room import Room
from workstation.ui.settings.frame_fields import FrameFields
from workstation.ui.widgets.boxes import box, column, emptied, line, row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label, pill
from workstation.usecases.connections import AccountRow, Connection
from workstation.wording.catalogue import sentence


class AccountCard(QFrame):
    """A card of the list of accounts."""

    check_asked = Signal(str)

    def __init__(self, account: AccountRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = account
        self.setProperty("look", "card")
        whole = spaced(QVBoxLayout(self), 16, 14, 16, 14, spacing=8)
        head = row()
        head.addWidget(label(account.name, "title"))
        kind = (
            pill(self.tr("sandbox"), "amber") if account.sandbox else pill(self.tr("real"), "red")
        )
        head.addWidget(kind)
        head.addStretch(1)
        self.check = button(
            self.tr("Check the connection"), lambda: self.check_asked.emit(account.name)
        )
        self.check.setVisible(account.here)
        head.addWidget(self.check)
        whole.addLayout(head)
        about = [f"AppID {account.app_id}"]
        about.append(
            self.tr("the secret is on this PC")
            if account.here
            else self.tr("the secret is on another PC; that one publishes")
        )
        whole.addWidget(label(" · ".join(about), "muted", wrap=True))
        self.outcome = column(spacing=8)
        whole.addLayout(self.outcome)
        self._whole = whole

    def add_frames(self, room: Room, *, may: bool) -> None:
        """Show what opens and closes the articles of columns without their own."""
        words = self.tr("For the articles of columns that have none of their own:")
        self._whole.addWidget(line())
        self._whole.addWidget(label(words, "muted", wrap=True))
        self.frames = FrameFields(room, "account")
        self.frames.show_for(self.row.name, may=may)
        self._whole.addWidget(self.frames)

    def show_busy(self) -> None:
        """Say that WeChat is being asked."""
        self.check.setEnabled(False)
        emptied(self.outcome)
        self.outcome.addWidget(label(self.tr("Asking WeChat…"), "muted"))

    def show_failure(self, words: str) -> None:
        """Say why WeChat could not even be asked."""
        self.check.setEnabled(True)
        emptied(self.outcome)
        self.outcome.addWidget(self._note("bad", words))

    def show_connection(self, told: Connection, lang: str) -> None:
        """Show what the account can do, and what stands in the way."""
        self.check.setEnabled(True)
        emptied(self.outcome)
        able_to = row(spacing=8)
        for name, words in (
            ("token", self.tr("sign in")),
            ("draft", self.tr("save drafts")),
            ("publish", self.tr("publish")),
        ):
            able = name in told.capabilities
            mark = f"{'✓' if able else '✗'} {words}"
            able_to.addWidget(pill(mark, "green" if able else "grey"))
        able_to.addStretch(1)
        self.outcome.addLayout(able_to)
        if not told.problems:
            self.outcome.addWidget(self._note("good", self.tr("Everything works from this PC.")))
        for problem in told.problems:
            note = self._note("note", sentence(lang, problem.code, problem.fields))
            self.outcome.addWidget(note)
        if told.address:
            self.outcome.addWidget(self._address(told.address))
        elif told.problems and told.capabilities:
            words = self.tr("What can be done goes on working: drafts are kept, publishing is "
                            "finished on the WeChat platform.")  # fmt: skip
            self.outcome.addWidget(label(words, "muted", wrap=True))

    def _note(self, look: str, words: str) -> QFrame:
        inner = row(12, 9, 12, 9)
        inner.addWidget(label(words, wrap=True), 1)
        return box(look, inner)

    def _address(self, address: str) -> QFrame:
        inner = row(12, 9, 12, 9, spacing=12)
        inner.addWidget(label(self.tr("Address of this PC as WeChat sees it"), "muted"))
        inner.addWidget(label(address, "title"))
        self.copy = button(
            self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address)
        )
        inner.addWidget(self.copy)
        inner.addStretch(1)
        return box("sunken", inner)
