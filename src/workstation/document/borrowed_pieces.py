"""The pieces of a page whose looks can be borrowed: each run of words with the boxes around it."""

from collections.abc import Iterator
from typing import Final

import msgspec
from lxml import html

from workstation.document.borrowed_boxes import Styles, borders_of, fill_of, size_of
from workstation.document.readers.html_look import DEFAULT_SIZE, Sheet

_BLOCKS: Final = frozenset(
    {
        "section", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "article", "main",
        "table", "tbody", "tr", "td", "li", "ul", "ol",
    }
)  # fmt: skip
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
_BOLD: Final = frozenset({"strong", "b", *_HEADINGS})
_SKIPPED: Final = frozenset({"script", "style", "head", "title", "noscript", "template"})
MOST_PIECES: Final = 2_000


class Piece(msgspec.Struct, frozen=True):
    """A run of words: the styles of the boxes that hold nothing else, from outside to inside.

    `heading` and `quote`: the page says so itself. `bold` and `size` are the words' own.
    """

    words: str
    styles: tuple[Styles, ...]
    bold: bool
    size: float
    heading: bool
    quote: bool
    pictures: int

    @property
    def decorated(self) -> Styles | None:
        """Return the innermost box that shows: with a fill or a border."""
        shown = [one for one in self.styles if _has_fill(one) or borders_of(one)]
        return shown[-1] if shown else None

    def said(self, name: str) -> str:
        """Return what the innermost box that says anything of a property says."""
        return next((one[name] for one in reversed(self.styles) if one.get(name)), "")


def _has_fill(style: Styles) -> bool:
    fill = fill_of(style)
    return fill is not None and min(fill) < 255  # noqa: PLR2004 - white


def pieces_of(article: html.HtmlElement, sheet: Sheet) -> list[Piece]:
    """Return the pieces of an article in reading order, up to a bound."""
    found: list[Piece] = []
    for leaf in _leaves(article):
        found.append(_piece(leaf, article, sheet))
        if len(found) >= MOST_PIECES:
            break
    return found


def _leaves(article: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Yield the blocks with words that have no such block inside."""
    for element in article.iter():
        if _tag(element) not in _BLOCKS or not _words(element):
            continue
        inner = (one for one in element.iter() if one is not element and _tag(one) in _BLOCKS)
        if not any(_words(one) for one in inner):
            yield element


def _tag(element: html.HtmlElement) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _words(element: html.HtmlElement) -> str:
    if _tag(element) in _SKIPPED:
        return ""
    return " ".join("".join(element.itertext()).split())


def _piece(leaf: html.HtmlElement, article: html.HtmlElement, sheet: Sheet) -> Piece:
    words = _words(leaf)
    chain = [leaf]
    while (above := chain[0].getparent()) is not None and above is not article:
        if _words(above) != words:
            break
        chain.insert(0, above)
    chain += list(_inner(leaf, words))
    styles = tuple(sheet.of(one) for one in chain)
    size = DEFAULT_SIZE
    for style in styles:
        size = size_of(style, size)
    tags = {_tag(one) for one in chain}
    heavy = any(style.get("font-weight", "") in {"bold", "600", "700", "800"} for style in styles)
    return Piece(
        words=words,
        styles=styles,
        bold=bool(tags & _BOLD) or heavy,
        size=size,
        heading=bool(tags & _HEADINGS),
        quote="blockquote" in tags
        or any(_tag(one) == "blockquote" for one in leaf.iterancestors()),
        pictures=sum(1 for _ in chain[0].iter("img", "svg")),
    )


def _inner(leaf: html.HtmlElement, words: str) -> Iterator[html.HtmlElement]:
    """Yield the inline boxes around all words of a leaf: spans in spans."""
    at = leaf
    while True:
        following = next((one for one in at if _tag(one) and _words(one) == words), None)
        if following is None:
            return
        at = following
        yield at
