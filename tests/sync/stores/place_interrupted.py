"""A Linux mount of a Windows share under signals: everything answers EINTR before it works."""

from place_local import LocalPlace
from store_places import HERE, Can, Kind, without_server

from workstation.sync.disk import Disk
from workstation.sync.folder import LocalFolder


class InterruptedDisk(Disk):
    """A disk of which every call is interrupted once before it works."""

    def __init__(self):
        super().__init__()
        self._next = {}

    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        if name.startswith("_") or name == "reached":
            return found

        def interrupted(*args, **named):
            self._next[name] = not self._next.get(name, False)
            if self._next[name]:
                raise InterruptedError(4, "interrupted", name)
            return found(*args, **named)

        return interrupted


class InterruptedPlace(LocalPlace):
    """A folder on that mount."""

    def open(self, device=HERE):
        return LocalFolder(self.root, device, disk=InterruptedDisk(), sleep=lambda _: None)


CAN = frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.FOLDERS, Can.EXCLUDE})

KINDS = (Kind("interrupted", without_server(InterruptedPlace), CAN),)
