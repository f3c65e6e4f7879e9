"""The one key table of the window. Every key has a menu entry; a test looks for clashes.

A place is where a key works: "" is everywhere. `action` makes the menu entry and the shortcut in
one.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

GROUP: Final = "group"
"""The property of an action that names the part of the window's menu it stands in."""


class Key(NamedTuple):
    """A key: the name of what it does, the place where it works, the sequence."""

    name: str
    place: str
    sequence: str


KEYS: Final = (
    Key("search_everywhere", "", "Ctrl+K"),
    Key("go_desk", "", "Ctrl+1"),
    Key("go_articles", "", "Ctrl+2"),
    Key("go_gallery", "", "Ctrl+3"),
    Key("go_review", "", "Ctrl+4"),
    Key("go_publish", "", "Ctrl+5"),
    Key("go_conflicts", "", "Ctrl+6"),
    Key("go_settings", "", "Ctrl+,"),
    Key("sync_now", "", "F5"),
    Key("sync_panel", "", "Shift+F5"),
    Key("open_menu", "", "F10"),
    Key("show_keys", "", "F1"),
    Key("quit", "", "Ctrl+Q"),
    Key("new_article", "", "Ctrl+N"),
    Key("import_files", "", "Ctrl+O"),
)
"""Owners of places add theirs in `keys_of_places`; nobody writes a sequence anywhere else."""


def sequence(name: str) -> str:
    """Return the sequence of a key by the name of what it does."""
    from workstation.ui.keys_of_places import KEYS_OF_PLACES  # noqa: PLC0415 - it imports `Key`

    return next(key.sequence for key in (*KEYS, *KEYS_OF_PLACES) if key.name == name)


def action(
    owner: QWidget, name: str, text: str, slot: Callable[[], object], *, icon: QIcon | None = None
) -> QAction:
    """Make an action with its key and hang it on the widget where the key works.

    The widget's actions appear in the window's menu while the widget is on screen.
    """
    made = QAction(icon or QIcon(), text, owner)
    made.setObjectName(name)
    made.setShortcut(QKeySequence(sequence(name)))
    made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _checked=False: slot())
    owner.addAction(made)
    return made


def shown(name: str) -> str:
    """Return a key as the platform writes it, for a hint beside a button."""
    return QKeySequence(sequence(name)).toString(QKeySequence.SequenceFormat.NativeText)
