"""What stands in place of the grid when there is no photo to show: how photos come here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.widgets.buttons import Slot, button
from workstation.ui.widgets.empty import Empty


class Blank(Empty):
    """An empty library, an empty album, or a filter that finds nothing."""

    all_asked = Signal()

    def __init__(self, files: Slot, folder: Slot, parent: QWidget | None = None) -> None:
        self.files = button("", files)
        self.folder = button("", folder)
        self.all = button("", lambda: None)
        super().__init__("gallery", "", "", self.files, self.folder, self.all, parent=parent)
        self.all.clicked.connect(lambda _checked: self.all_asked.emit())
        self.all.setText(self.tr("Show all photos"))
        self.files.setText(self.tr("Choose photos…"))
        self.folder.setText(self.tr("Choose a folder or card…"))

    def explain(self, *, nothing_at_all: bool, shown: str, searched: bool) -> None:
        """Say why there is nothing, and what to do."""
        filtered = shown != "all" or searched
        self.all.setVisible(filtered)
        self.files.setVisible(not filtered)
        self.folder.setVisible(not filtered)
        if searched:
            self.words.setText(self.tr("No photo holds these words."))
        elif filtered:
            self.words.setText(self._of_filter(shown))
        elif nothing_at_all:
            self.words.setText(self.tr("Drag a memory card or a folder here"))
        else:
            self.words.setText(self.tr("No photos in this album yet"))
        more = (
            self.tr("Positions and device numbers are removed on the way in.")
            if not filtered
            else ""
        )
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _of_filter(self, shown: str) -> str:
        return {
            "picked": self.tr("Nothing is picked yet. Choose photos with P."),
            "stacks": self.tr("No similar photos are left to choose from."),
            "blurred": self.tr("No photo seems blurred."),
            "uncaptioned": self.tr("Every picked photo has its caption."),
            "rejected": self.tr("No photo is marked as not used."),
        }.get(shown, self.tr("No photo bears this colour."))
