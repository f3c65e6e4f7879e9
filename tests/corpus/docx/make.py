"""Makes the Word files beside it, and for each the words that must arrive: `python make.py`.

They look like what liaisons send: 通讯、简报、会议纪要、表彰名单, saved by Word, WPS and older
programs. Every file is a list of pieces with the words a reader sees in them, line by line.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "unit" / "document"))

import docx_corpus as word

HERE = Path(__file__).parent
Piece = tuple[str, str]
BODY = "为深入学习贯彻党的二十大精神，公司党委组织全体党员开展了主题党日活动，大家深受教育。"


def said(text: str, properties: str = "") -> Piece:
    """A paragraph."""
    return word.paragraph(text, properties=properties), text


def shown(xml: str, *lines: str) -> Piece:
    """Any piece, with the lines a reader sees."""
    return xml, "\n".join(lines)


def field(instruction: str, result: str = "", begin: str = "") -> str:
    """A field of which the result stands behind a separator, or nowhere."""
    parts = "".join(
        f'<w:r><w:instrText xml:space="preserve">{part}</w:instrText></w:r>'
        for part in instruction.split("|")
    )
    separated = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{word.run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>{parts}'
        f"{separated if result else ''}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def inserted(*runs: str) -> str:
    return f'<w:ins w:id="1" w:author="王磊" w:date="2026-06-10T09:00:00Z">{"".join(runs)}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" w:author="王磊"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def notes(kind: str, *texts: str) -> bytes:
    content = "".join(
        f'<w:{kind} w:id="{number}">{word.paragraph(text)}</w:{kind}>'
        for number, text in enumerate(texts, start=1)
    )
    return word.part(f"{kind}s", content)


def note(kind: str, number: int = 1) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


class File:
    """One file: its pieces, and what else the package holds."""

    def __init__(self, *pieces: Piece, **package: object) -> None:
        self.pieces = pieces
        self.package = package

    def data(self) -> bytes:
        """The bytes of the Word file."""
        return word.docx(*(xml for xml, _ in self.pieces), **self.package)

    def words(self) -> str:
        """What must arrive, a line for each line of the file."""
        return "\n".join(text for _, text in self.pieces if text) + "\n"


def pictures(*names: str, kind: str = "PNG") -> Mapping[str, object]:
    """The package's part of pictures: relation `pN` for the Nth name."""
    colours = ("firebrick", "navy", "green", "orange")
    return {
        "parts": {
            f"media/{name}": word.picture_bytes(kind, colours[at % len(colours)])
            for at, name in enumerate(names)
        },
        "relations": {f"p{at}": ("image", f"media/{name}") for at, name in enumerate(names, 1)},
    }


STYLES = (
    word.style("a", "Normal")
    + word.style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + word.style("2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + word.style("5", "Title")
    + word.style("7", "标题 3", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
)


def numbering(*levels: str, more: str = "") -> str:
    return word.abstract_list(1, *levels) + word.list_of(1, 1) + more


OUTLINE = (
    word.level(0, "chineseCountingThousand", "%1、", extra='<w:suff w:val="nothing"/>'),
    word.level(1, "chineseCountingThousand", "（%2）", extra='<w:suff w:val="nothing"/>'),
    word.level(2, "decimal", "%3."),
    word.level(3, "decimal", "（%4）"),
    word.level(4, "decimalEnclosedCircle", "%5"),
)


def files() -> Iterator[tuple[str, File]]:
    """Yield each file under its name."""
    yield (
        "notice-with-styles",
        File(
            shown(word.styled("5", "关于开展主题党日活动的通知"), "关于开展主题党日活动的通知"),
            said("各党支部："),
            said(BODY),
            shown(word.styled("1", "一、活动时间"), "一、活动时间"),
            said("2026年7月1日上午9:00。"),
            shown(word.styled("2", "（一）集合地点"), "（一）集合地点"),
            said("公司一楼大厅。"),
            said("机关党委", '<w:jc w:val="right"/>'),
            said("2026年6月10日", '<w:jc w:val="right"/>'),
            styles=STYLES,
        ),
    )
    yield (
        "report-without-styles",
        File(
            shown(word.centred("雨夜里的灯", 44, bold=True), "雨夜里的灯"),
            shown(word.centred("——记抢修突击队的一夜", 32), "——记抢修突击队的一夜"),
            said(BODY),
            shown(word.paragraph(word.bold("一、风雨逆行")), "一、风雨逆行"),
            said("深夜十一点，警报响起。"),
            shown(word.paragraph(word.bold("二、我是党员")), "二、我是党员"),
            said("“我是党员，我先上。”"),
            said("（供稿：机关一支部　王磊）"),
        ),
    )
    yield (
        "bulletin",
        File(
            shown(word.centred("党 务 简 报", 72, bold=True), "党务简报"),
            said("第12期", '<w:jc w:val="center"/>'),
            said("机关党委办公室　2026年6月30日"),
            shown(word.paragraph(word.bold("本期要目")), "本期要目"),
            *(said(f"◆{line}") for line in ("学习贯彻会议精神", "支部共建结硕果", "先锋故事两则")),
            said(BODY),
            said("报：公司党委　送：各党支部　（共印30份）"),
        ),
    )
    yield (
        "minutes-numbered",
        File(
            shown(word.centred("党委会会议纪要", 44, bold=True), "党委会会议纪要"),
            shown(
                word.table(
                    [word.cell("时间"), word.cell("2026年6月10日")],
                    [word.cell("出席"), word.cell("陈立行", "李文静", "王磊")],
                ),
                "时间",
                "2026年6月10日",
                "出席",
                "陈立行",
                "李文静",
                "王磊",
            ),
            shown(word.numbered("传达上级精神"), "一、传达上级精神"),
            shown(word.numbered("学习讲话", level=1), "（一）学习讲话"),
            shown(word.numbered("研究人事", level=1), "（二）研究人事"),
            shown(word.numbered("审议材料", level=2), "1. 审议材料"),
            shown(word.numbered("会前准备", level=3), "（1）会前准备"),
            shown(word.numbered("逐份核对", level=4), "①逐份核对"),
            shown(word.numbered("部署下一步工作"), "二、部署下一步工作"),
            shown(word.numbered("抓好落实", level=1), "（一）抓好落实"),
            numbering=numbering(*OUTLINE),
        ),
    )
    yield (
        "honours-merged-table",
        File(
            said("表彰名单"),
            shown(
                word.table(
                    [
                        word.cell("序号"),
                        word.cell("支部"),
                        word.cell("优秀共产党员", properties='<w:gridSpan w:val="2"/>'),
                    ],
                    [
                        word.cell("1", properties='<w:vMerge w:val="restart"/>'),
                        word.cell("机关一支部"),
                        word.cell("王磊"),
                        word.cell("李文静"),
                    ],
                    [
                        word.cell("", properties="<w:vMerge/>"),
                        word.cell("机关二支部"),
                        word.cell("赵敏"),
                        word.cell(""),
                    ],
                ),
                "序号",
                "支部",
                "优秀共产党员",
                "1",
                "机关一支部",
                "王磊",
                "李文静",
                "机关二支部",
                "赵敏",
            ),
            said("以上名单经公示无异议。"),
        ),
    )
    forms = {
        "ideographTraditional": "甲、",
        "chineseLegalSimplified": "壹、",
        "upperRoman": "I、",
        "lowerLetter": "a、",
        "decimalFullWidth": "１、",
        "ideographZodiac": "子、",
    }
    yield (
        "numbering-of-all-kinds",
        File(
            said(BODY),
            *(
                shown(word.numbered("要点内容", list_id), f"{label}要点内容")
                for list_id, label in enumerate(forms.values(), start=1)
            ),
            numbering="".join(
                word.abstract_list(at, word.level(0, form, "%1、"))
                for at, form in enumerate(forms, 1)
            )
            + "".join(word.list_of(at, at) for at in range(1, len(forms) + 1)),
        ),
    )
    yield (
        "numbering-started-anew",
        File(
            said(BODY),
            shown(word.numbered("第一项"), "第1条第一项"),
            shown(word.numbered("第二项"), "第2条第二项"),
            shown(word.numbered("又从头起", 2), "第1条又从头起"),
            shown(word.numbered("从五开始", 3), "第5条从五开始"),
            numbering=word.abstract_list(
                1, word.level(0, "decimal", "第%1条", extra='<w:suff w:val="nothing"/>')
            )
            + word.list_of(1, 1)
            + word.list_of(
                2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            )
            + word.list_of(
                3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
            ),
        ),
    )
    yield (
        "headings-numbered-by-style",
        File(
            said(BODY),
            shown(word.styled("2", "组织领导"), "一、组织领导"),
            said(BODY),
            shown(word.styled("2", "保障措施"), "二、保障措施"),
            said(BODY),
            styles=word.style(
                "2",
                "heading 1",
                '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
            ),
            numbering=numbering(
                word.level(0, "chineseCounting", "%1、", extra='<w:pStyle w:val="2"/>')
            ),
        ),
    )
    yield (
        "wps-numeric-style-ids",
        File(
            shown(word.styled("2", "年度工作总结"), "年度工作总结"),
            shown(word.styled("1", BODY), BODY),
            shown(word.styled("3", "主要成绩"), "主要成绩"),
            shown(word.styled("1", "完成学习12次。"), "完成学习12次。"),
            styles=word.style("1", "Normal")
            + word.style("2", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
            + word.style("3", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ),
    )
    moved = '<w:moveFrom w:id="5"><w:r><w:t>移走的话</w:t></w:r></w:moveFrom>'
    yield (
        "tracked-changes",
        File(
            shown(
                word.paragraph(
                    "参加的党员共",
                    deleted("25"),
                    inserted(word.run("28")),
                    "名，",
                    moved,
                    '<w:moveTo w:id="6"><w:r><w:t>移来的话</w:t></w:r></w:moveTo>',
                    "。",
                ),
                "参加的党员共28名，移来的话。",
            ),
            shown(
                word.paragraph("前半句，", properties='<w:rPr><w:del w:id="7"/></w:rPr>')
                + word.paragraph("后半句。"),
                "前半句，后半句。",
            ),
            said(BODY),
        ),
    )
    yield (
        "text-boxes",
        File(
            said(BODY),
            shown(
                word.paragraph("锚定的一段。", word.text_box(word.paragraph("本期导读"))),
                "锚定的一段。",
                "本期导读",
            ),
            shown(
                word.paragraph(
                    "旧式的一段。",
                    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
                    f"{word.paragraph('旧式文本框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
                ),
                "旧式的一段。",
                "旧式文本框",
            ),
            shown(
                word.paragraph(
                    word.text_box(
                        word.paragraph("外框"), word.table([word.cell("框里"), word.cell("表格")])
                    )
                ),
                "外框",
                "框里",
                "表格",
            ),
        ),
    )
    yield (
        "photos-anchored",
        File(
            shown(word.centred("红旗渠畔的党课", 44, bold=True), "红旗渠畔的党课"),
            said(BODY),
            shown(word.paragraph(word.floating_picture("p1", "合影")), ""),
            shown(word.centred("图为党员重温入党誓词。", 18), "图为党员重温入党誓词。"),
            said("大家边走边看，深受教育。"),
            shown(word.paragraph(word.inline_picture("p2")), ""),
            shown(word.centred("参观纪念馆（摄影：张强）", 18), "参观纪念馆", "张强"),
            **pictures("image1.png", "image2.png"),
        ),
    )
    yield (
        "photos-vml",
        File(
            said(BODY),
            shown(word.paragraph(word.vml_picture("p1")), ""),
            said("▲活动现场"),
            shown(word.paragraph(word.vml_picture("p2")), ""),
            said(BODY),
            **pictures("image1.jpeg", "image2.jpeg", kind="JPEG"),
        ),
    )
    yield (
        "photos-in-a-table",
        File(
            said(BODY),
            shown(
                word.table(
                    [word.cell(word.paragraph(word.inline_picture(f"p{n}"))) for n in (1, 2)],
                    [word.cell("签到"), word.cell("合影留念")],
                ),
                "签到",
                "合影留念",
            ),
            said("活动圆满结束。"),
            **pictures("image1.png", "image2.png"),
        ),
    )
    yield (
        "photos-of-other-kinds",
        File(
            said(BODY),
            *(shown(word.paragraph(word.inline_picture(f"p{n}")), "") for n in (1, 2, 3, 4)),
            said("图片之后的一段。"),
            parts={
                "media/image1.emf": b"\x01\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 60,
                "media/image2.wmf": b"\xd7\xcd\xc6\x9a" + b"\0" * 60,
                "media/image3.webp": word.picture_bytes("WEBP"),
                "media/image4.bmp": word.picture_bytes("BMP"),
            },
            relations={
                f"p{at}": ("image", f"media/image{at}.{kind}")
                for at, kind in enumerate(("emf", "wmf", "webp", "bmp"), start=1)
            },
        ),
    )
    yield (
        "strict-ooxml",
        File(
            said("学习会议精神"),
            said(BODY),
            shown(word.numbered("原原本本学"), "一、原原本本学"),
            shown(
                word.table(
                    [word.cell("姓名"), word.cell("得分")], [word.cell("赵敏"), word.cell("98")]
                ),
                "姓名",
                "得分",
                "赵敏",
                "98",
            ),
            numbering=numbering(*OUTLINE),
            names=word.STRICT,
        ),
    )
    yield (
        "notes",
        File(
            shown(
                word.paragraph(
                    "“两个维护”", note("footnote"), "是最高政治原则", note("endnote"), "。"
                ),
                "“两个维护”是最高政治原则。",
                "见《学习纲要》第三章。",
                "尾注里的出处。",
            ),
            said(BODY),
            parts={
                "footnotes.xml": notes("footnote", "见《学习纲要》第三章。"),
                "endnotes.xml": notes("endnote", "尾注里的出处。"),
            },
            relations={"f": ("footnotes", "footnotes.xml"), "e": ("endnotes", "endnotes.xml")},
        ),
    )
    yield (
        "left-behind-and-told",
        File(
            said(BODY),
            shown(
                word.paragraph("明写的字", word.run("隐藏的批示", "<w:vanish/>"), "到此。"),
                "明写的字到此。",
            ),
            parts={
                "comments.xml": word.part(
                    "comments", f'<w:comment w:id="1">{word.paragraph("请核对")}</w:comment>'
                ),
                "header1.xml": word.part("hdr", word.paragraph("内部资料")),
            },
            relations={"c": ("comments", "comments.xml"), "h": ("header", "header1.xml")},
        ),
    )
    entries = '<w:listEntry w:val="甲类"/><w:listEntry w:val="乙类"/>'
    choices = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    box = '<w:ffData><w:checkBox><w:checked w:val="1"/></w:checkBox></w:ffData>'
    yield (
        "fields",
        File(
            said(BODY),
            shown(
                word.paragraph(
                    "详见", field(' HYPERLINK "https:|//www.example.com/" ', "党建网"), "。"
                ),
                "详见党建网。",
            ),
            shown(
                word.paragraph("第", field("PAGE", "3"), "页，共", field("NUMPAGES", "8"), "页。"),
                "第3页，共8页。",
            ),
            shown(
                word.paragraph(
                    field(r'EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(|dǎng),党)'), "员"
                ),
                "党（dǎng）员",
            ),
            shown(word.paragraph(field(r"eq \o\ac(○,1)"), "号会议室"), "①号会议室"),
            shown(
                word.paragraph(
                    "报名表：",
                    field(" FORMDROPDOWN ", begin=choices),
                    field(" FORMCHECKBOX ", begin=box),
                ),
                "报名表：乙类☑",
            ),
            shown(
                word.paragraph(
                    '<w:fldSimple w:instr="DATE">' + word.run("2026年7月1日") + "</w:fldSimple>"
                ),
                "2026年7月1日",
            ),
        ),
    )
    yield (
        "content-controls",
        File(
            shown(
                "<w:sdt><w:sdtPr/><w:sdtContent>"
                + word.paragraph("控件里的一段")
                + "</w:sdtContent></w:sdt>",
                "控件里的一段",
            ),
            shown(
                word.paragraph(
                    "<w:sdt><w:sdtContent>" + word.run("行内控件") + "</w:sdtContent></w:sdt>",
                    "之后",
                ),
                "行内控件之后",
            ),
            shown("<w:customXml>" + word.paragraph("自定义标记") + "</w:customXml>", "自定义标记"),
            shown(
                word.paragraph("<w:smartTag>" + word.run("海岚产业园区") + "</w:smartTag>"),
                "海岚产业园区",
            ),
            shown(
                "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
                + word.cell("控件格")
                + "</w:sdtContent></w:sdt>"
                + word.cell("普通格")
                + "</w:tr></w:sdtContent></w:sdt></w:tbl>",
                "控件格",
                "普通格",
            ),
            said(BODY),
        ),
    )
    yield (
        "ruby-and-symbols",
        File(
            said(BODY),
            shown(
                word.paragraph(
                    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yú</w:t></w:r></w:rt><w:rubyBase><w:r>"
                    "<w:t>渝</w:t></w:r></w:rubyBase></w:ruby></w:r>",
                    '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
                    "已完成",
                ),
                "渝",
                "（yú）",
                "✓已完成",
            ),
            shown(
                word.paragraph("面积25m", word.run("2", '<w:vertAlign w:val="superscript"/>')),
                "面积25m²",
            ),
        ),
    )
    yield (
        "tables-in-tables",
        File(
            said(BODY),
            shown(
                word.table(
                    [
                        word.cell(
                            word.table([word.cell("内一"), word.cell("内二")])
                            + word.paragraph("外格一")
                        ),
                        word.cell("外格二"),
                    ]
                ),
                "内一",
                "内二",
                "外格一",
                "外格二",
            ),
            shown(word.table([word.cell("独格里的框")]), "独格里的框"),
            said("表后一段。"),
        ),
    )
    diagram = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>'
        + "".join(
            f"<dgm:pt><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>"
            for text in ("学原文", "悟原理")
        )
        + "</dgm:ptLst></dgm:dataModel>"
    )
    yield (
        "drawn-words",
        File(
            said(BODY),
            shown(
                word.paragraph(
                    '<w:r><w:pict><v:shape><v:textpath string="庆祝建党105周年"/></v:shape>'
                    "</w:pict></w:r>"
                ),
                "庆祝建党105周年",
            ),
            shown(
                word.paragraph(
                    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData "
                    "uri='http://schemas.openxmlformats.org/drawingml/2006/diagram'>"
                    "<dgm:relIds r:dm='d1' "
                    "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'/>"
                    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
                ),
                "学原文",
                "悟原理",
            ),
            said("图形之后。"),
            parts={"diagrams/data1.xml": diagram.encode()},
            relations={"d1": ("diagramData", "diagrams/data1.xml")},
        ),
    )
    cap = '<w:framePr w:dropCap="drop" w:lines="2"/>'
    yield (
        "drop-cap-breaks-and-tabs",
        File(
            said(BODY),
            shown(
                word.paragraph("六", properties=cap) + word.paragraph("月的海岚，骄阳似火。"),
                "六月的海岚，骄阳似火。",
            ),
            shown(
                word.paragraph(
                    "第一行", "<w:r><w:br/></w:r>", "第二行", "<w:r><w:tab/></w:r>", "制表之后"
                ),
                "第一行",
                "第二行 制表之后",
            ),
            shown(word.paragraph("页前", '<w:r><w:br w:type="page"/></w:r>', "页后"), "页前页后"),
            shown(word.paragraph("不断", "<w:r><w:noBreakHyphen/></w:r>", "连字"), "不断-连字"),
        ),
    )
    yield (
        "formulas",
        File(
            said(BODY),
            shown(
                word.paragraph("满意率", "<m:oMath><m:r><m:t>98.5%</m:t></m:r></m:oMath>", "。"),
                "满意率98.5%。",
            ),
        ),
    )
    yield (
        "links",
        File(
            said(BODY),
            shown(
                word.paragraph(
                    "见",
                    f'<w:hyperlink r:id="l1">{word.run("党建网")}</w:hyperlink>',
                    "与",
                    f'<w:hyperlink w:anchor="x">{word.run("上文")}</w:hyperlink>',
                    "。",
                ),
                "见党建网与上文。",
            ),
            relations={"l1": ("hyperlink", "https://www.example.com/")},
        ),
    )
    yield (
        "pictures-elsewhere",
        File(
            said(BODY),
            shown(word.paragraph(word.inline_picture("p1")), ""),
            shown(word.paragraph(word.inline_picture("p9")), ""),
            said("图片之后。"),
            relations={"p1": ("image", "https://evil.example/track.png")},
        ),
    )
    yield (
        "odd-letters",
        File(
            said(BODY),
            said("生僻字𠮷𣲷，表情😀👨‍👩‍👧，全角ＡＢＣ１２３，带圈①②，罗马Ⅳ。"),
            said("尖括号<>与&和\"引号\"'撇号'"),
        ),
    )
    yield (
        "document-inside",
        File(
            said(BODY),
            shown('<w:altChunk r:id="k1"/>', ""),
            said("嵌入之后。"),
            parts={"chunk.html": "<p>嵌入的文档</p>".encode()},
            relations={"k1": ("aFChunk", "chunk.html")},
        ),
    )
    yield (
        "many-paragraphs",
        File(
            *(said(f"第{number}段：{BODY}") for number in range(1, 301)),
        ),
    )


def main() -> None:
    """Write all files."""
    for name, file in files():
        (HERE / f"{name}.docx").write_bytes(file.data())
        (HERE / f"{name}.txt").write_text(file.words(), encoding="utf-8")


if __name__ == "__main__":
    main()
