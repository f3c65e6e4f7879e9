"""What this program's own reader finds in the Word files it wrote."""

from collections import Counter

import pytest
from docx_reading import losses, marks, outline, read
from hypothesis import given, settings
from hypothesis import strategies as st
from office_pages import (
    ID,
    THEME,
    article,
    cell,
    drawn,
    group,
    heading,
    image,
    item,
    linked,
    paragraph,
    table,
    text,
)
from trees import docs

from workstation.document.writers.docx import write_docx
from workstation.document.writers.office_words import printable
from workstation.domain import tree
from workstation.domain.content import LateFields
from workstation.domain.tree_text import plain_text

SENTENCES = ["支部党员利用午休时间整理台账，逐条核对。", "会议由党总支书记主持，七个支部参加。"]


def written(*blocks, late=LateFields(), picture=lambda _: drawn(), **fields):  # noqa: B008 - a frozen value
    return read(write_docx(article(*blocks, **fields), theme=THEME, late=late, picture=picture))


def body(*blocks, **fields):
    """What stands below the title and the line under it."""
    return outline(written(*blocks, **fields))[1:]


def with_own_credits(doc):
    """Take the photographers out of groups: one line names each of them once for all photos."""
    replace = tree.msgspec.structs.replace
    return tuple(
        replace(
            block,
            content=tuple(
                replace(photo, attrs=replace(photo.attrs, credit="")) for photo in block.content
            ),
        )
        if isinstance(block, tree.PhotoGroup)
        else block
        for block in doc.content
    )


def signs(words):
    return Counter("".join(printable(words).split()))


@settings(max_examples=60)
@given(docs)
def test_no_character_is_lost_on_the_way_to_word_and_back(doc):
    blocks = with_own_credits(doc)

    found = written(*blocks, picture=lambda _: None)

    assert not signs(plain_text(tree.Doc(blocks))) - signs(plain_text(found.doc))


def as_read(block):
    """The kind and words under which Word gives a block back."""
    if isinstance(block, tree.Table):
        return ("table", "甲|乙/丙|丁")
    kind = {"heading": f"heading {getattr(block.attrs, 'level', '')}"}.get(
        str(block.__struct_config__.tag), str(block.__struct_config__.tag)
    )
    words = "" if isinstance(block, tree.Divider) else block.content[0].text
    return (kind, words)


plain_blocks = st.lists(
    st.sampled_from(SENTENCES).map(lambda words: paragraph(text(words)))
    | st.sampled_from(SENTENCES).map(
        lambda words: tree.Quote(tree.StyledAttrs(ID), (tree.Text(words),))
    )
    | st.just(heading("第一部分"))
    | st.just(table((cell("甲"), cell("乙")), (cell("丙"), cell("丁"))))
    | st.just(tree.Divider(tree.StyledAttrs(ID))),
    max_size=6,
)


@settings(max_examples=40)
@given(plain_blocks)
def test_blocks_keep_their_kind_and_order(blocks):
    assert body(*blocks) == [as_read(block) for block in blocks]


def test_the_title_the_author_and_the_source_are_found_again():
    found = written(paragraph(text(SENTENCES[0])), late=LateFields(published="2025-11-17"))

    assert found.title == "球场四十分钟：职工篮球赛的六个瞬间"
    assert (found.author, found.source) == ("陶行远", "物业运营党支部")
    assert "title_guessed" not in losses(found)
    assert "2025年11月17日" in outline(found)[0][1]


def test_heading_levels_are_kept():
    blocks = [heading("总体情况", 2), heading("学习", 3), heading("个人", 4), heading("下一步", 2)]

    assert body(*blocks) == [
        ("heading 2", "总体情况"),
        ("heading 3", "学习"),
        ("heading 4", "个人"),
        ("heading 2", "下一步"),
    ]


def test_lists_show_the_labels_that_every_other_output_shows():
    blocks = [
        item("核对参赛人员，补登缺漏；", "ordered"),
        item("整理照片，征得同意：", "ordered"),
        item("内网先行开放；", "ordered", level=1),
        item("公开的另行确认。", "ordered", level=1),
        item("归还场地和器材。", "ordered"),
        item("报名不限年龄。", "bullet"),
        item("守住篮板；", "label", "一是"),
        item("打出快攻。", "label", "二是"),
    ]

    assert [kind for kind, _ in body(*blocks)] == [
        "item 0 1.",
        "item 0 2.",
        "item 1 （1）",
        "item 1 （2）",
        "item 0 3.",
        "item 0 bullet",
        "item 0 一是",
        "item 0 二是",
    ]


def test_a_second_list_starts_again_at_one():
    found = body(
        item("核对；", "ordered"),
        item("归还。", "ordered"),
        paragraph(text(SENTENCES[0])),
        item("报名；", "ordered"),
    )

    assert [kind for kind, _ in found] == ["item 0 1.", "item 0 2.", "paragraph", "item 0 1."]


def test_a_label_that_word_would_count_with_stays_words():
    found = body(item("增长。", "label", "%1<"))

    assert found == [("paragraph", "%1<增长。")]


def test_marks_links_and_notes_are_kept():
    blocks = written(
        paragraph(
            text("甲方", tree.Strong()),
            text("乙方", tree.Emphasis()),
            text("丙方", tree.Underline()),
            text("丁方", tree.Color(tree.ColorAttrs("accent"))),
            text("金色", tree.Color(tree.ColorAttrs("gold"))),
            text("灰色", tree.Color(tree.ColorAttrs("muted"))),
            linked("通知", "https://www.hailan.example/a?b=1&c=党"),
            tree.HardBreak(),
            text("完。"),
            tree.Footnote(tree.FootnoteAttrs("据年鉴。")),
        )
    ).doc.content

    assert marks(blocks[-1]) == [
        ("甲方", ["strong"]),
        ("乙方", ["em"]),
        ("丙方", ["underline"]),
        ("丁方", ["accent"]),
        ("金色", ["gold"]),
        ("灰色", ["muted"]),
        ("通知", ["https://www.hailan.example/a?b=1&c=党"]),
        ("完。", []),
    ]
    assert blocks[-1].content[-1] == tree.Footnote(tree.FootnoteAttrs("据年鉴。"))


@pytest.mark.parametrize("align", ["center", "right"])
def test_alignment_is_kept(align):
    block = written(paragraph(text(SENTENCES[0]), align=align)).doc.content[-1]

    assert block.attrs.align == align


def test_a_paragraph_without_indent_stays_without():
    blocks = written(paragraph(text(SENTENCES[0])), paragraph(text(SENTENCES[1]), indent=False))

    assert [block.attrs.indent for block in blocks.doc.content[-2:]] == [True, False]


def test_a_table_keeps_its_header_and_its_merged_cells():
    rows = (
        (cell("支部", colspan=2), cell("人数", align="center")),
        (cell("物业", rowspan=2), cell("一组"), cell("12")),
        (cell("二组"), cell("9", align="right")),
    )

    block = written(table(*rows, header=True)).doc.content[-1]

    assert block.attrs.header
    assert [
        [(one.attrs.colspan, one.attrs.rowspan) for one in row.content] for row in block.content
    ] == [[(2, 1), (1, 1)], [(1, 2), (1, 1), (1, 1)], [(1, 1), (1, 1)]]
    assert block.content[2].content[1].attrs.align == "right"


def test_a_photo_keeps_its_picture_caption_credit_and_words_for_the_blind():
    found = written(image("p1", "开场第三秒。", credit="陶行远", alt="两名中锋起跳"))
    block = found.doc.content[-1]

    assert (block.attrs.credit, block.attrs.alt) == ("陶行远", "两名中锋起跳")
    assert block.content == (tree.Text("开场第三秒。"),)
    assert [picture.data for picture in found.pictures] == [drawn()]


@pytest.mark.parametrize("layout", ["grid", "columns", "slide"])
def test_photos_of_a_group_stand_side_by_side(layout):
    block = written(group("abcde", layout=layout, columns=3)).doc.content[-1]

    assert isinstance(block, tree.PhotoGroup)
    assert (len(block.content), block.attrs.columns) == (5, 3)


def test_photos_in_full_width_stand_one_under_another():
    assert [kind for kind, _ in body(group("ab", layout="full"))] == ["image", "image"]


def test_a_quotation_is_followed_by_its_source():
    block = tree.Quotation(tree.QuotationAttrs(ID, "《章程》"), (text("为人民服务。"),))

    assert body(block) == [("quote", "为人民服务。"), ("quote", "——《章程》")]


def test_the_sign_off_names_who_edited_and_reviewed():
    late = LateFields(editors=("李文静",), reviewers=("周明远", "何守正"))

    found = body(tree.SignOff(tree.StyledAttrs(ID)), late=late)

    assert found[1:] == [("paragraph", "责编：李文静"), ("paragraph", "审核：周明远、何守正")]
