"""Files of the folder whose bytes are not what their names say, as whoever lacks them finds out.

PCs that hold the true bytes look at names and lengths, and in a mirrored folder each PC sees its
own copy alone, which may be whole. So whoever wants such a file and has found its bytes wrong for
an hour, at every full look, removes it; then whoever has the true ones misses it and puts it
back. An hour, because what is still being written or carried looks the same.
"""

from collections.abc import Collection
from typing import Final

import msgspec

from workstation.sync.share import Share
from workstation.usecases.desk import Desk

PATIENCE_MS: Final = 60 * 60 * 1_000
MOST: Final = 200
"""So many are kept in mind at a time; a folder that is damaged throughout takes several hours."""

_NOTED: Final = "damaged"


def remove_damaged(desk: Desk, share: Share, found: Collection[str]) -> None:
    """Note which files a full look found damaged; remove those that have been so for an hour.

    Raises:
        Unavailable: as `FolderStore.delete`.
    """
    now, noted = desk.now_ms(), _noted(desk)
    since = {path: min(noted.get(path, now), now) for path in sorted(found)[:MOST]}
    for path, at in list(since.items()):
        if now - at >= PATIENCE_MS:
            share.folder.delete(path)
            del since[path]
    if since != noted:
        with desk.store.writing():
            desk.store.values.put(**{_NOTED: msgspec.json.encode(since).decode()})


def _noted(desk: Desk) -> dict[str, int]:
    kept = desk.store.values.get(_NOTED)
    return msgspec.json.decode(kept, type=dict[str, int]) if kept else {}
