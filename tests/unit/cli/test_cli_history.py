"""The history of an article at the command line: compared, restored, talked about."""

import pytest


@pytest.fixture
def article(office, tmp_path):
    """An article of two drafts: its id and the revisions, the older one first."""

    def markdown(words):
        path = tmp_path / "稿件.md"
        path.write_text(words, encoding="utf-8")
        return path

    first = office.json(
        "article", "write", "--title", "篮球赛", "--column", "大事要情",
        "--markdown", markdown("七个支部参赛。\n\n共有28名党员到场。\n"),
    ).data  # fmt: skip
    second = office.json(
        "article", "edit", first["id"], "--markdown",
        markdown("七个支部参赛。\n\n共有26名党员到场。\n"),
    ).data  # fmt: skip
    return first["id"], first["revision"], second["revision"]


def test_a_difference_says_what_who_when_and_what_wants_checking(office, article):
    name, older, newer = article

    told = office.json("article", "diff", name, "--from", older, "--to", newer).data

    changed = next(one for one in told["changes"] if one["before"].startswith("共有"))
    assert changed["id"] == f"{changed['block']}:changed"
    assert changed["facts"] == [{"before": "28", "after": "26", "kind": "number"}]
    assert changed["by"]
    assert changed["at"]
    assert told["summary"]["words"] == len(told["changes"])


def test_an_earlier_draft_is_restored_as_the_next(office, article):
    name, older, newer = article

    saved = office.json("article", "restore", name, "--revision", older).data

    assert saved["revision"] not in {older, newer}
    assert "28名" in office.people("article", "show", name).out


def test_comments_are_added_listed_and_settled(office, article):
    name = article[0]
    document = office.json("article", "show", name).data["document"]
    block = next(
        one["attrs"]["id"] for one in document["content"]
        if any("26名" in run.get("text", "") for run in one.get("content", ()))
    )  # fmt: skip

    (one,) = office.json(
        "comment", "add", name, "--block", block, "--words", "请核对人数。"
    ).data["comments"]  # fmt: skip
    settled = office.json("comment", "resolve", name, "--comment", one["id"][:6]).data
    again = office.json("comment", "resolve", name, "--comment", one["id"], "--again").data

    assert (one["words"], one["block"], one["mine"]) == ("请核对人数。", block, True)
    assert one["about"] == "共有26名党员到场。"
    assert (settled["open"], again["open"]) == (0, 1)
    assert "请核对人数。" in office.people("comment", "list", name).out


def test_a_comment_with_private_words_is_refused(office, article):
    told = office.json(
        "comment", "add", article[0], "--words", "身份证号 11010519491231002X"
    )  # fmt: skip

    assert (told.exit_code, told.error["code"]) == (3, "blocked_by_findings")
    assert office.json("comment", "list", article[0]).data["comments"] == []
