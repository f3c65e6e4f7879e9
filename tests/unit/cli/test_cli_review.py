"""Reviewing from the command line: what a script is told, and what it is refused."""

import pytest


@pytest.fixture
def sent(office, article):
    """An article in review; its revision."""
    assert office.json("article", "submit", article).exit_code == 0
    return article, office.json("article", "show", article).data["revision"]


def test_all_under_review_is_listed_with_its_next_stage(office, sent):
    article, revision = sent

    (item,) = office.json("review", "all").data["items"]

    assert (item["article"], item["revision"], item["state"]) == (article, revision, "submitted")
    assert item["stage_name"] == "初审"
    assert office.json("review", "queue").data["items"] == []
    assert "审核中" in office.people("review", "all").out


def test_a_script_is_told_all_a_reviewer_needs_beside_the_text(office, sent):
    article, revision = sent

    told = office.json("review", "show", article).data

    assert (told["revision"], told["number"], told["barred"]) == (revision, 1, "own_work")
    assert [one["state"] for one in told["stages"]] == ["waiting", "later", "later"]
    assert told["checks"]["blocks"] == 0
    assert "whole" not in told
    assert "第 1 稿" in office.people("review", "show", article).out


def test_what_was_read_is_remembered_on_this_pc(office, sent):
    article, revision = sent

    assert office.json("review", "read", article, "--revision", revision).exit_code == 0
    assert office.json("review", "show", article).data["bases"] == []


def test_correcting_ones_own_article_is_refused_and_leaves_it_as_it_was(office, sent):
    article, revision = sent

    told = office.json("review", "correct", article, "--revision", revision, "--title", "新标题")

    assert (told.exit_code, told.error["code"]) == (3, "own_work")
    assert office.json("article", "show", article).data["revision"] == revision


def test_an_unknown_base_is_refused(office, sent):
    article, _ = sent

    told = office.json("review", "show", article, "--base", "zzzz")

    assert (told.exit_code, told.error["code"]) == (3, "not_found")
