"""Tables on the canvas: cells of words and breaks; rows and columns by keys and commands."""

import pytest
from PySide6.QtCore import Qt

from canvas_pages import named, words
from workstation.domain import tree

_CELL_OF_THE_CURSOR = (
    "const here = document.querySelector('.b-table.here') && getSelection().anchorNode;"
    "return [...document.querySelectorAll('td')].findIndex((one) => one.contains(here))"
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def cell(text, **attrs):
    return tree.TableCell(tree.CellAttrs(**attrs), words(text))


def table(*rows, header=False):
    lines = tuple(tree.TableRow(tuple(map(cell, row))) for row in rows)
    return tree.Table(tree.TableAttrs(id=named(1), header=header), lines)


def paragraph(number, text):
    return tree.Paragraph(tree.ParagraphAttrs(id=named(number)), words(text))


@pytest.fixture
def with_table(page):
    rows = (("甲", "乙"), ("丙", "丁"))
    return page.load(tree.Doc((paragraph(0, "前"), table(*rows), paragraph(2, "后"))))


def stand_in(page, number):
    """Put the cursor at the end of a cell, counted in reading order."""
    page.press(page.middle("td", number, x=0.9))
    page.wait(lambda: page.js(_CELL_OF_THE_CURSOR) == number)


def cells(page):
    return page.text()[1]


def choose_cells(page, first, last):
    page.drag(page.middle("td", first), page.middle("td", last))
    page.wait(lambda: page.js("return document.querySelectorAll('.selectedCell').length") > 1)


def test_a_table_comes_behind_the_block_of_the_cursor_ready_to_type(page):
    page.load(tree.Doc((paragraph(0, "前"), paragraph(2, "后"))), block=0, at=1)

    page.act("table", rows=2, cols=3)
    page.compose("甲")

    page.wait(lambda: "甲" in str(page.text()))
    assert page.text() == ["前", [["甲", "", ""], ["", "", ""]], "后"]
    assert page.canvas.doc.content[1].attrs.header


@pytest.mark.parametrize(("rows", "cols", "made"), [(0, 2, (1, 2)), (2, 99, (2, 50))])
def test_a_table_keeps_within_its_bounds(page, rows, cols, made):
    page.load(tree.Doc((paragraph(0, "前"), paragraph(2, "后"))), block=0)

    document = page.act("table", rows=rows, cols=cols)

    content = document.content[1].content
    assert (len(content), len(content[0].content)) == made


@pytest.mark.parametrize("rows", [None, "2", [], {}])
def test_a_table_of_no_proper_size_is_not_made(page, rows):
    page.load(tree.Doc((paragraph(0, "前"),)), block=0)

    assert len(page.act("table", rows=rows, cols=2).content) == 1


def test_words_composed_in_an_empty_cell_stay_there(page):
    page.load(tree.Doc((paragraph(0, "前"), table(("", ""), ("", "")))))
    stand_in(page, 3)

    page.compose("第三支部", "d", "第三")

    page.wait(lambda: cells(page) == [["", ""], ["", "第三支部"]])


def test_enter_breaks_the_line_within_a_cell(with_table):
    stand_in(with_table, 0)

    with_table.key(Qt.Key.Key_Return)
    with_table.compose("续")

    with_table.wait(lambda: cells(with_table) == [["甲|续", "乙"], ["丙", "丁"]])


def test_tab_goes_from_cell_to_cell_and_makes_a_row_behind_the_last(with_table):
    stand_in(with_table, 2)

    with_table.key(Qt.Key.Key_Tab)
    with_table.key(Qt.Key.Key_Tab)
    with_table.compose("戊")

    with_table.wait(lambda: cells(with_table) == [["甲", "乙"], ["丙", "丁"], ["戊", ""]])


def test_shift_tab_goes_back(with_table):
    stand_in(with_table, 1)

    with_table.key(Qt.Key.Key_Tab, SHIFT)
    with_table.compose("新")

    with_table.wait(lambda: "新" in str(cells(with_table)))
    assert cells(with_table)[0][1] == "乙"


def test_down_goes_to_the_cell_below_and_then_out_of_the_table(with_table):
    stand_in(with_table, 1)

    with_table.key(Qt.Key.Key_Down)
    with_table.compose("下")
    with_table.wait(lambda: "下" in cells(with_table)[1][1])
    with_table.key(Qt.Key.Key_Down)

    with_table.wait(lambda: with_table.canvas.standing.block == named(2))


@pytest.mark.parametrize(
    ("command", "left"),
    [
        ("row_above", [["甲", "乙"], ["", ""], ["丙", "丁"]]),
        ("row_below", [["甲", "乙"], ["丙", "丁"], ["", ""]]),
        ("row_gone", [["甲", "乙"]]),
        ("col_left", [["甲", "", "乙"], ["丙", "", "丁"]]),
        ("col_right", [["甲", "乙", ""], ["丙", "丁", ""]]),
        ("col_gone", [["甲"], ["丙"]]),
    ],
)
def test_rows_and_columns_come_and_go_and_undo_brings_them_back(with_table, command, left):
    stand_in(with_table, 3)

    with_table.act(command)
    assert cells(with_table) == left
    with_table.act("undo")

    assert cells(with_table) == [["甲", "乙"], ["丙", "丁"]]


def test_the_last_row_does_not_go(page):
    page.load(tree.Doc((paragraph(0, "前"), table(("甲", "乙")))))
    stand_in(page, 0)

    page.act("row_gone")

    assert cells(page) == [["甲", "乙"]]


def test_cells_that_are_merged_keep_their_words_and_can_be_split_again(with_table):
    choose_cells(with_table, 0, 3)

    with_table.act("merge")
    assert cells(with_table) == [["甲|乙|丙|丁"], []]
    attrs = with_table.canvas.doc.content[1].content[0].content[0].attrs
    assert (attrs.colspan, attrs.rowspan) == (2, 2)
    with_table.act("split")

    assert cells(with_table) == [["甲|乙|丙|丁", ""], ["", ""]]


def test_cells_align_and_the_first_row_becomes_a_header(with_table):
    stand_in(with_table, 0)

    with_table.act("cell_align", value="center")
    document = with_table.act("header", on=True)

    assert document.content[1].attrs.header
    assert document.content[1].content[0].content[0].attrs.align == "center"


@pytest.mark.parametrize("value", ["middle", 1, None])
def test_an_alignment_that_is_none_changes_nothing(with_table, value):
    stand_in(with_table, 0)

    document = with_table.act("cell_align", value=value)

    assert document.content[1].content[0].content[0].attrs.align == ""


def test_a_table_with_uneven_rows_is_shown_and_only_then_evened_out_when_somebody_types(page):
    uneven = tree.Table(
        tree.TableAttrs(id=named(1)),
        (tree.TableRow((cell("甲"), cell("乙"))), tree.TableRow((cell("丙"),))),
    )
    page.load(tree.Doc((paragraph(0, "前"), uneven)))
    assert page.settle().content[1] == uneven
    stand_in(page, 0)

    page.compose("字")

    page.wait(lambda: cells(page) == [["甲字", "乙"], ["丙", ""]])
