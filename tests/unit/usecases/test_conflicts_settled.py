"""Settling conflicts: a person chooses, everybody has it, and the inbox is empty again."""

import shutil

import pytest

from offices import a_text, edit, key_of, sit_down, write
from workstation.domain.errors import Refused
from workstation.store import queries
from workstation.usecases.at_a_glance import counts
from workstation.usecases.composing import create_issue, renumber_issue
from workstation.usecases.conflicts import conflicts
from workstation.usecases.deadlines import set_due
from workstation.usecases.forks import forked_pcs
from workstation.usecases.invitations import read_invitation
from workstation.usecases.issues import number_of
from workstation.usecases.members import change_member
from workstation.usecases.merging import merge_article, would_be
from workstation.usecases.office import rename_branch, set_register
from workstation.usecases.renewing import renew
from workstation.usecases.restoring import ask_again
from workstation.usecases.returned_files import edit_article
from workstation.usecases.safety import safety
from workstation.usecases.settling import (
    ask_about_entry,
    ask_about_numbers,
    keep_number,
    keep_value,
    let_numbers_stay,
    number_as_before,
    settle_entry,
    settle_fork,
)


@pytest.fixture
def second(office):
    """An editor at a PC of their own."""
    return office.join("second", ["editor"])


@pytest.fixture
def article(office, second):
    """An article whose due date two people set while apart."""
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    set_due(office.boss, article, "2026-07-10")
    set_due(second, article, "2026-07-17")
    office.settle()
    return article


def due(desk, article):
    return desk.store.read(queries.register_value, f"article/{article}", "due")


def side(desk, **said):
    """Return the name of the side of the one conflict that says this."""
    (found,) = conflicts(desk)
    (one,) = [
        one
        for one in found.sides
        if all(getattr(one, name) == value for name, value in said.items())
    ]
    return one.id


def settled_everywhere(office):
    office.settle()
    return all(not conflicts(one) and not counts(one).conflicts for one in office.desks.values())


@pytest.mark.parametrize("kept", ["2026-07-10", "2026-07-17"])
def test_the_value_that_somebody_keeps_is_everybodys(office, second, article, kept):
    keep_value(second, f"article/{article}", "due", side(second, token=kept))

    assert settled_everywhere(office)
    assert due(office.boss, article) == due(second, article) == kept


def test_a_choice_made_can_be_taken_back(office, second, article):
    before = keep_value(office.boss, f"article/{article}", "due", side(second, token="2026-07-10"))

    keep_value(office.boss, f"article/{article}", "due", before)

    assert settled_everywhere(office)
    assert due(second, article) == "2026-07-17"


def test_words_are_kept_word_for_word(office):
    other = office.join("other", ["admin"])
    rename_branch(office.boss, "机关", "机关第一支部")
    rename_branch(other, "机关", "机关党支部")
    office.settle()
    (found,) = conflicts(other)

    keep_value(other, found.target, "name", side(other, words="机关第一支部"))

    assert settled_everywhere(office)
    assert "机关第一支部" in other.store.read(queries.names, "branch").values()
    assert "机关第一支部" in office.boss.store.read(queries.names, "branch").values()


def test_two_who_choose_differently_at_once_are_asked_once_more(office, second, article):
    for desk, kept in ((office.boss, "2026-07-10"), (second, "2026-07-17")):
        keep_value(desk, f"article/{article}", "due", side(desk, token=kept))
    office.settle()

    (found,) = conflicts(second)

    assert {one.token for one in found.sides} == {"2026-07-10", "2026-07-17"}


def test_who_may_not_write_a_value_may_not_choose_one(office, article):
    lin = office.join("lin", ["liaison"], branch="第三支部")

    with pytest.raises(Refused, match="not_allowed"):
        keep_value(lin, f"article/{article}", "due", side(lin, token="2026-07-10"))


def test_only_a_write_of_this_value_can_be_kept(office, article):
    with pytest.raises(Refused, match="not_found"):
        keep_value(office.boss, f"article/{article}", "due", "no such fact")


def test_a_title_that_was_not_taken_can_be_taken(office, second):
    article, _ = write(office.boss, "上午开会。", title="例会")
    office.settle()
    edit_article(office.boss, article, a_text("上午开会。", title="支部例会"))
    edit_article(second, article, a_text("上午开会。", title="机关例会"))
    office.settle()
    shown = would_be(office.boss, article).title

    merge_article(office.boss, article, others=["title"])

    assert settled_everywhere(office)
    (head,) = office.boss.standing(article).heads
    assert {shown, office.boss.content(head).title} == {"支部例会", "机关例会"}


def test_only_a_field_that_went_apart_can_be_taken(office, second):
    article, _ = write(office.boss, "上午开会。")
    office.settle()
    edit(office.boss, article, "上午九点开会。")
    edit(second, article, "下午开会。")
    office.settle()

    with pytest.raises(Refused, match="not_unsettled"):
        merge_article(office.boss, article, others=["author"])


def test_looking_at_what_a_merger_would_be_writes_nothing(office, second):
    article, _ = write(office.boss, "上午开会。")
    office.settle()
    edit(office.boss, article, "上午九点开会。")
    edit(second, article, "下午开会。")
    office.settle()
    before = office.boss.store.log.outbox()

    would_be(office.boss, article)

    assert office.boss.store.log.outbox() == before
    assert counts(office.boss).conflicts == 1


# --- one number twice ----------------------------------------------------------------------------


@pytest.fixture
def twice(office, second):
    """Two issues that got number 9 while their makers were apart."""
    made = create_issue(office.boss, 9), create_issue(second, 9)
    office.settle()
    return made


def test_the_other_issue_gets_the_next_free_number(office, second, twice):
    kept, other = twice

    (done,) = keep_number(second, 9, kept)

    assert settled_everywhere(office)
    assert (done.issue, done.before, done.number) == (other, 9, 10)
    assert number_of(office.boss, other) == 10
    assert number_of(office.boss, kept) == 9


def test_the_other_issue_gets_the_number_that_is_named(office, second, twice):
    kept, other = twice

    keep_number(second, 9, other, other=21)

    assert settled_everywhere(office)
    assert number_of(second, kept) == 21


def test_renumbering_can_be_taken_back(office, second, twice):
    done = keep_number(second, 9, twice[0])

    number_as_before(second, done)
    office.settle()

    assert [one.kind for one in conflicts(office.boss)] == ["number"]


def test_renumbering_is_not_taken_back_over_a_later_number(office, second, twice):
    done = keep_number(second, 9, twice[0])
    renumber_issue(second, twice[1], 30)

    with pytest.raises(Refused, match="stale_conflict"):
        number_as_before(second, done)


def test_numbers_that_readers_know_may_stay_and_a_third_issue_is_asked_about(office, second, twice):
    issues = let_numbers_stay(second, 9)
    assert settled_everywhere(office)

    ask_about_numbers(second, issues)
    assert [one.kind for one in conflicts(second)] == ["number"]
    let_numbers_stay(second, 9)
    third = create_issue(second, 12)
    with second.change() as change:
        set_register(change, f"issue/{third}", "number", value=9)

    assert [len(one.sides) for one in conflicts(second)] == [3]


def test_a_number_borne_once_need_not_stay(office, second):
    create_issue(second, 9)

    with pytest.raises(Refused, match="not_found"):
        let_numbers_stay(second, 9)


def test_an_issue_without_the_number_cannot_keep_it(office, second, twice):
    third = create_issue(second, 12)

    with pytest.raises(Refused, match="not_found"):
        keep_number(second, 9, third)


def test_who_composes_no_issues_numbers_none(office, twice):
    lin = office.join("lin", ["liaison"])

    with pytest.raises(Refused, match="not_allowed"):
        keep_number(lin, 9, twice[0])


# --- membership entries set aside ----------------------------------------------------------------


@pytest.fixture
def granted(office):
    """A member to whom two administrators gave different rights while apart."""
    other = office.join("other", ["admin"])
    lin = office.join("lin", ["liaison"])
    office.settle()
    for desk, role in ((office.boss, "editor"), (other, "publisher")):
        change_member(desk, lin.member, roles=[role], stages=[], branches=[])
    office.settle()
    return lin


def roles(office, member):
    return {one.membership.current_roles(member) for one in office.desks.values()}


def test_what_was_set_aside_counts_once_it_is_issued_again(office, granted):
    (found,) = conflicts(office.boss)
    (before,) = roles(office, granted.member)

    settle_entry(office.boss, found.sides[0].id, again=True)

    assert settled_everywhere(office)
    (after,) = roles(office, granted.member)
    assert {before, after} == {("editor",), ("publisher",)}


def test_what_was_set_aside_can_be_let_go(office, granted):
    (found,) = conflicts(office.boss)
    before = roles(office, granted.member)

    settle_entry(office.boss, found.sides[0].id, again=False)

    assert settled_everywhere(office)
    assert roles(office, granted.member) == before


def test_letting_go_can_be_taken_back(office, granted):
    (found,) = conflicts(office.boss)
    settle_entry(office.boss, found.sides[0].id, again=False)

    ask_about_entry(office.boss, found.sides[0].id)
    office.settle()

    assert [one.id for one in conflicts(office.desks["other"])] == [found.id]


def test_only_administrators_settle_what_was_set_aside(office, granted):
    (found,) = conflicts(granted)

    assert not found.mine
    with pytest.raises(Refused, match="not_allowed"):
        settle_entry(granted, found.sides[0].id, again=True)


def test_an_entry_is_issued_again_only_once(office, granted):
    (found,) = conflicts(office.boss)
    settle_entry(office.boss, found.sides[0].id, again=True)

    with pytest.raises(Refused, match="not_found"):
        settle_entry(office.boss, found.sides[0].id, again=True)


# --- one identity on two PCs ---------------------------------------------------------------------


@pytest.fixture
def twin(office):
    """A PC with a copy of `anna`'s home; both wrote, and the copy has a key of its own by now."""
    anna = office.join("anna", ["reviewer", "editor"], stages=[1])
    office.settle()
    anna.store._db.execute("pragma wal_checkpoint(truncate)")
    home = office.root / "twin"
    shutil.copytree(anna.home, home)
    twin = sit_down(home, "anna", office.clock)
    with twin.store.writing():
        twin.store.values.put(instance="another-copy")
    office.desks["twin"] = twin
    write(anna, "第一台写的。", title="第一台的稿件")
    write(twin, "第二台写的。", title="第二台的稿件")
    office.sync(anna)
    office.sync(twin)
    return twin


def renewed(office, twin):
    new, old = key_of("anna-2"), twin.key
    twin._load_key = lambda: new if twin.device == new.device else old
    renew(twin, new, lambda _: "anna-2")
    office.settle()
    office.settle()


def kinds(desk):
    found = conflicts(desk)
    assert counts(desk).conflicts == len(found)
    return [(one.kind, one.reason) for one in found]


def test_a_cloned_pc_is_told_what_to_do_step_by_step(office, twin):
    assert ("cloned", "renew") in kinds(twin)
    renewed(office, twin)
    assert ("cloned", "ask") in kinds(twin)
    invitation = office.invite("anna-2", [], member=twin.member)

    ask_again(twin, read_invitation(invitation, office.clock()))
    assert ("cloned", "wait") in [(one.kind, one.reason) for one in conflicts(twin)]
    office.admit(twin)
    office.settle()

    assert not [one for one in kinds(twin) if one[0] == "cloned"]


def test_an_administrator_sees_what_each_line_of_a_forked_pc_holds(office, twin):
    renewed(office, twin)

    (found,) = conflicts(office.boss)

    assert (found.kind, found.title, found.mine) == ("fork", "anna", True)
    assert {one.words for one in found.sides} == {"第一台的稿件", "第二台的稿件"}
    assert all(one.token and one.at for one in found.sides)


@pytest.mark.parametrize("which", [(), (0,), (0, 1)])
def test_a_fork_is_settled_with_one_line_with_both_or_with_none(office, twin, which):
    renewed(office, twin)
    (found,) = conflicts(office.boss)

    settle_fork(office.boss, twin_device(found), [found.sides[place].id for place in which])
    office.settle()

    assert kinds(office.boss) == []
    (forked,) = forked_pcs(office.desks["anna"])
    assert forked.settled
    assert sum(line.adopted for line in forked.lines) == len(which)


def twin_device(conflict):
    return conflict.target.partition("/")[2]


def test_only_administrators_settle_a_fork(office, twin):
    renewed(office, twin)
    (found,) = conflicts(office.boss)

    with pytest.raises(Refused, match="not_allowed"):
        settle_fork(office.desks["anna"], twin_device(found), [])


# --- a second administrator ----------------------------------------------------------------------


def test_an_only_administrator_is_asked_for_a_second_one_until_there_is_one(office):
    assert safety(office.boss).wanted
    waiting = office.wait("other", ["admin"])
    assert safety(office.boss).asked == ("other",)
    assert safety(office.boss).wanted

    office.admit(waiting)
    office.settle()

    assert not safety(office.boss).wanted
    assert not safety(waiting).wanted
    assert safety(office.boss).administrators == 2


def test_nobody_but_an_administrator_is_asked(office):
    lin = office.join("lin", ["liaison"])

    assert not safety(lin).wanted
    assert not safety(lin).recovery
