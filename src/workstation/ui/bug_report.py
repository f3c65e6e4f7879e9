"""What a person sees of a bug: that nothing is lost, and what to hand to whoever mends it."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation import __version__
from workstation.ui.messages import Told
from workstation.ui.widgets.buttons import button
from workstation.ui.widgets.dialogs import Sheet
from workstation.ui.widgets.labels import label


class BugReport(Sheet):
    """The details of a bug, to copy. They name code, never what people wrote."""

    def __init__(self, bug: Told, parent: QWidget | None) -> None:
        super().__init__(self.tr("Something unexpected happened"), parent, width=640)
        self.body.addWidget(
            label(
                self.tr("Your content is safe. These details help to mend the program:"), wrap=True
            )
        )
        self._details = QPlainTextEdit(f"workstation {__version__}\n{bug.trace}")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(260)
        self.body.addWidget(self._details)
        self.set_buttons(self.tr("Close"), self.tr("Back"))
        self.reject_button.hide()
        self.foot.insertWidget(0, button(self.tr("Copy"), self._copy))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
