"""Titles, headings and bylines: by style where there is one, by look where there is none."""

import pytest
from docx_corpus import bold, centred, docx, paragraph, run, style, styled
from docx_reading import losses, outline, read

BODY = paragraph("十一月八日，第一支部召开党员大会，逐条学习党章，联系岗位谈认识、找差距。")


def big(text, font=""):
    fonts = f'<w:rFonts w:eastAsia="{font}"/>' if font else ""
    return paragraph(run(text, f'{fonts}<w:sz w:val="32"/>'))


def test_the_title_style_wins_over_larger_type():
    found = read(
        docx(centred("内部刊物", 72), styled("a5", "支部换届"), BODY, styles=style("a5", "Title"))
    )

    assert found.title == "支部换届"
    assert outline(found)[0] == ("paragraph", "内部刊物")
    assert "title_guessed" not in losses(found)


def test_the_first_of_the_largest_centred_lines_is_the_title():
    found = read(docx(centred("总第二十一期"), centred("春风行动见实效", 44), BODY))

    assert found.title == "春风行动见实效"
    assert losses(found)["title_guessed"] == "春风行动见实效"


@pytest.mark.parametrize(
    "lines",
    [
        (centred("把支部建在项目上", 44), centred("——记第三党支部", 32)),
        (centred("把支部建在项目上", 44), centred("——记第三党支部", 44)),
        (centred("把支部建在项目上\n——记第三党支部", 44).replace("\n", "</w:t><w:br/><w:t>"),),
    ],
)
def test_a_subtitle_belongs_to_the_title(lines):
    found = read(docx(*lines, BODY))

    assert found.title == "把支部建在项目上——记第三党支部"
    assert len(found.doc.content) == 1


def test_a_title_over_two_lines_is_one_title():
    found = read(docx(centred("学党章守规矩", 44), centred("做合格党员", 44), BODY))

    assert found.title == "学党章守规矩做合格党员"


def test_a_first_line_in_plain_type_may_be_the_title_but_a_sentence_may_not():
    titled = read(docx(paragraph("第二支部开展主题党日"), BODY))
    untitled = read(docx(paragraph("各位同志："), BODY))

    assert (titled.title, untitled.title) == ("第二支部开展主题党日", "")


def test_style_names_count_and_style_ids_do_not():
    styles = style("2", "heading 1") + style("3", "heading 2") + style("1", "Normal")

    found = read(
        docx(
            styled("2", "党课讲到图纸上"),
            BODY,
            styled("3", "准备"),
            BODY,
            styled("1", "正文一句。"),
            styles=styles,
        )
    )

    assert found.title == "党课讲到图纸上"
    assert [kind for kind, _ in outline(found)] == [
        "paragraph",
        "heading 2",
        "paragraph",
        "paragraph",
    ]


def test_outline_levels_make_headings_whatever_the_style_is_called():
    deep = '<w:outlineLvl w:val="3"/>'
    flat = '<w:outlineLvl w:val="9"/>'
    styles = style("h", "heading 2")

    found = read(
        docx(
            BODY,
            styled("h", "第一层"),
            BODY,
            paragraph("第二层", properties=deep),
            BODY,
            styled("h", "样式是标题，大纲说是正文。", properties=flat),
            styles=styles,
        )
    )

    assert [kind for kind, _ in outline(found)] == [
        "paragraph", "heading 2", "paragraph", "heading 3", "paragraph", "paragraph",
    ]  # fmt: skip


def test_a_whole_paragraph_in_heading_style_stays_a_paragraph():
    found = read(docx(BODY, styled("h", "长" * 90), BODY, styles=style("h", "heading 2")))

    assert [kind for kind, _ in outline(found)] == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (paragraph(bold("一、强化学习")), "heading 2"),
        (paragraph("一、强化学习"), "heading 2"),
        (paragraph(bold("活动现场")), "heading 2"),
        (big("活动现场", "黑体"), "heading 2"),
        (paragraph(bold("第一章 总则")), "heading 2"),
        (paragraph("【支部动态】"), "heading 2"),
        (paragraph("一、强化学习，反复强化学习。"), "paragraph"),
        (paragraph(bold("主持人：张华，")), "paragraph"),
        (paragraph("活动现场"), "paragraph"),
        (paragraph("1.强化学习"), "paragraph"),
        (paragraph(bold("加粗的一整段话，" + "说了很多" * 9)), "paragraph"),
        (paragraph(bold("2016年11月15日")), "paragraph"),
        (paragraph(bold("二〇一六年十一月十五日")), "paragraph"),
    ],
)  # fmt: skip
def test_headings_without_a_style_are_told_by_their_look(line, kind):
    found = read(docx(centred("标题", 44), BODY, line, BODY))

    assert outline(found)[1][0] == kind
    assert ("heading_guessed" in losses(found)) == kind.startswith("heading")


def test_levels_of_guessed_headings_follow_their_labels():
    found = read(
        docx(
            BODY,
            *(paragraph(bold(text)) for text in ("一、学", "（一）怎么学", "1.谁来学")),
            BODY,
        )
    )

    assert outline(found)[1:4] == [
        ("heading 2", "一、学"),
        ("heading 3", "（一）怎么学"),
        ("heading 4", "1.谁来学"),
    ]


def test_plain_labels_in_a_row_are_an_agenda_and_no_headings():
    agenda = [paragraph(text) for text in ("一、学习党章", "二、讨论发展对象", "三、布置任务")]

    found = read(docx(BODY, *agenda[:2], agenda[2], agenda[0], BODY))

    assert [kind for kind, _ in outline(found)[1:4]] == ["paragraph"] * 3


def test_a_heading_keeps_no_look_of_its_own():
    line = paragraph(
        run("一、学", '<w:b/><w:color w:val="FF0000"/>'), run("深", "<w:b/><w:u w:val='single'/>")
    )

    found = read(docx(BODY, line, BODY))

    heading = found.doc.content[1]
    assert [[mark.__struct_config__.tag for mark in node.marks] for node in heading.content] == [
        ["color"],
        ["underline"],
    ]


@pytest.mark.parametrize(
    ("line", "author", "branch", "source"),
    [
        ("（供稿：王磊 摄影：周洋）", "王磊", "", ""),
        ("（通讯员 王磊 李强 摄影 周洋）", "王磊、李强", "", ""),
        ("文/图 赵敏", "赵敏", "", ""),
        ("文：赵 敏", "赵敏", "", ""),
        ("供稿单位：第三党支部", "", "第三党支部", ""),
        ("供稿：第三党支部 王磊", "王磊", "第三党支部", ""),
        ("第二支部 赵敏", "赵敏", "第二支部", ""),
        ("作者：阿依古丽·买买提", "阿依古丽·买买提", "", ""),
        ("来源：海岚党建 作者：王磊", "王磊", "", "海岚党建"),
        ("机关第一党支部", "", "机关第一党支部", ""),
        ("责编：钱进 审核：孙立", "", "", ""),
        ("作者在会上谈了体会。", "", "", ""),
        ("文化长廊里人头攒动。", "", "", ""),
    ],
)
def test_bylines_fill_the_fields_and_stay_in_the_text(line, author, branch, source):
    found = read(docx(centred("标题", 44), BODY, paragraph(line)))

    assert (found.author, found.branch, found.source) == (author, branch, source)
    assert outline(found)[-1][1] == line


def test_an_author_in_the_middle_of_the_text_is_nobody():
    middle = paragraph("作者：王磊")

    found = read(docx(centred("标题", 44), *[BODY] * 4, middle, *[BODY] * 6))

    assert found.author == ""
