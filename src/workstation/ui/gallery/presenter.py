"""The photo library on screen: which photos show, and what people say of them.

Turns intentions into use cases, and changes into fresh rows. Owns no widget.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workstation.domain.ids import AlbumId, PhotoId
from workstation.domain.naming import match_name
from workstation.ui.gallery.loading import Loaded, Shown, load
from workstation.ui.gallery.rows import PhotoModel
from workstation.ui.room import Room
from workstation.ui.tasks import Touched, concerns
from workstation.usecases.albums import (
    ListedAlbum,
    create_album,
    describe_album,
    list_albums,
    rename_album,
)
from workstation.usecases.desk import Desk
from workstation.usecases.photo_library import (
    ListedPhoto,
    Said,
    describe_photos,
    move_photos,
)

Failed = Callable[[Exception], object]
Before = dict[PhotoId, Said]
EVERYTHING: Final = ""
"""The album that holds all photos."""
MOST_UNDONE: Final = 100


class GalleryPresenter(QObject):
    """Photos of one album, or of all; `reset` tells that other photos stand there now."""

    albums_changed = Signal()
    photos_changed = Signal()
    reset = Signal()
    undoable = Signal(bool)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.cells = PhotoModel(self)
        self.albums: tuple[ListedAlbum, ...] = ()
        self._of_album = Loaded()
        self.album = str(room.memory.get("gallery.album", EVERYTHING))
        self.shown: Shown = "all"
        self.loaded = False
        self._awaited = ""
        self._undo: list[Before] = []
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
        self._of_album = photos
        self.loaded = True
        self._refill()

    def _refill(self) -> None:
        if self.cells.show_cells(self._of_album.cells.get(self.shown, ())):
            self.reset.emit()
        self.photos_changed.emit()

    @property
    def photos(self) -> tuple[ListedPhoto, ...]:
        """Return the photos of the album on screen, in the order they were taken."""
        return self._of_album.photos

    def counts(self) -> dict[str, int]:
        """Return how many photos each filter would show."""
        return self._of_album.counts()

    def picks(self) -> list[PhotoId]:
        """Return the album's picked photos in the order in which they were picked.

        Those of all albums together belong to no article, so there are none of these.
        """
        return [] if self.album == EVERYTHING else list(self._of_album.picks)

    def named(self, photos: Iterable[str]) -> list[ListedPhoto]:
        """Return these photos as they are known now."""
        known = self._of_album.known
        return [known[photo] for photo in photos if photo in known]

    def album_shown(self) -> ListedAlbum | None:
        """Return the album on screen; None for all photos."""
        return next((one for one in self.albums if one.id == self.album), None)

    def choose_album(self, album: str) -> None:
        """Show another album, with all that is in it."""
        if album == self.album and self.loaded:
            return
        self.album, self.shown, self.loaded = album, "all", False
        self._of_album = Loaded()
        self.room.memory.put("gallery.album", album)
        self._refill()
        self._fetch_photos()
        self.albums_changed.emit()

    def await_album(self, name: str) -> None:
        """Show an album as soon as there is one of that name."""
        self._awaited = name
        self._show_albums(self.albums)

    def choose_shown(self, shown: Shown) -> None:
        """Show only some photos of the album."""
        self.shown = shown
        self._refill()

    def say(self, photos: Sequence[PhotoId], said: Said, *, failed: Failed | None = None) -> None:
        """Say something of photos; what was said before can be had back with `undo`."""
        if not photos:
            return
        # Filled on the lane that writes, in turn: an undo asked for at once finds it filled.
        before: Before = {}
        self._undo = [*self._undo, before][-MOST_UNDONE:]
        self.undoable.emit(True)

        def refused(error: Exception) -> None:
            self._forget(before)
            (failed or self.room.notices.tell)(error)

        self.room.tasks.command(
            self,
            partial(_describe, before, dict.fromkeys(photos, said)),
            lambda changed: None if changed else self._forget(before),
            failed=refused,
        )

    def _forget(self, before: Before) -> None:
        """Forget something that changed nothing: there is nothing to undo."""
        self._undo = [one for one in self._undo if one is not before]
        self.undoable.emit(bool(self._undo))

    def undo(self) -> None:
        """Say again of photos what was said before the last time."""
        if self._undo:
            before = self._undo.pop()
            self.undoable.emit(bool(self._undo))
            self.room.tasks.command(self, lambda desk: describe_photos(desk, before))

    def move(
        self, photos: Sequence[PhotoId], album: str, done: Callable[[], object], failed: Failed
    ) -> None:
        """Put photos into another album."""
        work = partial(move_photos, photos=tuple(photos), album=album)
        self.room.tasks.command(self, work, lambda _: done(), failed=failed)

    def create_album(self, name: str, done: Callable[[], object], failed: Failed) -> None:
        """Make an album and show it."""

        def made(album: AlbumId) -> None:
            self.choose_album(album)
            done()

        self.room.tasks.command(self, partial(create_album, name=name), made, failed=failed)

    def describe_album(
        self,
        album: ListedAlbum,
        *,
        name: str,
        credit: str,
        consent: str,
        done: Callable[[], object],
        failed: Failed,
    ) -> None:
        """Say what holds for a whole album; what stays as it is records nothing."""

        def work(desk: Desk) -> None:
            if name != album.name:
                rename_album(desk, album.id, name)
            describe_album(
                desk,
                album.id,
                credit=credit if credit != album.credit else None,
                consent=consent if consent != album.consent else None,
            )

        self.room.tasks.command(self, work, lambda _: done(), failed=failed)


def _describe(before: Before, said: Mapping[PhotoId, Said], desk: Desk) -> bool:
    """Say something of photos, keep what was said before, and tell whether anything changed."""
    before.update(describe_photos(desk, said))
    return bool(before)
