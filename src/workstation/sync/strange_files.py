"""Files under names that no PC of the office gives: what mirrors and people leave in the folder.

A mirror names the second of two files as it likes, with spaces, capitals, brackets or Chinese;
people copy, rename and pack. Such a file may be the only one left with something in it, and after
a purge it may be the last one to hold what must not exist. So its content decides.
"""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from workstation.domain.ids import ObjectId
from workstation.sync import layout
from workstation.sync.disk import Seen
from workstation.sync.texts import claimed_ids, named_inside

MOST_STRANGERS: Final = 20_000
_MOST_FOLDERS: Final = 20_000
_DEEPEST: Final = 12


class Stranger(NamedTuple):
    """Such a file. `path` is for telling files apart: no store takes it.

    `read` returns at most one byte more than it is asked for, None where nothing can be had now.
    Both calls raise `Unavailable` as `FolderStore` does.
    """

    path: str
    size: int
    read: Callable[[int], bytes | None]
    drop: Callable[[], None]

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]


def strange_files(scan: Callable[[Path], Iterable[Seen]], root: Path) -> Iterator[tuple[str, int]]:
    """Yield path and bytes of such files anywhere below `root`, links not followed.

    A folder that cannot be listed keeps nothing else out.

    Raises:
        OSError: the root itself cannot be listed.
    """
    return islice(_strange_files(scan, root), MOST_STRANGERS)


def _strange_files(scan: Callable[[Path], Iterable[Seen]], root: Path) -> Iterator[tuple[str, int]]:
    waiting, listed = [""], 0
    while waiting and listed < _MOST_FOLDERS:
        folder = waiting.pop()
        listed += 1
        for seen in _scanned(scan, root, folder):
            path = f"{folder}/{seen.name}" if folder else seen.name
            if seen.folder and path.count("/") < _DEEPEST:
                waiting.append(path)
            elif seen.size >= 0 and not layout.is_known(path):
                yield path, seen.size


def _scanned(scan: Callable[[Path], Iterable[Seen]], root: Path, folder: str) -> Iterable[Seen]:
    try:
        return scan(root.joinpath(*folder.split("/")) if folder else root)
    except OSError:
        if not folder:
            raise
        return ()


def holds_any(raw: bytes, ids: AbstractSet[ObjectId]) -> bool:
    """Tell whether a file's bytes hold one of these texts, damaged or whole, or in an archive."""
    return not ids.isdisjoint(claimed_ids(raw)) or named_inside(raw, ids)
