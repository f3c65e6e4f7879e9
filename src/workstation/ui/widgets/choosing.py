"""A list whose rows are chosen by one click or by Enter."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override


class ChoosingList(QListView):
    """Emits `chosen` with what a subclass finds in the row."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)

    def found_in(self, index: QModelIndex) -> object | None:
        """Return what is chosen with a row; None where nothing is."""
        raise NotImplementedError

    def _choose(self, index: QModelIndex) -> None:
        found = self.found_in(index)
        if found is not None:
            self.chosen.emit(found)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)
