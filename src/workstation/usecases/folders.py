"""The shared folder as this PC knows it: where it lies, whether it works, moving it elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, cast, get_args

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Unavailable
from workstation.store import queries, receipts
from workstation.sync.addresses import Place, kept_place
from workstation.sync.modes import Habits, Mode, habits_of
from workstation.sync.probing import Probe, probe
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.folder_findings import (
    FolderCheck,
    failed_check,
    findings_of,
    promises_of,
)

A_DAY_MS: Final = 24 * 3_600_000


class FolderShown(bodies.FactBody, frozen=True):
    """What is known without touching the folder; `last_sync` in milliseconds, 0 for never.

    `short_bytes` is what pictures of this PC lack in room there.
    """

    path: str
    last_sync: int
    unsent: int
    missing: int
    quarantined: int
    short_bytes: int = 0


def show_folder(desk: Desk) -> FolderShown:
    """Return where the folder lies and what is on its way."""
    status = desk.store.read(queries.status)
    return FolderShown(
        path=desk.store.values.get("folder"),
        last_sync=desk.store.values.number("last_sync"),
        unsent=status.unsent,
        missing=desk.store.read(receipts.wanted_count),
        quarantined=status.quarantined,
        short_bytes=desk.store.values.number("short_bytes"),
    )


def check_folder(desk: Desk, open_share: Callable[[Desk], Share]) -> tuple[FolderCheck, ...]:
    """Try the folder out: is it there and this office's, can it be read and written, what is it."""
    try:
        share = open_share(desk)
    except NewsroomError as error:
        return (failed_check("folder", error),)
    return (
        FolderCheck(check="folder", ok=True),
        _read(share),
        *_written(desk, share),
    )


def _read(share: Share) -> FolderCheck:
    try:
        share.heads.names()
        list(share.segments.devices())
    except NewsroomError as error:
        return failed_check("folder_reading", error)
    return FolderCheck(check="folder_reading", ok=True)


def _written(desk: Desk, share: Share) -> tuple[FolderCheck, ...]:
    try:
        found = probe_share(desk, share)
    except NewsroomError as error:
        return (failed_check("folder_writing", error),)
    written = FolderCheck(check="folder_writing", ok=True)
    return (written, *findings_of(found), *promises_of(found))


def probe_share(desk: Desk, share: Share) -> Probe:
    """Try the share out and remember what kind of place it is.

    Raises:
        Unavailable: as `FolderStore.put_new`.
    """
    found = probe(share.folder, desk.device, desk.now_ms())
    with desk.store.writing():
        desk.store.values.put(folder_mode=found.mode, folder_probed=desk.now_ms(),
                              folder_claims=int(found.habits.claims))  # fmt: skip
    return found


def probe_when_due(desk: Desk, share: Share) -> Probe | None:
    """Try the share out where that was last done more than a day ago.

    Raises:
        Unavailable: as `probe_share`.
    """
    since = desk.now_ms() - desk.store.values.number("folder_probed")
    return None if 0 <= since < A_DAY_MS else probe_share(desk, share)


def habits(desk: Desk) -> Habits:
    """Return how to live with the folder, by what the last trial found."""
    mode = desk.store.values.get("folder_mode") or "share"
    known = cast("Mode", mode if mode in get_args(Mode) else "share")
    return habits_of(known, exclusive=desk.store.values.get("folder_claims", "1") == "1")


def move_folder(
    desk: Desk, folder: Place, open_share: Callable[[Desk, Place], Share]
) -> FolderShown:
    """Look for the office's share elsewhere from now on, once it is found to lie there.

    An address is one whose password this PC has; `remote_folders` connects to others.

    Raises:
        Unavailable: `folder_missing`, `folder_unreachable`, `folder_not_office`,
            `folder_of_other_office`, `folder_password_missing`; then it stays where it was.
    """
    if isinstance(folder, Path) and not folder.is_dir():
        raise Unavailable("folder_missing", path=str(folder))
    open_share(desk, folder)
    with desk.store.writing():
        desk.store.values.put(folder=kept_place(folder), folder_mode="share", folder_probed=0)
    return show_folder(desk)
