"""Revisions: their ids, and the small edits that keep a tree whole."""

from collections.abc import Collection, Mapping

import msgspec

from workstation.domain import tree
from workstation.domain.canonical import canonical_bytes, short_hash
from workstation.domain.ids import RevisionId, new_block_id


def revision_id(content: str, parents: Collection[RevisionId]) -> RevisionId:
    """Return hash(content, sorted parents): author and time are in the fact, not in the id."""
    return RevisionId(
        short_hash(canonical_bytes({"content": content, "parents": sorted(parents)}), 120)
    )


def with_photos(doc: tree.Doc, photos: Mapping[str, str]) -> tree.Doc:
    """Return the document with each picture key replaced by its photo.

    A key without a photo (an unreadable picture) loses its block; its caption stays as text.
    """
    blocks: list[tree.Block] = []
    for block in doc.content:
        blocks += _with_photos(block, photos)
    return tree.Doc(content=tuple(blocks))


def _with_photos(block: tree.Block, photos: Mapping[str, str]) -> list[tree.Block]:
    match block:
        case tree.Image():
            if (photo := photos.get(block.attrs.photo)) is not None:
                attrs = msgspec.structs.replace(block.attrs, photo=photo)
                return [msgspec.structs.replace(block, attrs=attrs)]
            return _caption_left(block.attrs.id, block.content)
        case tree.PhotoGroup():
            kept = tuple(
                msgspec.structs.replace(
                    one, attrs=msgspec.structs.replace(one.attrs, photo=photos[one.attrs.photo])
                )
                for one in block.content
                if one.attrs.photo in photos
            )
            lost: list[tree.Block] = []
            for one in block.content:
                if one.attrs.photo not in photos:
                    lost += _caption_left(one.attrs.id, one.content)
            return ([msgspec.structs.replace(block, content=kept)] if kept else []) + lost
        case tree.FollowCard() if block.attrs.photo:
            photo = photos.get(block.attrs.photo, "")
            attrs_card = msgspec.structs.replace(block.attrs, photo=photo)
            return [msgspec.structs.replace(block, attrs=attrs_card)]
        case _:
            return [block]


def _caption_left(block: str, content: tuple[tree.Inline, ...]) -> list[tree.Block]:
    if not content:
        return []
    return [tree.Paragraph(attrs=tree.ParagraphAttrs(id=block), content=content)]


def laid_out(doc: tree.Doc) -> tree.Doc:
    """Return the document in its column's frame: 栏目横幅 first, 落款 last, where missing."""
    blocks = list(doc.content)
    if not any(isinstance(block, tree.Banner) for block in blocks):
        blocks.insert(0, tree.Banner(attrs=tree.StyledAttrs(id=new_block_id())))
    if not any(isinstance(block, tree.SignOff) for block in blocks):
        blocks.append(tree.SignOff(attrs=tree.StyledAttrs(id=new_block_id())))
    return tree.Doc(content=tuple(blocks))


def in_frame_of(base: tree.Doc, doc: tree.Doc) -> tree.Doc:
    """Return `doc` with the banner and sign-off of `base` where it has none of its own.

    Text that comes back from a plain file says nothing about the frame.
    """
    blocks = list(doc.content)
    frame = (tree.Banner, tree.SignOff)
    if any(isinstance(block, frame) for block in blocks):
        return doc
    banners = [block for block in base.content if isinstance(block, tree.Banner)]
    signatures = [block for block in base.content if isinstance(block, tree.SignOff)]
    return tree.Doc(content=(*banners[:1], *blocks, *signatures[:1]))
