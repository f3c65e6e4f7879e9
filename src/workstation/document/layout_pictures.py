"""One-key layout of pictures: captions to their picture, pictures in a row into one group."""

import re
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from workstation.document.layout_text import Blocks, derived_id
from workstation.domain import tree
from workstation.domain.photo_blocks import MOST
from workstation.domain.tree_text import inline_text

_CAPTION: Final = re.compile(r"图为|图[:：]|（?图[一二三四五六七八九十\d]{1,2}[）:：\s]|[▲△▼▽↑↓]")
_LONGEST_CAPTION: Final = 120
_FEWEST_PHOTOS: Final = 3
_WHOLE_WIDTH: Final = 100
_TWO_BY_TWO: Final = 4
_NARROW_CAPTION: Final = 12
"""More characters than these do not fit under a third of a phone's width in two lines."""


def with_captions(blocks: Blocks) -> Blocks:
    """Return paragraphs that speak of the picture above them (图为……) as its caption."""
    made: list[tree.Block] = []
    for block in blocks:
        above = made[-1] if made else None
        if isinstance(block, tree.Paragraph) and _speaks_of_a_picture(block):
            if isinstance(above, tree.Image) and not above.content:
                made[-1] = msgspec.structs.replace(above, content=block.content)
                continue
            if isinstance(above, tree.PhotoGroup) and _fits_group(above, block):
                caption = inline_text(block.content).strip()
                attrs = msgspec.structs.replace(above.attrs, caption=caption)
                made[-1] = msgspec.structs.replace(above, attrs=attrs)
                continue
        made.append(block)
    return tuple(made)


def _speaks_of_a_picture(block: tree.Paragraph) -> bool:
    words = inline_text(block.content).strip()
    return len(words) <= _LONGEST_CAPTION and bool(_CAPTION.match(words))


def _fits_group(group: tree.PhotoGroup, block: tree.Paragraph) -> bool:
    """Tell whether a caption loses nothing as the plain words a group's caption is made of."""
    plain = all(
        isinstance(node, tree.Text) and not any(isinstance(mark, tree.Link) for mark in node.marks)
        for node in block.content
    )
    return plain and not group.attrs.caption


def with_groups(blocks: Blocks) -> Blocks:
    """Return three and more pictures in a row as one group; alone they keep their place."""
    taken = {block.attrs.id for block in blocks}
    made: list[tree.Block] = []
    run: list[tree.Image] = []
    for block in blocks:
        if isinstance(block, tree.Image) and block.attrs.width == _WHOLE_WIDTH and len(run) < MOST:
            run.append(block)
            continue
        made += _grouped(run, taken)
        run = []
        made.append(block)
    return (*made, *_grouped(run, taken))


def _grouped(run: Sequence[tree.Image], taken: set[str]) -> list[tree.Block]:
    if len(run) < _FEWEST_PHOTOS:
        return [*run]
    identity = derived_id("group " + " ".join(one.attrs.id for one in run), taken)
    attrs = tree.PhotoGroupAttrs(id=identity, layout="grid", columns=_columns(run))
    return [tree.PhotoGroup(attrs, tuple(_in_group(one) for one in run))]


def _columns(run: Sequence[tree.Image]) -> Literal[2, 3]:
    wordy = any(len(inline_text(one.content)) > _NARROW_CAPTION for one in run)
    return 2 if wordy or len(run) == _TWO_BY_TWO else 3


def _in_group(one: tree.Image) -> tree.GroupPhoto:
    attrs = tree.GroupPhotoAttrs(
        id=one.attrs.id, photo=one.attrs.photo, alt=one.attrs.alt, credit=one.attrs.credit
    )
    return tree.GroupPhoto(attrs, one.content)
