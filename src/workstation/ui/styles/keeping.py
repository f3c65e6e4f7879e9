"""What the panel does for the office: keep, rename, remove, open and close a column's articles."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain import tree
from workstation.domain.ids import ColumnId
from workstation.ui.messages import told
from workstation.ui.room import Room
from workstation.ui.styles.borrow_sheet import BorrowSheet
from workstation.ui.styles.keep_sheets import KeepSheet, NameSheet
from workstation.ui.styles.styles_work import Offered
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.desk import Desk
from workstation.usecases.fragments import (
    Fragment,
    find_fragment,
    remove_fragment,
    rename_fragment,
    save_fragment,
)
from workstation.usecases.frames import set_column_frame


class Keeping(QObject):
    """Asks what must be asked, and has it done; a refusal stands in the sheet that caused it."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def keep(self, doc: tree.Doc, offered: Offered) -> KeepSheet:
        """Keep blocks under a name."""
        sheet = KeepSheet(doc, offered.theme, offered.column_name, self._window)

        def send(name: str) -> None:
            use = sheet.use()
            column = offered.column if use == "template" else ""
            work = partial(save_fragment, name=name, doc=doc, use=use, column=column)
            self._send(work, sheet, self.tr("“{name}” is kept for the office.").format(name=name))

        sheet.named.connect(send)
        sheet.open()
        return sheet

    def rename(self, fragment: Fragment) -> NameSheet:
        """Call what is kept something else."""
        sheet = NameSheet(
            self.tr("Rename the style"), fragment.name, self.tr("Rename"), self._window
        )

        def send(name: str) -> None:
            self._send(partial(rename_fragment, name=fragment.id, new_name=name), sheet, "")

        sheet.named.connect(send)
        sheet.open()
        return sheet

    def remove(self, fragment: Fragment) -> Question:
        """Offer what is kept no more, once somebody agreed."""
        words = self.tr("Articles that hold “{name}” keep it; it is only offered no more.")
        sheet = Question(
            self.tr("Remove this style?"), words.format(name=fragment.name), self.tr("Remove"),
            self.tr("Cancel"), self._window,
        )  # fmt: skip
        work = partial(remove_fragment, name=fragment.id)
        sheet.accepted.connect(lambda: self._room.tasks.command(self, work, self._shared))
        sheet.open()
        return sheet

    def frame(self, side: str, fragment: Fragment, offered: Offered) -> None:
        """Let what is kept open or close the column's articles; they say how to see it."""
        work = partial(_set_frame, side=side, fragment=fragment.id, column=offered.column)
        opening = self.tr(
            "New articles of {column} open with it; one-key layout brings it to others."
        )
        closing = self.tr(
            "New articles of {column} close with it; one-key layout brings it to others."
        )
        words = (opening if side == "head" else closing).format(column=offered.column_name)
        self._room.tasks.command(self, work, lambda _: self._say(words))

    def unframe(self, side: str, offered: Offered) -> None:
        """Let nothing open or close the column's articles any more."""
        work = partial(_set_frame, side=side, fragment="", column=offered.column)
        self._room.tasks.command(self, work, self._shared)

    def borrow(self, offered: Offered) -> BorrowSheet:
        """Make a theme of one of the office's past articles."""
        sheet = BorrowSheet(self._room, offered, self._window)
        sheet.kept.connect(lambda _: self._say(self.tr("The theme is kept for the office.")))
        sheet.open()
        return sheet

    def _send(self, work: Callable[[Desk], object], sheet: NameSheet, words: str) -> None:
        def done(_: object) -> None:
            sheet.taken()
            self._say(words)

        def refuse(error: Exception) -> None:
            sheet.refuse(told(error, self._room.lang).words)

        self._room.tasks.command(self, work, done, failed=refuse)

    def _say(self, words: str) -> None:
        if words:
            self._room.notices.say(words)
        self._shared(None)

    def _shared(self, _: object) -> None:
        self._room.sync_wanted.emit()


def _set_frame(desk: Desk, side: str, fragment: str, column: str) -> None:
    doc = find_fragment(desk, fragment).doc if fragment else tree.Doc()
    set_column_frame(desk, ColumnId(column), "head" if side == "head" else "foot", doc)
