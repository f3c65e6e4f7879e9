"""Making snapshots: an administrator's PC writes down what a new PC would have to derive."""

from collections.abc import Sequence
from typing import Final

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused
from workstation.domain.ids import DeviceId
from workstation.store import snapshot_rows
from workstation.store.schema import SCHEMA_VERSION
from workstation.store.snapshot_rows import Row
from workstation.sync import layout
from workstation.sync.share import Share
from workstation.sync.snapshot_file import (
    BadSnapshot,
    Stands,
    entries_hash,
    framed_rows,
    seal_snapshot,
)
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment
from workstation.usecases.office import require_administrator
from workstation.usecases.snapshot_adopting import later_entries
from workstation.usecases.snapshot_states import being_verified, refused, set_aside
from workstation.usecases.snapshots import agreeing, read_headers

WORTH_IT: Final = 2_000
"""Fewer facts than this are derived in no time."""

_OWN_KEPT = 2
_TENTH = 10


def make_snapshot(desk: Desk, share: Share) -> str:
    """Write down this home's tables as a snapshot, and return its path; older own ones go.

    Raises:
        Refused: `not_allowed`; `snapshot_unready` while this home itself is being verified, or
            facts wait here to be sent; `snapshot_too_large`.
        Unavailable: as `FolderStore.put_new`.
    """
    require_administrator(desk)
    desk.cut()
    rows, stands = _stands(desk)
    office = desk.store.values.get("office")
    at = moment(desk.now_ms())
    try:
        raw = seal_snapshot(desk.key, rows, stands, office=office, at=at, schema=SCHEMA_VERSION)
    except BadSnapshot as error:
        raise Refused("snapshot_too_large") from error
    _compare(desk, share, stands)
    path = layout.snapshot_path(_day(at), desk.device, sha256_hex(raw))
    share.folder.put_new(path, raw)
    _drop_older(desk, share)
    return path


def snapshot_due(desk: Desk, share: Share) -> bool:
    """Tell whether a new PC would start better from a newer snapshot than the folder holds.

    One a day is enough for everybody; a small office needs none.
    """
    facts = desk.store.read(snapshot_rows.fact_count)
    if facts < WORTH_IT or being_verified(desk):
        return False
    told = agreeing(read_headers(desk, share))
    usable = [one for path, one in told.items() if path not in refused(desk)]
    if not usable:
        return True
    newest = max(usable, key=lambda one: (one.facts, one.at))
    if _day(newest.at) == _day(moment(desk.now_ms())):
        return False
    grown = facts - newest.facts >= max(WORTH_IT, newest.facts // _TENTH)
    return grown or newest.schema != SCHEMA_VERSION or later_entries(desk, newest) is None


def _stands(desk: Desk) -> tuple[bytes, Stands]:
    found = None
    if not being_verified(desk):
        found = desk.store.read(snapshot_rows.read_moment, _framed)
    if found is None or not found.vector.keys() <= desk.chain.keys.keys():
        raise Refused("snapshot_unready")
    if set(found.entries) != {one.hash for one in desk.chain.entries.values()}:
        # Another desk of this home has taken in an entry that this one has not read yet.
        desk.forget_membership()
        raise Refused("snapshot_unready")
    stands = Stands(
        facts=found.digest.facts,
        digest=found.digest.digest,
        vector=found.vector,
        membership=(desk.membership.length, desk.membership.head),
        entries=entries_hash(found.entries),
    )
    return b"".join(found.frames), stands


def _framed(table: str, rows: Sequence[Row]) -> tuple[bytes, ...]:
    try:
        return tuple(framed_rows(table, rows))
    except BadSnapshot as error:
        raise Refused("snapshot_too_large") from error


def _compare(desk: Desk, share: Share, stands: Stands) -> None:
    """Set aside what another administrator's PC says differently of the very same segments.

    Ours goes out all the same: a new PC then sees that the two disagree, and uses neither.
    """
    for path, one in read_headers(desk, share).items():
        same = one.vector == stands.vector and one.entries == stands.entries
        if same and one.schema == SCHEMA_VERSION and one.digest != stands.digest:
            with desk.store.writing():
                set_aside(desk, path, DeviceId(one.device), "snapshot_differs")


def _drop_older(desk: Desk, share: Share) -> None:
    names = share.folder.list_names(layout.SNAPSHOTS)
    told = [(name, layout.snapshot_of(name)) for name in sorted(names, reverse=True)]
    own = [name for name, of in told if of is not None and of[1] == desk.device]
    for name in own[_OWN_KEPT:]:
        share.folder.delete(f"{layout.SNAPSHOTS}/{name}")


def _day(at: str) -> str:
    return at[:10].replace("-", "")
