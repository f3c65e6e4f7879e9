"""Diagnosis: what on this PC may stand in the way of work, each with a sentence that helps."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.shipped import shipped
from workstation.store.connection import DATABASE
from workstation.store.credentials import Credentials
from workstation.store.integrity import quick_check
from workstation.sync.share import Share
from workstation.usecases.desk import Desk

ENOUGH_BYTES = 1024**3
NEEDED_PYTHON = (3, 11)


class Finding(bodies.FactBody, frozen=True):
    """One thing looked at; `code` names the sentence, `fields` fill it."""

    check: str
    ok: bool
    code: str = ""
    fields: dict[str, str] = {}


def examine(
    home: Path, *, open_desk: Callable[[Path], Desk], open_share: Callable[[Desk], Share]
) -> Iterator[Finding]:
    """Yield what was found, a home that was never set up included."""
    yield Finding(check="python", ok=sys.version_info >= NEEDED_PYTHON)
    yield _resources()
    yield _space(home)
    yield _credentials(home)
    if not (home / DATABASE).exists():
        yield Finding(check="home", ok=True, code="home_fresh", fields={"home": str(home)})
        return
    try:
        desk = open_desk(home)
    except NewsroomError as error:
        yield _failed("home", error)
        return
    try:
        yield Finding(check="home", ok=True)
        yield _database(desk)
        yield _folder(desk, open_share)
    finally:
        desk.close()


def _failed(check: str, error: NewsroomError) -> Finding:
    fields = {name: str(value) for name, value in error.details.items()}
    return Finding(check=check, ok=False, code=error.code, fields=fields)


def _resources() -> Finding:
    try:
        for name in ("resources/themes", "resources/rules", "resources/fonts", "i18n"):
            shipped(name)
    except FileNotFoundError as error:
        return Finding(
            check="resources", ok=False, code="resources_missing", fields={"name": str(error)}
        )
    return Finding(check="resources", ok=True)


def _space(home: Path) -> Finding:
    existing = next(path for path in (home, *home.absolute().parents) if path.exists())
    free = shutil.disk_usage(existing).free
    if free < ENOUGH_BYTES:
        fields = {"megabytes": str(free // 1024**2)}
        return Finding(check="space", ok=False, code="space_low", fields=fields)
    return Finding(check="space", ok=True)


def _credentials(home: Path) -> Finding:
    if Credentials(home).in_system_store:
        return Finding(check="credentials", ok=True)
    fields = {"folder": str(home / "keys")}
    return Finding(check="credentials", ok=True, code="keys_in_files", fields=fields)


def _database(desk: Desk) -> Finding:
    fault = desk.store.read(quick_check)
    if fault:
        return Finding(
            check="database", ok=False, code="database_damaged", fields={"reason": fault}
        )
    return Finding(check="database", ok=True)


def _folder(desk: Desk, open_share: Callable[[Desk], Share]) -> Finding:
    try:
        open_share(desk)
    except NewsroomError as error:
        return _failed("folder", error)
    return Finding(check="folder", ok=True)
