"""Memory cards and sticks with photos on them, offered while the menu of importing is open."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QStorageInfo
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workstation.ui.room import Room

FOLDER: Final = "DCIM"
"""Where cameras and phones keep their photos, by their common standard."""

MOST: Final = 8


class Volume(NamedTuple):
    """Something plugged in: where it lies, and what it is called."""

    root: Path
    name: str


def plugged_in() -> list[Volume]:
    """Return what is mounted and ready; asks the system, so never on the UI thread."""
    return [
        Volume(Path(one.rootPath()), one.displayName())
        for one in QStorageInfo.mountedVolumes()
        if one.isValid() and one.isReady() and not one.isRoot()
    ]


def cards_among(volumes: Iterable[Volume]) -> list[Volume]:
    """Return the folders of photos on those volumes that have one."""
    found = (Volume(folder, one.name) for one in volumes for folder in _folders(one.root))
    return list(found)[:MOST]


def _folders(root: Path) -> list[Path]:
    try:
        return [one for one in (root / FOLDER, root / FOLDER.lower()) if one.is_dir()][:1]
    except OSError:  # pulled out meanwhile
        return []


class Cards(QObject):
    """Adds a line for each card to a menu whenever it opens; `chosen` takes the folder."""

    def __init__(
        self,
        room: Room,
        menu: QMenu,
        chosen: Callable[[Path], object],
        *,
        volumes: Callable[[], Iterable[Volume]] = plugged_in,
    ) -> None:
        super().__init__(menu)
        self._room = room
        self._menu = menu
        self._chosen = chosen
        self._volumes = volumes
        self._offered: list[QAction] = []
        menu.aboutToShow.connect(self._look)

    def _look(self) -> None:
        """Look anew each time: behind what stands there already, so that nothing moves."""
        for one in self._offered:
            self._menu.removeAction(one)
            one.deleteLater()
        self._offered = []
        volumes = self._volumes
        self._room.tasks.aside(self, lambda: cards_among(volumes()), self._offer, topic="cards")

    def _offer(self, cards: list[Volume]) -> None:
        if not cards:
            return
        self._offered = [self._menu.addSeparator()]
        for card in cards:
            words = self.tr("From the card “{name}” ({place})…")
            act = self._menu.addAction(words.format(name=card.name, place=card.root.parent))
            act.triggered.connect(partial(self._choose, card.root))
            self._offered.append(act)

    def _choose(self, folder: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        self._chosen(folder)
