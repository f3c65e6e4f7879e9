"""近期节点: the office's own dates, issues, due dates, what comes back every year."""

import pytest
from desk_scenes import an_issue, present, published

from offices import write
from workstation.domain.errors import Refused
from workstation.usecases.deadlines import set_due
from workstation.usecases.nodes import (
    coming_nodes,
    own_nodes,
    read_commemorations,
    resolve_node,
)
from workstation.usecases.planning import (
    add_node,
    edit_node,
    recommend_piece,
    remove_node,
    show_commemorations,
)

NOVEMBER = present("2026-11-16T10:00")


@pytest.fixture
def desk(office):
    return office.boss


def told(desk, now=NOVEMBER):
    return [(one.day, one.kind, one.title) for one in coming_nodes(desk, now)]


def test_days_come_in_order_with_what_ships(desk):
    add_node(desk, "2026-11-18", " 知识竞赛  颁奖 ", "拍照：第三支部")
    an_issue(desk, 11, [], date="2026-11-16")

    nodes = coming_nodes(desk, NOVEMBER)

    assert [(one.day, one.kind) for one in nodes] == [
        ("2026-11-16", "issue"), ("2026-11-18", "own"), ("2026-11-30", "recommend"),
        ("2026-12-04", "commemoration"), ("2026-12-09", "commemoration"),
        ("2026-12-13", "commemoration"),
    ]  # fmt: skip
    assert (nodes[1].title, nodes[1].note) == ("知识竞赛 颁奖", "拍照：第三支部")
    assert (nodes[0].number, nodes[0].target) == (11, "issue/11")
    assert nodes[3].title == "国家宪法日"


def test_what_is_over_and_what_is_far_off_are_left_out(desk):
    for day in ("2026-11-15", "2026-12-17"):
        add_node(desk, day, "不在其中")

    assert "不在其中" not in [title for _, _, title in told(desk)]
    assert len(own_nodes(desk)) == 2


def test_the_turn_of_the_year_is_no_border(desk):
    days = told(desk, present("2026-12-20T10:00"))

    assert ("2027-01-01", "commemoration", "元旦") in days


def test_an_own_date_can_be_changed_and_removed(desk):
    node = add_node(desk, "2026-11-18", "竞赛")
    edit_node(desk, resolve_node(desk, node[:6]), "2026-11-19", "竞赛颁奖", "")
    changed = own_nodes(desk)
    remove_node(desk, node)

    assert [(one.day, one.title, one.note) for one in changed] == [("2026-11-19", "竞赛颁奖", "")]
    assert own_nodes(desk) == ()
    for act in (
        lambda: remove_node(desk, node),
        lambda: edit_node(desk, node, "2026-11-19", "竞赛"),
        lambda: resolve_node(desk, ""),
    ):
        with pytest.raises(Refused, match="not_found"):
            act()


@pytest.mark.parametrize(
    ("day", "title", "note", "code"),
    [("11-18", "竞赛", "", "bad_date"), ("2026-11-18", "  ", "", "bad_node"),
     ("2026-11-18", "长" * 61, "", "bad_node"), ("2026-11-18", "竞赛", "长" * 201, "bad_node"),
     ("2026-11-18", "联系 13800138000", "", "blocked_by_findings"),
     ("2026-11-18", "竞赛", "联系 13800138000", "blocked_by_findings")],
)  # fmt: skip
def test_what_is_no_date_or_too_long_or_private_is_refused(desk, day, title, note, code):
    with pytest.raises(Refused, match=code):
        add_node(desk, day, title, note)

    assert own_nodes(desk) == ()


def test_editors_keep_the_calendar_and_liaisons_read_it(office):
    edda = office.join("edda", ["editor"])
    lin = office.join("lin", ["liaison"])
    node = add_node(edda, "2026-11-18", "竞赛")
    office.settle()

    assert [one.title for one in own_nodes(lin)] == ["竞赛"]
    with pytest.raises(Refused, match="not_allowed"):
        remove_node(lin, node)
    with pytest.raises(Refused, match="not_allowed"):
        add_node(lin, "2026-11-18", "竞赛")


def test_the_office_can_do_without_what_ships(office):
    edda = office.join("edda", ["editor"])
    with pytest.raises(Refused, match="not_allowed"):
        show_commemorations(edda, shown=False)
    show_commemorations(office.boss, shown=False)
    office.settle()
    without = [kind for _, kind, _ in told(edda)]
    show_commemorations(office.boss, shown=True)

    assert "commemoration" not in without
    assert "commemoration" in [kind for _, kind, _ in told(office.boss)]


def test_a_liaison_sees_the_due_dates_of_the_own_branch(office):
    lin = office.join("lin", ["liaison"], branch="机关")
    zhao = office.join("zhao", ["liaison"], branch="第三支部")
    article, _ = write(lin, "正文。", title="篮球赛", branch="机关")
    set_due(lin, article, "2026-11-17T17:00")
    office.settle()

    mine = [one for one in coming_nodes(lin, NOVEMBER) if one.kind == "due"]

    assert [(one.day, one.title, one.note) for one in mine] == [("2026-11-17", "篮球赛", "17:00")]
    assert not [one for one in coming_nodes(zhao, NOVEMBER) if one.kind == "due"]


def test_a_month_with_its_good_piece_asks_for_none(desk):
    article = published(desk, 1, "2026-11-10T10:00")
    recommend_piece(desk, NOVEMBER, article)

    assert "recommend" not in [kind for _, kind, _ in told(desk)]


def test_what_ships_is_in_order_and_in_both_languages():
    days = read_commemorations()

    assert [one.date for one in days] == sorted({one.date for one in days})
    assert all(one.zh_CN and one.en for one in days)
