"""Importing photos: a card, a folder, single files. Few at a time, so that memory stays small.

Every dozen photos are recorded at once, so that they show while the rest is still coming, and that
a card pulled out in the middle costs nothing that was there already.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, PhotoId
from workstation.gallery.headers import MAX_BYTES, sniff
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.pictures import known_photos
from workstation.usecases.albums import ensure_album, refuse_album_name
from workstation.usecases.desk import Desk
from workstation.usecases.photos import (
    WORKERS,
    Advance,
    Failed,
    Prepared,
    photo_of,
    prepare_photo,
    record_photo,
)

MAX_FILES = 20_000
IN_HAND = 2 * WORKERS
AT_ONCE = 12
_HEAD = 1_024
_PASSED_OVER = {"thumbs.db", "desktop.ini"}


class Source(NamedTuple):
    """A file, or a picture that was pasted: what it is called, and how to get its bytes."""

    name: str
    read: Callable[[], bytes]


class ImportedPhotos(bodies.FactBody, frozen=True):
    """What `photo import` answers; `stopped`: it was called off with `left` files unread."""

    imported: int
    duplicates: int
    failed: tuple[Failed, ...]
    photos: tuple[PhotoId, ...]
    album: AlbumId = AlbumId("")
    stopped: bool = False
    left: int = 0


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
    return import_sources(desk, sources, album, unread=unread, advance=advance)


def sources_in(paths: Sequence[Path]) -> tuple[list[Source], list[Failed]]:
    """Return the files that paths stand for, folders with all that lies below, and what fails.

    Raises:
        Refused: `not_found`, `too_many_files`.
    """
    files: list[Path] = []
    unread: list[Failed] = []
    for path in paths:
        if path.is_dir():
            found, closed = _below(path)
            files += found
            unread += closed
        elif path.exists():
            files.append(path)
        else:
            raise Refused("not_found", kind="file", id=str(path))
        if len(files) > MAX_FILES:
            raise Refused("too_many_files", path=str(path), limit=MAX_FILES)
    return [Source(str(file), partial(_read, file)) for file in files], unread


def _below(folder: Path) -> tuple[list[Path], list[Failed]]:
    closed: list[Failed] = []

    def note(error: OSError) -> None:
        closed.append(Failed(path=str(error.filename), reason="file_unreadable"))

    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [
            Path(place, name)
            for name in sorted(names)
            if not name.startswith((".", "~")) and name.lower() not in _PASSED_OVER
        ]
        if len(files) > MAX_FILES:
            break
    return files, closed


def _read(file: Path) -> bytes:
    """Return a file's bytes; of what is no picture, or too large, only its head is ever read."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
            if not head:
                raise Refused("bad_picture", name=str(file), reason="empty")
            if sniff(head) == "unknown":
                raise Refused("unsupported_picture", name=str(file), format=file.suffix)
            if os.fstat(opened.fileno()).st_size > MAX_BYTES:
                raise Refused("picture_too_large", name=str(file), measure="bytes", limit=MAX_BYTES)
            return head + opened.read(MAX_BYTES)
    except OSError as error:
        raise Refused("file_unreadable", path=str(file)) from error


class _Known(NamedTuple):
    """A file whose photo is here already."""

    photo: PhotoId


_Result = Prepared | _Known | Failed


def import_sources(
    desk: Desk,
    sources: Sequence[Source],
    album: str,
    *,
    unread: Sequence[Failed] = (),
    advance: Advance = lambda _done, _all: None,
    go_on: Callable[[], bool] = lambda: True,
    recorded: Callable[[], object] = lambda: None,
) -> ImportedPhotos:
    """Take pictures into an album.

    `go_on` is asked before each file and may wait (a pause); False ends the import. `recorded` is
    called whenever some photos have been recorded.

    Raises:
        Refused: `bad_name`, `blocked_by_findings` for the album's name.
        Unavailable: `disk_full`, `home_unreachable`; what was recorded before stays.
    """
    refuse_album_name(desk, album)
    tray = _Tray(desk, album, recorded)
    known = desk.store.read(known_photos)
    done = 0
    for result in _in_turn(desk.store.blobs, sources, known, go_on):
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
    )


def _in_turn(
    blobs: BlobFolder, sources: Sequence[Source], known: set[str], go_on: Callable[[], bool]
) -> Iterator[_Result]:
    """Yield what becomes of each source, in order; never more than `IN_HAND` are in memory."""
    waiting: deque[Future[_Result]] = deque()
    with (
        Workers() as workers,
        ThreadPoolExecutor(WORKERS, thread_name_prefix="photos") as pool,
    ):
        for source in sources:
            if len(waiting) == IN_HAND:
                yield waiting.popleft().result()
            if not go_on():
                break
            waiting.append(pool.submit(_take, blobs, source, known, workers))
        while waiting:
            yield waiting.popleft().result()


def _take(blobs: BlobFolder, source: Source, known: set[str], workers: Workers) -> _Result:
    try:
        data = source.read()
        photo = photo_of(data)
        if photo in known:
            return _Known(photo)
        return prepare_photo(blobs, data, source.name, workers)
    except Refused as error:
        return Failed(path=source.name, reason=error.code)


class _Tray:
    """Prepared photos on their way into the album, recorded a dozen at once.

    The album is made with the first of them: what fails before leaves nothing behind.
    """

    def __init__(self, desk: Desk, album: str, recorded: Callable[[], object]) -> None:
        self.imported = 0
        self.duplicates = 0
        self.failed: list[Failed] = []
        self.photos: dict[PhotoId, None] = {}
        self._desk = desk
        self._album = album
        self._recorded = recorded
        self._waiting: list[Prepared] = []

    def put(self, result: _Result) -> None:
        """Take in what became of one source."""
        match result:
            case Failed():
                self.failed.append(result)
            case _Known():
                self.duplicates += 1
                self.photos[result.photo] = None
            case Prepared() if result.photo in self.photos:  # twice in one import
                self.duplicates += 1
            case Prepared():
                self.photos[result.photo] = None
                self._waiting.append(result)
                if len(self._waiting) == AT_ONCE:
                    self.empty()

    def empty(self) -> AlbumId:
        """Record what lies in the tray; return the album it went into."""
        with self._desk.change() as change:
            album = ensure_album(change, self._album)
            for photo in self._waiting:
                record_photo(change, photo, album)
        if self._waiting:
            self.imported += len(self._waiting)
            self._waiting = []
            self._recorded()
        return album
