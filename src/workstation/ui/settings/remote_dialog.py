"""网络存储: pointing this PC at a shared folder on the network, tried out before it counts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QWidget
from typing_extensions import override

from workstation.bootstrap import open_address
from workstation.sync.addresses import is_address, read_address
from workstation.ui.doing_sheet import DoingSheet
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.remote_fields import ObjectFields, RemoteFields, WebdavFields
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label, pill, tint_pill
from workstation.usecases.desk import Desk
from workstation.usecases.folders import FolderShown
from workstation.usecases.remote_folders import Tried, connect_folder, try_address
from workstation.wording.catalogue import sentence


class RemoteDialog(DoingSheet):
    """Asks where the folder lies and what lets one in. `connected` once this PC looks there."""

    connected = Signal(object)
    far = True

    def __init__(self, room: Room, now: str, parent: QWidget | None) -> None:
        super().__init__(room, "", parent, width=600)
        self.setWindowTitle(self.tr("A shared folder on the network"))
        self.heading.setText(self.tr("A shared folder on the network"))
        self.body.addWidget(
            label(
                self.tr("For offices whose PCs reach no common folder. Everybody names the same "
                        "place; what lies there is signed and checked all the same."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        self.webdav, self.objects = WebdavFields(), ObjectFields()
        self.body.addLayout(self._kinds())
        self.body.addWidget(self.webdav)
        self.body.addWidget(self.objects)
        self.body.addLayout(self._trial())
        self.fill = QCheckBox(self.tr("Put the office's work there: the place is still empty"))
        self.fill.hide()
        self.body.addWidget(self.fill)
        self.set_buttons(self.tr("Use this place"), self.tr("Cancel"))
        for fields in (self.webdav, self.objects):
            fields.changed.connect(self._on_typed)
        self._begin_with(now)
        self.store.toggled.connect(self._on_kind)
        self._on_kind()

    def _kinds(self) -> QHBoxLayout:
        kinds = row(spacing=18)
        self.drive = QRadioButton(self.tr("a cloud drive or NAS (WebDAV)"))
        self.store = QRadioButton(self.tr("an object store (S3)"))
        kinds.addWidget(self.drive)
        kinds.addWidget(self.store)
        kinds.addStretch(1)
        return kinds

    def _trial(self) -> QHBoxLayout:
        line = row(spacing=10)
        self.try_out = button(self.tr("Check the connection"), self.try_now)
        self.outcome = pill("", "green")
        self.outcome.hide()
        self.words = label("", "muted", wrap=True)
        line.addWidget(self.try_out)
        line.addWidget(self.outcome)
        line.addWidget(self.words, 1)
        return line

    def _begin_with(self, now: str) -> None:
        address = read_address(now) if is_address(now) else None
        (self.store if address and address.is_store else self.drive).setChecked(True)
        if address:
            self.fields().show_address(address)

    def fields(self) -> RemoteFields:
        """Return the form of the kind that is chosen."""
        return self.objects if self.store.isChecked() else self.webdav

    def try_now(self) -> None:
        """Try the place out; nothing is kept."""
        fields = self.fields()
        self.set_busy(busy=True)
        self._say(self.tr("Trying it out…"))
        work = partial(_tried, fields.whole_address() or fields.text(), fields.password())
        self.room.tasks.errand(self, work, self._show_tried, failed=self._not_tried)

    @override
    def check(self) -> None:
        super().check()
        self.try_out.setEnabled(self.ready() and not self._busy)

    @override
    def ready(self) -> bool:
        fields = self.fields()
        return bool(fields.server.text().strip() and fields.user.text().strip())

    @override
    def work(self) -> Callable[[Desk], FolderShown]:
        fields = self.fields()
        return partial(
            connect_folder,
            text=fields.whole_address() or fields.text(),
            password=fields.password(),
            open_with=open_address,
            fill=self.fill.isChecked() and not self.fill.isHidden(),
        )

    @override
    def after(self, answer: FolderShown) -> None:
        """Have it exchanged with at once."""
        self.connected.emit(answer)
        super().after(answer)

    @override
    def _failed(self, error: Exception) -> None:
        super()._failed(error)
        self._offer_filling(getattr(error, "code", "") == "folder_not_office")

    def _show_tried(self, tried: Tried) -> None:
        self.set_busy(busy=False)
        self._offer_filling(tried.empty and not tried.code)
        if tried.code:
            self._say(sentence(self.room.lang, tried.code, tried.fields), self.tr("not yet"))
        elif tried.empty:
            self._say(self.tr("It works. No office's work lies there yet."), self.tr("good"))
        else:
            self._say(self.tr("It works, and our office's work lies there."), self.tr("good"))

    def _not_tried(self, error: Exception) -> None:
        self.set_busy(busy=False)
        self._say(told(error, self.room.lang).words, self.tr("not yet"))

    def _offer_filling(self, offered: bool) -> None:  # noqa: FBT001 - it is the whole message
        self.fill.setVisible(offered)
        self._fit()

    def _say(self, words: str, outcome: str = "") -> None:
        self.words.setText(words)
        tint_pill(self.outcome, outcome, "green" if outcome == self.tr("good") else "amber")
        self.outcome.setVisible(bool(outcome))
        self._fit()

    def _on_typed(self) -> None:
        self._say("")
        self._offer_filling(False)
        self.complain("")
        self.check()

    def _on_kind(self) -> None:
        self.webdav.setVisible(self.drive.isChecked())
        self.objects.setVisible(self.store.isChecked())
        self._on_typed()
        self.fields().server.setFocus()
        self._fit()

    def _fit(self) -> None:
        # `adjustSize` would stop at two thirds of the screen.
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.width(), self.minimumWidth())
            self.resize(width, layout.totalHeightForWidth(width))


def _tried(text: str, password: str, desk: Desk) -> Tried:
    return try_address(desk, text, password, open_address)
