"""The walk over a page: nested boxes become a flat run of lines, photos, tables and rules.

Whatever box is met, its words are kept; only what no reader of the page ever saw is passed over.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lxml import etree, html

from workstation.document.readers.html_kinds import BLOCKS, is_bullet, kind_of, with_gap
from workstation.document.readers.html_lines import Draft, Line, Words
from workstation.document.readers.html_look import (
    Declarations,
    Look,
    Sheet,
    look_of,
    whole_number,
)
from workstation.document.readers.html_losses import losses_of
from workstation.document.readers.html_notes import Notes
from workstation.document.readers.html_pictures import PictureFinder
from workstation.document.readers.html_skips import passed_over
from workstation.document.readers.html_tables import is_grid, read_grid
from workstation.document.runs import clean, link
from workstation.domain import tree
from workstation.domain.importing import Loss

MEDIA: dict[str, Literal["audio", "video"]] = {
    "video": "video",
    "audio": "audio",
    "iframe": "video",
}
LABEL_LIMIT = 20
DEEPEST = 3

_LIST = re.compile(r"level(\d)")


@dataclass
class _Open:
    """An open element: the look inside, and what the lines inside it are."""

    look: Look
    kind: str
    block: bool
    style: Declarations
    preformatted: bool = False
    opened: str = ""


class Walk:
    """Walks one element; `drafts` are what it found, in reading order."""

    def __init__(
        self,
        sheet: Sheet,
        pictures: PictureFinder,
        lost: Callable[[Loss], None],
        notes: Notes,
        *,
        office: bool = False,
    ) -> None:
        """Begin; `office`: the page comes from Word or WPS, `notes` are those at its foot."""
        self.drafts: list[Draft] = []
        self._office = office
        self._notes = notes
        self._sheet = sheet
        self._pictures = pictures
        self._lost = lost
        self._words = Words()
        self._open: list[_Open] = []
        self._lists: list[tuple[str, int]] = []
        self._item: Line | None = None
        self._label: str | None = None

    def read(self, root: html.HtmlElement, look: Look | None = None) -> list[Draft]:
        """Return the drafts of `root`."""
        self._open.append(_Open(look or Look(), "paragraph", block=True, style={}))
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if not self._enter(element):
                    walk.skip_subtree()
            else:
                self._leave(element, is_root=element is root)
        self._flush()
        for draft in self.drafts:
            if isinstance(draft, Line):
                draft.close()
        return self.drafts

    def _enter(self, element: html.HtmlElement) -> bool:
        """Open an element; False where its inside is not to be walked."""
        tag = str(element.tag).lower()
        outer = self._open[-1]
        style = self._sheet.of(element)
        inner = _Open(
            look_of(element, style, outer.look),
            kind_of(element, style, outer.kind),
            tag in BLOCKS or style.get("display", "") in {"block", "flex", "table"},
            style,
            outer.preformatted or tag in {"pre", "textarea"},
        )
        if inner.block:
            self._flush()
        self._open.append(inner)
        for loss in losses_of(element, style, inner.look, outer.look):
            self._lost(loss)
        if (why := passed_over(element, office=self._office)) is not None:
            if why:
                self._lost(Loss(why, tag))
            return False
        if self._notes.holds(element):
            return False
        if note := self._notes.take(element):
            self._words.add_note(note)
            return False
        return self._begin(tag, element, inner)

    def _begin(self, tag: str, element: html.HtmlElement, inner: _Open) -> bool:
        if tag == "table" and is_grid(element):
            new_id = self._pictures.new_id
            self.drafts += read_grid(element, self._cell, new_id, self._lost, office=self._office)
            return False
        if tag in MEDIA:
            self._media(tag, element)
            return False
        if tag == "img":
            self._picture(element)
        elif tag == "br":
            self._words.end_line()
        elif tag == "hr":
            self.drafts.append(tree.Divider(tree.StyledAttrs(self._pictures.new_id())))
        elif tag in {"ul", "ol"}:
            inner.opened = "list"
            self._lists.append((tag, whole_number(element.get("start"), 1)))
        elif tag == "li":
            inner.opened = "item"
            self._start_item()
        elif "mso-list" in inner.style:
            inner.opened = self._start_word_item(inner)
        self._add(element.text, inner)
        return True

    def _leave(self, element: html.HtmlElement, *, is_root: bool) -> None:
        inner = self._open[-1]
        if inner.block:
            self._flush()
        self._open.pop()
        if inner.opened == "list":
            self._lists.pop()
        elif inner.opened == "item":
            self._item = None
        elif inner.opened == "label":
            self._end_label(inner)
        if not is_root:
            self._add(element.tail, self._open[-1])

    def _add(self, raw: str | None, inside: _Open) -> None:
        if not raw:
            return
        if self._label is None:
            self._words.add(raw, inside.look, preformatted=inside.preformatted)
        else:
            self._label += raw

    def _start_item(self) -> None:
        """Begin a list item; a list that does not count from 1 keeps its numbers as labels."""
        tag, number = self._lists[-1] if self._lists else ("ul", 1)
        level = min(max(len(self._lists) - 1, 0), DEEPEST)
        self._item = Line("item", level, "bullet" if tag == "ul" else "ordered")
        if tag == "ol" and number != 1:
            self._item.list_kind, self._item.label = "label", f"{number}."
            self._lists[-1] = (tag, number + 1)

    def _start_word_item(self, inner: _Open) -> str:
        """Begin an item of Word's, a paragraph with a level, or the label it shows."""
        value = inner.style["mso-list"]
        if "ignore" in value:
            self._label = ""
            return "label"
        level = _LIST.search(value)
        if level is None or not inner.block or self._line(inner).kind == "heading":
            return ""  # a heading shows its number in its words
        self._item = Line("item", min(max(int(level[1]) - 1, 0), DEEPEST))
        return "item"

    def _end_label(self, inner: _Open) -> None:
        raw, self._label = self._label or "", None
        label = "".join(clean(raw).split())
        if self._item is None or len(label) > LABEL_LIMIT:
            self._words.add(with_gap(label), inner.look)
        elif label and not is_bullet(label):
            self._item.list_kind, self._item.label = "label", label

    def _flush(self) -> None:
        inside = self._open[-1]
        for content, looks in self._words.take():
            item = self._item
            if item is not None and item.content and self.drafts and self.drafts[-1] is item:
                item.more += (tree.HardBreak(), *content)
                continue
            line = item if item is not None and not item.content else self._line(inside)
            line.content, line.looks, line.align = content, looks, inside.look.align
            self.drafts.append(line)

    @staticmethod
    def _line(inside: _Open) -> Line:
        if inside.kind.startswith("h"):
            return Line("heading", int(inside.kind[1]))
        if inside.kind == "paragraph" and inside.look.outline:
            return Line("heading", inside.look.outline)
        return Line(inside.kind)

    def _picture(self, element: html.HtmlElement) -> None:
        image = self._pictures.image(element)
        if image is not None:
            self._flush()
            self.drafts.append(image)

    def _media(self, tag: str, element: html.HtmlElement) -> None:
        parts = [element, *element.iterchildren("source")]
        hrefs = [part.get(name) or "" for part in parts for name in ("data-src", "src")]
        href = next((href for href in hrefs if link(href)), "")
        if not href:
            self._lost(Loss("media_dropped", "".join(hrefs)[:200]))
            return
        self._flush()
        title = " ".join((element.get("title") or "").split())[:500]
        attrs = tree.MediaAttrs(self._pictures.new_id(), MEDIA[tag], title, href)
        self.drafts.append(tree.Media(attrs))

    def _cell(self, cell: html.HtmlElement) -> list[Draft]:
        look = look_of(cell, self._sheet.of(cell), self._open[-1].look)
        walk = Walk(self._sheet, self._pictures, self._lost, self._notes, office=self._office)
        return walk.read(cell, look)
