"""A paper with its changes listed beside it: one component wherever two drafts are compared."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.reading.changes import ChangeList
from workstation.ui.reading.paper import Paper
from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.painting import scale

ROOMY: Final = 620
"""Where there is less room the paper needs it all."""


class ComparedView(QWidget):
    """Puts a paper and the list of its changes side by side; each follows the other."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.list = ChangeList()
        whole = spaced(QHBoxLayout(self), spacing=0)
        whole.addWidget(paper, 1)
        whole.addWidget(self.list)
        self.setFocusProxy(paper)
        paper.turned.connect(self._on_turned)
        paper.reached.connect(lambda number, _of, _words: self.list.choose(number - 1))
        self.list.chosen.connect(paper.go_to)

    def _on_turned(self) -> None:
        self.list.show_changes(self.paper.anchors)
        self._arrange()

    def _arrange(self) -> None:
        roomy = self.width() >= ROOMY * scale()
        self.list.setVisible(roomy and bool(self.list.rows))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
