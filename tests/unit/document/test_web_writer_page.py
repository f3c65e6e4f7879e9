"""What a web page says, and what its browser may do."""

import base64
import hashlib
import re

import lxml.html
import msgspec
import pytest
import trees
from hypothesis import given, settings
from hypothesis import strategies as st
from rich_article import LATE, make_content, rich_content

from workstation.document.themes import load_theme, theme_names
from workstation.document.writers.lint_tree import read_tree
from workstation.document.writers.web import write_web
from workstation.domain import tree
from workstation.domain.content import LateFields, RelatedArticle
from workstation.domain.errors import Refused

THEME = load_theme("xiaoketang")
ID = "a" * 10


def written(*blocks, late=LateFields()):  # noqa: B008 - a frozen value
    content = make_content(tree.Doc(tuple(blocks)), THEME)
    return write_web(content, theme=THEME, late=late, address="{}.jpg".format)


def parsed(page):
    return lxml.html.document_fromstring(
        page.encode(), parser=lxml.html.HTMLParser(encoding="utf-8")
    )


def paragraph(*content, **attrs):
    return tree.Paragraph(tree.ParagraphAttrs(ID, **attrs), content)


def item(words, kind, level=0, label=""):
    return tree.ListItem(tree.ListItemAttrs(ID, kind, label, level), (tree.Text(words),))


@settings(max_examples=100, deadline=None)
@given(doc=trees.docs, name=st.sampled_from(theme_names()))
def test_every_page_is_well_formed_and_runs_nothing(doc, name):
    theme = load_theme(name)

    page = write_web(make_content(doc, theme), theme=theme, late=LATE, address="{}.jpg".format)

    root, flaws = read_tree(page.replace("<!doctype html>", ""))
    tags = {node.tag for node in root.walk()}
    attributes = {name for node in root.walk() for name in node.attributes}
    assert flaws == ()
    assert not tags & {"script", "iframe", "object", "form", "svg", "base"}
    assert not any(name.startswith("on") or name == "style" for name in attributes)


@settings(max_examples=60, deadline=None)
@given(doc=trees.docs)
def test_a_page_has_one_title_and_every_picture_a_description(doc):
    page = parsed(written(*doc.content))

    assert len(page.findall(".//h1")) == 1
    assert all(image.get("alt") is not None for image in page.iter("img"))


@settings(max_examples=60, deadline=None)
@given(doc=trees.docs)
def test_every_footnote_can_be_reached_and_left_again(doc):
    page = parsed(written(*doc.content))

    ids = [element.get("id") for element in page.iter() if element.get("id")]
    inner = [a.get("href")[1:] for a in page.iter("a") if a.get("href").startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(inner) <= set(ids)


@settings(max_examples=60, deadline=None)
@given(items=st.lists(trees.list_items, min_size=1, max_size=8))
def test_lists_hold_all_items_and_only_items(items):
    page = parsed(written(*items))

    lists = [*page.iter("ul"), *page.iter("ol")]
    assert len(list(page.iter("li"))) == len(items) + len(page.findall(".//section//li"))
    assert all(child.tag == "li" for each in lists for child in each)


def test_the_page_says_its_language_title_and_digest():
    page = parsed(written())

    assert page.get("lang") == "zh-CN"
    assert page.findtext(".//title") == "球场四十分钟：职工篮球赛的六个瞬间"
    assert page.xpath("//meta[@name='description']/@content")[0].startswith("七支队伍")


def test_the_policy_allows_the_page_s_own_stylesheet_by_its_hash_and_no_other():
    page = written()

    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}';" in policy
    assert "script" not in policy


def test_pictures_may_travel_inside_the_page():
    content = make_content(tree.Doc((tree.Image(tree.ImageAttrs(ID, "p")),)), THEME)

    page = write_web(content, theme=THEME, late=LateFields(), picture=lambda _photo: b"\xff\xd8")

    assert 'src="data:image/jpeg;base64,/9g="' in page
    assert "img-src data:;" in page


def test_pictures_may_lie_beside_the_page():
    page = written(tree.Image(tree.ImageAttrs(ID, "p", "起跳", "周洋", 60), (tree.Text("开场。"),)))

    assert 'src="p.jpg" width="1080" height="720" alt="起跳"' in page
    assert ".w60 img{width:60%}" in page
    assert "开场。（摄影：周洋）</figcaption>" in page


@pytest.mark.parametrize("both", [{}, {"picture": bytes, "address": str}])
def test_pictures_come_from_exactly_one_place(both):
    content = make_content(tree.Doc(), THEME)

    with pytest.raises(ValueError, match="picture or address"):
        write_web(content, theme=THEME, late=LateFields(), **both)


def test_a_photo_without_its_picture_is_refused():
    content = make_content(tree.Doc((tree.Image(tree.ImageAttrs(ID, "gone")),)), THEME)
    bare = msgspec.structs.replace(content, pictures={})

    with pytest.raises(Refused) as refused:
        write_web(bare, theme=THEME, late=LateFields(), address=str)

    assert (refused.value.code, refused.value.details) == ("picture_missing", {"photo": "gone"})


def test_words_are_escaped_wherever_they_stand():
    evil = '"><script>'
    content = make_content(
        tree.Doc(
            (
                tree.Image(tree.ImageAttrs(ID, "p", evil, evil), (tree.Text(evil),)),
                tree.PhotoGroup(
                    tree.PhotoGroupAttrs(ID, "slide", 3, evil),
                    (tree.GroupPhoto(tree.GroupPhotoAttrs(ID, "p", evil, evil)),),
                ),
                item(evil, "label", 0, evil),
                tree.Media(tree.MediaAttrs(ID, "audio", evil, "https://x/" + evil)),
            )
        ),
        THEME,
    )
    late = LateFields(editors=(evil,), web_address="https://x/" + evil, published=evil)
    worst = msgspec.structs.replace(content, title=evil, author=evil, digest=evil, source=evil)

    page = write_web(worst, theme=THEME, late=late, address=lambda _photo: evil)

    assert "<script" not in page


def test_an_address_nobody_should_follow_is_no_link():
    page = written(
        tree.Media(tree.MediaAttrs(ID, "video", "片", "javascript:alert(1)")),
        late=LateFields(related=(RelatedArticle(title="旧文", address="data:text/html,x"),)),
    )

    assert "javascript" not in page
    assert "data:text" not in page
    assert "旧文" in page


def test_items_become_nested_lists():
    page = written(
        item("甲", "ordered"), item("乙", "bullet", 1), item("丙", "ordered"), item("丁", "bullet")
    )

    assert (
        '<ol class="level0"><li class="item">甲<ul><li class="item">乙</li></ul></li>'
        '<li class="item">丙</li></ol><ul><li class="item">丁</li></ul>' in page
    )


def test_a_quotation_names_its_source_as_a_citation():
    page = written(tree.Quotation(tree.QuotationAttrs(ID, "《章程》"), (tree.Text("原文"),)))

    assert '<blockquote class="text">原文</blockquote>' in page
    assert "<cite>《章程》</cite>" in page


def test_a_table_says_which_cells_are_heads():
    row = tree.TableRow((tree.TableCell(tree.CellAttrs(2, 1, "center"), (tree.Text("队"),)),))
    page = written(tree.Table(tree.TableAttrs(ID, header=True), (row, row)))

    assert '<thead><tr><th class="head-cell center" colspan="2" scope="col">队</th>' in page
    assert '<tbody><tr><td class="cell center" colspan="2">' in page


def test_the_sign_off_and_the_date_are_filled_from_what_publication_knows():
    page = written(tree.SignOff(tree.StyledAttrs(ID)), late=LATE)

    assert "审核：周明远、何守正" in page
    assert '<time datetime="2025-11-17">2025年11月17日</time>' in page
    assert "第12期" in page


def test_column_and_issue_stand_once():
    page = written(tree.Banner(tree.StyledAttrs(ID)), late=LATE)

    assert page.count("第12期") == 1


@pytest.mark.parametrize("name", theme_names())
def test_every_class_a_page_uses_has_a_rule(name):
    theme = load_theme(name)
    page = write_web(rich_content(theme), theme=theme, late=LATE, address=str)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]

    used = {name for names in re.findall(r'class="([^"]*)"', page) for name in names.split()}

    ruled = {name for name in used if re.search(rf"\.{name}\b", style)}
    assert used - ruled <= {"level0", "related", "text"}
