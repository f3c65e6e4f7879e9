"""When a window may be photographed: nothing under way, web pages painted, nothing moving."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

PATIENCE_MS: Final = 20_000
LOOK_AGAIN_MS: Final = 20
STEADY_LOOKS: Final = 4
SPOTS: Final = 24
"""A page whose spots, this many each way, all have one colour is not painted yet."""


class NotReadyError(Exception):
    """A scene that did not come about in time."""


def wait_until(true: Callable[[], bool], name: str, *, every_ms: int = LOOK_AGAIN_MS) -> None:
    """Let the window live until something is true.

    Raises:
        NotReadyError: it was not, for a long time.
    """
    loop, timer, late = QEventLoop(), QTimer(), QTimer(singleShot=True)
    timer.timeout.connect(lambda: loop.exit(0) if true() else None)
    late.timeout.connect(lambda: loop.exit(1))
    timer.start(every_ms)
    late.start(PATIENCE_MS)
    ended = loop.exec()
    timer.stop()
    late.stop()
    if ended:
        raise NotReadyError(name)


class Steady:
    """Tells whether web pages stand still: the same picture several times, and not blank."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._last: list[QImage] = []
        self._looks = 0

    def __call__(self) -> bool:
        """Look once more."""
        seen = [view.grab().toImage() for view in web_views(self._window)]
        blank = any(map(is_blank, seen))
        self._looks = self._looks + 1 if seen == self._last and not blank else 0
        self._last = seen
        return not seen or self._looks >= STEADY_LOOKS


def web_views(window: QWidget) -> list[QWidget]:
    """Return the web pages on screen; asked by name, so that no web engine is loaded for it."""
    children: list[QWidget] = window.findChildren(QWidget)
    return [one for one in children if one.inherits("QWebEngineView") and one.isVisible()]


def is_blank(image: QImage) -> bool:
    """Tell whether a picture has one colour all over."""
    across = range(0, image.width(), max(1, image.width() // SPOTS))
    down = range(0, image.height(), max(1, image.height() // SPOTS))
    return len({image.pixel(x, y) for x in across for y in down}) < 2  # noqa: PLR2004 - one colour
