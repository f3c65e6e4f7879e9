"""What pasted text becomes: headings, lists, tables, captions, and what it leaves behind."""

import pytest
from clipboard_reading import CORPUS, codes, read

from workstation.document.readers.clipboard import CHARACTER_LIMIT, Clipboard
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.tree_text import inline_text


def corpus(name, **options):
    return read((CORPUS / f"{name}.html").read_bytes().decode(), **options)


def headings(pasted):
    return [
        (block.attrs.level, inline_text(block.content))
        for block in pasted.blocks
        if isinstance(block, tree.Heading)
    ]


def marks_of(pasted, words):
    return next(
        {type(mark) for mark in piece.marks}
        for block in pasted.blocks
        for piece in getattr(block, "content", ())
        if isinstance(piece, tree.Text) and piece.text == words
    )


def test_numbered_headings_of_word_keep_their_number_and_level():
    assert headings(corpus("word-headings-numbered")) == [
        (2, "一、基本情况"),
        (2, "二、主要做法"),
        (3, "（一）抓学习"),
        (4, "1.1 学习内容"),
    ]


def test_numeric_styles_of_wps_are_known_by_their_names():
    assert headings(corpus("wps-numeric-classes")) == [
        (2, "年度工作总结"),
        (2, "主要成绩"),
        (3, "学习方面"),
    ]


def test_lists_of_word_keep_the_labels_they_show():
    items = corpus("word-list-labels").blocks

    assert [(item.attrs.level, item.attrs.label) for item in items] == [
        (0, "一、"),
        (1, "（一）"),
        (2, "1."),
        (2, "2."),
        (1, "（二）"),
        (0, "二、"),
    ]


def test_signs_from_fonts_of_pictures_are_bullets():
    items = corpus("word-list-bullets").blocks

    assert {item.attrs.kind for item in items} == {"bullet"}


def test_a_big_number_above_a_heading_goes_with_it():
    assert headings(corpus("135-number-headings")) == [(2, "01 党员学习"), (2, "02 交流研讨")]


def test_a_table_of_contents_gives_no_headings():
    assert headings(corpus("word-contents")) == [(2, "一、总体要求")]


def test_forty_boxes_around_a_paragraph_leave_no_trace():
    blocks = corpus("135-nested-cards").blocks

    assert all(isinstance(block, tree.Paragraph) for block in blocks)


def test_a_range_of_cells_becomes_a_table_with_its_header():
    (table,) = corpus("excel-range").blocks

    assert table.attrs.header
    assert [len(row.content) for row in table.content] == [3, 3, 3]


def test_merged_cells_stay_merged():
    (table,) = corpus("excel-merged").blocks

    assert table.content[0].content[0].attrs.colspan == 4
    assert table.content[1].content[0].attrs.rowspan == 2


def test_empty_rows_and_columns_that_were_marked_along_are_left():
    (table,) = corpus("excel-empty-rows").blocks

    assert [len(row.content) for row in table.content] == [2, 2]


def test_a_row_that_a_filter_hides_is_left_and_told():
    pasted = corpus("wps-spreadsheet")

    assert len(pasted.blocks[0].content) == 2
    assert "hidden_text_dropped" in codes(pasted)


def test_photos_in_a_table_become_a_group_with_their_captions():
    (group,) = corpus("word-photo-table", picture=lambda source: source.encode()).blocks

    assert [inline_text(photo.content) for photo in group.content] == ["签到", "合影留念"]


def test_a_photo_in_a_table_of_words_stands_behind_it():
    html = (
        "<p class=MsoNormal>甲</p><table><tr><td>一</td><td><img src=a></td></tr>"
        "<tr><td>二</td><td>说明</td></tr></table>"
    )

    pasted = read(html, picture=lambda source: source.encode())

    assert [type(block).__name__ for block in pasted.blocks] == ["Paragraph", "Table", "Image"]
    assert "picture_moved" in codes(pasted)


def test_captions_go_with_their_photos():
    pasted = corpus("word-photos", picture=lambda source: source.encode())

    images = [block for block in pasted.blocks if isinstance(block, tree.Image)]
    assert [inline_text(image.content) for image in images] == [
        "图为党员重温入党誓词。",
        "▲参观纪念馆",
    ]
    assert [image.attrs.credit for image in images] == ["张强", ""]


def test_a_lazy_picture_is_known_by_its_true_address():
    asked = []

    corpus("wechat-article", picture=asked.append)

    assert asked[0] == "https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg&from=appmsg"


def test_colours_snap_to_the_words_of_the_theme():
    assert marks_of(corpus("word-one-line"), "高质量党建") == {tree.Strong, tree.Color}


def test_an_insertion_that_word_tracked_is_no_underline():
    assert (
        marks_of(
            corpus("word-tracked-changes"),
            "参加活动的党员共28名，另有入党积极分子3名，活动历时两小时。",
        )
        == set()
    )


def test_a_footnote_goes_back_to_its_place():
    (paragraph,) = corpus("word-footnotes").blocks

    assert [
        piece.attrs.text if isinstance(piece, tree.Footnote) else piece.text
        for piece in paragraph.content
    ] == ["“两个维护”是党的最高政治原则", "见《学习纲要》第三章。", "。"]


@pytest.mark.parametrize(
    "note",
    [
        "<div style='mso-element:footnote' id=ftn2>没有人指向的注</div>",
        f"<div style='mso-element:footnote' id=ftn1>{'长' * 600}</div>",
        "<div style='mso-element:footnote' id=ftn1>有图的注<img src=x></div>",
    ],
)
def test_a_note_that_can_be_none_stays_in_the_text(note):
    pasted = read(f"<p class=MsoNormal>正文<a href='#_ftn1'>[1]</a></p>{note}")

    first, _ = pasted.blocks
    assert inline_text(first.content) == "正文[1]"


def test_a_note_to_the_editor_stays_out():
    assert "核对" not in "".join(
        inline_text(block.content) for block in corpus("word-comments").blocks
    )


@pytest.mark.parametrize("html", ["", " ", "<p></p>", "<meta charset=utf-8>", "<!-- 词 -->"])
def test_nothing_is_nothing(html):
    pasted = read(html)

    assert (pasted.blocks, pasted.source) == ((), "nothing")


def test_words_without_markup_are_paragraphs():
    pasted = read(text="第一段\r\n\r\n第二段\n")

    assert [inline_text(block.content) for block in pasted.blocks] == ["第一段", "第二段"]
    assert pasted.source == "text"


def test_lines_parted_by_tabs_are_a_table():
    (table,) = read(text="姓名\t得分\n王磊\t98\n").blocks

    assert [len(row.content) for row in table.content] == [2, 2]


def test_plain_leaves_all_layout_behind():
    pasted = corpus("word-notice", plain=True)

    assert {type(block) for block in pasted.blocks} == {tree.Paragraph}
    assert all(piece.marks == () for block in pasted.blocks for piece in block.content)


def test_plain_of_markup_alone_leaves_notes_and_deleted_words_behind_too():
    comments, tracked = (
        corpus("word-comments", plain=True),
        corpus("word-tracked-changes", plain=True),
    )

    assert [inline_text(block.content) for block in comments.blocks] == [
        "会议审议并通过了年度工作要点，对下一步工作作出部署。"
    ]
    assert "25" not in inline_text(tracked.blocks[0].content)


def test_a_clipboard_knows_whether_it_is_empty():
    assert Clipboard(html=" \n").is_empty
    assert not Clipboard(text="字").is_empty


# --- bounds --------------------------------------------------------------------------------------

MEGABYTE = 1_000_000


def refusal(html="", **held):
    with pytest.raises(Refused) as refused:
        read(html, **held)
    return refused.value.code


def test_a_table_of_fifty_megabytes_is_refused_whole():
    rows = "<tr><td style='width:72px'>数据</td><td>12.5</td></tr>"

    assert refusal(f"<table>{rows * (50 * MEGABYTE // len(rows))}</table>") == "article_too_long"


def test_a_table_of_fifty_megabytes_without_words_is_refused():
    rows = "<tr><td style='width:72px'></td><td></td></tr>"

    assert refusal(f"<table>{rows * (50 * MEGABYTE // len(rows))}</table>") == "too_many_elements"


def test_markup_with_little_in_it_may_be_large():
    pasted = read(f"<p data-x='{'x' * 12 * MEGABYTE}'>甲</p><p>乙</p><!--{'-' * 12 * MEGABYTE}-->")

    assert [inline_text(block.content) for block in pasted.blocks] == ["甲", "乙"]


def test_a_table_of_more_rows_than_one_may_have_becomes_several():
    pasted = read("<table>" + "<tr><td>甲</td><td>乙</td></tr>" * 1_200 + "</table>")

    assert [len(table.content) for table in pasted.blocks] == [500, 500, 200]
    assert "table_split" in codes(pasted)


def test_more_tags_than_can_be_parsed_give_their_words():
    pasted = read("<p>甲</p>" + "<b></b>" * 60_000 + "<p>乙</p>")

    assert [inline_text(block.content) for block in pasted.blocks] == ["甲", "乙"]
    assert "layout_dropped" in codes(pasted)


def test_more_words_than_an_article_holds_are_refused():
    assert refusal(text="学" * 100_001) == "article_too_long"
    assert refusal(f"<p>{'学' * 100_001}</p>") == "article_too_long"


def test_more_than_any_clipboard_holds_is_refused_unread():
    assert refusal(" " * (CHARACTER_LIMIT + 1)) == "file_too_large"


@pytest.mark.parametrize(
    "html",
    [
        "<style>" + "a{" * 200_000 + "</style>",
        "<style>" + "/*" * 200_000 + "</style>",
        "<style>" + "a," * 100_000 + "{b:c;" * 10 + "</style>",
        "<style <style " * 50_000 + "<!--StartFragment-->",
        "<!--" * 50_000,
        "<p>" + "<br><br>" * 2_000,
        "<ul><li>" + "<p>" * 5_000,
        "<a b='" * 50_000,
        "<div>" * 50_000,
        "&" * 50_000,
        "\ud800" * 100_000,
    ],
    ids=lambda html: html[:12].strip().encode("ascii", "replace").decode(),
)
def test_markup_made_to_be_slow_is_read_all_the_same(html):
    pasted = read(html + "<p>末尾" if html.startswith(("&", "\ud800")) else html)

    assert len(pasted.blocks) <= 2


def test_halves_of_a_letter_are_joined_or_left():
    (paragraph,) = read("<p>笑\ud83d\ude00脸\ud800</p>").blocks

    assert inline_text(paragraph.content) == "笑😀脸"
