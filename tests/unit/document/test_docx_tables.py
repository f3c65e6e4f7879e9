"""Tables: spans, headers, frames, and tables inside tables."""

import pytest
from docx_corpus import bold, cell, docx, numbered, paragraph, table
from docx_reading import losses, outline, read

from workstation.domain import tree

BODY = paragraph("各支部完成情况如下，请对照检查，于月底前报送党群工作部备案。")
WIDE = '<w:gridSpan w:val="2"/>'
START, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def strong(text):
    return cell(paragraph(bold(text)))


def spans(found):
    return [
        [(cell.attrs.colspan, cell.attrs.rowspan) for cell in row.content]
        for row in found.doc.content[1].content
    ]


def test_merged_cells_are_one_cell_with_its_spans():
    grid = table(
        (cell("名称", properties=WIDE), cell("备注", properties=START)),
        (cell("甲", properties=START), cell("乙"), cell(properties=GO_ON)),
        (cell(properties=GO_ON), cell("丙"), cell("丁")),
    )

    found = read(docx(BODY, grid))

    assert outline(found)[1] == ("table", "名称|备注/甲|乙/丙|丁")
    assert spans(found) == [[(2, 1), (1, 2)], [(1, 2), (1, 1)], [(1, 1), (1, 1)]]


def test_words_in_a_cell_that_was_merged_away_are_kept():
    grid = table(
        (cell("甲", properties=START), cell("乙")), (cell("丙", properties=GO_ON), cell("丁"))
    )

    found = read(docx(BODY, grid))

    assert outline(found)[1] == ("table", "甲\n丙|乙/丁")


def test_a_continued_merge_that_never_began_is_a_cell_of_its_own():
    grid = table((cell("甲"), cell("乙")), (cell("丙", properties=GO_ON), cell("丁")))

    found = read(docx(BODY, grid))

    assert outline(found)[1] == ("table", "甲|乙/丙|丁")


def test_a_row_that_only_continues_merges_disappears():
    grid = table(
        (cell("甲", properties=START), cell("乙", properties=START)),
        (cell(properties=GO_ON), cell(properties=GO_ON)),
        (cell("丙"), cell("丁")),
    )

    found = read(docx(BODY, grid))

    assert spans(found) == [[(1, 1), (1, 1)], [(1, 1), (1, 1)]]


@pytest.mark.parametrize("span", ["0", "-3", "x", "", "99999999"])
def test_impossible_spans_are_brought_within_bounds(span):
    grid = table((cell("甲", properties=f'<w:gridSpan w:val="{span}"/>'), cell("乙")))

    found = read(docx(BODY, grid))

    assert outline(found)[1] == ("table", "甲|乙")
    assert 1 <= spans(found)[0][0][0] <= 50


def test_a_merge_longer_than_a_table_allows_starts_anew():
    rows = [(cell("甲", properties=START), cell("0"))]
    rows += [(cell(properties=GO_ON), cell(str(row))) for row in range(1, 60)]

    found = read(docx(BODY, table(*rows)))

    assert spans(found)[0][0] == (1, 50)
    assert len(spans(found)[50]) == 2


@pytest.mark.parametrize(
    ("first", "second", "header"),
    [
        ((cell("支部"), cell("人数")), (cell("第一支部"), cell("23")), True),
        ((strong("姓名"), strong("职务")), (cell("王磊"), cell("书记")), True),
        ((cell("王磊"), cell("书记")), (cell("李强"), cell("委员")), False),
        ((cell("2015"), cell("12")), (cell("2016"), cell("15")), False),
    ],
)  # fmt: skip
def test_a_first_row_that_names_the_columns_is_a_header(first, second, header):
    found = read(docx(BODY, table(first, second)))

    assert found.doc.content[1].attrs.header is header


def test_a_row_marked_as_header_is_one():
    grid = table((cell("甲"),), (cell("乙"),)).replace(
        "<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1
    )

    found = read(docx(BODY, grid))

    assert found.doc.content[1].attrs.header is True


def test_a_deleted_row_is_left_out_and_told():
    grid = table((cell("甲"), cell("乙")), (cell("丙"), cell("丁"))).replace(
        "<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1
    )

    found = read(docx(BODY, grid))

    assert outline(found)[1] == ("table", "丙|丁")
    assert losses(found)["deletions_dropped"] == "1"


def test_a_frame_around_text_is_opened():
    frame = table((cell("框里第一段。", table((cell("框里的框。"),))),))

    found = read(docx(BODY, frame))

    assert outline(found)[1:] == [("paragraph", "框里第一段。"), ("paragraph", "框里的框。")]


def test_a_table_inside_a_cell_is_flattened_and_told():
    inner = table((cell("子一"), cell("子二")))

    found = read(docx(BODY, table((cell("甲"), cell("乙", inner)))))

    assert outline(found)[1] == ("table", "甲|乙\n子一\n子二")
    assert losses(found)["nested_table_flattened"].startswith("乙")


def test_lines_and_labels_of_a_cell_are_kept():
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    grid = table((cell(numbered("学"), numbered("做")), cell("右")))

    found = read(docx(BODY, grid, numbering=numbering))

    assert outline(found)[1] == ("table", "1.学\n2.做|右")


def test_the_alignment_of_a_cell_is_kept():
    grid = table((cell(paragraph("中", properties='<w:jc w:val="center"/>')), cell("左")))

    found = read(docx(BODY, grid))

    assert [one.attrs.align for one in found.doc.content[1].content[0].content] == ["center", ""]


def test_a_very_long_table_becomes_several():
    found = read(docx(BODY, table(*[(cell("甲"), cell("乙"))] * 1001)))

    sizes = [len(block.content) for block in found.doc.content if isinstance(block, tree.Table)]
    assert sizes == [500, 500, 1]
    assert losses(found)["table_split"] == "1001"
