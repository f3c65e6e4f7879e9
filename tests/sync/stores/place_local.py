"""A folder of the operating system, with hard links and, like a stick, without."""

import os

import pytest
from store_places import HERE, Can, Kind, without_server

from workstation.sync.disk import rename_checked
from workstation.sync.folder import LocalFolder

NOT_WRITABLE = 0o555


class LocalPlace:
    """A folder on the disk."""

    def __init__(self, folder):
        self.root = folder / "share"
        self.root.mkdir()
        self.away = folder / "away"

    def open(self, device=HERE):
        return LocalFolder(self.root, device)

    def plant(self, path, data):
        at = self.root.joinpath(path)
        at.parent.mkdir(parents=True, exist_ok=True)
        at.write_bytes(data)

    def files(self):
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file()
        }

    def take_away(self):
        self.root.rename(self.away)

    def bring_back(self):
        self.away.rename(self.root)

    def forbid_writing(self):
        if os.name != "posix" or os.geteuid() == 0:
            pytest.skip("nobody can forbid this user to write")
        self.root.chmod(NOT_WRITABLE)


class StickPlace(LocalPlace):
    """A folder on a disk without hard links."""

    def open(self, device=HERE):
        return LocalFolder(self.root, device, rename=rename_checked)


CAN = frozenset({Can.WRITE, Can.LIVE, Can.VANISH, Can.FOLDERS, Can.FORBID})

KINDS = (
    Kind("local", without_server(LocalPlace), CAN | {Can.EXCLUDE}),
    Kind("stick", without_server(StickPlace), CAN),
)
