"""Any history, in any order of arrival, ends in one state, and what is approved was reviewed."""

from itertools import pairwise

from domain_scenes import ARTICLE, BOSS_PC, Newsroom
from hypothesis import event, given, settings
from hypothesis import strategies as st

from workstation.domain import bodies
from workstation.domain.membership_chain import read_chain
from workstation.domain.membership_entries import SetPolicy
from workstation.domain.permissions import Standpoint, may_decide
from workstation.domain.policy import Policy, Stage
from workstation.domain.reviews import derive_article
from workstation.domain.tally import ancestors, as_decision, as_submission

WRITERS = ("pc-liaison", "pc-editor", "pc-editor@2", "pc-anna", "pc-xu")
REVIEWERS = ("pc-anna", "pc-anna@2", "pc-bert", "pc-first", "pc-second", "pc-third", "pc-xu")
EVERYBODY = (*WRITERS, *REVIEWERS, "pc-stranger")
POLICIES = tuple(
    Policy(
        stages=tuple(
            Stage(number=number, name="审", need=need) for number, need in enumerate(needs, 1)
        ),
        parallel=parallel,
        on_paper=parallel,
    )
    for needs in ((1,), (1, 1), (1, 1, 1), (2, 1), (1, 2))
    for parallel in (False, True)
)
policies = st.sampled_from(POLICIES)


class Life:
    """A random life of one article: what people do, having seen what they drew to see."""

    def __init__(self, draw):
        self.draw = draw
        self.room = Newsroom(draw(policies))
        self.room.enrol("liaison", ["liaison"], branches=["gang"])
        self.room.enrol("editor", ["editor"], pcs=["pc-editor", "pc-editor@2"])
        self.room.enrol("anna", ["reviewer"], stages=[1, 2, 3], pcs=["pc-anna", "pc-anna@2"])
        self.room.enrol("bert", ["reviewer"], stages=[1, 2, 3])
        self.room.enrol("xu", ["reviewer"], stages=[1, 2, 3], branches=["nan"])
        for stage, member in enumerate(("first", "second", "third"), 1):
            self.room.enrol(member, ["reviewer"], stages=[stage])
        self.room.open_article("pc-editor", "gang")
        self.revisions = [self.room.write("pc-editor", "原文")]
        self.submissions = [self.room.submit("pc-editor", self.revisions[0])]
        self.decisions = []

    def one_of(self, things):
        return self.draw(st.sampled_from(things))

    def some_of(self, things):
        return (
            self.draw(st.lists(st.sampled_from(things), max_size=3, unique=True)) if things else []
        )

    @property
    def clock(self):
        return self.draw(st.integers(0, 500))

    def write(self):
        by = self.one_of(EVERYBODY)
        words = f"第{len(self.revisions)}稿"
        parents = self.some_of(self.revisions)
        authors = self.some_of(("anna", "bert", "liaison"))[:1]
        self.revisions.append(self.room.write(by, words, parents, authors, hlc=self.clock))

    def submit(self):
        saw = self.submissions if self.draw(st.booleans()) else self.some_of(self.submissions)
        by, revision = self.one_of(WRITERS), self.one_of(self.revisions)
        self.submissions.append(self.room.submit(by, revision, saw=saw, hlc=self.clock))

    def decide_as_shown(self):
        """Decide as the program would: what waits, at the revision that came to the stage."""
        standing = self.room.standing()
        if standing is None or standing.round is None or not standing.round.waiting():
            return
        tally, membership = standing.round, self.room.chain.read()
        stage = self.one_of(tally.waiting())
        by = self.one_of(
            [pc for pc in REVIEWERS if self._free(pc, tally, stage, membership)] or REVIEWERS
        )
        revision = tally.signed
        if self.draw(st.integers(0, 4)) == 0:
            revision = self.room.write(by, f"改正{len(self.revisions)}", [tally.signed])
            self.revisions.append(revision)
        base = [f.id for number, group in tally.passed.items() for f in group if number != stage]
        self._decide(
            by, standing.submission.id, stage, received=tally.signed, revision=revision,
            builds_on=base,
        )  # fmt: skip

    def _free(self, pc, tally, stage, membership):
        member = membership.member_of(pc)
        at = Standpoint(membership, pc, 1)
        return (
            may_decide(at, stage, "gang", under=membership.length)
            and not tally.took_a_stage(member)
            and not tally.is_own_work(member)
        )

    def decide_as_forged(self):
        self._decide(
            self.one_of(EVERYBODY),
            self.one_of(self.submissions),
            self.one_of((1, 2, 3)),
            received=self.one_of(self.revisions),
            revision=self.one_of(self.revisions),
            builds_on=self.some_of(self.decisions),
        )

    def _decide(self, by, submission, stage, **told):
        received = told.pop("received")
        told |= {"hlc": self.clock, "over": self.some_of(self.decisions)}
        told["verdict"] = self.one_of(("approve",) * 6 + ("return",))
        if self.draw(st.integers(0, 9)) == 0:
            told |= {"member": "second", "recorded_for": "second", "evidence": "e" * 64}
        self.decisions.append(self.room.decide(by, submission, stage, received, **told))

    def withdraw(self):
        target = self.one_of([*self.submissions, *self.decisions])
        self.room.withdraw(self.one_of(EVERYBODY), target, hlc=self.clock)

    def change_membership(self):
        chain = self.room.chain
        after = self.one_of([entry.hash for entry in chain.entries[-3:]])
        match self.draw(st.integers(0, 3)):
            case 0:
                chain.revoke(self.one_of(EVERYBODY), self.draw(st.integers(0, 4)), after=after)
            case 1:
                member = self.one_of(("anna", "bert", "editor", "second"))
                cuts = {f"pc-{member}": self.draw(st.integers(0, 4))}
                chain.grants(member, [], cuts=cuts, after=after)
            case 2:
                policy = self.draw(policies)
                chain.append(SetPolicy(policy=policy, running=self.draw(st.booleans())))
            case _:
                chain.enrol("stranger", ["editor", "reviewer"], stages=[1, 2, 3], after=after)

    def live(self):
        acts = [self.write, self.submit, self.decide_as_forged, self.withdraw,
                self.change_membership, *[self.decide_as_shown] * 12]  # fmt: skip
        for _ in range(self.draw(st.integers(3, 12))):
            self.one_of(acts)()
        return self.room


@st.composite
def histories(draw):
    return Life(draw).live()


def told(standing):
    """Return everything that a standing says."""
    if standing is None:
        return None
    return {
        **{
            field: getattr(standing, field)
            for field in standing.__struct_fields__
            if field != "round"
        },
        "approved": standing.approved_at_head,
        "waiting": standing.waiting,
        "passed": standing.round and standing.round.passed,
        "signed": standing.round and standing.round.signed,
        "approvals": standing.round and set(standing.round.approvals),
        "returns": standing.round and set(standing.round.standing_returns()),
    }


@settings(max_examples=40)
@given(histories(), st.randoms(use_true_random=False))
def test_facts_and_entries_in_any_order_give_the_same_standing(room, chance):
    facts, entries = list(room.facts), list(room.chain.entries)
    chance.shuffle(facts)
    chance.shuffle(entries)

    shuffled = derive_article(ARTICLE, facts, read_chain(entries))

    assert told(shuffled) == told(room.standing())


@settings(max_examples=80)
@given(histories())
def test_what_is_approved_was_signed_stage_by_stage_by_different_people(room):
    standing = room.standing()
    event(standing.state if standing else "nothing")
    if standing is None or standing.state != "approved":
        return
    tally = standing.round
    signers = [as_decision(f).member for group in tally.passed.values() for f in group]
    writers = {
        author
        for one in ancestors(standing.head, standing.known)
        for author in standing.known[one].body.authors
    }

    assert standing.heads == (tally.signed,)
    assert standing.approved_at_head
    assert standing.waiting == ()
    assert len(set(signers)) == len(signers)
    assert writers.isdisjoint(signers)
    assert room.chain.read().member_of(standing.submission.device) not in signers
    for stage in tally.policy.stages:
        assert len({as_decision(f).member for f in tally.passed[stage.number]}) >= stage.need


@settings(max_examples=40)
@given(histories())
def test_every_signature_on_the_way_continues_the_one_before(room):
    standing = room.standing()
    if standing is None or standing.state not in {"approved", "submitted"}:
        return
    tally = standing.round
    line = ancestors(tally.signed, standing.known)
    submission = as_submission(standing.submission)

    assert tally.policy == room.chain.read().policies[submission.policy]
    assert set(tally.revisions) <= line
    if not tally.policy.parallel:
        steps = [tally.passed[number] for number in sorted(tally.passed)]
        for earlier, later in pairwise(steps):
            signed = {as_decision(f).revision for f in earlier}
            assert {as_decision(f).received for f in later} == signed


@settings(max_examples=30)
@given(histories())
def test_one_more_approval_never_unfinishes_a_review(room):
    before = room.standing()
    if before is None or before.state != "approved":
        return
    revision = as_submission(before.submission).revision
    for pc in REVIEWERS:
        room.decide(pc, before.submission.id, 1, revision, hlc=0)

    after = room.standing()

    assert (after.state, after.head) == ("approved", before.head)


@settings(max_examples=30)
@given(histories())
def test_strangers_have_no_effect_whatever_they_record(room):
    before = told(room.standing())
    revision = room.write("pc-outside", "外人", [], hlc=0)
    submission = room.submit("pc-outside", revision, hlc=999)
    room.decide("pc-outside", submission, 1, revision, hlc=0)
    room.withdraw("pc-outside", "fact-0003", hlc=0)
    after = told(room.standing())

    for seen in (before, after):
        if seen is not None:
            seen.pop("decisions")
    assert after == before
    assert BOSS_PC in room.chain.read().devices
    assert isinstance(room.facts[0].body, bodies.Article)
