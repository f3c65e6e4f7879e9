"""Parts of packages that cannot be used yet: kept in the home until the others have come.

A part waits because a file in it is cut and the rest lies in another part, because the segments
before it are not here, or because its writer is not admitted yet. What is taken in is dropped at
once; what is kept is bounded, and the package that has waited longest goes first, for it can be
imported again. Purged words leave these parts like every other place.
"""

import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.store import carried_rows, purges
from workstation.store.carried_rows import CarriedRow
from workstation.store.connection import endings
from workstation.sync.carried_file import ENDING, CarriedPart, open_part
from workstation.sync.carried_purging import write_without
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk

FOLDER = "carried"
DRAFTS = "carrying-"
"""How the folders in a home begin in which packages are put together."""
DRAFT_SECONDS = 6 * 60 * 60
"""What was not touched for so long, nobody is writing any more."""
MOST_KEPT_BYTES = 2 * 1024**3
REMEMBERED_DAYS = 180

_DAY_MS = 24 * 60 * 60 * 1000


class Awaited(NamedTuple):
    """A package of which parts are still to come. `device` wrote it, as it says, at `made`."""

    package: str
    parts: tuple[int, ...]
    of: int
    device: str
    made: str


def awaited(desk: Desk) -> tuple[Awaited, ...]:
    """Return the packages that are not complete, the one that came first first."""
    found = []
    for package, rows in _packages(desk).items():
        missing = set(range(1, rows[0].parts + 1)) - {row.part for row in rows}
        if missing:
            told = rows[0]
            found.append(
                Awaited(package, tuple(sorted(missing)), told.parts, told.device, told.made)
            )
    return tuple(found)


def waiting_whole(desk: Desk) -> int:
    """Count the packages of which everything came and something cannot be used yet."""
    return sum(
        len(rows) == rows[0].parts and any(row.name for row in rows)
        for rows in _packages(desk).values()
    )


def is_complete(desk: Desk, package: str, parts: Iterable[CarriedPart]) -> bool:
    """Tell whether, with these parts, all of a package has come."""
    come = {row.part for row in _packages(desk).get(package, ())}
    of = 1
    for part in parts:
        come.add(part.header.part)
        of = part.header.parts
    return len(come) >= of


def kept_parts(desk: Desk) -> dict[str, dict[int, CarriedPart]]:
    """Return the parts kept here, by package and number."""
    found: dict[str, dict[int, CarriedPart]] = {}
    here = _folder(desk)
    for row in desk.store.read(carried_rows.carried_rows):
        if row.name:
            with suppress(BadFile, Unavailable):
                part = open_part(here / row.name, checked=True)
                found.setdefault(row.package, {})[row.part] = part
    return found


def settle_parts(
    desk: Desk, parts: Sequence[CarriedPart], is_spent: Callable[[CarriedPart], bool]
) -> None:
    """Note which parts came; keep those that are not spent, drop those kept that are by now.

    Raises:
        Unavailable: `disk_full`, `home_unreachable`.
    """
    rows: list[CarriedRow] = []
    gone: list[Path] = []
    here = _folder(desk)
    for part in parts:
        kept, spent = part.path.parent == here, is_spent(part)
        if spent:
            gone.append(here / _file_of(part))
        if spent or not kept:
            rows.append(_row(desk, part, "" if spent else _keep(desk, part)))
    with desk.store.writing():
        desk.store.write(carried_rows.keep_carried, rows)
    for path in gone:
        path.unlink(missing_ok=True)
    _stay_bounded(desk)


def sweep_drafts(desk: Desk) -> None:
    """Remove what a program that was killed left half written, and parts that nothing names."""
    named = {row.name for row in desk.store.read(carried_rows.carried_rows)}
    settled = time.time() - DRAFT_SECONDS  # the disk's own clock tells the age of its files
    for path in desk.home.glob(f"{DRAFTS}*"):
        if _touched(path) < settled:
            shutil.rmtree(path, ignore_errors=True)
    for path in _folder(desk).glob("*"):
        if path.name not in named and _touched(path) < settled:
            path.unlink(missing_ok=True)


def purge_kept_parts(desk: Desk) -> None:
    """Remove from the parts kept here whatever was purged since they were last looked through."""
    sweep_drafts(desk)
    named = desk.store.read(purges.purged)
    mark = sha256_hex("".join(named).encode())
    if not _folder(desk).is_dir() or mark == desk.store.values.get("carried_purged"):
        return
    for parts in kept_parts(desk).values():
        for part in parts.values():
            with endings():
                write_without(part, part.path, frozenset(named))
    with desk.store.writing():
        desk.store.values.put(carried_purged=mark)


def _keep(desk: Desk, part: CarriedPart) -> str:
    """Keep a part in this home, without what is purged, and return its name here."""
    with endings():
        _folder(desk).mkdir(exist_ok=True)
        target = _folder(desk) / _file_of(part)
        write_without(part, target, frozenset(desk.store.read(purges.purged)))
    return target.name


def _file_of(part: CarriedPart) -> str:
    return f"{part.header.package}-{part.header.part:03}{ENDING}"


def _row(desk: Desk, part: CarriedPart, name: str) -> CarriedRow:
    told = part.header
    return CarriedRow(
        told.package, told.part, told.parts, name, told.device, told.made, desk.now_ms()
    )


def _stay_bounded(desk: Desk) -> None:
    """Forget packages that came long ago, and those that have waited longest for too much room."""
    packages = _packages(desk)
    now, doomed, room = desk.now_ms(), [], 0
    for package, rows in reversed(packages.items()):
        room += sum(_size(_folder(desk) / row.name) for row in rows if row.name)
        old = now - max(row.at for row in rows) > REMEMBERED_DAYS * _DAY_MS
        if old or room > MOST_KEPT_BYTES:
            doomed.append(package)
    if not doomed:
        return
    with desk.store.writing():
        desk.store.write(carried_rows.forget_carried, doomed)
    for package in doomed:
        for row in packages[package]:
            if row.name:
                (_folder(desk) / row.name).unlink(missing_ok=True)


def _packages(desk: Desk) -> dict[str, list[CarriedRow]]:
    """Return what came of each package; a part whose file vanished has to come once more."""
    found: dict[str, list[CarriedRow]] = {}
    here = _folder(desk)
    for row in desk.store.read(carried_rows.carried_rows):
        if not row.name or (here / row.name).exists():
            found.setdefault(row.package, []).append(row)
    return found


def _folder(desk: Desk) -> Path:
    return desk.home / FOLDER


def _touched(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
