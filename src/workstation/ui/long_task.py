"""Long work that people watch and may call off."""

from threading import Event

from PySide6.QtCore import QObject, Signal


class Cancelled(Exception):  # noqa: N818 - an ending people chose, not an error
    """The person called the work off; what was done before stays whole."""


class LongTask(QObject):
    """Work that people can watch and call off. `tell` is for the worker's thread."""

    advanced = Signal(int, int)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._called_off = Event()

    def tell(self, done: int, of: int) -> None:
        """Report how far the work is.

        Raises:
            Cancelled: somebody called the work off.
        """
        if self._called_off.is_set():
            raise Cancelled
        self.advanced.emit(done, of)

    def cancel(self) -> None:
        """Call the work off at its next report."""
        self._called_off.set()
