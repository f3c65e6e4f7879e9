"""The review policy: its stages, who holds them, and whether articles get through."""

import pytest

from offices import approve, write
from workstation.domain.errors import Refused
from workstation.domain.policy import Policy, Stage
from workstation.domain.staffing import unfilled_stages
from workstation.usecases.policies import set_policy, show_policy
from workstation.usecases.reviewing import submit_article
from workstation.usecases.rights import assign_stages

TWO = (Stage(number=1, name="初审"), Stage(number=2, name="终审"))


def code_of(act, *args, **kwargs):
    """Return the code with which an act is refused."""
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    return refusal.value.code


def stage(desk, number):
    return next(one for one in show_policy(desk).stages if one.number == number)


@pytest.mark.parametrize(
    ("held", "short"),
    [
        ({1: "a", 2: "b", 3: "c"}, ()),
        ({1: "a", 2: "a", 3: "a"}, (2, 3)),
        ({1: "ab", 2: "a", 3: "abc"}, ()),
        ({1: "abc", 2: "ab", 3: "b"}, ()),
        ({1: "a", 2: "ab", 3: "ab"}, (3,)),
        ({1: "", 2: "b", 3: "c"}, (1,)),
        ({}, (1, 2, 3)),
    ],
)
def test_nobody_takes_two_stages_of_one_article(held, short):
    policy = Policy(stages=(*TWO[:1], Stage(number=2, name="复审"), Stage(number=3, name="终审")))

    assert unfilled_stages(policy, held) == short


def test_a_stage_that_needs_two_is_short_with_one():
    policy = Policy(stages=(Stage(number=1, name="初审", need=2),))

    assert unfilled_stages(policy, {1: ["a"]}) == (1,)
    assert unfilled_stages(policy, {1: ["a", "b"]}) == ()


def test_the_founder_alone_cannot_take_an_article_through(office):
    shown = show_policy(office.boss)

    assert [one.name for one in shown.stages] == ["初审", "复审", "终审"]
    assert [one.holders[0].name for one in shown.stages] == ["陈立行"] * 3
    assert [one.short for one in shown.stages] == [False, True, True]


def test_somebody_invited_holds_a_stage_once_they_arrived(office):
    office.join("孙立", ["reviewer"], stages=[1, 2])
    waiting = office.wait("周岚", ["reviewer"], stages=[3])
    before = stage(office.boss, 3)

    office.admit(waiting)

    after = stage(office.boss, 3)
    assert [(one.name, one.arrived) for one in before.holders] == [
        ("陈立行", True),
        ("周岚", False),
    ]
    assert before.short
    assert [one.arrived for one in after.holders] == [True, True]
    assert not after.short


def test_a_branch_nobody_reviews_at_first_is_named(office):
    office.join("孙立", ["reviewer"], stages=[1], branch="南区支部")
    assign_stages(office.boss, office.boss.member, [2, 3])

    first = stage(office.boss, 1)

    assert [(one.name, one.branches) for one in first.holders] == [("孙立", ("南区支部",))]
    assign_stages(office.boss, office.desks["孙立"].member, [1, 2])
    assert ("孙立", ()) in [(one.name, one.branches) for one in stage(office.boss, 2).holders]
    assert first.uncovered == ("机关",)


def test_two_stages_are_enough_for_a_small_office(office):
    office.join("孙立", ["reviewer"], stages=[1, 2])
    zhou = office.join("周岚", ["reviewer", "editor"], stages=[1, 2])
    set_policy(office.boss, TWO)
    article, _ = write(office.boss, "园区新貌。")
    submit_article(office.boss, article)
    office.settle()

    approve(zhou, article)
    office.settle()
    approve(office.desks["孙立"], article)
    office.settle()

    assert office.boss.standing(article).state == "approved"


def test_a_policy_that_stands_already_is_not_signed_again(office):
    set_policy(office.boss, TWO, parallel=True)
    length = office.boss.membership.length

    set_policy(office.boss, TWO, parallel=True)

    assert office.boss.membership.length == length
    assert show_policy(office.boss).parallel


@pytest.mark.parametrize(
    ("stages", "code"),
    [
        ((), "no_ordinary_stage"),
        ((Stage(number=1, name="保密审查", sensitive_only=True),), "no_ordinary_stage"),
        ((Stage(number=1, name="初审"), Stage(number=2, name="初审 ")), "stage_twice"),
        ((Stage(number=1, name=" "),), "bad_name"),
        ((Stage(number=1, name="初审", need=0),), "bad_need"),
        ((Stage(number=1, name="初审", need=10),), "bad_need"),
        (tuple(Stage(number=n, name=f"第{n}审") for n in range(1, 11)), "too_many_stages"),
        ((Stage(number=2, name="初审"), Stage(number=1, name="终审")), "stages_unordered"),
    ],
)
def test_a_policy_that_makes_no_sense_is_not_signed(office, stages, code):
    length = office.boss.membership.length

    assert code_of(set_policy, office.boss, stages) == code
    assert office.boss.membership.length == length


def test_only_an_administrator_sets_the_policy(office):
    lin = office.join("lin", ["editor", "reviewer"], stages=[1])

    assert code_of(set_policy, lin, TWO) == "not_allowed"


def test_holding_a_stage_makes_a_reviewer_and_losing_all_ends_it(office):
    lin = office.join("lin", ["editor"])
    known = office.boss.membership

    assign_stages(office.boss, lin.member, [2])
    held = office.boss.membership.current_roles(lin.member)
    assign_stages(office.boss, lin.member, [])

    assert known is not office.boss.membership
    assert held == ("editor", "reviewer")
    assert office.boss.membership.current_roles(lin.member) == ("editor",)
    assert code_of(assign_stages, office.boss, lin.member, [7]) == "bad_stage"
    assert code_of(assign_stages, office.boss, "nobody", [1]) == "not_found"
