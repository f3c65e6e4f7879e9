"""A quiet box of two lines that can be clicked."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.labels import Elided


class Tile(QPushButton):
    """Two lines: what it is, how it stands."""

    def __init__(self, slot: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tile")
        self.setAutoDefault(False)
        whole = spaced(QVBoxLayout(self), 12, 8, 12, 8, spacing=1)
        self.head = Elided(look="strong")
        self.below = Elided(look="muted")
        for one in (self.head, self.below):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            whole.addWidget(one)
        self.clicked.connect(lambda _checked=False: slot())

    def say(self, head: str, below: str) -> None:
        """Show other words."""
        self.head.setText(head)
        self.below.setText(below)
        self.setAccessibleName(f"{head} {below}".strip())
        self.setToolTip(below)

    @override
    def sizeHint(self) -> QSize:
        inner = self.layout()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
