"""Packages dropped anywhere on a window, whatever lies below the pointer."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.sync.carried_file import ENDING

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class PackageDrops(QObject):
    """Takes drops of packages before any widget sees them; other drops go their usual way."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: QWindow | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self._watch()

    def _watch(self) -> None:
        # The system's window is made when the widget is shown, and anew when a web page moves in.
        handle: QWindow | None = self._window.windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange):
                self._watch()
            return False
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        paths = packages_in(event.mimeData())
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def packages_in(mime: QMimeData) -> list[Path]:
    """Return the packages among what is dragged."""
    files = (Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return [path for path in files if is_package(path)]


def is_package(path: Path) -> bool:
    """Tell whether a file calls itself a package."""
    return path.suffix.lower() == ENDING
