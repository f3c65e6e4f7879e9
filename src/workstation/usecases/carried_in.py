"""Taking packages (送稿包) in: on any PC of the office, in any order, as often as one likes.

Everything passes the code that reads the shared folder, so nothing counts that would not count
there. All parts named are looked through before the first of them is used.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from workstation.domain import bodies
from workstation.domain.errors import Refused
from workstation.store import carried_rows
from workstation.sync import layout
from workstation.sync.carried_file import CarriedPart, open_part
from workstation.sync.carried_folder import CarriedFolder
from workstation.sync.share import Marker, Share
from workstation.sync.wire import BadFile
from workstation.usecases.asking import keep_carried_requests
from workstation.usecases.carried_contents import Advance
from workstation.usecases.desk import Desk
from workstation.usecases.exchange import SyncAnswer, admit_pre_signed, standing
from workstation.usecases.kept_packages import (
    awaited,
    is_complete,
    kept_parts,
    settle_parts,
    waiting_whole,
)
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.received import take_receipts
from workstation.usecases.receiving import receive_entries, receive_from
from workstation.usecases.spent_parts import Spent

_BLOBS = f"{layout.BLOBS}/"

Packages = dict[str, dict[int, CarriedPart]]


class AwaitedParts(bodies.FactBody, frozen=True):
    """Which parts of a package are still to come."""

    package: str
    parts: tuple[int, ...]
    of: int


class TakenIn(SyncAnswer, frozen=True):
    """What taking packages in answers: what `sync` tells, and which parts are still awaited.

    `texts` and `pictures` count those that arrived, `asking` the PCs that newly ask to be admitted,
    `waiting` the packages that are here in whole and wait for something else: an earlier package,
    or that their writer is admitted.
    """

    files: tuple[str, ...]
    bytes: int
    missing: tuple[AwaitedParts, ...]
    texts: int
    pictures: int
    waiting: int
    asking: int


def import_packages(
    desk: Desk, paths: Sequence[Path], *, advance: Advance = lambda _done, _of: None
) -> TakenIn:
    """Take in parts of packages, with all that is kept here of packages that were not complete.

    Parts that cannot be used yet are kept in the home. What was taken in before stays whole when
    the work is called off.

    Raises:
        Refused: `package_unknown`, `package_damaged`, `package_newer` or
            `package_of_other_office`, each with the `path`: then nothing was taken in.
        Unavailable: `file_unreadable`, `disk_full`, `home_unreachable`; `home_busy` while another
            window or command exchanges for this home.
    """
    with desk.store.exchanging():
        return _import(desk, paths, advance)


def _import(desk: Desk, paths: Sequence[Path], advance: Advance) -> TakenIn:
    parts = [_opened(desk, path) for path in paths]
    found = kept_parts(desk)
    for part in parts:
        found.setdefault(part.header.package, {})[part.header.part] = part
    took = _take_in(desk, found, _counted(sum(part.bytes for part in parts), advance))
    now = standing(desk)
    packages = {part.header.package for part in parts}
    return TakenIn(
        sent=0,
        received=took.received,
        pending=now.pending,
        conflicts=now.conflicts,
        quarantined=now.quarantined,
        state=now.state,
        files=tuple(str(path) for path in paths),
        bytes=sum(part.bytes for part in parts),
        missing=tuple(
            AwaitedParts(package=one.package, parts=one.parts, of=one.of)
            for one in awaited(desk)
            if one.package in packages
        ),
        texts=took.texts,
        pictures=took.pictures,
        waiting=waiting_whole(desk),
        asking=took.asking,
    )


def take_up_kept(desk: Desk) -> int:
    """Try the packages kept here once more: a PC may have been admitted, a folder brought more.

    Returns how many facts were new.

    Raises:
        Unavailable: `home_busy` while another window or command exchanges for this home.
    """
    if not kept_parts(desk):
        return 0
    with desk.store.exchanging():
        return _take_in(desk, kept_parts(desk), lambda _: None).received


def _opened(desk: Desk, path: Path) -> CarriedPart:
    try:
        part = open_part(path)
    except BadFile as error:
        raise Refused(_code(error.reason), path=str(path)) from error
    values = desk.store.values
    if (part.header.office, part.header.root) != (values.get("office"), values.get("root")):
        raise Refused("package_of_other_office", path=str(path))
    return part


def _code(reason: str) -> str:
    if reason == "unknown":
        return "package_unknown"
    if reason == "newer":
        return "package_newer"
    return "package_damaged"


def _counted(total: int, advance: Advance) -> Callable[[int], None]:
    """Return what hears how many bytes were read; a file that is read twice counts once more."""
    done = 0

    def read(count: int) -> None:
        nonlocal done
        done = min(done + count, total)
        advance(done, total)

    return read


class _Took(NamedTuple):
    """What came in."""

    received: int
    texts: int
    pictures: int
    asking: int


def _take_in(desk: Desk, packages: Packages, on_read: Callable[[int], None]) -> _Took:
    folders = {
        package: CarriedFolder(parts.values(), on_read) for package, parts in packages.items()
    }
    shares = [_share(desk, folder) for folder in folders.values()]
    for share in shares:
        receive_entries(desk, share, passing=True)
    asking = sum(keep_carried_requests(desk, share.requests()) for share in shares)
    admit_pre_signed(desk, None)
    texts = desk.store.read(carried_rows.text_count)
    received = _until_nothing_comes(desk, shares)
    for share in shares:
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))
    carry_out_purges(desk, None)
    _note_state(desk)
    for package, parts in packages.items():
        complete = is_complete(desk, package, parts.values())
        spent = Spent(desk, parts.values(), complete=complete)
        settle_parts(desk, tuple(parts.values()), spent.is_spent)
    return _Took(
        received=received,
        texts=max(desk.store.read(carried_rows.text_count) - texts, 0),
        pictures=sum(_pictures_from(desk, folder) for folder in folders.values()),
        asking=asking,
    )


def _pictures_from(desk: Desk, folder: CarriedFolder) -> int:
    """Count the pictures that were fetched from a package: nobody asks for others."""
    names = (path.rpartition("/")[2] for path in folder.asked if path.startswith(_BLOBS))
    return sum(
        "." not in name and not desk.store.read(carried_rows.is_wanted, name) for name in names
    )


def _until_nothing_comes(desk: Desk, shares: Sequence[Share]) -> int:
    """Receive from each package in turn: one may bring what another one's chains go on from."""
    received = 0
    while True:
        came = sum(receive_from(desk, share) for share in shares)
        received += came
        if not came or len(shares) == 1:
            return received


def _share(desk: Desk, folder: CarriedFolder) -> Share:
    values = desk.store.values
    return Share(folder, Marker(office=values.get("office"), root=values.get("root")))


def _note_state(desk: Desk) -> None:
    state = standing(desk).state
    if state != desk.store.values.get("state"):
        with desk.store.writing():
            desk.store.values.put(state=state)
