"""The tray of an import: the first photo is recorded when it is ready, then more, up to a dozen.

Somebody is waiting to see them, and each time of recording costs as much as several photos.
"""

from collections.abc import Callable
from typing import NamedTuple

from workstation.domain.ids import AlbumId, PhotoId
from workstation.usecases.albums import ensure_album
from workstation.usecases.desk import Desk
from workstation.usecases.photos import Failed, Prepared, record_photo

AT_ONCE = 12

Settled = tuple[PhotoId | None, ...]
"""What became of files, in their order: the photo of each, None for one that did not come in."""

Recorded = Callable[[Settled], object]


class Known(NamedTuple):
    """A file whose photo is here already."""

    photo: PhotoId


Result = Prepared | Known | Failed


class Tray:
    """Prepared photos on their way into the album.

    The album is made with the first of them: what fails before leaves nothing behind.
    """

    def __init__(self, desk: Desk, album: str, recorded: Recorded) -> None:
        """Take the album's name, and who hears what was recorded."""
        self.imported = 0
        self.duplicates = 0
        self.failed: list[Failed] = []
        self.photos: dict[PhotoId, None] = {}
        self._desk = desk
        self._album = album
        self._recorded = recorded
        self._waiting: list[Prepared] = []
        self._settled: list[PhotoId | None] = []

    def put(self, result: Result) -> None:
        """Take in what became of one source."""
        match result:
            case Failed():
                self.failed.append(result)
            case Known():
                self.duplicates += 1
                self.photos[result.photo] = None
            case Prepared() if result.photo in self.photos:  # twice in one import
                self.duplicates += 1
            case Prepared():
                self.photos[result.photo] = None
                self._waiting.append(result)
        self._settled.append(None if isinstance(result, Failed) else result.photo)
        # The first at once, then more and more: somebody is waiting to see them.
        if len(self._waiting) > min(self.imported, AT_ONCE - 1):
            self.empty()
        elif len(self._settled) >= AT_ONCE and not self._waiting:
            self._tell()

    def empty(self) -> AlbumId:
        """Record what lies in the tray; return the album it went into."""
        with self._desk.change() as change:
            album = ensure_album(change, self._album)
            for photo in self._waiting:
                record_photo(change, photo, album)
        self.imported += len(self._waiting)
        self._waiting = []
        self._tell()
        return album

    def _tell(self) -> None:
        settled, self._settled = tuple(self._settled), []
        if settled:
            self._recorded(settled)
