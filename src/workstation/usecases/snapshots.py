"""Snapshots: a new PC starts from an administrator's tables, and verifies them afterwards.

What must hold before the rows count: an administrator in good standing signed them, no second
snapshot of the same segments says otherwise, this home holds every segment behind them, and they
have the digest they claim. Fact by fact they are compared afterwards (`catching_up`). See
docs/adr/0021-packs-and-snapshots.md.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from workstation.domain.errors import NewsroomError
from workstation.domain.ids import DeviceId
from workstation.store import snapshot_rows
from workstation.store.schema import SCHEMA_VERSION
from workstation.sync import layout
from workstation.sync.reading import read_or_none
from workstation.sync.share import Share
from workstation.sync.snapshot_file import (
    HEAD_BYTES,
    MAX_SNAPSHOT_BYTES,
    BadSnapshot,
    SnapshotHeader,
    open_header,
    peek_author,
)
from workstation.usecases.desk import Desk
from workstation.usecases.snapshot_adopting import Snapshot, take_in
from workstation.usecases.snapshot_gathering import Behind
from workstation.usecases.snapshot_states import refused, set_aside, state_of
from workstation.usecases.taking_in import UNUSABLE

TORN: Final = "torn"
LOOKED_AT: Final = 12
"""Of many snapshots the newest are looked at; older ones only cost more."""

Headers = dict[str, SnapshotHeader]


def adopt_snapshot(desk: Desk, share: Share) -> int:
    """Start an empty home from the newest good snapshot; return how many facts it brought.

    0 where there is none that can be relied on: then the segments tell everything, only slower.

    Raises:
        Unavailable: the folder cannot be reached, or this home's disk is full.
    """
    if desk.store.read(snapshot_rows.knows_others, desk.device) or state_of(desk) is not None:
        return 0
    found = agreeing(read_headers(desk, share))
    for path, header in sorted(found.items(), key=lambda one: one[1].facts, reverse=True):
        if path not in refused(desk) and _fits(desk, header):
            taken = _try(desk, share, path, header)
            if taken:
                return taken
    return 0


def _try(desk: Desk, share: Share, path: str, header: SnapshotHeader) -> int:
    """Adopt one snapshot, or set it aside; one that is not whole yet is left for another day."""
    try:
        return _adopt(desk, share, path, header)
    except NewsroomError:
        raise
    except BadSnapshot as error:
        reason = error.reason
    except Exception:  # noqa: BLE001 - a poisoned snapshot must not end every sync
        reason = UNUSABLE
    if reason != TORN:
        with desk.store.writing():
            set_aside(desk, path, DeviceId(header.device), reason)
    return 0


def read_headers(desk: Desk, share: Share) -> Headers:
    """Return the headers of the newest snapshots that administrators of the office signed."""
    found: Headers = {}
    names = [n for n in share.folder.list_names(layout.SNAPSHOTS) if layout.snapshot_of(n)]
    for name in sorted(names, reverse=True)[:LOOKED_AT]:
        path = f"{layout.SNAPSHOTS}/{name}"
        raw = read_or_none(share.folder, path, HEAD_BYTES)
        header = _verified(desk, raw or b"")
        if header is not None:
            found[path] = header
    return found


def release_gone(desk: Desk, share: Share) -> None:
    """Speak no more of snapshots that were set aside and lie in the folder no longer."""
    names = share.folder.list_names(layout.SNAPSHOTS)
    with desk.store.writing():
        paths = [f"{layout.SNAPSHOTS}/{name}" for name in names]
        desk.store.write(snapshot_rows.release_snapshots, paths)


def _verified(desk: Desk, raw: bytes) -> SnapshotHeader | None:
    try:
        author = peek_author(raw)
        public = desk.chain.keys.get(author)
        if public is None or not _is_keeper(desk, author):
            return None
        return open_header(raw, public=public, office=desk.store.values.get("office"))
    except BadSnapshot:
        return None


def _is_keeper(desk: Desk, device: DeviceId) -> bool:
    """Tell whether a PC's snapshots count: its member administers the office, and it is not out."""
    one = desk.membership.devices.get(device)
    roles = desk.membership.current_roles(one.member) if one else ()
    return one is not None and one.cut is None and "admin" in roles


def agreeing(headers: Mapping[str, SnapshotHeader]) -> Headers:
    """Return the snapshots that no other one of the same segments and entries contradicts."""
    said: dict[bytes, set[tuple[str, int]]] = {}
    for one in headers.values():
        said.setdefault(_same(one), set()).add((one.digest, one.facts))
    return {path: one for path, one in headers.items() if len(said[_same(one)]) == 1}


def _same(header: SnapshotHeader) -> bytes:
    told = (sorted(header.vector.items()), header.entries, header.schema)
    return msgspec.json.encode(told)


def _fits(desk: Desk, header: SnapshotHeader) -> bool:
    return (
        header.schema == SCHEMA_VERSION
        and desk.device not in header.vector
        and desk.membership.position(header.membership[1]) is not None
    )


def _adopt(desk: Desk, share: Share, path: str, header: SnapshotHeader) -> int:
    behind = Behind(desk, share, header)
    if not behind.whole:
        return 0
    raw = read_or_none(share.folder, path, MAX_SNAPSHOT_BYTES)
    if raw is None:
        return 0
    if _verified(desk, raw) != header:
        raise BadSnapshot(TORN)
    with desk.store.in_bulk():
        take_in(desk, behind, Snapshot(path, header, raw))
    return header.facts
