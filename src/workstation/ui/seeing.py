"""What is seen in pictures of this PC, for work on the pool; nothing in one that cannot be read."""

from workstation.domain.errors import NewsroomError
from workstation.gallery.recipes import Box
from workstation.gallery.seen import faces_in, sight_of
from workstation.gallery.sights import Sight
from workstation.store.blobs import BlobFolder


def faces_here(blobs: BlobFolder, master: str, turn: int) -> tuple[Box, ...]:
    """Return the faces of a photo as it is turned by degrees, as parts of its master."""
    try:
        return faces_in(blobs.read(master), turn)
    except NewsroomError:
        return ()


def sight_here(blobs: BlobFolder, blob: str) -> Sight | None:
    """Return what is seen in a finished picture."""
    try:
        return sight_of(blobs.read(blob))
    except NewsroomError:
        return None
