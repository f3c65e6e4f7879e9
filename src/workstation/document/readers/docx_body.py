"""The body of a Word file as lines, grids, pictures and rules, in reading order."""

from collections.abc import Iterator

from workstation.document.readers.docx_drawings import chosen
from workstation.document.readers.docx_lines import (
    Box,
    Break,
    Form,
    Inner,
    Label,
    Line,
    Note,
    Part,
    Piece,
    Rule,
    Shown,
    Span,
    joined,
    trimmed,
    words,
)
from workstation.document.readers.docx_runs import RunReader
from workstation.document.readers.docx_story import Story
from workstation.document.readers.docx_styles import MAX_OUTLINE, Shape, Style, shape_of
from workstation.document.readers.docx_tables import read_grid
from workstation.document.readers.docx_xml import MC, Element, W, child, tag_of, value
from workstation.domain.errors import Refused
from workstation.domain.tree import Align

MAX_PARAGRAPHS = 50_000
"""Empty ones and those of cells included; an article has at most 5,000 blocks."""

INSET_TWIPS = 200
"""Indented by this much on both sides, a paragraph is set apart: a quotation."""

_ALIGNS: dict[str, Align] = {"center": "center", "right": "right", "end": "right"}
_SILENT = {f"{W}sectPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tcPr", f"{W}tblPr"}
_DELETED = {f"{W}del", f"{W}moveFrom"}


class BodyReader:
    """Reads the blocks of one story. Use it once: lists count on from call to call."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._runs = RunReader(story, self.parts)
        self._read = 0

    def parts(self, container: Element) -> tuple[Part, ...]:
        """Return everything that stands in `container` (a body, a cell, a text box).

        Raises:
            Refused: `article_too_long` beyond `MAX_PARAGRAPHS`; `corrupt_file` for a torn picture.
        """
        found: list[Part] = []
        carried: tuple[Piece, ...] = ()
        for block in self._blocks(container):
            if block.tag == f"{W}tbl":
                found.append(read_grid(block, self.parts, self._story.losses))
                continue
            pieces, style, shape = self._paragraph(block)
            if _is_joined_to_next(block):
                carried += pieces
                continue
            found += self._lines(carried + pieces, style, shape)
            carried = ()
        return (*found, *_lines_of(carried, Form(), None))

    def _blocks(self, container: Element) -> Iterator[Element]:
        for node in container:
            tag = tag_of(node)
            if tag in {f"{W}p", f"{W}tbl"}:
                self._count()
                yield node
            elif tag == f"{MC}AlternateContent":
                branch = chosen(node)
                yield from () if branch is None else self._blocks(branch)
            elif tag == f"{W}altChunk":
                self._story.losses.add("embedded_document_dropped")
            elif tag in _DELETED:
                self._story.losses.count("deletions_dropped")
            elif tag and tag not in _SILENT:
                yield from self._blocks(node)

    def _count(self) -> None:
        self._read += 1
        if self._read > MAX_PARAGRAPHS:
            raise Refused("article_too_long", blocks=self._read, limit=MAX_PARAGRAPHS)

    def _paragraph(self, block: Element) -> tuple[tuple[Piece, ...], Style, Shape]:
        styles = self._story.styles
        properties = child(block, f"{W}pPr")
        style = styles.paragraph(value(properties, f"{W}pStyle"))
        shape = styles.shape.under(style.shape).under(shape_of(properties))
        pieces = tuple(self._runs.pieces(block, styles.look.under(style.look)))
        return pieces, style, shape

    def _lines(self, pieces: tuple[Piece, ...], style: Style, shape: Shape) -> Iterator[Part]:
        label = self._label(style, shape)
        form = _form(style, shape, listed=label is not None)
        found = tuple(_lines_of(pieces, form, label))
        yield from found
        if shape.ruled and not found:
            yield Rule()

    def _label(self, style: Style, shape: Shape) -> Label | None:
        if shape.list_id is None or shape.list_id == "0":
            return None
        return self._story.numbering.label(shape.list_id, shape.list_level, style.ids)


def _is_joined_to_next(block: Element) -> bool:
    """Say whether the paragraph's end was deleted in a tracked change, or it is a drop cap."""
    frame = child(block, f"{W}pPr", f"{W}framePr")
    if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
        return True
    return child(block, f"{W}pPr", f"{W}rPr", f"{W}del") is not None


def _form(style: Style, shape: Shape, *, listed: bool) -> Form:
    outline = style.outline
    if shape.outline is not None:
        outline = shape.outline if shape.outline <= MAX_OUTLINE else 0
    inset = min(shape.left or 0, shape.right or 0) >= INSET_TWIPS and not listed
    return Form(
        style=style.names[0] if style.names else "",
        outline=outline,
        align=_ALIGNS.get(shape.align or "", ""),
        indent=None if shape.first is None else shape.first > 0,
        inset=inset,
    )


def _lines_of(pieces: tuple[Piece, ...], form: Form, label: Label | None) -> Iterator[Part]:
    """Part a paragraph at its pictures, boxes and rules.

    What floats has no place in a sentence: it comes before the text where it is anchored at the
    beginning, otherwise after the text.
    """
    text: list[Inner] = []
    after: list[Shown | Rule | Box] = []
    for piece in pieces:
        if isinstance(piece, Span | Break | Note):
            text.append(piece)
        elif _floats(piece) and words(text).strip():
            after.append(piece)
        else:
            line = _line(text, form, label)
            yield from line
            label = None if line else label
            text = []
            yield from _stood(piece)
    yield from _line(text, form, label)
    for piece in after:
        yield from _stood(piece)


def _floats(piece: Shown | Rule | Box) -> bool:
    return isinstance(piece, Box) or (isinstance(piece, Shown) and piece.floating)


def _stood(piece: Shown | Rule | Box) -> tuple[Part, ...]:
    return piece.parts if isinstance(piece, Box) else (piece,)


def _line(text: list[Inner], form: Form, label: Label | None) -> tuple[Line, ...]:
    pieces = trimmed(joined(text))
    if not pieces:
        return ()
    starts_blank = words(text).startswith(("\u3000", "  ", "\t"))
    if starts_blank and form.indent is None:
        form = Form(form.style, form.outline, form.align, indent=True, inset=form.inset)
    return (Line(pieces, form, label),)
