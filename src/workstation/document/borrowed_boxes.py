"""Borrowed looks as a theme says them: a page's declarations in the small grammar of theme_rules.

Sizes go to the nearest that a theme may name, colours to a token of the palette. What no theme may
say is left out and told: it would break in WeChat or in its dark mode.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from workstation.document.colors import WHITE, Rgb, brightness, parse_color
from workstation.document.theme_rules import find_problem, join_declarations

Styles = dict[str, str]
Lost = Callable[[str], object]

_SIZES: Final = (12, 13, 14, 15, 16, 17, 18, 20, 24)
_SPACES: Final = (0, 8, 16, 24, 32, 40, 48)
_HEIGHTS: Final = (1.0, 1.5, 1.6, 1.75, 2.0)
_SPACINGS: Final = (0.0, 0.5, 1.0, 2.0)
_SIDES: Final = ("border", "border-top", "border-right", "border-bottom", "border-left")
_LENGTH: Final = re.compile(r"(-?\d{1,4}(?:\.\d{1,4})?)(px|pt|em|rem)?")
_COLOR: Final = re.compile(r"#[0-9a-f]{3,6}\b|rgb\([^)]{1,40}\)")
_EM: Final = 16.0
_PALE: Final = 200
_GREY: Final = 24
_INK: Final = 110
_HEAVY: Final = 600

_REFUSED: Final = {
    "box-shadow": "shadow", "text-shadow": "shadow", "transform": "transform",
    "position": "position", "float": "position", "font-family": "font", "opacity": "opacity",
    "animation": "animation", "transition": "animation", "filter": "opacity",
    "background-image": "picture",
}  # fmt: skip
_HARMLESS: Final = {"none", "normal", "static", "1", "initial", "inherit", "unset", ""}


def told_losses(styles: Iterable[Styles], lost: Lost) -> None:
    """Tell what of some styles no theme may say."""
    for style in styles:
        for name, code in _REFUSED.items():
            value = style.get(name, "none")
            if value in _HARMLESS:
                continue
            lost("gradient" if "gradient" in value else code)
        if "gradient" in style.get("background", ""):
            lost("gradient")
        elif "url(" in style.get("background", ""):
            lost("picture")
        if style.get("width", "").endswith("px") or style.get("height", "").endswith("px"):
            lost("fixed_size")


def fill_of(style: Styles) -> Rgb | None:
    """Return the plain fill of a style; of a gradient its first colour."""
    for name in ("background-color", "background", "background-image"):
        found = _COLOR.search(style.get(name, ""))
        if found is not None and (color := parse_color(found[0])) is not None:
            return color
    return None


def color_of(style: Styles) -> Rgb | None:
    """Return the colour of the words."""
    return parse_color(style.get("color", ""))


def borders_of(style: Styles) -> dict[str, tuple[int, str, Rgb]]:
    """Return side → (pixels, kind, colour) of the borders that can be seen."""
    found = {}
    for side in _SIDES:
        value = style.get(side, "")
        kind = next((one for one in ("solid", "dashed", "dotted", "double") if one in value), "")
        color = _COLOR.search(value)
        width = _LENGTH.search(_COLOR.sub("", value))
        shown = parse_color(color[0]) if color is not None else None
        if kind and shown is not None and width is not None and (pixels := _pixels(width)) >= 1:
            found[side] = (min(8, round(pixels)), kind, shown)
    return found


def is_grey(color: Rgb) -> bool:
    """Tell whether a colour has no hue worth the name."""
    return max(color) - min(color) < _GREY


def is_pale(color: Rgb) -> bool:
    """Tell whether a colour is a ground for dark words."""
    return brightness(color) > _PALE


def fill_token(color: Rgb) -> str:
    """Return the token that stands for a fill; empty for white, which is no fill."""
    if color == WHITE:
        return ""
    return "$tint" if is_pale(color) else "$plate"


def words_token(color: Rgb | None, fill: str) -> str:
    """Return the token for words on a fill: only pairs that every theme keeps readable."""
    if fill == "$plate":
        return "$reverse"
    if color is None or fill == "$tint":
        return "$muted" if color is not None and brightness(color) > _INK else "$ink"
    if is_pale(color):
        return "$accent"
    if is_grey(color):
        return "$ink" if brightness(color) < _INK else "$muted"
    return "$accent"


def line_token(color: Rgb) -> str:
    """Return the token for a line."""
    return "$line" if is_pale(color) or is_grey(color) else "$accent"


def box_declarations(style: Styles, *, fill: str) -> Styles:
    """Return what a theme may say of a box: spaces, fill, borders, corners."""
    made: Styles = {}
    if style.get("display", "") in {"inline-block", "inline-flex"}:
        made["display"] = "inline-block"
    if padding := _four(style, "padding", _padding):
        made["padding"] = padding
    if fill:
        made["background-color"] = fill
    for side, (pixels, kind, color) in borders_of(style).items():
        made[side] = f"{pixels}px {kind} {line_token(color)}"
    radius = _LENGTH.fullmatch(style.get("border-radius", ""))
    if radius is not None and (corner := min(99, round(_pixels(radius)))) > 0:
        made["border-radius"] = f"{corner}px"
    return made


def outer_declarations(style: Styles, *, usual: str) -> Styles:
    """Return the space around a block and where its words stand."""
    margin = _four(style, "margin", _space)
    made = {"margin": margin if margin and any(one != "0" for one in margin.split()) else usual}
    align = style.get("text-align", "")
    if align in {"left", "center", "right", "justify"}:
        made["text-align"] = align
    return made


def words_declarations(style: Styles, *, color: str, size: float) -> Styles:
    """Return what a theme may say of words."""
    made = {"font-size": f"{_nearest(size, _SIZES):g}px", "line-height": _height(style, size)}
    spacing = _LENGTH.fullmatch(style.get("letter-spacing", ""))
    if spacing is not None:
        made["letter-spacing"] = _spacing(_pixels(spacing))
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight[:4]) >= _HEAVY):
        made["font-weight"] = "bold"
    made["color"] = color
    return made


def size_of(style: Styles, outer: float) -> float:
    """Return the size of the words in pixels."""
    found = _LENGTH.fullmatch(style.get("font-size", ""))
    if found is None:
        return outer
    return float(found[1]) * outer if found[2] == "em" else _pixels(found)


def written(styles: Styles, tokens: frozenset[str]) -> str:
    """Return declarations that a theme may hold; one that its rules refuse is left out."""
    kept = {
        name: value for name, value in styles.items() if not find_problem(f"{name}:{value}", tokens)
    }
    return join_declarations(kept)


def _pixels(found: re.Match[str]) -> float:
    factor = {"pt": 4 / 3, "em": _EM, "rem": _EM}.get(found[2] or "px", 1.0)
    return float(found[1]) * factor


def _nearest(value: float, choices: Iterable[float]) -> float:
    return min(choices, key=lambda one: abs(one - value))


def _spacing(pixels: float) -> str:
    value = _nearest(pixels, _SPACINGS)
    return "0" if value == 0 else f"{value:g}px"


def _height(style: Styles, size: float) -> str:
    found = _LENGTH.fullmatch(style.get("line-height", ""))
    if found is None:
        return "1.6"
    ratio = float(found[1]) if not found[2] else _pixels(found) / max(1.0, size)
    return f"{_nearest(ratio, _HEIGHTS[1:]):g}"


def _space(text: str) -> str:
    if text == "auto":
        return "0"
    found = _LENGTH.fullmatch(text)
    pixels = _nearest(_pixels(found), _SPACES) if found is not None else 0
    return f"{pixels:g}px" if pixels else "0"


def _padding(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    pixels = max(0, min(99, round(_pixels(found)))) if found is not None else 0
    return f"{pixels}px" if pixels else "0"


def _four(style: Styles, name: str, one: Callable[[str], str]) -> str:
    """Return a property of four sides, whether written as one or side by side."""
    parts = style.get(name, "").split()[:4]
    sides = [style.get(f"{name}-{side}", "") for side in ("top", "right", "bottom", "left")]
    if not parts and not any(sides):
        return ""
    top, right, bottom, left = (parts * 4)[:4] if len(parts) == 1 else _spread(parts)
    given = (sides[0] or top, sides[1] or right, sides[2] or bottom, sides[3] or left)
    return " ".join(one(side) for side in given)


def _spread(parts: list[str]) -> tuple[str, str, str, str]:
    """Return the four sides that CSS means by two, three or four values."""
    top, right, bottom, left = [*parts, *("0",) * (4 - len(parts))]
    match len(parts):
        case 2:
            return top, right, top, right
        case 3:
            return top, right, bottom, right
        case _:
            return top, right, bottom, left
