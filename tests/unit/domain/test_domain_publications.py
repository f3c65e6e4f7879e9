"""What became of a plan, from its claims, intents and outcomes, in any order of arrival."""

from itertools import permutations

import msgspec
import pytest
from domain_scenes import Newsroom

from workstation.domain import bodies
from workstation.domain.membership_entries import Adopt
from workstation.domain.publications import derive_plan

ARTICLES = (
    bodies.PlannedArticle(article="a", revision="r1", late_text="t" * 64),
    bodies.PlannedArticle(article="b", revision="r2", late_text="t" * 64),
)


class Press:
    """A publication under way, recorded by a publisher at `pc-pub`."""

    def __init__(self, mode="publish"):
        self.room = Newsroom()
        self.room.enrol("pub", ["publisher"], pcs=["pc-pub", "pc-pub@2"])
        self.room.enrol("editor", ["editor"])
        self.mode = mode

    def plan(self, by="pc-pub", **told):
        body = bodies.Plan(
            plan="plan", issue="issue", channel="wechat", account="account", mode=self.mode,
            articles=ARTICLES, under=told.pop("under", self.room.chain.head),
        )  # fmt: skip
        return self.room.record(by, body, **told)

    def claim(self, by="pc-pub", fence=1, over=()):
        body = bodies.Claim(plan="plan", fence=fence, over=tuple(over), under=self.room.chain.head)
        return self.room.record(by, body)

    def step(self, name, state=None, *, by="pc-pub", attempt=1, **refs):
        """Record an intent and, where a state is given, what came of it."""
        intent = self.room.record(by, bodies.Intent(plan="plan", step=name, attempt=attempt))
        if state:
            body = bodies.Outcome(plan="plan", intent=intent, step=name, state=state, refs=refs)
            self.room.record(by, body)
        return intent

    def standing(self, facts=None):
        return derive_plan(facts or self.room.facts, self.room.chain.read())


@pytest.fixture
def press():
    made = Press()
    made.plan()
    return made


def test_a_plan_without_a_final_word_is_running_and_after_publishing_it_waits(press):
    states = [press.standing().state]
    press.step("draft", "done")
    states.append(press.standing().state)
    press.step("publish", "done")
    states.append(press.standing().state)
    press.step("settle", "done", a="https://mp.example/a")
    states.append(press.standing().state)

    assert states == ["running", "running", "waiting", "done"]


def test_a_finished_plan_tells_each_articles_page(press):
    press.step("settle", "done", a="https://mp.example/a")

    standing = press.standing()
    found = standing.publication_of("a")

    assert (found.revision, found.address) == ("r1", "https://mp.example/a")
    assert standing.publication_of("b").address == ""
    assert standing.publication_of("c") is None


def test_a_draft_in_wechats_box_is_no_publication():
    press = Press(mode="draft")
    press.plan()
    press.step("settle", "done")

    standing = press.standing()

    assert standing.state == "done"
    assert not standing.published
    assert standing.publication_of("a") is None


def test_what_nobody_knows_is_for_a_person(press):
    press.step("publish", "unknown")

    assert press.standing().state == "needs_person"


def test_a_step_that_failed_and_was_done_again_failed_no_more(press):
    press.step("draft", "failed")
    assert press.standing().state == "failed"

    press.step("draft", "done", attempt=2)

    assert press.standing().state == "running"
    assert press.standing().step("draft").attempt == 2


def test_an_intent_without_an_outcome_is_open(press):
    press.step("publish")

    assert press.standing().step("publish").state == "open"


def test_two_claims_with_one_fence_stop_everybody_until_one_settles_it(press):
    first = press.claim()
    assert not press.standing().contested
    second = press.claim("pc-pub@2")
    assert press.standing().contested
    assert press.standing().state == "needs_person"

    press.claim(fence=2, over=[first, second])

    assert not press.standing().contested


def test_a_higher_fence_alone_goes_on(press):
    press.claim(fence=1)
    press.claim("pc-pub@2", fence=2)

    assert not press.standing().contested


@pytest.mark.parametrize("by", ["pc-editor", "pc-boss@9"])
def test_only_a_publisher_lays_down_a_plan_or_carries_it_out(by):
    press = Press()
    press.plan(by=by)
    assert press.standing() is None

    press.plan()
    press.claim(by)
    press.claim(by)
    press.step("settle", "done", by=by)

    assert (press.standing().state, press.standing().contested) == ("running", False)


def test_a_plan_cites_an_entry_where_the_right_stood():
    press = Press()
    press.plan(under=press.room.chain.entries[0].hash)
    assert press.standing() is None

    press.plan(under="entry-of-nobody")

    assert press.standing() is None


def test_facts_of_a_plan_in_any_order_tell_the_same(press):
    press.claim()
    press.step("draft", "done")
    press.step("publish", "unknown")

    told = press.standing()

    for facts in list(permutations(press.room.facts))[::97]:
        assert press.standing(list(facts)) == told


def test_the_pc_with_the_highest_fence_holds_a_plan(press):
    assert (press.standing().holder, press.standing().fence) == ("pc-pub", 0)
    first = press.claim()

    press.claim("pc-pub@2", fence=2, over=[first])

    assert (press.standing().holder, press.standing().fence) == ("pc-pub@2", 2)


def test_a_step_names_the_pc_that_took_it(press):
    press.step("draft", "done")
    press.step("publish", by="pc-pub@2")

    assert [one.device for one in press.standing().steps] == ["pc-pub", "pc-pub@2"]


def test_what_a_person_says_later_counts(press):
    intent = press.step("publish", "unknown")
    body = bodies.Outcome(
        plan="plan", intent=intent, step="publish", state="done", refs={"seen_by": "pub"}
    )

    press.room.record("pc-pub", body)

    assert press.standing().step("publish").state == "done"
    assert press.standing().state == "waiting"


# --- forked PCs --------------------------------------------------------------------------------

LINE, OTHER = "1" * 64, "2" * 64


def on_line(room, line, position):
    """Return the facts with all from a position on lying on a line of the publisher's fork."""
    return [
        msgspec.structs.replace(fact, paths=((line,),)) if number >= position else fact
        for number, fact in enumerate(room.facts)
    ]


def test_what_a_forked_pc_did_needs_a_person_until_its_line_is_judged(press):
    before = len(press.room.facts)
    press.step("publish", "done")
    facts = on_line(press.room, LINE, before)

    doubtful = press.standing(facts)
    press.room.chain.append(Adopt(device="pc-pub", segments=(OTHER,), aside=(LINE,)))
    set_aside = press.standing(facts)
    press.room.chain.append(Adopt(device="pc-pub", segments=(LINE,), aside=(OTHER,)))
    adopted = press.standing(facts)

    assert (doubtful.state, doubtful.doubtful, doubtful.steps) == ("needs_person", True, ())
    assert (set_aside.state, set_aside.doubtful) == ("running", False)
    assert (adopted.state, adopted.doubtful) == ("waiting", False)


def test_a_whole_publication_on_a_suspended_line_is_seen_all_the_same():
    press = Press()
    press.plan()
    press.step("settle", "done", a="https://mp.example/a")
    facts = on_line(press.room, LINE, 0)

    standing = press.standing(facts)

    assert (standing.state, standing.publication_of("a")) == ("needs_person", None)


def test_what_was_finished_before_a_fork_stays_finished(press):
    press.step("settle", "done", a="https://mp.example/a")
    before = len(press.room.facts)
    press.step("check", "done")

    assert press.standing(on_line(press.room, LINE, before)).state == "done"
