"""Thumbnails: made from masters when they are first looked at, on any thread, without a desk.

Of a file on its way in there is one before it has a master: what its camera wrote beside it.
"""

from workstation.domain.errors import Refused
from workstation.gallery.glancing import camera_thumbnail
from workstation.gallery.headers import Header, read_header, sniff
from workstation.gallery.previews import SIDE, edited_thumbnail, thumbnail
from workstation.gallery.recipes import NOTHING, Recipe, read_recipe, recipe_name
from workstation.gallery.taking_in import plain_header
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.photo_source import Source


def thumbnail_of(
    blobs: BlobFolder, thumbnails: ThumbnailFolder, master: str, recipe: str = ""
) -> bytes:
    """Return a small JPEG of a photo, from the cache where it was made before.

    Raises:
        Unavailable: `blob_missing` – the master is not here (等待补齐), or was purged.
        Refused: `bad_picture`.
    """
    done = _readable(recipe)
    look = recipe_name(done) if done != NOTHING else ""
    kept = thumbnails.read(master, look)
    if kept is not None:
        return kept
    data = blobs.read(master)
    made = edited_thumbnail(data, done, SIDE) if look else thumbnail(data, SIDE)
    thumbnails.keep(master, made, look)
    return made


def glance_of(source: Source) -> bytes:
    """Return a small JPEG of a file that is no photo yet, as quickly as it can be had.

    Raises:
        Refused: as `Source.read` and `read_header`; `unsupported_picture` for what is only read
            in a process of its own.
    """
    start = source.peek() if source.peek else source.read()
    small = camera_thumbnail(start)
    if small:
        return small
    data = source.read() if source.peek else start
    header = _told_by(start) or plain_header(data, source.name)
    if header is None:
        raise Refused("unsupported_picture", name=source.name, format="")
    return thumbnail(data, SIDE, header)


def _told_by(start: bytes) -> Header | None:
    """Return the header of a plain JPEG, for which its beginning is enough; None for all others.

    Looking for the end of a large file takes as long as a tenth of its first picture.
    """
    if sniff(start) != "jpeg":
        return None
    try:
        header = read_header(start)
    except Refused:
        return None
    return header if header.reducible else None


def _readable(recipe: str) -> Recipe:
    """Return a recipe; one that this PC cannot read shows the photo as it came."""
    try:
        return read_recipe(recipe)
    except Refused:
        return NOTHING
