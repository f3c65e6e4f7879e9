"""All keys on one sheet."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label, pill


class KeySheet(Sheet):
    """What each key does here and everywhere."""

    def __init__(self, keys: Sequence[tuple[str, QKeySequence]], parent: QWidget) -> None:
        super().__init__(self.tr("Keys"), parent)
        grid = spaced(QGridLayout(), spacing=8)
        named = [(words, key) for words, key in keys if not key.isEmpty()]
        for number, (words, key) in enumerate(named):
            line, side = number // 2, number % 2 * 2
            native = key.toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(pill(native, "grey"), line, side)
            grid.addWidget(label(words), line, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self.set_buttons(self.tr("Close"), self.tr("Back"))
        self.reject_button.hide()
