"""Naming things: by id, by an unambiguous beginning of it, by number, by name."""

from itertools import count

import pytest


@pytest.fixture
def twins(office, text, monkeypatch):
    """Two articles whose ids differ in their last character only."""
    endings = count()
    monkeypatch.setattr(
        "workstation.usecases.articles.new_id", lambda: "a" * 19 + "bcdef"[next(endings)]
    )
    for title in ("甲篇主题党日活动", "乙篇主题党日活动"):
        office.json(
            "article", "write", "--title", title, "--column", "大事要情", "--markdown", text
        )
    return ["a" * 19 + "b", "a" * 19 + "c"]


def test_the_beginning_of_an_id_is_enough(office, article):
    shown = office.json("article", "show", article[:8]).data

    assert shown["id"] == article


def test_a_revision_too_goes_by_its_beginning(office, article):
    revision = office.json("article", "show", article).data["revision"]

    shown = office.json("article", "show", article, "--revision", revision[:6])

    assert shown.data["revision"] == revision


def test_a_beginning_that_two_share_is_ambiguous(office, twins):
    told = office.json("article", "show", "aaaa")

    assert told.exit_code == 3
    assert told.error["code"] == "ambiguous"
    assert told.error["details"] == {"kind": "article", "id": "aaaa"}


def test_a_whole_id_is_never_ambiguous(office, twins):
    shown = [office.json("article", "show", one).data["id"] for one in twins]

    assert shown == twins


@pytest.mark.parametrize("prefix", ["zzzz", "", "%", "_", "a'"])
def test_what_fits_nothing_is_not_found(office, twins, prefix):
    told = office.json("article", "show", prefix)

    assert told.exit_code == 3
    assert told.error["code"] == "not_found"
    assert told.error["details"] == {"kind": "article", "id": prefix}


def test_an_issue_goes_by_its_number(office, article):
    office.json("issue", "create", "--number", "12", "--article", article[:6])

    shown = office.json("issue", "show", "12").data

    assert shown["number"] == 12
    assert [one["id"] for one in shown["articles"]] == [article]


def test_columns_and_branches_are_found_whatever_the_quotes_and_blanks(office, text):
    told = office.json(
        "article", "write", "--title", "小课堂第一讲", "--column", '"两学一做" 小课堂',
        "--branch", " 机关 支部", "--markdown", text,
    )  # fmt: skip

    shown = office.json("article", "list").data["articles"]

    assert told.exit_code == 0
    assert shown[0]["column"] == "“两学一做”小课堂"
    assert shown[0]["branch"] == "机关支部"


def test_an_unknown_branch_is_refused_with_the_known_ones(office, text):
    told = office.json(
        "article", "write", "--title", "题", "--column", "大事要情", "--branch", "第九支部",
        "--markdown", text,
    )  # fmt: skip

    assert told.exit_code == 3
    assert told.error["code"] == "unknown_branch"
    assert told.error["details"]["known"] == ["机关支部"]
