"""A row of widgets that stands upright where the window is narrow or the text large."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.widgets.boxes import spaced


class Upright(QWidget):
    """Side by side while there is room, below each other else."""

    def __init__(self, spacing: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = spaced(QHBoxLayout(self), spacing=spacing)

    def _parts(self) -> list[QWidget]:
        items = [self.line.itemAt(number) for number in range(self.line.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [one for one in widgets if one is not None and not one.isHidden()]

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [one.minimumSizeHint().width() for one in self._parts()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stand()

    def stand(self) -> None:
        """Choose the direction that fits the width there is."""
        widths = [one.minimumSizeHint().width() for one in self._parts()]
        needed = sum(widths) + self.line.spacing() * max(0, len(widths) - 1)
        side_by_side = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        direction = side_by_side if needed <= self.width() else below
        if direction != self.line.direction():
            self.line.setDirection(direction)
            self.updateGeometry()
