"""Blocks under other ids: copies that become an article's own, or a setting's."""

from collections.abc import Callable

import msgspec

from workstation.domain import tree
from workstation.domain.ids import new_block_id


def with_ids(block: tree.Block, identity: str, inner: Callable[[int], str]) -> tree.Block:
    """Return a block under another id; `inner` gives the photos of a group theirs, by place."""
    if isinstance(block, tree.PhotoGroup):
        photos = tuple(
            msgspec.structs.replace(
                photo, attrs=msgspec.structs.replace(photo.attrs, id=inner(number))
            )
            for number, photo in enumerate(block.content)
        )
        block = msgspec.structs.replace(block, content=photos)
    attrs = msgspec.structs.replace(block.attrs, id=identity)
    return msgspec.structs.replace(block, attrs=attrs)


def with_fresh_ids(doc: tree.Doc) -> tree.Doc:
    """Return blocks under new ids, as if somebody had just written them."""
    fresh = (with_ids(block, new_block_id(), lambda _: new_block_id()) for block in doc.content)
    return tree.Doc(tuple(fresh))
