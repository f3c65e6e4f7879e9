"""Setting a PC up: founding an office, or joining one by invitation. All of it or nothing.

What can be known beforehand is looked at before anything is made; where the folder fails in the
middle after all, the home is left as unused as it was.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.store import queries
from workstation.store.copies import discard_database
from workstation.sync.addresses import Place, kept_place, place_of
from workstation.sync.invitation import Invitation
from workstation.sync.keys import DeviceKey
from workstation.sync.layout import MARKER
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import exchange
from workstation.usecases.invitations import join_office
from workstation.usecases.office import Founded, checked_name, found_office, office_name
from workstation.usecases.office_shown import administrators
from workstation.usecases.restoring import admit_with_recovery, ask_again
from workstation.usecases.sample_office import Doors


class Joined(bodies.FactBody, frozen=True):
    """How joining went: whether the folder was reached, who may admit, what to tell them."""

    reached: bool
    admitted: bool
    office: str
    member: str
    device: str
    administrators: tuple[str, ...]


def refuse_folder(folder: Place) -> None:
    """Refuse a folder that cannot become an office's share. An address is looked at later.

    Raises:
        Refused: `folder_taken`.
        Unavailable: `folder_missing`.
    """
    if not isinstance(folder, Path):
        return
    if not folder.is_dir():
        raise Unavailable("folder_missing", path=str(folder))
    if (folder / MARKER).exists():
        raise Refused("folder_taken", path=str(folder))


def set_up_office(
    home: Path,
    doors: Doors,
    *,
    name: str,
    member: str,
    branch: str,
    folder: Place,
    recovery: DeviceKey | None = None,
) -> Founded:
    """Found an office in an unused home, on an existing folder that is nobody's yet.

    Raises:
        Refused: `bad_name`, `folder_taken`, `office_exists`.
        Unavailable: `folder_missing`, `folder_denied`, `folder_full`, `folder_unreachable`.
    """
    for given in (name, member, *([branch] if branch else [])):
        checked_name(given)
    refuse_folder(folder)
    with _new_desk(home, doors) as desk:
        founded = found_office(desk, name=name, member=member, branch=branch, recovery=recovery)
        exchange(desk, doors.create_share(desk, folder))
    return founded


@contextmanager
def _new_desk(home: Path, doors: Doors) -> Iterator[Desk]:
    """Open a desk in an unused home, which is left unused where setting it up fails."""
    desk = doors.create_desk(home)
    try:
        yield desk
    except NewsroomError:
        desk.hang_up()
        desk.store.close()
        discard_database(home)
        raise
    desk.close()


def set_up_member(
    home: Path, doors: Doors, invitation: Invitation, folder: Place | None = None
) -> Joined:
    """Make an unused home a member's PC and ask to be admitted.

    A folder out of reach is no obstacle: the request goes out with a later exchange. A folder that
    somebody named, and that is away or another's, is one.

    Raises:
        Refused: `office_exists`.
        Unavailable: where `folder` was named: `folder_missing`, `folder_unreachable`,
            `folder_not_office`, `folder_of_other_office`.
    """
    if isinstance(folder, Path) and not folder.is_dir():
        raise Unavailable("folder_missing", path=str(folder))
    with _new_desk(home, doors) as desk:
        join_office(desk, invitation)
        where = folder or place_of(invitation.folder)
        return _reached(desk, doors, where, named=folder is not None)


def come_back(
    home: Path,
    doors: Doors,
    *,
    invitation: Invitation | None = None,
    recovery: DeviceKey | None = None,
    folder: Place | None = None,
) -> Joined:
    """Let a restored home ask to be admitted, or admit it with the recovery key.

    Raises:
        Refused: as `ask_again` and `admit_with_recovery`.
        Unavailable: as `set_up_member`; with the recovery key the folder must be reached, so that
            the entry follows the newest one.
    """
    desk = doors.open_desk(home)
    try:
        if invitation is not None:
            ask_again(desk, invitation)
        where = folder or place_of(desk.store.values.get("folder"))
        named = folder is not None or recovery is not None
        joined = _reached(desk, doors, where, named=named)
        if recovery is not None and not joined.admitted:
            admit_with_recovery(desk, recovery)
            joined = _reached(desk, doors, where, named=True)
        return joined
    finally:
        desk.close()


def _reached(desk: Desk, doors: Doors, folder: Place, *, named: bool) -> Joined:
    """Exchange with the folder where it is there, and tell how it went."""
    with desk.store.writing():
        desk.store.values.put(folder=kept_place(folder))
    reached = True
    try:
        exchange(desk, doors.open_share(desk, folder))
    except Unavailable:
        if named:
            raise
        reached = False
    names = desk.store.read(queries.names, "member")
    return Joined(
        reached=reached,
        admitted=desk.device in desk.membership.devices,
        office=office_name(desk),
        member=desk.store.values.get("member_name"),
        device=desk.device,
        administrators=tuple(names[one] for one in administrators(desk) if one in names),
    )
