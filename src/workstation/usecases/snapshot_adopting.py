"""Putting a snapshot's rows into the tables of a new home, and bringing them up to date.

All rows come in one transaction together with the log behind them, so that a home is never half
of one thing and half of another. What this PC wrote while it waited stays, derived anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from workstation.domain.clock import after_seeing
from workstation.domain.ids import DeviceId, EntryHash
from workstation.domain.membership_entries import Admit, ChainEntry, Invite, parse_body
from workstation.store import snapshot_rows
from workstation.store.digests import compute_digest
from workstation.store.photo_queries import offer_photos
from workstation.store.snapshot_rows import Row
from workstation.sync.snapshot_file import BadSnapshot, SnapshotHeader, entries_hash, rows_of
from workstation.usecases.desk import Desk
from workstation.usecases.snapshot_gathering import Behind
from workstation.usecases.snapshot_states import SnapshotState, keep_state
from workstation.usecases.taking_in import place_anew
from workstation.usecases.titles import list_what_is_shown

_ARTICLE = "article/"


class Snapshot(NamedTuple):
    """A snapshot in hand: where it lies, its verified header, and its bytes."""

    path: str
    header: SnapshotHeader
    raw: bytes


def take_in(desk: Desk, behind: Behind, snapshot: Snapshot) -> None:
    """Fill a new home from a snapshot; texts first, then everything else at once, then titles.

    Raises:
        BadSnapshot: the rows are not what the header promises; then nothing of them is here.
    """
    behind.take_in_texts(_purged(desk, snapshot))
    with desk.store.writing():
        own = desk.store.read(snapshot_rows.own_facts, desk.device)
        _put_rows(desk, snapshot)
        behind.keep()
        _bring_up_to_date(desk, snapshot.header, own)
        desk.store.write(snapshot_rows.want_everything)
        everything = desk.store.read(snapshot_rows.entities)
        desk.store.write(offer_photos, everything)
        desk.note_news(everything)
        newest = desk.store.read(snapshot_rows.newest_reading)
        reading = after_seeing(desk.store.values.number("hlc"), newest, desk.now_ms())
        desk.store.values.put(hlc=reading)
        state = SnapshotState(
            path=snapshot.path,
            device=DeviceId(snapshot.header.device),
            of=len(behind.segments),
        )
        keep_state(desk, state)
    articles = [one.removeprefix(_ARTICLE) for one in everything if one.startswith(_ARTICLE)]
    list_what_is_shown(desk, articles)


def _purged(desk: Desk, snapshot: Snapshot) -> set[str]:
    found: set[str] = set()
    for table, rows in _rows(desk, snapshot):
        if table != "purge":  # it travels first
            break
        found.update(str(row[0]) for row in rows)
    return found


def _put_rows(desk: Desk, snapshot: Snapshot) -> None:
    desk.store.write(snapshot_rows.drop_shared)
    for table, rows in _rows(desk, snapshot):
        desk.store.write(snapshot_rows.add_rows, table, rows)
    found = desk.store.read(compute_digest)
    if (found.digest, found.facts) != (snapshot.header.digest, snapshot.header.facts):
        raise BadSnapshot("snapshot_differs")
    desk.store.write(snapshot_rows.park_unknown)


def _rows(desk: Desk, snapshot: Snapshot) -> Iterator[tuple[str, Sequence[Row]]]:
    decoders: dict[str, msgspec.msgpack.Decoder[list[Row]]] = {}
    for table, rows in rows_of(snapshot.raw, snapshot.header):
        try:
            if table not in decoders:
                decoders[table] = desk.store.read(snapshot_rows.row_decoder, table)
            yield table, decoders[table].decode(rows)
        except (KeyError, msgspec.DecodeError) as error:
            raise BadSnapshot("bad_payload") from error


def _bring_up_to_date(desk: Desk, header: SnapshotHeader, own: Sequence[tuple[str, Row]]) -> None:
    """Put this PC's own facts back, and derive what its member or its chain sees differently."""
    desk.store.write(snapshot_rows.add_rows, "fact", [row for _, row in own])
    concerned = {entity for entity, _ in own}
    # On which line of a forked device a fact lies decides what it is worth: nobody's word for it.
    for device in desk.store.log.forked_devices():
        concerned |= place_anew(desk, device)
    later = later_entries(desk, header)
    if later is None:
        desk.projection().derive_all()
        return
    concerned |= desk.store.read(snapshot_rows.entities_citing, [one.hash for one in later])
    concerned.update(desk.store.read(snapshot_rows.submitted_articles))
    desk.projection().derive(concerned)


def later_entries(desk: Desk, header: SnapshotHeader) -> list[ChainEntry] | None:
    """Return the entries newer than a snapshot; None where they may change what counts in it.

    New people and their PCs change nothing of what others recorded. Anything else may.
    """
    known = desk.membership.position(EntryHash(header.membership[1])) or 0
    entries = desk.chain.entries.values()
    later = [one for one in entries if (desk.membership.position(one.hash) or 0) > known]
    older = [one.hash for one in entries if one not in later]
    if entries_hash(older) != header.entries or not _concern_nobody(desk, header, later):
        return None
    return later


def _concern_nobody(desk: Desk, header: SnapshotHeader, later: Iterable[ChainEntry]) -> bool:
    recorded = {desk.membership.member_of(DeviceId(one)) for one in header.vector}
    for entry in later:
        match parse_body(entry):
            case Invite() as body if body.member not in recorded:
                pass
            case Admit() as body if body.device not in header.vector:
                pass
            case _:
                return False
    return True
