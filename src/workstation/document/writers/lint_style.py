"""The rules for one inline style in a WeChat article.

Every property that is not known to survive is a fault; so is every value that depends on something
outside the element (a variable, an address) or on the width of one phone.
"""

import re
from collections.abc import Iterator

_ALLOWED = frozenset(
    {"background-color", "border", "border-bottom", "border-collapse", "border-left"}
    | {"border-radius", "border-right", "border-top", "box-sizing", "color", "display"}
    | {"font-size", "font-style", "font-weight", "height", "letter-spacing", "line-height"}
    | {"margin", "max-width", "overflow-x", "padding", "padding-left", "text-align"}
    | {"text-decoration", "text-indent", "vertical-align", "-webkit-overflow-scrolling"}
    | {"white-space", "width", "word-break"}
)
_NAMED = {
    "font-family": "font_family",
    "position": "position",
    "top": "position",
    "right": "position",
    "bottom": "position",
    "left": "position",
    "z-index": "position",
    "caret-color": "caret_color",
    "opacity": "opacity",
    "min-height": "fixed_height",
    "max-height": "fixed_height",
    "min-width": "fixed_width",
    "transform": "position",
    "font": "font_family",
}
_ANYWHERE = {
    "!important": "important",
    "var(": "variable",
    "rgba(": "rgba",
    "hsla(": "rgba",
    "gradient(": "gradient",
    "url(": "url",
    "expression(": "url",
    "\\": "escape",
}
_DISPLAYS = frozenset({"block", "inline-block", "inline"})
_ALIGNMENTS = frozenset({"left", "center", "right", "justify"})
_NUMBER = re.compile(r"(\d*\.?\d+)(px|em|%|)")
_FULL = 100


def parse_style(style: str) -> dict[str, str]:
    """Return property → value, lower case; a later one of the same name wins, as in a browser."""
    pairs = (declaration.partition(":") for declaration in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if name.strip()}


def style_faults(tag: str, styles: dict[str, str]) -> Iterator[str]:
    """Yield the rule each declaration of an element breaks."""
    for name, value in styles.items():
        if name not in _ALLOWED:
            yield _NAMED.get(name, "property")
        for sign, rule in _ANYWHERE.items():
            if sign in value:
                yield rule
        yield from _value_faults(tag, name, value)


def _value_faults(tag: str, name: str, value: str) -> Iterator[str]:
    match name:
        case "width" | "max-width":
            yield from _width_faults(tag, name, value)
        case "height" if value != "auto":
            yield "fixed_height"
        case "text-align" if value not in _ALIGNMENTS:
            yield "text_align"
        case "display" if value not in _DISPLAYS:
            yield "display"
        case "margin" if "-" in value:
            yield "overflow"
        case "background-color" if tag in {"span", "strong", "em", "a", "sup"}:
            yield "text_background"
        case _:
            pass


def _width_faults(tag: str, name: str, value: str) -> Iterator[str]:
    found = _NUMBER.fullmatch(value)
    if not found or (found[2] in {"px", ""} and (tag, name) != ("img", "max-width")):
        yield "fixed_width"
    elif found[2] == "%" and float(found[1]) > _FULL:
        yield "overflow"
