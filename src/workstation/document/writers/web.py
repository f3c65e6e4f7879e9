"""The web writer: one frozen content as one self-contained, accessible page.

No script, no outside stylesheet or font; what a browser may load stands in the page's own policy,
the stylesheet in it by its hash. The structure is said in elements (landmarks, headings, figures,
lists, tables), so that the page reads aloud and prints as well as it shows.
"""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import Any

from workstation.document.themes import COUNTING_SIGN, Theme, Variant, pick
from workstation.document.writers.markup import element, escape
from workstation.document.writers.notes import Notes
from workstation.document.writers.web_boxes import boxed, classed
from workstation.document.writers.web_frame import Frame
from workstation.document.writers.web_inline import WebWords
from workstation.document.writers.web_lists import write_list
from workstation.document.writers.web_page import write_page
from workstation.document.writers.web_photos import WebPhotos, data_source
from workstation.document.writers.web_style import page_stylesheet, variant_class
from workstation.domain import tree
from workstation.domain.content import Content, LateFields


def write_web(
    content: Content,
    *,
    theme: Theme,
    late: LateFields,
    picture: Callable[[str], bytes] | None = None,
    address: Callable[[str], str] | None = None,
    mark: Callable[[str], str] = lambda _block: "",
) -> str:
    """Return the article as a whole HTML page.

    With `picture` (photo → bytes) the pictures are inside the page; with `address` (photo → file
    name or URL) they lie beside it. Exactly one of the two is given. `mark` is for previews alone:
    what it returns for a block's id stands before that block; before a list, for each of its items.

    Raises:
        Refused: `picture_missing` (`photo`): the content holds no picture of a photo it shows.
        ValueError: both or neither of `picture` and `address` are given.
    """
    if picture is not None and address is None:
        source = data_source(picture)
    elif address is not None and picture is None:
        source = partial(_beside, address)
    else:
        raise ValueError("picture or address")
    article = _Article(content, theme, late, source)
    body = article.write(mark)  # first: the stylesheet holds only what the body uses
    return write_page(
        content,
        late,
        body,
        article.related(),
        article.stylesheet(),
        embedded=picture is not None,
    )


def _beside(address: Callable[[str], str], photo: str, _picture: object) -> str:
    return address(photo)


class _Article:
    """One page's article being written: its counters and notes."""

    def __init__(
        self, content: Content, theme: Theme, late: LateFields, source: Callable[..., str]
    ) -> None:
        self._theme = theme
        self._blocks = content.doc.content
        self._notes = Notes()
        self._words = WebWords(self._notes)
        self._photos = WebPhotos(content.pictures, source, theme, self._words)
        self._frame = Frame(content, theme, late, self._photos)
        self._numbered = 0
        self._by_kind: dict[type[tree.Block], Callable[[Any], str]] = {
            tree.Paragraph: self._paragraph,
            tree.Heading: self._heading,
            tree.Lead: partial(self._plain, "lead", "div"),
            tree.Quote: partial(self._plain, "quote", "blockquote"),
            tree.Quotation: self._quotation,
            tree.Image: self._photos.image,
            tree.PhotoGroup: self._photos.group,
            tree.Table: self._table,
        }

    def write(self, mark: Callable[[str], str]) -> str:
        runs = groupby(self._blocks, key=lambda block: isinstance(block, tree.ListItem))
        html: list[str] = []
        for listed, blocks in runs:
            if listed:
                items = tuple(block for block in blocks if isinstance(block, tree.ListItem))
                marks = "".join(mark(item.attrs.id) for item in items)
                html.append(marks + write_list(items, self._words.write))
            else:
                html += (mark(block.attrs.id) + self._block(block) for block in blocks)
        return "\n".join(filter(None, [*html, self._frame.note_list(self._notes)]))

    def related(self) -> str:
        return self._frame.related()

    def stylesheet(self) -> str:
        return page_stylesheet(self._theme, self._photos.widths(), self._photos.cells())

    def _block(self, block: tree.Block) -> str:
        return self._by_kind.get(type(block), self._frame.write)(block)

    def _paragraph(self, block: tree.Paragraph) -> str:
        names = ["body"]
        if block.attrs.align and block.attrs.align != "justify":
            names.append(block.attrs.align)
        if not block.attrs.indent:
            names.append("flush")
        words = self._words.write(block.content) or "<br>"
        return f'<p class="{" ".join(names)}">{words}</p>'

    def _heading(self, block: tree.Heading) -> str:
        kind = f"heading{block.attrs.level}"
        look = self._look(kind, block.attrs.style)
        sign = look.sign
        if sign == COUNTING_SIGN:
            self._numbered += 1
            sign = f"{self._numbered:02}"
        words = self._words.write(block.content)
        return boxed(f"h{block.attrs.level}", kind, look, words, sign=sign)

    def _plain(self, kind: str, tag: str, block: tree.Lead | tree.Quote) -> str:
        look = self._look(kind, block.attrs.style)
        return boxed(tag, kind, look, self._words.write(block.content))

    def _quotation(self, block: tree.Quotation) -> str:
        look = self._look("quotation", block.attrs.style)
        words = f'<blockquote class="text">{self._words.write(block.content)}</blockquote>'
        if block.attrs.source:
            cited = f"——<cite>{escape(block.attrs.source)}</cite>"
            words += f'<figcaption class="tail">{cited}</figcaption>'
        return classed("figure", variant_class("quotation", look), words)

    def _table(self, block: tree.Table) -> str:
        head = [self._row(block.content[0], "th")] if block.attrs.header else []
        body = "".join(self._row(row, "td") for row in block.content[len(head) :])
        inner = (element("thead", head[0]) if head else "") + element("tbody", body)
        return (
            '<div class="table" role="region" tabindex="0" aria-label="表格">'
            f"<table>{inner}</table></div>"
        )

    def _row(self, row: tree.TableRow, tag: str) -> str:
        return element("tr", "".join(self._cell(cell, tag) for cell in row.content))

    def _cell(self, cell: tree.TableCell, tag: str) -> str:
        attrs = cell.attrs
        name = "head-cell" if tag == "th" else "cell"
        extra = f' class="{name} {attrs.align}"' if attrs.align else f' class="{name}"'
        extra += f' colspan="{attrs.colspan}"' if attrs.colspan > 1 else ""
        extra += f' rowspan="{attrs.rowspan}"' if attrs.rowspan > 1 else ""
        extra += ' scope="col"' if tag == "th" else ""
        return element(tag, self._words.write(cell.content), extra=extra)

    def _look(self, kind: str, name: str) -> Variant:
        return pick(getattr(self._theme.looks, kind), name)
