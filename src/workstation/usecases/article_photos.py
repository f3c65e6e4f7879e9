"""Photos dropped on an article: taken in clean, ready to stand in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from workstation.document.readers.folder import PHOTO_BYTES, read_bounded
from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import AlbumId, ArticleId
from workstation.domain.photo_blocks import Chosen
from workstation.gallery.worker import Workers
from workstation.usecases.desk import Desk
from workstation.usecases.intake import words_of
from workstation.usecases.photos import Failed, prepare_photo, record_photo


class BroughtPhotos(bodies.FactBody, frozen=True):
    """Photos that may stand in the article now, and files that may not, each with its reason."""

    photos: tuple[str, ...]
    failed: tuple[Failed, ...]

    def chosen(self) -> tuple[Chosen, ...]:
        """Return the photos as a block of them takes them."""
        return tuple(Chosen(one) for one in self.photos)


def bring_photos(
    desk: Desk,
    article: ArticleId,
    paths: Sequence[Path],
    *,
    advance: Callable[[int, int], None] = lambda _done, _all: None,
) -> BroughtPhotos:
    """Take photo files in for an article; bad files are answered one by one."""
    photos: list[str] = []
    failed: list[Failed] = []
    with Workers() as workers:
        for number, path in enumerate(paths):
            advance(number, len(paths))
            try:
                data = read_bounded(path, PHOTO_BYTES)
                prepared = prepare_photo(desk.store.blobs, data, path.name, workers)
            except NewsroomError as error:
                failed.append(Failed(path=words_of(path.name), reason=error.code))
                continue
            with desk.change() as change:
                record_photo(change, prepared, AlbumId(article))
            photos.append(prepared.photo)
    return BroughtPhotos(photos=tuple(photos), failed=tuple(failed))
