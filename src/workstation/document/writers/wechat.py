"""The WeChat writer: one frozen content as the HTML of a draft.

WeChat has no published list of what it keeps, so this writes the least that is known to survive:
inline styles on `section` and `p`, no class or id, no whitespace between blocks (its interface
turns that into blank lines), one bare section around all (styles of the outermost element are
washed off), lists as paragraphs, links as numbered notes. `lint.py` holds the rules.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from workstation.document.themes import COUNTING_SIGN, Theme
from workstation.document.writers.listing import Labels, label_width
from workstation.document.writers.markup import element, escape
from workstation.document.writers.notes import Notes
from workstation.document.writers.wechat_furniture import Furniture
from workstation.document.writers.wechat_inline import Words
from workstation.document.writers.wechat_photos import Photos
from workstation.document.writers.wechat_style import Style
from workstation.document.writers.wording import source_words
from workstation.domain import tree
from workstation.domain.content import Content, LateFields

_WIDEST_HANG = 4


class Length(msgspec.Struct, frozen=True):
    """What counts against WeChat's limits: below 20,000 characters, below 1 MB."""

    characters: int
    bytes: int


def write_wechat(
    content: Content,
    *,
    theme: Theme,
    late: LateFields,
    address: Callable[[str], str],
    mark: Callable[[str], str] = lambda _block: "",
) -> str:
    """Return the article's HTML for a WeChat draft.

    `address` maps a photo to the address its picture was uploaded to. Title, author and digest are
    fields of the draft, not part of the HTML. `mark` is for previews alone: what it returns for a
    block's id stands before that block.

    Raises:
        Refused: `picture_missing` (`photo`): the content holds no picture of a photo it shows.
    """
    return _Article(content, theme, late, address).write(mark)


def wechat_length(html: str) -> Length:
    """Measure a draft's HTML as WeChat counts it."""
    return Length(len(html), len(html.encode("utf-8")))


class _Article:
    """One article being written: its counters and notes."""

    def __init__(
        self, content: Content, theme: Theme, late: LateFields, address: Callable[[str], str]
    ) -> None:
        self._blocks = content.doc.content
        self._style = Style(theme)
        self._notes = Notes()
        self._labels = Labels()
        self._words = Words(theme.light, self._notes)
        self._photos = Photos(content.pictures, address, self._style, self._words)
        self._furniture = Furniture(content, late, self._style, self._words, self._photos)
        self._numbered = 0
        self._by_kind: dict[type[tree.Block], Callable[[Any], str]] = {
            tree.Paragraph: self._paragraph,
            tree.Heading: self._heading,
            tree.Lead: partial(self._plain, "lead"),
            tree.Quote: partial(self._plain, "quote"),
            tree.Quotation: self._quotation,
            tree.ListItem: self._item,
            tree.Image: self._photos.image,
            tree.PhotoGroup: self._photos.group,
            tree.Table: self._table,
        }

    def write(self, mark: Callable[[str], str]) -> str:
        blocks = "".join(mark(block.attrs.id) + self._block(block) for block in self._blocks)
        related = self._furniture.related()
        return element("section", blocks + related + self._furniture.note_list(self._notes))

    def _block(self, block: tree.Block) -> str:
        if not isinstance(block, tree.ListItem):
            self._labels.interrupt()
        return self._by_kind.get(type(block), self._furniture.write)(block)

    def _paragraph(self, block: tree.Paragraph) -> str:
        align = block.attrs.align
        style = self._style.part("body")
        if align and align != "justify":
            style = self._style.changed("body", text_align=align)
        if not block.attrs.indent or align in {"center", "right"}:
            style = self._style.changed("body", text_align=align or "justify", text_indent=None)
        return element("p", self._words.write(block.content) or "<br>", style)

    def _heading(self, block: tree.Heading) -> str:
        look = self._style.look(f"heading{block.attrs.level}", block.attrs.style)
        sign = look.sign
        if sign == COUNTING_SIGN:
            self._numbered += 1
            sign = f"{self._numbered:02}"
        return self._style.boxed(look, self._words.write(block.content), sign=sign)

    def _plain(self, kind: str, block: tree.Lead | tree.Quote) -> str:
        look = self._style.look(kind, block.attrs.style)
        return self._style.boxed(look, self._words.write(block.content))

    def _quotation(self, block: tree.Quotation) -> str:
        look = self._style.look("quotation", block.attrs.style)
        source = escape(source_words(block.attrs.source))
        return self._style.boxed(look, self._words.write(block.content), tail=source)

    def _item(self, block: tree.ListItem) -> str:
        label = self._labels.label(block)
        hang = min(label_width(label) + (block.attrs.kind != "label") / 2, _WIDEST_HANG)
        style = (
            f"{self._style.part('item')};padding-left:{block.attrs.level * 2 + hang:g}em;"
            f"text-indent:-{hang:g}em"
        )
        shown = escape(label)
        if label.isascii() or block.attrs.kind == "bullet":
            shown = element("span", shown, f"display:inline-block;width:{hang:g}em;text-indent:0")
        return element("p", shown + self._words.write(block.content), style)

    def _table(self, block: tree.Table) -> str:
        head = [self._row(block.content[0], "head_cell")] if block.attrs.header else []
        rows = [self._row(row, "cell") for row in block.content[len(head) :]]
        table = element(
            "table",
            element("tbody", "".join(head + rows)),
            "width:100%;border-collapse:collapse",
        )
        return element("section", table, f"{self._style.part('table')};overflow-x:auto")

    def _row(self, row: tree.TableRow, part: str) -> str:
        return element("tr", "".join(self._cell(cell, part) for cell in row.content))

    def _cell(self, cell: tree.TableCell, part: str) -> str:
        attrs = cell.attrs
        spans = "".join(
            f' {name}="{count}"'
            for name, count in (("colspan", attrs.colspan), ("rowspan", attrs.rowspan))
            if count > 1
        )
        style = self._style.changed(part, text_align=attrs.align or None)
        return element("td", self._words.write(cell.content), style, spans)
