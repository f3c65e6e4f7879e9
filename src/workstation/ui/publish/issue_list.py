"""各期: the left side, all issues with their states, and the way to a new one."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from workstation.ui.publish.delegates import IssueDelegate
from workstation.ui.publish.rows import ROW, IssuesModel
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import icon_button
from workstation.ui.widgets.labels import label
from workstation.usecases.issue_pages import ListedIssue

WIDTH = 226


class IssueList(QFrame):
    """The list. `chosen` names the issue that a person put on screen."""

    chosen = Signal(str)

    def __init__(self, create: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setFixedWidth(WIDTH)
        whole = spaced(QVBoxLayout(self), 10, 12, 10, 8, spacing=10)
        head = row(4, 0, 0, 0)
        head.addWidget(label(self.tr("Issues"), "title"))
        head.addStretch(1)
        self.add = icon_button("add", self.tr("New issue…"), create)
        head.addWidget(self.add)
        whole.addLayout(head)
        self.model = IssuesModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(IssueDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("Issues"))
        whole.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: tuple[ListedIssue, ...], current: str) -> None:
        """Show the issues, the present one marked."""
        with QSignalBlocker(self.view.selectionModel()):
            self.model.show_rows(rows)
        self.mark(current)

    def mark(self, current: str) -> None:
        """Mark an issue as the one on screen; tells nobody."""
        number = self.model.row_of(current)
        with QSignalBlocker(self.view.selectionModel()):
            self.view.setCurrentIndex(self.model.index(number) if number >= 0 else QModelIndex())
        self.view.viewport().update()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW).issue)
