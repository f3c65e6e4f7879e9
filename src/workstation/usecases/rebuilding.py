"""Rebuild: the projections recomputed from the signed log, believing nothing else.

A row that somebody edited by hand, decisions included, is gone afterwards.
"""

from collections.abc import Iterator

from workstation.domain import bodies
from workstation.domain.facts import Fact
from workstation.domain.ids import DeviceId
from workstation.store.digests import Digest, compute_digest
from workstation.store.facts import insert_facts, remove_all_facts
from workstation.store.receipts import quarantine
from workstation.sync.segment import follows, open_segment
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk, fact_of_line
from workstation.usecases.former_pcs import former_pcs
from workstation.usecases.receiving import authentic


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
        for facts, seq in _verified_facts(desk):
            desk.store.write(insert_facts, [f for f in facts if authentic(desk, f)], seq)
        desk.projection().derive_all()
    desk.take_in_words_now()
    return _answer(desk.store.read(compute_digest))


def _verified_facts(desk: Desk) -> Iterator[tuple[tuple[Fact, ...], int | None]]:
    office = desk.store.values.get("office")
    last: dict[DeviceId, tuple[int, str]] = {}
    for stored in desk.store.log.segments():
        public = _public_key(desk, stored.device)
        try:
            segment = open_segment(stored.raw, public=public, office=office)
        except BadFile as error:
            desk.store.write(quarantine, stored.device, stored.raw, error.reason, desk.now_ms())
            continue
        seq, previous = last.get(stored.device, (0, ""))
        if follows(segment.header, previous, seq):
            yield segment.facts, segment.header.seq
            last[stored.device] = (segment.header.seq, segment.hash)
    yield tuple(fact_of_line(one.line) for one in desk.store.log.outbox()), None


def _public_key(desk: Desk, device: DeviceId) -> bytes:
    """Return a PC's key: its own word, where nobody has admitted it, counts for this home alone."""
    if device in desk.chain.keys:
        return desk.chain.keys[device]
    if device == desk.device:
        return desk.key.public
    formers = {one.device: bytes.fromhex(one.public) for one in former_pcs(desk)}
    return formers.get(device, b"")


def _answer(found: Digest) -> Rebuilt:
    return Rebuilt(digest=found.digest, facts=found.facts, schema=found.schema)
