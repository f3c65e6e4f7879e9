"""The HTML of a clipboard before it is parsed: the copied part alone, in one encoding, in bounds.

Programs wrap what was copied in a page of their own. On Windows a head with byte counts may stand
before it; two comments mark the part that was copied (Microsoft's CF_HTML).
"""

import re

import msgspec

from workstation.document.readers.html_look import SHEET_LIMIT
from workstation.document.readers.html_page import Origin, page_origin

CHARACTER_LIMIT = 120_000_000
"""Pictures written into the markup included; 50 MB of table are read, or refused, in seconds."""

TAG_LIMIT = 150_000
"""Opening and closing tags; more than the 50,000 elements that are parsed can have."""

_HALVES = re.compile("[\ud800-\udfff]")
_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
_PART_OF_TABLE = re.compile(r"\s*<(?:col|colgroup|thead|tbody|tfoot|tr|td|th)\b", re.IGNORECASE)
_INLINED = re.compile(
    r"(?<=[\"'=(])data:image/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%\s]{50000,}"
)
STAND_IN = "inlined-picture-"


class Markup(msgspec.Struct, frozen=True):
    """The copied part, and the big pictures that stood in it, by the address put in their place.

    `origin` is the program that made it; often only what stands around the part tells.
    """

    text: str
    origin: Origin
    inlined: dict[str, str] = {}

    @property
    def is_bounded(self) -> bool:
        """Whether it may be parsed: a tree of all its tags fits into memory."""
        return self.text.count("<") <= TAG_LIMIT


def markup_of(html: str) -> Markup:
    """Return the copied part of a clipboard's HTML."""
    text = _whole_letters(html)
    if text.startswith("Version:"):
        text = text[max(text.find("<"), 0) :]
    text, inlined = _without_pictures(text)
    return Markup(_fragment(text), page_origin(text), inlined)


def _whole_letters(text: str) -> str:
    """Return text with halves of a letter joined; a half without its other half goes."""
    if not _HALVES.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _fragment(text: str) -> str:
    start = text.find(_START)
    if start < 0:
        return text
    end = text.rfind(_END)
    inner = text[start + len(_START) : end if end > start else len(text)]
    if _PART_OF_TABLE.match(inner):
        inner = f"<table>{inner}</table>"
    return "".join(_sheets(text[:start])) + inner


def _sheets(head: str) -> list[str]:
    """Return the style sheets above the copied part, which say how it looks."""
    lower, sheets, at = head[:SHEET_LIMIT].lower(), [], 0
    while (start := lower.find("<style", at)) >= 0:
        inner, at = lower.find(">", start), lower.find("</style", start)
        if inner < 0 or at < 0:
            break
        if inner < at:
            sheets.append(f"<style>{head[inner + 1 : at]}</style>")
    return sheets


def _without_pictures(text: str) -> tuple[str, dict[str, str]]:
    """Take big pictures out: the parser knows no value of that size, and no words look so."""
    inlined: dict[str, str] = {}

    def put_aside(found: re.Match[str]) -> str:
        name = f"{STAND_IN}{len(inlined) + 1}"
        inlined[name] = found[0]
        return name

    return _INLINED.sub(put_aside, text), inlined
