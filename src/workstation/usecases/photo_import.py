"""Importing photos: a card, a folder, single files. Few at a time, so that memory stays small.

They are recorded on the way: they show while the rest is still coming, and a card pulled out in the
middle costs nothing that was there already.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId
from workstation.gallery.going_last import go_last
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.pictures import known_photos
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.albums import describe_album, refuse_album_name
from workstation.usecases.desk import Desk
from workstation.usecases.photo_source import Source
from workstation.usecases.photo_sources import sources_in
from workstation.usecases.photo_tray import Known, Recorded, Result, Tray
from workstation.usecases.photos import WORKERS, Advance, Failed, photo_with, prepare_photo
from workstation.usecases.unfinished_import import (
    forget_import,
    remember_import,
    unfinished_import,
)

__all__ = [
    "IN_HAND",
    "ImportedPhotos",
    "Source",
    "import_photos",
    "import_sources",
    "resume_import",
    "sources_in",
]

IN_HAND = 2 * WORKERS


class ImportedPhotos(bodies.FactBody, frozen=True):
    """What `photo import` answers; `stopped`: it ended with `left` files unread.

    `gone`: it ended because the card or folder was pulled out, this one.
    """

    imported: int
    duplicates: int
    failed: tuple[Failed, ...]
    photos: tuple[PhotoId, ...]
    album: AlbumId = AlbumId("")
    stopped: bool = False
    left: int = 0
    gone: str = ""


def import_photos(
    desk: Desk,
    paths: Sequence[Path],
    album: str,
    *,
    advance: Advance = lambda _done, _all: None,
) -> ImportedPhotos:
    """Take photos from files and folders into an album.

    Raises:
        Refused: `not_found` for a path that does not exist, `too_many_files`, `bad_name`.
        Unavailable: `disk_full`, `home_unreachable`; what was recorded before stays.
    """
    sources, unread = sources_in(paths)
    refuse_album_name(desk, album)
    remember_import(desk, paths, album)
    imported = import_sources(desk, sources, album, unread=unread, advance=advance)
    if not imported.stopped:
        forget_import(desk)
    return imported


def resume_import(desk: Desk, *, advance: Advance = lambda _done, _all: None) -> ImportedPhotos:
    """Go on with the import that was broken off; what came in already is known by its content.

    Raises:
        Refused: `no_import_waits`.
        Unavailable: `import_source_gone`, and what `import_photos` raises.
    """
    begun = unfinished_import(desk)
    if begun is None:
        raise Refused("no_import_waits")
    imported = import_photos(desk, begun.places(), begun.album, advance=advance)
    if begun.credit or begun.consent:
        describe_album(
            desk, imported.album, credit=begun.credit or None, consent=begun.consent or None
        )
    return imported


class _Shelf(NamedTuple):
    """Where the bytes of photos go."""

    blobs: BlobFolder
    thumbnails: ThumbnailFolder

    @classmethod
    def of(cls, desk: Desk) -> "_Shelf":
        return cls(desk.store.blobs, ThumbnailFolder.of(desk.store.home))


def import_sources(
    desk: Desk,
    sources: Sequence[Source],
    album: str,
    *,
    unread: Sequence[Failed] = (),
    advance: Advance = lambda _done, _all: None,
    go_on: Callable[[], bool] = lambda: True,
    recorded: Recorded = lambda _: None,
) -> ImportedPhotos:
    """Take pictures into an album.

    `go_on` is asked before each file and may wait (a pause); False ends the import, and so does a
    card that is pulled out. `recorded` hears whenever some photos have been recorded: the photo of
    each file since the last time, None for one that did not come in.

    Raises:
        Refused: `bad_name`, `blocked_by_findings` for the album's name.
        Unavailable: `disk_full`, `home_unreachable`; what was recorded before stays.
    """
    refuse_album_name(desk, album)
    tray = Tray(desk, album, recorded)
    known = desk.store.read(known_photos)
    done, gone = 0, ""
    for result in _in_turn(_Shelf.of(desk), sources, known, go_on):
        gone = _gone(sources[done], result)
        if gone:
            break
        tray.put(result)
        done += 1
        advance(done, len(sources))
    into = tray.empty()
    return ImportedPhotos(
        imported=tray.imported,
        duplicates=tray.duplicates,
        failed=(*unread, *tray.failed),
        photos=tuple(tray.photos),
        album=into,
        stopped=done < len(sources),
        left=len(sources) - done,
        gone=gone,
    )


def _gone(source: Source, result: Result) -> str:
    """Return the place of a file that could not be read, if that place is not there any more."""
    unread = isinstance(result, Failed) and result.reason in ("file_unreadable", "zip_damaged")
    return source.place if unread and source.place and not Path(source.place).exists() else ""


def _in_turn(
    shelf: "_Shelf", sources: Sequence[Source], known: set[str], go_on: Callable[[], bool]
) -> Iterator[Result]:
    """Yield what becomes of each source, in order; never more than `IN_HAND` are in memory."""
    waiting: deque[Future[Result]] = deque()
    with (
        Workers() as workers,
        ThreadPoolExecutor(WORKERS, "photos", initializer=go_last) as pool,
    ):
        for source in sources:
            if len(waiting) == IN_HAND:
                yield waiting.popleft().result()
            if not go_on():
                break
            waiting.append(pool.submit(_take, shelf, source, known, workers))
        while waiting:
            yield waiting.popleft().result()


def _take(shelf: _Shelf, source: Source, known: set[str], workers: Workers) -> Result:
    try:
        data = source.read()
        original = shelf.blobs.name_of(data)
        photo = photo_with(original)
        if photo in known:
            return Known(photo)
        return prepare_photo(
            shelf.blobs,
            data,
            source.name,
            workers,
            thumbnails=shelf.thumbnails,
            original=original,
        )
    except Refused as error:
        return Failed(path=source.name, reason=error.code)
