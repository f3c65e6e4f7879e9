"""Diagnosis: what on this PC may stand in the way of work, each with a sentence that helps."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from workstation.domain import bodies
from workstation.domain.errors import NewsroomError
from workstation.domain.ids import DEVICE_BITS, DeviceId, new_id
from workstation.shipped import shipped
from workstation.store.connection import DATABASE
from workstation.store.credentials import Credentials
from workstation.store.integrity import quick_check
from workstation.sync.folder import LocalFolder
from workstation.sync.folder_store import FolderStore
from workstation.sync.probing import probe
from workstation.sync.share import Share
from workstation.usecases.desk import Desk
from workstation.usecases.folder_findings import findings_of

ENOUGH_BYTES = 1024**3
NEEDED_PYTHON = (3, 11)
A_DAY_SECONDS = 24 * 3_600


class Finding(bodies.FactBody, frozen=True):
    """One thing looked at; `code` names the sentence, `fields` fill it."""

    check: str
    ok: bool
    code: str = ""
    fields: dict[str, str] = {}


def examine(
    home: Path,
    *,
    now_ms: int,
    open_desk: Callable[[Path], Desk],
    open_share: Callable[[Desk], Share],
) -> Iterator[Finding]:
    """Yield what was found, a home that was never set up included."""
    yield from examine_pc(home, now_ms=now_ms)
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
        yield from _folder(desk, open_share, now_ms)
    finally:
        desk.close()


def examine_pc(home: Path, *, now_ms: int) -> Iterator[Finding]:
    """Yield what can be told of this PC before any office is known."""
    yield Finding(check="python", ok=sys.version_info >= NEEDED_PYTHON)
    yield _resources()
    yield _display()
    yield _clock(now_ms)
    yield _space(home)
    yield _credentials(home)


def examine_folder(folder: Path, *, now_ms: int) -> Iterator[Finding]:
    """Yield what stands against a folder that somebody wants to share."""
    if not folder.is_dir():
        yield Finding(check="folder", ok=False, code="folder_missing", fields={"path": str(folder)})
        return
    device = DeviceId(new_id(DEVICE_BITS))
    yield from _tried(LocalFolder(folder, device), device, now_ms)


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


def _display() -> Finding:
    there = sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    return Finding(check="display", ok=True, code="" if there else "no_display")


def _clock(now_ms: int) -> Finding:
    """Compare the clock with the program's own files: nothing was made in the future."""
    newest = shipped("i18n/workstation_zh_CN.ts").stat().st_mtime  # a bundle has no source files
    if now_ms / 1000 < newest - A_DAY_SECONDS:
        date = datetime.fromtimestamp(now_ms / 1000).astimezone().strftime("%Y-%m-%d")
        return Finding(check="clock", ok=False, code="clock_behind", fields={"date": date})
    return Finding(check="clock", ok=True)


def _folder(desk: Desk, open_share: Callable[[Desk], Share], now_ms: int) -> Iterator[Finding]:
    try:
        share = open_share(desk)
    except NewsroomError as error:
        yield _failed("folder", error)
        return
    yield from _tried(share.folder, desk.device, now_ms)


def _tried(folder: FolderStore, device: DeviceId, now_ms: int) -> Iterator[Finding]:
    """Write to the folder, tell what kind it is, and compare its clock with this PC's."""
    try:
        found = probe(folder, device, now_ms)
    except NewsroomError as error:
        yield _failed("folder", error)
        return
    yield Finding(check="folder", ok=True)
    for one in findings_of(found):
        yield Finding(check=one.check, ok=one.ok, code=one.code, fields=one.fields)
