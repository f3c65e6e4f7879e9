"""One calm line until the office has a second administrator, with the button that asks one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from workstation.ui.widgets.boxes import row, spaced
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.labels import label
from workstation.usecases.safety import Safety


class SafetyLine(QFrame):
    """Says what one lost PC would mean; gone for good once there are two administrators."""

    invite_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "info")
        whole = spaced(row(), 14, 8, 10, 8, spacing=12)
        self.setLayout(whole)
        self.words = label("", wrap=True)
        self.invite = button(self.tr("Invite a second one…"), self.invite_asked.emit)
        whole.addWidget(self.words, 1)
        whole.addWidget(self.invite)
        self.hide()

    def show_safety(self, safety: Safety) -> None:
        """Show how the office stands; nothing where nobody is to be asked."""
        self.setVisible(safety.wanted)
        self.invite.setVisible(not safety.asked)
        if safety.asked:
            told = self.tr("{names} is invited as the second administrator; let the PC in soon.")
            self.words.setText(told.format(names=safety.asked[0]))
        elif safety.recovery:
            self.words.setText(
                self.tr(
                    "There is one administrator only. Without this PC, only the recovery key "
                    "in the safe could let colleagues in."
                )
            )
        else:
            self.words.setText(
                self.tr(
                    "There is one administrator only, and no recovery key was kept. Without this "
                    "PC, nobody could let colleagues in any more."
                )
            )
