"""图库: photos come in, are chosen and described, and go into articles."""

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.gallery.blank import Blank
from workstation.ui.gallery.cards import Cards
from workstation.ui.gallery.choosing import Choosing
from workstation.ui.gallery.clocks import Clocks
from workstation.ui.gallery.compare import Compare
from workstation.ui.gallery.dropping import Brought, brings_photos, brought_by
from workstation.ui.gallery.editing import Editing
from workstation.ui.gallery.exposures import Exposures
from workstation.ui.gallery.facts import WIDTH as FACTS_WIDTH
from workstation.ui.gallery.facts import PhotoFacts
from workstation.ui.gallery.grid import PhotoGrid
from workstation.ui.gallery.head import Head, Progress
from workstation.ui.gallery.inserting import Inserting
from workstation.ui.gallery.intake import Intake
from workstation.ui.gallery.laying import Laying
from workstation.ui.gallery.loupe import Loupe
from workstation.ui.gallery.messaging import Messaging
from workstation.ui.gallery.order_strip import OrderStrip
from workstation.ui.gallery.page_acts import PageActs
from workstation.ui.gallery.patience import Patience
from workstation.ui.gallery.placing import Placing
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.questions import Questions
from workstation.ui.gallery.saying import Saying
from workstation.ui.gallery.side import WIDTH as SIDE_WIDTH
from workstation.ui.gallery.side import Side
from workstation.ui.gallery.stage import Stage
from workstation.ui.gallery.telling import Telling
from workstation.ui.gallery.thumbnails import Thumbnails
from workstation.ui.gallery.tray import LayoutTray
from workstation.ui.gallery.withdrawing import Withdrawing
from workstation.ui.page import Page
from workstation.ui.room import Room
from workstation.ui.widgets.boxes import spaced

NARROW = 1_060
"""Pixels below which the sides give some of their width to the photos."""


class GalleryPage(Page):
    """Albums at the left, photos in the middle, what is said of them at the right."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(room, parent)
        self.presenter = GalleryPresenter(room, self)
        self.placing = Placing(room, self)
        self.intake = Intake(room, self)
        self.thumbnails = Thumbnails(room, self)
        self.exposures = Exposures(room, self.thumbnails, self)
        self.clocks = Clocks(self, self.presenter)
        self.withdrawing = Withdrawing(self, room)
        self.messaging = Messaging(self, room)
        self.questions = Questions(self, self.presenter, self.placing, self.intake)
        self.editing = Editing(self, self.presenter)
        self._build()
        self._lay_out()
        self.page_acts = PageActs(self)
        self.acts = self.page_acts.of
        self._connect()
        self.setAcceptDrops(True)
        self.head.slider.setValue(room.memory.get("gallery.step", 1))
        self.telling.show_albums()
        self._show_photos()

    def _build(self) -> None:
        ask = self.questions
        self.side = Side(ask.new_album)
        self.head = Head(ask.choose_files, ask.choose_folder, ask.about_album)
        self.cards = Cards(
            self.room,
            self.head.bring.menu(),
            lambda folder: ask.ask_album(Brought(paths=(folder,))),
        )
        self.progress = Progress(self.intake)
        self.grid = PhotoGrid(self.presenter.cells, self.thumbnails)
        self.loupe = Loupe(self.room)
        self.blank = Blank(ask.choose_files, ask.choose_folder)
        self.compare = Compare(self.room)
        self.stack = Stage(self.presenter, self.grid, (self.loupe, self.compare), self.blank)
        self.facts = PhotoFacts(self.room)
        self.strip = OrderStrip(self.room)
        self.tray = LayoutTray()
        self.inserting = Inserting(
            self.presenter,
            self.placing,
            (self.strip, self.tray),
            (ask, self.messaging),
            self.grid.chosen,
        )
        self.choosing = Choosing(self.presenter, self.grid, (self.side, self.head), self.compare)
        self.saying = Saying(self.presenter, self.stack.subject, self.facts, (ask, self.editing))
        self.telling = Telling(self.presenter, self.grid, (self.side, self.head), self.editing)
        self.laying = Laying(self.presenter, self.stack.subject)
        self.laying.laid.connect(self.choosing.await_photos)
        self.patience = Patience(self.room, self.grid, self.stack.subject, self)
        self.blank.all_asked.connect(self.choosing.show_all)

    def _lay_out(self) -> None:
        whole: QHBoxLayout = spaced(QHBoxLayout(self), spacing=0)
        middle = spaced(QVBoxLayout(), spacing=0)
        middle.addWidget(self.head)
        middle.addWidget(self.progress)
        inner = spaced(QVBoxLayout(), 10, 8, 4, 0, spacing=0)
        inner.addWidget(self.stack)
        middle.addLayout(inner, 1)
        middle.addWidget(self.strip)
        middle.addWidget(self.tray)
        whole.addWidget(self.side)
        whole.addLayout(middle, 1)
        whole.addWidget(self.facts)

    def _connect(self) -> None:
        self._connect_photos()
        self._connect_views()
        self.intake.listed.connect(self.presenter.expect)
        self.intake.settled.connect(self.presenter.settle)
        self.intake.stopped.connect(self.presenter.expect_nothing)
        self.thumbnails.rested.connect(self.intake.note_seen)

    def _connect_photos(self) -> None:
        presenter, exposures = self.presenter, self.exposures
        presenter.albums_changed.connect(self.telling.show_albums)
        presenter.photos_changed.connect(self._show_photos)
        presenter.reset.connect(self._on_reset)
        presenter.photos_changed.connect(lambda: exposures.look_through(presenter.photos))
        exposures.found.connect(lambda: presenter.note_exposures(exposures.known))

    def _connect_views(self) -> None:
        self.side.album_picked.connect(self.presenter.choose_album)
        self.grid.chosen_changed.connect(self._show_chosen)
        self.stack.turned.connect(self._show_chosen)
        self.grid.customContextMenuRequested.connect(self._open_menu)
        self.choosing.compare_asked.connect(self.stack.side_by_side)
        self.choosing.caption_asked.connect(self.facts.write_caption)
        self.facts.withdrawn.connect(self.withdrawing.ask)
        self.withdrawing.left_alone.connect(self._show_chosen)
        self.editing.turned.connect(self.telling.show_status)
        self.telling.status.connect(self.status_changed)
        self.telling.album_told.connect(self.page_acts.allow_of_album)
        self.head.step_chosen.connect(self._resize)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.side.setFixedWidth(SIDE_WIDTH - 36 if narrow else self.side.width_wanted())
        self.facts.setFixedWidth(FACTS_WIDTH - 36 if narrow else FACTS_WIDTH)

    @override
    def menu_actions(self) -> list[QAction]:
        return self.editing.actions() or [*self.stack.actions(), *self.actions()]

    # What is shown

    def _show_photos(self) -> None:
        self.telling.show_counts()
        self.stack.show_photos()
        self._show_chosen()

    def _on_reset(self) -> None:
        if not self.grid.selectionModel().hasSelection() and self.presenter.cells.rowCount():
            self.grid.choose(0)

    def _show_chosen(self) -> None:
        self.facts.show_photos(self.presenter.named(self.stack.subject()))
        self.stack.show_large()
        self.inserting.show()
        self.page_acts.allow_of_photos(len(self.stack.subject()), self.grid.arriving())
        self.telling.show_status()

    # What is done

    def _resize(self, step: int) -> None:
        self.grid.set_step(step)
        self.room.memory.put("gallery.step", step)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addActions([one for one in self.stack.actions() if one.isEnabled()])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cursor().pos())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if brings_photos(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.questions.ask_album(brought_by(event.mimeData()))

    @override
    def open_at(self, target: str) -> None:
        """Show an album (`album/…`), or choose photos for an article (its id)."""
        kind, _, name = target.rpartition("/")
        if kind == "album":
            self.presenter.choose_album(name)
        else:
            self.placing.choose_target(name)

    @override
    def shown(self) -> None:
        self.thumbnails.look_again()
        self.telling.show_status()
        if self.stack.currentWidget() is self.grid:
            self.grid.setFocus()

    @override
    def left(self) -> None:
        self.facts.hand_over()
        self.editing.hand_over()
