"""The shell: arranges the places of the window and nothing else. Each place wires itself."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.keys import GROUP, action
from workstation.ui.navigation import Navigation
from workstation.ui.page import Page
from workstation.ui.places import FIRST, PLACES, Place, place_named
from workstation.ui.room import Room
from workstation.ui.status_line import StatusLine
from workstation.ui.syncing import Syncing
from workstation.ui.title_bar import TitleBar
from workstation.ui.toasts import Toasts
from workstation.ui.widgets.boxes import spaced

if TYPE_CHECKING:
    from workstation.ui.exchanging.panel import SyncPanel

LEAST: Final = (900, 500)
USUAL: Final = (1440, 900)
ACT: Final = "do/"
"""Begins a target that names an action of the place (`do/new_article`), not a thing to show."""


class Shell(QMainWindow):
    """The window of one home. `closed`: everything is handed over, and the desks are closed."""

    closed = Signal()

    def __init__(self, room: Room, syncing: Syncing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._syncing = syncing
        self._pages: dict[str, Page] = {}
        self._current: Page | None = None
        self._wanted = ""
        self._leaving: set[str] | None = None
        self._asked = False
        self._panel: SyncPanel | None = None
        self._bar = TitleBar()
        self._navigation = Navigation()
        self._stack = QStackedWidget()
        self._foot = StatusLine()
        self._toasts = Toasts(self)
        self._lay_out()
        self._connect()
        self._add_actions()
        self._restore()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Party Newsroom"))
        self.setMinimumSize(*LEAST)
        middle = spaced(QHBoxLayout(), spacing=0)
        middle.addWidget(self._navigation)
        middle.addWidget(self._stack, 1)
        whole = QWidget()
        self._whole = spaced(QVBoxLayout(whole), spacing=0)
        self._whole.addWidget(self._bar)
        self._whole.addLayout(middle, 1)
        self._whole.addWidget(self._foot)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._bar.search_asked.connect(self.search_everywhere)
        self._bar.sync_asked.connect(self.show_sync)
        self._bar.menu_asked.connect(self.open_menu)
        self._navigation.chosen.connect(self.go_to)
        self._syncing.changed.connect(self._bar.show_sync)
        self.room.go.connect(self.go_to)
        self.room.person_changed.connect(self._show_person)
        self.room.notices.said.connect(self._toasts.show)
        self.room.tasks.started.connect(self._foot.show_task)
        self._show_person()
        self._bar.show_sync(self._syncing.state)

    def _add_actions(self) -> None:
        for place in PLACES:
            action(self, f"go_{place.name}", place.title(), partial(self.go_to, place.name))
        action(self, "search_everywhere", self.tr("Search everywhere…"), self.search_everywhere)
        action(self, "sync_now", self.tr("Sync now"), self._syncing.sync_now)
        action(self, "sync_panel", self.tr("How the exchange stands"), self.show_sync)
        action(self, "open_menu", self.tr("Menu"), self.open_menu)
        action(self, "show_keys", self.tr("Keys"), self.show_keys)
        action(self, "quit", self.tr("Quit"), self.close)

    def _restore(self) -> None:
        self.resize(*USUAL)
        kept = self.room.memory.get("geometry", "")
        self.restoreGeometry(QByteArray.fromHex(kept.encode()))

    def add_band(self, band: QWidget) -> None:
        """Put a full-width band (演练) under the title bar."""
        self._whole.insertWidget(1, band)

    def start(self) -> None:
        """Show the first place and begin to exchange."""
        first = place_named(self.room.memory.get("place", FIRST.name))
        # The window is on screen already; what the place is made of is read beside it.
        self.room.tasks.aside(self, first.load, lambda _: self._begin_at(first))

    def _begin_at(self, first: Place) -> None:
        if not self._wanted:  # somebody may have gone elsewhere already
            self.go_to(first.name)
        self._syncing.start()

    def notify(self) -> None:
        """Say on the desktop what is new while nobody looks, and count it at the places."""
        from workstation.ui.notifying import Notifier, Tray

        tray = Tray(self)
        tray.clicked.connect(self.come_forward)
        self.room.closing.connect(tray.leave)
        self.addAction(Notifier(self.room, self, tray, self).switch)

    def come_forward(self) -> None:
        """Come before other windows: somebody wants to look."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def go_to(self, name: str, target: str = "") -> None:
        """Show a place, and something in it."""
        if name not in {place.name for place in PLACES}:
            return
        self._wanted = name
        self._navigation.choose(name)
        self.room.memory.put("place", name)
        if name in self._pages:
            self._arrive(name, target)
            return
        self.page(name)
        # Built and shown in two turns: together they would hold the window up.
        QTimer.singleShot(0, self, partial(self._arrive, name, target))

    def _arrive(self, name: str, target: str) -> None:
        if name != self._wanted:  # somebody went elsewhere meanwhile
            return
        page = self.page(name)
        if self._current is not page:
            if self._current is not None:
                self._current.left()
            self._current = page
            self._stack.setCurrentWidget(page)
            page.shown()
            page.setFocus()
        if target.startswith(ACT):
            page.act(target.removeprefix(ACT))
        elif target:
            page.open_at(target)

    def page(self, name: str) -> Page:
        """Return a place, built on the first visit."""
        if name not in self._pages:
            page = place_named(name).build(self.room)
            page.status_changed.connect(
                lambda left, right, page=page: self._show_status(page, left, right)
            )
            page.badge_changed.connect(lambda n, name=name: self._navigation.count(name, n))
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def count(self, name: str, number: int) -> None:
        """Show how many things wait at a place; those that were visited count for themselves."""
        if name == FIRST.name or name not in self._pages:
            self._navigation.count(name, number)

    def count_in_title(self, number: int) -> None:
        """Show how many things wait where windows are listed."""
        title = self.tr("Party Newsroom")
        self.setWindowTitle(f"({number}) {title}" if number else title)

    def _show_status(self, page: Page, left: str, right: str) -> None:
        if self._current is page:
            self._foot.show_words(left, right)

    def _show_person(self) -> None:
        self._bar.show_person(self.room.person)

    def commands(self) -> list[QAction]:
        """Return everything the menu offers now, for the search."""
        of_page = self._current.menu_actions() if self._current is not None else []
        return [one for one in (*of_page, *self.actions()) if one.text() and one.isEnabled()]

    def search_everywhere(self) -> None:
        """Open the search over articles, people and commands."""
        from workstation.ui.search.palette import SearchPalette

        SearchPalette(self.room, self.commands, self).open()

    def show_sync(self) -> None:
        """Show how the exchange stands, or no longer."""
        from workstation.ui.exchanging.panel import SyncPanel

        if self._panel is None:
            self._panel = SyncPanel(self.room, self._syncing, self, self._bar.sync)
        self._panel.toggle()

    def open_menu(self) -> None:
        """Open the menu: what this place offers, then what is offered everywhere."""
        menu = QMenu(self)
        if self._current is not None and self._current.menu_actions():
            _add_grouped(menu, self._current.menu_actions())
            menu.addSeparator()
        menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._bar.menu.mapToGlobal(QPoint(0, self._bar.menu.height())))

    def show_keys(self) -> None:
        """Show all keys of the window."""
        from workstation.ui.key_sheet import KeySheet

        keyed = [one for one in self.commands() if not one.shortcut().isEmpty()]
        KeySheet([(one.text(), one.shortcut()) for one in keyed], self).open()

    def tint(self) -> None:
        """Draw what was drawn in the colours of another mode anew."""
        self._navigation.tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._look_around)

    def _look_around(self) -> None:
        """Notice what another program wrote to this home meanwhile."""
        self.room.tasks.look_around(self)

    def _all_left(self) -> bool:
        """Let every place hand over its work; False where one needs a moment: then close again."""
        if self._leaving is not None:
            return not self._leaving
        self._leaving = set(self._pages)
        for name, page in self._pages.items():
            page.leave(partial(self._has_left, name))
        self._asked = True
        return not self._leaving

    def _has_left(self, name: str) -> None:
        if self._leaving is None:
            return
        self._leaving.discard(name)
        if not self._leaving and self._asked:
            QTimer.singleShot(0, self, self.close)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toasts.place()
        if self._panel is not None:
            self._panel.place()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._all_left():
            event.ignore()
            return
        self.room.closing.emit()
        self.room.memory.put("geometry", bytes(self.saveGeometry().toHex().data()).decode())
        self.hide()
        self.room.memory.flush()
        self.room.tasks.close()
        super().closeEvent(event)
        self.closed.emit()


def _add_grouped(menu: QMenu, actions: Sequence[QAction]) -> None:
    """Add actions to a menu; those of one group stand in a menu of their own."""
    groups: dict[str, QMenu] = {}
    for one in actions:
        name = str(one.property(GROUP) or "")
        if name and name not in groups:
            groups[name] = menu.addMenu(name)
        (groups[name] if name else menu).addAction(one)
