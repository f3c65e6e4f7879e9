"""A step of a publication: intent before, outcome after, and never a blind second try."""

import pytest

from workstation.bootstrap import create_desk
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.ids import ArticleId, IssueId, PlanId, RevisionId
from workstation.usecases.office import found_office
from workstation.usecases.publication_steps import NeedsPersonError, StepMachine

PLAN = PlanId("plan" * 5)
LOST = Unavailable("wechat_no_reply", call="freepublish/submit")


@pytest.fixture
def desk(tmp_path):
    """A publisher's desk with a plan laid down."""
    desk = create_desk(tmp_path / "home")
    found_office(desk, name="海岚产业园区", member="林若溪")
    article = bodies.PlannedArticle(ArticleId("a" * 20), RevisionId("r" * 24), late_text="")
    with desk.change() as change:
        change.record(
            "plan",
            bodies.Plan(
                plan=PLAN, issue=IssueId("i" * 20), channel="wechat", account="号",
                mode="publish", articles=(article,), under=desk.membership.head,
            ),
        )  # fmt: skip
    yield desk
    desk.close()


class World:
    """What a step does to the world: each call takes the next ending, the last one for ever."""

    def __init__(self, *endings):
        self.endings = list(endings)
        self.calls = 0

    def __call__(self):
        self.calls += 1
        ending = self.endings.pop(0) if len(self.endings) > 1 else self.endings[0]
        if isinstance(ending, Exception):
            raise ending
        return ending


@pytest.fixture
def announced():
    return World(None)


@pytest.fixture
def machine(desk, announced):
    return StepMachine(desk, PLAN, announced)


def records(machine, step="publish"):
    return [one.state for one in machine.standing().steps if one.step == step]


def test_a_step_that_is_done_is_not_taken_again(machine):
    act = World({"publish": "1"})

    told = [machine.run("publish", act), machine.run("publish", act)]

    assert told == [{"publish": "1"}] * 2
    assert (act.calls, records(machine)) == (1, ["done"])


def test_a_step_that_is_refused_is_told_and_may_be_taken_later(machine):
    act = World(Refused("wechat_not_granted"), {"publish": "1"})

    with pytest.raises(Refused, match="wechat_not_granted"):
        machine.run("publish", act)

    assert machine.run("publish", act) == {"publish": "1"}
    assert records(machine) == ["failed", "done"]


def test_a_lost_reply_that_does_no_harm_is_tried_once_more(machine):
    act = World(LOST, {"address": "x"})

    assert machine.run("body", act) == {"address": "x"}
    assert records(machine, "body") == ["failed", "done"]


def test_a_reply_lost_twice_is_told(machine):
    act = World(LOST)

    with pytest.raises(Unavailable, match="wechat_no_reply"):
        machine.run("body", act)

    assert (act.calls, records(machine, "body")) == (2, ["failed", "failed"])


def test_a_lost_reply_is_settled_by_asking(machine):
    act, settle = World(LOST), World({"article": "x"})

    told = machine.run("publish", act, settle=settle)

    assert told == {"article": "x"}
    assert (act.calls, records(machine)) == (1, ["done"])


def test_what_certainly_did_not_happen_is_tried_once_more(machine):
    act, settle = World(LOST, {"publish": "2"}), World(None)

    assert machine.run("publish", act, settle=settle) == {"publish": "2"}
    assert records(machine) == ["failed", "done"]


def test_what_nobody_can_tell_waits_for_a_person_and_is_not_tried_again(machine):
    act, settle = World(LOST), World(NeedsPersonError("publish", "outcome_unknown"))

    for _ in range(2):
        with pytest.raises(NeedsPersonError):
            machine.run("publish", act, settle=settle)

    assert (act.calls, records(machine)) == (1, ["unknown"])
    assert machine.standing().state == "needs_person"


def test_a_person_s_question_is_answered_once_wechat_can_tell(machine):
    settle = World(NeedsPersonError("publish", "outcome_unknown"), {"article": "x"})
    act = World(LOST)
    with pytest.raises(NeedsPersonError):
        machine.run("publish", act, settle=settle)

    assert machine.run("publish", act, settle=settle) == {"article": "x"}
    assert (act.calls, records(machine)) == (1, ["done"])


def test_while_wechat_cannot_be_asked_nothing_is_tried_again(machine):
    act, settle = World(LOST), World(LOST, LOST, {"article": "x"})

    for _ in range(2):
        with pytest.raises(Unavailable, match="wechat_no_reply"):
            machine.run("publish", act, settle=settle)

    assert records(machine) == ["open"]
    assert machine.run("publish", act, settle=settle) == {"article": "x"}
    assert act.calls == 1


def test_a_step_that_reaches_readers_is_announced_before_it_is_taken(machine, announced):
    seen = []

    machine.run("draft", lambda: {"media": str(announced.calls)})
    machine.run("publish", lambda: seen.append(announced.calls) or {}, reaches_readers=True)

    assert seen == [1]
    assert machine.standing().step("draft").refs == {"media": "0"}


@pytest.mark.parametrize(
    "hindrance",
    [Unavailable("folder_unreachable"), NeedsPersonError("publish", "claimed_elsewhere")],
)
def test_what_cannot_be_announced_is_not_done(desk, hindrance):
    machine, act = StepMachine(desk, PLAN, World(hindrance, None)), World({"publish": "1"})

    with pytest.raises(type(hindrance)):
        machine.run("publish", act, reaches_readers=True)

    assert (act.calls, records(machine)) == (0, ["failed"])
    assert machine.run("publish", act, reaches_readers=True) == {"publish": "1"}


def test_a_comparison_that_fails_waits_for_a_person_and_is_made_again(machine):
    act = World(NeedsPersonError("compare", "held_differs:1"), {})

    with pytest.raises(NeedsPersonError):
        machine.run("compare", act)
    state = machine.standing().state

    assert state == "needs_person"
    assert machine.run("compare", act) == {}
    assert machine.standing().state == "running"
