"""A shared folder on a server: trying it out, and pointing this PC at it.

The password goes into the credential store of this PC and nowhere else; every colleague has one of
their own, or is told it. The address is no secret: invitations carry it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.domain.ids import new_id
from workstation.store.credentials import Credentials
from workstation.sync.addresses import Address, read_address
from workstation.sync.folder_store import FolderStore
from workstation.sync.layout import temp_path
from workstation.sync.share import Marker, create_share, open_share
from workstation.usecases.desk import Desk
from workstation.usecases.folders import FolderShown, show_folder

MAX_PASSWORD = 500


class RemoteFolder(FolderStore, Protocol):
    """A store that is reached over the network, and let go again."""

    def close(self) -> None:
        """Hang up."""


Open = Callable[[Desk, Address, str], RemoteFolder]
"""Opens an address with a password; with none, with the one that this PC keeps."""


class Tried(bodies.FactBody, frozen=True):
    """What trying a place out told.

    `code` names what stands against it, filled by `fields`; empty where nothing does. `empty`:
    everything works, but no office's share lies there yet.
    """

    address: str
    empty: bool = False
    code: str = ""
    fields: dict[str, str] = {}

    @property
    def ready(self) -> bool:
        """Tell whether our office's share lies there and works."""
        return not self.code and not self.empty


def keep_password(desk: Desk, address: Address, password: str) -> None:
    """Keep the password of an address for this PC alone.

    Raises:
        Refused: `bad_folder_password`, `no_credential_store`.
        Unavailable: `disk_full`, `home_unreachable`.
    """
    if not password.strip() or len(password) > MAX_PASSWORD or not password.isprintable():
        raise Refused("bad_folder_password")
    Credentials(desk.home).keep(address.secret_name, password, file_allowed=address.is_here)


def forget_password(desk: Desk, address: Address) -> None:
    """Drop the password of an address."""
    Credentials(desk.home).forget(address.secret_name)


def try_address(desk: Desk, text: str, password: str, open_with: Open) -> Tried:
    """Try a place out: is one let in, can files be written, is nothing overwritten, whose is it?

    Nothing is kept, on this PC or there.

    Raises:
        Refused: as `read_address`.
    """
    address = read_address(text)
    try:
        with _opened(desk, address, password, open_with) as store:
            refuse_overwriting(store, desk)
            return Tried(address=address.text, empty=not _is_ours(store, desk))
    except NewsroomError as error:
        fields = {name: str(value) for name, value in error.details.items()}
        return Tried(address=address.text, code=error.code, fields=fields)


def connect_folder(
    desk: Desk, text: str, password: str, open_with: Open, *, fill: bool = False
) -> FolderShown:
    """Point this PC at a place on a server, once it is found to work.

    With `fill` an empty place becomes the office's share: the next exchanges bring everything
    there that this PC has.

    Raises:
        Refused: as `read_address` and `keep_password`.
        Unavailable: `folder_overwrites`, `folder_not_office` where it is empty and not to be
            filled, `folder_of_other_office`, or as the store; then everything stays as it was.
    """
    address = read_address(text)
    with _opened(desk, address, password, open_with) as store:
        refuse_overwriting(store, desk)
        if not _is_ours(store, desk):
            if not fill:
                raise Unavailable("folder_not_office")
            values = desk.store.values
            create_share(store, Marker(office=values.get("office"), root=values.get("root")))
    if password:
        keep_password(desk, address, password)
    with desk.store.writing():
        desk.store.values.put(folder=address.text, folder_connected=desk.now_ms(),
                              folder_mode="objects" if address.is_store else "webdav",
                              folder_probed=0)  # fmt: skip
    desk.note_news({"local/folder"})
    desk.hang_up()
    return show_folder(desk)


def refuse_overwriting(store: FolderStore, desk: Desk) -> None:
    """Write a trial file twice: the second time, with other bytes, must be refused.

    Raises:
        Unavailable: `folder_overwrites`, or as the store.
    """
    path = temp_path(desk.device, "trial", new_id())
    store.put_new(path, b"first")
    try:
        store.put_new(path, b"second")
    except Unavailable as error:
        if error.code != "folder_conflict":
            raise
    else:
        raise Unavailable("folder_overwrites", path=path)
    finally:
        store.delete(path)


def _is_ours(store: FolderStore, desk: Desk) -> bool:
    """Tell whether our office's share lies there; False where none does.

    Raises:
        Unavailable: `folder_of_other_office`, or as the store.
    """
    try:
        open_share(store, desk.store.values.get("office"))
    except Unavailable as error:
        if error.code != "folder_not_office":
            raise
        return False
    return True


@contextmanager
def _opened(desk: Desk, address: Address, password: str, open_with: Open) -> Iterator[RemoteFolder]:
    store = open_with(desk, address, password)
    try:
        yield store
    finally:
        store.close()
