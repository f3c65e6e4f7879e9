"""Branches and columns: naming, counting, ordering, dressing, putting away."""

import pytest

from offices import write
from workstation.domain.errors import Refused
from workstation.usecases.branches import (
    count_branch_members,
    hide_branch,
    list_branch_rows,
    rename_branch_by_id,
)
from workstation.usecases.columns import (
    add_column,
    choose_theme,
    hide_column,
    list_columns,
    list_themes,
    order_columns,
    rename_column,
)
from workstation.usecases.office import add_branch, office_name
from workstation.usecases.office_shown import rename_office, show_office


def code_of(act, *args, **kwargs):
    """Return the code with which an act is refused."""
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    return refusal.value.code


def columns_of(desk):
    return {row.id: row for row in list_columns(desk)}


def test_a_branch_is_listed_with_its_people_and_its_articles(office):
    lin = office.join("lin", ["liaison"], branch="南区支部")
    write(lin, "主题党日。", branch="南区支部")
    office.settle()
    south = next(row for row in list_branch_rows(office.boss) if row.name == "南区支部")

    count_branch_members(office.boss, south.id, 17)

    row = next(row for row in list_branch_rows(office.boss) if row.id == south.id)
    assert (row.members, row.enrolled, row.articles, row.hidden) == (17, 1, 1, False)


def test_a_branch_nobody_counted_has_as_many_members_as_take_part(office):
    (row,) = list_branch_rows(office.boss)

    assert (row.members, row.enrolled) == (1, 1)


def test_a_branch_that_is_no_more_is_put_away_and_taken_out_again(office):
    branch = add_branch(office.boss, "北区支部")

    hide_branch(office.boss, branch, hidden=True)
    offered = [row.name for row in list_branch_rows(office.boss, hidden=False)]
    everything = [row.name for row in list_branch_rows(office.boss)]
    hide_branch(office.boss, branch, hidden=False)

    assert offered == ["机关"]
    assert everything == ["机关", "北区支部"]
    assert not any(row.hidden for row in list_branch_rows(office.boss))


def test_two_branches_never_bear_one_name(office):
    branch = add_branch(office.boss, "北区支部")

    assert code_of(rename_branch_by_id, office.boss, branch, "“机关”") == "name_taken"
    rename_branch_by_id(office.boss, branch, "北区 支部")
    rename_branch_by_id(office.boss, branch, "东区支部")

    assert [row.name for row in list_branch_rows(office.boss)] == ["东区支部", "机关"]


@pytest.mark.parametrize("members", [-1, 100_001])
def test_a_number_of_members_has_bounds(office, members):
    (row,) = list_branch_rows(office.boss)

    assert code_of(count_branch_members, office.boss, row.id, members) == "bad_count"


def test_what_is_not_there_cannot_be_changed(office):
    boss = office.boss

    acts = (
        lambda: rename_branch_by_id(boss, "x", "新"),
        lambda: count_branch_members(boss, "x", 3),
        lambda: hide_branch(boss, "x", hidden=True),
        lambda: rename_column(boss, "x", "新"),
        lambda: order_columns(boss, ["x"]),
        lambda: choose_theme(boss, "x", "yaoqing"),
        lambda: hide_column(boss, "x", hidden=True),
    )

    assert {code_of(act) for act in acts} == {"not_found"}


def test_the_office_is_renamed_for_everybody(office):
    lin = office.join("lin", ["liaison"])

    rename_office(office.boss, " 海岚党群办 ")
    office.settle()

    assert office_name(lin) == "海岚党群办"
    assert code_of(rename_office, office.boss, " ") == "bad_name"


def test_the_office_tells_who_administers_it_and_that_one_is_too_few(office):
    alone = show_office(office.boss)
    office.join("王磊", ["admin"])

    both = show_office(office.boss)

    assert alone.administrators == ("陈立行",)
    assert alone.needs_second_administrator
    assert both.administrators == ("陈立行", "王磊")
    assert not both.needs_second_administrator
    assert (both.branches, both.enrolled, both.recovery, both.sample) == (1, 2, False, False)


def test_columns_stand_in_the_order_they_were_given(office):
    before = [row.id for row in list_columns(office.boss)]
    fresh = add_column(office.boss, "廉洁之窗", theme="jianbao")

    order_columns(office.boss, [fresh, before[2]])

    after = [row.id for row in list_columns(office.boss)]
    assert before == ["xiaoketang", "yaoqing", "shunjian", "fengcai"]
    assert after == [fresh, before[2], before[0], before[1], before[3]]


def test_an_order_that_is_there_already_writes_nothing(office):
    order = [row.id for row in list_columns(office.boss)]
    counter = office.boss.store.values.number("counter")

    order_columns(office.boss, order)

    assert office.boss.store.values.number("counter") == counter


def test_a_column_is_renamed_and_dressed_and_its_articles_counted(office):
    write(office.boss, "要闻一则。")

    rename_column(office.boss, "yaoqing", "园区要情")
    choose_theme(office.boss, "yaoqing", "jianbao")

    row = columns_of(office.boss)["yaoqing"]
    assert (row.name, row.theme, row.articles) == ("园区要情", "jianbao", 1)
    assert code_of(choose_theme, office.boss, "yaoqing", "nothing") == "unknown_theme"
    assert code_of(rename_column, office.boss, "yaoqing", "支部风采") == "name_taken"
    assert code_of(add_column, office.boss, "精彩 瞬间") == "name_taken"


def test_a_column_is_put_away_but_never_the_last_one(office):
    for column in ("xiaoketang", "yaoqing", "shunjian"):
        hide_column(office.boss, column, hidden=True)

    assert [row.id for row in list_columns(office.boss, hidden=False)] == ["fengcai"]
    assert code_of(hide_column, office.boss, "fengcai", hidden=True) == "last_column"


def test_every_theme_shows_its_colours(office):
    rows = list_themes(office.boss)

    assert {row.name for row in rows} >= {"xiaoketang", "yaoqing", "shunjian", "fengcai", "jianbao"}
    assert all(row.title and row.accent.startswith("#") for row in rows)


def test_only_an_administrator_arranges_the_office(office):
    lin = office.join("lin", ["liaison", "editor", "publisher", "reviewer"], stages=[1, 2, 3])
    (branch,) = list_branch_rows(lin)

    acts = (
        lambda: rename_office(lin, "别的"),
        lambda: rename_branch_by_id(lin, branch.id, "别的"),
        lambda: count_branch_members(lin, branch.id, 3),
        lambda: hide_branch(lin, branch.id, hidden=True),
        lambda: add_column(lin, "别的"),
        lambda: rename_column(lin, "yaoqing", "别的"),
        lambda: order_columns(lin, ["fengcai"]),
        lambda: choose_theme(lin, "yaoqing", "jianbao"),
        lambda: hide_column(lin, "yaoqing", hidden=True),
    )

    assert [code_of(act) for act in acts] == ["not_allowed"] * len(acts)
