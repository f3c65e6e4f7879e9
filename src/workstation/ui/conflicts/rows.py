"""The rows of the inbox: what waits for me, what others settle, files that were set aside."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workstation.ui.conflicts import words
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.row_model import RowModel
from workstation.usecases.conflict_sides import Conflict
from workstation.usecases.conflicts import FileAside, Inbox
from workstation.wording.catalogue import word


class InboxRow(NamedTuple):
    """One line: the mark above the title, the time at its right, between whom below.

    A heading has neither `id` nor mark and cannot be chosen.
    """

    id: str
    title: str
    mark: str = ""
    tint: Tint = "grey"
    right: str = ""
    below: str = ""

    @property
    def is_heading(self) -> bool:
        """Tell whether this names a group of rows."""
        return not self.id

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.mark, self.title, self.below, self.right)
        return QCoreApplication.translate("conflicts", ", ").join(one for one in parts if one)


def inbox_rows(inbox: Inbox, lang: str, now: datetime) -> list[InboxRow]:
    """Return all rows of the inbox, group by group."""
    mine = [_row(one, lang, now) for one in inbox.conflicts if one.mine]
    others = [_row(one, lang, now) for one in inbox.conflicts if not one.mine]
    files = [_file_row(one, lang, now) for one in inbox.files]
    groups = (
        (QCoreApplication.translate("conflicts", "You can settle"), mine),
        (QCoreApplication.translate("conflicts", "Others settle"), others),
        (QCoreApplication.translate("conflicts", "Files set aside"), files),
    )
    return [row for name, rows in groups if rows for row in (InboxRow("", name), *rows)]


def _row(one: Conflict, lang: str, now: datetime) -> InboxRow:
    # What a value is called comes below: titles are long, and would hide it.
    value = one.kind == "value"
    field = word(lang, "field", one.field)
    parts = (field if value else "", words.both(one))
    return InboxRow(
        id=one.id,
        title=words.thing(lang, one) if value else words.title(lang, one),
        mark=words.kind_words(lang, one),
        tint=words.TINTS[one.kind],
        right=words.when(one.at, now),
        below=" · ".join(part for part in parts if part),
    )


def _file_row(one: FileAside, lang: str, now: datetime) -> InboxRow:
    return InboxRow(
        id=one.id,
        title=words.file_title(one),
        mark=QCoreApplication.translate("conflicts", "set aside"),
        right=words.when(one.at, now),
        below=word(lang, "set_aside", one.reason),
    )


class InboxModel(RowModel[InboxRow]):
    """The inbox; headings cannot be chosen."""

    @override
    def key(self, row: InboxRow) -> str:
        return row.id

    @override
    def may_choose(self, row: InboxRow) -> bool:
        return not row.is_heading

    @override
    def place_of(self, key: object) -> int:
        return super().place_of(key) if key else -1  # headings have no id
