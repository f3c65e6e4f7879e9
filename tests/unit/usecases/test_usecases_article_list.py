"""The article list: what it shows, how it is narrowed, and that pages fit together."""

import msgspec
import pytest

from offices import approve, edit, write
from workstation.domain.errors import Refused
from workstation.domain.ids import ArticleId
from workstation.usecases.article_list import Filter, article_line, list_articles, list_page
from workstation.usecases.editing import in_hand, keep_typing, set_article, start_article
from workstation.usecases.responsible_editor import assign_article
from workstation.usecases.reviewing import submit_article


@pytest.fixture
def desk(office):
    return office.boss


def titles(page):
    return [line.title for line in page.lines]


def test_the_latest_change_comes_first_whether_shared_or_on_this_pc(desk):
    first, _ = write(desk, "甲。", title="甲")
    write(desk, "乙。", title="乙")
    start_article(desk, column="大事要情", title="丙")
    hand = in_hand(desk, first)
    keep_typing(desk, first, msgspec.structs.replace(hand.edited, title="甲改"), hand.base)

    page = list_page(desk, Filter())

    assert titles(page) == ["甲改", "丙", "乙"]
    assert [(line.unsaved, line.shared) for line in page.lines] == [
        (True, True),
        (True, False),
        (False, True),
    ]


def test_pages_fit_together_and_count_the_whole(desk):
    for number in range(7):
        write(desk, "字。", title=f"第{number}篇")

    pages = [list_page(desk, Filter(), offset=start, limit=3) for start in (0, 3, 6)]

    assert [title for page in pages for title in titles(page)] == [
        f"第{number}篇" for number in reversed(range(7))
    ]
    assert {page.total for page in pages} == {7}


def test_the_list_is_narrowed_by_state_column_branch_and_person(office, desk):
    anna = office.join("anna", ["editor"], branch="工程建设党支部")
    sent, _ = write(desk, "甲。", title="送审的")
    submit_article(desk, sent)
    theirs, _ = write(anna, "乙。", title="她的", branch="工程建设党支部")
    moved, _ = write(desk, "丙。", title="换栏目的")
    set_article(desk, moved, column="精彩瞬间")
    office.settle()
    assign_article(desk, theirs, desk.member)
    branch = desk.standing(theirs).branch

    assert titles(list_page(desk, Filter(state="submitted"))) == ["送审的"]
    assert titles(list_page(desk, Filter(column="shunjian"))) == ["换栏目的"]
    assert titles(list_page(desk, Filter(branch=branch))) == ["她的"]
    assert titles(list_page(anna, Filter(mine=True))) == ["她的"]
    assert set(titles(list_page(desk, Filter(mine=True)))) == {"送审的", "她的", "换栏目的"}
    assert list_page(desk, Filter(state="draft")).counts == {"submitted": 1, "draft": 2}


def test_a_search_puts_titles_first_and_goes_with_every_filter(desk):
    write(desk, "说到篮球。", title="另一篇")
    write(desk, "比赛。", title="篮球赛")

    found = list_page(desk, Filter(search="篮球"))

    assert titles(found) == ["篮球赛", "另一篇"]
    assert "篮球" in found.lines[1].snippet
    assert found.total == 2
    assert titles(list_page(desk, Filter(search="篮球"), offset=1, limit=1)) == ["另一篇"]
    assert titles(list_page(desk, Filter(search="篮球", state="approved"))) == []


def test_signs_alone_find_nothing_and_break_nothing(desk):
    write(desk, "字。")

    assert list_page(desk, Filter(search="“*'\"")).lines == ()
    assert len(list_page(desk, Filter(search="   ")).lines) == 1


def test_articles_edited_apart_are_marked(office, desk):
    anna = office.join("anna", ["editor"])
    article, _ = write(desk, "一。", "二。")
    office.settle()
    edit(desk, article, "一甲。", "二。")
    edit(anna, article, "一乙。", "二。")
    office.settle()

    assert [line.conflict for line in list_page(desk, Filter()).lines] == [True]


def test_who_has_it_now_is_told_by_the_stage(office, desk):
    office.join("r1", ["reviewer"], stages=[1])
    article, _ = write(desk, "一。")
    submit_article(desk, article)
    office.settle()
    before = article_line(desk, article).waiting

    approve(office.desks["r1"], article)
    office.settle()

    assert (before, article_line(desk, article).waiting) == ((1,), (2,))


def test_a_line_of_an_unknown_article_is_refused(desk):
    with pytest.raises(Refused):
        article_line(desk, ArticleId("z" * 20))


def test_an_unknown_column_is_named_with_the_known_ones(desk):
    with pytest.raises(Refused) as refusal:
        list_articles(desk, column="天文")

    assert "大事要情" in refusal.value.details["known"]
