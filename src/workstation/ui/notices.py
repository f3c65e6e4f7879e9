"""What the window says in passing: done, refused, unavailable, a bug; with something to click.

Anybody may say something; the shell shows it, one after the other, without taking the focus.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from workstation.ui.messages import Ending, Told, told

Kind = Literal["good", "info", "warn", "bad"]
STAY_SECONDS = 6


class Act(NamedTuple):
    """A button of a notice."""

    words: str
    do: Callable[[], object]


class Notice(NamedTuple):
    """One thing said; `seconds` 0 means until somebody closes it. `bug` carries the details."""

    kind: Kind
    words: str
    acts: tuple[Act, ...] = ()
    seconds: int = STAY_SECONDS
    bug: Told | None = None


class Notices(QObject):
    """The window's voice."""

    said = Signal(object)

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lang = lang

    def say(self, words: str, *acts: Act, kind: Kind = "good") -> None:
        """Say in passing what was done."""
        self.said.emit(Notice(kind, words, acts))

    def tell(self, error: BaseException, *acts: Act) -> None:
        """Tell how something ended that did not end well."""
        message = told(error, self.lang)
        match message.ending:
            case Ending.REFUSED | Ending.UNAVAILABLE:
                self.said.emit(Notice("warn", message.words, acts, 2 * STAY_SECONDS))
            case Ending.BUG:
                self.said.emit(Notice("bad", message.words, acts, 0, message))
