"""A slider with a way back to none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override


class Dial(QSlider):
    """A slider whose value goes back to none with a double click or the key 0."""

    let_go = Signal()

    def __init__(self, low: int, high: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(low, high)
        self.setPageStep(10)
        self.setAccessibleName(name)
        self.sliderReleased.connect(self.let_go)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(0)
        self.let_go.emit()
