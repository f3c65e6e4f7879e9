"""Comparing what WeChat holds with what was sent.

A draft read back never equals what was sent: tags gain wrappers, colours change their spelling,
picture addresses move to other attributes. What must be equal is what a reader sees: the words,
in order, and the number of pictures.
"""

from html.parser import HTMLParser

import msgspec
from typing_extensions import override

from workstation.wechat.wire import DraftArticle, NewsItem


class Seen(msgspec.Struct, frozen=True):
    """What a reader sees of an article: title, author, words without any blanks, pictures."""

    title: str
    author: str
    words: str
    pictures: int


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.pictures = 0
        self._hidden = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.pictures += 1
        style = dict(attrs).get("style") or ""
        if self._hidden or "display:none" in style.replace(" ", ""):
            self._hidden += tag not in {"img", "br", "hr"}

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= 1

    @override
    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def seen_in(article: DraftArticle | NewsItem) -> Seen:
    """Return what a reader sees of an article as sent or as read back."""
    reader = _Reader()
    reader.feed(article.content)
    reader.close()
    return Seen(
        title="".join(article.title.split()),
        author="".join(article.author.split()),
        words="".join("".join(reader.words).split()),
        pictures=reader.pictures,
    )


def same_for_readers(sent: tuple[DraftArticle, ...], held: tuple[NewsItem, ...]) -> tuple[int, ...]:
    """Return the places (from 0) at which what WeChat holds differs; empty when all is equal."""
    if len(sent) != len(held):
        return tuple(range(max(len(sent), len(held))))
    return tuple(
        place
        for place, (ours, theirs) in enumerate(zip(sent, held, strict=True))
        if seen_in(ours) != seen_in(theirs)
    )
