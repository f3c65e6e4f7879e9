"""The shared folder as this PC knows it: where it lies, whether it works, moving it elsewhere."""

from collections.abc import Callable
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError, Unavailable
from workstation.store import queries, receipts
from workstation.sync.share import Share
from workstation.usecases.desk import Desk


class FolderShown(bodies.FactBody, frozen=True):
    """What is known without touching the folder; `last_sync` in milliseconds, 0 for never."""

    path: str
    last_sync: int
    unsent: int
    missing: int
    quarantined: int


class FolderCheck(bodies.FactBody, frozen=True):
    """One thing tried out in the folder; `code` names the sentence, `fields` fill it."""

    check: str
    ok: bool
    code: str = ""
    fields: dict[str, str] = {}


def show_folder(desk: Desk) -> FolderShown:
    """Return where the folder lies and what is on its way."""
    status = desk.store.read(queries.status)
    return FolderShown(
        path=desk.store.values.get("folder"),
        last_sync=desk.store.values.number("last_sync"),
        unsent=status.unsent,
        missing=desk.store.read(receipts.wanted_count),
        quarantined=status.quarantined,
    )


def check_folder(desk: Desk, open_share: Callable[[Desk], Share]) -> tuple[FolderCheck, ...]:
    """Try the folder out: is it there and this office's, can it be read, can it be written to."""
    try:
        share = open_share(desk)
    except NewsroomError as error:
        return (_failed("folder", error),)
    return (
        FolderCheck(check="folder", ok=True),
        _tried("folder_reading", lambda: list(share.devices())),
        _tried("folder_writing", lambda: share.prove_writable(desk.device)),
    )


def _tried(check: str, act: Callable[[], object]) -> FolderCheck:
    try:
        act()
    except NewsroomError as error:
        return _failed(check, error)
    return FolderCheck(check=check, ok=True)


def _failed(check: str, error: NewsroomError) -> FolderCheck:
    fields = {name: str(value) for name, value in error.details.items()}
    return FolderCheck(check=check, ok=False, code=error.code, fields=fields)


def move_folder(desk: Desk, folder: Path, open_share: Callable[[Desk, Path], Share]) -> FolderShown:
    """Look for the office's share elsewhere from now on, once it is found to lie there.

    Raises:
        Unavailable: `folder_missing`, `folder_unreachable`, `folder_not_office`,
            `folder_of_other_office`; then it stays where it was.
    """
    if not folder.is_dir():
        raise Unavailable("folder_missing", path=str(folder))
    open_share(desk, folder)
    with desk.store.writing():
        desk.store.values.put(folder=str(folder.absolute()))
    return show_folder(desk)
