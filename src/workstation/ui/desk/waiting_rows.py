"""The rows of 待我处理: what waits, as its list shows it."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from workstation.ui.desk.waiting_words import TINTS, waiting_below, waiting_mark, waiting_title
from workstation.ui.desk.words import is_overdue
from workstation.ui.widgets.labels import Tint
from workstation.ui.widgets.row_model import RowModel
from workstation.usecases.newsdesk import Waiting


class WaitingRow(NamedTuple):
    """One row: the mark at the left, the title, the quiet line below."""

    waiting: Waiting
    mark: str
    tint: Tint
    title: str
    below: str
    overdue: bool

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        between = QCoreApplication.translate("desk", ", ")
        return between.join(part for part in (self.title, self.mark, self.below) if part)


def waiting_row(waiting: Waiting, now: datetime) -> WaitingRow:
    """Return the row of something that waits."""
    return WaitingRow(
        waiting=waiting,
        mark=waiting_mark(waiting),
        tint=TINTS.get(waiting.reason, "grey"),
        title=waiting_title(waiting),
        below=waiting_below(waiting, now),
        overdue=is_overdue(waiting.due, now),
    )


class WaitingModel(RowModel[WaitingRow]):
    """What waits for whoever sits here."""

    @override
    def place_of(self, key: object) -> int:
        places = (at for at, row in enumerate(self.rows) if row.waiting.target == key)
        return next(places, -1)

    @override
    def hint(self, row: WaitingRow) -> str:
        return row.spoken
