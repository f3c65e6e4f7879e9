"""What frames an article on the page: title, banner, sign-off, cards, related articles, notes."""

from collections.abc import Iterator

from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Spacer
from typing_extensions import override

from workstation.document.writers.frame_blocks import FrameWriter
from workstation.document.writers.office_words import byline, printable
from workstation.document.writers.pdf_forms import Kind, Kinds
from workstation.document.writers.pdf_passage import Mark, passage
from workstation.document.writers.pdf_photos import COLUMN, PdfPhotos
from workstation.document.writers.pdf_words import PdfWords, note_key
from workstation.document.writers.wording import (
    RELATED_TITLE,
    issue_words,
    media_words,
    sign_off_lines,
)
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

_MOST_TOGETHER = 8


class PdfFrame(FrameWriter[Iterator[Flowable]]):
    """Sets the parts of one file that carry no body text."""

    def __init__(
        self,
        content: Content,
        late: LateFields,
        words: PdfWords,
        photos: PdfPhotos,
        kinds: Kinds,
    ) -> None:
        self._content = content
        self._late = late
        self._words = words
        self._photos = photos
        self._kinds = kinds

    def head(self) -> Iterator[Flowable]:
        """Yield the title, first in the outline, and the line below it."""
        title = printable(self._content.title)
        yield from self._plain(title, self._kinds.title, Mark("title", title) if title else None)
        yield from self._plain(byline(self._content, self._late), self._kinds.byline)

    @override
    def _divider(self, block: tree.Divider) -> Iterator[Flowable]:
        color = self._kinds.banner.look.color
        yield HRFlowable("40%", 0.8, color=color, spaceBefore=16, spaceAfter=16)

    @override
    def _banner(self, block: tree.Banner) -> Iterator[Flowable]:
        words = (self._content.column.name, issue_words(self._late))
        yield from self._plain("　".join(filter(None, words)), self._kinds.banner)

    @override
    def _follow_card(self, block: tree.FollowCard) -> Iterator[Flowable]:
        yield from self._photos.code(block.attrs.photo)
        yield from self._plain(block.attrs.text, self._kinds.card)

    @override
    def _media(self, block: tree.Media) -> Iterator[Flowable]:
        yield from self._linked(block.attrs.href, media_words(block), self._kinds.media)

    def related(self) -> Iterator[Flowable]:
        """Yield 往期推荐, or nothing."""
        if self._late.related:
            yield from self._plain(RELATED_TITLE, self._kinds.note_title)
        for article in self._late.related:
            yield from self._linked(article.address, article.title, self._kinds.note)

    def notes(self) -> Iterator[Flowable]:
        """Yield the notes, each at the place its number leads to, or nothing."""
        entries = self._words.notes.entries()
        if entries:
            yield from self._plain(self._words.notes.title(), self._kinds.note_title)
        for entry in entries:
            mark = Mark(note_key(entry.number))
            yield from self._plain(f"[{entry.number}] {entry.text}", self._kinds.note, mark)

    @override
    def _sign_off(self, block: tree.SignOff) -> Iterator[Flowable]:
        """Yield the names, which do not part from one another at the end of a page."""
        lines, kind = sign_off_lines(self._content, self._late), self._kinds.sign_off
        yield CondPageBreak(min(_MOST_TOGETHER, len(lines) + 1) * kind.form.leading)
        yield Spacer(1, kind.form.leading / 2)
        for line in lines:
            yield from self._plain(line, kind)

    def _plain(self, text: str, kind: Kind, mark: Mark | None = None) -> Iterator[Flowable]:
        if signs := self._words.plain(text, kind.look):
            yield passage(signs, kind.form, COLUMN, mark=mark)

    def _linked(self, href: str, text: str, kind: Kind) -> Iterator[Flowable]:
        if signs := self._words.linked(href, text, kind.look):
            yield passage(signs, kind.form, COLUMN)
