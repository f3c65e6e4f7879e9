"""近期节点: the days of the coming weeks; editors add their own."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.desk.node_rows import NodeDelegate, NodeModel, NodeRow
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import icon_button
from workstation.ui.widgets.choosing import ChoosingList
from workstation.ui.widgets.labels import label
from workstation.ui.widgets.row_model import ROW_ROLE


class NodeList(ChoosingList):
    """The list; one click or Enter opens."""

    def __init__(self, model: NodeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(NodeDelegate(model, self))

    @override
    def found_in(self, index: QModelIndex) -> object | None:
        row = index.data(ROW_ROLE)
        return row.node if isinstance(row, NodeRow) else None


class NodeCard(QFrame):
    """The card: title, a button that adds, the list or that the weeks are free."""

    chosen = Signal(object)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.model = NodeModel(self)
        self.list = NodeList(self.model)
        self.list.setAccessibleName(self.tr("Coming days"))
        self.list.chosen.connect(self.chosen)
        whole = spaced(QVBoxLayout(self), 1, 1, 1, 10, spacing=0)
        head = row(15, 10, 10, 6)
        head.addWidget(label(self.tr("Coming days"), "title"))
        head.addStretch(1)
        self.add = icon_button("add", self.tr("Add a date…"), self.add_asked.emit)
        head.addWidget(self.add)
        whole.addLayout(head)
        free = label(self.tr("Nothing stands in the next 30 days."), "muted", wrap=True)
        free.setAlignment(Qt.AlignmentFlag.AlignTop)
        free.setContentsMargins(15, 4, 15, 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(free)
        whole.addWidget(self._stack, 1)

    def show_rows(self, rows: Sequence[NodeRow], *, may_plan: bool) -> None:
        """Show the coming days."""
        place = self.list.currentIndex().row()
        self.model.show_rows(rows)
        if rows:
            place = min(max(place, 0), len(rows) - 1)
            self.list.setCurrentIndex(self.model.index(place, 0))
        self._stack.setCurrentIndex(0 if rows else 1)
        self.add.setVisible(may_plan)
