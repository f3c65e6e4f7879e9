"""A share in memory."""

from store_places import HERE, Can, Kind, without_server

from workstation.sync.memory import MemoryDisk, MemoryFolder


class MemoryPlace:
    """A disk in memory that can be taken away and filled up."""

    def __init__(self, _folder):
        self.disk = MemoryDisk()

    def open(self, _device=HERE):
        return MemoryFolder(self.disk)

    def plant(self, path, data):
        self.disk.place(path, data)

    def files(self):
        return self.disk.files()

    def take_away(self):
        self.disk.here = False

    def bring_back(self):
        self.disk.here = True

    def fill_up(self):
        self.disk.capacity = sum(map(len, self.files().values())) + 8

    def make_room(self):
        self.disk.capacity = None


KINDS = (
    Kind(
        "memory",
        without_server(MemoryPlace),
        frozenset({Can.WRITE, Can.LIVE, Can.EXCLUDE, Can.VANISH, Can.FILL, Can.FOLDERS}),
    ),
)
