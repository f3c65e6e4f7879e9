"""This PC's own chain on the share: an old database that was restored, or a second PC with its key.

Segments of this very copy of the home that it lacks mean that its database is an older one: they
are taken in, and it goes on behind them. What it had cut meanwhile and nobody has seen is cut
anew. Segments of another copy, or lines that both were seen, mean that two PCs work with one key:
then nothing goes out under it any more until the home has a key of its own (`renewing`).
See docs/adr/0019-forked-devices.md.
"""

from collections.abc import Iterable, Sequence

from workstation.domain import bodies
from workstation.domain.facts import fact_line
from workstation.domain.forks import Link
from workstation.store import facts as fact_rows
from workstation.store.log import BEFORE_ALL, Pending
from workstation.sync.segment import open_segment, read_header
from workstation.usecases.desk import Desk
from workstation.usecases.entries import moment
from workstation.usecases.looking import Look
from workstation.usecases.taking_in import place_anew

OWN_CHAIN = "chain/own"
"""What the news calls that something was found out about this PC's own chain."""


def before_own_segments(desk: Desk) -> None:
    """Remember where this home stands, before segments of its own come in from elsewhere."""
    name = desk.tip[1] or BEFORE_ALL
    if desk.store.values.get("tip") != name:
        with desk.store.writing():
            desk.store.values.put(tip=name)


def settle_own_chain(desk: Desk, look: Look) -> None:
    """Go on behind own segments that came in from the share, or stop publishing."""
    links = desk.store.log.links(desk.device)
    seq, _ = desk.tip
    if desk.cloned or len(links) == seq:
        return
    line = _line_to(links, desk.tip[1])
    others = [link for link in links if link.hash not in line]
    end = _single_end(others)
    if end is None or _is_foreign(desk, others):
        _stop(desk)
        return
    shared = _line_to(links, end)
    mine = [link for link in links if link.hash in line and link.hash not in shared]
    if _was_seen(desk, look, mine):
        _stop(desk)
        return
    with desk.store.writing():
        touched = _take_back(desk, mine)
        _go_on_behind(desk, others, end)
        if mine:
            touched |= place_anew(desk, desk.device)
            # Until now the chain looked forked, and what waits did not count.
            touched |= desk.store.read(fact_rows.entities_pending, desk.device)
        desk.projection().derive(touched)
    desk.note_news({OWN_CHAIN})


def _line_to(links: Iterable[Link], name: str) -> set[str]:
    before = {link.hash: link.previous for link in links}
    line: set[str] = set()
    while name in before:
        line.add(name)
        name = before[name]
    return line


def _single_end(links: Sequence[Link]) -> str | None:
    continued = {link.previous for link in links}
    ends = [link.hash for link in links if link.hash not in continued]
    return ends[0] if len(ends) == 1 else None


def _is_foreign(desk: Desk, links: Iterable[Link]) -> bool:
    own = desk.store.values.get("instance")
    raws = [desk.store.log.raw(desk.device, link.hash) for link in links]
    return any(read_header(raw).instance != own for raw in raws if raw is not None)


def _was_seen(desk: Desk, look: Look, mine: Sequence[Link]) -> bool:
    if not mine:
        return False
    values = desk.store.values
    sent = max(values.number("sent_seq"), values.number("given_seq"))
    there = look.shelf(desk.device).segments
    return any(
        link.seq <= sent
        or (link.seq, link.hash[:12]) in there
        or look.packs.covers(desk.device, link.seq)
        for link in mine
    )


def _take_back(desk: Desk, mine: Sequence[Link]) -> set[str]:
    """Put the facts of segments that nobody has seen back into the outbox."""
    store, touched = desk.store, set[str]()
    for link in mine:
        raw = store.log.raw(desk.device, link.hash)
        if raw is None:
            continue
        segment = open_segment(raw, public=desk.key.public, office=store.values.get("office"))
        store.log.take_back_segment(desk.device, link.hash)
        for fact in segment.facts:
            # Each with its own texts: some of the facts may turn out to have gone out already.
            line = fact_line(fact)
            texts = tuple(text for text in segment.header.texts if text.encode() in line)
            store.log.append(Pending(fact.counter, fact.id, line, texts))
        store.write(fact_rows.take_out_of_segments, [fact.id for fact in segment.facts])
        touched |= {bodies.entity_of(fact) for fact in segment.facts}
    return touched


def _go_on_behind(desk: Desk, others: Sequence[Link], end: str) -> None:
    store = desk.store
    carried = [
        fact.id
        for link in others
        if (raw := store.log.raw(desk.device, link.hash)) is not None
        for fact in open_segment(
            raw, public=desk.key.public, office=store.values.get("office")
        ).facts
    ]
    store.log.carried(carried)
    counter, reading = store.read(fact_rows.highest_reading, desk.device)
    store.values.put(
        tip=end,
        counter=max(counter, store.values.number("counter")),
        hlc=max(reading, store.values.number("hlc")),
    )


def _stop(desk: Desk) -> None:
    with desk.store.writing():
        desk.store.values.put(cloned=moment(desk.now_ms()))
    desk.note_news({OWN_CHAIN})
