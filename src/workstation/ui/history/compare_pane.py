"""Two drafts compared in the middle of the page: what changed, marked in the text as on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.history.choice import Pair
from workstation.ui.reading.paper import Paper
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced


class ComparePane(QWidget):
    """Shows a draft with what changed since another; stands where the canvas stands.

    `left` goes back to the text; `restore_asked` carries a `Restored`, the older draft or one
    change taken back. F7 and Shift+F7 go from change to change while it is on screen.
    """

    left = Signal()
    restore_asked = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.paper = Paper(room.pictures)
        spaced(QVBoxLayout(self)).addWidget(self.paper)

    def show_pair(self, article: str, pair: Pair) -> None:
        """Compare two drafts of an article."""

    def next_change(self) -> None:
        """Go to the next change; from the last to the first."""
        self.paper.next_change()

    def previous_change(self) -> None:
        """Go to the change before; from the first to the last."""
        self.paper.previous_change()
