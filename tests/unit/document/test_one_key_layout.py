"""一键排版: laid out twice is laid out once, no word is lost, verbatim quotations stay verbatim."""

from collections import Counter

import pytest
import trees
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.frames import Frame, marked, side_of
from workstation.document.one_key_layout import RULES, USUAL, lay_out
from workstation.document.runs import joined
from workstation.domain import tree
from workstation.domain.tree_form import checked
from workstation.domain.tree_text import plain_text

BEGINNINGS = [
    "一、抓学习", "（一）抓学习", "1.", "2. ", "（3）", "①", "• ", "图为", "▲ ", "　　", "\n",
    "同志们：", "第一章 总则", "12.5%", "",
]  # fmt: skip


def para(*words, align="", indent=True, bold=False):
    marks = (tree.Strong(),) if bold else ()
    pieces = [tree.HardBreak() if one == "\n" else tree.Text(one, marks) for one in words if one]
    return tree.Paragraph(tree.ParagraphAttrs("", align, indent), joined(pieces))


def picture(ref="a", caption="", credit="", style="", width=100):
    words = (tree.Text(caption),) if caption else ()
    return tree.Image(tree.ImageAttrs("", ref, "", credit, width, style), words)


def doc_of(*blocks):
    return trees.numbered(tree.Doc(blocks))


def laid(*blocks, **asked):
    return lay_out(doc_of(*blocks), **asked).doc.content


def said(blocks):
    return [(type(one).__name__, plain_text(tree.Doc((one,)))) for one in blocks]


lines = st.builds(
    lambda first, rest, bold, align: para(first, *rest, bold=bold, align=align),
    st.sampled_from(BEGINNINGS),
    st.lists(trees.words | st.just("\n"), max_size=4),
    st.booleans(),
    st.sampled_from(["", "left", "center", "right", "justify"]),
)
pictures = st.builds(picture, trees.photo_refs, trees.short_texts, trees.short_texts)
docs = st.lists(trees.blocks | lines | pictures, max_size=9).map(lambda all_: doc_of(*all_))
frames = st.builds(
    Frame,
    st.lists(lines | pictures, max_size=2).map(tuple),
    st.lists(lines | pictures, max_size=2).map(tuple),
)
rules = st.just(USUAL) | st.sets(st.sampled_from(RULES))


def letters(blocks):
    return Counter("".join(plain_text(tree.Doc(tuple(blocks))).split()))


def own(blocks):
    return [one for one in blocks if side_of(one) is None]


@given(docs, frames, rules)
def test_what_is_laid_out_stays_as_it_is(doc, frame, rules):
    once = lay_out(doc, frame=frame, rules=rules)

    again = lay_out(once.doc, frame=frame, rules=rules)

    assert again.doc == once.doc
    assert again.changes == ()
    checked(once.doc)


@given(docs, frames)
def test_no_word_is_dropped_or_added(doc, frame):
    made = lay_out(doc, frame=frame).doc

    assert letters(own(made.content)) == letters(doc.content)


@given(docs, rules)
def test_verbatim_quotations_stay_as_they_are_and_in_their_order(doc, rules):
    made = lay_out(doc, rules=rules).doc

    verbatim = [one for one in doc.content if isinstance(one, tree.Quotation)]
    assert [one for one in made.content if isinstance(one, tree.Quotation)] == verbatim


@given(docs, frames, frames)
def test_a_new_header_takes_the_place_of_the_old_one(doc, old, new):
    dressed = lay_out(doc, frame=old, rules=("frame",)).doc

    again = lay_out(dressed, frame=new, rules=("frame",)).doc

    head, foot = marked(new.head, "head"), marked(new.foot, "foot")
    assert [one for one in again.content if side_of(one)] == [*head, *foot]


@given(docs, st.permutations(RULES))
def test_the_order_in_which_rules_are_asked_for_says_nothing(doc, rules):
    assert lay_out(doc, rules=rules) == lay_out(doc, rules=RULES)


def test_a_header_that_somebody_changed_is_the_article_s_own():
    frame = Frame(head=(para("点击蓝字关注"),))
    dressed = lay_out(doc_of(para("正文。")), frame=frame).doc
    changed = tree.msgspec.structs.replace(dressed.content[0], content=(tree.Text("改过的话"),))
    doc = tree.Doc((changed, *dressed.content[1:]))

    made = lay_out(doc, frame=Frame(head=(para("新的页眉"),))).doc

    assert made == doc


def test_numbered_lines_become_headings_of_their_level():
    made = laid(
        para("一、抓学习"),
        para("正文一。"),
        para("（一）读原文"),
        para("正文二。"),
        rules=["headings"],
    )

    assert [getattr(one.attrs, "level", 0) for one in made] == [2, 0, 3, 0]


@pytest.mark.parametrize(
    "words",
    [
        "一、抓学习。全体党员参加，", "（一）抓学习。支部每月一次。", "一、" + "长" * 40,
        "一、学习了什么？",
    ],
)  # fmt: skip
def test_sentences_that_begin_with_a_number_stay_sentences(words):
    made = laid(para(words), para("正文。"), rules=["headings"])

    assert isinstance(made[0], tree.Paragraph)


def test_a_bold_line_before_text_is_a_heading_and_loses_its_own_bold():
    made = laid(para("替补席上的掌声", bold=True), para("决赛第四节。"), rules=["headings"])

    assert made[0].attrs.level == 2
    assert made[0].content == (tree.Text("替补席上的掌声"),)


def test_a_bold_line_under_a_picture_is_no_heading():
    made = laid(picture(), para("比赛现场", bold=True), para("正文。"), rules=["headings"])

    assert isinstance(made[1], tree.Paragraph)


def test_lines_numbered_alike_become_a_list_with_their_labels():
    made = laid(para("1.学章程"), para("2.学党史"), para("3. 学讲话"), rules=["lists"])

    assert [(one.attrs.kind, one.attrs.label) for one in made] == [
        ("label", "1."), ("label", "2."), ("label", "3."),
    ]  # fmt: skip
    assert [one.content[0].text for one in made] == ["学章程", "学党史", "学讲话"]


def test_a_number_that_is_a_figure_is_no_label():
    blocks = laid(para("12.5%的党员"), para("13.5%的党员"), rules=["lists"])

    assert all(isinstance(one, tree.Paragraph) for one in blocks)


def test_one_numbered_line_alone_is_no_list():
    assert isinstance(laid(para("1.学章程"), para("正文。"), rules=["lists"])[0], tree.Paragraph)


def test_full_width_blanks_become_the_theme_s_indent():
    made = laid(para("　　正文。", align="left", indent=False), rules=["blanks", "paragraphs"])

    assert made[0].attrs.indent
    assert made[0].attrs.align == ""
    assert made[0].content == (tree.Text("正文。"),)


def test_an_empty_line_inside_a_paragraph_parts_it():
    made = laid(para("第一段。", "\n", "\n", "第二段。", "\n", "接着。"), rules=["paragraphs"])

    assert said(made) == [("Paragraph", "第一段。"), ("Paragraph", "第二段。\n接着。")]


def test_a_new_article_keeps_the_paragraph_to_type_in():
    assert said(laid(para(), para(), rules=["blanks"])) == [("Paragraph", "")]


def test_what_is_said_under_a_picture_becomes_its_caption():
    made = laid(picture(), para("图为活动现场。"), para("正文。"), rules=["captions"])

    assert said(made) == [("Image", "图为活动现场。"), ("Paragraph", "正文。")]


def test_a_picture_with_a_caption_takes_no_second_one():
    made = laid(picture(caption="合影"), para("图为活动现场。"), rules=["captions"])

    assert len(made) == 2


def test_nine_pictures_in_a_row_become_a_grid_of_three():
    made = laid(*(picture(f"p{n}") for n in range(9)), rules=["photos"])

    assert [(one.attrs.layout, one.attrs.columns, len(one.content)) for one in made] == [
        ("grid", 3, 9)
    ]


def test_two_pictures_in_a_row_stay_two():
    assert len(laid(picture("a"), picture("b"), rules=["photos"])) == 2


def test_four_pictures_stand_two_by_two():
    assert laid(*(picture(f"p{n}") for n in range(4)), rules=["photos"])[0].attrs.columns == 2


def test_headings_of_a_level_wear_what_most_of_them_wear():
    heads = [
        tree.Heading(tree.HeadingAttrs("", 2, style), (tree.Text("题"),))
        for style in ("ribbon", "number", "number")
    ]

    assert [one.attrs.style for one in laid(*heads, rules=["looks"])] == ["number"] * 3


def test_missing_banner_and_sign_off_stand_inside_header_and_footer():
    frame = Frame(head=(para("关注我们"),), foot=(para("往期"),))

    made = laid(para("正文。"), frame=frame, rules=["frame"])

    assert [type(one).__name__ for one in made] == [
        "Paragraph", "Banner", "Paragraph", "SignOff", "Paragraph",
    ]  # fmt: skip


def test_punctuation_is_repaired_only_when_asked():
    assert laid(para("学习,思考"))[1].content[0].text == "学习,思考"
    assert laid(para("学习,思考"), rules=["punctuation"])[0].content[0].text == "学习，思考"


def test_each_change_says_which_rule_did_what_to_which_block():
    doc = doc_of(para("一、抓学习"), para(), para("　　正文。"))

    changes = lay_out(doc, rules=["blanks", "headings"]).changes

    assert [(one.rule, one.block, one.after is None) for one in changes] == [
        ("blanks", doc.content[1].attrs.id, True),
        ("blanks", doc.content[2].attrs.id, False),
        ("headings", doc.content[0].attrs.id, False),
    ]
