"""Which program mirrors a folder to other PCs: told by what lies around it and how it is called.

A mirror copies files later and in any order, so nothing may be concluded from what is seen when.
What no sign betrays is taken for an ordinary folder: that is slower to be told apart, never unsafe.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Final

import msgspec

_MAX_INFO_BYTES: Final = 64 * 1024

# Files and folders a program leaves at the top of what it mirrors.
_MARKS: Final = {
    ".stfolder": "syncthing",
    ".dropbox.cache": "dropbox",
    ".nextcloudsync.log": "nextcloud",
    ".owncloudsync.log": "nextcloud",
    ".SynologyWorkingDirectory": "synology",
}
# How the folder is called that a program makes, by the beginning of its name in lower case.
_NAMES: Final = {
    "onedrive": "onedrive",
    "dropbox": "dropbox",
    "nutstore": "nutstore",
    "google drive": "google",
    "googledrive": "google",
    "icloud": "icloud",
    "baidusyncdisk": "baidu",
    "wpsdrive": "wps",
    "synologydrive": "synology",
    "seafile": "seafile",
}
_CHINESE_NAMES: Final = {"坚果云": "nutstore", "百度网盘": "baidu", "WPS云盘": "wps"}
_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class Mirror(msgspec.Struct, frozen=True):
    """A program that mirrors a folder, and where the mirrored part begins.

    `program` is one of the values of this module, or `cloud` for one that only Windows knows of.
    """

    program: str
    root: str


def mirror_of(
    folder: PurePath,
    *,
    is_there: Callable[[PurePath], bool],
    environment: Mapping[str, str],
    dropbox: tuple[PurePath, ...] = (),
) -> Mirror | None:
    """Return what mirrors an absolute folder, as far as it can be told.

    `environment` holds the variables OneDrive sets, `dropbox` the places of `dropbox_places`.
    """
    parts = (folder, *folder.parents)
    for at in parts:
        for mark, program in _MARKS.items():
            if is_there(at / mark):
                return Mirror(program, str(at))
    known = [(environment.get(name, ""), "onedrive") for name in _VARIABLES]
    known += [(str(place), "dropbox") for place in dropbox]
    for root, program in known:
        if root and (top := _same(root, parts)):
            return Mirror(program, str(top))
    return next(_named(parts), None)


def dropbox_places(*folders: Path) -> tuple[PurePath, ...]:
    """Return where Dropbox says that it mirrors, read from its own note in one of `folders`."""
    places: list[PurePath] = []
    for folder in folders:
        try:
            with (folder / "Dropbox" / "info.json").open("rb") as file:
                told = json.loads(file.read(_MAX_INFO_BYTES))
        except (OSError, ValueError, RecursionError):
            continue
        accounts = told.values() if isinstance(told, dict) else ()
        places += [
            PurePath(account["path"])
            for account in accounts
            if isinstance(account, dict) and isinstance(account.get("path"), str)
        ]
    return tuple(places)


def _same(root: str, parts: tuple[PurePath, ...]) -> PurePath | None:
    wanted = type(parts[0])(root)  # Windows' paths compare without regard to case
    return next((at for at in parts if at == wanted), None)


def _named(parts: tuple[PurePath, ...]) -> Iterator[Mirror]:
    for at in parts:
        name = at.name.lower()
        for beginning, program in _NAMES.items():
            if name == beginning or name.startswith((f"{beginning} ", f"{beginning}-")):
                yield Mirror(program, str(at))
        for word, program in _CHINESE_NAMES.items():
            if word in at.name:
                yield Mirror(program, str(at))
