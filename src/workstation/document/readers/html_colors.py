"""The colours of a page, snapped to the words a theme has for colours.

Which colour snaps to which word is the same for pages and for Word files.
"""

import re

from workstation.document.readers.docx_colors import theme_token

LACKING = "?"
"""Stands for a colour no theme has a word for."""


_WHITE = "ffffff"
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,4})[\s,]+(\d{1,4})[\s,]+(\d{1,4})\b")
_NAMED = {
    "red": "#ff0000",
    "darkred": "#8b0000",
    "crimson": "#dc143c",
    "firebrick": "#b22222",
    "orange": "#ffa500",
    "gold": "#ffd700",
    "goldenrod": "#daa520",
    "gray": "#808080",
    "grey": "#808080",
    "darkgray": "#a9a9a9",
    "dimgray": "#696969",
    "blue": "#0000ff",
    "navy": "#000080",
    "green": "#008000",
    "purple": "#800080",
}


def color_token(value: str) -> str:
    """Return the theme's word for a CSS colour, `LACKING`, or nothing for plain text."""
    source = _NAMED.get(value, value)
    if match := _HEX.match(source):
        digits = match[1] if len(match[1]) == len("rrggbb") else "".join(d * 2 for d in match[1])
    elif match := _RGB.match(source):
        digits = "".join(f"{min(int(part), 255):02x}" for part in match.groups())
    else:
        return ""
    if digits == _WHITE:
        # White words stand on a coloured ground, which a heading of the theme brings along.
        return ""
    token = theme_token(digits)
    return LACKING if token is None else token
