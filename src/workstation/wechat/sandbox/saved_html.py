"""What WeChat makes of a body it is given: a draft read back never equals what was sent.

Reproduces what was seen on saved drafts: `src` becomes `data-src`, foreign pictures and outside
links go, ids and handlers go, colours become `rgb()`, words are wrapped in leaf spans, a hidden
paragraph is appended. Where reports disagree, the stricter one holds.
"""

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from typing_extensions import override

_TEXT_TAGS = ("p", "span", "strong", "em", "b", "i", "u", "s", "br", "code", "sup", "sub", "a")
_BLOCK_TAGS = ("section", "img", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
_GROUP_TAGS = (
    "figure",
    "figcaption",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "li",
)
KEPT_TAGS = frozenset((*_TEXT_TAGS, *_BLOCK_TAGS, *_GROUP_TAGS))
VOID_TAGS = frozenset({"br", "img", "hr"})
DROPPED_WITH_CONTENT = frozenset({"script", "style", "iframe", "form", "svg", "object", "title"})
TAIL = '<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p>'

_OWN_LINK = re.compile(r"https?://mp\.weixin\.qq\.com/")
_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_LOST_STYLE = re.compile(r"(?:position|top|left|right|bottom|z-index|float|animation.*|--.*)")

TakePicture = Callable[[str], str]
"""Given a picture's address, returns the address to keep, or empty when it is filtered out."""


def saved_body(content: str, take: TakePicture) -> str:
    """Return `content` as a draft holds it after saving."""
    saver = _Rewriter(take, picture_attribute="data-src")
    return saver.rewrite(content) + TAIL


def page_body(saved: str, take: TakePicture) -> str:
    """Return a saved body as the article page shows it."""
    return _Rewriter(take, picture_attribute="src").rewrite(saved.removesuffix(TAIL))


def body_text(content: str) -> str:
    """Return the words of a body, blanks folded."""
    reader = _Rewriter(lambda _: "", picture_attribute="src")
    reader.rewrite(content)
    return " ".join("".join(reader.words).split())


class _Rewriter(HTMLParser):
    """Writes a body anew, tag by tag, always well formed."""

    def __init__(self, take: TakePicture, *, picture_attribute: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._take = take
        self._picture_attribute = picture_attribute
        self._out: list[str] = []
        self._open: list[str] = []
        self._skipping: list[str] = []

    def rewrite(self, content: str) -> str:
        self.feed(content)
        self.close()
        self._out += [f"</{tag}>" for tag in reversed(self._open)]
        return "".join(self._out)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping or tag in DROPPED_WITH_CONTENT:
            if tag in DROPPED_WITH_CONTENT:
                self._skipping.append(tag)
            return
        named = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._picture(named)
        elif tag == "br":
            self._out.append("<br  />")
        elif tag in KEPT_TAGS and (tag != "a" or _OWN_LINK.match(named.get("href", ""))):
            self._out.append(_start(tag, named))
            if tag not in VOID_TAGS:
                self._open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag in self._skipping:
                del self._skipping[self._skipping.index(tag) :]
        elif tag in self._open:
            while (last := self._open.pop()) != tag:
                self._out.append(f"</{last}>")
            self._out.append(f"</{tag}>")

    @override
    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        self.words.append(data)
        text = escape(data, quote=False)
        is_leaf = bool(self._out) and self._out[-1] == '<span leaf="">'
        self._out.append(text if is_leaf or not data.strip() else f'<span leaf="">{text}</span>')

    def _picture(self, named: dict[str, str]) -> None:
        sources = [named.pop(name, "") for name in ("src", "data-src")]
        named.pop("srcset", None)
        if kept := self._take(sources[0] or sources[1]):
            self._out.append(_start("img", {self._picture_attribute: kept} | named))


def _start(tag: str, named: dict[str, str]) -> str:
    kept = {
        name: _style(value) if name == "style" else value
        for name, value in named.items()
        if re.fullmatch(r"[a-z][a-z0-9-]*", name) and name != "id" and not name.startswith("on")
    }
    written = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
    return f"<{tag}{written}>"


def _style(style: str) -> str:
    rules = (rule.partition(":") for rule in style.split(";") if ":" in rule)
    kept = [
        f"{name.strip().lower()}: {_HEX.sub(_rgb, value.strip())};"
        for name, _, value in rules
        if not _LOST_STYLE.fullmatch(name.strip().lower()) and "url(" not in value.lower()
    ]
    return " ".join(kept)


def _rgb(found: re.Match[str]) -> str:
    digits = found.group(1)
    if len(digits) == 3:  # noqa: PLR2004 - three digits are short for six
        digits = "".join(digit * 2 for digit in digits)
    return "rgb({}, {}, {})".format(*bytes.fromhex(digits))
