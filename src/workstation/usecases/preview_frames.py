"""WeChat's own frame around an article: margins, title, author line, in light and in the dark.

Three widths are what the platform itself looks at: a phone, its editor's column, and the page on a
computer. Source: wechat's published rules for editors and its public article page.
"""

from typing import Final

from workstation.document.writers.markup import escape
from workstation.domain.content import Content

WIDTHS: Final = (375, 585, 677)
"""CSS pixels at which the platform checks an article."""
PHONE: Final = 375
_MARGIN: Final = 16
_ASIDE: Final = 20
"""A phone's screen holds its margins; the editor's and the computer's column stands in a page."""

_FRAME: Final = (
    '<!doctype html><html lang="zh-CN"{dark}><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width">'
    "<style>body{{margin:0;padding:16px {side}px;font:17px/1.6 -apple-system,'Microsoft YaHei UI',"
    "'Noto Sans CJK SC',sans-serif;background:{ground};color:{ink};word-wrap:break-word;"
    "overflow-wrap:break-word}}"
    "h1{{font-size:22px;line-height:1.4;margin:0 0 12px}}"
    ".by{{color:{muted};font-size:15px;margin:0 0 22px}}img{{max-width:100%}}"
    "p{{margin:0}}section{{scrollbar-width:none}}</style>"
    "<body><h1>{title}</h1><p class=by>{by}</p>{body}</body></html>"
)
"""A phone's scroll bars lie over what scrolls and take no room: here they are not shown."""

_LIGHT: Final = {"ground": "#fff", "ink": "#222", "muted": "#8a8a8a", "dark": ""}
_DARK: Final = {"ground": "#191919", "ink": "#a3a3a3", "muted": "#7d7d7d", "dark": " data-dark"}


def page_width(width: int) -> int:
    """Return how wide the whole page is around a column of one of the widths."""
    return width if width == PHONE else width + 2 * _ASIDE


def framed(content: Content, body: str, *, width: int = 375, dark: bool = False) -> str:
    """Return the whole page around an article's body at one of the widths."""
    return _FRAME.format(
        title=escape(content.title),
        by=escape(content.author),
        body=body,
        side=_MARGIN if width == PHONE else _ASIDE,
        **(_DARK if dark else _LIGHT),
    )


def mark(block: str) -> str:
    """Return what says in a preview's page that a block begins; it takes no place."""
    return f"<!--b:{block}-->"
