"""The desk: one home, opened. `Desk.change()` is the only door through which anything is written.

A change records facts, keeps their texts, and commits all of it in one transaction together with
the rows derived from it. See docs/adr/0003-one-door-for-writing.md.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, cast

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex
from workstation.domain.clock import next_reading
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError, Refused, Unavailable
from workstation.domain.facts import Body, Fact, fact_line, make_fact
from workstation.domain.ids import (
    ArticleId,
    DeviceId,
    EntryHash,
    FactId,
    MemberId,
    ObjectId,
    RevisionId,
)
from workstation.domain.membership import Membership
from workstation.domain.permissions import Standpoint
from workstation.domain.reviews import Standing
from workstation.domain.tree_form import parse_content
from workstation.domain.tree_text import plain_text
from workstation.gallery.sights import Sights
from workstation.store.drafts import Draft, draft_of
from workstation.store.facts import (
    assign_segment,
    insert_facts,
    revision_row,
    want_blobs,
)
from workstation.store.log import Pending, StoredSegment
from workstation.store.photo_queries import offer_photos
from workstation.store.projections import Projection
from workstation.store.store import Store
from workstation.store.words import Unread, words_of
from workstation.sync.inner import sign_body
from workstation.sync.keys import DeviceKey
from workstation.sync.segment import cut_segment
from workstation.sync.texts import make_text
from workstation.usecases.chain import Verified, verify_chain

FACTS_PER_SEGMENT = 200
READ_AT_ONCE = 500
FEW = 50
MEMBERSHIP = "membership/chain"
"""What the news calls a change of who may do what."""


class Connection(Protocol):
    """A place on the network, kept open from one exchange to the next."""

    def close(self) -> None:
        """Hang up."""


class Desk:
    """A home at work: who sits here, what they may do, and the door for writing.

    `connections` are the composition root's, which opens them; they end with the desk. `sights`
    are what was seen in pictures, in memory alone; desks of one window share them.
    """

    def __init__(
        self,
        store: Store,
        *,
        key: Callable[[], DeviceKey],
        now_ms: Callable[[], int],
        sights: Sights | None = None,
    ) -> None:
        self.store = store
        self.now_ms = now_ms
        self._load_key = key
        self._key: DeviceKey | None = None
        self._membership: Membership | None = None
        self._chain: Verified | None = None
        self._news: set[str] = set()
        self.connections: dict[str, Connection] = {}
        self.sights = sights if sights is not None else Sights()

    @property
    def key(self) -> DeviceKey:
        """The device's key, fetched when something is signed for the first time.

        Another desk of this home may have given it a new one meanwhile.
        """
        if self._key is None or self._key.device != self.device:
            self._key = self._load_key()
        return self._key

    @property
    def home(self) -> Path:
        """The folder of this home."""
        return self.store.home

    @property
    def device(self) -> DeviceId:
        """This home's device."""
        return DeviceId(self.store.values.get("device"))

    @property
    def member(self) -> MemberId:
        """The member this home belongs to, admitted or not."""
        return MemberId(self.store.values.get("member"))

    @property
    def membership(self) -> Membership:
        """The office's people and rights, as the entries here tell them."""
        if self._membership is None:
            known = self.chain.membership
            if self.device not in known.devices:
                known.waiting = self.device
            self._membership = known
        return self._membership

    @property
    def chain(self) -> Verified:
        """The verified entries here, and the key of every device they ever named."""
        if self._chain is None:
            self._chain = verify_chain(self.store.log.entries(), self.store.values.get("root"))
        return self._chain

    def membership_changed(self) -> None:
        """Forget the membership read so far: an entry was added."""
        self.forget_membership()
        self._news.add(MEMBERSHIP)

    def forget_membership(self) -> None:
        """Read the membership anew when it is next asked for: another desk may have added to it."""
        self._membership = None
        self._chain = None

    def note_news(self, entities: Iterable[str]) -> None:
        """Remember which entities (`article/…`, `issue/…`) a commit here touched."""
        self._news.update(entities)

    def take_news(self) -> frozenset[str]:
        """Return what was touched since this was last asked; views reload by it."""
        news = frozenset(self._news)
        self._news.clear()
        return news

    @property
    def tip(self) -> tuple[int, str]:
        """Seq and hash of the segment that this home's next one continues."""
        return self.store.log.tip(self.device, self.store.values.get("tip"))

    @property
    def here(self) -> Standpoint:
        """This device, at the segment that its next fact will travel in."""
        last, name = self.tip
        path = self.store.log.paths(self.device).get(name, ())
        return Standpoint(self.membership, self.device, last + 1, (path,) if path else ())

    @property
    def cloned(self) -> bool:
        """Tell whether another PC works with this one's key, so that nothing goes out under it.

        What is written waits in the outbox until the home has a key of its own again.
        """
        return bool(self.store.values.get("cloned"))

    def projection(self) -> Projection:
        """Return the projection under the membership in hand."""
        return self.store.projection(self.membership, self.device)

    def draft(self, article: str) -> Draft | None:
        """Return the draft of an article that has not left this PC."""
        return self.store.read(draft_of, article)

    def standing(self, article: ArticleId) -> Standing:
        """Return where an article stands.

        Raises:
            Refused: `not_found`.
        """
        found = self.projection().standing(article)
        if found is None:
            raise Refused("not_found", kind="article", id=article)
        return found

    @contextmanager
    def change(self) -> Iterator["Change"]:
        """Open a change; leaving it commits everything recorded, an error leaves no trace.

        Raises:
            Unavailable: `home_busy` after 5 s, `disk_full`.
        """
        with self.store.writing():
            change = Change(self)
            yield change
            change.settle()

    def cut(self) -> None:
        """Cut what waits in the outbox into signed segments; not while the key is another's too."""
        if self.cloned or not self.store.log.outbox():
            return
        with self.store.writing():
            pending = self.store.log.outbox()
            for start in range(0, len(pending), FACTS_PER_SEGMENT):
                self._cut(pending[start : start + FACTS_PER_SEGMENT])

    def _cut(self, pending: tuple[Pending, ...]) -> None:
        values = self.store.values
        last, previous = self.tip
        head = self.membership.head or values.get("root")
        segment = cut_segment(
            self.key,
            office=values.get("office"),
            instance=values.get("instance"),
            seq=last + 1,
            previous=previous,
            facts=[fact_of_line(one.line) for one in pending],
            texts=[text for one in pending for text in one.texts],
            membership=(max(1, self.membership.length), EntryHash(head)),
        )
        self.store.log.add_segment(
            StoredSegment(self.device, last + 1, segment.hash, previous, segment.raw)
        )
        path = self.store.log.paths(self.device).get(segment.hash, ())
        self.store.write(assign_segment, [one.fact for one in pending], last + 1, path)
        values.put(tip=segment.hash)
        self.store.log.clear_outbox(pending[-1].counter)

    def content(self, revision: RevisionId) -> Content:
        """Return everything a reader of a revision sees.

        Raises:
            Refused: `not_found`; `text_purged` (已清除); `text_damaged` where the text is not what
                the revision's hash promises.
            Unavailable: `text_missing` – still on its way (等待补齐).
        """
        row = self.store.read(revision_row, revision)
        if row is None:
            raise Refused("not_found", kind="revision", id=revision)
        _, content, text = row
        data = self.store.log.read_text(text)
        if data is None:
            if self.store.log.is_purged(text):
                raise Refused("text_purged", revision=revision)
            raise Unavailable("text_missing", revision=revision)
        if sha256_hex(data) != content:
            raise Refused("text_damaged", revision=revision)
        return parse_content(data)

    def take_in_words(self, articles: Collection[str] = ()) -> None:
        """Read the texts that lists and search do not know yet, of some articles or of a few.

        Unnamed, only as many as nobody has to wait for; `usecases.catching_up` reads the rest.
        """
        waiting = self.store.words.unread(articles or self.store.words.articles_behind("", FEW))
        for start in range(0, len(waiting), READ_AT_ONCE):
            self._take_in(waiting[start : start + READ_AT_ONCE])

    def take_in_some_words(self, after: str = "", *, limit: int) -> str | None:
        """Read the texts of at most `limit` articles behind one; return the last one looked at.

        None where there is nothing behind it. The caller holds the transaction.
        """
        articles = self.store.words.articles_behind(after, limit)
        self._take_in(self.store.words.unread(articles))
        return articles[-1] if articles else None

    def _take_in(self, waiting: Sequence[Unread]) -> None:
        words = self.store.words
        shown: list[tuple[Unread, str, str]] = []
        for one in waiting:
            content = self._readable(RevisionId(one.revision))
            if content is None:
                continue
            if not one.listed:
                words.keep(words_of(one.revision, one.article, one.text, content))
            if one.to_index:
                # Words alone: hundreds of trees at hand cost the garbage collector a third more.
                shown.append((one, content.title, plain_text(content.doc)))
        words.forget_articles([one.article for one, _, _ in shown])
        for one, title, body in shown:
            words.index(one.article, one.revision, title, body)

    def take_in_words_now(self) -> None:
        """Take in all words, a few at a time, each time in a transaction of its own."""
        after: str | None = ""
        while after is not None:
            with self.store.writing():
                after = self.take_in_some_words(after, limit=READ_AT_ONCE)

    def _readable(self, revision: RevisionId) -> Content | None:
        try:
            return self.content(revision)
        except NewsroomError:
            return None

    def close(self) -> None:
        """Cut what is pending and close the home."""
        try:
            self.cut()
        finally:
            self.hang_up()
            self.store.close()

    def hang_up(self) -> None:
        """Close what is kept open to places on the network; it opens again when it is needed."""
        for connection in self.connections.values():
            connection.close()
        self.connections.clear()


class Change:
    """One act of writing under way. Only `Desk.change()` makes one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.touched: set[str] = set()
        self._facts: list[Fact] = []
        self._texts: list[ObjectId] = []
        self._counter = desk.store.values.number("counter")
        self._hlc = desk.store.values.number("hlc")

    @property
    def now(self) -> int:
        """The clock reading of the last fact recorded, or of the last one seen."""
        return self._hlc

    def keep_text(self, words: str | bytes) -> ObjectId:
        """Keep free text as an object; it travels with the next fact recorded."""
        text = make_text(words.encode() if isinstance(words, str) else words)
        self.desk.store.log.keep_text(text.id, text.salt, text.data)
        self._texts.append(text.id)
        return text.id

    def record(self, kind: str, body: bodies.FactBody) -> FactId:
        """Record a fact in the log and in the tables."""
        plain = cast("Body", msgspec.to_builtins(body))
        if bodies.needs_signature(body):
            plain.pop("sig", None)
            plain = sign_body(self.desk.key, kind, plain)
        self._counter += 1
        self._hlc = next_reading(self._hlc, self.desk.now_ms())
        fact = make_fact(
            kind, device=self.desk.device, counter=self._counter, hlc=self._hlc, body=plain
        )
        self.desk.store.log.append(
            Pending(fact.counter, fact.id, fact_line(fact), tuple(self._texts))
        )
        self._texts = []
        self._facts.append(fact)
        self.touched.add(bodies.entity_of(fact))
        return fact.id

    def settle(self) -> None:
        """Bring the tables up to date with what was recorded."""
        store = self.desk.store
        store.write(insert_facts, self._facts, None)
        store.write(want_blobs, self._facts)
        store.values.put(counter=self._counter, hlc=self._hlc)
        self.touched |= self.desk.projection().derive_own(self._facts)
        store.write(offer_photos, self.touched)
        articles = [one.partition("/")[2] for one in self.touched if one.startswith("article/")]
        if articles:
            self.desk.take_in_words(articles)
        self.desk.note_news(self.touched)


class _Line(msgspec.Struct, frozen=True):
    kind: str
    device: DeviceId
    counter: int
    hlc: int
    body: Body


_line_decoder = msgspec.json.Decoder(_Line)


def fact_of_line(line: bytes) -> Fact:
    """Return the fact that a line of this home's own outbox holds."""
    told = _line_decoder.decode(line)
    return make_fact(
        told.kind, device=told.device, counter=told.counter, hlc=told.hlc, body=told.body
    )
