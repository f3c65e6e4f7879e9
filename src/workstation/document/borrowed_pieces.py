"""The pieces of a page whose looks can be borrowed: each run of words with the boxes around it."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

import msgspec
from lxml import html

from workstation.document.borrowed_boxes import Styles, borders_of, fill_of, size_of
from workstation.document.colors import WHITE
from workstation.document.readers.html_look import DEFAULT_SIZE, Sheet

_BLOCKS: Final = frozenset(
    {
        "section", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "article", "main",
        "table", "tbody", "tr", "td", "li", "ul", "ol",
    }
)  # fmt: skip
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
_BOLD: Final = frozenset({"strong", "b", *_HEADINGS})
_SILENT: Final = frozenset({"", "script", "style", "head", "title", "noscript", "template"})
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
    return fill_of(style) not in {None, WHITE}


def pieces_of(article: html.HtmlElement, sheet: Sheet) -> list[Piece]:
    """Return the pieces of an article in reading order, up to a bound."""
    weights = _Weights(article)
    leaves = (one for one in article.iter() if weights.is_leaf(one))
    return [_piece(leaf, article, weights, sheet) for leaf in islice(leaves, MOST_PIECES)]


class _Weights:
    """How many letters stand below each element, and whether a block with words does.

    Counted once, from the inside out: a page may be large and deep, and is nobody's friend.
    """

    def __init__(self, article: html.HtmlElement) -> None:
        self._letters: dict[html.HtmlElement, int] = {}
        self._blocks: set[html.HtmlElement] = set()
        for element in reversed(list(article.iter())):
            own = 0 if _tag(element) in _SILENT else _count(element.text)
            self._letters[element] = own + sum(
                self._letters[child] + _count(child.tail) for child in element
            )
            if any(child in self._blocks or self._is_block(child) for child in element):
                self._blocks.add(element)

    def _is_block(self, element: html.HtmlElement) -> bool:
        return _tag(element) in _BLOCKS and self._letters[element] > 0

    def is_leaf(self, element: html.HtmlElement) -> bool:
        """Tell whether an element is a block with words, and no such block is inside."""
        return self._is_block(element) and element not in self._blocks

    def same(self, one: html.HtmlElement, other: html.HtmlElement) -> bool:
        """Tell whether two elements, one in the other, hold the same words."""
        return self._letters.get(one, 0) == self._letters.get(other, 0)


def _count(text: str | None) -> int:
    return len("".join((text or "").split()))


def _tag(element: html.HtmlElement) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _words(element: html.HtmlElement) -> str:
    """Return the words of a piece."""
    return " ".join("".join(element.itertext()).split())


def _piece(
    leaf: html.HtmlElement, article: html.HtmlElement, weights: _Weights, sheet: Sheet
) -> Piece:
    chain = [leaf]
    while (above := chain[0].getparent()) is not None and above is not article:
        if not weights.same(above, leaf):
            break
        chain.insert(0, above)
    chain += list(_inner(leaf, weights))
    styles = tuple(sheet.of(one) for one in chain)
    size = DEFAULT_SIZE
    for style in styles:
        size = size_of(style, size)
    tags = {_tag(one) for one in chain}
    heavy = any(style.get("font-weight", "") in {"bold", "600", "700", "800"} for style in styles)
    quoted = any(_tag(one) == "blockquote" for one in leaf.iterancestors())
    return Piece(
        words=_words(leaf),
        styles=styles,
        bold=bool(tags & _BOLD) or heavy,
        size=size,
        heading=bool(tags & _HEADINGS),
        quote=quoted or "blockquote" in tags,
        pictures=sum(1 for _ in chain[0].iter("img", "svg")),
    )


def _inner(leaf: html.HtmlElement, weights: _Weights) -> Iterator[html.HtmlElement]:
    """Yield the inline boxes around all words of a leaf: spans in spans."""
    at = leaf
    while True:
        following = next((one for one in at if _tag(one) and weights.same(one, leaf)), None)
        if following is None:
            return
        at = following
        yield at
