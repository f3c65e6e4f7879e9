"""The Word writer: one frozen content as a file that an office can print, edit and file away.

Headings, captions, quotations, lists, tables and notes are what Word takes them for, so that
navigation works and the reader of this program finds the same blocks again. What Word has no
word for (a lead, a banner, a sign-off) has a style of its own.
"""

from collections.abc import Callable
from typing import Any

from workstation.document.themes import Theme
from workstation.document.writers.docx_frame import (
    DocxFrame,
    footer_part,
    section,
    settings_part,
)
from workstation.document.writers.docx_lists import Lists
from workstation.document.writers.docx_markup import paragraph, root, run, w
from workstation.document.writers.docx_package import Package
from workstation.document.writers.docx_photos import DocxPhotos
from workstation.document.writers.docx_styles import fonts_part, styles_part
from workstation.document.writers.docx_tables import write_table
from workstation.document.writers.docx_words import DocxWords
from workstation.document.writers.office_pictures import Pictures
from workstation.document.writers.office_words import byline
from workstation.document.writers.wording import source_words
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

_ALIGNS = {"justify": "both"}


def write_docx(
    content: Content,
    *,
    theme: Theme,
    late: LateFields,
    picture: Callable[[str], bytes | None],
) -> bytes:
    """Return the article as a Word file; the same input gives the same bytes.

    `picture` returns the bytes of a photo's finished picture, or None; a line stands where one is
    missing. Raises nothing of its own.
    """
    return _Article(content, theme, late, Pictures(content.pictures, picture)).packed()


class _Article:
    """One file being written."""

    def __init__(
        self, content: Content, theme: Theme, late: LateFields, pictures: Pictures
    ) -> None:
        self._content = content
        self._late = late
        self._palette = theme.light
        self._package = Package()
        self._words = DocxWords(self._package, theme.light)
        self._lists = Lists()
        photos = DocxPhotos(self._package, pictures, self._words)
        self._frame = DocxFrame(content, late, self._words, photos)
        self._by_kind: dict[type[tree.Block], Callable[[Any], str]] = {
            tree.Paragraph: self._paragraph,
            tree.Heading: self._heading,
            tree.Lead: self._lead,
            tree.Quote: self._quote,
            tree.Quotation: self._quotation,
            tree.ListItem: self._item,
            tree.Image: photos.image,
            tree.PhotoGroup: photos.group,
            tree.Table: self._table,
        }

    def packed(self) -> bytes:
        body = self._body()  # first: the side parts hold what the body uses
        package = self._package
        package.part("styles", styles_part(self._palette))
        package.part("settings", settings_part())
        package.part("fontTable", fonts_part())
        package.part("numbering", self._lists.part())
        package.part("footnotes", self._words.notes_part())
        page = section(package.part("footer", footer_part()))
        document = root("document", w("body", body, page))
        return package.packed(document, title=self._content.title, author=self._content.author)

    def _body(self) -> str:
        blocks = self._content.doc.content
        # A masthead stands above the title.
        top = blocks[:1] if blocks and isinstance(blocks[0], tree.Banner) else ()
        head = (*map(self._block, top), self._title(), self._byline())
        rest = (self._block(block) for block in blocks[len(top) :])
        return "".join((*head, *rest, self._frame.related()))

    def _title(self) -> str:
        words = run(self._content.title)
        return paragraph("Title", words) if words else ""

    def _byline(self) -> str:
        words = run(byline(self._content, self._late))
        return paragraph("Byline", words) if words else ""

    def _block(self, block: tree.Block) -> str:
        if not isinstance(block, tree.ListItem):
            self._lists.interrupt()
        return self._by_kind.get(type(block), self._frame.write)(block)

    def _paragraph(self, block: tree.Paragraph) -> str:
        align = block.attrs.align
        flush = align in {"center", "right"} or not block.attrs.indent
        properties = w("ind", firstLineChars=0, firstLine=0) if flush else ""
        properties += w("jc", val=_ALIGNS.get(align, align)) if align else ""
        return paragraph("BodyText", self._words.write(block.content), properties=properties)

    def _heading(self, block: tree.Heading) -> str:
        return paragraph(f"Heading{block.attrs.level - 1}", self._words.write(block.content))

    def _lead(self, block: tree.Lead) -> str:
        return paragraph("Lead", self._words.write(block.content))

    def _quote(self, block: tree.Quote) -> str:
        return paragraph("Quote", self._words.write(block.content))

    def _quotation(self, block: tree.Quotation) -> str:
        source = run(source_words(block.attrs.source))
        words = paragraph("IntenseQuote", self._words.write(block.content))
        return words + (paragraph("QuoteSource", source) if source else "")

    def _item(self, block: tree.ListItem) -> str:
        return self._lists.item(block, self._words.write(block.content))

    def _table(self, block: tree.Table) -> str:
        return write_table(block, self._words.write, self._palette.muted[1:])
