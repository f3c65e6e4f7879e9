"""Reading many small files of the shared folder, where one that cannot be read stops no other."""

from collections.abc import Iterable, Iterator

from workstation.domain.errors import Unavailable
from workstation.sync import layout
from workstation.sync.folder_store import FolderStore

_UNREADABLE = {"folder_denied", "folder_unreachable"}


def read_or_none(folder: FolderStore, path: str, limit: int) -> bytes | None:
    """Return a file, or None where it is absent or only this one cannot be read now.

    A mirror holds files back, a virus scanner or a bad sector keeps one from being read: the rest
    of the folder is taken in all the same.

    Raises:
        Unavailable: the whole folder is out of reach.
    """
    try:
        return folder.read(path, limit)
    except Unavailable as error:
        if error.code not in _UNREADABLE or not folder.exists(layout.MARKER):
            raise
        return None


def read_all(folder: FolderStore, place: str, names: Iterable[str], limit: int) -> Iterator[bytes]:
    """Yield those files of one folder that can be read now."""
    for name in names:
        raw = read_or_none(folder, f"{place}/{name}", limit)
        if raw is not None:
            yield raw
