"""A share that fails every third time and loses replies, and a PC that simply tries again.

The suite proves by it that every operation may be repeated until it succeeds.
"""

from random import Random

from place_memory import MemoryPlace
from store_places import HERE, Can, Kind, without_server

from workstation.domain.errors import Unavailable
from workstation.sync.memory import MemoryFolder

TRIES = 60
ACTS = {
    "list_names", "list_sizes", "read", "exists", "put_new", "delete", "free_bytes", "strangers",
}  # fmt: skip


class TriedAgain:
    """The folder under faults, asked again and again; whether it was first is not known then."""

    def __init__(self, folder, seed):
        self._folder = folder
        self._random = Random(seed)  # noqa: S311 - a seed is a history

    def __getattr__(self, name):
        act = getattr(self._folder, name)
        return self._until_it_works(act) if name in ACTS else act

    def _until_it_works(self, act):
        def again(*args):
            for _ in range(TRIES):
                try:
                    return self._perhaps(act, *args)
                except Unavailable as error:
                    if error.code != "folder_unreachable":
                        raise
            return act(*args)

        return again

    def _perhaps(self, act, *args):
        chance = self._random.random()
        if chance < 0.2:
            raise Unavailable("folder_unreachable", path="")
        done = act(*args)
        if chance < 0.35:
            raise Unavailable("folder_unreachable", path="")  # done, but nobody hears of it
        return done


class FaultyPlace(MemoryPlace):
    """A disk in memory behind faults."""

    def __init__(self, folder):
        super().__init__(folder)
        self._opened = 0

    def open(self, _device=HERE):
        self._opened += 1
        return TriedAgain(MemoryFolder(self.disk), self._opened)


KINDS = (
    Kind(
        "faulty-memory",
        without_server(FaultyPlace),
        frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.FILL, Can.FOLDERS}),
    ),
)
