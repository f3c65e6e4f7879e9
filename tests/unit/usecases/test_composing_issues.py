"""Composing issues: what goes in, in which order, and until when."""

from types import SimpleNamespace

import pytest

from offices import write
from publishing_office import PublishingOffice
from workstation.domain.errors import Refused
from workstation.domain.issues import derive_issue
from workstation.store import queries
from workstation.usecases import composing
from workstation.usecases.at_a_glance import counts
from workstation.usecases.composing import (
    add_to_issue,
    arrange_issue,
    create_issue,
    create_single_issue,
    date_issue,
    delete_issue,
    move_in_issue,
    next_number,
    remove_from_issue,
    renumber_issue,
)
from workstation.usecases.issue_pages import candidates, list_issues, show_issue
from workstation.usecases.publication_settling import record_publication
from workstation.usecases.rebuilding import rebuild


@pytest.fixture
def desk(office):
    return office.boss


@pytest.fixture
def three(desk):
    return [write(desk, f"第{n}件事。", title=f"稿件{n}")[0] for n in "一二三"]


def articles_of(desk, issue):
    return list(desk.store.read(queries.issue_articles, issue))


def test_a_new_issue_is_proposed_the_next_number(desk):
    assert next_number(desk) == 1

    create_issue(desk, 7)
    create_issue(desk, 3)

    assert next_number(desk) == 8
    assert [one.number for one in list_issues(desk)] == [7, 3]


def test_articles_come_in_are_ordered_and_go_out_again(desk, three):
    issue = create_issue(desk, 1, three[:1])

    add_to_issue(desk, issue, three[1:])
    move_in_issue(desk, issue, three[2], 0)
    moved = articles_of(desk, issue)
    remove_from_issue(desk, issue, three[0])

    assert moved == [three[2], three[0], three[1]]
    assert articles_of(desk, issue) == [three[2], three[1]]
    assert [one.title for one in show_issue(desk, issue).articles] == ["稿件三", "稿件二"]


@pytest.mark.parametrize(("position", "expected"), [(-5, "二一三"), (99, "一三二"), (1, "一二三")])
def test_a_place_beyond_the_ends_is_the_end(desk, three, position, expected):
    issue = create_issue(desk, 1, three)

    move_in_issue(desk, issue, three[1], position)

    titles = [one.title for one in show_issue(desk, issue).articles]
    assert titles == [f"稿件{n}" for n in expected]


def test_an_order_that_stays_the_same_records_nothing(desk, three):
    issue = create_issue(desk, 1, three)
    before = desk.store.values.number("counter")

    arrange_issue(desk, issue, three)

    assert desk.store.values.number("counter") == before


def test_two_pcs_that_add_apart_keep_what_both_added(office, desk, three):
    issue = create_issue(desk, 1, three[:1])
    other = office.join("wang", ["editor"])
    add_to_issue(desk, issue, [three[1]])
    add_to_issue(other, issue, [three[2]])

    office.settle(desk, other)

    assert articles_of(desk, issue) == articles_of(other, issue)
    assert set(articles_of(desk, issue)) == set(three)


def test_number_and_date_change_until_wechat_has_it(desk):
    issue = create_issue(desk, 4, date="2026-11-20")

    renumber_issue(desk, issue, 5)
    renumber_issue(desk, issue, 5)
    date_issue(desk, issue, "2026-12-01")
    shown = show_issue(desk, issue).issue
    date_issue(desk, issue, "")

    assert (shown.number, shown.date) == (5, "2026-12-01")
    assert show_issue(desk, issue).issue.date == ""


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("issue_exists", lambda at: renumber_issue(at.desk, at.issue, 9)),
        ("issue_exists", lambda at: create_issue(at.desk, 9)),
        ("bad_issue_number", lambda at: create_issue(at.desk, 0)),
        ("bad_issue_number", lambda at: renumber_issue(at.desk, at.issue, 10**7)),
        ("bad_date", lambda at: date_issue(at.desk, at.issue, "11月20日")),
        ("bad_date", lambda at: create_issue(at.desk, 2, date="2026-02-30")),
        ("article_twice", lambda at: add_to_issue(at.desk, at.issue, [at.three[0]])),
        ("too_many_articles", lambda at: add_to_issue(at.desk, at.issue, ["x"] * 8)),
        ("not_found", lambda at: add_to_issue(at.desk, at.issue, ["nobody"])),
        ("not_found", lambda at: remove_from_issue(at.desk, at.issue, at.three[1])),
        ("not_found", lambda at: move_in_issue(at.desk, at.issue, at.three[1], 0)),
        ("not_found", lambda at: renumber_issue(at.desk, "nothing", 3)),
        ("issue_not_empty", lambda at: delete_issue(at.desk, at.issue)),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_trace(desk, three, code, act):
    create_issue(desk, 9)
    issue = create_issue(desk, 1, three[:1])
    before = desk.store.values.number("counter")

    with pytest.raises(Refused, match=f"^{code}$"):
        act(SimpleNamespace(desk=desk, issue=issue, three=three))

    assert desk.store.values.number("counter") == before


def test_only_editors_and_administrators_compose(office, desk):
    issue = create_issue(desk, 1)
    reviewer = office.join("chu", ["reviewer", "publisher"], stages=(1,))

    for act in (
        lambda: create_issue(reviewer, 2),
        lambda: add_to_issue(reviewer, issue, []),
        lambda: renumber_issue(reviewer, issue, 2),
        lambda: date_issue(reviewer, issue, ""),
        lambda: delete_issue(reviewer, issue),
    ):
        with pytest.raises(Refused, match="not_allowed"):
            act()


def test_an_empty_issue_goes_away_and_its_number_is_free_again(office, desk):
    issue = create_issue(desk, 1)
    other = office.join("wang", ["editor"])

    delete_issue(desk, issue)
    again = create_issue(desk, 1)
    office.settle(desk, other)

    assert [one.issue for one in list_issues(other)] == [again]
    assert counts(desk).conflicts == 0
    with pytest.raises(Refused, match="not_found"):
        show_issue(other, issue)
    before = rebuild(desk)
    assert before.digest == rebuild(other).digest


def test_an_issue_deleted_while_another_pc_filled_it_stays(office, desk, three):
    issue = create_issue(desk, 1)
    other = office.join("wang", ["editor"])
    delete_issue(desk, issue)
    add_to_issue(other, issue, three[:1])

    office.settle(desk, other)

    assert articles_of(desk, issue) == [three[0]]
    remove_from_issue(desk, issue, three[0])
    assert list_issues(desk) == ()


def test_two_issues_of_one_number_are_told_and_one_gets_another(office, desk):
    other = office.join("wang", ["editor"])
    create_issue(desk, 1)
    second = create_issue(other, 1)
    office.settle(desk, other)
    assert [one.twice for one in list_issues(desk)] == [True, True]

    renumber_issue(desk, second, 2)

    assert [(one.number, one.twice) for one in list_issues(desk)] == [(2, False), (1, False)]


@pytest.fixture
def newsroom(tmp_path):
    made = PublishingOffice(tmp_path)
    yield made
    made.close()


def test_one_article_gets_an_issue_of_its_own_in_one_act(newsroom):
    article = newsroom.approved("志愿服务")
    create_issue(newsroom.boss, 6)

    issue = create_single_issue(newsroom.boss, article)
    again = create_single_issue(newsroom.boss, article)

    assert issue == again
    shown = show_issue(newsroom.boss, issue)
    assert (shown.issue.number, shown.issue.state) == (7, "ready")
    assert [one.article for one in shown.articles] == [article]


def test_an_article_that_waits_in_an_issue_with_others_stays_there(newsroom):
    one, two = newsroom.approved("甲"), newsroom.approved("乙")
    create_issue(newsroom.boss, 6, [one, two])

    with pytest.raises(Refused, match="article_in_issue") as told:
        create_single_issue(newsroom.boss, two)

    assert told.value.details == {"number": 6}


def test_approved_articles_are_candidates_until_they_are_published(newsroom):
    desk = newsroom.boss
    one, two = newsroom.approved("甲"), newsroom.approved("乙")
    newsroom.written("草稿")
    issue = create_issue(desk, 1, [one])

    here = candidates(desk, issue)
    elsewhere = candidates(desk)
    record_publication(desk, issue, one, "https://mp.weixin.qq.com/s/x")

    assert [(row.article, row.number) for row in here] == [(two, 0)]
    assert [(row.article, row.number) for row in elsewhere] == [(two, 0), (one, 1)]
    assert [row.article for row in candidates(desk)] == [two]


def test_what_wechat_has_stays_as_it_is(newsroom):
    desk = newsroom.boss
    one, two = newsroom.approved("甲"), newsroom.approved("乙")
    issue = create_issue(desk, 1, [one])
    record_publication(desk, issue, one, "https://mp.weixin.qq.com/s/x")

    for act in (
        lambda: add_to_issue(desk, issue, [two]),
        lambda: remove_from_issue(desk, issue, one),
        lambda: renumber_issue(desk, issue, 2),
        lambda: date_issue(desk, issue, "2026-12-01"),
        lambda: delete_issue(desk, issue),
    ):
        with pytest.raises(Refused, match="issue_fixed"):
            act()

    page = show_issue(desk, issue)
    assert page.fixed
    assert page.issue.state == "published"


def test_removals_that_name_nothing_known_change_nothing(desk, three):
    issue = create_issue(desk, 1, three)
    recorded = desk.projection().recorded(f"issue/{issue}")

    standing = derive_issue(issue, recorded, desk.membership)

    assert [one.position for one in standing.places] == [0, 1, 2]
    assert composing.is_fixed(desk, issue) is False
