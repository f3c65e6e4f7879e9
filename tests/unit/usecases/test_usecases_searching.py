"""Searching everything at once: two characters are enough, titles come before texts."""

import pytest
from desk_scenes import an_issue

from offices import write
from workstation.domain import bodies
from workstation.domain.ids import AlbumId, BlobHash, PhotoId
from workstation.usecases.office import set_register
from workstation.usecases.reviewing import return_revision, submit_article
from workstation.usecases.searching import search_everything

NOTHING = ("articles", "members", "photos", "notes", "issues")


@pytest.fixture
def desk(office):
    return office.boss


def a_photo(desk, number, caption, album="篮球赛"):
    """Record a photo with a caption."""
    photo, home = PhotoId(f"photo{number:015}"), AlbumId(f"album{number:015}")
    with desk.change() as change:
        change.record(
            "photo",
            bodies.Photo(
                photo=photo, album=home, original=BlobHash("0" * 64), master=BlobHash("1" * 64),
                width=3, height=2, taken="", name_text="",
            ),
        )  # fmt: skip
        set_register(change, f"album/{home}", "name", words=album)
        set_register(change, f"photo/{photo}", "caption", words=caption)
    return photo


def titles(found):
    return [one.title for one in found.articles]


def test_a_word_of_two_characters_is_found_in_titles_first(desk):
    write(desk, "篮球赛在周五。", title="通知")
    write(desk, "正文。", title="篮球赛里的“四种意识”")
    write(desk, "与此无关。", title="手抄党章")

    found = search_everything(desk, "篮球")

    assert titles(found) == ["篮球赛里的“四种意识”", "通知"]
    assert [one.in_title for one in found.articles] == [True, False]
    assert "篮球赛在周五" in found.articles[1].snippet
    assert (found.articles[0].state, found.articles[0].column) == ("draft", "大事要情")


def test_one_character_is_enough(desk):
    write(desk, "正文。", title="篮球赛")

    assert titles(search_everything(desk, "篮")) == ["篮球赛"]


def test_all_words_must_be_there(desk):
    write(desk, "第三支部夺冠。", title="篮球赛")
    write(desk, "第五支部夺冠。", title="拔河赛")

    assert titles(search_everything(desk, "支部 第三")) == ["篮球赛"]


@pytest.mark.parametrize("query", ["", "   ", "，。", "*", '"', "%", "' or 1"])
def test_a_query_without_words_finds_nothing_and_breaks_nothing(desk, query):
    write(desk, "正文。", title="篮球赛")
    a_photo(desk, 1, "开场")

    found = search_everything(desk, query)

    assert all(getattr(found, kind) == () for kind in NOTHING)


def test_a_very_long_query_is_cut(desk):
    found = search_everything(desk, "篮球 " * 500)

    assert titles(found) == []


def test_a_draft_that_is_held_back_is_found_where_it_lies(desk):
    write(desk, "身份证号 11010519491231002X。", title="慰问老党员")

    assert titles(search_everything(desk, "慰问")) == ["慰问老党员"]
    assert titles(search_everything(desk, "身份证")) == ["慰问老党员"]


def test_people_are_found_by_part_of_the_name(office, desk):
    office.join("王磊", ["liaison"], branch="第三支部")
    office.join("小王", ["editor"])
    office.settle()

    found = search_everything(desk, "王")

    assert [(one.name, one.branch, one.roles) for one in found.members] == [
        ("王磊", "第三支部", ("liaison",)), ("小王", "机关", ("editor",)),
    ]  # fmt: skip


def test_photos_are_found_by_caption_the_latest_first(desk):
    a_photo(desk, 1, "开场第三秒，跳球")
    a_photo(desk, 2, "跳球之前")
    a_photo(desk, 3, "颁奖")

    found = search_everything(desk, "跳球")

    assert [(one.caption, one.album_name) for one in found.photos] == [
        ("跳球之前", "篮球赛"), ("开场第三秒，跳球", "篮球赛"),
    ]  # fmt: skip


def test_what_reviewers_wrote_is_found_with_its_article(office, desk):
    office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(desk, "正文。", title="篮球赛")
    submit_article(desk, article)
    office.settle()
    anna = office.desks["anna"]
    seen = anna.standing(article).round.signed
    return_revision(anna, article, seen, "第二段的日期请再核对。")
    office.settle()

    found = search_everything(desk, "核对 日期")

    assert [(one.title, one.person, one.snippet) for one in found.notes] == [
        ("篮球赛", "anna", "第二段的日期请再核对。"),
    ]  # fmt: skip


@pytest.mark.parametrize("query", ["11", "第11期", "第 11 期", "11期"])
def test_an_issue_is_found_by_its_number(desk, query):
    article, _ = write(desk, "正文。", title="头条")
    an_issue(desk, 11, [article])

    found = search_everything(desk, query)

    assert [(one.number, one.title) for one in found.issues] == [(11, "头条")]


def test_each_kind_is_kept_short(desk):
    for number in range(12):
        write(desk, "正文。", title=f"篮球赛 {number}")
        a_photo(desk, number, "篮球")

    found = search_everything(desk, "篮球", 5)

    assert (len(found.articles), len(found.photos)) == (5, 5)


def test_an_answer_names_its_question(desk):
    assert search_everything(desk, " 篮球 ").query == " 篮球 "
