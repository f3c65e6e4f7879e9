"""The three channel cards: what an issue goes out by, and how. Choices are remembered."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.publish import words
from workstation.ui.publish.acts import Chosen
from workstation.ui.publish.upright import Upright
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import Segments, button
from workstation.ui.widgets.labels import Elided, Tint, label, pill, tint_pill
from workstation.usecases.publishing_choices import AccountChoice, Choices

CHANNELS_KEY: Final = "publish_channels"
MODES_KEY: Final = "publish_modes"
ACCOUNT_KEY: Final = "publish_account"
FOLDER_KEY: Final = "publish_folder"


class ChannelCard(QFrame):
    """One channel: a switch with its name, a mark, a line that explains, room for choices."""

    def __init__(self, channel: str, explained: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        whole = spaced(QVBoxLayout(self), 14, 11, 14, 12, spacing=7)
        head: QHBoxLayout = row()
        self.switch = QCheckBox(words.channel_name(channel))
        font = self.switch.font()
        font.setBold(True)
        self.switch.setFont(font)
        self.mark = pill("", "grey")
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(self.mark)
        whole.addLayout(head)
        self.explained = label(explained, "muted", wrap=True)
        whole.addWidget(self.explained)
        self.more = spaced(QVBoxLayout(), spacing=6)
        whole.addLayout(self.more)
        whole.addStretch(1)


class Channels(Upright):
    """What is switched on. `changed` tells that a person chose otherwise."""

    changed = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._room = room
        self._choices = Choices()
        self._number = 0
        self.wechat = ChannelCard("wechat", "")
        self.web = ChannelCard("web", self.tr("Static pages to put on a website"))
        self.file = ChannelCard("file", self.tr("Word and PDF, as a newsletter to hand out"))
        for card in (self.wechat, self.web, self.file):
            self.line.addWidget(card, 1)
        self._add_account()
        self._add_folder()
        self._restore()

    def _add_account(self) -> None:
        self.account = QComboBox()
        self.account.setAccessibleName(self.tr("WeChat account"))
        self.account.hide()
        self.mode = Segments(
            [("draft", words.mode_name("draft")), ("publish", words.mode_name("publish"))],
            look="chip",
        )
        self.connect_account = button(
            self.tr("Connect an account…"),
            lambda: self._room.go.emit("settings", "accounts"),
            look="link",
        )
        self.wechat.more.addWidget(self.account)
        self.wechat.more.addWidget(self.mode)
        self.wechat.more.addWidget(self.connect_account)
        self.account.currentTextChanged.connect(self._on_account)
        self.mode.chosen.connect(self._on_mode)

    def _add_folder(self) -> None:
        self._folders = []
        for card in (self.web, self.file):
            line = row(spacing=6)
            folder = Elided(look="muted")
            change = button(self.tr("Change…"), self._ask_folder, look="link")
            line.addWidget(folder, 1)
            line.addWidget(change)
            card.more.addLayout(line)
            self._folders.append(folder)

    def _restore(self) -> None:
        kept = self._room.memory.get(CHANNELS_KEY, ["wechat"])
        for name, card in self._cards().items():
            card.switch.setChecked(name in kept)
            card.switch.toggled.connect(self._on_switched)
        tint_pill(self.web.mark, self.tr("Alongside"), "grey")
        tint_pill(self.file.mark, self.tr("Alongside"), "grey")

    def _cards(self) -> dict[str, ChannelCard]:
        return {"wechat": self.wechat, "web": self.web, "file": self.file}

    # What is chosen

    def chosen(self) -> Chosen:
        """Return what is switched on."""
        channels = tuple(n for n, card in self._cards().items() if card.switch.isChecked())
        return Chosen(channels, self.account.currentText(), self.mode.current() or "draft")

    def folder(self) -> str:
        """Return where pages and files go; empty: where the home keeps them."""
        parent = self._parent_folder()
        return str(Path(parent) / str(self._number)) if parent else ""

    def choose_mode(self, mode: str) -> None:
        """Switch to a mode, as an outcome page offers it."""
        self.mode.choose(mode)
        self._on_mode(mode)

    def _parent_folder(self) -> str:
        kept: str = self._room.memory.get(FOLDER_KEY, "")
        return kept

    def show_number(self, number: int) -> None:
        """Show where an issue's pages and files go."""
        self._number = number
        where = self.folder() or str(self._room.home / "published" / str(number))
        for one in self._folders:
            one.setText(where)

    def show_choices(self, choices: Choices) -> None:
        """Show the accounts there are."""
        self._choices = choices
        kept = self.account.currentText() or self._room.memory.get(ACCOUNT_KEY, "")
        names = [one.name for one in choices.accounts]
        with QSignalBlocker(self.account):
            self.account.clear()
            self.account.addItems(names)
            self.account.setCurrentIndex(max(0, names.index(kept) if kept in names else 0))
        self.account.setVisible(len(names) > 1)
        self.connect_account.setVisible(not names)
        self.mode.setVisible(bool(names))
        self._show_account()

    def _account(self) -> AccountChoice | None:
        name = self.account.currentText()
        return next((one for one in self._choices.accounts if one.name == name), None)

    def _show_account(self) -> None:
        account = self._account()
        if account is None:
            tint_pill(self.wechat.mark, self.tr("Not connected"), "amber")
            self.wechat.explained.setText(self.tr("Articles in the draft box of your account"))
            return
        modes = self._room.memory.get(MODES_KEY, {})
        usual = "draft" if account.mode == "draft" else "publish"
        chosen = modes.get(account.name, usual)
        self.mode.choose(chosen if chosen in {"draft", "publish"} else usual)
        said: str
        tint: Tint
        if not account.here:
            said, tint = self.tr("{account} · on another PC"), "amber"
        elif account.sandbox:
            said, tint = "{account}", "amber"
        else:
            said, tint = self.tr("{account} · connected"), "green"
        tint_pill(self.wechat.mark, said.format(account=account.name), tint)
        self._explain()

    def _explain(self) -> None:
        if self.mode.current() == "draft":
            said = self.tr("Into the draft box; somebody publishes it on the platform")
        else:
            said = self.tr("On the account's page; nobody is notified")
        self.wechat.explained.setText(said)

    # What people choose

    def _on_switched(self, _on: bool) -> None:  # noqa: FBT001 - as Qt calls it
        self._room.memory.put(CHANNELS_KEY, list(self.chosen().channels))
        self.changed.emit()

    def _on_mode(self, mode: str) -> None:
        modes = {**self._room.memory.get(MODES_KEY, {}), self.account.currentText(): mode}
        self._room.memory.put(MODES_KEY, modes)
        self._explain()
        self.changed.emit()

    def _on_account(self, name: str) -> None:
        self._room.memory.put(ACCOUNT_KEY, name)
        self._show_account()
        self.changed.emit()

    def _ask_folder(self) -> None:
        asked = QFileDialog(self, self.tr("Where pages and files go"))
        asked.setFileMode(QFileDialog.FileMode.Directory)
        asked.setOption(QFileDialog.Option.ShowDirsOnly)
        asked.fileSelected.connect(self._on_folder)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _on_folder(self, folder: str) -> None:
        self._room.memory.put(FOLDER_KEY, folder)
        self.show_number(self._number)
        self.changed.emit()
