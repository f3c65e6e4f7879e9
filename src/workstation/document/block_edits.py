"""Edits of a block list: what an editor does to paragraphs, each as a new document.

Pure and small, so that undo is keeping the document before. A block keeps its id for life; what
is split off gets a new one. An edit that cannot be made returns the document unchanged.
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from workstation.document.rewording import reworded
from workstation.document.runs import clean, joined
from workstation.domain import tree
from workstation.domain.ids import new_block_id

_Run = tuple[tree.Inline, ...]
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


def split_at(doc: tree.Doc, block: str, at: int) -> tuple[tree.Doc, str]:
    """Return the document with a text block parted before its character `at`, and the new id.

    The first part keeps the id; behind a heading goes on with a paragraph.
    """
    found = block_of(doc, block)
    if not isinstance(found, tree.TextBlock):
        return doc, block
    first, second = _parted(found.content, at)
    new = new_block_id()
    rest = _of_kind(_kind_behind(found), new, second, found)
    place = place_of(doc, block)
    head = msgspec.structs.replace(found, content=first)
    return _between(doc, place, place + 1, head, rest), new


def joined_to_previous(doc: tree.Doc, block: str) -> tuple[tree.Doc, str, int]:
    """Return the document with a text block hung onto the one above, its id and the seam."""
    place = place_of(doc, block)
    if place <= 0:
        return doc, block, 0
    above, below = doc.content[place - 1], doc.content[place]
    if not isinstance(above, tree.TextBlock) or not isinstance(below, tree.TextBlock):
        return doc, block, 0
    if isinstance(above, tree.Quotation) or isinstance(below, tree.Quotation):
        return doc, block, 0  # 原文引用 is changed by nobody's Backspace
    seam = sum(_length(node) for node in above.content)
    one = msgspec.structs.replace(above, content=joined((*above.content, *below.content)))
    return _between(doc, place - 1, place + 1, one), above.attrs.id, seam


def without(doc: tree.Doc, block: str) -> tree.Doc:
    """Return the document without a block."""
    return tree.Doc(tuple(one for one in doc.content if one.attrs.id != block))


def without_photo(doc: tree.Doc, block: str, photo: int) -> tree.Doc:
    """Return the document without one photo of a group; the last one takes the group along."""
    found = block_of(doc, block)
    if not isinstance(found, tree.PhotoGroup):
        return doc
    if len(found.content) == 1:
        return without(doc, block)
    left = tuple(one for at, one in enumerate(found.content) if at != photo)
    return _changed(doc, block, lambda _: msgspec.structs.replace(found, content=left))


def moved_to(doc: tree.Doc, block: str, place: int) -> tree.Doc:
    """Return the document with a block taken out and put in so that it stands at `place`."""
    at = place_of(doc, block)
    if at < 0:
        return doc
    rest = [one for one in doc.content if one.attrs.id != block]
    rest.insert(max(0, min(place, len(rest))), doc.content[at])
    return tree.Doc(tuple(rest))


def inserted(doc: tree.Doc, behind: str, *blocks: tree.Block) -> tree.Doc:
    """Return the document with blocks behind another one; at the end where there is none."""
    place = place_of(doc, behind) + 1 or len(doc.content)
    return _between(doc, place, place, *blocks)


def new_text(kind: TextKind, text: str = "") -> tree.TextBlock:
    """Return a fresh text block."""
    return _of_kind(kind, new_block_id(), reworded((), text))


def new_image(photo: str, *, caption: str = "", credit: str = "") -> tree.Image:
    """Return a fresh picture block."""
    attrs = tree.ImageAttrs(id=new_block_id(), photo=photo, credit=_short(credit))
    return tree.Image(attrs, reworded((), caption))


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


def _kind_behind(block: tree.TextBlock) -> TextKind:
    match block:
        case tree.Quote():
            return "quote"
        case tree.ListItem():
            return "listItem"
        case _:
            return "paragraph"


def _of_kind(
    kind: TextKind,
    identity: str,
    content: tuple[tree.Inline, ...],
    like: tree.TextBlock | None = None,
) -> tree.TextBlock:
    match kind:
        case "heading" | "subheading":
            level: Literal[2, 3] = 2 if kind == "heading" else 3
            return tree.Heading(tree.HeadingAttrs(id=identity, level=level), content)
        case "quote":
            return tree.Quote(tree.StyledAttrs(id=identity), content)
        case "lead":
            return tree.Lead(tree.StyledAttrs(id=identity), content)
        case "listItem":
            attrs = tree.ListItemAttrs(id=identity)
            if isinstance(like, tree.ListItem) and like.attrs.kind != "label":
                attrs = msgspec.structs.replace(like.attrs, id=identity)
            return tree.ListItem(attrs, content)
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


def _parted(run: _Run, at: int) -> tuple[_Run, _Run]:
    """Return the parts of a run before and after its character `at`; notes stay with the first."""
    left: list[tree.Inline] = []
    right: list[tree.Inline] = []
    for node in run:
        length = _length(node)
        if at >= length:
            left.append(node)
        elif at <= 0 or not isinstance(node, tree.Text):
            right.append(node)
        else:
            left.append(tree.Text(node.text[:at], node.marks))
            right.append(tree.Text(node.text[at:], node.marks))
        at -= length
    return joined(left), joined(right)


def _length(node: tree.Inline) -> int:
    if isinstance(node, tree.Text):
        return len(node.text)
    return 1 if isinstance(node, tree.HardBreak) else 0
