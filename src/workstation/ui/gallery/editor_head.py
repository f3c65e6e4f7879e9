"""The bar above the photo in the editor: which photo, taking back, keeping, leaving."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QWidget

from workstation.ui.gallery.editor_session import EditSession
from workstation.ui.widgets.boxes import row
from workstation.ui.widgets.buttons import Slot, button, primary
from workstation.ui.widgets.labels import Elided, label


class EditorHead(QFrame):
    """Buttons by name; `slots` says what each does. `before` is held."""

    def __init__(self, slots: Mapping[str, Slot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar-top")
        self.title = Elided("", "title")
        self.number = label("", "muted")
        self.before = button(self.tr("Hold to see the original"), lambda: None, look="quiet")
        self.before.setToolTip("B")
        self.undo = button(self.tr("Undo"), slots["undo"], look="quiet")
        self.redo = button(self.tr("Redo"), slots["redo"], look="quiet")
        self.reset = button(self.tr("Start over"), slots["start_over"], look="quiet")
        self.copy = button("", slots["copy"])
        self.cancel = button(self.tr("Cancel"), slots["cancel"])
        self.finish = primary(self.tr("Done"), slots["finish"])
        inner = row(16, 8, 16, 8, spacing=8)
        inner.addWidget(self.title, 1)
        for one in (self.number, self.before, self.undo, self.redo, self.reset, self.copy,
                    self.cancel, self.finish):  # fmt: skip
            inner.addWidget(one)
        self.setLayout(inner)

    def show_photo(self, caption: str, place: str, others: int) -> None:
        """Show which photo is edited, and that `others` may get its tones too."""
        self.title.setText(caption or self.tr("(no caption yet)"))
        self.number.setText(place)
        self.copy.setText(self.tr("Done, and tones for %n more", "", others))
        self.copy.setVisible(others > 0)

    def allow(self, session: EditSession | None) -> None:
        """Offer what can be done; nothing while there is no photo."""
        self.undo.setEnabled(session is not None and session.can_undo)
        self.redo.setEnabled(session is not None and session.can_redo)
        self.reset.setEnabled(session is not None and bool(session.json))
        self.finish.setEnabled(session is not None)
        self.copy.setEnabled(session is not None)
