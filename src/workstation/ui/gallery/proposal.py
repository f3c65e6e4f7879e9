"""What suits the chosen photos better than a grid, as a link in the tray that says why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.gallery.arrangements import further_words
from workstation.ui.gallery.wording import layout_words
from workstation.usecases.arranging import Arrangement, Proposal, proposed


class ProposalLink(QPushButton):
    """Shows only while something suits better; `taken` carries that arrangement."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        self._proposed: Proposal | None = None
        self.clicked.connect(self._take)
        self.hide()

    def propose(
        self, ratios: Sequence[float], arrangement: Arrangement, most_faces: int = 0
    ) -> None:
        """Offer what suits photos of these shapes better; one shows `most_faces` faces."""
        self._proposed = proposed(ratios, arrangement, most_faces)
        self.setVisible(self._proposed is not None)
        if self._proposed is not None:
            self._show(self._proposed)

    def _show(self, proposal: Proposal) -> None:
        layout = (layout_words() | further_words())[proposal.arrangement]
        if proposal.why == "faces":
            words = self.tr("Group photo: {layout}")
            tip = self.tr("Squares cut somebody out of a group photo; rows show everybody.")
        else:
            words = self.tr("Shapes differ: {layout}")
            tip = self.tr("Squares cut tall and wide photos unlike; rows cut none.")
        self.setText(words.format(layout=layout))
        self.setToolTip(tip)

    def _take(self) -> None:
        if self._proposed is not None:
            self.taken.emit(self._proposed.arrangement)
