"""页眉 and 页尾 of a column or an account: what stands there now, small, and how to change it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.document.frames import Side
from workstation.domain import tree
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.settings.frame_sheet import FrameSheet
from workstation.ui.settings.words import listed
from workstation.ui.styles.small_page import SmallPage
from workstation.ui.tasks import Touched, concerns
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import Complaint, label
from workstation.usecases.frames import SIDES
from workstation.usecases.shown_frames import Of, ShownFrame, ShownSide, set_frame, shown_frame

_WIDEST: Final = 420


class SideField(QWidget):
    """One side: its name, choosing and clearing, a word on whose it is, and its blocks."""

    choose_asked = Signal()
    clear_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = spaced(QVBoxLayout(self), spacing=6)
        head = row()
        head.addWidget(label(name, "field"), 1)
        self.clear = button(self.tr("Clear"), self.clear_asked.emit, look="link")
        self.choose = button(self.tr("Choose…"), self.choose_asked.emit, look="link")
        self.clear.setAccessibleName(f"{name} {self.clear.text()}")
        self.choose.setAccessibleName(f"{name} {self.choose.text()}")
        head.addWidget(self.clear)
        head.addWidget(self.choose)
        whole.addLayout(head)
        self.told = label("", "muted", wrap=True)
        whole.addWidget(self.told)
        self.page = SmallPage()
        self.page.setMaximumWidth(_WIDEST)
        whole.addWidget(self.page)

    def show_side(self, side: ShownSide, frame: ShownFrame, *, may: bool) -> None:
        """Show what stands at this side."""
        self.page.show_blocks(side.doc, frame.theme, frame.column_name)
        self.choose.setVisible(may)
        self.clear.setVisible(may and side.own)
        words = self._words(side)
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _words(self, side: ShownSide) -> str:
        if side.rivals:
            words = (
                self.tr("Of {accounts} each has one, so none goes into articles: give the "
                        "columns their own.")
            )  # fmt: skip
            return words.format(accounts=listed(side.rivals))
        if side.account:
            return self.tr("From the account {account}.").format(account=side.account)
        if side.own and not side.doc.content:
            return self.tr("Its words or photos are still on their way to this PC.")
        return "" if side.own else self.tr("None.")


class FrameFields(QWidget):
    """Header and footer of a column or an account; reads by itself, and again when it must."""

    def __init__(self, room: Room, kind: Of, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._kind: Of = kind
        self._name = ""
        self._may = False
        self._frame: ShownFrame | None = None
        whole = spaced(QVBoxLayout(self), spacing=10)
        names = {"head": self.tr("Header"), "foot": self.tr("Footer")}
        self.sides = {side: SideField(names[side]) for side in SIDES}
        for side, field in self.sides.items():
            field.choose_asked.connect(partial(self._choose, side))
            field.clear_asked.connect(partial(self._set, side, tree.Doc()))
            whole.addWidget(field)
        self.problem = Complaint()
        whole.addWidget(self.problem)
        room.tasks.changed.connect(self._on_changed)

    def show_for(self, name: str, *, may: bool) -> None:
        """Show those of a column or an account, named by its id."""
        self._name, self._may = name, may
        self.problem.say("")
        self._read()

    def _read(self) -> None:
        if self._name:
            work = partial(shown_frame, kind=self._kind, name=self._name)
            self._room.tasks.query(self, work, self._show, topic="frame")

    def _show(self, frame: ShownFrame) -> None:
        self._frame = frame
        for side, field in self.sides.items():
            field.show_side(frame.sides[side], frame, may=self._may)

    def _choose(self, side: Side) -> None:
        if self._frame is not None:
            sheet = FrameSheet(self._room, side, self._frame, self)
            sheet.taken.connect(partial(self._set, side))
            sheet.open()

    def _set(self, side: Side, doc: tree.Doc) -> None:
        self.problem.say("")
        work = partial(set_frame, kind=self._kind, name=self._name, side=side, doc=doc)
        self._room.tasks.command(self, work, lambda _: self._done(), failed=self._failed)

    def _done(self) -> None:
        words = self.tr("New articles get it; one-key layout brings it to others.")
        self._room.notices.say(words)
        self._room.sync_wanted.emit()

    def _failed(self, error: Exception) -> None:
        self.problem.say(told(error, self._room.lang).words)

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "column", "account", "theme", "text", "blob"):
            self._read()
