"""What an element of a page is: a block or part of a line, and what the lines inside it are."""

from lxml import html
from lxml.html import defs

from workstation.document.readers.html_look import Declarations

INLINE = frozenset({"noscript", "col", "colgroup", "ins", "del"})
"""What the list of block elements holds and a browser shows within a line, or not at all."""

BLOCKS = (defs.block_tags | defs.table_tags | defs.list_tags) - INLINE | {
    "article",
    "aside",
    "body",
    "button",
    "details",
    "figcaption",
    "figure",
    "footer",
    "header",
    "html",
    "main",
    "nav",
    "section",
    "summary",
    "textarea",
}

_CAPTIONS = frozenset({"caption", "题注", "图注"})
_CLOSED = ("、", "）", ")", "．")
_BULLETS = frozenset("·•●○◦▪■□◆◇➢→✓*-–—lnuØo§ü")


def kind_of(element: html.HtmlElement, style: Declarations, outer: str) -> str:
    """Return the kind of the lines in an element that stands where lines are `outer`."""
    tag = str(element.tag).lower()
    if (element.get("class") or "").lower().startswith("msotoc"):
        return "entry"  # of a table of contents: looks like the heading it repeats
    if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return tag
    if tag == "figcaption" or style.get("mso-style-name", "").strip("\"'") in _CAPTIONS:
        return "caption"
    return "quote" if tag == "blockquote" else outer


def is_bullet(label: str) -> bool:
    """Say whether a label is a mere sign; Word takes signs from fonts of pictures as well."""
    return label in _BULLETS or "\uf000" <= label <= "\uf0ff"


def with_gap(label: str) -> str:
    """Return a label as it stands before words: 一、 needs no blank, 1.1 does."""
    return label if label.endswith(_CLOSED) else f"{label} "
