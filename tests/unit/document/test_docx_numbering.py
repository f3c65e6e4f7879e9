"""Labels of automatic numbering, as everybody saw them on paper."""

import pytest
from docx_corpus import abstract_list, docx, level, list_of, numbered, paragraph, style, styled
from docx_reading import losses, outline, read
from hypothesis import given
from hypothesis import strategies as st

from workstation.document.readers.docx_numerals import chinese, from_chinese, numeral

BODY = paragraph("会议有以下几项内容，请各支部认真准备，按时参加，不得缺席。")


def labels(found):
    return [kind.removeprefix("item ") for kind, _ in outline(found) if kind.startswith("item")]


@pytest.mark.parametrize(
    ("form", "count", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalFullWidth", 10, "１０"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 26, "Z"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 3, "c"),
        ("chineseCounting", 11, "十一"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("taiwaneseCountingThousand", 1001, "一千零一"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircleChinese", 1, "①"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 3, "⒊"),
        ("none", 5, ""),
        ("cardinalText", 5, "5"),
        ("ideographTraditional", 11, "11"),
        ("lowerRoman", 4_000_000, "4000000"),
    ],
)
def test_numerals_are_written_as_word_writes_them(form, count, text):
    assert numeral(count, form) == text


@given(st.integers(1, 99))
def test_chinese_numerals_read_back(count):
    assert from_chinese(chinese(count)) == count
    assert from_chinese(str(count)) == count


@given(st.integers(-5, 10**12), st.sampled_from(["upperRoman", "lowerLetter", "chineseCounting"]))
def test_no_count_makes_an_endless_label(count, form):
    assert 0 < len(numeral(count, form)) <= 40


def test_levels_show_their_parents_numbers_and_start_again_below_them():
    numbering = abstract_list(
        1,
        level(0, "chineseCountingThousand", "%1)"),
        level(1, "decimal", "（%2）"),
        level(2, "decimal", "%1.%2.%3", extra="<w:isLgl/>"),
    ) + list_of(1, 1)
    items = [numbered("甲", 1, depth) for depth in (0, 1, 1, 2, 0, 1, 2)]

    found = read(docx(BODY, *items, numbering=numbering))

    assert labels(found) == [
        "0 一)",
        "1 （1）",
        "1 （2）",
        "2 1.2.1",
        "0 二)",
        "1 （1）",
        "2 2.1.1",
    ]


def test_lists_of_one_abstract_count_on_until_one_starts_anew():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        abstract_list(1, level(0, "decimal", "%1)", start=3))
        + list_of(1, 1)
        + list_of(2, 1)
        + list_of(3, 1, restart)
    )

    found = read(
        docx(BODY, *(numbered("甲", which) for which in (1, 1, 2, 3, 3)), numbering=numbering)
    )

    assert labels(found) == ["0 3)", "0 4)", "0 5)", "0 1)", "0 2)"]


def test_a_level_that_never_restarts_counts_through():
    numbering = abstract_list(
        1,
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "%2.", extra='<w:lvlRestart w:val="0"/>'),
    ) + list_of(1, 1)

    found = read(
        docx(BODY, *(numbered("甲", 1, depth) for depth in (0, 1, 0, 1)), numbering=numbering)
    )

    assert labels(found) == ["0 1.", "1 a.", "0 2.", "1 b."]


def test_numbered_headings_carry_their_label_as_words():
    numbering = abstract_list(
        1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "第%2节")
    ) + list_of(1, 1)
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("2", "heading 1", listed) + style(
        "3", "heading 2", listed.replace("<w:numId", '<w:ilvl w:val="1"/><w:numId')
    )

    found = read(
        docx(
            BODY,
            styled("2", "学习"),
            BODY,
            styled("3", "方法"),
            BODY,
            styled("2", "讨论"),
            numbering=numbering,
            styles=styles,
        )
    )

    assert [item for item in outline(found) if "heading" in item[0]] == [
        ("heading 2", "一、学习"),
        ("heading 3", "第1节 方法"),
        ("heading 2", "二、讨论"),
    ]


def test_a_style_linked_to_a_level_finds_it():
    numbering = abstract_list(
        1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", extra='<w:pStyle w:val="x"/>')
    ) + list_of(1, 1)
    styles = style("x", "条款", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')

    found = read(
        docx(BODY, styled("x", "甲"), styled("x", "乙"), numbering=numbering, styles=styles)
    )

    assert labels(found) == ["1 1.1", "1 1.2"]


def test_bold_automatic_labels_make_headings_and_plain_ones_make_lists():
    numbering = abstract_list(1, level(0, "chineseCounting", "%1、")) + list_of(1, 1)
    bold_item = numbered("学习", 1).replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>")

    headings = read(docx(BODY, bold_item, BODY, bold_item, BODY, numbering=numbering))
    items = read(docx(BODY, numbered("学"), numbered("做"), numbered("改。"), numbering=numbering))

    assert [kind for kind, _ in outline(headings)[1::2]] == ["heading 2", "heading 2"]
    assert labels(items) == ["0 一、", "0 二、", "0 三、"]


def test_bullets_are_bullets_and_switched_off_numbering_is_none():
    numbering = abstract_list(1, level(0, "bullet", "\uf0b7"), level(5, "bullet", "o"))
    numbering += list_of(1, 1)
    items = (numbered("甲", 1), numbered("乙", 1, 5), numbered("丙", 0), numbered("丁", 77))

    found = read(docx(BODY, *items, numbering=numbering))

    assert outline(found)[1:] == [
        ("item 0 bullet", "甲"),
        ("item 3 bullet", "乙"),
        ("paragraph", "丙"),
        ("paragraph", "丁"),
    ]


def test_a_label_too_long_for_a_list_stays_in_the_text():
    numbering = abstract_list(1, level(0, "decimal", "关于第%1项议题的说明和补充说明以及再补充："))
    numbering += list_of(1, 1)

    found = read(docx(BODY, numbered("无。"), numbering=numbering))

    assert outline(found)[1] == ("paragraph", "关于第1项议题的说明和补充说明以及再补充：无。")
    assert "heading_guessed" not in losses(found)
