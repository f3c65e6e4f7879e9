"""Thumbnails: made from masters when they are first looked at, on any thread, without a desk."""

from workstation.gallery.previews import thumbnail
from workstation.store.blobs import BlobFolder
from workstation.store.thumbnails import ThumbnailFolder

LONG_SIDE = 480
"""Pixels; enough for the largest cell at double density, and cheap to decode."""


def thumbnail_of(blobs: BlobFolder, thumbnails: ThumbnailFolder, master: str) -> bytes:
    """Return a small JPEG of a master, from the cache where it was made before.

    Raises:
        Unavailable: `blob_missing` – the master is not here (等待补齐), or was purged.
        Refused: `bad_picture`.
    """
    kept = thumbnails.read(master)
    if kept is not None:
        return kept
    made = thumbnail(blobs.read(master), LONG_SIDE)
    thumbnails.keep(master, made)
    return made
