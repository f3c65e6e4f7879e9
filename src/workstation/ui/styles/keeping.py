"""What the panel does for the office: keep, rename, remove, open and close a column's articles."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain import tree
from workstation.domain.ids import ColumnId
from workstation.ui.room import Room
from workstation.ui.styles.borrow_sheet import BorrowSheet
from workstation.ui.styles.keep_sheets import KeepSheet, RenameSheet
from workstation.ui.styles.styles_work import Offered
from workstation.ui.widgets.dialogs import Question
from workstation.usecases.desk import Desk
from workstation.usecases.fragments import Fragment, find_fragment, remove_fragment
from workstation.usecases.frames import set_column_frame


class Keeping(QObject):
    """Asks what must be asked, and has it done; a refusal stands in the sheet that caused it."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def keep(self, doc: tree.Doc, offered: Offered) -> KeepSheet:
        """Keep blocks under a name."""
        sheet = KeepSheet(self._room, doc, offered, self._window)
        words = self.tr("“{name}” is kept for the office.")
        sheet.accepted.connect(lambda: self._say(words.format(name=sheet.name())))
        sheet.open()
        return sheet

    def rename(self, fragment: Fragment) -> RenameSheet:
        """Call what is kept something else."""
        sheet = RenameSheet(self._room, fragment, self._window)
        sheet.accepted.connect(self._room.sync_wanted)
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
        sheet.accepted.connect(lambda: self._say(self.tr("The theme is kept for the office.")))
        sheet.open()
        return sheet

    def _say(self, words: str) -> None:
        self._room.notices.say(words)
        self._shared(None)

    def _shared(self, _: object) -> None:
        self._room.sync_wanted.emit()


def _set_frame(desk: Desk, side: str, fragment: str, column: str) -> None:
    doc = find_fragment(desk, fragment).doc if fragment else tree.Doc()
    set_column_frame(desk, ColumnId(column), "head" if side == "head" else "foot", doc)
