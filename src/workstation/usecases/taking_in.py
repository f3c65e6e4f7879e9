"""Taking in: verified segments become facts and rows, a bounded number in each transaction.

Whatever order segments arrive in, the same set of them gives the same rows. One that breaks the
program is set aside and stops nobody else.
"""

from collections.abc import Iterable, Iterator, Sequence

from workstation.domain import bodies
from workstation.domain.clock import after_seeing
from workstation.domain.errors import NewsroomError
from workstation.domain.facts import Fact
from workstation.domain.forks import Path
from workstation.domain.ids import DeviceId
from workstation.store.facts import (
    drop_facts_of,
    entities_pending,
    insert_facts,
    places_of,
    want_blobs,
)
from workstation.store.log import StoredSegment
from workstation.store.photo_queries import offer_photos
from workstation.sync.inner import inner_ok
from workstation.sync.segment import Segment, open_segment
from workstation.sync.wire import BadFile
from workstation.usecases.desk import Desk
from workstation.usecases.device_keys import public_key
from workstation.usecases.fetching import Arrived, Aside
from workstation.usecases.titles import give_titles

ENTITIES_AT_ONCE = 400
FACTS_AT_ONCE = 5_000
BYTES_AT_ONCE = 4 * 1024 * 1024
READ_AT_ONCE = 60
UNUSABLE = "unusable"

_ARTICLE = "article/"

_REMOVED_NOWHERE = {"purge", "upload"}
"""Kinds whose rows only a derivation of everything takes away again."""


def in_chunks(arrived: Iterable[Arrived]) -> Iterator[list[Arrived]]:
    """Yield what one transaction takes in, so that nobody waits long for the database.

    What it costs is above all what it touches: an article is derived once, however many facts
    are about it, and again with every chunk that touches it.
    """
    chunk: list[Arrived] = []
    touched: set[str] = set()
    facts = size = 0
    for one in arrived:
        chunk.append(one)
        touched.update(map(bodies.entity_of, one.segment.facts))
        facts += len(one.segment.facts)
        size += sum(len(text.data) for text in one.texts)
        if len(touched) >= ENTITIES_AT_ONCE or facts >= FACTS_AT_ONCE or size >= BYTES_AT_ONCE:
            yield chunk
            chunk, touched, facts, size = [], set(), 0, 0
    if chunk:
        yield chunk


def take_in(desk: Desk, arrived: Sequence[Arrived], broken: dict[DeviceId, Aside]) -> int:
    """Take in segments, those of one device in order; return how many facts.

    What breaks us goes into `broken`, and nothing behind it is taken in: its successors wait.

    Raises:
        Unavailable: this home's disk is full or busy.
    """
    usable = [one for one in arrived if one.segment.header.device not in broken]
    if not usable:
        return 0
    try:
        return _take_in(desk, usable)
    except NewsroomError:
        raise
    except Exception:  # noqa: BLE001 - one poisoned segment must not keep the others out
        if len(usable) == 1:
            segment = usable[0].segment
            broken[segment.header.device] = Aside(segment.raw, UNUSABLE)
            return 0
    return sum(take_in(desk, [one], broken) for one in usable)


def _take_in(desk: Desk, arrived: Sequence[Arrived]) -> int:
    by_device: dict[DeviceId, list[Arrived]] = {}
    for one in arrived:
        by_device.setdefault(one.segment.header.device, []).append(one)
    with desk.store.writing():
        # What several PCs did to one article is derived once.
        _derive(desk, set().union(*(_keep(desk, *of) for of in by_device.items())))
        _move_clock(desk, max(one.segment.last_reading for one in arrived))
    return sum(len(one.segment.facts) for one in arrived)


def _keep(desk: Desk, device: DeviceId, arrived: Sequence[Arrived]) -> set[str]:
    """Keep the segments of one device with their facts; return the entities they are about."""
    log = desk.store.log
    before = log.firsts(device)
    for one in arrived:
        _keep_bytes(desk, one)
    if before != log.firsts(device):
        return place_anew(desk, device) | desk.store.read(entities_pending, device)
    paths = log.paths(device)
    return set().union(
        *(_keep_facts(desk, one.segment, paths.get(one.segment.hash, ())) for one in arrived)
    )


def _keep_bytes(desk: Desk, one: Arrived) -> None:
    log, header = desk.store.log, one.segment.header
    for text in one.texts:
        log.keep_text(text.id, text.salt, text.data)
    log.add_segment(
        StoredSegment(header.device, header.seq, one.segment.hash, header.previous, one.segment.raw)
    )
    log.await_texts(header.texts, header.device, one.segment.hash)


def _keep_facts(desk: Desk, segment: Segment, path: Path) -> set[str]:
    """Keep the facts of a segment; return the entities they are about.

    A fact whose own signature fails is kept in the log and stays out of the tables.
    """
    good = [fact for fact in segment.facts if authentic(desk, fact)]
    desk.store.write(insert_facts, good, segment.header.seq, path)
    desk.store.write(want_blobs, good)
    return {bodies.entity_of(fact) for fact in good}


def place_anew(desk: Desk, device: DeviceId) -> set[str]:
    """Say of every fact of a device anew on which lines it lies; return what that touches.

    The caller holds the transaction.
    """
    store, office = desk.store, desk.store.values.get("office")
    before, paths = store.read(places_of, device), store.log.paths(device)
    store.write(drop_facts_of, device)
    for stored in list(store.log.segments(device)):
        try:
            segment = open_segment(stored.raw, public=public_key(desk, device), office=office)
        except BadFile:  # a file of this home that somebody damaged: `rebuild` sets it aside
            continue
        _keep_facts(desk, segment, paths.get(stored.hash, ()))
    after = store.read(places_of, device)
    moved = [place for fact, place in after.items() if before.get(fact) != place]
    moved += [place for fact, place in before.items() if fact not in after]
    if any(kind in _REMOVED_NOWHERE for _, kind, _, _ in moved):
        desk.projection().derive_all()
    return {entity for entity, _, _, _ in moved}


def _derive(desk: Desk, touched: set[str]) -> None:
    touched = desk.projection().derive(touched)
    desk.store.write(offer_photos, touched)
    desk.note_news(touched)
    articles = [one.removeprefix(_ARTICLE) for one in touched if one.startswith(_ARTICLE)]
    if len(articles) > READ_AT_ONCE:  # the search follows, in transactions of its own
        give_titles(desk, articles)
    elif articles:
        desk.take_in_words(articles)


def _move_clock(desk: Desk, seen: int) -> None:
    values = desk.store.values
    values.put(hlc=after_seeing(values.number("hlc"), seen, desk.now_ms()))


def authentic(desk: Desk, fact: Fact) -> bool:
    """Tell whether a fact that must be signed by itself is."""
    blocking_waiver = fact.kind == "waiver" and fact.body.get("level") == "block"
    if fact.kind not in {"decision", "claim"} and not blocking_waiver:
        return True
    public = desk.chain.keys.get(fact.device)
    return public is not None and inner_ok(public, fact.kind, fact.body)
