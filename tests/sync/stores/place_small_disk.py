"""A folder on a small disk that is really full when it is full."""

import shutil
from contextlib import contextmanager
from itertools import count

from place_local import LocalPlace
from small_disk import fill, small_disk
from store_places import Can, Kind


class SmallPlace(LocalPlace):
    """A folder on the small disk."""

    ballast = None

    def fill_up(self):
        self.ballast = fill(self.root.parent.parent)

    def make_room(self):
        if self.ballast:
            self.ballast.unlink(missing_ok=True)

    def close(self):
        self.make_room()
        shutil.rmtree(self.root)


@contextmanager
def serve_small_disk(folder):
    """Mount one small disk, and give every test a folder of it."""
    numbers = count()

    with small_disk(folder / "disk") as disk:

        def fresh(_folder):
            at = disk / f"test{next(numbers)}"
            at.mkdir()
            return SmallPlace(at)

        yield fresh


KINDS = (
    Kind(
        "small-disk", serve_small_disk, frozenset({Can.WRITE, Can.FILL}), only=frozenset({Can.FILL})
    ),
)
