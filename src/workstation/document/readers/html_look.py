"""How a piece of a page looks, as far as the tree can say it: from tags, styles and sheets."""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec
from lxml import html

from workstation.document.readers.html_colors import color_token

SHEET_LIMIT = 500_000
RULE_LIMIT = 2_000
SELECTOR_LIMIT = 50
"""Selectors of one rule; Word lists three."""


_STYLE_LEVEL = re.compile(r"[\"']?(?:heading|标题)\s*([1-6])[\"']?$")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(px|pt|em|rem|%)")
_DIGITS = re.compile(r"[0-9]{1,5}")
_PIXELS = {"px": 1.0, "pt": 4 / 3}
DEFAULT_SIZE = 16.0
BOLD = 600
"""The lightest weight that reads as bold."""

_LEVELS = frozenset("123456")

Declarations = dict[str, str]


class Look(msgspec.Struct, frozen=True):
    """The look of text at one place. `size` is in pixels; `color` a token or `LACKING`."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = ""
    href: str = ""
    size: float = DEFAULT_SIZE
    align: str = ""
    ribbon: bool = False
    outline: int = 0


class Sheet:
    """The simple rules (`p`, `.a`, `p.a`) of a page's own style sheets."""

    def __init__(self, sources: list[str]) -> None:
        """Read the sheets; what is beyond the limits is passed over."""
        self._rules: dict[str, Declarations] = {}
        for selectors, body in islice(_rules("\n".join(sources)[:SHEET_LIMIT]), RULE_LIMIT):
            said = declarations(body)
            for selector in selectors.split(",")[:SELECTOR_LIMIT]:
                self._rules.setdefault(selector.strip().lower(), {}).update(said)

    def of(self, element: html.HtmlElement) -> Declarations:
        """Return what holds for an element, its own style last."""
        tag = str(element.tag).lower()
        classes = (element.get("class") or "").lower().split()[:20]
        selectors = [tag, *(f".{name}" for name in classes), *(f"{tag}.{name}" for name in classes)]
        found: Declarations = {}
        for selector in selectors:
            found.update(self._rules.get(selector, {}))
        found.update(declarations(element.get("style") or ""))
        return found


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations; rules that hold on some condition only are passed over."""
    depth = 0
    for part in _uncommented(text).split("}"):
        opened = part.count("{")
        if depth == 0 and opened == 1:
            selectors, _, body = part.partition("{")
            if "@" not in selectors:
                yield selectors, body
        depth = max(0, depth + opened - 1)


def _uncommented(text: str) -> str:
    """Return a sheet without comments, in time that grows with its length alone."""
    plain = text.replace("<!--", " ").replace("-->", " ")
    first, *rest = plain.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def declarations(style: str) -> Declarations:
    """Return the declarations of a style attribute; of a property said twice, the last."""
    pairs = (part.split(":", 1) for part in style[:20_000].split(";") if ":" in part)
    return {
        name.strip().lower(): value.lower().replace("!important", "").strip()
        for name, value in pairs
    }


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell whether an element hides itself; what only a style sheet says is never believed.

    A sheet may take back with one rule what another says, and words would be lost by a mistake.
    """
    if "display" not in (style := (element.get("style") or "").lower()) and "mso-hide" not in style:
        return element.get("hidden") is not None
    own = declarations(style)
    return own.get("display") == "none" or own.get("mso-hide") == "all"


def look_of(element: html.HtmlElement, style: Declarations, outer: Look) -> Look:
    """Return the look inside `element`, which stands inside `outer`."""
    tag = str(element.tag).lower()
    background = style.get("background-color", style.get("background", ""))
    return Look(
        bold=_bold(tag, style, outer),
        italic=outer.italic or tag in {"em", "i"} or "italic" in style.get("font-style", ""),
        underline=outer.underline
        or tag == "u"
        or (tag == "ins" and element.get("datetime") is None)  # else a tracked change of Word's
        or "underline" in style.get("text-decoration", ""),
        color=_color(style.get("color", element.get("color") or ""), outer.color),
        href=(element.get("href") or "").strip() if tag == "a" else outer.href,
        size=_size(style.get("font-size", ""), outer.size),
        align=_align(tag, style.get("text-align", element.get("align") or ""), outer.align),
        ribbon=outer.ribbon or color_token(background) == "accent",
        outline=_outline(style, outer),
    )


def _bold(tag: str, style: Declarations, outer: Look) -> bool:
    weight = style.get("font-weight", "")
    if weight:
        return weight in {"bold", "bolder"} or whole_number(weight, 0) >= BOLD
    return outer.bold or tag in {"b", "strong", "th"}


def _color(value: str, outer: str) -> str:
    if not value or value in {"inherit", "currentcolor"}:
        return outer
    return color_token(value)


def _size(value: str, outer: float) -> float:
    match = _SIZE.match(value)
    if match is None:
        return outer
    number = float(match[1][:8])
    if match[2] == "%":
        return outer * number / 100
    if match[2] == "em":
        return outer * number
    return number * _PIXELS.get(match[2], DEFAULT_SIZE)


def _align(tag: str, value: str, outer: str) -> str:
    if tag == "center":
        return "center"
    return value if value in {"left", "center", "right", "justify"} else outer


def _outline(style: Declarations, outer: Look) -> int:
    """Return the level of a heading as Word says it, or as WPS names the style (标题 1)."""
    level = style.get("mso-outline-level", "")
    if level in _LEVELS:
        return int(level)
    named = _STYLE_LEVEL.match(style.get("mso-style-name", ""))
    return int(named[1]) if named else outer.outline


def whole_number(value: str | None, default: int) -> int:
    """Return a small whole number written in an attribute, else `default`."""
    return int(value) if value and _DIGITS.fullmatch(value) else default
