"""The styles of a Word file: an office's own paper, as Word calls its parts.

Names of built-in styles are Word's, so that navigation, tables of contents and other programs know
them. Sizes are in half-points, distances in twips (a twentieth of a point). Body text is 三号 on
28 points a line, headings are 黑体, 楷体, 仿宋 bold by level (GB/T 9704—2012, 5.2.3 and 7.3.3).
"""

import msgspec

from workstation.document.themes import Palette
from workstation.document.writers.docx_markup import root, w

BODY_SIZE = 32
_TITLE_FONT, _BODY_FONT, _HEAD_FONT, _KAI_FONT = "方正小标宋简体", "仿宋", "黑体", "楷体"
_BANNER_FONT, _LATIN_FONT = "华文中宋", "Times New Roman"
_SUBSTITUTES = {
    _BANNER_FONT: "STZhongsong,宋体,SimSun,Noto Serif CJK SC",
    _TITLE_FONT: "方正小标宋_GBK,华文中宋,宋体,SimSun,Noto Serif CJK SC",
    _BODY_FONT: "仿宋_GB2312,华文仿宋,FangSong",
    _HEAD_FONT: "SimHei,华文黑体,Noto Sans CJK SC",
    _KAI_FONT: "楷体_GB2312,华文楷体,KaiTi",
}
"""What Word takes where a font is not installed: 小标宋 is sold apart, 仿宋 has three names."""

_EXACT, _SINGLE, _WIDER = (560, "exact"), (240, "auto"), (320, "auto")


class _Style(msgspec.Struct, frozen=True):
    """One paragraph style. `indent` counts characters; `side` is the inset on both sides."""

    id: str
    name: str
    font: str = _BODY_FONT
    size: int = BODY_SIZE
    color: str = ""
    bold: bool = False
    align: str = ""
    indent: int = 0
    side: int = 0
    line: tuple[int, str] = _EXACT
    before: int = 0
    after: int = 0
    outline: int = 0
    keep: bool = False
    borders: tuple[str, ...] = ()


def styles_part(palette: Palette) -> bytes:
    """Return `styles.xml` in the colours of a theme."""
    return root("styles", _defaults(), *map(_paragraph, _styles(palette)), *_others(palette))


def fonts_part() -> bytes:
    """Return `fontTable.xml`: what to take instead of a missing font."""
    return root(
        "fonts",
        *(w("font", w("altName", val=more), name=font) for font, more in _SUBSTITUTES.items()),
    )


def _styles(palette: Palette) -> tuple[_Style, ...]:
    accent, muted, line = palette.accent[1:], palette.muted[1:], palette.line[1:]
    rule = _border("top", line, 4) + _border("bottom", line, 4)
    return (
        _Style("Normal", "Normal"),
        _Style("BodyText", "Body Text", align="both", indent=2),
        _Style("Banner", "栏目横幅", _BANNER_FONT, 52, accent, align="center", line=_SINGLE,
               after=360, borders=(_border("bottom", accent, 18, "thinThickSmallGap"),)),
        _Style("Title", "Title", _TITLE_FONT, 44, align="center", line=(640, "exact"),
               before=120, after=160, keep=True),
        _Style("Byline", "署名", _KAI_FONT, 28, muted, align="center", after=320),
        _Style("Heading1", "heading 1", _HEAD_FONT, indent=2, before=200, after=80, outline=1,
               keep=True),
        _Style("Heading2", "heading 2", _KAI_FONT, bold=True, indent=2, before=120, after=40,
               outline=2, keep=True),
        _Style("Heading3", "heading 3", bold=True, indent=2, before=80, outline=3, keep=True),
        _Style("Lead", "导语", _KAI_FONT, 30, align="both", indent=2, line=_WIDER, after=240,
               borders=(rule,)),
        _Style("Quote", "Quote", _KAI_FONT, 30, align="both", indent=2, side=640, before=80,
               after=80),
        _Style("IntenseQuote", "Intense Quote", bold=True, align="both", side=640, line=_WIDER,
               before=160, after=80, keep=True, borders=(_border("left", accent, 24),)),
        _Style("QuoteSource", "引文出处", _KAI_FONT, 28, muted, align="right", side=640, after=160),
        _Style("ListParagraph", "List Paragraph", align="both"),
        _Style("Picture", "图片", align="center", line=_SINGLE, before=160, after=80),
        _Style("Missing", "图片缺失", _KAI_FONT, 24, muted, align="center", line=_SINGLE,
               before=160, after=80),
        _Style("Caption", "caption", _KAI_FONT, 24, muted, align="center", line=_SINGLE, after=200),
        _Style("TableText", "表格文字", _BODY_FONT, 24, line=_SINGLE, before=40, after=40),
        _Style("TableHead", "表头", _HEAD_FONT, 24, align="center", line=_SINGLE, before=40,
               after=40),
        _Style("TableGap", "表间", size=12, line=_SINGLE),
        _Style("Divider", "分隔线", size=12, side=2800, line=_SINGLE, before=160, after=240,
               borders=(_border("bottom", accent, 8),)),
        _Style("Media", "音视频", _KAI_FONT, 28, before=120, after=120),
        _Style("SignOff", "落款", _KAI_FONT, 28, align="right"),
        _Style("Card", "关注卡片", _KAI_FONT, 24, muted, align="center", line=_SINGLE, after=160),
        _Style("RelatedTitle", "往期推荐标题", _HEAD_FONT, 28, before=240, keep=True,
               borders=(_border("top", line, 4),)),
        _Style("Related", "往期推荐", _KAI_FONT, 28),
        _Style("FootnoteText", "footnote text", size=21, line=_SINGLE),
        _Style("Footer", "footer", "宋体", 28, align="center", line=_SINGLE),
    )  # fmt: skip


def _defaults() -> str:
    fonts = w("rFonts", ascii=_LATIN_FONT, hAnsi=_LATIN_FONT, eastAsia=_BODY_FONT, cs=_LATIN_FONT)
    sizes = w("sz", val=BODY_SIZE) + w("szCs", val=BODY_SIZE)
    language = w("lang", val="en-US", eastAsia="zh-CN")
    return w(
        "docDefaults",
        w("rPrDefault", w("rPr", fonts, sizes, language)),
        w("pPrDefault", w("pPr")),
    )


def _paragraph(style: _Style) -> str:
    is_normal = style.id == "Normal"
    extra = {"default": 1} if is_normal else {}
    based = "" if is_normal else w("basedOn", val="Normal")
    following = w("next", val="BodyText") if style.outline or style.id == "Title" else ""
    return w(
        "style",
        w("name", val=style.name),
        based,
        following,
        w("qFormat"),
        w("pPr", _shape(style)),
        w("rPr", _look(style)),
        type="paragraph",
        styleId=style.id,
        **extra,
    )


def _shape(style: _Style) -> str:
    line, rule = style.line
    spacing = w("spacing", before=style.before, after=style.after, line=line, lineRule=rule)
    return "".join(
        (
            w("keepNext") + w("keepLines") if style.keep else "",
            w("pBdr", *style.borders) if style.borders else "",
            spacing,
            _indent(style),
            w("jc", val=style.align) if style.align else "",
            w("outlineLvl", val=style.outline - 1) if style.outline else "",
        )
    )


def _indent(style: _Style) -> str:
    attrs: dict[str, str | int] = {}
    if style.side:
        attrs |= {"left": style.side, "right": style.side}
    if style.indent:
        first = style.indent * style.size * 10
        attrs |= {"firstLineChars": style.indent * 100, "firstLine": first}
    return w("ind", **attrs) if attrs else ""


def _look(style: _Style) -> str:
    return "".join(
        (
            w("rFonts", ascii=_LATIN_FONT, hAnsi=_LATIN_FONT, eastAsia=style.font, cs=_LATIN_FONT),
            w("b") if style.bold else "",
            w("color", val=style.color) if style.color else "",
            w("sz", val=style.size),
            w("szCs", val=style.size),
        )
    )


def _others(palette: Palette) -> tuple[str, ...]:
    link = w("rPr", w("color", val=palette.accent[1:]), w("u", val="single"))
    raised = w("rPr", w("vertAlign", val="superscript"))
    return (
        w("style", w("name", val="Hyperlink"), link, type="character", styleId="Hyperlink"),
        w(
            "style",
            w("name", val="footnote reference"),
            raised,
            type="character",
            styleId="FootnoteReference",
        ),
    )


def _border(side: str, color: str, eighths: int, kind: str = "single") -> str:
    return w(side, val=kind, sz=eighths, space=4, color=color)
