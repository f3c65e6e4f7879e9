"""Which saved facts still exist anywhere: what went with a disk, nobody can bring back."""

from offices import key_of
from simulator.invariants import held_facts, texts_awaited, texts_held
from simulator.office_ready import HONEST, HOSTILE
from workstation.sync.segment import open_segment
from workstation.sync.texts import unpack_texts
from workstation.sync.wire import BadFile


class Survivors:
    """Reads the facts in the segments of a folder; each file is opened once."""

    def __init__(self, office):
        self._office = office
        self._publics = [key_of(name).public for name in (*HONEST, HOSTILE)]
        self._known = {}

    def facts(self, homes, files):
        """Return all facts in homes and in those files that somebody could still take in."""
        alive, held = set(), set()
        for home in homes:
            alive |= held_facts(home.hand)
            held |= home.hand.store.read(
                lambda db: {row[0] for row in db.execute("select hash from segment")}
            )
        lying = [found for raw in files if (found := self._segment(raw)) is not None]
        more = True
        while more:
            more = False
            for segment in lying:
                fits = segment.header.previous in held or segment.header.seq == 1
                if segment.hash not in held and fits:
                    held.add(segment.hash)
                    alive |= {fact.id for fact in segment.facts}
                    more = True
        return alive

    def lost_texts(self, homes, files):
        """Return the texts that some home still waits for and no disk holds any more."""
        awaited = set().union(*(texts_awaited(home.hand) for home in homes))
        lying = [found for raw in files if (found := self._segment(raw)) is not None]
        awaited = awaited.union(*(segment.header.texts for segment in lying))
        held = set().union(*(texts_held(home.hand) for home in homes))
        return awaited - held - {text.id for raw in files for text in unpack_texts(raw)}

    def _segment(self, raw):
        if raw not in self._known:
            self._known[raw] = self._opened(raw)
        return self._known[raw]

    def _opened(self, raw):
        for public in self._publics:
            try:
                return open_segment(raw, public=public, office=self._office)
            except BadFile:
                continue
        return None
