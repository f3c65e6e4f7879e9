"""What the library tells beside its photos: albums, filters, title and counts, the status line."""

from PySide6.QtCore import QObject, Signal

from workstation.ui.gallery.editing import Editing
from workstation.ui.gallery.grid import PhotoGrid
from workstation.ui.gallery.head import Head
from workstation.ui.gallery.presenter import GalleryPresenter
from workstation.ui.gallery.side import Side


class Telling(QObject):
    """Keeps side and head as the album is. `status` carries both ends of the status line.

    `album_told`: whether there is one album, and whether it can be described.
    """

    status = Signal(str, str)
    album_told = Signal(bool, bool)

    def __init__(
        self,
        presenter: GalleryPresenter,
        grid: PhotoGrid,
        sides: tuple[Side, Head],
        editing: Editing,
    ) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._grid = grid
        self._side, self._head = sides
        self._editing = editing

    def show_albums(self) -> None:
        """Show all albums and which of them is on screen."""
        self._side.show_albums(self._presenter.albums, self._presenter.album)
        self._show_head()

    def show_counts(self) -> None:
        """Show how many photos there are and what filters find."""
        self._side.show_filters(self._presenter.counts(), self._presenter.shown)
        self._show_head()

    def _show_head(self) -> None:
        album, counts = self._presenter.album_shown(), self._presenter.counts()
        title = album.name or self.tr("(untitled)") if album else self.tr("All photos")
        title = self._presenter.awaited or title
        count = self.tr("%n photo(s)", "", counts["all"])
        if counts["picked"]:
            count += self.tr(" · {picked} picked").format(picked=counts["picked"])
        described = album is not None and not album.article
        self._head.show_album(title, count, describable=described)
        self.album_told.emit(album is not None, described)

    def show_status(self) -> None:
        """Say how many photos are here, hidden and selected, and which keys there are."""
        chosen = len(self._grid.chosen())
        left = self.tr("%n photo(s)", "", len(self._presenter.photos))
        if self._presenter.hidden:
            left += self.tr(" · %n hidden", "", self._presenter.hidden)
        if chosen:
            left += self.tr(" · %n selected", "", chosen)
        keys = self.tr("P pick · X do not use · U neither · 1–5 stars · Space enlarge")
        self.status.emit(left, self._editing.keys() if self._editing.is_open else keys)
