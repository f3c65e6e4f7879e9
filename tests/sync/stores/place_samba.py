"""A Windows share on a real Samba server."""

from contextlib import contextmanager
from itertools import count

import pytest
from place_local import LocalPlace
from samba_server import SambaServer
from store_places import HERE, Can, Kind

from workstation.sync.folder import LocalFolder


class SambaPlace(LocalPlace):
    """A folder of the share. Strangers' acts are done on the server's disk."""

    def __init__(self, server, folder):
        super().__init__(folder)
        self.server = server
        self.disks = []

    def open(self, device=HERE):
        return self.folder(self.disk(), device)

    def disk(self):
        """Return a PC's connection of its own."""
        from smb_disk import SmbDisk  # noqa: PLC0415 - a library not everybody has

        self.disks.append(SmbDisk(self.server))
        return self.disks[-1]

    def folder(self, disk, device=HERE, **how):
        """Return the store on a connection."""
        from smb_disk import briefly, share_root  # noqa: PLC0415 - same

        how = {"sleep": briefly} | how
        return LocalFolder(share_root(self.root.parent.name, "share"), device, disk=disk, **how)

    def take_away(self):
        self.server.stop()

    def bring_back(self):
        self.server.start()

    def close(self):
        self.server.start()
        for disk in self.disks:
            disk.hang_up()


@contextmanager
def serve_samba(folder):
    """Start one server, and give every test a folder of its share."""
    pytest.importorskip("smbprotocol", reason="smbprotocol is not installed")
    shared, own = folder / "shared", folder / "own"
    shared.mkdir()
    own.mkdir()
    server = SambaServer(own, shared)
    numbers = count()

    def fresh(_folder):
        at = shared / f"test{next(numbers)}"
        at.mkdir()
        return SambaPlace(server, at)

    try:
        server.start()
        yield fresh
    finally:
        server.stop()


KINDS = (
    Kind(
        "samba",
        serve_samba,
        frozenset({Can.WRITE, Can.LIVE, Can.FOLDERS, Can.EXCLUDE, Can.VANISH}),
    ),
)
