"""The composition root: the only place that knows every concrete class.

Opens homes and shares for the command line and the window. Imports are made where they are
needed: a status line must not wait for cryptography.
"""

import os
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from workstation.domain.errors import NewsroomError, Refused, Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workstation.gallery.sights import Sights
    from workstation.store.store import Store
    from workstation.sync.addresses import Address, Place
    from workstation.sync.folder_store import FolderStore
    from workstation.sync.objects import ObjectFolder
    from workstation.sync.share import Marker, Share
    from workstation.sync.webdav import WebdavFolder
    from workstation.usecases.desk import Desk
    from workstation.usecases.renewing import Renewed
    from workstation.usecases.sample_office import Doors

    RemoteFolder = ObjectFolder | WebdavFolder

DEVICE_KEY = "device"
OUTGOING = "outgoing"


def default_home() -> Path:
    """Return the home that the environment or the platform names."""
    named = os.environ.get("WORKSTATION_HOME")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("workstation", appauthor=False)


def now_ms() -> int:
    """Return the present time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def has_office(home: Path) -> bool:
    """Tell whether a home belongs to somebody; a damaged one counts as one that does."""
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


def open_desk(home: Path, *, sights: "Sights | None" = None) -> "Desk":
    """Open an existing home; `sights` are shared with its other desks.

    Raises:
        Refused: `no_office`, `database_newer`, `database_damaged`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    from workstation.store.machine import machine_mark
    from workstation.store.store import Store
    from workstation.usecases.copies import notice_copy

    store = Store.open(home)
    if not store.values.get("office"):
        store.close()
        raise Refused("no_office", home=str(home))
    desk = _desk(store, sights)
    try:
        notice_copy(desk, machine_mark(home))
    except Unavailable as error:
        # Whoever is writing there has noticed it at opening; reading must not wait for them.
        if error.code != "home_busy":
            raise
    return desk


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


def _desk(store: "Store", sights: "Sights | None" = None) -> "Desk":
    from workstation.store.credentials import Credentials
    from workstation.sync.keys import DeviceKey
    from workstation.usecases.desk import Desk

    def load_key() -> DeviceKey:
        name = store.values.get("key_name") or DEVICE_KEY
        return DeviceKey.from_seed(bytes.fromhex(Credentials(store.home).fetch(name)))

    return Desk(store, key=load_key, now_ms=now_ms, sights=sights)


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


def renew_home(desk: "Desk") -> "Renewed":
    """Give a home a key of its own again; the office sees a new PC of the same member.

    Raises:
        Refused: `no_credential_store`.
        Unavailable: `home_busy`, `disk_full`, `home_unreachable`.
    """
    from workstation.store.credentials import Credentials
    from workstation.sync.keys import DeviceKey
    from workstation.usecases.conflicts_beside import count_beside
    from workstation.usecases.renewing import renew

    credentials = Credentials(desk.home)
    old = desk.store.values.get("key_name") or DEVICE_KEY

    def keep_key(key: DeviceKey) -> str:
        name = f"{DEVICE_KEY}-{key.device}"
        credentials.keep(name, key.seed.hex(), file_allowed=True)
        return name

    renewed = renew(desk, DeviceKey.generate(), keep_key)
    count_beside(desk)
    credentials.forget(old)
    return renewed


def open_folder(desk: "Desk", place: "Place") -> "FolderStore":
    """Open the store that a folder's path or address stands for; one far away stays open.

    Raises:
        Refused: as `read_address`.
        Unavailable: `folder_password_missing`.
    """
    from workstation.sync.addresses import read_address
    from workstation.sync.folder import LocalFolder

    if isinstance(place, Path):
        # A mirror would carry every temporary file to all PCs.
        mirrored = desk.store.values.get("folder_mode") == "mirror"
        return LocalFolder(place, desk.device, temps=desk.home / OUTGOING if mirrored else None)
    # A new password, or a new key of this home, is a new connection.
    named = "\n".join((place, desk.device, desk.store.values.get("folder_connected")))
    held = desk.connections.get(named)
    if held is None:
        held = desk.connections[named] = open_address(desk, read_address(place))
    return cast("FolderStore", held)


def open_address(desk: "Desk", address: "Address", password: str = "") -> "RemoteFolder":
    """Open the store at an address, with the password kept here where none is given.

    Who asks closes it.

    Raises:
        Unavailable: `folder_password_missing`.
    """
    password = password or _password(desk.home, address)
    if address.is_store:
        from workstation.sync.objects import ObjectFolder

        return ObjectFolder(address, password)
    from workstation.sync.webdav import WebdavFolder

    return WebdavFolder(address, password, desk.device)


def _password(home: Path, address: "Address") -> str:
    from workstation.store.credentials import Credentials

    if not address.user:
        return ""
    try:
        return Credentials(home).fetch(address.secret_name)
    except Refused as error:
        raise Unavailable("folder_password_missing", address=address.text) from error


def open_office_share(desk: "Desk", folder: "Place | None" = None) -> "Share":
    """Open the office's shared folder.

    Raises:
        Refused: `no_folder` where none was ever named.
        Unavailable: `folder_unreachable`, `folder_not_office`, `folder_of_other_office`, and
            for an address `folder_password_missing`, `folder_login_refused`, `folder_busy`.
    """
    from workstation.sync.addresses import place_of
    from workstation.sync.share import open_known_share

    named = desk.store.values.get("folder")
    if folder is None and not named:
        raise Refused("no_folder")
    store = open_folder(desk, folder if folder is not None else place_of(named))
    return open_known_share(store, _marker(desk))


def _marker(desk: "Desk") -> "Marker":
    from workstation.sync.share import Marker

    return Marker(office=desk.store.values.get("office"), root=desk.store.values.get("root"))


def create_office_share(desk: "Desk", folder: "Place") -> "Share":
    """Make an existing folder the office's share and remember it.

    Raises:
        Unavailable: as `open_office_share`.
    """
    from workstation.sync.share import create_share

    share = create_share(open_folder(desk, folder), _marker(desk))
    remember_folder(desk, folder)
    return share


def fill_office_share(desk: "Desk") -> "Share":
    """Make the folder this PC is set to the office's share again.

    Raises:
        Refused: `no_folder` where none was ever named.
        Unavailable: as `open_office_share`.
    """
    from workstation.sync.addresses import place_of

    named = desk.store.values.get("folder")
    if not named:
        raise Refused("no_folder")
    return create_office_share(desk, place_of(named))


def doors(password: str = "") -> "Doors":
    """Return how homes and shares are opened, for use cases that open several.

    `password` opens a folder that is named by its address.
    """
    from workstation.usecases.remote_folders import refuse_overwriting
    from workstation.usecases.sample_office import Doors

    def open_share(desk: "Desk", folder: "Place") -> "Share":
        with _password_kept(desk, folder, password):
            share = open_office_share(desk, folder)
        remember_folder(desk, folder)
        return share

    def create_share(desk: "Desk", folder: "Place") -> "Share":
        with _password_kept(desk, folder, password):
            if not isinstance(folder, Path):
                refuse_overwriting(open_folder(desk, folder), desk)
            return create_office_share(desk, folder)

    return Doors(create_desk, open_desk, create_share, open_share)


@contextmanager
def _password_kept(desk: "Desk", folder: "Place", password: str) -> "Iterator[None]":
    """Keep the password of an address, unless it opens nothing."""
    from workstation.sync.addresses import read_address
    from workstation.usecases.remote_folders import forget_password, keep_password

    address = read_address(folder) if password and not isinstance(folder, Path) else None
    if address:
        keep_password(desk, address, password)
    try:
        yield
    except NewsroomError:
        if address:
            forget_password(desk, address)
        raise


def sample_folder(home: Path) -> Path:
    """Return where the sample office lies that one practises in from a home."""
    return home / "sample"


def remember_folder(desk: "Desk", folder: "Place") -> None:
    """Remember where the share lies for this PC."""
    from workstation.sync.addresses import kept_place

    with desk.store.writing():
        desk.store.values.put(folder=kept_place(folder))
