"""Photos to put into an open article: those of its own album, and of the albums used lately."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from workstation.domain import bodies, tree
from workstation.domain.ids import AlbumId, ArticleId, PhotoId
from workstation.domain.photo_blocks import photo_block
from workstation.usecases.albums import list_albums
from workstation.usecases.desk import Desk
from workstation.usecases.photo_layouts import chosen_photos
from workstation.usecases.photo_library import ListedPhoto, photos_in, photos_named, set_photos

MOST_ALBUMS: Final = 8
MOST_PHOTOS: Final = 90


class AlbumAtHand(bodies.FactBody, frozen=True):
    """An album to choose; `article`: the photos came with an article, whose title it bears."""

    id: AlbumId
    name: str
    article: bool


class PhotosAtHand(bodies.FactBody, frozen=True):
    """The albums to choose from, the one that is open, and its photos, picks first."""

    albums: tuple[AlbumAtHand, ...]
    album: str
    photos: tuple[ListedPhoto, ...]


def photos_at_hand(
    desk: Desk, article: ArticleId, used: Sequence[str], album: str = ""
) -> PhotosAtHand:
    """Return what may be put into an article that holds the photos `used`.

    The albums its photos are from come first, then its own, then those with the newest photos.
    Without a choice the first that has a photo to offer is open. Photos that nothing allows
    showing, that were rejected or are not on this PC are left out.
    """
    albums = _albums(desk, article, used)
    if any(one.id == album for one in albums):
        return PhotosAtHand(albums, album, _fit(desk, album))
    for one in albums:
        if photos := _fit(desk, one.id):
            return PhotosAtHand(albums, one.id, photos)
    return PhotosAtHand(albums, albums[0].id if albums else "", ())


def _albums(desk: Desk, article: ArticleId, used: Sequence[str]) -> tuple[AlbumAtHand, ...]:
    there = Counter(str(one.album_id) for one in photos_named(desk, used)) if used else Counter()
    known = {str(one.id): one for one in list_albums(desk) if one.photos}
    order = [name for name, _ in there.most_common()]
    names = dict.fromkeys((*order, str(article), *known))
    rows = [known[name] for name in names if name in known][:MOST_ALBUMS]
    return tuple(AlbumAtHand(id=one.id, name=one.name, article=one.article) for one in rows)


def _fit(desk: Desk, album: str) -> tuple[ListedPhoto, ...]:
    photos = [
        one
        for one in photos_in(desk, album)
        if one.place == "here" and one.pick != "reject" and not one.stays_here
    ]
    photos.sort(key=lambda one: one.pick != "pick")
    return tuple(photos[:MOST_PHOTOS])


def take_photo(desk: Desk, photo: PhotoId) -> tree.Doc:
    """Return the block that shows a photo, with its caption and credit; it is picked by that.

    Raises:
        Refused: `not_found`, `photos_not_cleared`.
    """
    block = photo_block(chosen_photos(desk, [photo]), "grid")
    set_photos(desk, [photo], pick="pick")
    return tree.Doc((block,))
