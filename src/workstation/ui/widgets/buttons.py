"""Buttons by what they mean: the one primary act of a screen, the others, links, segments."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from workstation.ui.icons import icon

Slot = Callable[[], object]


def button(text: str, slot: Slot, *, look: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a button; `look` is "primary" (one per screen), "quiet", "link" or "" (plain)."""
    made = QPushButton(text, parent)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: slot())
    return made


def primary(text: str, slot: Slot, parent: QWidget | None = None) -> QPushButton:
    """Return the button of the screen's one primary act."""
    return button(text, slot, look="primary", parent=parent)


def icon_button(name: str, words: str, slot: Slot, parent: QWidget | None = None) -> QToolButton:
    """Return a button that shows an icon alone; `words` name it for readers and in the hint."""
    made = QToolButton(parent)
    made.setIcon(icon(name, tint="text"))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.clicked.connect(lambda _checked=False: slot())
    return made


class Segments(QWidget):
    """A row of choices of which one is on: 全文 · 改动 · 手机. Arrow keys move along."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        look: str = "segment",
        icons: Sequence[QIcon] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for number, (key, words) in enumerate(choices):
            made = QPushButton(words)
            made.setProperty("look", look)
            made.setCheckable(True)
            made.setAutoDefault(False)
            if number < len(icons):
                made.setIcon(icons[number])
            self._group.addButton(made, number)
            self._buttons[key] = made
            row.addWidget(made)
        self._keys = [key for key, _ in choices]
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def choose(self, key: str) -> None:
        """Show a choice as the one that is on; tells nobody."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """Return the choice that is on; empty when none is."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""

    def rename(self, key: str, words: str) -> None:
        """Change the words of a choice, e.g. to add a count."""
        self._buttons[key].setText(words)

    def allow(self, key: str, *, allowed: bool) -> None:
        """Let a choice be chosen or not."""
        self._buttons[key].setEnabled(allowed)
