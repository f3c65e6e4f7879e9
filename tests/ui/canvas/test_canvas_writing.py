"""What people do to words and blocks: marks, kinds, lists, brush, places, undo, keys."""

import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, paragraphs, words
from workstation.domain import tree

SHIFT = Qt.KeyboardModifier.ShiftModifier
STRONG, EM, UNDERLINE = tree.Strong(), tree.Emphasis(), tree.Underline()


def item(at, text, kind="bullet", level=0, label=""):
    attrs = tree.ListItemAttrs(id=named(at), kind=kind, level=level, label=label)
    return tree.ListItem(attrs, words(text))


def attrs_of(page, at=0):
    return page.settle().content[at].attrs


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "mark"), [("bold", STRONG), ("italic", EM), ("underline", UNDERLINE)]
)
def test_a_mark_is_put_on_what_is_chosen_and_taken_off_again(page, command, mark):
    page.load(paragraphs("大局意识"))
    page.stand(0, 0, 2)

    assert page.act(command).content[0].content == (*words("大局", mark), *words("意识"))
    assert page.canvas.standing.marks == {mark.__struct_config__.tag}
    assert page.act(command).content[0].content == words("大局意识")


def test_words_take_a_colour_of_the_theme_another_and_none(page):
    page.load(paragraphs("红色"))
    page.stand(0, 0, 2)

    def colour(token):
        return words("红色", tree.Color(tree.ColorAttrs(token)))

    assert page.act("color", token="accent").content[0].content == colour("accent")
    assert page.canvas.standing.color == "accent"
    assert page.act("color", token="gold").content[0].content == colour("gold")
    assert page.act("color", token="").content[0].content == words("红色")
    assert page.act("color", token="#ff0000").content[0].content == words("红色")


def test_a_link_is_set_changed_and_taken_off_where_the_cursor_stands_in_it(page):
    page.load(paragraphs("见全文。"))
    page.stand(0, 1, 3)

    def linked(href):
        return (*words("见"), *words("全文", tree.Link(tree.LinkAttrs(href))), *words("。"))

    assert page.act("link", href="https://a.cn/").content[0].content == linked("https://a.cn/")
    page.stand(0, 2)
    assert page.canvas.standing.href == "https://a.cn/"
    assert page.act("link", href="https://b.cn/").content[0].content == linked("https://b.cn/")
    assert page.act("unlink").content[0].content == words("见全文。")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "", "https://a b"])
def test_a_link_that_leads_nowhere_good_is_not_set(page, href):
    page.load(paragraphs("全文"))
    page.stand(0, 0, 2)

    page.act("link", href=href)

    assert page.changed == []


def test_all_marks_of_a_block_are_cleared_where_nothing_is_chosen(page):
    block = tree.Paragraph(tree.ParagraphAttrs(id=named(0)), words("字", STRONG) + words("词", EM))
    page.load(tree.Doc((block,)), block=0, at=1)

    assert page.act("clear_marks").content[0].content == words("字词")


def test_special_characters_stand_where_the_cursor_stood(page):
    page.load(paragraphs("前后"), block=0, at=1)

    page.act("text", text="〔2026〕")
    page.type("x")

    assert page.text() == ["前〔2026〕x后"]


def test_a_note_is_anchored_behind_what_is_chosen(page):
    page.load(paragraphs("数据来源"))
    page.stand(0, 0, 2)

    page.act("footnote", text="统计局，2026 年。")

    note = tree.Footnote(tree.FootnoteAttrs("统计局，2026 年。"))
    assert page.settle().content[0].content == (*words("数据"), note, *words("来源"))


# --- kinds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("heading2", tree.Heading(tree.HeadingAttrs(id=named(0), level=2))),
        ("heading3", tree.Heading(tree.HeadingAttrs(id=named(0), level=3))),
        ("heading4", tree.Heading(tree.HeadingAttrs(id=named(0), level=4))),
        ("quote", tree.Quote(tree.StyledAttrs(id=named(0)))),
        ("lead", tree.Lead(tree.StyledAttrs(id=named(0)))),
        ("quotation", tree.Quotation(tree.QuotationAttrs(id=named(0)))),
        ("bullet", item(0, "")),
        ("ordered", item(0, "", "ordered")),
        ("label", item(0, "", "label")),
    ],
)
def test_a_paragraph_becomes_every_kind_of_text_and_a_paragraph_again(page, kind, made):
    page.load(paragraphs(""), block=0)

    assert page.act("turn", kind=kind).content == (made,)
    assert page.canvas.standing.kind == made.__struct_config__.tag
    assert page.act("turn", kind="paragraph") == paragraphs("")


def test_all_blocks_chosen_become_a_list_and_none_again(page):
    page.load(paragraphs("甲", "乙", "丙"))
    page.act("select_all")

    page.act("turn", kind="ordered")
    assert [one.attrs.kind for one in page.canvas.doc.content] == ["ordered"] * 3

    assert page.act("turn", kind="ordered") == paragraphs("甲", "乙", "丙")


def test_a_heading_is_turned_with_its_style_and_gets_another(page):
    page.load(paragraphs("小标题"), block=0)

    page.act("turn", kind="heading2", style="ribbon")
    assert attrs_of(page).style == "ribbon"
    page.act("style", token="number")

    assert attrs_of(page).style == "number"
    assert page.canvas.standing.style == "number"


def test_paragraphs_are_aligned_and_lose_their_indent(page):
    page.load(paragraphs("正文"), block=0)

    page.act("align", value="center")
    page.act("indent", on=False)

    assert attrs_of(page) == tree.ParagraphAttrs(id=named(0), align="center", indent=False)
    page.act("align", value="inherit")
    assert attrs_of(page).align == "center"


def test_levels_stay_within_their_bounds(page):
    page.load(tree.Doc((item(0, "甲"),)), block=0)

    for _ in range(5):
        page.act("level", by=1)
    assert attrs_of(page).level == 3
    for _ in range(5):
        page.act("level", by=-1)
    assert attrs_of(page).level == 0


def test_an_item_gets_a_label_of_its_own(page):
    page.load(tree.Doc((item(0, "讲政治"),)), block=0)

    page.act("label", label="一是")

    assert page.canvas.doc.content == (item(0, "讲政治", "label", 0, "一是"),)


# --- the brush ------------------------------------------------------------------------------------


def test_the_brush_carries_kind_and_style_from_one_block_to_others(page):
    heading = tree.Heading(tree.HeadingAttrs(id=named(0), level=3, style="ribbon"), words("样"))
    page.load(tree.Doc((heading, *paragraphs("", "甲", "乙").content[1:])), block=0)

    page.act("brush_copy")
    page.stand(2)
    page.act("brush_apply")

    assert page.canvas.doc.content[1] == paragraphs("", "甲").content[1]
    made = tree.Heading(tree.HeadingAttrs(id=named(2), level=3, style="ribbon"), words("乙"))
    assert page.canvas.doc.content[2] == made


def test_the_brush_carries_marks_alone_to_words_within_a_block(page):
    block = tree.Paragraph(tree.ParagraphAttrs(id=named(0)), words("样", STRONG))
    page.load(tree.Doc((block, *paragraphs("", "甲乙丙").content[1:])))
    page.stand(0, 0, 1)

    page.act("brush_copy")
    page.stand(1, 1, 2)
    page.act("brush_apply")

    expected = (*words("甲"), *words("乙", STRONG), *words("丙"))
    assert page.canvas.doc.content[1].content == expected


# --- places ---------------------------------------------------------------------------------------


def test_blocks_chosen_move_together_and_stop_at_the_ends(page):
    page.load(paragraphs("甲", "乙", "丙"), block=1)

    page.act("move", by=1)
    page.act("move", by=1)
    assert page.text() == ["甲", "丙", "乙"]
    page.act("move", by=-1)
    page.act("move", by=-1)
    page.act("move", by=-1)

    assert page.text() == ["乙", "甲", "丙"]


def test_removing_everything_leaves_a_paragraph_to_write_in(page):
    page.load(paragraphs("甲", "乙"))
    page.act("select_all")

    page.act("remove")
    page.type("x")

    assert page.text() == ["x"]


def test_a_block_is_put_behind_the_block_of_the_cursor(page):
    page.load(paragraphs("甲", "乙"), block=0)

    page.act("insert", kind="divider")

    first, divider, last = page.canvas.doc.content
    assert isinstance(divider, tree.Divider)
    assert (first, last) == paragraphs("甲", "乙").content


def test_an_empty_paragraph_makes_room_for_a_block(page):
    page.load(paragraphs("甲", "", "乙"), block=1)
    block = {"type": "quotation", "attrs": {"id": named(9), "source": "报告"}}

    page.act("insert", block=block)

    assert [type(one).__name__ for one in page.canvas.doc.content] == [
        "Paragraph",
        "Quotation",
        "Paragraph",
    ]


@pytest.mark.parametrize(
    "block",
    [
        {"type": "script"},
        {"type": "image", "attrs": {"id": named(9), "photo": "../x"}},
        {"type": "heading", "attrs": {"id": named(9), "level": 9}},
        {"type": "text", "text": "x"},
        "x",
        None,
    ],
)
def test_what_is_no_block_is_not_put_in(page, block):
    page.load(paragraphs("甲"), block=0)

    page.act("insert", block=block)

    assert page.changed == []


def test_pasted_words_of_one_paragraph_flow_into_the_text(page):
    page.load(paragraphs("前后"), block=0, at=1)
    block = {
        "type": "paragraph",
        "attrs": {"id": named(5)},
        "content": [{"type": "text", "text": "中"}],
    }

    page.act("paste", blocks=[block])

    assert page.text() == ["前中后"]
    assert page.canvas.doc.content[0].attrs.id == named(0)


def test_pasted_blocks_stand_between_the_halves_of_the_paragraph(page):
    page.load(paragraphs("前后"), block=0, at=1)
    made = [
        {"type": "heading", "attrs": {"id": named(at)}, "content": [{"type": "text", "text": text}]}
        for at, text in ((5, "一"), (6, "二"))
    ]

    page.act("paste", blocks=made)

    assert page.text() == ["前", "一", "二", "后"]


# --- undo -----------------------------------------------------------------------------------------


def test_each_command_is_one_step_back_and_forth(page):
    page.load(paragraphs("甲", "乙"), block=0, at=1)
    page.type("x")
    page.act("turn", kind="quote")
    page.type("y")

    assert page.act("undo").content[0].content == words("甲x")
    assert page.act("undo").content[0] == paragraphs("甲x").content[0]
    assert page.act("undo") == paragraphs("甲", "乙")
    assert not page.canvas.standing.can_undo
    page.act("redo")
    page.act("redo")

    assert page.canvas.doc.content[0] == tree.Quote(tree.StyledAttrs(id=named(0)), words("甲x"))


def test_another_article_brings_nothing_that_could_be_undone(page):
    page.load(paragraphs("甲"), block=0)
    page.type("x")

    page.load(paragraphs("另一篇"))
    page.act("undo")

    assert page.text() == ["另一篇"]


# --- keys of writing ------------------------------------------------------------------------------


def test_enter_behind_a_heading_goes_on_with_a_paragraph(page):
    heading = tree.Heading(tree.HeadingAttrs(id=named(0)), words("标题"))
    page.load(tree.Doc((heading,)), block=0, at=2)

    page.key(Qt.Key.Key_Return)

    assert [type(one).__name__ for one in page.settle().content] == ["Heading", "Paragraph"]


def test_enter_goes_on_with_a_list_and_ends_it_on_an_empty_item(page):
    page.load(tree.Doc((item(0, "甲", "ordered", 1),)), block=0, at=1)

    page.key(Qt.Key.Key_Return)
    assert page.settle().content[1].attrs.level == 1
    page.key(Qt.Key.Key_Return)

    assert isinstance(page.settle().content[1], tree.Paragraph)


def test_shift_enter_breaks_the_line_within_a_block(page):
    page.load(paragraphs("上下"), block=0, at=1)

    page.key(Qt.Key.Key_Return, SHIFT)

    assert page.text() == ["上|下"]


def test_enter_in_a_verbatim_quotation_never_parts_it(page):
    quotation = tree.Quotation(tree.QuotationAttrs(id=named(0), source="报告"), words("原文"))
    page.load(tree.Doc((quotation,)), block=0, at=1)

    page.key(Qt.Key.Key_Return)
    assert page.text() == ["原|文"]
    page.stand(0, 3)
    page.key(Qt.Key.Key_Return)

    assert [type(one).__name__ for one in page.settle().content] == ["Quotation", "Paragraph"]


def test_backspace_never_joins_words_to_a_verbatim_quotation(page):
    quotation = tree.Quotation(tree.QuotationAttrs(id=named(0)), words("原文"))
    page.load(tree.Doc((quotation, *paragraphs("", "后文").content[1:])), block=1)

    page.key(Qt.Key.Key_Backspace)

    assert page.text() == ["原文", "后文"]


def test_backspace_at_an_item_steps_out_then_ends_the_list(page):
    page.load(tree.Doc((item(0, "甲"), item(1, "乙", level=1))), block=1)

    page.key(Qt.Key.Key_Backspace)
    assert attrs_of(page, 1).level == 0
    page.key(Qt.Key.Key_Backspace)

    assert isinstance(page.settle().content[1], tree.Paragraph)
    assert page.text() == ["甲", "乙"]


def test_tab_changes_the_level_of_an_item_and_leaves_the_text_elsewhere(page):
    page.load(tree.Doc((item(0, "甲"), *paragraphs("", "乙").content[1:])), block=0)

    page.key(Qt.Key.Key_Tab)
    assert attrs_of(page).level == 1
    page.key(Qt.Key.Key_Backtab, SHIFT)
    assert attrs_of(page).level == 0
    assert page.asked == []
    page.stand(1)
    page.key(Qt.Key.Key_Tab)
    page.key(Qt.Key.Key_Backtab, SHIFT)
    page.wait(lambda: len(page.asked) == 2)

    assert page.asked == [("leave", True), ("leave", False)]
    assert page.text() == ["甲", "乙"]


def test_letters_typed_on_a_chosen_block_stand_behind_it(page):
    divider = tree.Divider(tree.StyledAttrs(id=named(0)))
    page.load(tree.Doc((divider, *paragraphs("", "后").content[1:])), block=0)

    page.type("x")

    assert page.text() == ["", "x", "后"]


def test_nothing_is_changed_where_nobody_may_write(page):
    page.load(paragraphs("甲", "乙"), block=0, writable=False)

    page.type("x")
    page.key(Qt.Key.Key_Backspace)
    page.act("remove")

    assert page.text() == ["甲", "乙"]
    assert page.changed == []
    page.canvas.set_writable(True)
    page.stand(0, 1)
    page.type("x")
    assert page.text() == ["甲x", "乙"]
