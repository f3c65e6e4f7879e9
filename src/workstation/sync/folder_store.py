"""The shared folder: the little a store must do.

Files are written once and never changed; a reader sees a whole file or none. Absence means "not
yet", never "deleted". Anything that speaks this protocol can carry an office: a folder of the
operating system (`folder`) or one on a server (`webdav`). Format: docs/formats/share-layout.md.
"""

from typing import Protocol

from workstation.sync.strange_files import Stranger


class FolderStore(Protocol):
    """What sync asks of a place for files. Paths are relative, as `layout` builds them.

    Every operation raises `Unavailable`: `folder_unreachable`, `folder_full` or `folder_denied`,
    each with the `path` concerned.
    """

    def list_names(self, folder: str) -> tuple[str, ...]:
        """Return the sorted names in a folder of the share; nothing where it is not there yet."""

    def list_sizes(self, folder: str) -> dict[str, int]:
        """Return the plain files in a folder with their sizes in bytes: what a full look asks."""

    def read(self, path: str, limit: int) -> bytes | None:
        """Return a file, or None where it is not there yet.

        At most `limit` + 1 bytes come back: one too many says that the file is too large.
        """

    def exists(self, path: str) -> bool:
        """Tell whether a file is there now."""

    def put_new(self, path: str, data: bytes) -> bool:
        """Publish a file whole, never over another; return False where it was there already.

        Raises:
            Unavailable: also `folder_conflict`, when other bytes hold that name.
        """

    def delete(self, path: str) -> None:
        """Remove a file; done already is done."""

    def free_bytes(self) -> int | None:
        """Return how many bytes this PC may still put there; None where nobody can tell."""

    def strangers(self) -> tuple[Stranger, ...]:
        """Return what lies anywhere there under a name that no PC of the office gives.

        Only a folder of the operating system has any: programs that mirror it and people leave
        them. Asked in full looks alone, for every folder is listed.
        """
