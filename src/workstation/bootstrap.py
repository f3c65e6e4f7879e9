"""The composition root: the only place that knows every concrete class.

Opens homes and shares for the command line and the window. Imports are made where they are
needed: a status line must not wait for cryptography.
"""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.store.store import Store
    from workstation.sync.share import Share
    from workstation.usecases.desk import Desk
    from workstation.usecases.sample_office import Doors

DEVICE_KEY = "device"


def default_home() -> Path:
    """Return the home that the environment or the platform names."""
    named = os.environ.get("WORKSTATION_HOME")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("workstation", appauthor=False)


def program() -> list[str]:
    """Return the words that start this program once more, in a bundle as in a checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "workstation"]


def now_ms() -> int:
    """Return the present time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def has_office(home: Path) -> bool:
    """Tell whether a home belongs to somebody; a damaged one counts as one that does."""
    from workstation.domain.errors import NewsroomError
    from workstation.store.connection import DATABASE
    from workstation.store.store import Store

    if not (home / DATABASE).exists():
        return False
    try:
        store = Store.open(home)
    except NewsroomError:
        return True
    try:
        return bool(store.values.get("office"))
    finally:
        store.close()


def open_desk(home: Path) -> "Desk":
    """Open an existing home.

    Raises:
        Refused: `no_office`, `database_newer`, `database_damaged`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    from workstation.store.store import Store

    store = Store.open(home)
    if not store.values.get("office"):
        store.close()
        raise Refused("no_office", home=str(home))
    return _desk(store)


def create_desk(home: Path, *, key_in_file: bool = False) -> "Desk":
    """Make a fresh home with a key of its own; an unused one is taken as it is.

    A home for a moment has its key in a file: a credential store would keep it for ever.

    Raises:
        Refused: `office_exists` where the home belongs to somebody.
    """
    from workstation.store.credentials import Credentials
    from workstation.store.store import Store
    from workstation.sync.keys import DeviceKey

    store = Store.open(home, create=True)
    if store.values.get("office"):
        store.close()
        raise Refused("office_exists", home=str(home))
    credentials = Credentials(home, use_system=False if key_in_file else None)
    credentials.keep(DEVICE_KEY, DeviceKey.generate().seed.hex(), file_allowed=True)
    return _desk(store)


def _desk(store: "Store") -> "Desk":
    from workstation.store.credentials import Credentials
    from workstation.sync.keys import DeviceKey
    from workstation.usecases.desk import Desk

    def load_key() -> DeviceKey:
        return DeviceKey.from_seed(bytes.fromhex(Credentials(store.home).fetch(DEVICE_KEY)))

    return Desk(store, key=load_key, now_ms=now_ms)


def restore_home(
    home: Path, backup: Path, advance: "Callable[[int, int], None]" = lambda _done, _of: None
) -> None:
    """Fill an unused home from a backup; the office sees a new PC that asks to be admitted.

    Raises:
        Refused: `office_exists`, `bad_backup`, `backup_damaged`, `database_newer`.
        Unavailable: `file_unreadable`, `disk_full`, `home_unreachable`.
    """
    from workstation.store.credentials import Credentials
    from workstation.sync.keys import DeviceKey
    from workstation.usecases.restoring import restore_backup

    key = DeviceKey.generate()

    def keep_key() -> None:
        Credentials(home).keep(DEVICE_KEY, key.seed.hex(), file_allowed=True)

    restore_backup(home, backup, key=key, keep_key=keep_key, advance=advance)


def open_office_share(desk: "Desk", folder: Path | None = None) -> "Share":
    """Open the office's shared folder.

    Raises:
        Refused: `no_folder` where none was ever named.
        Unavailable: `folder_unreachable`, `folder_not_office`, `folder_of_other_office`.
    """
    from workstation.sync.folder import LocalFolder
    from workstation.sync.share import open_share

    named = folder or Path(desk.store.values.get("folder"))
    if not str(named) or str(named) == ".":
        raise Refused("no_folder")
    local = LocalFolder(named, desk.device)
    return open_share(local, desk.store.values.get("office"))


def create_office_share(desk: "Desk", folder: Path) -> "Share":
    """Make an existing folder the office's share and remember it.

    Raises:
        Unavailable: as `open_office_share`.
    """
    from workstation.sync.folder import LocalFolder
    from workstation.sync.share import Marker, create_share

    marker = Marker(office=desk.store.values.get("office"), root=desk.store.values.get("root"))
    share = create_share(LocalFolder(folder, desk.device), marker)
    remember_folder(desk, folder)
    return share


def doors() -> "Doors":
    """Return how homes and shares are opened, for use cases that open several."""
    from workstation.usecases.sample_office import Doors

    def open_share(desk: "Desk", folder: Path) -> "Share":
        share = open_office_share(desk, folder)
        remember_folder(desk, folder)
        return share

    return Doors(create_desk, open_desk, create_office_share, open_share)


def sample_folder(home: Path) -> Path:
    """Return where the sample office lies that one practises in from a home."""
    return home / "sample"


def remember_folder(desk: "Desk", folder: Path) -> None:
    """Remember where the share lies for this PC."""
    with desk.store.writing():
        desk.store.values.put(folder=str(folder.absolute()))
