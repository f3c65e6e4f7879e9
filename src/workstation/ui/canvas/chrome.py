"""The colours of what surrounds the paper: they follow the window, light or dark.

The paper itself stays white in both: what lies on it looks as its readers will see it.
"""

from typing import Final

from workstation.ui.theme import Mode, colours

_SHOWN: Final = (
    "ground",
    "surface",
    "line",
    "strong_line",
    "text",
    "muted",
    "accent",
    "accent_text",
    "accent_soft",
)


def chrome_stylesheet(mode: Mode) -> str:
    """Return the colours of ground, bars and fields in a mode, for `canvas.css`."""
    values = colours(mode)._asdict()
    named = "".join(f"--{name.replace('_', '-')}:{values[name]};" for name in _SHOWN)
    return f":root{{color-scheme:{mode};{named}}}#paper{{color-scheme:light}}\n"
