"""An office on paper: membership entries and facts written by hand, without keys or a disk."""

from itertools import count

import msgspec

from workstation.domain import bodies
from workstation.domain.canonical import sha256_hex
from workstation.domain.ids import ArticleId, DeviceId, EntryHash, FactId, MemberId, RevisionId
from workstation.domain.membership_chain import read_chain
from workstation.domain.membership_entries import (
    Admit,
    Adopt,
    ChainEntry,
    ChangeGrants,
    Found,
    Grant,
    Invite,
    Revoke,
    SetPolicy,
)
from workstation.domain.policy import DEFAULT_POLICY
from workstation.domain.reviews import derive_article
from workstation.domain.revisions import revision_id
from workstation.domain.tally import Recorded

KINDS = {
    Adopt: "adopt",
    Found: "found",
    Invite: "invite",
    Admit: "admit",
    ChangeGrants: "grants",
    Revoke: "revoke",
    SetPolicy: "policy",
}
ARTICLE = ArticleId("article")
BOSS = "boss"
BOSS_PC = "pc-boss"
NO_TEXT = sha256_hex(b"no text")


def public_of(device):
    """Return some public key; on paper nobody verifies."""
    return sha256_hex(device.encode())


class PaperChain:
    """Membership entries, appended to the longest chain or forked from any entry."""

    def __init__(self, policy=DEFAULT_POLICY):
        self.entries = []
        self.root = self.append(
            Found(
                office="hailan",
                device=DeviceId(BOSS_PC),
                public=public_of(BOSS_PC),
                member=MemberId(BOSS),
                policy=policy,
            ),
            after="",
        )

    @property
    def head(self):
        return self.entries[-1].hash

    def append(self, body, *, by=BOSS_PC, after=None, name=None):
        """Append an entry and return its hash; `name` chooses the hash, `after` forks."""
        previous = self.head if after is None else after
        seq = 1 + next((e.seq for e in self.entries if e.hash == previous), 0)
        entry = ChainEntry(
            hash=EntryHash(name or f"entry-{len(self.entries):04}"),
            seq=seq,
            previous=previous,
            author=DeviceId(by),
            at="2026-07-01T08:00:00+08:00",
            kind=KINDS[type(body)],
            body=msgspec.to_builtins(body),
        )
        self.entries.append(entry)
        return entry.hash

    def enrol(self, member, roles, *, stages=(), branches=(), pcs=None, **place):
        """Invite a member and admit their PCs (`pc-<member>` unless named)."""
        grant = Grant(roles=tuple(roles), stages=tuple(stages), branches=tuple(branches))
        last = self.append(
            Invite(
                invitation=f"invitation-{member}",
                member=MemberId(member),
                public=public_of(member),
                grant=grant,
            ),
            **place,
        )
        for pc in pcs or [f"pc-{member}"]:
            place = {**place, "after": last, "name": None}
            last = self.admit(pc, member, **place)
        return last

    def admit(self, pc, member, **place):
        return self.append(
            Admit(device=DeviceId(pc), public=public_of(pc), member=MemberId(member)), **place
        )

    def grants(self, member, grants, *, cuts=None, **place):
        return self.append(
            ChangeGrants(member=MemberId(member), grants=tuple(grants), cuts=cuts or {}), **place
        )

    def revoke(self, pc, cut, *, reason="left", **place):
        return self.append(Revoke(device=DeviceId(pc), reason=reason, cut=cut), **place)

    def read(self):
        return read_chain(self.entries)


class Newsroom:
    """One article's life: who recorded what, from which PC, after which other facts."""

    def __init__(self, policy=DEFAULT_POLICY):
        self.chain = PaperChain(policy)
        self.facts = []
        self._tick = count(1)
        self._seqs = {}

    def enrol(self, member, roles, **more):
        return self.chain.enrol(member, roles, **more)

    def record(self, pc, body, *, seq=None, hlc=None):
        """Record a fact in the PC's next segment; `hlc` is the PC's clock where it matters."""
        tick = next(self._tick)
        self._seqs[pc] = self._seqs.get(pc, 0) + 1 if seq is None else seq
        fact = Recorded(
            id=FactId(f"fact-{tick:04}"),
            device=DeviceId(pc),
            seq=self._seqs[pc],
            hlc=tick * 10 if hlc is None else hlc,
            body=body,
        )
        self.facts.append(fact)
        return fact.id

    def open_article(self, by, branch="", **place):
        return self.record(by, bodies.Article(article=ARTICLE, branch=branch), **place)

    def write(self, by, words, parents=(), authors=(), **place):
        """Record a revision whose content stands for `words`; return its id."""
        content = sha256_hex(words.encode())
        revision = revision_id(content, parents)
        self.record(
            by,
            bodies.Revision(
                article=ARTICLE,
                revision=revision,
                content=content,
                parents=tuple(sorted(parents)),
                text=NO_TEXT,
                authors=tuple(MemberId(one) for one in authors),
                pictures=(),
            ),
            **place,
        )
        return revision

    def submit(self, by, revision, *, saw=(), policy=None, **place):
        body = bodies.Submission(
            article=ARTICLE,
            revision=RevisionId(revision),
            policy=policy or self.chain.head,
            saw=tuple(saw),
        )
        return self.record(by, body, **place)

    def decide(self, by, submission, stage, received, **told):
        """Record a decision, by default an approval of what was received by the PC's owner."""
        place = {name: told.pop(name) for name in ("seq", "hlc") if name in told}
        body = bodies.Decision(
            article=ARTICLE,
            submission=submission,
            stage=stage,
            received=received,
            verdict=told.pop("verdict", "approve"),
            revision=told.pop("revision", received),
            builds_on=tuple(sorted(told.pop("builds_on", ()))),
            over=tuple(told.pop("over", ())),
            member=MemberId(told.pop("member", by.removeprefix("pc-").partition("@")[0])),
            under=told.pop("under", self.chain.head),
            **told,
        )
        return self.record(by, body, **place)

    def send_back(self, by, submission, stage, received, **told):
        return self.decide(by, submission, stage, received, verdict="return", **told)

    def withdraw(self, by, of, **place):
        return self.record(
            by, bodies.Withdrawal(article=ARTICLE, of=of, reason_text=NO_TEXT), **place
        )

    def standing(self, publications=()):
        return derive_article(ARTICLE, self.facts, self.chain.read(), publications)

    @property
    def state(self):
        return self.standing().state


def a_staffed_newsroom(policy=DEFAULT_POLICY):
    """Return a newsroom with an editor, a liaison of branch `gang` and a reviewer per stage.

    `first`, `second` and `third` hold one stage each for the whole office, `anna` and `bert`
    hold all three.
    """
    newsroom = Newsroom(policy)
    newsroom.enrol("editor", ["editor"])
    newsroom.enrol("liaison", ["liaison"], branches=["gang"])
    for stage, member in enumerate(("first", "second", "third"), start=1):
        newsroom.enrol(member, ["reviewer"], stages=[stage])
    for member in ("anna", "bert"):
        newsroom.enrol(member, ["reviewer"], stages=[1, 2, 3])
    return newsroom


def in_review(newsroom, *, by="pc-liaison", branch="gang", authors=()):
    """Open an article, write and submit it; return (revision, submission)."""
    newsroom.open_article(by, branch)
    revision = newsroom.write(by, "原文", authors=authors)
    return revision, newsroom.submit(by, revision)


def approved(newsroom, revision, submission):
    """Take all three stages, one member each; return the three decisions."""
    one = newsroom.decide("pc-first", submission, 1, revision)
    two = newsroom.decide("pc-second", submission, 2, revision, builds_on=[one])
    three = newsroom.decide("pc-third", submission, 3, revision, builds_on=[one, two])
    return one, two, three
