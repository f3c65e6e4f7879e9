"""Looks at the command line: one-key layout, kept styles, templates, header and footer."""

import pytest


@pytest.fixture
def rough(office, tmp_path):
    """An article as it comes: numbered lines, blanks, a verbatim quotation."""
    path = tmp_path / "来稿.md"
    path.write_text("一、抓学习\n\n　　支部组织学习。\n", encoding="utf-8")
    told = office.json(
        "article", "write", "--title", "主题党日", "--column", "大事要情", "--markdown", path
    )
    return told.data["id"]


def kinds(office, article):
    return [
        one["type"] for one in office.json("article", "show", article).data["document"]["content"]
    ]


def test_one_key_is_shown_before_it_is_pressed(office, rough):
    seen = office.json("article", "layout", rough, "--preview").data

    assert seen["revision"] == ""
    assert {"rule": "headings", "before": "paragraph", "after": "heading"}.items() <= next(
        one for one in seen["changes"] if one["rule"] == "headings"
    ).items()
    assert "heading" not in kinds(office, rough)


def test_one_key_pressed_twice_is_pressed_once(office, rough):
    once = office.json("article", "layout", rough).data
    again = office.json("article", "layout", rough).data

    assert "heading" in kinds(office, rough)
    assert again == {"id": rough, "revision": once["revision"], "changes": []}


def test_a_rule_can_be_left_out(office, rough):
    office.json("article", "layout", rough, "--without", "headings")

    assert "heading" not in kinds(office, rough)
    told = office.json("article", "layout", rough, "--without", "magic")
    assert (told.exit_code, told.error["code"]) == (3, "unknown_layout_rule")


def test_people_read_which_rule_does_what(office, rough):
    assert "小标题\t一、抓学习" in office.people("article", "layout", rough, "--preview").out


def test_what_is_kept_is_listed_renamed_inserted_and_removed(office, rough):
    blocks = office.json("article", "show", rough).data["document"]["content"]
    words = next(one["attrs"]["id"] for one in blocks if one["type"] == "paragraph")

    kept = office.json("style", "save", "开头", "--article", rough, "--block", words).data
    office.json("style", "rename", "开头", "开篇")
    office.json("style", "insert", "开篇", "--article", rough, "--after", words)

    assert [(one["name"], one["blocks"], one["text"]) for one in kept["styles"]] == [
        ("开头", 1, "一、抓学习")
    ]
    assert kinds(office, rough).count("paragraph") == 3
    assert office.json("style", "remove", "开篇").data == {"styles": []}


def test_what_is_not_there_is_refused_with_a_sentence(office, rough):
    for words, code in (
        (["style", "insert", "没有", "--article", rough], "unknown_style"),
        (["style", "save", "x", "--article", rough, "--block", "aaaaaaaaaaaa"], "not_found"),
        (["article", "start", "--column", "大事要情", "--template", "没有"], "unknown_template"),
        (["frame", "set", "head", "--account", "没有", "--none"], "unknown_account"),
    ):
        told = office.json(*words)
        assert (told.exit_code, told.error["code"]) == (3, code)
        assert told.error["message"]


def test_an_article_begins_from_a_template(office):
    rows = office.json("template", "list", "--column", "“两学一做”小课堂").data["templates"]

    begun = office.json("article", "start", "--column", "“两学一做”小课堂", "--template", "党课")

    assert rows[0]["fits"]
    assert kinds(office, begun.data["id"]).count("quotation") == 1


def test_a_footer_closes_the_articles_of_its_column(office, rough):
    office.json("style", "save", "往期", "--article", rough)
    told = office.json("frame", "set", "foot", "--column", "大事要情", "--style", "往期").data

    begun = office.json("article", "start", "--column", "大事要情").data["id"]

    assert [(one["kind"], one["side"]) for one in told["frames"]] == [("column", "foot")]
    last = office.json("article", "show", begun).data["document"]["content"][-1]
    assert last["attrs"]["id"].startswith("infoot")
    told = office.json("frame", "set", "foot", "--column", "大事要情", "--none").data
    assert told == {"frames": []}


PAGE = (
    '<section style="border-left:4px solid #8a1420;color:#8a1420;font-size:17px">'
    "<strong>场边</strong></section><p>正文写在这里，比小标题长得多，也没有颜色。</p>"
)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "旧稿.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_column_wears_the_looks_of_a_past_article(office, page, rough):
    seen = office.json("theme", "borrow", page, "--preview").data
    made = office.json("theme", "borrow", page, "--title", "深红").data
    office.json("column", "theme", "大事要情", "深红")

    assert (seen["name"], seen["taken"]) == ("", [{"kind": "heading2", "words": "场边"}])
    assert set(seen["refused"]) == {"no_banner", "no_quote"}
    assert made["colours"]["accent"] == "#8a1420"
    worn = next(one for one in office.json("theme", "list").data["themes"] if one["own"])
    assert (worn["name"], worn["title"], worn["columns"]) == (made["name"], "深红", ["yaoqing"])
    office.json("article", "layout", rough)
    assert "#8a1420" in _exported(office, rough, page.parent / "页.html")
    told = office.json("theme", "remove", "深红")
    assert (told.exit_code, told.error["code"]) == (3, "theme_worn")


def _exported(office, article, out):
    office.json("article", "export", article, "--as", "wechat", "--out", out)
    return out.read_text(encoding="utf-8")


def test_a_page_without_looks_is_refused_with_a_sentence(office, tmp_path):
    path = tmp_path / "素.html"
    path.write_text("<p>只有字。</p>", encoding="utf-8")

    told = office.json("theme", "borrow", path)

    assert (told.exit_code, told.error["code"]) == (3, "nothing_to_borrow")
    assert "素.html" in told.error["message"]
