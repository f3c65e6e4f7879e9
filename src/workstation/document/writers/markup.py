"""Markup that both HTML writers build from: escaped words, whole elements.

Everything that comes from an article passes `escape` here; there is no other way into the output.
"""

import re

_WEB_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+")
_CONTROLS = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)
_ESCAPES = _CONTROLS | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
}


def escape(text: str) -> str:
    """Return `text` safe inside an element and inside a quoted attribute.

    Control characters and halves of surrogate pairs have no place in HTML and are left out.
    """
    return text.translate(_ESCAPES)


def element(tag: str, inner: str, style: str = "", extra: str = "") -> str:
    """Return one element with an inline style; `extra` holds further, finished attributes."""
    styled = f' style="{style}"' if style else ""
    return f"<{tag}{extra}{styled}>{inner}</{tag}>"


def is_web_address(href: str) -> bool:
    """Say whether `href` is one a reader may be sent to: http, https or mailto, no blanks.

    Readers of articles drop other links; media cards carry whatever was typed.
    """
    return _WEB_ADDRESS.fullmatch(href) is not None
