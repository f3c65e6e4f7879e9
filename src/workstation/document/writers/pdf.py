"""The PDF writer: one frozen content as pages that look the same on every PC.

The type is in the file; headings stand in the outline; text can be searched and copied. The same
article gives the same bytes.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any

import msgspec
from reportlab.platypus import CondPageBreak, Flowable

from workstation.document.themes import Theme
from workstation.document.writers.listing import Labels
from workstation.document.writers.office_pictures import Pictures
from workstation.document.writers.office_sheet import Placed, lay_out
from workstation.document.writers.office_words import printable
from workstation.document.writers.pdf_forms import Kind, kinds
from workstation.document.writers.pdf_frame import PdfFrame
from workstation.document.writers.pdf_page import paged, taken_down
from workstation.document.writers.pdf_passage import Mark, passage
from workstation.document.writers.pdf_photos import COLUMN, PdfPhotos
from workstation.document.writers.pdf_setting import Sign, break_lines
from workstation.document.writers.pdf_strokes import SetPage
from workstation.document.writers.pdf_tables import Type, column_widths, set_cells, table
from workstation.document.writers.pdf_words import PdfWords
from workstation.document.writers.wording import source_words
from workstation.domain import tree
from workstation.domain.content import Content, LateFields
from workstation.domain.tree_text import inline_text

_Writer = Callable[[Any], Iterable[Flowable]]

_LEVEL_STEP = 22
_LABEL_GAP = 0.4
_HEADING_ROOM = 90


def write_pdf(
    content: Content,
    *,
    theme: Theme,
    late: LateFields,
    picture: Callable[[str], bytes | None],
) -> bytes:
    """Return the article as a PDF; the same input gives the same bytes.

    `picture` returns the bytes of a photo's finished picture, or None; a line stands where one is
    missing or cannot be decoded. Raises nothing of its own.
    """
    article = _Article(content, theme, late, Pictures(content.pictures, picture))
    return paged(list(article.story()), title=content.title, author=content.author)


def set_pages(
    content: Content,
    *,
    theme: Theme,
    late: LateFields,
    picture: Callable[[str], bytes | None],
) -> tuple[SetPage, ...]:
    """Return the pages that `write_pdf` would write, as what is drawn on them."""
    article = _Article(content, theme, late, Pictures(content.pictures, picture))
    return taken_down(list(article.story()))


class _Article:
    """One file being set."""

    def __init__(
        self, content: Content, theme: Theme, late: LateFields, pictures: Pictures
    ) -> None:
        self._blocks = content.doc.content
        self._palette = theme.light
        self._kinds = kinds(theme.light)
        self._words = PdfWords(theme.light)
        self._labels = Labels()
        self._levels = [0]
        self._headings = 0
        photos = PdfPhotos(pictures, self._words, self._kinds)
        self._frame = PdfFrame(content, late, self._words, photos, self._kinds)
        self._by_kind: dict[type[tree.Block], _Writer] = {
            tree.Paragraph: self._paragraph,
            tree.Heading: self._heading,
            tree.Lead: partial(self._plain, self._kinds.lead),
            tree.Quote: partial(self._plain, self._kinds.quote),
            tree.Quotation: self._quotation,
            tree.ListItem: self._item,
            tree.Image: photos.image,
            tree.PhotoGroup: photos.group,
            tree.Table: self._table,
        }

    def story(self) -> Iterator[Flowable]:
        # A masthead stands above the title.
        top = 1 if self._blocks and isinstance(self._blocks[0], tree.Banner) else 0
        yield from chain.from_iterable(map(self._block, self._blocks[:top]))
        yield from self._frame.head()
        yield from chain.from_iterable(map(self._block, self._blocks[top:]))
        yield from self._frame.notes()
        yield from self._frame.related()

    def _block(self, block: tree.Block) -> Iterable[Flowable]:
        if not isinstance(block, tree.ListItem):
            self._labels.interrupt()
        write: _Writer = self._by_kind.get(type(block), self._frame.write)
        return write(block)

    def _plain(self, kind: Kind, block: tree.Lead | tree.Quote) -> Iterator[Flowable]:
        yield passage(self._words.write(block.content, kind.look), kind.form, COLUMN)

    def _paragraph(self, block: tree.Paragraph) -> Iterator[Flowable]:
        body, align = self._kinds.body, block.attrs.align
        signs = self._words.write(block.content, body.look)
        flush = align in {"center", "right"} or not block.attrs.indent
        form = msgspec.structs.replace(
            body.form, align=align or body.form.align, indent=0 if flush else body.form.indent
        )
        yield passage(signs, form, COLUMN)

    def _heading(self, block: tree.Heading) -> Iterator[Flowable]:
        kind: Kind = getattr(self._kinds, f"heading{block.attrs.level}")
        signs = self._words.write(block.content, kind.look)
        yield CondPageBreak(_HEADING_ROOM)
        yield passage(signs, kind.form, COLUMN, mark=self._outlined(block))

    def _outlined(self, block: tree.Heading) -> Mark:
        """Return the heading's place in the outline, whose levels may not be jumped over."""
        while self._levels[-1] >= block.attrs.level:
            self._levels.pop()
        self._levels.append(block.attrs.level)
        self._headings += 1
        title = printable(inline_text(block.content)).strip()
        return Mark(f"heading-{self._headings}", title, len(self._levels) - 2)

    def _quotation(self, block: tree.Quotation) -> Iterator[Flowable]:
        words, source = self._kinds.quotation, self._kinds.source
        yield passage(self._words.write(block.content, words.look), words.form, COLUMN)
        if said := self._words.plain(source_words(block.attrs.source), source.look):
            yield passage(said, source.form, COLUMN)

    def _item(self, block: tree.ListItem) -> Iterator[Flowable]:
        kind = self._kinds.item
        label = self._words.plain(self._labels.label(block), kind.look)
        words = self._words.write(block.content, kind.look)
        left = kind.form.size * 2 + _LEVEL_STEP * block.attrs.level
        if block.attrs.kind == "label":
            # A written label (一是) reads on into its sentence, indented like body text.
            form = msgspec.structs.replace(kind.form, left=left - kind.form.size * 2, indent=2)
            yield passage(label + words, form, COLUMN)
            return
        width = sum(sign.width for sign in label) + kind.form.size * _LABEL_GAP
        form = msgspec.structs.replace(kind.form, left=left + width)
        (line,) = break_lines(label, COLUMN)
        yield passage(words, form, COLUMN, label=msgspec.structs.replace(line, width=width))

    def _table(self, block: tree.Table) -> Iterator[Flowable]:
        sheet = lay_out(block)
        head = 1 if block.attrs.header else 0
        cells = [(cell, self._cell(cell, is_head=cell.row < head)) for cell in sheet.cells]
        widths = column_widths(sheet, cells, COLUMN)
        form = self._kinds.table.form
        kind = Type(form.size, form.leading, self._palette.muted, self._palette.tint)
        yield table(set_cells(cells, widths), widths, kind, header=block.attrs.header)

    def _cell(self, cell: Placed, *, is_head: bool) -> list[Sign]:
        kind = self._kinds.table_head if is_head else self._kinds.table
        return self._words.write(cell.content, kind.look)
