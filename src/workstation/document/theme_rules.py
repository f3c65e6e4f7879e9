"""What a theme may say: the small CSS grammar of its declarations.

A declaration list is one string, `property:value;property:value`, so that a designer reads CSS and
nothing else. Colours are only ever tokens of the palette (`$accent`): that is what makes a second
palette for the dark possible. Sizes are the ones WeChat's own editor offers (font size, line
height, letter spacing, spacing of paragraphs), so that an operator who touches the article there
does not shift it; 13px is added for captions.
"""

import re

_COLOR = r"\$[a-z]+"
_PIXELS = r"(?:0|[1-9]\d?px)"
_SPACE = r"(?:0|8px|16px|24px|32px|40px|48px|auto)"
_BORDER = rf"(?:0|[1-8]px (?:solid|dashed|dotted|double) {_COLOR})"
_PERCENT = r"(?:[1-9]\d?|100)%"

_VALUES = {
    "background-color": _COLOR,
    "border": _BORDER,
    "border-bottom": _BORDER,
    "border-left": _BORDER,
    "border-radius": _PIXELS,
    "border-right": _BORDER,
    "border-top": _BORDER,
    "box-sizing": r"border-box",
    "color": _COLOR,
    "display": r"block|inline-block",
    "font-size": r"(?:12|13|14|15|16|17|18|20|24)px",
    "font-weight": r"bold|normal",
    "letter-spacing": r"0|0\.5px|1px|2px",
    "line-height": r"1|1\.5|1\.6|1\.75|2",
    "margin": rf"{_SPACE}(?: {_SPACE}){{0,3}}",
    "padding": rf"{_PIXELS}(?: {_PIXELS}){{0,3}}",
    "text-align": r"left|center|right|justify",
    "text-indent": r"0|2em",
    "vertical-align": r"top|middle|bottom",
    "width": _PERCENT,
}
_ALLOWED = {name: re.compile(values) for name, values in _VALUES.items()}
_ANY_COLOR = re.compile(r"\$([a-z]+)")


def split_declarations(text: str) -> dict[str, str]:
    """Return property → value in the order written; nothing for an empty string."""
    return dict(pair.split(":", 1) for pair in text.split(";")) if text else {}


def join_declarations(values: dict[str, str]) -> str:
    """Return the string that `split_declarations` splits."""
    return ";".join(f"{name}:{value}" for name, value in values.items())


def resolve(text: str, colors: dict[str, str]) -> str:
    """Replace each `$token` by what `colors` says: a colour, or a variable of a stylesheet."""
    return _ANY_COLOR.sub(lambda found: colors[found[1]], text)


def find_problem(text: str, tokens: frozenset[str]) -> str:
    """Return what is wrong with a declaration list, as a code, or an empty string.

    `not_a_declaration` (no colon), `repeated`, `property_not_allowed`, `value_not_allowed`,
    `unknown_color` (a token that `tokens` does not hold).
    """
    seen: set[str] = set()
    for pair in text.split(";") if text else ():
        name, colon, value = pair.partition(":")
        if problem := _pair_problem(name, colon, value, seen):
            return problem
        seen.add(name)
    return "" if tokens.issuperset(_ANY_COLOR.findall(text)) else "unknown_color"


def _pair_problem(name: str, colon: str, value: str, seen: set[str]) -> str:
    if not colon:
        return "not_a_declaration"
    if name in seen:
        return "repeated"
    if name not in _ALLOWED:
        return "property_not_allowed"
    return "" if _ALLOWED[name].fullmatch(value) else "value_not_allowed"
