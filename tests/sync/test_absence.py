"""PCs that were away for long: they catch up, lose nothing, and are looked at again."""

import pytest

from offices import Clock, approve, edit, write
from workstation.domain.absence import KNOWN_DAYS, is_outdated
from workstation.domain.errors import Refused
from workstation.usecases.absence import confirm_pc, dormant_pcs, note_absence, outdated_decisions
from workstation.usecases.article_story import article_story
from workstation.usecases.listing import history
from workstation.usecases.members import change_member
from workstation.usecases.pcs import list_pcs
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.reviewing import submit_article

DAY = 24 * 60 * 60 * 1000


def later(office, days):
    office.clock.now += days * DAY


def outdated(desk, article):
    return outdated_decisions(desk, desk.standing(article).decisions)


@pytest.fixture
def away(office):
    """An office where anna has an article to review and then goes away with her PC."""
    lin = office.join("lin", ["liaison"])
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(lin, "走访困难职工。")
    submit_article(lin, article)
    office.settle()
    return office, lin, anna, article


def reorganise(office, lin):
    """Write a membership entry that a PC away does not hear of."""
    change_member(office.boss, lin.member, roles=["liaison", "editor"], stages=[], branches=[])
    office.sync(office.boss)


def test_a_decision_under_a_membership_superseded_long_before_is_marked(away):
    office, lin, anna, article = away
    reorganise(office, lin)
    later(office, 91)
    approve(anna, article)
    office.settle()

    for desk in (office.boss, lin, anna):
        assert len(outdated(desk, article)) == 1
        assert history(desk, article)["decisions"][0]["outdated"] is True
        lines = [line for line in article_story(desk, article) if line.kind == "approved"]
        assert [(line.outdated, line.counts) for line in lines] == [(True, True)]


def test_a_decision_soon_after_is_not_marked(away):
    office, lin, anna, article = away
    reorganise(office, lin)
    later(office, 89)
    approve(anna, article)
    office.settle()

    assert not outdated(office.boss, article)


def test_an_old_membership_that_nothing_followed_is_no_old_one(away):
    office, _, anna, article = away
    later(office, 400)
    approve(anna, article)
    office.settle()

    assert not outdated(office.boss, article)


def test_the_mark_is_the_same_whenever_the_decision_arrives(away):
    office, lin, anna, article = away
    approve(anna, article)
    anna.cut()
    reorganise(office, lin)
    later(office, 200)
    office.settle()

    assert not outdated(office.boss, article), "it knew the newest entry when it was taken"


def test_the_mark_depends_on_no_clock_of_the_reader(away):
    office, lin, anna, article = away
    reorganise(office, lin)
    later(office, 91)
    approve(anna, article)
    office.settle()
    before = outdated(lin, article)

    lin.now_ms = Clock(office.clock.now + 3_000 * DAY)

    assert outdated(lin, article) == before


@pytest.mark.parametrize(
    ("decided", "superseded", "told"),
    [
        (KNOWN_DAYS * DAY, 0, False),
        (KNOWN_DAYS * DAY + 1, 0, True),
        (10**15, None, False),
        (0, 10**15, False),
    ],
)
def test_ninety_days_are_the_line(decided, superseded, told):
    assert is_outdated(decided, superseded) is told


def test_a_pc_back_after_a_year_catches_up_and_loses_nothing(away):
    office, lin, anna, article = away
    own = edit(lin, article, "出差前改的。")
    other, _ = write(anna, "不在办公室写的。")
    for number in range(5):
        write(office.boss, f"期间写的{number}。")
        later(office, 60)
        office.sync(office.boss)

    office.settle()

    assert own in office.boss.standing(article).known
    assert office.boss.standing(other).known
    assert len({digest(desk) for desk in office.desks.values()}) == 1
    assert rebuild(anna) == digest(anna)


def state_of(desk, device):
    return {row.device: row.state for row in list_pcs(desk)}[device]


def test_a_pc_silent_for_half_a_year_is_dormant_until_an_administrator_confirms(away):
    office, _, anna, _ = away
    later(office, 181)
    office.sync(office.boss)
    assert anna.device in dormant_pcs(office.boss)
    assert state_of(office.boss, anna.device) == "dormant"

    office.settle()
    assert anna.device in dormant_pcs(office.boss), "coming back is not enough"
    assert state_of(office.boss, anna.device) == "dormant"
    confirm_pc(office.boss, anna.device)

    assert anna.device not in dormant_pcs(office.boss)
    assert state_of(office.boss, anna.device) == "active"


def test_a_confirmation_holds_on_the_pcs_of_other_administrators(away):
    office, _, anna, _ = away
    kate = office.join("kate", ["admin"])
    office.settle()
    later(office, 181)
    office.sync(office.boss, kate)
    office.settle()
    assert anna.device in dormant_pcs(kate)

    confirm_pc(office.boss, anna.device)
    office.settle()

    assert anna.device not in dormant_pcs(kate)


def test_a_pc_that_falls_silent_again_is_dormant_again(away):
    office, _, anna, _ = away
    later(office, 181)
    office.sync(office.boss)
    office.settle()
    confirm_pc(office.boss, anna.device)

    later(office, 181)
    office.sync(office.boss)
    office.settle()

    assert anna.device in dormant_pcs(office.boss)


def test_only_an_administrator_confirms_and_only_what_is_dormant(away):
    office, lin, anna, _ = away
    later(office, 181)
    note_absence(lin)
    for desk, device, code in (
        (lin, anna.device, "not_allowed"),
        (office.boss, office.boss.device, "not_found"),
    ):
        with pytest.raises(Refused) as refusal:
            confirm_pc(desk, device)
        assert refusal.value.code == code
