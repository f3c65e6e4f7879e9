"""排版检查 below a preview: how many places WeChat would change, and which; a click leads there."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.ui.widgets.boxes import emptied, row, scrolled, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label, relook

if TYPE_CHECKING:
    from workstation.proofing.findings import Finding

MOST_SHOWN = 50
MOST_HEIGHT = 150


class FaultStrip(QFrame):
    """One line; with faults it opens to a list. `block_asked` names the block to go to."""

    block_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-bottom")
        self.faults: tuple[Finding, ...] = ()
        whole = spaced(QVBoxLayout(self), 12, 6, 12, 6, spacing=4)
        line = row()
        self.words = label("", "muted")
        self.more = button("", self._toggle, look="link")
        line.addWidget(self.words)
        line.addStretch(1)
        line.addWidget(self.more)
        whole.addLayout(line)
        inner = QWidget()
        self._lines = spaced(QVBoxLayout(inner), spacing=2)
        self._list = scrolled(inner)
        self._list.setMaximumHeight(MOST_HEIGHT)
        self._list.hide()
        whole.addWidget(self._list)
        self.hide()

    def show_faults(self, faults: Sequence["Finding"]) -> None:
        """Show what was found; nothing found is said too."""
        self.faults = tuple(faults)
        count = len(self.faults)
        bad = any(one.level != "hint" for one in self.faults)
        relook(self.words, "warn-text" if bad else "muted" if count else "good-text")
        self.words.setText(
            self.tr("Layout: %n place(s) to look at", "", count)
            if count
            else self.tr("Layout: WeChat keeps it as it is")
        )
        self.more.setVisible(bool(count))
        if not count:
            self._list.hide()
        self._fill()
        self._name_more()
        self.show()

    def _fill(self) -> None:
        emptied(self._lines)
        for fault in self.faults[:MOST_SHOWN]:
            made = button(fault.explanation, partial(self._go, fault), look="finding")
            made.setEnabled(bool(fault.block))
            self._lines.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _go(self, fault: "Finding") -> None:
        self.block_asked.emit(fault.block)

    def _toggle(self) -> None:
        self._list.setVisible(self._list.isHidden())
        self._name_more()

    def _name_more(self) -> None:
        self.more.setText(self.tr("Hide") if self._list.isVisibleTo(self) else self.tr("Show"))
