"""The layout of an article as findings: what WeChat would change or show badly, and what to do.

The rules stand in `document/writers/lint_article.py`; here they get their numbers, levels and
words, as the rule pack's have. None of them blocks: a person may always decide to publish as it is.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from workstation.document.themes import Theme
from workstation.document.writers.lint_article import article_faults
from workstation.domain.content import Content
from workstation.domain.errors import NewsroomError
from workstation.proofing.findings import Finding, Level

KIND: Final = "排版"


class LayoutRule(NamedTuple):
    """A rule of layout; `explanation` is for the person who can mend it."""

    id: str
    level: Level
    explanation: str


_WASHED: Final = LayoutRule("PB001", "error", "这里的写法会被公众号编辑器改写或删去，请换一个样式")
_RULES: Final = {
    "fixed_width": LayoutRule(
        "PB002", "error", "宽度写死成像素，换一种屏幕就会偏或被裁，请换一个样式"
    ),
    "overflow": LayoutRule(
        "PB003", "error", "在375、585或677像素宽的屏幕上超出边界，请减少缩进或列数"
    ),
    "ignore_width": LayoutRule("PB003", "error", "左右滑动的内容没有声明可以超宽，请换一个样式"),
    "fixed_height": LayoutRule("PB004", "error", "高度写死，文字多了会被裁掉，请换一个样式"),
    "line_height": LayoutRule("PB005", "error", "行高小于字号，几行字会叠在一起，请换一个样式"),
    "font_family": LayoutRule("PB006", "error", "指定了字体，各种手机显示不一，请换一个样式"),
    "gradient": LayoutRule("PB007", "error", "文字下面用了渐变，深色模式会变样"),
    "text_background": LayoutRule("PB007", "error", "底色加在字上而不在段落上"),
    "position": LayoutRule("PB008", "error", "用了定位或变形，深色模式会错位"),
    "opacity": LayoutRule("PB009", "error", "用了透明度，图片发布后不能再改"),
    "caret_color": LayoutRule("PB009", "error", "光标颜色写死，在后台看不见光标"),
    "hidden_text": LayoutRule("PB009", "error", "字号为零，读者看不到这些字"),
    "text_align": LayoutRule("PB010", "error", "对齐方式各种手机理解不一"),
    "nesting": LayoutRule("PB011", "error", "层层嵌套，多余的层会被编辑器删去"),
    "empty_layers": LayoutRule("PB011", "error", "空的层太多，会被编辑器删去"),
    "link": LayoutRule("PB012", "error", "公众号里点不开这个链接"),
    "image_alt": LayoutRule("PB013", "hint", "图片没有说明，读屏软件读不出"),
    "alt_missing": LayoutRule(
        "PB013", "hint", "图片既没有图说也没有替代文字，读屏软件读不出，图片打不开时也不知所云"
    ),
    "table_wide": LayoutRule("PB014", "hint", "表格超过4列，手机上要左右拖着看，可改成图片"),
    "blank_lines": LayoutRule("PB015", "hint", "用空行拉开距离，各种屏幕上疏密不一，请删去空行"),
    "faint": LayoutRule("PB016", "hint", "文字和底色太接近，看不清"),
    "faint_in_the_dark": LayoutRule("PB017", "hint", "深色模式下文字和底色太接近，看不清"),
}


def layout_findings(content: Content, theme: Theme, *, pack: str) -> Iterator[Finding]:
    """Yield what is wrong with the layout, in reading order; `pack` is the edition it belongs to.

    What cannot be written at all yields nothing: whoever publishes is told by then.
    """
    try:
        faults = article_faults(content, theme)
    except NewsroomError:
        return
    told = dict.fromkeys((fault.block, _RULES.get(fault.rule, _WASHED)) for fault in faults)
    for block, rule in told:
        yield Finding(
            rule=rule.id,
            kind=KIND,
            level=rule.level,
            block=block,
            part="text",
            start=0,
            end=0,
            text="",
            suggestion="",
            explanation=rule.explanation,
            message_code="layout",
            pack=pack,
            waivable=True,
        )


def layout_rules() -> tuple[LayoutRule, ...]:
    """Return the rules of layout by number; one that looks at several things tells all of them."""
    told: dict[str, LayoutRule] = {}
    for rule in (_WASHED, *_RULES.values()):
        before = told.get(rule.id)
        words = f"{before.explanation}；{rule.explanation}" if before else rule.explanation
        told[rule.id] = rule._replace(explanation=words)
    return tuple(told[number] for number in sorted(told))


def layout_levels() -> dict[str, Level]:
    """Return the rules of layout by id, with their levels."""
    return {rule.id: rule.level for rule in layout_rules()}
