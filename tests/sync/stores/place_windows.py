"""A share as a Windows PC sees it, in Windows' paths of more than 260 characters."""

from place_local import LocalPlace
from store_places import HERE, Can, Kind, without_server
from windows_disk import ROOT, WindowsClock, WindowsDisk, WindowsHost

from workstation.sync.folder import LocalFolder


class WindowsPlace(LocalPlace):
    """A folder that is reached through a disk with Windows' habits."""

    def __init__(self, folder):
        super().__init__(folder)
        self.host = WindowsHost(self.root)
        self.clock = WindowsClock()

    def open(self, device=HERE):
        disk = WindowsDisk(self.host, self.clock)
        return LocalFolder(ROOT, device, disk=disk, sleep=self.clock.wait)


CAN = frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.FOLDERS})

KINDS = (Kind("windows", without_server(WindowsPlace), CAN),)
