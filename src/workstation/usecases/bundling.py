"""The diagnostic bundle (诊断包): what a stranger needs to find a fault, and nothing people wrote.

Counts, versions, numbers of segments, codes. No text, no title, no name of anybody, no path, no
key: it may be sent to whoever looks after the program.
"""

import platform
import re
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from workstation import __version__
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import DeviceId
from workstation.store import queries, receipt_rows, receipts
from workstation.store.conflict_queries import files_set_aside
from workstation.store.schema import SCHEMA_VERSION
from workstation.usecases.desk import Desk
from workstation.usecases.diagnosis import Finding
from workstation.usecases.pcs import list_pcs
from workstation.usecases.rebuilding import digest
from workstation.usecases.sync_notes import SYNC_TROUBLE

NAME: Final = "diagnosis.json"
TRACE: Final = "crash.txt"
_PLACE = re.compile(r'^\s+File ".*?(workstation/[\w/]+\.py)", line (\d+), in (\w+)$')
_MAX_TRACE = 200


class PcFound(bodies.FactBody, frozen=True):
    """A PC as the bundle tells it: its number, how far it is, what it runs; never whose it is."""

    device: DeviceId
    state: str
    heard: int
    app: str
    behind: int
    held_here: int


class SetAsideFound(bodies.FactBody, frozen=True):
    """A file set aside: which PC's, and why."""

    device: str
    reason: str
    at: int


class Diagnosis(bodies.FactBody, frozen=True):
    """Everything the bundle tells."""

    made: str
    app: str
    python: str
    system: str
    schema: int
    device: DeviceId
    checks: tuple[tuple[str, bool, str], ...]
    counts: dict[str, int]
    last_sync: int
    trouble: str
    sent_seq: int
    digest: str
    facts: int
    entries: int
    pcs: tuple[PcFound, ...]
    set_aside: tuple[SetAsideFound, ...]
    trace: tuple[str, ...]


class Bundled(bodies.FactBody, frozen=True):
    """Where the bundle is, and how large."""

    path: str
    bytes: int


def write_bundle(desk: Desk, checks: Sequence[Finding], out: Path) -> Bundled:
    """Write the bundle into a file that does not exist yet.

    Raises:
        Refused: `file_exists`.
        Unavailable: `folder_unwritable`.
    """
    told = msgspec.json.format(msgspec.json.encode(diagnose(desk, checks)), indent=1)
    try:
        with out.open("xb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr(NAME, told)
    except FileExistsError as error:
        raise Refused("file_exists", path=str(out)) from error
    except OSError as error:
        raise Unavailable("folder_unwritable", path=str(out)) from error
    return Bundled(path=str(out), bytes=out.stat().st_size)


def diagnose(desk: Desk, checks: Sequence[Finding]) -> Diagnosis:
    """Return what the bundle tells of this home."""
    status, values, known = desk.store.read(queries.status), desk.store.values, digest(desk)
    places = desk.store.read(receipt_rows.last_places)
    numbers = {key: one for key, one in status._asdict().items() if isinstance(one, int)}
    return Diagnosis(
        made=datetime.fromtimestamp(desk.now_ms() / 1000, UTC).isoformat(timespec="seconds"),
        app=__version__,
        python=platform.python_version(),
        system=f"{sys.platform} {platform.machine()}",
        schema=SCHEMA_VERSION,
        device=desk.device,
        checks=tuple((one.check, one.ok, one.code) for one in checks),
        counts={**numbers, "wanted": desk.store.read(receipts.wanted_count)},
        last_sync=values.number("last_sync"),
        trouble=values.get(SYNC_TROUBLE),
        sent_seq=values.number("sent_seq"),
        digest=known.digest,
        facts=known.facts,
        entries=desk.membership.length,
        pcs=tuple(
            PcFound(
                device=one.device,
                state=one.state,
                heard=one.heard,
                app=one.app,
                behind=one.behind,
                held_here=places.get(one.device, (0, ""))[0],
            )
            for one in list_pcs(desk)
        ),
        set_aside=tuple(
            SetAsideFound(device=row.device, reason=row.reason, at=row.at)
            for row in desk.store.read(files_set_aside)
        ),
        trace=_trace(desk.home / TRACE),
    )


def _trace(path: Path) -> tuple[str, ...]:
    """Return the places in the program where it failed last; never what it said."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    found = (_PLACE.match(one.replace("\\", "/")) for one in lines)
    return tuple(":".join(one.groups()) for one in found if one)[-_MAX_TRACE:]
