"""Pictures whose file in the folder is damaged, as whoever wants one and lacks it finds out.

PCs that hold a picture look at names and lengths only: bytes of all pictures are too many. Whoever
wants it sees that its bytes are wrong, and once they have been wrong for an hour, removes the
file, so that the next full look of a PC that has the picture puts it back. An hour, because what
is still being written or carried looks the same.
"""

from typing import Final

from workstation.domain.ids import BlobHash
from workstation.sync.share import Share
from workstation.usecases.desk import Desk

PATIENCE_MS: Final = 60 * 60 * 1_000


def remove_damaged(desk: Desk, share: Share, blob: BlobHash) -> None:
    """Note that a picture which lies in the folder proves nothing; remove it after an hour.

    Raises:
        Unavailable: as `FolderStore.delete`.
    """
    if not share.blobs.has(blob):
        return
    key, now = f"damaged_{blob[:12]}", desk.now_ms()
    since = desk.store.values.number(key)
    patient = 0 < since <= now  # a clock that was put back begins anew
    if patient and now - since < PATIENCE_MS:
        return
    if patient:
        share.blobs.purge(blob)
    with desk.store.writing():
        desk.store.values.put(**{key: 0 if patient else now})
