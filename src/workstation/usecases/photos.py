"""Photos: taken in once, clean from the first moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex, short_of
from workstation.domain.errors import Refused
from workstation.domain.ids import AlbumId, BlobHash, PhotoId
from workstation.domain.importing import FoundPicture
from workstation.gallery.previews import look_at
from workstation.gallery.taking_in import plain_header, take_in
from workstation.gallery.worker import Workers
from workstation.store.blobs import BlobFolder
from workstation.store.pictures import photo_row
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.desk import Change, Desk
from workstation.usecases.office import set_register

WORKERS = 2
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
    camera: str = ""


class Failed(bodies.FactBody, frozen=True):
    """A file that is no usable picture, and why."""

    path: str
    reason: str


def photo_of(data: bytes) -> PhotoId:
    """Return the id that these bytes have as a photo: the same file is the same photo."""
    return photo_with(BlobHash(sha256_hex(data)))


def photo_with(original: BlobHash) -> PhotoId:
    """Return the id of the photo with this original."""
    return PhotoId(short_of(original, 100))


def prepare_photo(
    blobs: BlobFolder,
    data: bytes,
    name: str,
    workers: Workers,
    *,
    thumbnails: ThumbnailFolder | None = None,
    original: BlobHash | None = None,
) -> Prepared:
    """Keep a photo's original here and make its clean master. Needs no desk: any thread may.

    With `thumbnails` its small picture is kept too, so that the list shows it at once. `original`
    is the name of the bytes as a blob, where it is known already.

    Raises:
        Refused: `bad_picture`, `unsupported_picture`, `picture_too_large`, `heic_unread`,
            `picture_reader_failed`.
        Unavailable: `disk_full`, `home_unreachable`.
    """
    header = plain_header(data, name)
    found = take_in(data, name, header) if header else workers.take_in(data, name)
    master = found.made
    look = look_at(master.data)
    blob = blobs.keep(master.data)
    if thumbnails is not None:
        thumbnails.keep(blob, look.small)
    kept = blobs.keep(data, original)
    return Prepared(
        photo=photo_with(kept),
        original=kept,
        master=blob,
        width=master.width,
        height=master.height,
        taken=found.taken,
        name=Path(name).name[:100],
        sharpness=look.sharpness,
        likeness=look.likeness,
        camera=found.camera,
    )


def prepare_photos(
    desk: Desk, files: Sequence[tuple[str, bytes]], *, advance: Advance = lambda _done, _all: None
) -> tuple[list[Prepared], list[Failed]]:
    """Prepare the few photos of an article side by side; bad ones are listed.

    `advance` hears how many of how many are done.
    """

    def one(file: tuple[str, bytes]) -> Prepared | Failed:
        try:
            return prepare_photo(desk.store.blobs, file[1], file[0], workers)
        except Refused as error:
            return Failed(path=file[0], reason=error.code)

    results = []
    with Workers() as workers, ThreadPoolExecutor(WORKERS) as pool:
        for result in pool.map(one, files):
            results.append(result)
            advance(len(results), len(files))
    good = [result for result in results if isinstance(result, Prepared)]
    return good, [result for result in results if isinstance(result, Failed)]


def take_pictures(
    desk: Desk,
    pictures: Sequence[FoundPicture],
    album: AlbumId,
    *,
    advance: Advance = lambda _done, _all: None,
) -> tuple[dict[str, str], list[Failed]]:
    """Take the pictures of a text in; return the photo of each key, and those that are none.

    Raises:
        Unavailable: `disk_full`, `home_unreachable`, `home_busy`.
    """
    good, bad = prepare_photos(desk, [(one.name, one.data) for one in pictures], advance=advance)
    if good:
        with desk.change() as change:
            for prepared in good:
                record_photo(change, prepared, album)
    taken = {prepared.photo for prepared in good}
    photos = {one.key: photo for one in pictures if (photo := photo_of(one.data)) in taken}
    return dict(photos), bad


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
        if photo.camera:
            set_register(change, f"photo/{photo.photo}", "camera", value=photo.camera)
