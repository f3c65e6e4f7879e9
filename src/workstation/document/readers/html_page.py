"""A saved page, parsed within bounds: its article, its title, where it came from."""

import re
from typing import Literal

import msgspec
from lxml import etree, html

from workstation.document.readers.html_skips import texts_in
from workstation.domain.errors import Refused

DEPTH_LIMIT = 200
ELEMENT_LIMIT = 50_000
SIGN_LIMIT = 500_000

Origin = Literal["excel", "word", "wps", "wechat", "xiumi", "135", "mpa", "web"]
OFFICE: frozenset[Origin] = frozenset({"excel", "word", "wps"})

_SIGNS: tuple[tuple[Origin, str], ...] = (
    ("excel", r"urn:schemas-microsoft-com:office:excel|ProgId content=.?Excel"),
    ("wps", r"ksohtml|WPS Office|mso-style-name:正文"),
    ("word", r"urn:schemas-microsoft-com:office:word|Generator content=.?Microsoft Word|MsoNormal"),
    ("wechat", r'id="js_content"|rich_media_content|rich_pages|<span leaf=|mmbiz\.qpic\.cn'),
    ("xiumi", r"powered-by=.?xiumi|xiumi\.us"),
    ("135", r"_135editor|135editor\.com"),
    ("mpa", r"data-mpa-powered-by"),
)
_LIMITS_OF_PARSER = frozenset({"ERR_INTERNAL_ERROR", "ERR_RESOURCE_LIMIT"})
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL)


class PageFile(msgspec.Struct, frozen=True):
    """A parsed page: `article` is the part to read, `left_out` the characters around it."""

    article: html.HtmlElement
    origin: Origin
    sheets: list[str]
    title: str = ""
    heading: str = ""
    author: str = ""
    left_out: int = 0


def parse_page(text: str, *, name: str) -> PageFile:
    """Parse a page.

    Raises:
        Refused: `nested_too_deeply` (limit), `too_many_elements` (count, limit), `empty_file`
            (name).
    """
    origin = page_origin(text)
    if text.startswith("Version:") and (fragment := _FRAGMENT.search(text)):
        text = fragment[1]
    root = _parsed(text, name)
    article = _article(root, origin)
    heading = _by_id(root, "activity-name")
    whole, shown = _visible(root), _visible(article) + len("".join(heading.split()))
    return PageFile(
        article,
        origin,
        [style.text or "" for style in root.iter("style")],
        title=_meta(root, "og:title") or " ".join((root.findtext(".//title") or "").split()),
        heading=heading,
        author=_by_id(root, "js_author_name") or _meta(root, "author"),
        left_out=max(0, whole - shown),
    )


def parse_fragment(text: str, origin: Origin, *, name: str) -> PageFile:
    """Parse what was marked and copied: all of it counts, wherever it stands.

    Raises:
        Refused: as `parse_page`.
    """
    root = _parsed(text, name)
    sheets = [style.text or "" for style in root.iter("style")]
    return PageFile(root, origin, sheets)


def page_origin(text: str) -> Origin:
    """Tell which program made a page, by the marks it leaves."""
    head = text[:SIGN_LIMIT]
    return next((origin for origin, sign in _SIGNS if re.search(sign, head)), "web")


def _parsed(text: str, name: str) -> html.HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,
    )
    try:
        # The parser drops words behind the end of a page, where a browser shows them.
        bare = _END.sub("", text).encode("utf-8", "ignore")
        root = html.document_fromstring(bare, parser=parser)
    except etree.ParserError as error:
        raise Refused("empty_file", name=name) from error
    # Past its own limits the parser drops the rest; nothing may vanish.
    if any(entry.type_name in _LIMITS_OF_PARSER for entry in parser.error_log):
        raise Refused("nested_too_deeply", limit=DEPTH_LIMIT)
    _check_bounds(root)
    return root


def _check_bounds(root: html.HtmlElement) -> None:
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        count += event == "start"
    if count > ELEMENT_LIMIT:
        raise Refused("too_many_elements", count=count, limit=ELEMENT_LIMIT)
    if deepest > DEPTH_LIMIT:
        raise Refused("nested_too_deeply", limit=DEPTH_LIMIT)


def _article(root: html.HtmlElement, origin: Origin) -> html.HtmlElement:
    """Return the article of a page: WeChat marks it by id, a web page by `article` or `main`."""
    if (content := root.find(".//*[@id='js_content']")) is not None:
        return content
    if origin == "web":
        for tag in ("article", "main"):
            found = root.findall(f".//{tag}")
            if len(found) == 1 and _visible(found[0]):
                return found[0]
    return root


def _visible(element: html.HtmlElement) -> int:
    return sum(len("".join(text.split())) for text in texts_in(element))


def _by_id(root: html.HtmlElement, name: str) -> str:
    element = root.find(f".//*[@id='{name}']")
    return "" if element is None else " ".join(element.text_content().split())[:500]


def _meta(root: html.HtmlElement, name: str) -> str:
    for key in ("name", "property"):
        element = root.find(f".//meta[@{key}='{name}']")
        if element is not None:
            return " ".join((element.get("content") or "").split())[:500]
    return ""
