"""What was dropped into the text is done once the cursor stands where it fell."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

ARRIVAL_MS: Final = 300
"""The cursor tells where it stands sooner; this is for a drop where it stood already."""


class Landing(QObject):
    """Holds back what a drop means until the cursor has come, and says so."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None

    def once_there(self, act: Callable[[], object]) -> None:
        """Do something once the cursor stands where it was dropped."""
        self._act = act
        QTimer.singleShot(ARRIVAL_MS, self, self.arrive)

    def arrive(self) -> None:
        """The cursor stands there: do what waited for it, once."""
        act, self._act = self._act, None
        if act is not None:
            act()
