"""审核规则 in the window: who holds each stage, where somebody is lacking, other stages."""

from windows import dialog, is_open

from workstation.ui.settings.holders_dialog import HoldersDialog
from workstation.ui.settings.policy import stages_of
from workstation.ui.settings.stages_dialog import StagesDialog
from workstation.usecases.policies import set_policy, show_policy
from workstation.usecases.rights import assign_stages


def names_at(office, number):
    stage = next(one for one in show_policy(office.boss).stages if one.number == number)
    return {one.name for one in stage.holders}


def forget(office):
    office.boss.forget_membership()


def test_one_person_for_three_stages_is_warned_of(section):
    made = section("policy")

    assert [card.stage.name for card in made.cards] == ["初审", "复审", "终审"]
    assert made.warning.isVisibleTo(made)
    assert "3" in made._warning_words.text()


def test_three_people_for_three_stages_are_enough(section, office):
    office.join("孙立", ["reviewer"], stages=[1])
    office.join("周岚", ["reviewer"], stages=[2])

    made = section("policy")

    assert not made.warning.isVisibleTo(made)


def test_a_stage_without_anybody_says_so(section, office):
    assign_stages(office.boss, office.boss.member, [1, 2])

    made = section("policy")

    assert made.cards[2].stage.holders == ()
    assert made.warning.isVisibleTo(made)


def test_people_are_chosen_for_a_stage(section, office, until):
    office.join("孙立", ["editor"])
    made = section("policy")
    made.cards[1].change.click()
    asked = dialog(HoldersDialog)
    until(lambda: asked.ticks)

    for tick in asked.ticks.values():
        tick.setChecked("孙立" in tick.text())
    asked.accept()

    until(lambda: not is_open(HoldersDialog))
    forget(office)
    assert names_at(office, 2) == {"孙立"}
    assert names_at(office, 1) == {"陈立行"}
    until(lambda: [one.name for one in made.cards[1].stage.holders] == ["孙立"])


def test_the_list_of_members_is_searched(section, office, until):
    office.join("孙立", ["editor"])
    section("policy").cards[0].change.click()
    asked = dialog(HoldersDialog)
    until(lambda: len(asked.ticks) == 2)

    asked.search.setText("孙")

    shown = [tick.text() for tick in asked.ticks.values() if tick.isVisibleTo(asked)]
    assert [words[:2] for words in shown] == ["孙立"]
    asked.reject()


def test_a_stage_is_renamed_taken_out_and_added(section, office, until):
    made = section("policy")
    made.change.click()
    asked = dialog(StagesDialog)
    asked.lines[0].name.setText("一审")
    asked.lines[1].delete.click()
    asked.add.click()
    assert not asked.accept_button.isEnabled()
    asked.lines[-1].name.setText("保密审查")
    asked.lines[-1].sensitive.setChecked(True)

    asked.accept()

    until(lambda: len(made.cards) == 3 and made.cards[0].stage.name == "一审")
    forget(office)
    stages = show_policy(office.boss).stages
    assert [(one.number, one.name, one.sensitive_only) for one in stages] == [
        (1, "一审", False), (3, "终审", False), (4, "保密审查", True),
    ]  # fmt: skip
    assert stages[1].holders  # whoever held the last stage still does


def test_stages_that_make_no_sense_stay_in_the_dialog(section, office, until):
    length = office.boss.membership.length
    section("policy").change.click()
    asked = dialog(StagesDialog)
    asked.lines[0].name.setText("终审")

    asked.accept()

    until(asked.problem.text)
    forget(office)
    assert office.boss.membership.length == length
    asked.reject()


def test_the_last_stage_cannot_be_taken_out(section):
    section("policy").change.click()
    asked = dialog(StagesDialog)
    for line in list(asked.lines)[1:]:
        line.delete.click()

    assert not asked.lines[0].delete.isEnabled()
    asked.reject()


def test_the_stages_may_be_taken_in_any_order_with_a_tick(section, office, until):
    with_paper(office)
    made = section("policy")

    made.parallel.click()

    until(lambda: made.presenter.policy.parallel)
    forget(office)
    shown = show_policy(office.boss)
    assert (shown.parallel, shown.on_paper) == (True, True)  # what is not shown here stays


def with_paper(office):
    stages = stages_of(show_policy(office.boss))
    set_policy(office.boss, stages, on_paper=True)
