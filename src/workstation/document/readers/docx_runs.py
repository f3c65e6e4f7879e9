"""What stands inside a paragraph: words with their look, breaks, notes, pictures, text boxes.

Whatever wraps words without taking them away (smart tags, insertions, content controls, fields,
elements of the future) is walked through; only what is listed in `_SILENT` is passed over.
"""

import re
from collections.abc import Iterator

from workstation.document.readers.docx_drawings import ReadParts, chosen, drawn
from workstation.document.readers.docx_fields import Field, entry_of, link_of
from workstation.document.readers.docx_lines import Break, Look, Note, Piece, Span
from workstation.document.readers.docx_story import Story, visible_text
from workstation.document.readers.docx_styles import look_of
from workstation.document.readers.docx_symbols import GETA, shifted, symbol
from workstation.document.readers.docx_xml import MC, Element, M, R, W, child, tag_of, value

MAX_FIELDS = 50
_BLANKS = re.compile(r"[\t\r\n]|[ \u3000]{3,}")
_ONE_BLANK = str.maketrans("\t\r\n", "   ")
_DELETED = {f"{W}del", f"{W}moveFrom"}
_SILENT = {
    f"{W}pPr",
    f"{W}rPr",
    f"{W}sdtPr",
    f"{W}sdtEndPr",
    f"{W}fldData",
    f"{W}delText",
    f"{W}delInstrText",
    f"{W}softHyphen",
    f"{W}annotationRef",
    f"{W}rubyPr",
    f"{M}rPr",
    f"{M}oMathParaPr",
}
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}


class RunReader:
    """Reads paragraphs of one story in order; fields may span several of them."""

    def __init__(self, story: Story, read_parts: ReadParts) -> None:
        self._story = story
        self._read_parts = read_parts
        self._fields: list[Field] = []
        self._readers = {
            f"{W}r": self._run,
            f"{W}hyperlink": self._hyperlink,
            f"{W}t": self._words,
            f"{M}t": self._formula,
            f"{W}br": self._break,
            f"{W}cr": self._break,
            f"{W}sym": self._symbol,
            f"{W}fldChar": self._field,
            f"{W}instrText": self._instruction,
            f"{W}fldSimple": self._simple_field,
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{W}rt": self._reading_aid,
            f"{MC}AlternateContent": self._alternatives,
        }

    def pieces(self, paragraph: Element, look: Look) -> Iterator[Piece]:
        """Yield what stands in `paragraph`; `look` is what its style says."""
        yield from self._inside(paragraph, look, "")

    def _inside(self, element: Element, look: Look, href: str) -> Iterator[Piece]:
        for node in element:
            tag = tag_of(node)
            if tag in _SILENT or not tag:
                continue
            if tag in _DELETED:
                self._story.losses.count("deletions_dropped")
            elif tag in _SIGNS:
                yield Span(_SIGNS[tag], look, href)
            elif read := self._readers.get(tag):
                yield from read(node, look, href)
            else:
                yield from self._inside(node, look, href)

    def _run(self, run: Element, look: Look, href: str) -> Iterator[Piece]:
        properties = child(run, f"{W}rPr")
        if style := value(properties, f"{W}rStyle"):
            look = look.under(self._story.styles.named(style).look)
        look = look.under(look_of(properties))
        link = href or next((one.href for one in reversed(self._fields) if one.href), "")
        if look.hidden:
            if visible_text(run):
                self._story.losses.count("hidden_text_dropped")
            return
        yield from self._inside(run, look, link)

    def _hyperlink(self, link: Element, look: Look, _: str) -> Iterator[Piece]:
        relation = self._story.relations.get(str(link.get(f"{R}id", "")))
        target = relation.target if relation and relation.external else ""
        yield from self._inside(link, look, target)

    def _words(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        text = shifted(_BLANKS.sub(_narrowed, node.text or ""), look.raised)
        if text:
            yield Span(text, look, href)

    def _formula(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        self._story.losses.add("formula_flattened")
        yield from self._words(node, look, href)

    def _break(self, node: Element, _look: Look, _href: str) -> Iterator[Piece]:
        if node.get(f"{W}type", "textWrapping") == "textWrapping":
            yield Break()

    def _symbol(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        font, code = str(node.get(f"{W}font", "")), str(node.get(f"{W}char", ""))
        sign = symbol(font, code)
        if sign == GETA:
            self._story.losses.add("symbol_unknown", f"{font} {code}")
        yield Span(sign, look, href)

    def _field(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        kind = node.get(f"{W}fldCharType", "")
        if kind == "begin" and len(self._fields) < MAX_FIELDS:
            self._fields.append(Field(entry=entry_of(node)))
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end" and self._fields and (words := self._fields.pop().words):
            self._story.losses.add("formula_flattened")
            yield Span(words, look, href)

    def _instruction(self, node: Element, _look: Look, _href: str) -> Iterator[Piece]:
        if self._fields:
            self._fields[-1].instruct(node.text or "")
        yield from ()

    def _simple_field(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        yield from self._inside(node, look, link_of(str(node.get(f"{W}instr", ""))) or href)

    def _note(self, node: Element, _look: Look, _href: str) -> Iterator[Piece]:
        kind = tag_of(node).removeprefix(W).removesuffix("Reference")
        if text := self._story.notes.get((kind, str(node.get(f"{W}id", "")))):
            yield Note(text)

    def _drawing(self, node: Element, _look: Look, _href: str) -> Iterator[Piece]:
        yield from drawn(node, self._story, self._read_parts)

    def _reading_aid(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        # 拼音 above a character: kept behind it in brackets, for lack of anything above.
        if aid := visible_text(node):
            yield Span(f"（{aid}）", look, href)

    def _alternatives(self, node: Element, look: Look, href: str) -> Iterator[Piece]:
        branch = chosen(node)
        if branch is not None:
            yield from self._inside(branch, look, href)


def _narrowed(blanks: re.Match[str]) -> str:
    """Return two blanks for a row of them: on a phone a gap made with blanks breaks the line."""
    return blanks[0][:2].translate(_ONE_BLANK)
