"""Rebuild: the projections recomputed from the signed log, believing nothing else.

A row that somebody edited by hand, decisions included, is gone afterwards.
"""

from collections.abc import Iterator

from workstation.domain import bodies
from workstation.domain.facts import Fact
from workstation.domain.forks import Path
from workstation.domain.ids import DeviceId
from workstation.store.digests import Digest, compute_digest
from workstation.store.facts import insert_facts, remove_all_facts
from workstation.store.log import StoredSegment
from workstation.store.receipts import quarantine
from workstation.sync.segment import Segment, open_segment
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk, fact_of_line
from workstation.usecases.device_keys import public_key
from workstation.usecases.taking_in import authentic


class Rebuilt(bodies.FactBody, frozen=True):
    """What `digest` and `rebuild` answer."""

    digest: str
    facts: int
    schema: int


def digest(desk: Desk) -> Rebuilt:
    """Return the digest of everything shared; what is pending is cut first."""
    desk.cut()
    return _answer(desk.store.read(compute_digest))


def rebuild(desk: Desk) -> Rebuilt:
    """Drop and remake the projections from the segments and the outbox."""
    desk.cut()
    with desk.store.writing():
        desk.store.write(remove_all_facts)
        for facts, seq, path in _verified_facts(desk):
            good = [fact for fact in facts if authentic(desk, fact)]
            desk.store.write(insert_facts, good, seq, path)
        desk.projection().derive_all()
    desk.take_in_words_now()
    return _answer(desk.store.read(compute_digest))


def _verified_facts(desk: Desk) -> Iterator[tuple[tuple[Fact, ...], int | None, Path]]:
    device, paths, places = DeviceId(""), dict[str, Path](), dict[str, int]()
    for stored in desk.store.log.segments():
        if stored.device != device:
            device, paths, places = stored.device, desk.store.log.paths(stored.device), {"": 0}
        segment = _verified(desk, stored)
        if segment is not None and places.get(segment.header.previous) == segment.header.seq - 1:
            places[segment.hash] = segment.header.seq
            yield segment.facts, segment.header.seq, paths.get(segment.hash, ())
    yield tuple(fact_of_line(one.line) for one in desk.store.log.outbox()), None, ()


def _verified(desk: Desk, stored: StoredSegment) -> Segment | None:
    office, public = desk.store.values.get("office"), public_key(desk, stored.device)
    try:
        return open_segment(stored.raw, public=public, office=office)
    except BadFile as error:
        desk.store.write(quarantine, stored.device, stored.raw, error.reason, desk.now_ms())
        return None


def _answer(found: Digest) -> Rebuilt:
    return Rebuilt(digest=found.digest, facts=found.facts, schema=found.schema)
