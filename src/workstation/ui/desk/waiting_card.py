"""待我处理: the list of what waits for this member, or that nothing does."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.desk.waiting_delegate import HEIGHT, WaitingDelegate
from workstation.ui.desk.waiting_rows import WaitingModel, WaitingRow
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.choosing import ChoosingList
from workstation.ui.widgets.empty import Empty
from workstation.ui.widgets.labels import label, pill
from workstation.ui.widgets.painting import scale
from workstation.ui.widgets.row_model import ROW_ROLE

ROWS_SHOWN: Final = 4


class WaitingList(ChoosingList):
    """The list; one click or Enter opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(WaitingDelegate(self))

    @override
    def found_in(self, index: QModelIndex) -> object | None:
        row = index.data(ROW_ROLE)
        return row.waiting if isinstance(row, WaitingRow) else None


class WaitingCard(QFrame):
    """The card: title, count, list; or the words for a desk that is clear."""

    chosen = Signal(object)
    last_issue_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.model = WaitingModel(self)
        self.list = WaitingList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("What waits for me"))
        self.list.chosen.connect(self.chosen)
        self.last_issue = button("", self.last_issue_asked.emit, look="link")
        self.clear = Empty("check", self.tr("Nothing waits for you."), "", self.last_issue)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.clear)
        whole = spaced(QVBoxLayout(self), 1, 1, 1, 8, spacing=0)
        head = row(15, 11, 15, 11)
        self.count = pill("", "red")
        head.addWidget(label(self.tr("What waits for me"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        self.order = label(self.tr("soonest due first"), "muted")
        head.addWidget(self.order)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def show_rows(self, rows: Sequence[WaitingRow], last_issue: int) -> None:
        """Show what waits; with nothing, which issue went out last."""
        kept = self._current_target()
        self.model.show_rows(rows)
        self._keep(kept)
        self.count.setText(str(len(rows)))
        self.count.setVisible(bool(rows))
        self.order.setVisible(len(rows) > 1)
        self.last_issue.setVisible(bool(last_issue))
        if last_issue:
            words = self.tr("Published last: issue {number} →")
            self.last_issue.setText(words.format(number=last_issue))
        self._stack.setCurrentWidget(self.list if rows else self.clear)
        self.setMinimumHeight(round((46 + ROWS_SHOWN * HEIGHT) * scale()))

    def _current_target(self) -> str:
        found = self.list.currentIndex().data(ROW_ROLE)
        return found.waiting.target if isinstance(found, WaitingRow) else ""

    def _keep(self, target: str) -> None:
        place = self.model.place_of(target)
        if place < 0 and self.model.rowCount():
            place = 0
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place, 0))
