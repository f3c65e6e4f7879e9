"""A list that scrolls, and is no higher than what it holds."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.widgets.boxes import spaced

WIDTH = 220


class Fitting(QScrollArea):
    """Scrolls a list that is no higher than what it holds, so that the outline follows at once."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "side-list")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            QTimer.singleShot(0, self, self.updateGeometry)  # once what was added is shown
        return super().eventFilter(watched, event)

    @override
    def sizeHint(self) -> QSize:
        inner = self._content.layout()
        if inner is None:
            return super().sizeHint()
        width = self.viewport().width() or WIDTH
        high = inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else 0
        return QSize(WIDTH, (high or inner.totalSizeHint().height()) + 2)

    def needed_width(self) -> int:
        """Return the pixels without which what it holds is cut off at the right."""
        for one in self._content.findChildren(QWidget):
            one.ensurePolished()  # else what was never shown asks for less than it will need
        inner = self._content.layout()
        return inner.totalMinimumSize().width() if inner is not None else 0

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 120)


def stacked(*lists: QWidget) -> QWidget:
    """Return lists one below the other, to scroll as one."""
    made = QWidget()
    whole = spaced(QVBoxLayout(made), spacing=4)
    for one in lists:
        whole.addWidget(one)
    return made
