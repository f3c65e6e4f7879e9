"""Photos on their way into an article: the block they form, and the place where it goes."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from workstation.domain import tree
from workstation.domain.ids import new_block_id
from workstation.domain.tree_text import end_of_text

Layout = Literal["grid", "columns", "full", "slide"]
LAYOUTS: tuple[Layout, ...] = ("grid", "columns", "full", "slide")

MOST = 100
"""Photos of one group."""

_SIDE_BY_SIDE = (2, 4)
"""As many photos fill two columns, and would leave holes in three."""


class Chosen(msgspec.Struct, frozen=True):
    """A photo chosen for an article, with what is said of it."""

    photo: str
    caption: str = ""
    credit: str = ""


def photo_block(
    photos: Sequence[Chosen], layout: Layout, columns: Literal[2, 3] | None = None
) -> tree.Block:
    """Return the block that shows photos in a layout; one photo needs none.

    A caption that all photos of a group share stands once, under the group. Columns are two unless
    `columns` says otherwise.
    """
    if len(photos) == 1:
        return _image(photos[0])
    two = layout == "columns" or (layout == "grid" and len(photos) in _SIDE_BY_SIDE)
    captions = {one.caption for one in photos}
    common = captions.pop() if len(captions) == 1 else ""
    return tree.PhotoGroup(
        attrs=tree.PhotoGroupAttrs(
            id=new_block_id(), layout=layout, columns=columns or (2 if two else 3), caption=common
        ),
        content=tuple(_in_group(one, shown=not common) for one in photos),
    )


def _image(one: Chosen) -> tree.Image:
    attrs = tree.ImageAttrs(id=new_block_id(), photo=one.photo, alt=one.caption, credit=one.credit)
    return tree.Image(attrs=attrs, content=_words(one.caption))


def _in_group(one: Chosen, *, shown: bool) -> tree.GroupPhoto:
    attrs = tree.GroupPhotoAttrs(
        id=new_block_id(), photo=one.photo, alt=one.caption, credit=one.credit
    )
    return tree.GroupPhoto(attrs=attrs, content=_words(one.caption) if shown else ())


def _words(caption: str) -> tuple[tree.Inline, ...]:
    return (tree.Text(text=caption),) if caption else ()


def with_block(doc: tree.Doc, block: tree.Block, after: str = "") -> tree.Doc:
    """Return the document with a block behind another one, else at the end of the text."""
    blocks = list(doc.content)
    at = next((n + 1 for n, one in enumerate(blocks) if one.attrs.id == after), None)
    blocks.insert(end_of_text(doc) if at is None else at, block)
    return tree.Doc(content=tuple(blocks))
