"""A field for a file or folder: type, choose, or drop it there."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from workstation.ui.widgets.boxes import spaced
from workstation.ui.widgets.buttons import button

Kind = Literal["file", "folder", "save"]


class PathTarget(QWidget):
    """A widget that one file or folder may be dropped on; subclasses say what is done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def take_path(self, path: Path) -> None:
        """Take what was dropped."""
        raise NotImplementedError

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_path(path)


class PathField(PathTarget):
    """One path. `named` is emitted when somebody chose, dropped, or finished typing one."""

    named = Signal(object)
    edited = Signal()

    def __init__(
        self, kind: Kind, title: str, *, filters: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._title, self._filters = kind, title, filters
        whole: QHBoxLayout = spaced(QHBoxLayout(self))
        self.line = QLineEdit()
        self.line.setAccessibleName(title)
        self.line.setAcceptDrops(False)  # or the text field would take the drop as words
        self.line.editingFinished.connect(self._on_typed)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.choose = button(self.tr("Choose…"), self.ask)
        self.choose.setAccessibleDescription(title)
        whole.addWidget(self.line, 1)
        whole.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self._told = ""

    def path(self) -> Path | None:
        """Return the path that stands here; None for nothing."""
        text = self.line.text().strip().strip('"')
        return Path(text) if text else None

    def name(self, path: Path) -> None:
        """Put a path here, as somebody who chose it."""
        self.line.setText(str(path))
        self._on_typed()

    def ask(self) -> None:
        """Open the system's dialog."""
        dialog = QFileDialog(self, self._title, str(self.path() or Path.home()), self._filters)
        modes = {
            "file": QFileDialog.FileMode.ExistingFile,
            "folder": QFileDialog.FileMode.Directory,
            "save": QFileDialog.FileMode.AnyFile,
        }
        dialog.setFileMode(modes[self._kind])
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=self._kind == "folder")
        dialog.fileSelected.connect(lambda chosen: self.name(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_typed(self) -> None:
        text = self.line.text()
        if text != self._told:
            self._told = text
            self.named.emit(self.path())

    @override
    def take_path(self, path: Path) -> None:
        self.name(path)


def dropped_path(event: QDropEvent) -> Path | None:
    """Return the one file or folder that is dropped; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
