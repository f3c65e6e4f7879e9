"""The desk at the command line: what waits, the weeks, the good piece, dates, searching."""

import pytest


def test_nothing_waits_in_a_new_office(office):
    told = office.json("desk", "show").data

    assert (told["count"], told["waiting"]) == (0, [])


def test_a_held_draft_waits_with_its_reason_in_words(office, tmp_path):
    path = tmp_path / "慰问.md"
    path.write_text("身份证号 11010519491231002X。\n", encoding="utf-8")
    office.json(
        "article", "write", "--title", "慰问老党员", "--column", "大事要情", "--markdown", path
    )

    told = office.json("desk", "show").data["waiting"]
    said = office.people("desk", "show").out

    assert [(one["reason"], one["title"]) for one in told] == [("held", "慰问老党员")]
    assert "仅存本机" in said
    assert "有 1 件事等你处理。" in said


def test_a_silent_week_has_its_reason_until_it_is_taken_back(office):
    said = office.json("week", "silent", "--reason", "全员培训。").data["silent_reason"]
    undone = office.json("week", "silent", "--undo").data["silent_reason"]
    past = office.json("week", "silent", "--reason", "春节。", "--week", "2026-W07")

    assert (said, undone) == ("全员培训。", "")
    assert past.exit_code == 0
    assert len(past.data["weeks"]) == 12


@pytest.mark.parametrize(
    ("words", "code"),
    [(["week", "silent", "--reason", " "], "reason_missing"),
     (["week", "silent", "--reason", "春节。", "--week", "上周"], "bad_week"),
     (["month", "recommend", "--none", "--month", "11月"], "bad_month"),
     (["node", "add", "--date", "明天", "--title", "竞赛"], "bad_date"),
     (["node", "remove", "zz"], "not_found")],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_a_sentence(office, words, code):
    told = office.json(*words)

    assert (told.exit_code, told.error["code"]) == (3, code)
    assert told.error["message"]


def test_a_piece_that_nobody_has_read_is_not_recommended(office, article):
    told = office.json("month", "recommend", "--article", article)

    assert (told.exit_code, told.error["code"]) == (3, "not_published")
    assert "草稿" in told.error["message"]
    assert office.json("month", "show").data["months"][0]["article"] == ""


def test_an_article_is_filed_under_tags_and_a_campaign_and_taken_out_again(office, article):
    def filed(*words):
        told = office.json("article", "file", article, *words)
        assert told.exit_code == 0, told
        return told.data["tags"], told.data["campaign"]

    given = filed("--tag", "#党课", "--tag", "青年", "--campaign", "七一")
    campaign_gone = filed("--campaign", "")
    asked = filed()
    said = office.people("article", "file", article).out

    assert given == (["党课", "青年"], "七一")
    assert campaign_gone == asked == (["党课", "青年"], "")
    assert said.split() == ["党课", "青年"]
    assert filed("--tag", "") == ([], "")


def test_a_label_that_is_too_long_is_refused(office, article):
    told = office.json("article", "file", article, "--tag", "很长" * 20)

    assert (told.exit_code, told.error["code"]) == (3, "label_too_long")


def test_dates_are_added_changed_and_removed(office):
    added = office.json("node", "add", "--date", "2099-11-18", "--title", "竞赛")
    assert added.exit_code == 0
    (node,) = office.json("node", "list", "--own").data["nodes"]

    office.json("node", "edit", node["id"][:6], "--date", "2099-11-19", "--title", "颁奖")
    (changed,) = office.json("node", "list", "--own").data["nodes"]
    office.json("node", "remove", node["id"])

    assert (changed["day"], changed["title"]) == ("2099-11-19", "颁奖")
    assert office.json("node", "list", "--own").data["nodes"] == []


def test_what_ships_can_be_switched_off(office):
    kinds = [one["kind"] for one in office.json("node", "shipped", "off").data["nodes"]]

    assert "commemoration" not in kinds


def test_a_due_date_is_set_and_cleared(office, article):
    due = office.json("article", "due", article, "--by", "2026-11-20 17:00").data
    none = office.json("article", "due", article, "--none").data
    bad = office.json("article", "due", article, "--by", "周三")

    assert (due["due"], none["due"]) == ("2026-11-20T17:00", None)
    assert bad.error["code"] == "bad_due"


def test_a_search_answers_for_people_and_for_programs(office, article):
    found = office.json("search", "党日").data
    said = office.people("search", "文静").out

    assert [one["article"] for one in found["articles"]] == [article]
    assert "李文静" in said
