"""Words, looks, links, notes and changes inside paragraphs."""

import pytest
from docx_corpus import STRICT, bold, docx, paragraph, part, run, style, styled, text_box
from docx_reading import losses, marks, outline, read

from workstation.document.readers.docx_fields import equation_words
from workstation.domain import tree

BODY = paragraph("这是一段足够长的正文，说明会议的经过，也说明会议的结果。")


def test_runs_that_look_alike_are_one_run():
    line = paragraph(run("二〇"), run("一六"), bold("年"), bold("底"), run("。"))

    found = read(docx(BODY, line))

    assert marks(found.doc.content[1]) == [("二〇一六", []), ("年底", ["strong"]), ("。", [])]


@pytest.mark.parametrize(
    ("color", "token"),
    [
        ("FF0000", ["accent"]),
        ("C00000", ["accent"]),
        ("7F7F7F", ["muted"]),
        ("FFC000", ["gold"]),
        ("BF8F00", ["gold"]),
        ("000000", []),
        ("262626", []),
        ("auto", []),
    ],
)
def test_colours_snap_to_the_colours_of_a_theme(color, token):
    found = read(docx(BODY, paragraph(run("重点。", f'<w:color w:val="{color}"/>'))))

    assert marks(found.doc.content[1]) == [("重点。", token)]
    assert "color_dropped" not in losses(found)


def test_a_colour_that_no_theme_has_is_dropped_and_told():
    found = read(docx(BODY, paragraph(run("蓝字。", '<w:color w:val="0070C0"/>'))))

    assert marks(found.doc.content[1]) == [("蓝字。", [])]
    assert losses(found)["color_dropped"] == "0070c0"


def test_a_direct_look_beats_the_style_and_the_style_beats_its_parent():
    styles = (
        style("a", "来稿正文", "<w:rPr><w:b/><w:i/></w:rPr>")
        + style("b", "来稿落款", '<w:basedOn w:val="a"/><w:rPr><w:b w:val="0"/></w:rPr>')
    )  # fmt: skip
    line = styled("b", run("斜体，"), run("又粗。", '<w:b/><w:i w:val="false"/>'))

    found = read(docx(BODY, line, styles=styles))

    assert marks(found.doc.content[1]) == [("斜体，", ["em"]), ("又粗。", ["strong"])]


def test_styles_that_inherit_from_each_other_do_no_harm():
    styles = style("a", "甲", '<w:basedOn w:val="b"/>') + style("b", "乙", '<w:basedOn w:val="a"/>')

    found = read(docx(BODY, styled("a", "照常读出。"), styles=styles))

    assert outline(found)[1] == ("paragraph", "照常读出。")


def test_links_keep_their_target_and_lose_their_blue():
    link = '<w:hyperlink r:id="l1">' + run("全文", '<w:color w:val="0000FF"/><w:u w:val="single"/>')

    found = read(
        docx(
            BODY,
            paragraph("见", f"{link}</w:hyperlink>"),
            relations={"l1": ("hyperlink", "https://example.com/a")},
        )
    )

    assert marks(found.doc.content[1]) == [("见", []), ("全文", ["https://example.com/a"])]
    assert "color_dropped" not in losses(found)


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///C:/a.doc", "http://a b.example", "https://"]
)
def test_a_link_that_is_no_web_address_leaves_its_words(target):
    link = f'<w:hyperlink r:id="l1">{run("全文")}</w:hyperlink>'

    found = read(docx(BODY, paragraph("见", link), relations={"l1": ("hyperlink", target)}))

    assert marks(found.doc.content[1]) == [("见全文", [])]
    assert losses(found)["link_dropped"] == target


def test_a_link_written_as_a_field_is_a_link():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "http://example.com/b" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("材料")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )

    found = read(docx(BODY, paragraph("学习", field, run("。"))))

    assert marks(found.doc.content[1]) == [
        ("学习", []),
        ("材料", ["http://example.com/b"]),
        ("。", []),
    ]


def test_notes_stand_where_they_were_anchored():
    anchor = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{paragraph("见《党章》")}{paragraph("第一章。")}</w:footnote>'

    found = read(
        docx(
            BODY,
            paragraph("总纲", anchor, run("说得明白。")),
            parts={"footnotes.xml": part("footnotes", notes)},
            relations={"f": ("footnotes", "footnotes.xml")},
        )
    )

    content = found.doc.content[1].content
    assert content[1] == tree.Footnote(tree.FootnoteAttrs("见《党章》 第一章。"))


def test_a_note_too_long_for_one_becomes_several():
    anchor = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    notes = f'<w:endnote w:id="2">{paragraph("注" * 1100)}</w:endnote>'

    found = read(
        docx(
            BODY,
            paragraph("正文。", anchor),
            parts={"endnotes.xml": part("endnotes", notes)},
            relations={"e": ("endnotes", "endnotes.xml")},
        )
    )

    sizes = [len(node.attrs.text) for node in found.doc.content[1].content[1:]]
    assert sizes == [500, 500, 100]


def test_insertions_are_accepted_and_deletions_told():
    changed = (
        f"<w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>"
    )

    found = read(docx(BODY, paragraph("正文", changed, run("。"))))

    assert outline(found)[1] == ("paragraph", "正文新增新处。")
    assert losses(found)["deletions_dropped"] == "2"


def test_a_paragraph_whose_end_was_deleted_runs_on():
    first = paragraph("上半句，", properties="<w:rPr><w:del/></w:rPr>")

    found = read(docx(BODY, first, paragraph("下半句。")))

    assert outline(found)[1:] == [("paragraph", "上半句，下半句。")]


def test_comments_headers_and_hidden_words_stay_behind_and_are_told():
    found = read(
        docx(
            BODY,
            paragraph("看得见。", run("看不见", "<w:vanish/>")),
            parts={
                "comments.xml": part("comments", f"<w:comment>{paragraph('改')}</w:comment>"),
                "header1.xml": part("hdr", paragraph("内部资料")),
                "footer1.xml": part("ftr", paragraph("3")),
            },
            relations={
                "c": ("comments", "comments.xml"),
                "h": ("header", "header1.xml"),
                "f": ("footer", "footer1.xml"),
            },
        )
    )

    assert outline(found)[1] == ("paragraph", "看得见。")
    told = losses(found)
    assert told["comments_dropped"] == "1"
    assert told["header_dropped"] == "内部资料"
    assert told["hidden_text_dropped"] == "1"


def test_content_controls_and_unknown_wrappers_are_walked_through():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件里')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{paragraph('整段控件。')}</w:sdtContent></w:sdt>"
    future = f"<w:somethingNew>{run('新元素里')}</w:somethingNew>"

    found = read(docx(BODY, paragraph("字在", control, run("和"), future, run("。")), block))

    assert outline(found)[1:] == [
        ("paragraph", "字在控件里和新元素里。"),
        ("paragraph", "整段控件。"),
    ]


def test_a_text_box_is_read_once_and_comes_after_its_paragraph():
    found = read(
        docx(BODY, paragraph("正文一，", text_box(paragraph("框里的话。")), run("正文二。")))
    )

    assert outline(found)[1:] == [("paragraph", "正文一，正文二。"), ("paragraph", "框里的话。")]
    assert losses(found)["text_box_moved"] == "框里的话。"


def test_strict_files_read_like_others():
    line = paragraph(bold("重点"), run("。"), properties='<w:jc w:val="center"/>')

    strict, usual = read(docx(BODY, line, names=STRICT)), read(docx(BODY, line))

    assert strict == usual
    assert marks(strict.doc.content[1]) == [("重点", ["strong"]), ("。", [])]


def test_square_metres_stay_square():
    found = read(docx(BODY, paragraph("共120m", run("2", '<w:vertAlign w:val="superscript"/>'))))

    assert outline(found)[1] == ("paragraph", "共120m²")


def test_characters_of_symbol_fonts_are_shown_or_told():
    known = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    unknown = '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>'

    found = read(docx(BODY, paragraph(known, run("已办"), unknown)))

    assert outline(found)[1] == ("paragraph", "☑已办〓")
    assert losses(found)["symbol_unknown"] == "Webdings F041"


def test_breaks_part_lines_and_tabs_part_words():
    line = paragraph(
        "上", '<w:r><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t><w:br w:type="page"/></w:r>'
    )

    found = read(docx(BODY, line))

    assert outline(found)[1] == ("paragraph", "上\n下 右")


@pytest.mark.parametrize(
    ("properties", "align", "indent"),
    [
        ('<w:ind w:firstLineChars="200" w:firstLine="420"/>', "", True),
        ("", "", False),
        ('<w:jc w:val="right"/>', "right", False),
        ('<w:jc w:val="center"/>', "center", False),
        ('<w:jc w:val="both"/><w:ind w:firstLine="640"/>', "", True),
    ],
)
def test_alignment_and_first_line_indent_are_kept(properties, align, indent):
    indented = paragraph("这一段首行缩进。", properties='<w:ind w:firstLine="420"/>')

    found = read(docx(BODY, indented, paragraph("这一段待看。", properties=properties)))

    attrs = found.doc.content[2].attrs
    assert (attrs.align, attrs.indent) == (align, indent)


def test_where_nobody_indents_the_theme_decides():
    found = read(docx(BODY, paragraph("第二段。")))

    assert all(block.attrs.indent for block in found.doc.content)


def test_an_indent_made_with_blanks_is_an_indent_and_no_blanks():
    found = read(docx(BODY, paragraph("　　开头空两格。"), paragraph("顶格。")))

    assert [(words, block.attrs.indent) for (_, words), block in zip(
        outline(found)[1:], found.doc.content[1:], strict=True
    )] == [("开头空两格。", True), ("顶格。", False)]  # fmt: skip


def test_lines_set_apart_on_both_sides_are_quotations():
    inset = paragraph("把字抄进心里。", properties='<w:ind w:left="567" w:right="567"/>')
    named = styled("7", "一笔一画。")

    found = read(docx(BODY, inset, named, styles=style("7", "Quote")))

    assert outline(found)[1:] == [("quote", "把字抄进心里。"), ("quote", "一笔一画。")]


def test_an_empty_paragraph_with_a_border_is_a_dividing_line():
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'

    found = read(docx(BODY, paragraph(properties=rule), paragraph("后文。")))

    assert [kind for kind, _ in outline(found)] == ["paragraph", "divider", "paragraph"]


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (r' EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(dǎng),党)', "党（dǎng）"),
        (r"eq \o\ac(○,1)", "①"),
        (r"EQ \o\ac(○,99)", "（99）"),
        (r"EQ \o\ac(□,优)", "（优）"),
        (r"EQ \f(1,2)", "1/2"),
        (r"EQ \x(框内)", "框内"),
        ("PAGE", ""),
        ("EQ", ""),
    ],
)
def test_fields_that_show_words_without_a_result_keep_them(instruction, words):
    assert equation_words(instruction) == words


@pytest.mark.parametrize(
    "instruction", ["EQ " + "\\o(" * 5_000, "EQ " + "(" * 9_000, "EQ \\*" * 500]
)
def test_an_instruction_made_to_be_slow_is_read_all_the_same(instruction):
    assert "EQ" not in equation_words(instruction)[:2]


def test_a_link_spread_over_several_runs_is_a_link():
    begin, apart, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    told = "".join(
        f"<w:r><w:instrText>{text}</w:instrText></w:r>"
        for text in (' HYPERLINK "https:', '//x.example/a" ')
    )

    found = read(docx(BODY, paragraph(begin, told, apart, run("这里"), end)))

    assert marks(found.doc.content[1]) == [("这里", ["https://x.example/a"])]


def test_a_drop_cap_is_the_first_letter_of_its_paragraph():
    cap = paragraph("六", properties='<w:framePr w:dropCap="drop" w:lines="2"/>')

    found = read(docx(BODY, cap, paragraph("月的海岚，骄阳似火。")))

    assert outline(found)[1] == ("paragraph", "六月的海岚，骄阳似火。")
