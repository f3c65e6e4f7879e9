"""What an element of a page brings along that no article can hold."""

import re
from collections.abc import Iterator

from lxml import html

from workstation.document.readers.html_colors import LACKING
from workstation.document.readers.html_look import Declarations, Look
from workstation.document.runs import clean, link
from workstation.domain.importing import Loss

DETAIL = 200

_GROUND = re.compile(r"url\(\s*[\"']?\s*(https?:[^\"')\s]{1,2000})", re.IGNORECASE)
_WECHAT_PARTS = frozenset(
    {
        "mp-common-mpaudio",
        "mp-common-product",
        "mp-common-profile",
        "mp-common-videosnap",
        "mp-miniprogram",
        "mp-weapp",
        "mpvideosnap",
        "mpvoice",
        "qqmusic",
    }
)
_NAMES = ("data-nickname", "nickname", "data-miniprogram-nickname", "name", "data-title", "title")


def losses_of(
    element: html.HtmlElement, style: Declarations, look: Look, outer: Look
) -> Iterator[Loss]:
    """Yield the losses of one element; its words and what is inside it stay."""
    is_new = bool(look.href) and look.href != outer.href and not look.href.startswith("#")
    if is_new and link(look.href) is None:
        yield Loss("link_dropped", clean(look.href)[:DETAIL])
    if look.color == LACKING != outer.color:
        yield Loss("color_dropped", clean(style.get("color", ""))[:50])
    tag = str(element.tag).lower()
    if any(str(name).lower().startswith("on") for name in element.attrib):
        yield Loss("script_dropped", clean(tag)[:50])
    if "background" in (said := element.get("style") or "") and (ground := _GROUND.search(said)):
        yield Loss("picture_missing", clean(ground[1])[:DETAIL])
    if tag == "embed" or (tag == "object" and element.get("data")):
        yield Loss("media_dropped", clean(element.get("src") or element.get("data") or "")[:DETAIL])
    if tag in _WECHAT_PARTS:
        yield Loss("media_dropped", _name_of(element) or tag)


def _name_of(element: html.HtmlElement) -> str:
    names = (clean(element.get(name) or "").strip() for name in _NAMES)
    return next(filter(None, names), "")[:DETAIL]
