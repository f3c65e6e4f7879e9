"""The photo library on screen: which photos show, and what people say of them.

Turns intentions into use cases, and changes into fresh rows. Owns no widget.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import PhotoId
from workstation.domain.naming import match_name
from workstation.ui.gallery import loading
from workstation.ui.gallery.arriving import Arrivals, Arriving
from workstation.ui.gallery.loading import Loaded, Shown, View, load, with_exposures
from workstation.ui.gallery.rows import Cell, PhotoModel
from workstation.ui.gallery.searching import terms_of
from workstation.ui.gallery.undoing import Before, Done, Failed, Undoing
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.albums import ListedAlbum, list_albums
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import ListedPhoto, describe_photos
from workstation.usecases.photo_said import Said
from workstation.usecases.photo_source import Source
from workstation.usecases.photo_stacks import choose_rule, keep_photos

EVERYTHING: Final = ""
"""The album that holds all photos."""


class GalleryPresenter(QObject):
    """Photos of one album, or of all; `reset` tells that other photos stand there now."""

    albums_changed = Signal()
    photos_changed = Signal()
    reset = Signal()

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.cells = PhotoModel(self)
        self.albums: tuple[ListedAlbum, ...] = ()
        self._of_album = Loaded()
        self.album = str(room.memory.get("gallery.album", EVERYTHING))
        self.view = View(stacking=bool(room.memory.get("gallery.stacking", True)))
        self.loaded = False
        self.hidden = 0
        self._awaited = ""
        self._exposures: Mapping[tuple[str, str], str] = {}
        self._arrivals = Arrivals()
        self.undoing = Undoing(room, self)
        room.tasks.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Fetch albums and photos again."""
        self.room.tasks.query(self, list_albums, self._show_albums, topic="albums")
        self._fetch_photos()

    def _fetch_photos(self) -> None:
        work = partial(load, album=self.album)
        self.room.tasks.query(self, work, self._show_photos, topic="photos")

    def _on_changed(self, touched: Touched) -> None:
        if concerns(touched, "photo", "album", "blob", "purge") or (
            concerns(touched, "article") and self.album == EVERYTHING
        ):
            self.reload()

    def _show_albums(self, albums: tuple[ListedAlbum, ...]) -> None:
        self.albums = albums
        names = {str(one.id): one.name for one in albums}
        arrived = match_name(self._awaited, names) if self._awaited else None
        if arrived is not None:
            self._awaited = ""
            self.choose_album(arrived)
        elif self.album != EVERYTHING and all(one.id != self.album for one in albums):
            self.choose_album(EVERYTHING)
        self.albums_changed.emit()

    def _show_photos(self, photos: Loaded) -> None:
        spread = [one.id for one in self.photos if one.group in self.view.opened]
        groups = {photos.known[one].group for one in spread if one in photos.known}
        self.view = self.view._replace(opened=frozenset(groups - {""}))
        self._of_album = with_exposures(photos, self._exposures)
        self._arrivals.look_again()
        self.loaded = True
        self._refill()

    def _refill(self) -> None:
        cells = loading.seen(self._on_screen, self.view)
        self.hidden = loading.hidden(self._on_screen, self.view, cells)
        if self.cells.show_cells(cells, self._arriving(), self._arrivals.became):
            self.reset.emit()
        self.photos_changed.emit()

    def note_exposures(self, exposures: Mapping[tuple[str, str], str]) -> None:
        """Find the photos that are dark or too bright; known by master and recipe."""
        self._exposures = exposures
        self._of_album = with_exposures(self._of_album, exposures)
        self._refill()

    @property
    def awaited(self) -> str:
        """Return the name of the album whose first files arrive, until there is that album."""
        return self._awaited if self._arrivals.rows else ""

    @property
    def _on_screen(self) -> Loaded:
        """Return the photos to show: none while the first of a new album arrive."""
        return Loaded() if self.awaited else self._of_album

    def _arriving(self) -> Sequence[Arriving]:
        """Return the files that stand behind the photos; a filter or a search finds none."""
        if self.view.shown != loading.EVERYTHING or self.view.terms:
            return ()
        album = self.album_shown()
        here = album is not None and match_name(self._arrivals.album, {album.id: album.name})
        return self._arrivals.rows if here or self._awaited or self.album == EVERYTHING else ()

    def expect(self, album: str, files: Sequence[Source]) -> None:
        """Show the files that are about to come into an album."""
        self._arrivals = Arrivals(album, files, self._arrivals.run + 1)
        self._refill()

    def settle(self, photos: Sequence[PhotoId | None], recorded: bool) -> None:  # noqa: FBT001 - a signal's
        """Take note of what the next files became; where none was `recorded`, nobody else tells."""
        self._arrivals.settle(photos)
        if not recorded:
            self._fetch_photos()

    def expect_nothing(self) -> None:
        """Let go all files: their import has ended."""
        self._arrivals.end()
        self._fetch_photos()

    @property
    def photos(self) -> tuple[ListedPhoto, ...]:
        """Return the photos of the album on screen, in the order they were taken."""
        return self._on_screen.photos

    def counts(self) -> dict[str, int]:
        """Return how many photos each filter would show."""
        return self._on_screen.counts()

    def picks(self) -> list[PhotoId]:
        """Return the album's picked photos in the order in which they were picked.

        Those of all albums together belong to no article, so there are none of these.
        """
        return [] if self.album == EVERYTHING else list(self._on_screen.picks)

    def named(self, photos: Iterable[str]) -> list[ListedPhoto]:
        """Return these photos as they are known now."""
        known = self._of_album.known
        return [known[photo] for photo in photos if photo in known]

    def cells_of(self, photos: Sequence[str]) -> list[Cell]:
        """Return the cells of photos in that order, whether or not they are on screen."""
        wanted = set(photos)
        cells = {str(one.photo.id): one for one in self._of_album.by_time if one.photo.id in wanted}
        return [cells[photo] for photo in photos if photo in cells]

    def album_shown(self) -> ListedAlbum | None:
        """Return the album on screen; None for all photos."""
        return next((one for one in self.albums if one.id == self.album), None)

    def choose_album(self, album: str) -> None:
        """Show another album, with all that is in it."""
        if album == self.album and self.loaded and not self.awaited:
            return
        self.album, self.loaded, self._awaited = album, False, ""
        self.view = View(stacking=self.view.stacking)
        self._of_album = Loaded()
        self.room.memory.put("gallery.album", album)
        self._refill()
        self._fetch_photos()
        self.albums_changed.emit()

    def await_album(self, name: str) -> None:
        """Show an album as soon as there is one of that name."""
        self._awaited = name
        self._show_albums(self.albums)

    @property
    def shown(self) -> Shown:
        """Return the filter that is on."""
        return self.view.shown

    def choose_shown(self, shown: Shown) -> None:
        """Show only some photos of the album."""
        self._look(self.view._replace(shown=shown))

    def search(self, words: str) -> None:
        """Show only photos that hold all these words."""
        self._look(self.view._replace(terms=terms_of(words)))

    def show_all(self) -> None:
        """Show what filter and search hide."""
        self._look(self.view._replace(shown=loading.EVERYTHING, terms=()))

    def lay_together(self, stacking: bool) -> None:  # noqa: FBT001 - the state itself
        """Lay similar photos on each other, or all side by side; remembered on this PC."""
        self.room.memory.put("gallery.stacking", stacking)
        self._look(self.view._replace(stacking=stacking))

    def choose_rule(self, name: str) -> None:
        """Say how alike the photos of this album must be to lie on each other."""
        album = self.album_shown()
        if album is not None:
            self.room.tasks.command(self, partial(choose_rule, album=album.id, name=name))

    def open_stack(self, group: str) -> None:
        """Spread a stack, or lay it together again."""
        self._look(self.view._replace(opened=self.view.opened ^ {group}))

    def _look(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self._refill()

    def standing_for(self, group: str) -> frozenset[str]:
        """Return the photos that show of a closed stack."""
        return self._of_album.stands.get(group, frozenset())

    def say(self, photos: Sequence[PhotoId], said: Said, *, failed: Failed | None = None) -> None:
        """Say something of photos; what was said before can be had back with `undo`."""
        if photos:
            wanted = dict.fromkeys(photos, said)
            self.undoing.do(lambda desk: describe_photos(desk, wanted), failed=failed)

    def keep(self, photos: Sequence[PhotoId], done: Done) -> None:
        """Keep photos of stacks and mark the others of these stacks as not used."""
        wanted = tuple(photos)
        self.undoing.do(lambda desk: keep_photos(desk, wanted), done=done)

    def lay(
        self,
        work: Callable[[Desk, Sequence[PhotoId]], Before],
        photos: Sequence[PhotoId],
        done: Done,
    ) -> None:
        """Put photos on stacks, or off them, by hand."""
        wanted = tuple(photos)
        self.undoing.do(lambda desk: work(desk, wanted), done=done)
