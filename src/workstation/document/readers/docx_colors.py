"""Colours of a Word file, snapped to the few that a theme has."""

import colorsys
import re

_HEX = re.compile(r"^[0-9a-f]{6}$")
_BLACK, _WHITE = 0.25, 0.93
_GREY = 0.18
_RED_FROM, _RED_TO, _GOLD_TO = 335 / 360, 20 / 360, 60 / 360


def theme_token(color: str) -> str | None:
    """Return `accent` for reds, `gold`, `muted` for greys, "" for plain text; None for the rest.

    `color` is Word's: six hex digits or `auto`. Near-black is plain text whatever its hue.
    """
    if not _HEX.match(color):
        return ""
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, light, _ = colorsys.rgb_to_hls(red, green, blue)
    chroma = max(red, green, blue) - min(red, green, blue)
    if light < _BLACK and chroma < _BLACK:
        return ""
    if light > _WHITE:
        return None
    if chroma < _GREY:
        return "muted"
    if hue >= _RED_FROM or hue <= _RED_TO:
        return "accent"
    return "gold" if hue <= _GOLD_TO else None
