"""Blocks moved by their handle, found words, underlined findings."""

import pytest
from PySide6.QtCore import QEvent, Qt

from canvas_pages import named, paragraphs, words
from workstation.domain import tree
from workstation.ui.canvas.canvas_page import Mark

TEXTS = ("甲", "乙", "丙", "丁")


@pytest.fixture
def four(page):
    return page.load(paragraphs(*TEXTS))


def handle_of(page, number):
    """Return where the handle of a block stands."""
    page.mouse(QEvent.Type.MouseMove, page.middle(".b", number, x=0.3))
    page.wait(lambda: page.shown(".grip"))
    top = page.rect(".b", number)[1]
    page.wait(lambda: abs(page.rect(".grip")[1] - top) < 30)
    return page.middle(".grip")


def beneath(page, number):
    left, top, _, height = page.rect(".b", number)
    return left, top + height - 2


# --- moving -------------------------------------------------------------------------------------


def test_a_block_is_dragged_below_another(four):
    four.drag(handle_of(four, 0), beneath(four, 2))

    four.wait(lambda: four.text() == ["乙", "丙", "甲", "丁"])
    assert [block.attrs.id for block in four.canvas.doc.content][2] == named(0)


def test_blocks_that_are_chosen_together_are_dragged_together(four):
    four.press(four.middle(".b", 0, x=0.2))
    four.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    four.wait(lambda: "乙" in four.canvas.standing.chosen_text or four.canvas.standing.chosen_text)

    four.drag(handle_of(four, 0), beneath(four, 3))

    four.wait(lambda: four.text() == ["丙", "丁", "甲", "乙"])


def test_a_block_put_back_where_it_was_leaves_nothing_to_undo(four):
    four.drag(handle_of(four, 1), beneath(four, 1))

    assert four.text() == list(TEXTS)
    assert not four.canvas.standing.can_undo


def test_escape_lets_go_of_a_block(four):
    four.drag(handle_of(four, 0), beneath(four, 2), dropped=False)
    four.wait(lambda: four.shown(".drop-line"))

    four.key(Qt.Key.Key_Escape)

    four.wait(lambda: not four.shown(".drop-line"))
    assert four.text() == list(TEXTS)


def test_a_press_on_the_handle_selects_the_block_and_asks_for_its_menu(four):
    four.press(handle_of(four, 2))

    four.wait(lambda: any(what == "menu" for what, _ in four.asked))
    assert next(place for what, place in four.asked if what == "menu").block == named(2)
    four.wait(lambda: four.canvas.standing.chosen_text == "丙")


@pytest.mark.parametrize(
    ("block", "before", "order"),
    [
        (0, 3, ["乙", "丙", "甲", "丁"]),
        (3, 0, ["丁", "甲", "乙", "丙"]),
        (0, None, ["乙", "丙", "丁", "甲"]),
        (1, 1, ["甲", "乙", "丙", "丁"]),
        (1, 2, ["甲", "乙", "丙", "丁"]),
    ],
)
def test_a_command_does_what_dragging_does(four, block, before, order):
    four.act("move_before", block=named(block), before=None if before is None else named(before))

    assert four.text() == order


def test_what_is_dragged_is_one_step_that_can_be_undone(four):
    four.drag(handle_of(four, 0), beneath(four, 2))
    four.wait(lambda: four.text() == ["乙", "丙", "甲", "丁"])

    four.act("undo")

    assert four.text() == list(TEXTS)


# --- finding ------------------------------------------------------------------------------------


def found(page):
    """Return the newest word on a find: which, of how many, how many were replaced."""
    return next((value for what, value in reversed(page.asked) if what == "found"), None)


def find(page, query, **more):
    page.asked.clear()
    page.canvas.act("find", query=query, **more)
    page.wait(lambda: found(page))
    return found(page)


def test_words_are_found_in_reading_order_from_the_cursor_on(page):
    page.load(paragraphs("党建与党建", "无", "党建"))
    page.stand(1)

    assert find(page, "党建") == [3, 3, 0]
    page.canvas.act("find_step", by=1)
    page.wait(lambda: found(page) == [1, 3, 0])
    page.canvas.act("find_step", by=-1)

    page.wait(lambda: found(page) == [3, 3, 0])
    assert page.js("return CSS.highlights.get('found').size") == 2
    assert page.js("return CSS.highlights.get('found-here').size") == 1


def test_case_counts_only_when_asked_for(page):
    page.load(paragraphs("PPT 与 ppt"))

    assert find(page, "ppt")[1] == 2
    assert find(page, "ppt", case=True)[1] == 1


def test_words_are_found_across_marks_and_in_captions_and_cells(page):
    bold = tree.Strong()
    content = (*words("四种", bold), *words("意识"))
    row = tree.TableRow((tree.TableCell(tree.CellAttrs(), words("四种意识")),))
    page.load(
        tree.Doc(
            (
                tree.Paragraph(tree.ParagraphAttrs(id=named(0)), content),
                tree.Image(tree.ImageAttrs(id=named(1), photo="p0"), words("四种意识")),
                tree.Table(tree.TableAttrs(id=named(2)), (row,)),
            )
        )
    )

    assert find(page, "四种意识")[1] == 3


@pytest.mark.parametrize("query", ["", "没有的", 7, None, ["党"]])
def test_what_is_not_there_is_not_found(page, query):
    page.load(paragraphs("党建"))

    assert find(page, query) == [0, 0, 0]


def test_one_place_is_replaced_and_keeps_its_marks(page):
    bold = tree.Strong()
    content = (*words("截止目前", bold), *words("，截止目前"))
    page.load(tree.Doc((tree.Paragraph(tree.ParagraphAttrs(id=named(0)), content),)), block=0)
    find(page, "截止目前")

    page.canvas.act("replace_one", text="截至目前")

    document = page.wait_doc(lambda one: "截至" in str(one))
    assert document.content[0].content == (*words("截至目前", bold), *words("，截止目前"))
    assert found(page) == [1, 1, 0]


def test_all_places_are_replaced_in_one_step_but_never_in_a_quotation(page):
    quotation = tree.Quotation(tree.QuotationAttrs(id=named(1)), words("截止目前"))
    page.load(
        tree.Doc(
            (
                tree.Paragraph(tree.ParagraphAttrs(id=named(0)), words("截止目前，截止目前")),
                quotation,
            )
        )
    )
    find(page, "截止目前")

    page.canvas.act("replace_all", text="截至目前")

    page.wait(lambda: found(page) == [1, 1, 2])
    assert page.text() == ["截至目前，截至目前", "截止目前"]
    page.act("undo")
    assert page.text() == ["截止目前，截止目前", "截止目前"]


def test_the_end_of_a_find_leaves_no_marks(page):
    page.load(paragraphs("党建"))
    find(page, "党建")

    page.act("find_end")

    assert page.js("return CSS.highlights.has('found-here')") is False


# --- findings -----------------------------------------------------------------------------------


def underlined(page, level="error"):
    """Return the words that lie above a line of a level."""
    words = f"document.querySelectorAll('.lines > .finding-{level}')"
    return page.js(f"return [...{words}].map((line) => line.dataset.words)")


def test_findings_are_underlined_by_characters_as_python_counts_them(page):
    page.load(paragraphs("𠮷祥如意，截止目前"))

    page.canvas.show_findings([Mark(named(0), 5, 9, "error"), Mark(named(0), 0, 2, "hint")])

    page.wait(lambda: underlined(page) == ["截止目前"])
    assert underlined(page, "hint") == ["𠮷祥"]


def test_a_finding_in_a_labelled_item_counts_the_label_and_one_in_a_table_its_lines(page):
    item = tree.ListItemAttrs(id=named(0), kind="label", label="一是")
    row = tree.TableRow(tuple(tree.TableCell(tree.CellAttrs(), words(text)) for text in "甲乙丙"))
    page.load(
        tree.Doc(
            (
                tree.ListItem(item, words("截止目前")),
                tree.Table(tree.TableAttrs(id=named(1)), (row,)),
            )
        )
    )

    page.canvas.show_findings([Mark(named(0), 2, 6, "error"), Mark(named(1), 4, 5, "block")])

    page.wait(lambda: underlined(page) == ["截止目前"])
    assert underlined(page, "block") == ["丙"]


def test_a_finding_moves_along_and_loses_its_line_when_its_words_change(page):
    page.load(paragraphs("截止目前"), block=0)
    page.canvas.show_findings([Mark(named(0), 0, 4, "error")])
    page.wait(lambda: underlined(page))

    page.compose("今天")
    page.wait(lambda: page.text() == ["今天截止目前"])
    page.wait(lambda: underlined(page) == ["截止目前"])
    page.stand(0, 4)
    page.compose("新")

    page.wait(lambda: not underlined(page))


def test_a_line_follows_its_words_when_the_text_above_grows(page):
    page.load(paragraphs("党", "截止目前"), block=0)
    page.canvas.show_findings([Mark(named(1), 0, 4, "error")])
    page.wait(lambda: underlined(page))
    before = page.rect(".lines > i")[1]

    page.canvas.act("text", text="建" * 120)

    def is_below():
        _, top, _, height = page.rect(".b-paragraph", 1)
        line = page.rect(".lines > i")
        return line[1] > before + 20 and top < line[1] <= top + height

    page.wait(is_below)


def test_nothing_is_painted_while_somebody_composes(page):
    page.load(paragraphs("截止目前"), block=0, at=4)
    page.preedit("z")
    page.wait(
        lambda: page.js("return document.querySelector('.ProseMirror').innerText") != "截止目前"
    )

    page.canvas.show_findings([Mark(named(0), 0, 4, "error")])
    assert underlined(page) == []
    page.commit("中")

    page.wait(lambda: underlined(page) == ["截止目前"])
    assert page.text() == ["截止目前中"]


@pytest.mark.parametrize(
    "mark", [(named(0), 9, 12), (named(9), 0, 1), (named(0), 2, 2), (named(0), 3, 1), ("", 0, 1)]
)
def test_a_finding_that_has_no_place_here_is_left_out(page, mark):
    page.load(paragraphs("截止目前"))

    page.canvas.show_findings([Mark(*mark, "error"), Mark(named(0), 0, 2, "hint")])

    page.wait(lambda: underlined(page, "hint"))
    assert underlined(page) == []


def test_a_press_on_underlined_words_tells_which_finding_that_is(page):
    page.load(paragraphs("截止目前"))
    page.canvas.show_findings([Mark(named(0), 0, 4, "error")])
    page.wait(lambda: underlined(page))

    page.press(page.middle(".b", x=0.1))

    page.wait(lambda: ("finding", [named(0), 0, 4]) in page.asked)


def captioned_group():
    photos = tuple(
        tree.GroupPhoto(tree.GroupPhotoAttrs(id=named(10 + at), photo=f"p{at}"), words(text))
        for at, text in enumerate(("截止目前", "", "截止目前"))
    )
    return tree.Doc((tree.PhotoGroup(tree.PhotoGroupAttrs(id=named(0)), photos),))


def test_a_finding_in_a_caption_has_its_place_under_its_photo(page):
    page.load(captioned_group())

    page.canvas.show_findings([Mark(named(12), 0, 4, "error")])

    page.wait(lambda: underlined(page) == ["截止目前"])
    line, caption = page.rect(".lines > i"), page.rect(".g > .c", 2)
    assert caption[0] <= line[0] < caption[0] + caption[2]
    page.press(page.middle(".g > .c", 2))
    page.wait(lambda: ("finding", [named(12), 0, 4]) in page.asked)


def test_a_photo_of_a_group_is_gone_to_by_its_id_and_characters_of_its_caption(page):
    page.load(captioned_group())

    page.canvas.focus_block(named(12), 2, 4)
    page.settle()
    assert (page.canvas.standing.photo, page.canvas.standing.chosen_text) == ("p2", "目前")
    page.canvas.focus_block(named(11))

    page.wait_selected(named(11))
