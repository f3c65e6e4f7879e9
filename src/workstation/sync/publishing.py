"""Publishing on a store: what its kinds, and the kinds of files on it, do alike."""

from workstation.domain.errors import Unavailable
from workstation.sync.folder_store import FolderStore


def put_proven(folder: FolderStore, path: str, data: bytes) -> bool:
    """Publish bytes that their name proves, in the place of whatever else bears it.

    What lies there instead is damage. Returns False where the very bytes were there already.

    Raises:
        Unavailable: as `FolderStore.put_new`; a damaged file may be gone then, which healing puts
            back.
    """
    try:
        return folder.put_new(path, data)
    except Unavailable as error:
        if error.code != "folder_conflict":
            raise
    folder.delete(path)
    folder.put_new(path, data)
    return True


def expect_published(held: bytes | None, data: bytes, path: str) -> None:
    """Check what was read back from a place on the network.

    Raises:
        Unavailable: `folder_unreachable` where nothing lies there, `folder_conflict` where other
            bytes do.
    """
    if held is None:
        raise Unavailable("folder_unreachable", path=path)
    if held != data:
        raise Unavailable("folder_conflict", path=path)
