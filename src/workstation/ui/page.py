"""A page: one working place of the window."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workstation.ui.room import Room


class Page(QWidget):
    """What the shell knows of a working place. Subclasses build themselves from the room.

    `status_changed` carries the words for the left and right of the status line; `badge_changed`
    the number at the place's icon.
    """

    status_changed = Signal(str, str)
    badge_changed = Signal(int)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.setProperty("look", "ground")

    def open_at(self, target: str) -> None:
        """Show one thing of this place: an article, an issue, a section; ignore what is unknown."""

    def act(self, name: str) -> None:
        """Do what an action of this place does, by its name in the key table."""
        for action in self.findChildren(QAction, name):
            action.trigger()

    def shown(self) -> None:
        """The place came on screen."""

    def left(self) -> None:
        """The place goes off screen, or the window closes: hand over what is not saved yet."""

    def leave(self, done: Callable[[], object]) -> None:
        """The window closes: hand over what is not saved yet, then call `done`.

        A place whose work lies in another process may take a moment.
        """
        self.left()
        done()

    def menu_actions(self) -> list[QAction]:
        """Return what the window's menu offers while this place is on screen."""
        return self.actions()
