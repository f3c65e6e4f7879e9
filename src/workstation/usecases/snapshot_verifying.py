"""Verifying the snapshot a home started from: facts against segments, rows against facts.

Nothing here needs the share: every segment behind the snapshot lies in the log. Whatever differs,
the tables are dropped and remade from the segments, and people are told whose snapshot it was.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from workstation.domain.facts import Fact
from workstation.domain.ids import DeviceId
from workstation.store import snapshot_checks
from workstation.store.log import StoredSegment
from workstation.sync.segment import open_segment
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk
from workstation.usecases.rebuilding import rebuild
from workstation.usecases.snapshot_states import SnapshotState, keep_state, set_aside, state_of
from workstation.usecases.taking_in import authentic

ENTITIES_AT_ONCE: Final = 60


def waiting_steps(desk: Desk) -> int:
    """Return how many segments and entities are still to be compared."""
    state = state_of(desk)
    if state is None or state.stage in {"good", "differs"}:
        return 0
    if state.stage == "facts":
        return max(0, state.of - state.done) + desk.store.read(snapshot_checks.entity_count)
    return max(0, state.of - state.done)


def verify_some(desk: Desk) -> int:
    """Compare a little more of the snapshot this home started from; return how many steps.

    0 when nothing is left to compare.
    """
    state = state_of(desk)
    if state is None or state.stage in {"good", "differs"}:
        return 0
    try:
        return _compare_facts(desk, state) if state.stage == "facts" else _compare_rows(desk, state)
    except _Differs:
        _start_over(desk, state)
        return 1


class _Differs(Exception):  # noqa: N818 - a finding, caught in this module
    """The snapshot says something that its segments do not."""


def _compare_facts(desk: Desk, state: SnapshotState) -> int:
    device, _, seq = state.after.partition("/")
    places = desk.store.read(snapshot_checks.segments_after, device, int(seq or 0))
    for (one, number), segments in places:
        _compare_place(desk, one, number, segments)
    if not places:
        if desk.store.read(snapshot_checks.facts_of_no_segment):
            raise _Differs
        with desk.store.writing():
            entities = desk.store.read(snapshot_checks.entity_count)
            rows: SnapshotState = msgspec.structs.replace(
                state, stage="rows", after="", done=0, of=entities
            )
            keep_state(desk, rows)
        return 1
    last_device, last_seq = places[-1][0]
    count = sum(len(segments) for _, segments in places)
    with desk.store.writing():
        _keep(desk, state, after=f"{last_device}/{last_seq}", done=state.done + count)
    return count


def _compare_place(
    desk: Desk, device: DeviceId, seq: int, segments: Sequence[StoredSegment]
) -> None:
    signed = {fact.id: fact for one in segments for fact in _facts(desk, device, one)}
    held = {row.id: row for row in desk.store.read(snapshot_checks.facts_of, device, seq)}
    if not held.keys() <= signed.keys():
        raise _Differs
    elsewhere = desk.store.read(snapshot_checks.facts_named, signed.keys() - held.keys())
    for row in elsewhere:  # a branch of a fork may carry again what an earlier segment carried
        if row.seq is None or row.seq > seq:
            raise _Differs
        held[row.id] = row
    if any(name not in held or not held[name].says(fact) for name, fact in signed.items()):
        raise _Differs


def _facts(desk: Desk, device: DeviceId, stored: StoredSegment) -> Iterable[Fact]:
    public = desk.chain.keys.get(device) or (desk.key.public if device == desk.device else b"")
    try:
        office = desk.store.values.get("office")
        segment = open_segment(stored.raw, public=public, office=office)
    except BadFile as error:
        raise _Differs from error
    return [fact for fact in segment.facts if authentic(desk, fact)]


def _compare_rows(desk: Desk, state: SnapshotState) -> int:
    with desk.store.writing():
        found = desk.store.read(snapshot_checks.entities_after, state.after, ENTITIES_AT_ONCE)
        if found:
            before = desk.store.read(snapshot_checks.rows_about, found)
            desk.store.write(snapshot_checks.drop_rows_about, found)
            desk.projection().derive(found)
            if desk.store.read(snapshot_checks.rows_about, found) != before:
                raise _Differs
            _keep(desk, state, after=found[-1], done=state.done + len(found))
            return len(found)
        if desk.store.read(snapshot_checks.rows_about_nothing):
            raise _Differs
        keep_state(desk, msgspec.structs.replace(state, stage="good", after=""))
    return 1


def _start_over(desk: Desk, state: SnapshotState) -> None:
    """Remake every table from the segments, and say whose snapshot was wrong."""
    with desk.store.writing():
        set_aside(desk, state.path, state.device, "snapshot_differs")
        keep_state(desk, msgspec.structs.replace(state, stage="differs", after=""))
    rebuild(desk)


def _keep(desk: Desk, state: SnapshotState, *, after: str, done: int) -> None:
    keep_state(desk, msgspec.structs.replace(state, after=after, done=done))
