"""What stands on the pages of a PDF, and what the file says about itself."""

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from office_pages import ID, THEME, article, cell, drawn, group, heading, image, paragraph, table
from office_pages import text as run
from rich_article import LATE, rich_content
from trees import docs

from workstation.document.writers.pdf import write_pdf
from workstation.document.writers.pdf_photos import COLUMN
from workstation.domain import tree
from workstation.domain.content import LateFields


def written(*blocks, late=LateFields(), picture=lambda _: drawn(), **fields):  # noqa: B008 - a frozen value
    return write_pdf(article(*blocks, **fields), theme=THEME, late=late, picture=picture)


def opened(data):
    return pypdfium2.PdfDocument(data)


def pages(data):
    """The words of each page, without line ends."""
    return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in opened(data)]


def run_on(data):
    """The words of the whole file, less the numbers of its pages."""
    return "".join(re.sub(r"—\d+—", "", words) for words in pages(data))


def pictures(data):
    return [thing for page in opened(data) for thing in page.get_objects(filter=[3], max_depth=2)]


def test_the_same_article_gives_the_same_bytes():
    content = rich_content(THEME)

    once, again = (
        write_pdf(content, theme=THEME, late=LATE, picture=lambda _: drawn()) for _ in range(2)
    )

    assert once == again


@settings(max_examples=40)
@given(docs)
def test_no_article_breaks_the_page(doc):
    assert len(opened(written(*doc.content, late=LATE))) >= 1


def test_a_whole_article_is_on_the_pages_in_order():
    data = write_pdf(rich_content(THEME), theme=THEME, late=LATE, picture=lambda _: drawn())
    found = "".join(pages(data))

    said = (
        "大事要情　第12期",
        "球场四十分钟：职工篮球赛的六个瞬间",
        "2025年11月17日　作者：陶行远　来源：物业运营党支部",
        "开场第三秒，两名中锋同时起跳。（摄影：陶行远）",
        "倒地之后",
        "一是守住小节",
        "——《中国共产党章程》总纲",
        "1.核对参赛人员",
        "（2）公开刊发",
        "物业运营党支部51",
        "责编：李文静",
        "审核：周明远、何守正",
        "注释",
        "[1]本次比赛历时两周",
        "往期推荐",
    )
    places = [found.find(re.sub(r"\s", "", words)) for words in said]
    assert -1 not in places
    assert places == sorted(places)


def test_the_file_names_the_article_its_author_and_its_language():
    data = written(paragraph(run("文")))
    about = opened(data).get_metadata_dict()

    assert (about["Title"], about["Author"]) == ("球场四十分钟：职工篮球赛的六个瞬间", "陶行远")
    assert (about["Subject"], about["Creator"]) == ("", "")
    assert b"/Lang (zh-CN)" in data


def test_headings_stand_in_the_outline_whatever_their_levels():
    data = written(heading("一", 4), heading("二", 2), heading("三", 4), heading("四", 3))

    assert [(entry.level, entry.get_title()) for entry in opened(data).get_toc()] == [
        (0, "球场四十分钟：职工篮球赛的六个瞬间"),
        (0, "一"),
        (0, "二"),
        (1, "三"),
        (1, "四"),
    ]


def test_the_type_is_in_the_file():
    data = written(paragraph(run("正文"), run("加粗", tree.Strong())))

    assert b"+Workstation-Song" in data
    assert b"+Workstation-Hei" in data
    assert data.count(b"/FontFile2") == 2
    assert b"Helvetica" not in data


def test_every_page_bears_its_number_on_a4():
    data = written(*[paragraph(run("党员" * 300))] * 3)

    assert [re.findall(r"—\d—", words) for words in pages(data)] == [["—1—"], ["—2—"], ["—3—"]]
    assert {tuple(map(round, page.get_size())) for page in opened(data)} == {(595, 842)}


def test_a_character_no_font_has_is_shown_as_missing():
    (words,) = pages(written(paragraph(run("党\U0001f600员\u200b堃"))))

    assert "党〓员堃" in words


def test_control_characters_are_dropped():
    data = written(paragraph(run("党\x00\x1b\ufffe\ud800员")), title="标\x0b题")

    assert "党员" in pages(data)[0]
    assert opened(data).get_metadata_dict()["Title"] == "标题"


@pytest.mark.parametrize("data", [None, b"", drawn()[:300], b"\xff\xd8\xff" + b"x" * 99, b"<svg/>"])
def test_a_picture_that_cannot_be_shown_leaves_a_visible_line(data):
    found = written(image("p1", "合影"), group("ab"), picture=lambda _: data)

    assert "此处图片缺失：合影" in pages(found)[0]
    assert "此处图片缺失：b" in pages(found)[0]
    assert not pictures(found)


@pytest.mark.parametrize("form", ["jpeg", "png", "gif"])
def test_every_format_of_picture_is_shown(form):
    picture = drawn(form=form)
    content = article(image("p"))
    meta = tree.msgspec.structs.replace(content.pictures["p"], format=form)

    found = written(image("p"), pictures={"p": meta}, picture=lambda _: picture)

    assert len(pictures(found)) == 1


def test_pictures_stay_inside_the_column():
    found = written(image("p"), image("p", width=30), group("abcd"))

    for picture in pictures(found):
        left, _, right, _ = picture.get_bounds()
        assert left >= 28 / 25.4 * 72 - 1
        assert right <= (210 - 26) / 25.4 * 72 + 1


def test_photos_in_columns_are_equally_high_row_by_row_and_fill_the_column():
    sides = {"a": (60, 40), "b": (40, 60), "c": (60, 40)}
    content = article(group(sides, layout="columns", columns=2))
    shown = {
        photo: tree.msgspec.structs.replace(content.pictures[photo], width=width, height=height)
        for photo, (width, height) in sides.items()
    }

    found = written(*content.doc.content, pictures=shown)

    (left, low, _, high), (_, bottom, right, top), last = (
        picture.get_bounds() for picture in pictures(found)
    )
    assert (low, high) == pytest.approx((bottom, top), abs=0.5)
    assert right - left > COLUMN - 20
    assert last[3] - last[1] == pytest.approx(high - low, abs=0.5)


def test_a_grid_is_set_with_the_squares_that_the_article_holds():
    content = article(group("abc", layout="grid"))
    square = tree.msgspec.structs.replace(content.pictures["a"], width=40, height=40)
    squares = {f"{photo}.square": square for photo in "abc"}

    found = written(*content.doc.content, pictures={**content.pictures, **squares})

    for picture in pictures(found):
        left, low, right, high = picture.get_bounds()
        assert right - left == pytest.approx(high - low, abs=0.5)


def test_a_long_table_repeats_its_header_and_loses_no_row():
    rows = [(cell("编号"), cell("支部"))] + [
        (cell(f"N{number:03}"), cell("物业运营党支部" * (number % 9))) for number in range(120)
    ]

    found = pages(written(table(*rows, header=True)))

    assert len(found) > 3
    assert all("编号支部" in page for page in found)
    assert re.findall(r"N\d{3}", "".join(found)) == [f"N{number:03}" for number in range(120)]


def test_a_cell_longer_than_a_page_goes_on_overleaf():
    words = "".join(f"({number:04})" for number in range(900))
    rows = [(cell("甲", rowspan=2), cell(words)), (cell("乙"),), (cell("丙"), cell("丁"))]

    found = run_on(written(table(*rows)))

    assert re.findall(r"\((\d{4})\)", found) == [f"{number:04}" for number in range(900)]
    assert "丙丁" in found


def test_a_merged_cell_longer_than_its_rows_loses_no_word():
    words = "".join(f"({number:04})" for number in range(700))
    rows = [(cell(words, rowspan=40), cell("一"))] + [(cell("二"),)] * 39

    found = run_on(written(table(*rows)))

    assert sorted(re.findall(r"\((\d{4})\)", found)) == [f"{number:04}" for number in range(700)]
    assert found.count("二") == 39


def test_a_paragraph_longer_than_a_page_goes_on_overleaf():
    words = "".join(f"第{number:04}条" for number in range(400))

    found = run_on(written(paragraph(run(words))))

    assert words in found


def test_notes_are_linked_to_their_place_at_the_end():
    data = written(paragraph(run("据统计"), tree.Footnote(tree.FootnoteAttrs("来自年鉴。"))))

    assert "据统计[1]" in pages(data)[0]
    assert "[1]来自年鉴。" in pages(data)[0]
    assert re.search(rb"/Dest \[ \d+ 0 R /XYZ [^]]+\] /Rect", data)


def test_links_can_be_clicked_and_others_are_words():
    href = "https://www.hailan.example/a"
    blocks = [
        paragraph(tree.Text("通知", (tree.Link(tree.LinkAttrs(href)),))),
        tree.Media(tree.MediaAttrs(ID, "video", "回放", "javascript:alert(1)")),
    ]

    data = written(*blocks)

    assert b"/URI (https://www.hailan.example/a)" in data
    assert b"javascript" not in data


@pytest.mark.parametrize("lines", range(23, 29))
def test_the_names_of_a_sign_off_stay_on_one_page(lines):
    late = LateFields(editors=("李文静",), reviewers=("周明远",))

    data = written(*[paragraph(run("党员"))] * lines, tree.SignOff(tree.StyledAttrs(ID)), late=late)

    assert "来源：物业运营党支部责编：李文静审核：周明远" in pages(data)[-1]
