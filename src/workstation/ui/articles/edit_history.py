"""Undo and redo of one article: the whole of what was edited, before and after each change.

Documents are immutable and share their blocks, so that keeping two hundred of them costs little.
"""

from typing import Final

from PySide6.QtCore import QElapsedTimer

from workstation.usecases.editing import Edited

MOST: Final = 200
PAUSE_MS: Final = 1_500
"""Typing on after this long is another change."""


class EditHistory:
    """What can be undone and made again."""

    def __init__(self) -> None:
        self._before: list[Edited] = []
        self._after: list[Edited] = []
        self._burst = ""
        self._since = QElapsedTimer()

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to undo."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Tell whether something was undone."""
        return bool(self._after)

    def remember(self, before: Edited, burst: str) -> None:
        """Remember how things stood before a change; typing on in one field is one change."""
        self._after.clear()
        going_on = burst and burst == self._burst and self._since.isValid()
        if not (going_on and self._since.elapsed() < PAUSE_MS):
            self._before.append(before)
            del self._before[:-MOST]
        self._burst = burst
        self._since.start()

    def back(self, now: Edited) -> Edited | None:
        """Return how things stood before the last change."""
        if not self._before:
            return None
        self._after.append(now)
        self._burst = ""
        return self._before.pop()

    def forth(self, now: Edited) -> Edited | None:
        """Return how things stood after the change that was undone."""
        if not self._after:
            return None
        self._before.append(now)
        self._burst = ""
        return self._after.pop()

    def forget_if_other(self, now: Edited | None) -> None:
        """Forget everything where what is on screen is replaced from outside."""
        if now is not None:
            self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._before.clear()
        self._after.clear()
        self._burst = ""
