"""What the acceptance suite asks of whoever brings a store: a place, and what can be done there.

To have a store tried, write a module `place_<name>.py` beside this one with

    KINDS = (Kind("name", can={Can.WRITE, …}, serve=…),)

`conftest.py` finds it, and every test of `test_stores_acceptance.py` that the kind can take runs
against it. `serve` is a context manager around what is started once for all tests (a server, or
nothing: `without_server`); it may call `pytest.skip` with a sentence. It yields a function that
makes a fresh, empty `Place` in a given folder of the disk.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from workstation.domain.ids import DeviceId
from workstation.sync.folder_store import FolderStore

HERE = DeviceId("abcdefghijkl")
THERE = DeviceId("mnopqrstuvwx")


class Can(Enum):
    """What can be done with a place, beyond reading what was planted before it was opened."""

    WRITE = auto()  # the store publishes and deletes
    LIVE = auto()  # what is planted after opening is seen
    EXCLUDE = auto()  # of writers racing for one name, exactly one is told it was first
    VANISH = auto()  # the place can be taken away and come back
    FILL = auto()  # the place can be filled up
    FOLDERS = auto()  # a folder can stand where a file belongs
    FORBID = auto()  # writing can be forbidden
    ADDRESS = auto()  # a home can be pointed at it: it has an `address` and a `password`


class Place(Protocol):
    """One fresh place for files. Acts of the place go past the store, as a stranger's would."""

    def open(self, device: DeviceId = HERE) -> FolderStore:
        """Return the store as one PC sees it; nothing is remembered from another call."""

    def plant(self, path: str, data: bytes) -> None:
        """Put bytes there, over anything. A read-only place is planted before it is opened."""

    def files(self) -> dict[str, bytes]:
        """Return every file that lies there, temporary ones included."""

    def take_away(self) -> None:
        """Make the place vanish (VANISH)."""

    def bring_back(self) -> None:
        """Make it come back with its files (VANISH)."""

    def fill_up(self) -> None:
        """Leave room for a few bytes only (FILL)."""

    def make_room(self) -> None:
        """Leave room again (FILL)."""

    def forbid_writing(self) -> None:
        """Let nobody write (FORBID); whoever runs the tests may be root and exempt."""


Serve = Callable[[Path], AbstractContextManager[Callable[[Path], Place]]]


@dataclass(frozen=True)
class Kind:
    """A kind of place: its name in the test's name, what it can, how it is started."""

    name: str
    serve: Serve
    can: frozenset[Can] = field(default=frozenset())
    only: frozenset[Can] = field(default=frozenset())  # if any: just what needs one of these


def without_server(make: Callable[[Path], Place]) -> Serve:
    """Return a `serve` for places that need nothing started."""

    @contextmanager
    def serve(_folder: Path) -> Iterator[Callable[[Path], Place]]:
        yield make

    return serve
