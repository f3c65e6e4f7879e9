"""Photos: taken in once, clean from the first moment; what is said of them."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

from workstation.domain import bodies
from workstation.domain.canonical import short_hash
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, BlobHash, PhotoId, new_id
from workstation.domain.naming import match_name
from workstation.gallery.masters import make_master
from workstation.gallery.previews import likeness_hash, sharpness
from workstation.gallery.probing import probe
from workstation.store import queries
from workstation.store.pictures import (
    PhotoRow,
    known_photos,
    photo_row,
    photo_rows,
)
from workstation.store.receipts import send_blob
from workstation.usecases.checking import refuse_private_words
from workstation.usecases.desk import Change, Desk
from workstation.usecases.office import set_register

WORKERS = 2
MAX_PHOTO_BYTES = 60 * 1024 * 1024
Pick = Literal["pick", "reject", "none"]
Advance = Callable[[int, int], None]


class Prepared(bodies.FactBody, frozen=True):
    """A photo whose bytes are safe on disk and whose fact is not recorded yet."""

    photo: PhotoId
    original: BlobHash
    master: BlobHash
    width: int
    height: int
    taken: str
    name: str
    sharpness: int
    likeness: str


class Failed(bodies.FactBody, frozen=True):
    """A file that is no usable picture, and why."""

    path: str
    reason: str


def prepare_photo(desk: Desk, data: bytes, name: str) -> Prepared:
    """Keep a photo's original here and make its clean master.

    Raises:
        Refused: `bad_picture`, `unsupported_picture`, `picture_too_large`.
    """
    found = probe(data, name)
    master = make_master(data, name)
    return Prepared(
        photo=PhotoId(short_hash(data, 100)),
        original=desk.store.blobs.keep(data),
        master=desk.store.blobs.keep(master.data),
        width=master.width,
        height=master.height,
        taken=found.taken,
        name=Path(name).name[:100],
        sharpness=sharpness(master.data),
        likeness=likeness_hash(master.data),
    )


def prepare_photos(
    desk: Desk, files: Sequence[tuple[str, bytes]], *, advance: Advance = lambda _done, _all: None
) -> tuple[list[Prepared], list[Failed]]:
    """Prepare many photos side by side; bad ones are listed, the rest is taken in.

    `advance` hears how many of how many are done.
    """

    def one(file: tuple[str, bytes]) -> Prepared | Failed:
        try:
            return prepare_photo(desk, file[1], file[0])
        except Refused as error:
            return Failed(path=file[0], reason=error.code)

    results = []
    with ThreadPoolExecutor(WORKERS) as pool:
        for result in pool.map(one, files):
            results.append(result)
            advance(len(results), len(files))
    good = [result for result in results if isinstance(result, Prepared)]
    return good, [result for result in results if isinstance(result, Failed)]


def record_photo(change: Change, photo: Prepared, album: AlbumId) -> None:
    """Record a prepared photo. Its file name stays on this PC: people write anything there."""
    store = change.desk.store
    if store.read(photo_row, photo.photo) is None:
        change.record(
            "photo",
            bodies.Photo(
                photo=photo.photo,
                album=album,
                original=photo.original,
                master=photo.master,
                width=photo.width,
                height=photo.height,
                taken=photo.taken,
                name_text="",
                sharpness=photo.sharpness,
                likeness=photo.likeness,
            ),
        )


class ImportedPhotos(bodies.FactBody, frozen=True):
    """What `photo import` answers."""

    imported: int
    duplicates: int
    failed: tuple[Failed, ...]
    photos: tuple[PhotoId, ...]


def import_photos(
    desk: Desk,
    paths: Sequence[Path],
    album: str,
    *,
    advance: Advance = lambda _done, _all: None,
) -> ImportedPhotos:
    """Take photos from files and folders into an album.

    Raises:
        Refused: `not_found` for a path that does not exist, `bad_name`.
    """
    files = [file for path in paths for file in _files_of(path)]
    read, unread = _read_all(files)
    good, failed = prepare_photos(desk, read, advance=advance)
    known = desk.store.read(known_photos)
    fresh = {photo.photo: photo for photo in good if photo.photo not in known}
    with desk.change() as change:
        album_id = ensure_album(change, album)
        for photo in fresh.values():
            record_photo(change, photo, album_id)
    return ImportedPhotos(
        imported=len(fresh),
        duplicates=len(good) - len(fresh),
        failed=(*unread, *failed),
        photos=tuple(dict.fromkeys(photo.photo for photo in good)),
    )


def _files_of(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(
            p for p in path.iterdir() if p.is_file() and not p.name.startswith((".", "~"))
        )
    if not path.exists():
        raise Refused("not_found", kind="file", id=str(path))
    return [path]


def _read_all(files: Sequence[Path]) -> tuple[list[tuple[str, bytes]], list[Failed]]:
    read: list[tuple[str, bytes]] = []
    unread: list[Failed] = []
    for file in files:
        try:
            if file.stat().st_size > MAX_PHOTO_BYTES:
                unread.append(Failed(path=str(file), reason="picture_too_large"))
            else:
                read.append((str(file), file.read_bytes()))
        except OSError:
            unread.append(Failed(path=str(file), reason="file_unreadable"))
    return read, unread


def ensure_album(change: Change, name: str) -> AlbumId:
    """Return the album of that name, making it where there is none."""
    known = change.desk.store.read(queries.names, "album")
    found = match_name(name, known)
    if found is not None:
        return AlbumId(found)
    refuse_private_words(name)
    album = AlbumId(new_id())
    set_register(change, f"album/{album}", "name", words=name.strip())
    return album


def set_photos(
    desk: Desk,
    photos: Sequence[PhotoId],
    *,
    caption: str | None = None,
    credit: str | None = None,
    rating: int | None = None,
    pick: Pick | None = None,
    consent: str | None = None,
) -> None:
    """Write captions, credits, ratings, picks and consent of photos. A picked photo is shared.

    Raises:
        Refused: `blocked_by_findings` where the words hold private data; `bad_rating`.
    """
    if rating is not None and rating not in range(6):
        raise Refused("bad_rating", rating=rating)
    for words in (caption, credit):
        if words:
            refuse_private_words(words)
    with desk.change() as change:
        for photo in photos:
            entity = f"photo/{photo}"
            if caption is not None:
                set_register(change, entity, "caption", words=caption)
            if credit is not None:
                set_register(change, entity, "credit", words=credit)
            for field, value in (("rating", rating), ("pick", pick), ("consent", consent)):
                if value is not None:
                    set_register(change, entity, field, value=value)
            row = desk.store.read(photo_row, photo)
            if pick == "pick" and row is not None:
                desk.store.write(send_blob, row[0])


class ListedPhoto(bodies.FactBody, frozen=True):
    """One photo as `photo list` shows it; `group` joins photos that look alike."""

    id: str
    album: str
    width: int
    height: int
    taken: str
    caption: str
    credit: str
    rating: int
    pick: str
    consent: str
    group: str
    sharpness: int


def list_photos(desk: Desk, album: str = "") -> list[ListedPhoto]:
    """Return photos in the order they were taken.

    Raises:
        Refused: `not_found` for an unknown album.
    """
    albums = desk.store.read(queries.names, "album")
    wanted = match_name(album, albums) if album else ""
    if wanted is None:
        raise Refused("not_found", kind="album", id=album)
    return [_listed_photo(desk, row, albums) for row in desk.store.read(photo_rows, wanted)]


def _listed_photo(desk: Desk, row: PhotoRow, albums: dict[str, str]) -> ListedPhoto:
    entity = f"photo/{row.photo}"

    def token(field: str) -> str:
        value = desk.store.read(queries.register_value, entity, field)
        return "" if value is None else str(value)

    return ListedPhoto(
        id=row.photo,
        album=albums.get(row.album, ""),
        width=row.width,
        height=row.height,
        taken=row.taken,
        caption=desk.store.read(queries.register_text, entity, "caption"),
        credit=desk.store.read(queries.register_text, entity, "credit"),
        rating=int(token("rating") or 0),
        pick=token("pick") or "none",
        consent=token("consent"),
        group=row.likeness,
        sharpness=row.sharpness,
    )
