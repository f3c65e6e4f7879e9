"""Whether the page is really on screen: some graphics cards show a blank page and say nothing."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from typing_extensions import override

STEPS: Final = 40
WAIT_MS: Final = 6_000
"""A page on screen that has not painted after this long is taken for blank."""
LOOKS: Final = 8
LOOK_MS: Final = 250
"""The page says that it painted before the picture has come to the screen: look again."""


def is_blank(image: QImage) -> bool:
    """Tell whether a picture of the page is all of one colour: paper always lies on a ground."""
    if image.isNull() or image.width() < STEPS or image.height() < STEPS:
        return False  # nothing to judge by
    first = image.pixel(0, 0)
    across = range(0, image.width(), max(1, image.width() // STEPS))
    down = range(0, image.height(), max(1, image.height() // STEPS))
    return all(image.pixel(x, y) == first for x in across for y in down)


class PaintCheck(QObject):
    """Watches a view until it was once seen painted; `blank` tells that it stays empty."""

    blank = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._seen = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._not_painted)
        view.installEventFilter(self)

    def begin(self) -> None:
        """A page was handed over and should be painted soon."""
        self._timer.start()

    def painted(self) -> None:
        """The page says that it was painted: look whether that is so."""
        self._timer.stop()
        if self._seen or not self._view.isVisible():
            return
        self._look(LOOKS)

    def _look(self, looks: int) -> None:
        """Look whether something is on screen, and again where there is nothing yet."""
        if not self._view.isVisible():
            return
        self._seen = not is_blank(self._view.grab().toImage())
        if self._seen:
            return
        if looks > 1:
            QTimer.singleShot(LOOK_MS, self, lambda: self._look(looks - 1))
        else:
            self.blank.emit()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()

    def _not_painted(self) -> None:
        if self._view.isVisible():
            self.blank.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the time from when the page came on screen: hidden pages paint nothing."""
        if event.type() == QEvent.Type.Show and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
