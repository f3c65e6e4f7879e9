"""Tables of any shape on a grid without gaps or overlaps."""

from hypothesis import given
from hypothesis import strategies as st
from office_pages import cell, table

from workstation.document.writers.office_sheet import MAX_COLUMNS, lay_out
from workstation.domain.tree_text import inline_text

cells = st.builds(cell, st.sampled_from(["", "甲", "乙"]), colspan=st.integers(1, 50),
                  rowspan=st.integers(1, 50))  # fmt: skip
rows = st.lists(st.lists(cells, max_size=6).map(tuple), min_size=1, max_size=6)


@given(rows)
def test_every_place_is_covered_exactly_once(rows):
    sheet = lay_out(table(*rows))

    covered = [
        (row, column)
        for one in sheet.cells
        for row in range(one.row, one.row + one.rowspan)
        for column in range(one.column, one.column + one.colspan)
    ]
    assert sorted(covered) == [
        (row, column) for row in range(len(rows)) for column in range(sheet.columns)
    ]
    assert sheet.columns <= MAX_COLUMNS


@given(rows)
def test_no_word_of_a_table_is_lost(rows):
    sheet = lay_out(table(*rows))

    written = "".join(inline_text(one.content) for row in rows for one in row)
    shown = "".join(inline_text(one.content) for one in sheet.cells)
    assert sorted(shown.replace("\n", "")) == sorted(written)


def test_a_row_with_too_many_cells_ends_in_one_that_holds_the_rest():
    sheet = lay_out(table(tuple(cell(str(number)) for number in range(65))))

    assert inline_text(sheet.cells[-1].content) == "62\n63\n64"
