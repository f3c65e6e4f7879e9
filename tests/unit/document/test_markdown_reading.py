import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.readers.markdown import read_markdown
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import block_text, inline_text, plain_text


def read(text, **options):
    return read_markdown(text, new_id=new_block_id, **options)


def kinds(text):
    return [type(block).__name__ for block in read(text).doc.content]


def codes(imported):
    return [loss.code for loss in imported.warnings]


def test_the_first_heading_is_the_title_where_none_is_given():
    imported = read("# 雨夜里的灯\n\n正文\n\n# 后记\n")

    assert imported.title == "雨夜里的灯"
    assert [block_text(block) for block in imported.doc.content] == ["正文", "后记"]


def test_chinese_quotation_marks_inside_stars_are_bold():
    (paragraph,) = read("这是**“手抄”**的意义").doc.content

    assert paragraph.content[1] == tree.Text("“手抄”", (tree.Strong(),))


def test_html_is_shown_as_text():
    imported = read("<script>steal()</script>\n\n正<b>文</b>")

    assert plain_text(imported.doc) == "<script>steal()</script>\n正<b>文</b>"


def test_a_line_drawn_under_text_is_a_divider_and_no_heading():
    assert kinds("正文\n---\n后文") == ["Paragraph", "Divider", "Paragraph"]


def test_text_indented_with_blanks_is_a_paragraph():
    assert kinds("    正文从这里开始") == ["Paragraph"]


def test_a_line_end_between_chinese_characters_is_no_blank():
    (paragraph,) = read("学习\n活动 in\nthe hall").doc.content

    assert inline_text(paragraph.content) == "学习活动 in the hall"


def test_footnotes_are_read_in_both_forms():
    (paragraph,) = read("甲^[一注]乙[^1]\n\n[^1]: 二注").doc.content

    notes = [piece.attrs.text for piece in paragraph.content if isinstance(piece, tree.Footnote)]
    assert notes == ["一注", "二注"]


def test_a_note_nobody_refers_to_is_kept_as_text():
    assert plain_text(read("甲\n\n[^1]: 孤注").doc) == "甲\n[1] 孤注"


def test_a_list_that_counts_on_keeps_its_numbers():
    found = read("3. 子\n4. 丑").doc.content

    assert [(item.attrs.kind, item.attrs.label) for item in found] == [
        ("label", "3."),
        ("label", "4."),
    ]


def test_a_table_row_longer_than_its_head_loses_no_cell():
    (table,) = read("| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 | 3 |").doc.content

    assert [inline_text(cell.content) for cell in table.content[1].content] == ["1", "2", "3"]


def test_a_photo_beside_the_text_is_taken_once():
    text = '![图为现场](a.jpg "摄影：周洋")\n\n文\n\n![再看](a.jpg)'

    imported = read(text, picture={"a.jpg": b"photo"}.get)

    first = imported.doc.content[0]
    assert (first.attrs.photo, first.attrs.credit) == ("picture:1", "周洋")
    assert inline_text(first.content) == "图为现场"
    assert [picture.data for picture in imported.pictures] == [b"photo"]


def test_the_caption_of_a_missing_photo_is_kept():
    imported = read("![图为现场](a.jpg)")

    assert plain_text(imported.doc) == "图为现场"
    assert codes(imported) == ["picture_missing"]


def test_captions_of_missing_photos_in_a_group_are_kept():
    imported = read("::: photos\n![甲](a.jpg)\n![乙](photo:p2)\n:::")

    group, orphan = imported.doc.content
    assert [photo.attrs.photo for photo in group.content] == ["p2"]
    assert block_text(orphan) == "甲"


def test_a_fence_that_is_never_closed_is_text_and_a_warning():
    imported = read("::: lead\n导语没有结束\n\n正文")

    assert [type(block).__name__ for block in imported.doc.content] == ["Paragraph", "Paragraph"]
    assert codes(imported) == ["block_unclosed"]


def test_an_unknown_fence_leaves_its_words():
    imported = read("::: spoiler\n正文\n:::")

    assert plain_text(imported.doc) == "正文"
    assert codes(imported) == ["unknown_block"]


@pytest.mark.parametrize(
    "line",
    [
        "::: quotation source=",
        "::: quotation colour=red",
        "::: photos columns=9",
        "::: lead id=abc",
    ],
)
def test_an_attribute_that_means_nothing_is_a_warning(line):
    imported = read(f"{line}\n文 ![x](photo:p1)\n:::")

    assert "bad_attributes" in codes(imported)


def test_a_link_that_runs_a_script_is_plain_words():
    imported = read("[点此](javascript:steal())")

    assert imported.doc.content[0].content == (tree.Text("点此"),)
    assert codes(imported) == ["link_dropped"]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("title: 2016", "wrong_type"),
        ("title: true", "wrong_type"),
        ("title: [甲, 乙]", "wrong_type"),
        ("title: {a: b}", "wrong_type"),
        ("title: |", "wrong_type"),
        ("title: 2016-11-12", "wrong_type"),
        ("title: 甲\n  - 乙", "nested"),
        ("title: 甲\n乙", "not_a_field"),
        ("title: 甲\ntitle: 乙", "twice"),
        ('title: "甲', "bad_text"),
        ("title: '甲", "bad_text"),
        (f"title: {'长' * 501}", "too_long"),
    ],
)
def test_front_matter_of_the_wrong_type_is_refused(lines, reason):
    with pytest.raises(Refused) as refused:
        read(f"---\n{lines}\n---\n正文")

    assert refused.value.code == "bad_front_matter"
    assert refused.value.details["reason"] == reason


def test_front_matter_without_an_end_is_refused():
    with pytest.raises(Refused) as refused:
        read("---\ntitle: 甲\n正文")

    assert refused.value.details == {"line": 1, "reason": "unclosed"}


def test_unknown_front_matter_is_passed_over_with_a_warning():
    imported = read("---\ntitle: '甲''乙'\n# 备注\ndate: 昨天\n---\n正文")

    assert imported.title == "甲'乙"
    assert codes(imported) == ["unknown_key"]


def test_a_text_that_opens_with_a_line_has_no_front_matter():
    assert kinds("---\n正文\n---\n后文") == ["Divider", "Paragraph", "Divider", "Paragraph"]


@pytest.mark.parametrize("text", [">" * 3_000 + "文", "- " * 3_000 + "文"])
def test_nesting_without_end_is_refused_whole(text):
    with pytest.raises(Refused) as refused:
        read(text)

    assert refused.value.code == "nested_too_deeply"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("文" * 500_001, "file_too_large"),
        ("学" * 200_000, "article_too_long"),
        ("文\n\n" * 5_001, "too_many_blocks"),
        ("::: table\n" + ("|" * 60_000) + "\n:::", "too_many_blocks"),
    ],
)
def test_a_text_beyond_all_bounds_is_refused(text, code):
    with pytest.raises(Refused) as refused:
        read(text)

    assert refused.value.code == code


@pytest.mark.parametrize(
    "text",
    ["[" * 3_000, "![" * 3_000, "::: lead\n" * 4_000, "^[" * 3_000, "*a_" * 9_000, "|" * 9_000],
)
def test_text_made_to_stall_the_reader_is_read_as_text(text):
    assert plain_text(read(text).doc)


@given(st.text(st.sampled_from('党员一。 \n\t*_!|#>-+^\\"=~1.&;'), max_size=60))
def test_whatever_signs_stand_among_them_every_chinese_word_is_kept(text):
    imported = read(text)

    shown = imported.title + plain_text(imported.doc)
    assert sorted(set("党员一。") & set(text)) == sorted(set("党员一。") & set(shown))
    assert sum(map(shown.count, "党员一")) == sum(map(text.count, "党员一"))
