"""Edits of a block list: what is put in, reworded or turned into another kind from outside.

What a person does to the text is the canvas's own (`canvas.md`). A block keeps its id for life. An
edit that cannot be made returns the document unchanged.
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from workstation.document.rewording import reworded
from workstation.document.runs import clean
from workstation.domain import tree
from workstation.domain.ids import new_block_id

TextKind = Literal["paragraph", "heading", "subheading", "quote", "lead", "listItem"]

GROUP_CAPTION = -1
"""In place of a photo's number: the caption that serves the whole group."""


def place_of(doc: tree.Doc, block: str) -> int:
    """Return where a block stands; -1 where there is none of that id."""
    return next((at for at, one in enumerate(doc.content) if one.attrs.id == block), -1)


def block_of(doc: tree.Doc, block: str) -> tree.Block | None:
    """Return the block of that id."""
    at = place_of(doc, block)
    return doc.content[at] if at >= 0 else None


def with_text(doc: tree.Doc, block: str, text: str) -> tree.Doc:
    """Return the document with other words in a text block, or another caption of a photo."""

    def change(one: tree.Block) -> tree.Block:
        if isinstance(one, tree.TextBlock | tree.Image):
            return msgspec.structs.replace(one, content=reworded(one.content, text))
        return one

    return _changed(doc, block, change)


def with_cell(doc: tree.Doc, block: str, row: int, cell: int, text: str) -> tree.Doc:
    """Return the document with other words in one cell of a table."""

    def change(one: tree.Block) -> tree.Block:
        if not isinstance(one, tree.Table):
            return one
        cells = one.content[row].content
        new = msgspec.structs.replace(cells[cell], content=reworded(cells[cell].content, text))
        line = tree.TableRow((*cells[:cell], new, *cells[cell + 1 :]))
        return msgspec.structs.replace(
            one, content=(*one.content[:row], line, *one.content[row + 1 :])
        )

    return _changed(doc, block, change)


def with_caption(doc: tree.Doc, block: str, photo: int, text: str) -> tree.Doc:
    """Return the document with another caption of one photo of a group, or of the group."""

    def change(one: tree.Block) -> tree.Block:
        if not isinstance(one, tree.PhotoGroup):
            return one
        if photo == GROUP_CAPTION:
            attrs = msgspec.structs.replace(one.attrs, caption=_short(text))
            return msgspec.structs.replace(one, attrs=attrs)
        return _with_photo(
            one, photo, lambda it: msgspec.structs.replace(it, content=reworded(it.content, text))
        )

    return _changed(doc, block, change)


def with_credit(doc: tree.Doc, block: str, credit: str, photo: int = 0) -> tree.Doc:
    """Return the document with another credit (摄影) of a photo, alone or in a group."""

    def change(one: tree.Block) -> tree.Block:
        if isinstance(one, tree.Image):
            attrs = msgspec.structs.replace(one.attrs, credit=_short(credit))
            return msgspec.structs.replace(one, attrs=attrs)
        if isinstance(one, tree.PhotoGroup):
            return _with_photo(one, photo, lambda it: _credited(it, credit))
        return one

    return _changed(doc, block, change)


def with_source(doc: tree.Doc, block: str, source: str) -> tree.Doc:
    """Return the document with another source of a verbatim quotation."""

    def change(one: tree.Block) -> tree.Block:
        if not isinstance(one, tree.Quotation):
            return one
        attrs = msgspec.structs.replace(one.attrs, source=_short(source))
        return msgspec.structs.replace(one, attrs=attrs)

    return _changed(doc, block, change)


def inserted(doc: tree.Doc, behind: str, *blocks: tree.Block) -> tree.Doc:
    """Return the document with blocks behind another one; at the end where there is none."""
    place = place_of(doc, behind) + 1 or len(doc.content)
    return _between(doc, place, place, *blocks)


def new_text(kind: TextKind, text: str = "") -> tree.TextBlock:
    """Return a fresh text block."""
    return _of_kind(kind, new_block_id(), reworded((), text))


def turned_into(doc: tree.Doc, block: str, kind: TextKind) -> tree.Doc:
    """Return the document with a text block as another kind; a verbatim quotation stays one."""

    def change(one: tree.Block) -> tree.Block:
        if not isinstance(one, tree.TextBlock) or isinstance(one, tree.Quotation):
            return one
        return one if kind_of(one) == kind else _of_kind(kind, one.attrs.id, one.content)

    return _changed(doc, block, change)


def kind_of(block: tree.Block) -> str:
    """Return a block's kind as editors tell them apart: `subheading` is a heading below 2."""
    if isinstance(block, tree.Heading) and block.attrs.level > 2:  # noqa: PLR2004 - the schema's first level
        return "subheading"
    return str(type(block).__struct_config__.tag)


def _of_kind(kind: TextKind, identity: str, content: tuple[tree.Inline, ...]) -> tree.TextBlock:
    match kind:
        case "heading" | "subheading":
            level: Literal[2, 3] = 2 if kind == "heading" else 3
            return tree.Heading(tree.HeadingAttrs(id=identity, level=level), content)
        case "quote":
            return tree.Quote(tree.StyledAttrs(id=identity), content)
        case "lead":
            return tree.Lead(tree.StyledAttrs(id=identity), content)
        case "listItem":
            return tree.ListItem(tree.ListItemAttrs(id=identity), content)
        case "paragraph":
            return tree.Paragraph(tree.ParagraphAttrs(id=identity), content)


def _with_photo(
    group: tree.PhotoGroup, place: int, change: Callable[[tree.GroupPhoto], tree.GroupPhoto]
) -> tree.PhotoGroup:
    photos = [change(one) if at == place else one for at, one in enumerate(group.content)]
    return msgspec.structs.replace(group, content=tuple(photos))


def _credited(photo: tree.GroupPhoto, credit: str) -> tree.GroupPhoto:
    attrs = msgspec.structs.replace(photo.attrs, credit=_short(credit))
    return msgspec.structs.replace(photo, attrs=attrs)


def _short(text: str) -> str:
    return clean(text)[:500]


def _changed(doc: tree.Doc, block: str, change: Callable[[tree.Block], tree.Block]) -> tree.Doc:
    place = place_of(doc, block)
    return _between(doc, place, place + 1, change(doc.content[place])) if place >= 0 else doc


def _between(doc: tree.Doc, start: int, end: int, *blocks: tree.Block) -> tree.Doc:
    return tree.Doc((*doc.content[:start], *blocks, *doc.content[end:]))
