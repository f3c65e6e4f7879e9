"""The left side of the inbox: its lines, one of them on screen."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from workstation.ui.conflicts.delegate import InboxDelegate
from workstation.ui.conflicts.rows import InboxModel, inbox_rows
from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.labels import label, pill
from workstation.usecases.conflicts import Inbox

NARROWEST = 180


class ListPanel(QFrame):
    """Shows the inbox. `opened` carries the id of the line that was chosen."""

    opened = Signal(str)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self._lang = lang
        self._choosing = False
        self.model = InboxModel(self)
        self.count = pill("", "red")
        self.list = self._made_list()
        head = row(14, 11, 14, 10)
        head.addWidget(label(self.tr("Conflicts"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        whole = spaced(QVBoxLayout(self), spacing=0)
        whole.addLayout(head)
        whole.addWidget(self.list, 1)

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(InboxDelegate(made))
        made.setProperty("look", "plain")
        made.setMinimumWidth(NARROWEST)
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        made.setAccessibleName(self.tr("Conflicts"))
        made.selectionModel().currentChanged.connect(self._on_current)
        return made

    def show_inbox(self, inbox: Inbox, now: datetime) -> None:
        """Show the lines; the chosen one stays chosen."""
        self._choosing = True
        self.model.show_rows(inbox_rows(inbox, self._lang, now))
        self._choosing = False
        mine = sum(one.mine for one in inbox.conflicts)
        self.count.setText(str(mine))
        self.count.setVisible(mine > 0)
        self.count.setAccessibleName(self.tr("%n conflict(s) wait for you", "", mine))

    def choose(self, conflict: str) -> str:
        """Choose a line, the first one where there is none of that id; return its id."""
        place = self.model.place_of(conflict)
        if place < 0:
            place = self.model.next_place(-1, 1)
        self._choosing = True
        if place < 0:
            self.list.selectionModel().clear()
        else:
            self.list.setCurrentIndex(self.model.index(place))
        self._choosing = False
        return self.model.rows[place].id if place >= 0 else ""

    def step(self, by: int) -> None:
        """Choose the next line in a direction."""
        place = self.model.next_place(self.list.currentIndex().row(), by)
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))

    def _on_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and not self._choosing:
            self.opened.emit(self.model.rows[index.row()].id)
